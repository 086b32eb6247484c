/** Where a step stands. The words users see are derived from it in `wordFor`. */
import type {Failure, SkipReason, StepId, StopReason} from '../contracts.ts'

/** Times are those of the attempt named, not of the step's first one. Outputs stay in the store. */
export type StepState =
  | {readonly status: 'pending'}
  | {readonly status: 'running'; readonly attempt: number; readonly startedAtMs: number}
  | ({readonly status: 'retrying'; readonly failure: Failure; readonly retryAtMs: number} & EndedAttempt)
  | ({readonly status: 'succeeded'; readonly via: 'run'} & EndedAttempt)
  /** `allowed`: it has continueOnError, so it neither fails the run nor blocks anyone. */
  | ({readonly status: 'failed'; readonly failure: Failure; readonly allowed: boolean} & EndedAttempt)
  | {readonly status: 'skipped'; readonly reason: SkipReason}
  | {readonly status: 'blocked'; readonly by: StepId; readonly reason: string}
  /** `because`: the stop in force when it was ended; after an interrupt, a resumed run makes the step again. */
  | ({readonly status: 'cancelled'; readonly because: StopReason | null} & EndedAttempt)

export interface EndedAttempt {
  readonly attempt: number
  readonly startedAtMs: number
  readonly finishedAtMs: number
}
