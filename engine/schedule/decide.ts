/**
 * What is to be done now. Reads the state and leaves it as it is: asked twice, it answers the same.
 *
 * Whoever acts carries out the whole list in its order before asking again; only a `start` may wait, where the room it
 * needs is taken by what no step of this plan stands for. Every action but two is recorded as an event that takes it out
 * of the next answer. The two are asked for until what they are about has happened, and so must be harmless to repeat:
 * `cancel`, until the step's end is recorded, and `wake`, until a time past `atMs` is told.
 *
 * What follows from what happened comes first, by itself: only when all of it is recorded is it known which steps may
 * start, and in which order.
 *
 * An answer costs what is in it, whatever the size of the mission; only the outcome looks at every step.
 */
import {type Action, type Outcome, type SkipReason, type StepId, type StopReason, unreachable} from '../contracts.ts'
import type {DueQueue} from './due-queue.ts'
import {type Graph, itemAt} from './graph.ts'
import type {Culprit, Verdict} from './judge.ts'
import type {OrderedSet} from './ordered-set.ts'
import {type RunState, recordOf} from './run-state.ts'

type Skip = Extract<Verdict, {kind: 'skip'}>

export function decide(graph: Graph, state: RunState): readonly Action[] {
  if (state.outcome !== null) return []
  if (state.indexes.open.size === 0) return [{kind: 'finish', outcome: outcomeOf(state)}]
  const overdue = overdueStop(graph, state)
  if (overdue !== null) return [{kind: 'stop', reason: overdue}]
  if (state.stopping === null) return goOn(graph, state)
  switch (state.stopping.kind) {
    case 'interrupt':
      return breakOff(graph, state)
    case 'failure':
    case 'timeout':
      return windDown(graph, state, state.stopping)
    default:
      return unreachable(state.stopping)
  }
}

/** The run's own limit also ends what a stop for a failure lets finish; an interrupt ends it anyway. */
function overdueStop({plan}: Graph, {stopping, beganAtMs, nowMs}: RunState): StopReason | null {
  const mayStop = stopping === null || stopping.kind === 'failure'
  if (!mayStop || plan.timeoutMs === undefined || beganAtMs === null) return null
  return nowMs < beganAtMs + plan.timeoutMs ? null : {kind: 'timeout', limitMs: plan.timeoutMs}
}

function goOn(graph: Graph, state: RunState): readonly Action[] {
  if (state.indexes.lost.size > 0) return losses(graph, state)
  if (state.firstFailure !== null && graph.plan.failFast !== 'off') {
    return [{kind: 'stop', reason: {kind: 'failure', stepId: state.firstFailure}}]
  }
  const consequences = [
    ...verdicts(graph, state),
    ...calls(graph, state),
    ...evaluations(graph, state),
    ...conclusions(graph, state),
    ...expirations(graph, state),
  ]
  if (consequences.length > 0) return consequences
  if (isLeftWaiting(state)) return [{kind: 'finish', outcome: 'waiting'}]
  return [...questions(graph, state), ...starts(graph, state), ...wakes(graph, state)]
}

/** Only answers can bring it further, and here is nobody to give one. */
function isLeftWaiting({indexes, isAttended}: RunState): boolean {
  const {running, ready, unasked, waiting, retries} = indexes
  const isAtRest = running.size + ready.size + unasked.size === 0 && retries.first() === undefined
  return isAtRest && waiting.size > 0 && !isAttended
}

/** Steps that have not started stay as they are, for the run to be resumed. */
function breakOff(graph: Graph, state: RunState): readonly Action[] {
  if (state.indexes.running.size > 0) return cancels(graph, state)
  return [{kind: 'finish', outcome: 'interrupted'}]
}

/** What runs ends by itself or is ended; blocked steps are told apart from those that are merely no longer wanted. */
function windDown(graph: Graph, state: RunState, because: StopReason): readonly Action[] {
  const {running, lost, barred, open} = state.indexes
  const isHurried = because.kind === 'timeout' || graph.plan.failFast === 'kill'
  const ends = isHurried ? cancels(graph, state) : []
  const consequences = [...ends, ...losses(graph, state), ...verdicts(graph, state), ...limitWake(graph, state)]
  if (running.size + lost.size + barred.size > 0) return consequences
  return forEach(graph, open, stepId => ({kind: 'skip', stepId, reason: {kind: 'stopping', because}}))
}

/** As many as there is room for, in mission order. */
function starts(graph: Graph, state: RunState): readonly Action[] {
  const {ready, running} = state.indexes
  const actions: Action[] = []
  let room = graph.plan.maxParallel - running.size
  for (let number = ready.next(0); number >= 0 && room > 0; number = ready.next(number + 1), room--) {
    const {attempts} = itemAt(state.steps, number)
    actions.push({kind: 'start', stepId: itemAt(graph.plan.steps, number).id, attempt: attempts + 1})
  }
  return actions
}

