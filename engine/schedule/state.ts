/** From events to state: the same fold for a run under way, a replayed log, and whoever only watches. */
import {type DurableEvent, type PassingEvent, unreachable} from '../contracts.ts'
import {beginAnew} from './anew.ts'
import type {Graph} from './graph.ts'
import {noteForHooks} from './hooks.ts'
import type {RunState} from './run-state.ts'
import {isInner} from './scope.ts'
import {
  answer,
  ask,
  block,
  call,
  cancel,
  fail,
  noteIntent,
  noteJudgement,
  releaseDue,
  resume,
  skip,
  start,
  stop,
  succeed,
} from './step-events.ts'

export {ancestorsOf, type Graph, graphOf, itemAt} from './graph.ts'
export {initialState} from './initial-state.ts'
export {type RunState, recordOf, type StepRecord} from './run-state.ts'
export {standing} from './standing.ts'
export type {StepState} from './step-state.ts'
export {type Input, inputsOf, type StatusFunctions, statusOf} from './step-view.ts'

/**
 * Tells the core the time, and whether somebody can answer, where no event does: the loop folds one before it asks `decide`, so that retries come due.
 * It is no event of the run. Nobody stores or shows it, and what it changed follows again from the next time told.
 */
export interface Tick {
  readonly type: 'tick'
  readonly atMs: number
  /** Whether somebody can answer in this process; nobody where it is absent. */
  readonly isAttended?: boolean
}

/** Folds one event into the state. Throws for an event that cannot follow on what happened before (step-events.ts). */
export function apply(graph: Graph, state: RunState, event: DurableEvent | PassingEvent | Tick): void {
  state.nowMs = Math.max(state.nowMs, event.atMs)
  // Its mission has a state of its own (run-tree.ts). What that comes to is said of the step that runs it.
  if (isOfInnerStep(event)) return
  fold(graph, state, event)
  releaseDue(graph, state)
  noteForHooks(graph, state, event)
}

function fold(graph: Graph, state: RunState, event: DurableEvent | PassingEvent | Tick): void {
  switch (event.type) {
    case 'run.resumed':
      if (event.anew === true) beginAnew(graph, state)
      else resume(graph, state)
      state.beganAtMs = event.atMs
      return
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
    case 'step.waiting':
      return ask(graph, state, event)
    case 'step.answered':
      return answer(graph, state, event)
    case 'step.called':
      return call(graph, state, event)
    case 'step.judged':
      return noteJudgement(graph, state, event)
    case 'step.intended':
      return noteIntent(graph, state, event)
    case 'warned':
      state.warnings++
      return
    case 'run.started':
      state.beganAtMs = event.atMs
      return
    case 'tick':
      state.isAttended = event.isAttended ?? false
      return
    // The core sees one step: how far its items are is no matter for what starts when.
    case 'items.listed':
    case 'item.finished':
    case 'item.started':
    case 'llm.called':
    case 'step.output':
    case 'step.running':
    case 'step.progress':
    case 'step.measured':
      return
    default:
      return unreachable(event)
  }
}

const isOfInnerStep = (event: DurableEvent | PassingEvent | Tick): boolean =>
  'stepId' in event && event.stepId !== null && isInner(event.stepId)
