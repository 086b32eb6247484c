/** Steps that never ran: one line for many in a row, as after a failure or under a selection. */
import type {RunEvent} from '../engine/contracts.ts'

export type Unrun = Extract<RunEvent, {type: 'step.skipped' | 'step.blocked'}>

export interface UnrunLine {
  readonly event: Unrun
  /** What it says alone. */
  readonly line: string
}

const SHOWN_ALONE = 3
const NAMED = 3

export function isUnrun(event: RunEvent): event is Unrun {
  return event.type === 'step.skipped' || event.type === 'step.blocked'
}

/** Those of one word make a row. */
export function unrunWord(event: Unrun): 'blocked' | 'left out' | 'skipped' {
  if (event.type === 'step.blocked') return 'blocked'
  return event.reason.kind === 'selection' ? 'left out' : 'skipped'
}

/** Each by itself while they are few; else how many, and the first of them. */
export function unrunLines(row: readonly UnrunLine[]): string[] {
  const [first] = row
  if (first === undefined || row.length <= SHOWN_ALONE) return row.map(({line}) => line)
  const named = row.slice(0, NAMED).map(({event}) => `"${event.stepId}"`)
  return [`${row.length} steps ${unrunWord(first.event)}: ${named.join(', ')} and ${row.length - NAMED} more`]
}