/** For the earliest retry that is not due yet, the earliest deadline of a question, and the limit of the run. */
function wakes(graph: Graph, state: RunState): readonly Action[] {
  const {retries, deadlines} = state.indexes
  return [...wakeFor(retries), ...wakeFor(deadlines), ...limitWake(graph, state)]
}

function wakeFor(queue: DueQueue): readonly Action[] {
  const next = queue.first()
  return next === undefined ? [] : [{kind: 'wake', atMs: next.atMs}]
}

function limitWake({plan}: Graph, {stopping, beganAtMs}: RunState): readonly Action[] {
  if (plan.timeoutMs === undefined || beganAtMs === null || stopping?.kind === 'timeout') return []
  return [{kind: 'wake', atMs: beganAtMs + plan.timeoutMs}]
}

const cancels = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.running, stepId => ({kind: 'cancel', stepId}))

const losses = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.lost, stepId => ({kind: 'lose', stepId}))

const evaluations = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.unjudged, stepId => ({kind: 'evaluate', stepId}))

const conclusions = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.answered, stepId => ({kind: 'conclude', stepId}))

const expirations = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.overdue, stepId => ({kind: 'expire', stepId}))

/** They take no slot, so that all are asked at once. */
const questions = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.unasked, stepId => {
    const {attempts} = recordOf(graph, state, stepId)
    return {kind: 'ask', stepId, attempt: attempts + 1}
  })

const calls = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.summoned, stepId => {
    const {insteadOf} = recordOf(graph, state, stepId)
    if (insteadOf === null) throw new Error(`step "${stepId}" is called on for nobody`)
    return {kind: 'call', stepId, insteadOf: itemAt(graph.plan.steps, insteadOf).id}
  })

const verdicts = (graph: Graph, state: RunState): readonly Action[] =>
  forEach(graph, state.indexes.barred, stepId => actionFor(graph, state, stepId))

function actionFor(graph: Graph, state: RunState, stepId: StepId): Action {
  const {verdict} = recordOf(graph, state, stepId)
  switch (verdict.kind) {
    case 'block': {
      const by = itemAt(graph.plan.steps, verdict.culprit.by).id
      return {kind: 'block', stepId, by, reason: blockReason(graph, state, {stepId, by, ...verdict})}
    }
    case 'skip':
      return {kind: 'skip', stepId, reason: skipReason(graph, state, {stepId, ...verdict})}
    case 'run':
    case 'evaluate':
    case 'wait':
      throw new Error(`step "${stepId}" is barred, but its verdict is "${verdict.kind}"`)
    default:
      return unreachable(verdict)
  }
}

function blockReason(
  graph: Graph,
  state: RunState,
  {stepId, by, culprit}: {readonly stepId: StepId; readonly by: StepId; readonly culprit: Culprit},
): string {
  const how = howItEnded(graph, state, by)
  if (culprit.insteadOf !== null) {
    const insteadOf = itemAt(graph.plan.steps, culprit.insteadOf).id
    return `needs "${by}" in place of "${insteadOf}", and "${by}" ${how}`
  }
  if (graph.stepOf(stepId).rule.kind === 'any') return `none of its dependencies succeeded: "${by}" ${how}`
  return `needs "${by}", which ${how}`
}

function skipReason(
  graph: Graph,
  state: RunState,
  {stepId, because}: {readonly stepId: StepId; readonly because: Skip['because']},
): SkipReason {
  if (because === 'uncalled') return {kind: 'uncalled'}
  const {condition, excluded} = graph.stepOf(stepId)
  if (because === 'condition') return {kind: 'condition', text: condition?.text ?? ''}
  if (because === 'platform') {
    if (excluded === undefined) throw new Error(`step "${stepId}" is skipped on a platform that it is for`)
    return {kind: 'platform', ...excluded}
  }
  const dependency = itemAt(graph.plan.steps, because.dependency).id
  return {kind: 'dependency', stepId: dependency, how: howItEnded(graph, state, dependency)}
}

function howItEnded(graph: Graph, state: RunState, stepId: StepId): string {
  const {state: end} = recordOf(graph, state, stepId)
  if (end.status === 'failed') return `failed with ${end.failure.code}`
  if (end.status === 'blocked') return `is blocked by "${end.by}"`
  return `was ${end.status}`
}

function forEach(graph: Graph, numbers: OrderedSet, actionOf: (stepId: StepId) => Action): readonly Action[] {
  return Array.from(numbers, number => actionOf(itemAt(graph.plan.steps, number).id))
}

/** Of a run whose steps all have their end; the one look through all of them, once a run. */
function outcomeOf(state: RunState): Outcome {
  if (state.stopping?.kind === 'timeout') return 'timed_out'
  if (state.firstFailure !== null) return 'failed'
  if (state.steps.some(step => step.state.status === 'cancelled')) return 'cancelled'
  return state.warnings > 0 ? 'succeeded_with_warnings' : 'succeeded'
}
