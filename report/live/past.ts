/**
 * What scrolls away for good above the live rows: a line for each step that ended, and what else is worth keeping.
 * Of steps that were skipped or blocked in a row, as after a failure, there is one line for all: hundreds of them would
 * push the failure out of sight.
 */
import type {RunEvent} from '../../engine/contracts.ts'
import {describe} from '../line.ts'
import type {Paint} from '../paint.ts'
import {printedLine} from '../plain-text.ts'
import type {RunView} from '../run-view.ts'
import {toneOf} from '../tone.ts'
import {createWholeLines} from '../whole-lines.ts'

export interface PastOptions {
  readonly view: RunView
  readonly paint: Paint
  /** Also what the steps print. */
  readonly verbose: boolean
}

export interface Past {
  /** Takes every event, after the view has folded it. */
  take(event: RunEvent): void
  /** The lines since the last call. What may still grow is held back for a while, or not at all with `all`. */
  drain(nowMs: number, how?: 'all'): string[]
}

type Unrun = Extract<RunEvent, {type: 'step.skipped' | 'step.blocked'}>

/** So long after the last of a row of skipped or blocked steps, no more are expected. */
const ROW_ENDS_AFTER_MS = 1_000
const SHOWN_ALONE = 3
const NAMED = 3

export function createPast({view, paint, verbose}: PastOptions): Past {
  let lines: string[] = []
  let row: {event: Unrun; line: string}[] = []
  const output = createWholeLines((stepId, line) => lines.push(`${paint('faint', `${stepId} |`)} ${printedLine(line)}`))

  const endRow = () => {
    if (row.length > 0) lines.push(...linesFor(row).map(line => paint('faint', line)))
    row = []
  }
  return {
    take(event) {
      switch (event.type) {
        case 'step.output':
          if (verbose) output.add(event)
          return
        case 'step.started':
        case 'step.running':
        case 'step.progress':
        case 'step.measured':
          return
        default:
      }
      const line = describe(event, view, new Map())
      if (line === null) return
      const isUnrun = event.type === 'step.skipped' || event.type === 'step.blocked'
      if (!isUnrun || row[0]?.event.type !== event.type) endRow()
      if (isUnrun) row.push({event, line})
      if ('stepId' in event && event.stepId !== null) output.flush(event.stepId)
      if (!isUnrun) lines.push(paint(toneOf(event, view), line))
    },
    drain(nowMs, how) {
      const last = row.at(-1)
      if (how === 'all' || (last !== undefined && nowMs - last.event.atMs >= ROW_ENDS_AFTER_MS)) endRow()
      const drained = lines
      lines = []
      return drained
    },
  }
}

/** Each by itself while they are few; else how many, and the first of them. */
function linesFor(row: readonly {event: Unrun; line: string}[]): string[] {
  if (row.length <= SHOWN_ALONE) return row.map(({line}) => line)
  const word = row[0]?.event.type === 'step.blocked' ? 'blocked' : 'skipped'
  const named = row.slice(0, NAMED).map(({event}) => `"${event.stepId}"`)
  return [`${row.length} steps ${word}: ${named.join(', ')} and ${row.length - NAMED} more`]
}
