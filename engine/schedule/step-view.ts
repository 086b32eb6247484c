/** What a step may ask about those before it, once the core lets it start or be judged. */
import type {Json, Outcome, StepId} from '../contracts.ts'
import {answerTo} from './answers.ts'
import type {Graph} from './graph.ts'
import {satisfies} from './judge.ts'
import {type RunState, recordOf} from './run-state.ts'
import {standing} from './standing.ts'
import type {StepState} from './step-state.ts'

/** What the status functions of a condition answer; `always()` needs no facts. */
export interface StatusFunctions {
  /** Every direct dependency succeeded, or the step goes on without it: what the strategies `all` and `conditional` ask. */
  readonly success: boolean
  /** A dependency failed, direct or not. One that is allowed to fail does not count. */
  readonly failure: boolean
  /** The run is stopping for an interrupt. */
  readonly cancelled: boolean
}

/**
 * For a step whose dependencies have ended; what was still under way further up when one of them ended is left out.
 * A hook asks about the run as a whole.
 */
export function statusOf(graph: Graph, state: RunState, stepId: StepId): StatusFunctions {
  if (graph.stepOf(stepId).hook !== undefined) return statusOfRun(standing(state))
  const {firstBlock, firstSkip, hasFailure} = recordOf(graph, state, stepId).dependencies
  return {
    success: firstBlock === null && firstSkip === null,
    failure: hasFailure,
    cancelled: state.stopping?.kind === 'interrupt' || state.stopping?.kind === 'budget',
  }
}

function statusOfRun(outcome: Outcome): StatusFunctions {
  return {
    success: outcome === 'succeeded' || outcome === 'succeeded_with_warnings',
    failure: outcome === 'failed' || outcome === 'timed_out',
    cancelled: outcome === 'interrupted' || outcome === 'budget_exhausted' || outcome === 'cancelled',
  }
}

/** Where a step gets the output of one of its dependencies. */
export interface Input {
  readonly stepId: StepId
  readonly source:
    | {readonly kind: 'own'}
    | {readonly kind: 'default'; readonly output: Json}
    | {readonly kind: 'alternative'; readonly stepId: StepId}
    | {readonly kind: 'absent'}
}

/**
 * One for each dependency, in their order. The same dependency may have another source for another step.
 * A failed dependency that the step has no answer to shows what it left behind: whoever runs in spite of it wants to know.
 */
export function inputsOf(graph: Graph, state: RunState, stepId: StepId): readonly Input[] {
  const step = graph.stepOf(stepId)
  const endOf = (id: StepId): StepState => recordOf(graph, state, id).state
  return step.dependsOn.map(id => {
    const end = endOf(id)
    if (satisfies(end)) return {stepId: id, source: {kind: 'own'}}
    const response = answerTo(graph, state, {user: graph.numberOf(stepId), dependency: graph.numberOf(id)})
    switch (response.kind) {
      case 'default':
        return {stepId: id, source: {kind: 'default', output: response.output}}
      case 'alternative':
        return {stepId: id, source: satisfies(endOf(response.stepId)) ? response : {kind: 'absent'}}
      case 'warn':
        return {stepId: id, source: {kind: 'absent'}}
      default:
        return {stepId: id, source: {kind: end.status === 'failed' ? 'own' : 'absent'}}
    }
  })
}
