/** Whether a step may run, judged from how its dependencies ended. */
import {type DependencyRule, unreachable} from '../contracts.ts'
import type {StepState} from './step-state.ts'

/** What is known of a step's dependencies: kept up to date as they end, so that judging never looks through them. */
export interface Tally {
  /** Dependencies that have not ended. */
  open: number
  /** Number of the dependency that was the first to end in a way that does not satisfy; null while there is none. */
  firstUnsatisfied: number | null
}

export type Verdict =
  | {readonly kind: 'wait'}
  | {readonly kind: 'run'}
  /** Never runs, because of the step with the number `by`. */
  | {readonly kind: 'block'; readonly by: number}

/** One case per strategy. A block does not wait for the dependencies that are still open. */
export function judge(rule: DependencyRule, tally: Tally): Verdict {
  switch (rule.kind) {
    case 'all':
      if (tally.firstUnsatisfied !== null) return {kind: 'block', by: tally.firstUnsatisfied}
      return {kind: tally.open === 0 ? 'run' : 'wait'}
    default:
      return unreachable(rule.kind)
  }
}

/** A failed step that is allowed to fail satisfies like one that succeeded. */
export const satisfies = (end: StepState): boolean =>
  end.status === 'succeeded' || (end.status === 'failed' && end.allowed)
