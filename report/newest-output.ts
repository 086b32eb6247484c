/** The end of what each running step has printed, and of what the first failure printed, in little memory. */
import type {RunEvent, StepId} from '../engine/contracts.ts'
import {plainText} from './plain-text.ts'
import type {RunView} from './run-view.ts'

/** Of each step; at most twice as much is held for a moment, so that not every piece costs a copy. */
const KEPT_CHARACTERS = 4_000
const MAX_LINE_CHARACTERS = 300

export interface NewestOutput {
  /** Takes every event, after the view has folded it. */
  take(event: RunEvent): void
  /** At most `count` lines with something on them, safe to show, the newest last. */
  lines(stepId: StepId, count: number): string[]
}

/** Both streams together in the order in which they came, as in the step's log. */
export function createNewestOutput({isFirstFailure}: RunView): NewestOutput {
  const held = new Map<StepId, string>()
  return {
    take(event) {
      switch (event.type) {
        case 'step.output':
          held.set(event.stepId, endOf(held.get(event.stepId) ?? '', event.text))
          return
        case 'step.started':
        case 'step.succeeded':
        case 'step.cancelled':
          held.delete(event.stepId)
          return
        case 'step.failed':
          if (!isFirstFailure(event.stepId)) held.delete(event.stepId)
          return
        default:
      }
    },
    lines(stepId, count) {
      const lines = plainText(held.get(stepId) ?? '').split('\n')
      return lines
        .filter(line => line.trim() !== '')
        .slice(-count)
        .map(line => line.replaceAll('\t', '  ').trimEnd().slice(0, MAX_LINE_CHARACTERS))
    },
  }
}

function endOf(before: string, added: string): string {
  if (added.length >= KEPT_CHARACTERS) return added.slice(-KEPT_CHARACTERS)
  const joined = before + added
  return joined.length > 2 * KEPT_CHARACTERS ? joined.slice(-KEPT_CHARACTERS) : joined
}
