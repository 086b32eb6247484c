/** What a drawing says of a step besides its id, in a few words each. */
import type {FailureResponse, StepId} from '../../engine/contracts.ts'
import {oneLine} from '../plain-text.ts'
import type {GraphEdge, GraphNode, PlanGraph} from './model.ts'

/** Of names and conditions. */
export const MAX_TEXT = 60

/** All there is to say: for drawings whose edges have no words. */
export function notesOn(node: GraphNode, incoming: readonly GraphEdge[]): string[] {
  const named = (wanted: GraphEdge['kind']) => incoming.filter(({kind}) => kind === wanted).map(({from}) => from)
  const replaced = named('call')
  return [
    ...incoming.flatMap(({from, on_failure: onFailure}) => (onFailure === null ? [] : answer(from, onFailure))),
    ...named('alternative').map(from => `or with ${from}`),
    ...(replaced.length === 0 ? [] : [`stands in for ${replaced.join(', ')}`]),
    ...notesOnNode(node),
  ]
}

/** What is no matter of one edge. */
export function notesOnNode({strategy, condition, hook, only_on: onlyOn}: GraphNode): string[] {
  return [
    ...(hook === undefined ? [] : [`hook of ${hook}`]),
    ...(strategy === 'any' ? ['one of them is enough'] : []),
    ...(strategy === 'best_effort' ? ['however they end'] : []),
    ...(condition === null ? [] : [`if ${oneLine(condition, MAX_TEXT)}`]),
    ...(onlyOn === null ? [] : [`for ${onlyOn.join(' and ')} only`]),
  ]
}

function answer(dependency: StepId, onFailure: FailureResponse['kind']): string[] {
  switch (onFailure) {
    case 'skip':
      return [`skipped without ${dependency}`]
    case 'warn':
      return [`also without ${dependency}`]
    case 'default':
      return [`with a default for ${dependency}`]
    default:
      return []
  }
}

/** The lines of a label: the id, the name where there is one, how the step stands, and what its edges do not say. */
export function labelLines(node: GraphNode): string[] {
  const {id, name, state} = node
  return [
    id,
    ...(name === id ? [] : [oneLine(name, MAX_TEXT)]),
    ...(state === null ? [] : [state.replace('_', ' ')]),
    ...notesOnNode(node),
  ]
}

/** The label of an edge; empty for one that blocks, as most do. */
export function edgeLabel({kind, on_failure: onFailure}: GraphEdge): string {
  if (kind === 'call') return 'when it fails'
  if (kind === 'alternative') return 'in its place'
  switch (onFailure) {
    case 'skip':
      return 'else skipped'
    case 'warn':
      return 'not required'
    case 'default':
      return 'else a default'
    default:
      return ''
  }
}

export function incomingOf({edges}: PlanGraph): (id: StepId) => readonly GraphEdge[] {
  const incoming = new Map<StepId, GraphEdge[]>()
  for (const edge of edges) {
    const others = incoming.get(edge.to)
    if (others === undefined) incoming.set(edge.to, [edge])
    else others.push(edge)
  }
  return id => incoming.get(id) ?? []
}
