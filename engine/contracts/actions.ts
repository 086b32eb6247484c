/** What to do: the answers of the core, and the words for where a step stands. */
import type {StepId} from './data.ts'
import type {Outcome, SkipReason, StopReason} from './events.ts'

export type Action =
  | {readonly kind: 'start'; readonly stepId: StepId; readonly attempt: number}
  /** `atOnce`: waiting for a clean end is over. */
  | {readonly kind: 'cancel'; readonly stepId: StepId; readonly atOnce?: true}
  | {readonly kind: 'skip'; readonly stepId: StepId; readonly reason: SkipReason}
  | {readonly kind: 'block'; readonly stepId: StepId; readonly by: StepId; readonly reason: string}
  | {readonly kind: 'call'; readonly stepId: StepId; readonly insteadOf: StepId}
  /** Finds out whether the step's condition holds. */
  | {readonly kind: 'evaluate'; readonly stepId: StepId}
  /** Asks a person, in place of an attempt. */
  | {readonly kind: 'ask'; readonly stepId: StepId; readonly attempt: number}
  /** Nobody has answered in time. */
  | {readonly kind: 'expire'; readonly stepId: StepId}
  /** It has its answer, and ends by it. */
  | {readonly kind: 'conclude'; readonly stepId: StepId}
  /** Counts as failed what was cut off and must not be made again. */
  | {readonly kind: 'lose'; readonly stepId: StepId}
  | {readonly kind: 'wake'; readonly atMs: number}
  | {readonly kind: 'stop'; readonly reason: StopReason}
  | {readonly kind: 'finish'; readonly outcome: Outcome}

/** The words users see; derived from the state of a step in one function, `wordFor`. */
export type StepWord =
  | 'pending'
  | 'running'
  | 'retrying'
  | 'waiting'
  | 'succeeded'
  | 'cached'
  | 'partial'
  | 'failed'
  | 'timed_out'
  | 'skipped'
  | 'blocked'
  | 'cancelled'
