/**
 * What is known of a run. One owner holds it and `apply` changes it in place (docs/adr/0003). Besides what people ask
 * for it holds indexes, so that no event makes anyone look through all steps.
 */
import type {JsonObject, Outcome, StepId, StopReason} from '../contracts.ts'
import type {DueQueue} from './due-queue.ts'
import {type Graph, itemAt} from './graph.ts'
import type {Evidence, Verdict} from './judge.ts'
import type {OrderedSet} from './ordered-set.ts'
import type {StepState} from './step-state.ts'

export interface RunState {
  /** The newest time that any event carried. */
  nowMs: number
  /** When the process that drives the run took it up; a resumed run has its whole limit again. */
  beganAtMs: number | null
  /** By number: in mission order. */
  steps: readonly StepRecord[]
  stopping: StopReason | null
  /** The stop that an interrupt has taken the place of, in force again when the run is resumed; none for a failure. */
  overruled: StopReason | null
  /** Stopped a second time in the same way: nothing is waited for any more. */
  isHurried: boolean
  /** Since when only hooks are left of a run that was stopped, but for a failure: their time is bounded. */
  hooksSinceMs: number | null
  outcome: Outcome | null
  /** The earliest failure that matters: the cause to report when several steps fail. */
  firstFailure: StepId | null
  /** Somebody can answer in this process: a run that only waits for answers is then kept going. Told with the time. */
  isAttended: boolean
  /** Warnings, failures that are allowed or excused, and successes in part. */
  warnings: number
  indexes: Indexes
}

export interface StepRecord extends Evidence {
  state: StepState
  /** Attempts that were started, those lost in a crash or an interrupt included: the next one counts on from here. */
  attempts: number
  /** Attempts that ended in failure: these alone use up `retry.maxAttempts`. */
  failedAttempts: number
  /** What its attempts meant to do, by the keys that they gave it: the next one may find it done. */
  readonly intents: {[key: string]: JsonObject}
  /** Its end is known to those that depend on it. A stop that ends a step tells nobody. */
  isSettled: boolean
  verdict: Verdict
  holds: boolean | null
  /** Of a step that stands by: number of the dependency it is to stand in for, once somebody needs it. */
  insteadOf: number | null
  /** The log says that it is needed. */
  isCalled: boolean
  /** Its success is that of an earlier run. */
  isKept: boolean
  /** Its success was kept, and does not count yet: it is left out, and its turn has not come. */
  awaitsTurn: boolean
  possibleCalls: number
  /** Of a hook: what it did, it did after an interrupt, so a resumed run makes it anew. */
  isForInterrupt: boolean
}

/** Steps by what is to be done about them; each of them is in as many as apply. */
export interface Indexes {
  /** Have no end yet. Also what a resumed run makes again: steps that such a stop cancelled, hooks that ran after one. */
  readonly open: OrderedSet
  readonly running: OrderedSet
  /** May start as soon as there is room. Hooks are here only when their next attempt is due, see hooks.ts. */
  readonly ready: OrderedSet
  /** May ask as soon as everything else that follows is done. */
  readonly unasked: OrderedSet
  /** Have asked, and have no end yet. */
  readonly waiting: OrderedSet
  /** Of those that wait: their answer has come. */
  readonly answered: OrderedSet
  /** Of those that wait: their time is over, and no answer has come. */
  readonly overdue: OrderedSet
  /** May start if their condition holds, which nobody has asked yet. */
  readonly unjudged: OrderedSet
  /** Stand by, and somebody needs them; the log does not say so yet. */
  readonly summoned: OrderedSet
  /** Were cut off and must not be made again; the log does not say yet that they failed. */
  readonly lost: OrderedSet
  /** Will never run, by their verdict; the log does not say so yet. */
  readonly barred: OrderedSet
  /** Cancelled by a stop that leaves the rest as it is, such as an interrupt. */
  readonly interrupted: OrderedSet
  /** Its first one waits and is not due yet. Further down may be some whose step was ended meanwhile. */
  readonly retries: DueQueue
  /** Of those that wait, in the same manner. */
  readonly deadlines: DueQueue
}

/** Whether the core still has to say what becomes of a step that has not run. */
export const isUndecided = ({state, awaitsTurn}: StepRecord): boolean => state.status === 'pending' || awaitsTurn

/** Of a stop after which what has not ended stays as it is, for the run to be resumed or its step to be tried again. */
export const leavesRest = ({kind}: StopReason): boolean => kind === 'interrupt' || kind === 'limit' || kind === 'budget'

export const isLeftAsItIs = ({stopping}: Pick<RunState, 'stopping'>): boolean =>
  stopping !== null && leavesRest(stopping)

/** What is known of one step. */
export const recordOf = (graph: Graph, state: RunState, stepId: StepId): StepRecord =>
  itemAt(state.steps, graph.numberOf(stepId))
