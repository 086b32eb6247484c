/** Who waits for whom, as a selection sees it: alternatives count as if they were always called on. */
import {type Graph, itemAt} from '../schedule/graph.ts'

/** By number of a step: numbers of others. */
export type Edges = readonly (readonly number[])[]

export interface Order {
  /** Those it depends on, and those that may stand in for them. */
  readonly needs: Edges
  /** Those it waits for: what it needs, and of an alternative also what it stands in for. */
  readonly awaited: Edges
  /** Those that wait for it. */
  readonly waiting: Edges
  /** All steps, each after those it waits for. */
  readonly neededFirst: readonly number[]
}

export function orderOf({plan, alternatives, callers, numberOf}: Graph): Order {
  const needs = plan.steps.map(({dependsOn}, number) => [
    ...dependsOn.map(numberOf),
    ...itemAt(alternatives, number).map(({alternative}) => alternative),
  ])
  const awaited = needs.map((needed, number) => [
    ...needed,
    ...itemAt(callers, number).map(({dependency}) => dependency),
  ])
  const waiting: number[][] = plan.steps.map(() => [])
  for (const [number, others] of awaited.entries()) for (const other of others) itemAt(waiting, other).push(number)
  return {needs, awaited, waiting, neededFirst: sorted(awaited, waiting)}
}

/** The starts, and all that their edges lead to. */
export function reach(starts: Iterable<number>, edges: Edges): ReadonlySet<number> {
  const found = new Set(starts)
  // What is added while the loop goes on is visited too.
  for (const number of found) for (const next of itemAt(edges, number)) found.add(next)
  return found
}

function sorted(awaited: Edges, waiting: Edges): readonly number[] {
  const open = awaited.map(others => others.length)
  const order = [...open.keys()].filter(number => open[number] === 0)
  for (const number of order) {
    for (const next of itemAt(waiting, number)) {
      const left = itemAt(open, next) - 1
      open[next] = left
      if (left === 0) order.push(next)
    }
  }
  return order
}
