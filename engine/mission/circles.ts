/** Circles in a directed graph. Nothing here recurses: a mission may be one chain of 100,000 steps. */

/** Circles beyond the first of a knot cost a search each; so many are worth reading. */
const maxExtraSearches = 20

/**
 * At least one circle for each knot of nodes that reach each other, as node numbers in the order of the edges, from
 * the lowest on. No circle comes twice. `edges[i]` lists where node i leads; no node leads to itself.
 */
export function circlesIn(edges: readonly (readonly number[])[]): number[][] {
  const circles: number[][] = []
  let extraSearches = 0
  const knots = knotOf(edges)
  const covered = new Set<number>()
  const searched = new Set<number>()
  for (const [start, knot] of knots.entries()) {
    if (knot === undefined || covered.has(start)) continue
    if (searched.has(knot) && ++extraSearches > maxExtraSearches) continue
    searched.add(knot)
    const circle = shortestCircle(start, edges, node => knots[node] === knot)
    for (const node of circle) covered.add(node)
    circles.push(fromLowest(circle))
  }
  return circles
}

/**
 * For each node the number of its knot, undefined where it lies on no circle. Tarjan's strongly connected components,
 * with the call stack kept by hand.
 */
function knotOf(edges: readonly (readonly number[])[]): (number | undefined)[] {
  const knots = edges.map((): number | undefined => undefined)
  const order = edges.map((): number | undefined => undefined)
  const lowest = edges.map(() => 0)
  const isOpen = edges.map(() => false)
  const open: number[] = []
  let visited = 0

  function enter(node: number): {node: number; next: number} {
    order[node] = lowest[node] = visited++
    isOpen[node] = true
    open.push(node)
    return {node, next: 0}
  }

  function close(node: number): void {
    const members = open.splice(open.lastIndexOf(node))
    for (const member of members) {
      isOpen[member] = false
      if (members.length > 1) knots[member] = node
    }
  }

  for (const root of edges.keys()) {
    if (order[root] !== undefined) continue
    const path = [enter(root)]
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const {node} = frame
      const target = edges[node]?.[frame.next++]
      if (target !== undefined) {
        const seenAt = order[target]
        if (seenAt === undefined) path.push(enter(target))
        else if (isOpen[target] === true) lowest[node] = Math.min(lowest[node] ?? 0, seenAt)
        continue
      }
      path.pop()
      const parent = path.at(-1)?.node
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent] ?? 0, lowest[node] ?? 0)
      if (lowest[node] === order[node]) close(node)
    }
  }
  return knots
}

/** Breadth first from the start back to it. */
function shortestCircle(
  start: number,
  edges: readonly (readonly number[])[],
  isInKnot: (node: number) => boolean,
): number[] {
  const cameFrom = new Map<number, number>()
  const queue = [start]
  for (const node of queue) {
    for (const target of edges[node] ?? []) {
      if (target === start) return pathTo(node, start, cameFrom)
      if (cameFrom.has(target) || !isInKnot(target)) continue
      cameFrom.set(target, node)
      queue.push(target)
    }
  }
  return []
}

function fromLowest(circle: readonly number[]): number[] {
  const at = circle.reduce((best, node, index) => (node < (circle[best] ?? node) ? index : best), 0)
  return [...circle.slice(at), ...circle.slice(0, at)]
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end]
  for (let node = end; node !== start; path.push(node)) node = cameFrom.get(node) ?? start
  return path.reverse()
}
