/**
 * Hooks: steps that run when all others have their end, one after the other in their order, by how those ended. After
 * every stop but one for a failure they have ten seconds together (docs/adr/0013). A mission that a step runs was
 * cancelled where the mission around it ended it, and has failed where its step reached its limit.
 *
 * None calls another: the failure of a hook may change the outcome, but not which hooks run. Only a stop does that: it
 * ends the hook that runs, unless that one is for the new ending too, and those for the new ending follow. `finally` is
 * last: once it has begun, only the rest of it follows.
 */
import type {Action, DurableEvent, Ending, HookKind, PassingEvent} from '../contracts.ts'
import {type Graph, itemAt} from './graph.ts'
import {judge} from './judge.ts'
import {skipReason} from './reasons.ts'
import {isLeftAsItIs, type RunState} from './run-state.ts'
import {outcomeOf} from './standing.ts'
import {limitWake, overdueStop} from './wakes.ts'

/** For all hooks of a run that was interrupted, killed or has reached a limit. */
export const HOOKS_LIMIT_MS = 10_000

/** What is to be done when only hooks are left. */
export function closing(graph: Graph, state: RunState): readonly Action[] {
  const isWanted = choice(graph, state)
  const current = state.indexes.running.next(0)
  const next = current < 0 ? nextHook(graph, state, isWanted) : current
  if (next < 0) return rest(graph, state)
  const overdue = overdueStop(graph, state)
  if (overdue !== null) return [{kind: 'stop', reason: overdue}]
  const isOutOfTime = isTimeOver(state)
  if (current < 0) return isOutOfTime ? rest(graph, state) : turnOf(graph, state, next)
  const {id: stepId} = itemAt(graph.plan.steps, current)
  if (isOutOfTime) return [{kind: 'cancel', stepId, atOnce: true}]
  return [...(isWanted(current) ? [] : [{kind: 'cancel', stepId} as const]), ...boundsOf(graph, state)]
}

/** Whether all other steps have their end, or are left as they are for the run to be resumed. */
export function areStepsOver({firstHook}: Graph, {stopping, indexes}: RunState): boolean {
  const {open, running} = indexes
  const first = (isLeftAsItIs({stopping}) ? running : open).next(0)
  return first < 0 || first >= firstHook
}

/** Notes what an event means for hooks, after it was folded. */
export function noteForHooks(graph: Graph, state: RunState, event: DurableEvent | PassingEvent | {type: 'tick'}): void {
  if (graph.firstHook === graph.plan.steps.length || !isBounded(state)) return
  if (isLeftAsItIs(state)) noteWork(graph, state, event)
  if (state.hooksSinceMs === null && areOnlyWantedLeft(graph, state)) state.hooksSinceMs = state.nowMs
}

/** Not of one that was cancelled: it may have begun before the interrupt. */
function noteWork(graph: Graph, state: RunState, event: DurableEvent | PassingEvent | {type: 'tick'}): void {
  switch (event.type) {
    case 'step.started':
    case 'step.judged':
    case 'step.succeeded':
    case 'step.failed':
    case 'step.skipped': {
      const number = graph.numberOf(event.stepId)
      if (number >= graph.firstHook) itemAt(state.steps, number).isForInterrupt = true
      return
    }
    default:
  }
}

function areOnlyWantedLeft(graph: Graph, state: RunState): boolean {
  const current = state.indexes.running.next(0)
  return areStepsOver(graph, state) && (current < 0 || choice(graph, state)(current))
}

const isBounded = ({stopping}: RunState): boolean => stopping !== null && stopping.kind !== 'failure'

function isTimeOver(state: RunState): boolean {
  const {isHurried, hooksSinceMs, nowMs} = state
  return isHurried || (hooksSinceMs !== null && nowMs >= hooksSinceMs + HOOKS_LIMIT_MS)
}

/** When a hook that runs, or waits for its next attempt, has to end. */
function boundsOf(graph: Graph, state: RunState): readonly Action[] {
  const {hooksSinceMs} = state
  return hooksSinceMs === null ? limitWake(graph, state) : [{kind: 'wake', atMs: hooksSinceMs + HOOKS_LIMIT_MS}]
}

type IsWanted = (number: number) => boolean

/** Which hooks are for the ending of this run. */
function choice(graph: Graph, state: RunState): IsWanted {
  const {steps} = graph.plan
  const kind: HookKind = `on_${endingOf(graph, state)}`
  const isLast = hasFinallyBegun(graph, state)
  return number => {
    const {hook} = itemAt(steps, number)
    return hook === 'finally' || (hook === kind && !isLast)
  }
}

function hasFinallyBegun({plan, firstHook}: Graph, {steps}: RunState): boolean {
  return steps
    .slice(firstHook)
    .some(({state}, place) => state.status !== 'pending' && plan.steps[firstHook + place]?.hook === 'finally')
}

/** Of the steps, whatever became of hooks since. */
function endingOf({firstHook, numberOf}: Graph, {stopping, firstFailure, steps}: RunState): Ending {
  if (stopping?.kind === 'interrupt' || stopping?.kind === 'budget' || stopping?.kind === 'killed') return 'cancel'
  if (stopping?.kind === 'timeout' || stopping?.kind === 'limit') return 'failure'
  if (firstFailure !== null && numberOf(firstFailure) < firstHook) return 'failure'
  return steps.slice(0, firstHook).some(({state}) => state.status === 'cancelled') ? 'cancel' : 'success'
}

/** The first that has not had its turn; -1 where there is none. */
function nextHook({firstHook}: Graph, {steps, indexes}: RunState, isWanted: IsWanted): number {
  const {open, lost} = indexes
  for (let number = open.next(firstHook); number >= 0; number = open.next(number + 1)) {
    const {status} = itemAt(steps, number).state
    const isToCome = (status === 'pending' || status === 'retrying') && !lost.has(number)
    if (isToCome && isWanted(number)) return number
  }
  return -1
}

function turnOf(graph: Graph, state: RunState, number: number): readonly Action[] {
  const step = itemAt(graph.plan.steps, number)
  const record = itemAt(state.steps, number)
  const stepId = step.id
  if (record.state.status === 'retrying' && !state.indexes.ready.has(number)) {
    return [{kind: 'wake', atMs: record.state.retryAtMs}, ...boundsOf(graph, state)]
  }
  const verdict = judge(step, record)
  if (verdict.kind === 'evaluate') return [{kind: 'evaluate', stepId}]
  if (verdict.kind !== 'skip') return [{kind: 'start', stepId, attempt: record.attempts + 1}]
  return [{kind: 'skip', stepId, reason: skipReason(graph, state, {stepId, because: verdict.because})}]
}

/** No hook has a turn any more. After an interrupt, those that had none stay as they are. */
function rest(graph: Graph, state: RunState): readonly Action[] {
  const {stopping, indexes} = state
  if (indexes.open.size === 0) return [{kind: 'finish', outcome: outcomeOf(state)}]
  if (isLeftAsItIs(state))
    return [{kind: 'finish', outcome: stopping?.kind === 'budget' ? 'budget_exhausted' : 'interrupted'}]
  const ending = endingOf(graph, state)
  return Array.from(indexes.open, number => {
    const {id: stepId, hook} = itemAt(graph.plan.steps, number)
    const isLate = stopping !== null && (hook === 'finally' || hook === `on_${ending}`)
    return {kind: 'skip', stepId, reason: isLate ? {kind: 'stopping', because: stopping} : {kind: 'ending', ending}}
  })
}
