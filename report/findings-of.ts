/** All findings of a report, in the order of its steps. */
import type {Finding, Section, StepResult} from '../engine/contracts.ts'

export function findingsOf(steps: readonly StepResult[]): Finding[] {
  return steps.flatMap(({sections}) => findingsIn(sections))
}

export function findingsIn(sections: readonly Section[]): Finding[] {
  return sections.flatMap(({blocks}) => blocks.flatMap(block => (block.kind === 'findings' ? block.findings : [])))
}
