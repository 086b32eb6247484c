/** What happened: the events of a run. */
import type {ErrorCode} from '../errors.ts'
import type {Json, JsonObject, StepId} from './data.ts'
import type {Failure} from './diagnostics.ts'
import type {LlmCall} from './llm.ts'
import type {Ending, Exclusion, LimitGuard} from './plan.ts'

/** Why a run starts nothing new. */
export type StopReason =
  | MissionStop
  | {readonly kind: 'interrupt'; readonly signal: 'SIGINT' | 'SIGTERM'}
  /** Of a mission that runs as a step: that step, named from the run on, reached its limit. */
  | {readonly kind: 'limit'; readonly stepId: StepId; readonly limitMs: number}
  /** A step asked for more money than is left. */
  | {readonly kind: 'budget'; readonly stepId: StepId; readonly message: string}
  /** Of a mission that runs as a step: the one around it ends what runs. Ids in `because` count from the run. */
  | {readonly kind: 'killed'; readonly because: MissionStop}

/** What in a mission may stop it. */
export type MissionStop =
  | {readonly kind: 'failure'; readonly stepId: StepId}
  /** The run as a whole reached its limit, or the mission of the step that is named. */
  | {readonly kind: 'timeout'; readonly limitMs: number; readonly stepId?: StepId}

export type Outcome =
  | 'succeeded'
  | 'succeeded_with_warnings'
  | 'failed'
  | 'timed_out'
  | 'cancelled'
  | 'interrupted'
  /** A resumed run goes on, with what it may spend then. */
  | 'budget_exhausted'
  /** Nothing is left that could run before somebody has answered; a resumed run asks again. */
  | 'waiting'

export type SkipReason =
  | {readonly kind: 'stopping'; readonly because: StopReason}
  /** Its condition does not hold. */
  | {readonly kind: 'condition'; readonly text: string}
  | ({readonly kind: 'platform'} & Exclusion)
  /** A dependency was skipped, or the step answers its end with `skip`. `how` it ended, in words: 'was skipped'. */
  | {readonly kind: 'dependency'; readonly stepId: StepId; readonly how: string}
  /** It stands by, and nobody called on it. */
  | {readonly kind: 'uncalled'}
  /** The run was asked for other steps. */
  | {readonly kind: 'selection'; readonly text: string}
  /** It is a hook for another ending of the steps than theirs. */
  | {readonly kind: 'ending'; readonly ending: Ending}

export interface Question {
  readonly message: string
  /** Without an answer until then, it goes by `onTimeout`; null where it waits for ever. */
  readonly deadlineAtMs: number | null
  readonly onTimeout: 'fail' | 'approve' | 'deny'
}

export interface Answer {
  readonly approved: boolean
  /** Who gave it: a user of this machine, or what stands for one. */
  readonly by: string
  readonly comment: string | null
}

/**
 * Stored and replayed: folding these gives the state of a run. A step of a mission that another step runs has the id
 * `outer/inner`; the state of the run leaves it out, that of the inner mission has it as `inner` (schedule/scope.ts).
 */
