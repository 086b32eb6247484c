/** Why a step does not run, as the log says it. */
import type {SkipReason, StepId} from '../contracts.ts'
import {type Graph, itemAt} from './graph.ts'
import type {Culprit, Verdict} from './judge.ts'
import {type RunState, recordOf} from './run-state.ts'

type Skip = Extract<Verdict, {kind: 'skip'}>

export function blockReason(
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

export function skipReason(
  graph: Graph,
  state: RunState,
  {stepId, because}: {readonly stepId: StepId; readonly because: Skip['because']},
): SkipReason {
  if (because === 'uncalled') return {kind: 'uncalled'}
  const {condition, excluded, leftOut} = graph.stepOf(stepId)
  if (because === 'selection') return {kind: 'selection', text: leftOut ?? ''}
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
