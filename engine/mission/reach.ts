/** Whether one step comes after another, directly or not, for many pairs at a time. */

export interface Pair {
  readonly from: number
  readonly to: number
}

/** Targets that one pass through the graph can look for: the bits of a small integer. */
const targetsPerPass = 30

/**
 * Of the pairs those where `from` leads to `to`. `edges[i]` lists where node i leads. A search from each node would cost
 * 100,000 steps billions of looks; a pass in the order of the graph answers for 30 targets.
 * In a graph with circles, everything that leads into one counts as leading everywhere: the circle is the mistake.
 */
export function reachedPairs(edges: readonly (readonly number[])[], pairs: readonly Pair[]): Set<Pair> {
  const direct = pairs.filter(({from, to}) => edges[from]?.includes(to) === true)
  const reached = new Set(direct)
  const open = pairs.filter(pair => !reached.has(pair))
  const targets = [...new Set(open.map(({to}) => to))]
  if (targets.length === 0) return reached
  const order = targetsFirst(edges)
  const isSorted = new Set(order)
  for (const pair of open) if (!isSorted.has(pair.from)) reached.add(pair)
  const pairsByTarget = groupByTarget(open)
  for (let first = 0; first < targets.length; first += targetsPerPass) {
    const group = targets.slice(first, first + targetsPerPass)
    const marks = marksFor(group, edges, order)
    for (const [bit, target] of group.entries()) {
      for (const pair of pairsByTarget.get(target) ?? []) {
        if (((marks[pair.from] ?? 0) & (1 << bit)) !== 0) reached.add(pair)
      }
    }
  }
  return reached
}

/** By node: one bit for each target that it leads to. */
function marksFor(
  targets: readonly number[],
  edges: readonly (readonly number[])[],
  order: readonly number[],
): Uint32Array {
  const own = new Uint32Array(edges.length)
  for (const [bit, target] of targets.entries()) own[target] = 1 << bit
  const marks = new Uint32Array(edges.length)
  for (const node of order) {
    let mark = 0
    for (const next of edges[node] ?? []) mark |= (marks[next] ?? 0) | (own[next] ?? 0)
    marks[node] = mark
  }
  return marks
}

/** Every node after all that it leads to; those that lead into a circle are left out. */
function targetsFirst(edges: readonly (readonly number[])[]): number[] {
  const openEdges = edges.map(targets => targets.length)
  const sources: number[][] = edges.map(() => [])
  for (const [node, targets] of edges.entries()) for (const target of targets) sources[target]?.push(node)
  const order = [...edges.keys()].filter(node => openEdges[node] === 0)
  for (const node of order) {
    for (const source of sources[node] ?? []) {
      const left = (openEdges[source] ?? 0) - 1
      openEdges[source] = left
      if (left === 0) order.push(source)
    }
  }
  return order
}

function groupByTarget(pairs: readonly Pair[]): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const group = groups.get(pair.to)
    if (group === undefined) groups.set(pair.to, [pair])
    else group.push(pair)
  }
  return groups
}