export type DurableEvent = {readonly atMs: number} & (
  | {readonly type: 'run.started'; readonly digest: string; readonly version: string}
  | {
      readonly type: 'run.resumed'
      readonly digest: string
      readonly version: string
      /** Of a mission that runs as a step which is tried again: of what was before, only successes count. */
      readonly anew?: boolean
    }
  | {readonly type: 'run.stopping'; readonly reason: StopReason}
  | {
      readonly type: 'run.finished'
      readonly outcome: Outcome
      /** What the mission declares under `outputs`; absent where it declares none, or they have no value. */
      readonly outputs?: JsonObject
    }
  | {
      readonly type: 'step.started'
      readonly stepId: StepId
      readonly attempt: number
      readonly timeoutMs: number | null
      readonly timeoutReason: string
      /** Under which its duration is kept for later limits (`Store.durations`); absent where nothing is learned. */
      readonly taskKey?: string
      /** What holds its limits on resources; absent where it has none. */
      readonly guard?: LimitGuard
      /** Why a step whose results are kept runs all the same, in words; absent for any other. */
      readonly reason?: string
      /** Of a hook: the stop in force when it started; absent where there was none. */
      readonly because?: StopReason
    }
  | {
      readonly type: 'step.succeeded'
      readonly stepId: StepId
      readonly output: Json
      /**
       * `partial`: ended at its limit, with what was captured until then. `kept`: its success was that of an earlier run.
       * `cache`: nothing that it depends on has changed since it last succeeded, so it was not started.
       */
      readonly via: 'run' | 'partial' | 'kept' | 'cache'
      /** Where a success that was not run comes from; of one that was, why it is not kept for later. In words. */
      readonly reason?: string
    }
  /** Also for a step that is not running, with `retryAtMs` null: its condition is at fault, or its attempt was lost. */
  | {
      readonly type: 'step.failed'
      readonly stepId: StepId
      readonly failure: Failure
      /** What the attempt left behind all the same: exit code, captured text. */
      readonly output: Json
      /** When the next attempt is due; null when this was the last. */
      readonly retryAtMs: number | null
    }
  | {readonly type: 'step.skipped'; readonly stepId: StepId; readonly reason: SkipReason}
  | {readonly type: 'step.blocked'; readonly stepId: StepId; readonly by: StepId; readonly reason: string}
  /** `because`: the stop that ended it. */
  | {readonly type: 'step.cancelled'; readonly stepId: StepId; readonly because?: StopReason}
  /** What a running step is about to do, and must not do twice: a further attempt finds it under `key`. */
  | {readonly type: 'step.intended'; readonly stepId: StepId; readonly key: string; readonly intent: JsonObject}
  /** It has asked a person, and ends by the answer: until then it holds no slot, and needs no process. */
  | ({readonly type: 'step.waiting'; readonly stepId: StepId; readonly attempt: number} & Question)
  | ({readonly type: 'step.answered'; readonly stepId: StepId} & Answer)
  /** A step that stands by is wanted in place of a dependency that did not succeed. */
  | {readonly type: 'step.called'; readonly stepId: StepId; readonly insteadOf: StepId}
  /** `reason`: what the condition came to, in words. */
  | {readonly type: 'step.judged'; readonly stepId: StepId; readonly holds: boolean; readonly reason: string}
  /** So many items are before the attempt that runs, those that are done already among them. */
  | {readonly type: 'items.listed'; readonly stepId: StepId; readonly total: number}
  /** An item ended by itself; stored with what it brought (`SavedItem`). */
  | {
      readonly type: 'item.finished'
      readonly stepId: StepId
      readonly key: string
      readonly label: string
      /** Its place in the list, counted from 1. */
      readonly number: number
      readonly ok: boolean
      /** How often it ended, this time included. */
      readonly attempts: number
      readonly durationMs: number
      readonly failure?: Pick<Failure, 'code' | 'message'>
      /** Key of the item that this one is part of: a step type works through items of its own. */
      readonly within?: string
    }
  /** A model has answered, or the cache in its place. */
  | ({readonly type: 'llm.called'; readonly stepId: StepId} & Omit<LlmCall, 'answer'>)
  | {readonly type: 'warned'; readonly stepId: StepId | null; readonly code: ErrorCode; readonly message: string}
)

/** Shown and gone: never stored. Output also goes to the step's log file. */
export type PassingEvent = {readonly atMs: number} & (
  | {
      readonly type: 'step.output'
      readonly stepId: StepId
      readonly stream: 'stdout' | 'stderr'
      readonly text: string
    }
  | {
      /** At least every ten seconds while an attempt runs. */
      readonly type: 'step.running'
      readonly stepId: StepId
      readonly elapsedMs: number
      readonly timeoutMs: number | null
      readonly outputBytes: number
      readonly lastLine: string
    }
  | {
      /** After each look at the processes of an attempt; only where its step has limits on resources. */
      readonly type: 'step.measured'
      readonly stepId: StepId
      /** Resident memory of all its processes together; near a limit, what they share counts once. */
      readonly rssBytes: number
      /** Since the look before, 100 is all cores of the host; null at the first one. */
      readonly cpuPercent: number | null
      /** Since the look before; null at the first one, and where the system does not tell. */
      readonly diskIoBytesPerSec: number | null
    }
  | {
      readonly type: 'step.progress'
      readonly stepId: StepId
      readonly done: number
      readonly total: number
      readonly label: string
    }
  /** One that was done before is not started again. */
  | {
      readonly type: 'item.started'
      readonly stepId: StepId
      readonly number: number
      readonly label: string
      /** One word for how it is about to be done: 'API', 'CACHE'. */
      readonly way?: string
    }
)

/** An event as the store numbered it: seq counts from 1 within a run. */
export type Stored<E extends DurableEvent = DurableEvent> = E & {readonly seq: number}
export type RunEvent = Stored | PassingEvent
