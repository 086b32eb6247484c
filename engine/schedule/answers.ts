/** What a step does about a dependency that did not succeed, as things stand in the run. */
import type {FailureResponse} from '../contracts.ts'
import {type Edge, type Graph, itemAt, responseTo} from './graph.ts'
import type {RunState} from './run-state.ts'

/** As the mission says, but for an alternative that is left out: unless a success of it was kept, there is none. */
export function answerTo({plan, numberOf}: Graph, state: RunState, {user, dependency}: Edge): FailureResponse {
  const response = responseTo(itemAt(plan.steps, dependency).id, itemAt(plan.steps, user))
  if (response.kind !== 'alternative') return response
  const alternative = numberOf(response.stepId)
  if (itemAt(plan.steps, alternative).leftOut === undefined) return response
  return itemAt(state.steps, alternative).isKept ? response : {kind: 'block'}
}

/**
 * Whether every step that depends on it has an answer to its failure. Nobody excuses a step that stands in for another,
 * and a step that is left out excuses none: it does not go on without what it depends on.
 */
export function isExcused(graph: Graph, state: RunState, number: number): boolean {
  const {plan, users} = graph
  if (itemAt(plan.steps, number).standby) return false
  const made = itemAt(users, number).filter(user => itemAt(plan.steps, user).leftOut === undefined)
  return made.length > 0 && made.every(user => answerTo(graph, state, {user, dependency: number}).kind !== 'block')
}
