/**
 * What is to be done now. Reads the state and leaves it as it is: asked twice, it answers the same.
 *
 * Whoever acts carries out the whole list in its order before asking again; only a `start` may wait: where the room it
 * needs is taken by what no step of this plan stands for, and while the cache is asked whether the step has to run at
 * all, which may come to its success. Every action but two is recorded as an event that takes it out of the next answer.
 * The two are asked for until what they are about has happened, and so must be harmless to repeat: `cancel`, until the
 * step's end is recorded, and `wake`, until a time past `atMs` is told.
 *
 * What follows from what happened comes first, by itself: only when all of it is recorded is it known which steps may
 * start, and in which order.
 *
 * An answer costs what is in it, whatever the size of the mission; only towards the end it looks at every step.
 */
import {type Action, type StepId, type StopReason, unreachable} from '../contracts.ts'
import {type Graph, itemAt} from './graph.ts'
import {areStepsOver, closing} from './hooks.ts'
import type {OrderedSet} from './ordered-set.ts'
import {blockReason, skipReason} from './reasons.ts'
import {isLeftAsItIs, type RunState, recordOf} from './run-state.ts'
import {limitWake, overdueStop, wakes} from './wakes.ts'

export function decide(graph: Graph, state: RunState): readonly Action[] {
  const {outcome, stopping} = state
  if (outcome !== null) return []
  if (areStepsOver(graph, state)) return afterSteps(graph, state)
  const overdue = overdueStop(graph, state)
  if (overdue !== null) return [{kind: 'stop', reason: overdue}]
  if (stopping === null) return goOn(graph, state)
  switch (stopping.kind) {
    case 'interrupt':
    case 'limit':
    case 'budget':
      return cancels(graph, state)
    case 'failure':
    case 'timeout':
    case 'killed':
      return windDown(graph, state, stopping)
    default:
      return unreachable(stopping)
  }
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

/** Whom a run that is left as it is has lost stays as it is, like all that has not started, for the run to be resumed. */
function afterSteps(graph: Graph, state: RunState): readonly Action[] {
  return isLeftAsItIs(state) || state.indexes.lost.size === 0 ? closing(graph, state) : losses(graph, state)
}

/** What runs ends by itself or is ended; blocked steps are told apart from those that are merely no longer wanted. */
function windDown(graph: Graph, state: RunState, because: StopReason): readonly Action[] {
  const {running, lost, barred, open} = state.indexes
  const isHurried = because.kind !== 'failure' || graph.plan.failFast === 'kill'
  const ends = isHurried ? cancels(graph, state) : []
  const consequences = [...ends, ...losses(graph, state), ...verdicts(graph, state), ...limitWake(graph, state)]
  if (running.size + lost.size + barred.size > 0) return consequences
  return Array.from(open)
    .filter(number => number < graph.firstHook)
    .map(number => ({kind: 'skip', stepId: itemAt(graph.plan.steps, number).id, reason: {kind: 'stopping', because}}))
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
      const {leftOut} = graph.stepOf(stepId)
      const reason = blockReason(graph, state, {stepId, by, ...verdict})
      return {kind: 'block', stepId, by, reason: leftOut === undefined ? reason : `left out: ${leftOut}; ${reason}`}
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

function forEach(graph: Graph, numbers: OrderedSet, actionOf: (stepId: StepId) => Action): readonly Action[] {
  return Array.from(numbers, number => actionOf(itemAt(graph.plan.steps, number).id))
}
