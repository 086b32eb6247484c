/** The end of what each attempt printed, both streams in the order in which they came, until somebody takes it. */
import type {RunEvent, StepId} from '../engine/contracts.ts'
import {plainText} from './plain-text.ts'

export interface KeptOutput {
  take(event: RunEvent): void
  /** Whole lines, safe to show, and lets go of them. `isCut`: the beginning is missing. */
  release(stepId: StepId): ReleasedOutput
}

export interface ReleasedOutput {
  readonly lines: readonly string[]
  readonly isCut: boolean
}

interface Held {
  text: string
  isCut: boolean
}

/** Of each attempt `maxCharacters` are kept; at most twice as many are held for a moment, so that not every piece costs a copy. */
export function createKeptOutput(maxCharacters: number): KeptOutput {
  const held = new Map<StepId, Held>()
  return {
    take(event) {
      if (event.type === 'step.started') held.delete(event.stepId)
      if (event.type !== 'step.output') return
      const before = held.get(event.stepId) ?? {text: '', isCut: false}
      before.text += event.text
      if (before.text.length > 2 * maxCharacters) cut(before, maxCharacters)
      held.set(event.stepId, before)
    },
    release(stepId) {
      const {text, isCut} = cut(held.get(stepId) ?? {text: '', isCut: false}, maxCharacters)
      held.delete(stepId)
      const lines = plainText(text)
        .split('\n')
        .map(line => line.trimEnd())
      // What was cut begins anywhere in a line.
      if (isCut) lines.shift()
      while (lines.at(-1) === '') lines.pop()
      return {lines, isCut}
    },
  }
}

function cut(kept: Held, maxCharacters: number): Held {
  if (kept.text.length <= maxCharacters) return kept
  kept.text = kept.text.slice(-maxCharacters)
  kept.isCut = true
  return kept
}
