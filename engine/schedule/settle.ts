/** What the end of a step means for others: those that depend on it, those it stands in for, those it might have called. */
import {type FailureResponse, unreachable} from '../contracts.ts'
import {answerTo} from './answers.ts'
import {type Edge, type Graph, itemAt, type Substitution} from './graph.ts'
import {isDoomed, judge, satisfies, type Tally} from './judge.ts'
import {isLeftAsItIs, isUndecided, type RunState, type StepRecord} from './run-state.ts'

/**
 * Those that depend on it are told before those it stands in for. Where a step is both, this end may bring it two
 * blocks: by the alternative to this one, which had ended before, and by this one itself. The first to end is to blame.
 */
export function settle(graph: Graph, state: RunState, number: number): void {
  const isMadeAnew = number >= graph.firstHook && isLeftAsItIs(state)
  if (!isMadeAnew) state.indexes.open.delete(number)
  itemAt(state.steps, number).isSettled = true
  for (const user of itemAt(graph.users, number)) tellUser(graph, state, {user, dependency: number})
  for (const edge of itemAt(graph.callers, number)) {
    if (isWaitedFor(graph, state, edge)) standIn(graph, state, edge)
  }
  for (const edge of itemAt(graph.alternatives, number)) {
    if (!itemAt(state.steps, edge.dependency).isSettled) dismiss(graph, state, edge.alternative)
  }
}

/** Judges a step anew: what the verdict rests on has changed, or it has become pending again. Hooks wait for their turn. */
export function review(graph: Graph, state: RunState, number: number): void {
  const record = itemAt(state.steps, number)
  if (!isUndecided(record) || number >= graph.firstHook) return
  const step = itemAt(graph.plan.steps, number)
  record.verdict = judge(step, record)
  const {ready, unasked, unjudged, barred} = state.indexes
  switch (record.verdict.kind) {
    case 'run':
      return (step.asks === true ? unasked : ready).add(number)
    case 'evaluate':
      return unjudged.add(number)
    case 'block':
    case 'skip':
      return barred.add(number)
    case 'wait':
      return
    default:
      return unreachable(record.verdict)
  }
}

/** A user that was blocked before this end has nothing more to learn, and has dismissed its alternatives. */
function tellUser(graph: Graph, state: RunState, edge: Edge): void {
  const user = itemAt(state.steps, edge.user)
  if (!isUndecided(user)) return
  const end = itemAt(state.steps, edge.dependency)
  const response = answerTo(graph, state, edge)
  user.dependencies.hasFailure ||= hasFailure(end)
  if (satisfies(end.state)) {
    if (response.kind === 'alternative') dismiss(graph, state, graph.numberOf(response.stepId))
    countSatisfied(user.dependencies)
  } else {
    respond(graph, state, edge, response)
  }
  review(graph, state, edge.user)
}

/** To an end that does not satisfy. */
function respond(graph: Graph, state: RunState, edge: Edge, response: FailureResponse): void {
  const {user, dependency} = edge
  const tally = itemAt(state.steps, user).dependencies
  switch (response.kind) {
    case 'warn':
    case 'default':
      return countSatisfied(tally)
    case 'skip':
      return countSkip(tally, dependency)
    case 'block':
      return itemAt(state.steps, dependency).state.status === 'skipped'
        ? countSkip(tally, dependency)
        : countBlock(tally, {by: dependency, insteadOf: null})
    case 'alternative':
      return substitute(graph, state, {...edge, alternative: graph.numberOf(response.stepId)})
    default:
      return unreachable(response)
  }
}

function substitute(graph: Graph, state: RunState, edge: Substitution): void {
  const {user, alternative} = edge
  if (isDoomed(itemAt(graph.plan.steps, user), itemAt(state.steps, user).dependencies)) {
    dismiss(graph, state, alternative)
  } else if (itemAt(state.steps, alternative).isSettled) {
    standIn(graph, state, edge)
  } else {
    summon(graph, state, edge)
  }
}

/**
 * Once for all that name it: the first dependency it is needed for is the one it is called on for. One that was selected
 * by its name comes by itself, and one that is left out has its success already.
 */
function summon({plan}: Graph, {steps, indexes}: RunState, {dependency, alternative}: Substitution): void {
  const record = itemAt(steps, alternative)
  const {standby, leftOut} = itemAt(plan.steps, alternative)
  if (record.insteadOf !== null || !standby || leftOut !== undefined) return
  record.insteadOf = dependency
  indexes.summoned.add(alternative)
}

/** The dependency has ended without satisfying, and the user has not been told yet how its alternative ended. */
function isWaitedFor(graph: Graph, state: RunState, edge: Substitution): boolean {
  const {isSettled, state: end} = itemAt(state.steps, edge.dependency)
  if (!isSettled || satisfies(end) || !isUndecided(itemAt(state.steps, edge.user))) return false
  return answerTo(graph, state, edge).kind === 'alternative'
}

/** How the alternative ended counts in place of its dependency's end; anything but a success blocks. */
function standIn(graph: Graph, state: RunState, {user, dependency, alternative}: Substitution): void {
  const {dependencies} = itemAt(state.steps, user)
  const end = itemAt(state.steps, alternative)
  dependencies.hasFailure ||= hasFailure(end)
  if (satisfies(end.state)) countSatisfied(dependencies)
  else countBlock(dependencies, {by: alternative, insteadOf: dependency})
  review(graph, state, user)
}

/** One of those that might have called on it will not do so any more. */
function dismiss(graph: Graph, state: RunState, alternative: number): void {
  itemAt(state.steps, alternative).possibleCalls--
  review(graph, state, alternative)
}

function countSatisfied(tally: Tally): void {
  tally.open--
  tally.satisfied++
}

function countBlock(tally: Tally, culprit: NonNullable<Tally['firstBlock']>): void {
  tally.open--
  tally.firstBlock ??= culprit
}

function countSkip(tally: Tally, dependency: number): void {
  tally.open--
  tally.firstSkip ??= dependency
}

const hasFailure = ({state, dependencies}: StepRecord): boolean =>
  dependencies.hasFailure || (state.status === 'failed' && state.weight !== 'allowed')
