/** Where a step stands. The words users see are derived from it in `wordFor`. */
import type {Answer, Failure, Question, SkipReason, StepId, StopReason} from '../contracts.ts'

/** Times are those of the attempt named, not of the step's first one. Outputs stay in the store. */
export type StepState =
  | {readonly status: 'pending'}
  | {readonly status: 'running'; readonly attempt: number; readonly startedAtMs: number}
  | ({readonly status: 'retrying'; readonly failure: Failure; readonly retryAtMs: number} & EndedAttempt)
  /** `answer`: null until there is one. What remains is to end the step by it. */
  | ({
      readonly status: 'waiting'
      readonly attempt: number
      readonly sinceMs: number
      readonly answer: Answer | null
    } & Question)
  | ({readonly status: 'succeeded'; readonly via: 'run' | 'partial'} & EndedAttempt)
  /** Taken over from an earlier run, or found in the cache: this success took no attempt. */
  | {readonly status: 'succeeded'; readonly via: 'kept' | 'cache'; readonly reason: string | null}
  /** Where no attempt ended in it (a condition at fault, an attempt lost), the attempt is the newest one, over at once. */
  | ({readonly status: 'failed'; readonly failure: Failure; readonly weight: FailureWeight} & EndedAttempt)
  | {readonly status: 'skipped'; readonly reason: SkipReason}
  | {readonly status: 'blocked'; readonly by: StepId; readonly reason: string}
  /** `because`: the stop in force when it was ended; after an interrupt, a resumed run makes the step again. */
  | ({readonly status: 'cancelled'; readonly because: StopReason | null} & EndedAttempt)

/**
 * What a failure means for the run. `allowed`: the step has continueOnError, so its failure satisfies like a success.
 * `excused`: every step that depends on it has an answer to it. Both count as a warning; `matters` fails the run.
 */
export type FailureWeight = 'matters' | 'allowed' | 'excused'

export interface EndedAttempt {
  readonly attempt: number
  readonly startedAtMs: number
  readonly finishedAtMs: number
}
