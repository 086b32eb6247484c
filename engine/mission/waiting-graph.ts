/** Which step waits for which. */
import type {StepId} from '../contracts.ts'
import type {CheckedStep} from './check.ts'
import {alternativeOf} from './dependencies.ts'
import type {Span} from './tree.ts'

export interface WaitingGraph {
  /**
   * By number of a step: the numbers of those it waits for; never its own. A step also waits for the alternatives it
   * names, and an alternative for what it stands in for.
   */
  readonly edges: readonly (readonly number[])[]
  /** Named as somebody's alternative. */
  readonly standby: ReadonlySet<StepId>
  /** Where the mission says that one waits for the other. */
  spanOf(from: number, to: number): Span | undefined
}

/** Ids that no step has are left out. */
export function waitingGraph(steps: readonly CheckedStep[], indexById: ReadonlyMap<StepId, number>): WaitingGraph {
  const edges: number[][] = steps.map(() => [])
  const standby = new Set<StepId>()
  const spanByAlternativeEdge = new Map<string, Span>()
  const connect = (from: number, to: number, alternativeSpan?: Span): void => {
    if (from === to) return
    edges[from]?.push(to)
    if (alternativeSpan !== undefined) spanByAlternativeEdge.set(`${from} ${to}`, alternativeSpan)
  }
  for (const [user, step] of steps.entries()) {
    for (const id of step.dependsOn) connect(user, indexById.get(id) ?? user)
    for (const dependency of step.reading.dependencies) {
      const named = alternativeOf(dependency)
      const alternative = named && indexById.get(named.id)
      if (named === undefined || alternative === undefined || named.id === dependency.id || alternative === user)
        continue
      standby.add(named.id)
      connect(user, alternative, named.span)
      connect(alternative, indexById.get(dependency.id) ?? alternative, named.span)
    }
  }
  return {
    edges,
    standby,
    spanOf(from, to) {
      const id = steps[to]?.id
      const dependency = steps[from]?.reading.dependencies.find(dependency => dependency.id === id)
      return dependency?.span ?? spanByAlternativeEdge.get(`${from} ${to}`)
    },
  }
}
