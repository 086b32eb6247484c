/**
 * Edges as lines beside a list of nodes, as version control draws its history. A lane runs down from the nodes that
 * lead to a target until the target's own row; lines from several nodes join in the lane of their common target. A line
 * that only crosses a lane passes under it, and nodes one below the other are connected only where a line says so.
 */

export interface LaneRow {
  /** Without spaces at its end. */
  readonly drawing: string
  /** Number of the node in this row; null where there are only lines. */
  readonly node: number | null
}

export interface LaneSource {
  /** Nodes are numbered from 0 in the order of their rows. */
  readonly nodeCount: number
  /** Every target lies further down; none is named twice. */
  targetsOf(node: number): readonly number[]
  signOf(node: number): string
  readonly maxLanes: number
}

/** null where more lanes would have to run side by side than there may be. */
export function drawLanes({nodeCount, targetsOf, signOf, maxLanes}: LaneSource): readonly LaneRow[] | null {
  const rows: LaneRow[] = []
  /** What each lane leads to; null where it is free. */
  const lanes: (number | null)[] = []
  /** Of the node in the row before; null where there are only lines. */
  let laneAbove: number | null = null

  const laneTo = (target: number, preferred?: number): number => {
    const there = lanes.indexOf(target)
    const lane = there >= 0 ? there : preferred !== undefined && lanes[preferred] === null ? preferred : freeLane()
    lanes[lane] = target
    return lane
  }
  const freeLane = (): number => {
    const free = lanes.indexOf(null)
    return free >= 0 ? free : lanes.length
  }

  for (let node = 0; node < nodeCount; node++) {
    const isAwaited = lanes.includes(node)
    const lane = laneTo(node)
    // Else a node would touch the one above whether or not it waits for it.
    if (isAwaited && lane === laneAbove) rows.push({node: null, drawing: drawn(verticals(lanes))})
    rows.push({node, drawing: drawn(verticals(lanes).with(lane, signOf(node)))})
    lanes[lane] = null
    const before = [...lanes]
    const targets = targetsOf(node)
    if (targets.length > maxLanes) return null
    const ends: readonly number[] = [...targets].sort((one, other) => one - other).map(target => laneTo(target, lane))
    if (lanes.length > maxLanes) return null
    const isBranching: boolean = ends.some(end => end !== lane)
    if (isBranching) rows.push({node: null, drawing: connection(lane, ends, {before, lanes})})
    laneAbove = isBranching ? null : lane
    while (lanes.at(-1) === null) lanes.pop()
  }
  return rows
}

const verticals = (lanes: readonly (number | null)[]): string[] => lanes.map(target => (target === null ? ' ' : '│'))

interface Lanes {
  readonly before: readonly (number | null)[]
  readonly lanes: readonly (number | null)[]
}

/** The line from the lane of a node to those of its targets. */
function connection(lane: number, ends: readonly number[], {before, lanes}: Lanes): string {
  const [first, last] = [Math.min(lane, ...ends), Math.max(lane, ...ends)]
  const cells = lanes.map((target, at) => {
    const isEnd = at === lane || ends.includes(at)
    if (!isEnd) return target === null ? (at > first && at < last ? '─' : ' ') : '│'
    const up = at === lane || (before[at] ?? null) !== null
    return corner({up, down: target !== null, left: at > first, right: at < last})
  })
  return drawn(cells, at => at >= first && at < last)
}

function drawn(cells: readonly string[], isJoined: (at: number) => boolean = () => false): string {
  return cells
    .map((cell, at) => `${cell}${isJoined(at) ? '─' : ' '}`)
    .join('')
    .trimEnd()
}

interface Directions {
  readonly up: boolean
  readonly down: boolean
  readonly left: boolean
  readonly right: boolean
}

/** By the directions it leads to, as bits: up 8, down 4, left 2, right 1. */
const corners: {readonly [bits: number]: string} = {
  5: '╭',
  6: '╮',
  7: '┬',
  9: '╰',
  10: '╯',
  11: '┴',
  12: '│',
  13: '├',
  14: '┤',
  15: '┼',
}

function corner({up, down, left, right}: Directions): string {
  return corners[Number(up) * 8 + Number(down) * 4 + Number(left) * 2 + Number(right)] ?? ' '
}
