/** All findings of a report, in the order of its steps. */
import type {Finding, StepResult} from '../engine/contracts.ts'

export function findingsOf(steps: readonly StepResult[]): Finding[] {
  return steps.flatMap(({sections}) =>
    sections.flatMap(({blocks}) => blocks.flatMap(block => (block.kind === 'findings' ? block.findings : []))),
  )
}
