/** From events to state: the same fold for a run under way, a replayed log, and whoever only watches. */
import {type DurableEvent, type PassingEvent, type StopReason, unreachable} from '../contracts.ts'
import {type Graph, itemAt} from './graph.ts'
import {noteForHooks} from './hooks.ts'
import {orderedSet} from './ordered-set.ts'
import {retryQueue} from './retry-queue.ts'
import type {RunState, StepRecord} from './run-state.ts'
import {review} from './settle.ts'
import {
  block,
  call,
  cancel,
  fail,
  noteJudgement,
  releaseDueRetries,
  resume,
  skip,
  start,
  succeed,
} from './step-events.ts'

export {ancestorsOf, type Graph, graphOf} from './graph.ts'
export {type RunState, recordOf, type StepRecord} from './run-state.ts'
export {standing} from './standing.ts'
export type {StepState} from './step-state.ts'
export {type Input, inputsOf, type StatusFunctions, statusOf} from './step-view.ts'

/**
 * Tells the core the time where no event does: the loop folds one before it asks `decide`, so that retries come due.
 * It is no event of the run. Nobody stores or shows it, and what it changed follows again from the next time told.
 */
export interface Tick {
  readonly type: 'tick'
  readonly atMs: number
}

export function initialState(graph: Graph): RunState {
  const {steps} = graph.plan
  const state: RunState = {
    nowMs: 0,
    beganAtMs: null,
    steps: steps.map((step, number) => newRecord(step.dependsOn.length, itemAt(graph.callers, number).length)),
    stopping: null,
    overruled: null,
    isHurried: false,
    hooksSinceMs: null,
    outcome: null,
    firstFailure: null,
    warnings: 0,
    indexes: {
      open: orderedSet(steps.length),
      running: orderedSet(steps.length),
      ready: orderedSet(steps.length),
      unjudged: orderedSet(steps.length),
      summoned: orderedSet(steps.length),
      lost: orderedSet(steps.length),
      barred: orderedSet(steps.length),
      interrupted: orderedSet(steps.length),
      retries: retryQueue(),
    },
  }
  for (const number of steps.keys()) {
    state.indexes.open.add(number)
    review(graph, state, number)
  }
  return state
}

function newRecord(dependencies: number, possibleCalls: number): StepRecord {
  return {
    state: {status: 'pending'},
    attempts: 0,
    failedAttempts: 0,
    isSettled: false,
    verdict: {kind: 'wait'},
    dependencies: {open: dependencies, satisfied: 0, firstBlock: null, firstSkip: null, hasFailure: false},
    holds: null,
    insteadOf: null,
    isCalled: false,
    isKept: false,
    awaitsTurn: false,
    possibleCalls,
    isForInterrupt: false,
  }
}

/** Folds one event into the state. Throws for an event that cannot follow on what happened before (step-events.ts). */
export function apply(graph: Graph, state: RunState, event: DurableEvent | PassingEvent | Tick): void {
  state.nowMs = Math.max(state.nowMs, event.atMs)
  fold(graph, state, event)
  releaseDueRetries(state)
  noteForHooks(graph, state, event)
}

function fold(graph: Graph, state: RunState, event: DurableEvent | PassingEvent | Tick): void {
  switch (event.type) {
    case 'run.resumed':
      state.beganAtMs = event.atMs
      return resume(graph, state)
    case 'run.stopping':
      return stop(state, event.reason)
    case 'run.finished':
      state.outcome = event.outcome
      return
    case 'step.started':
      return start(graph, state, event)
    case 'step.succeeded':
      return succeed(graph, state, event)
    case 'step.failed':
      return fail(graph, state, event)
    case 'step.cancelled':
      return cancel(graph, state, event)
    case 'step.skipped':
      return skip(graph, state, event)
    case 'step.blocked':
      return block(graph, state, event)
    case 'step.called':
      return call(graph, state, event)
    case 'step.judged':
      return noteJudgement(graph, state, event)
    case 'warned':
      state.warnings++
      return
    case 'run.started':
      state.beganAtMs = event.atMs
      return
    // The core sees one step: how far its items are is no matter for what starts when.
    case 'items.listed':
    case 'item.finished':
    case 'item.started':
    case 'step.output':
    case 'step.running':
    case 'step.progress':
    case 'step.measured':
    case 'tick':
      return
    default:
      return unreachable(event)
  }
}

/** An interrupt overrules any other stop, never the other way round: whoever interrupts wants the terminal back. */
function stop(state: RunState, reason: StopReason): void {
  if (state.stopping?.kind === 'interrupt') {
    state.isHurried ||= reason.kind === 'interrupt'
    return
  }
  if (reason.kind === 'interrupt' && state.stopping?.kind === 'timeout') state.overruled = state.stopping
  state.stopping = reason
  state.hooksSinceMs = null
}
