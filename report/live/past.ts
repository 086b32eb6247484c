/**
 * What scrolls away for good above the live rows: a line for each step that ended, and what else is worth keeping.
 * Of steps that were skipped or blocked in a row, as after a failure, there is one line for all: hundreds of them would
 * push the failure out of sight.
 */
import type {RunEvent} from '../../engine/contracts.ts'
import {describe, isRunning} from '../line.ts'
import type {Paint} from '../paint.ts'
import {printedLine} from '../plain-text.ts'
import type {RunView} from '../run-view.ts'
import {toneOf} from '../tone.ts'
import {isUnrun, type UnrunLine, unrunLines, unrunWord} from '../unrun.ts'
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

/** So long after the last of a row of skipped or blocked steps, no more are expected. */
const ROW_ENDS_AFTER_MS = 1_000

export function createPast({view, paint, verbose}: PastOptions): Past {
  let lines: string[] = []
  let row: UnrunLine[] = []
  const output = createWholeLines((stepId, line) => lines.push(`${paint('faint', `${stepId} |`)} ${printedLine(line)}`))

  const endRow = () => {
    if (row.length > 0) lines.push(...unrunLines(row).map(line => paint('faint', line)))
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
        case 'items.listed':
        case 'item.started':
        case 'step.measured':
          return
        case 'step.progress':
          if (isRunning(event.stepId, view)) return
          break
        case 'item.finished':
          // The row of the step counts them: only what went wrong is worth keeping.
          if (event.ok) return
          break
        default:
      }
      const line = describe(event, view, new Map())
      if (line === null) return
      const [first] = row
      if (!isUnrun(event) || first === undefined || unrunWord(first.event) !== unrunWord(event)) endRow()
      if ('stepId' in event && event.stepId !== null) output.flush(event.stepId)
      if (isUnrun(event)) row.push({event, line})
      else lines.push(paint(toneOf(event, view), line))
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
