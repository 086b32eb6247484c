/**
 * What is known of a run. One owner holds it and `apply` changes it in place (docs/adr/0003). Besides what people ask
 * for it holds indexes, so that no event makes anyone look through all steps.
 */
import type {Outcome, StepId, StopReason} from '../contracts.ts'
import {type Graph, itemAt} from './graph.ts'
import type {Evidence, Verdict} from './judge.ts'
import type {OrderedSet} from './ordered-set.ts'
import type {RetryQueue} from './retry-queue.ts'
import type {StepState} from './step-state.ts'

export interface RunState {
  /** The newest time that any event carried. */
  nowMs: number
  /** When the process that drives the run took it up; a resumed run has its whole limit again. */
  beganAtMs: number | null
  /** By number: in mission order. */
  readonly steps: readonly StepRecord[]
  stopping: StopReason | null
  /** The stop for the limit whose place an interrupt took: in force again when the run is resumed. */
  overruled: StopReason | null
  /** Interrupted a second time: nothing is waited for any more. */
  isHurried: boolean
  /** Since when only hooks are left of a run that was interrupted or reached its limit: their time is bounded. */
  hooksSinceMs: number | null
  outcome: Outcome | null
  /** The earliest failure that matters: the cause to report when several steps fail. */
  firstFailure: StepId | null
  /** Warnings, failures that are allowed or excused, and successes in part. */
  warnings: number
  readonly indexes: Indexes
}

export interface StepRecord extends Evidence {
  state: StepState
  /** Attempts that were started, those lost in a crash or an interrupt included: the next one counts on from here. */
  attempts: number
  /** Attempts that ended in failure: these alone use up `retry.maxAttempts`. */
  failedAttempts: number
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
  /** Have no end yet. Also what a resumed run makes again: steps that an interrupt cancelled, hooks that ran after one. */
  readonly open: OrderedSet
  readonly running: OrderedSet
  /** May start as soon as there is room. Hooks are here only when their next attempt is due, see hooks.ts. */
  readonly ready: OrderedSet
  /** May start if their condition holds, which nobody has asked yet. */
  readonly unjudged: OrderedSet
  /** Stand by, and somebody needs them; the log does not say so yet. */
  readonly summoned: OrderedSet
  /** Were cut off and must not be made again; the log does not say yet that they failed. */
  readonly lost: OrderedSet
  /** Will never run, by their verdict; the log does not say so yet. */
  readonly barred: OrderedSet
  /** Cancelled by an interrupt. */
  readonly interrupted: OrderedSet
  /** Its first one waits and is not due yet. Further down may be some whose step was ended meanwhile. */
  readonly retries: RetryQueue
}

/** Whether the core still has to say what becomes of a step that has not run. */
export const isUndecided = ({state, awaitsTurn}: StepRecord): boolean => state.status === 'pending' || awaitsTurn

/** What is known of one step. */
export const recordOf = (graph: Graph, state: RunState, stepId: StepId): StepRecord =>
  itemAt(state.steps, graph.numberOf(stepId))
