/** Output comes in pieces that end anywhere; this puts lines together again, for each step and stream by itself. */
import type {RunEvent, StepId} from '../engine/contracts.ts'

type OutputEvent = Extract<RunEvent, {type: 'step.output'}>

/** A line that never ends is shown in pieces of this size. */
const MAX_LINE_CHARACTERS = 64 * 1024

export interface WholeLines {
  add(event: OutputEvent): void
  /** Shows what the step printed last without a line break. */
  flush(stepId: StepId): void
}

export function createWholeLines(show: (stepId: StepId, line: string) => void): WholeLines {
  const begun = new Map<string, string>()
  const keyOf = (stepId: StepId, stream: OutputEvent['stream']) => `${stream} ${stepId}`
  return {
    add({stepId, stream, text}) {
      const key = keyOf(stepId, stream)
      const lines = `${begun.get(key) ?? ''}${text}`.split('\n')
      const last = lines.pop() ?? ''
      for (const line of lines) show(stepId, line)
      const isEndless = last.length > MAX_LINE_CHARACTERS
      if (isEndless) show(stepId, last)
      begun.set(key, isEndless ? '' : last)
    },
    flush(stepId) {
      for (const stream of ['stdout', 'stderr'] as const) {
        const key = keyOf(stepId, stream)
        const line = begun.get(key) ?? ''
        begun.delete(key)
        if (line !== '') show(stepId, line)
      }
    },
  }
}
