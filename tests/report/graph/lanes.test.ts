import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {drawLanes, type LaneRow} from '../../../report/graph/lanes.ts'

type Edges = readonly (readonly [from: number, to: number])[]

function draw(nodeCount: number, edges: Edges, maxLanes = 99): readonly LaneRow[] | null {
  const targetsOf = (node: number) => edges.filter(([from]) => from === node).map(([, to]) => to)
  return drawLanes({nodeCount, targetsOf, signOf: node => String.fromCodePoint(65 + node), maxLanes})
}

const shown = (rows: readonly LaneRow[] | null): string => (rows ?? []).map(({drawing}) => drawing).join('\n')

/** What somebody sees who follows each line downwards with a finger. */
function edgesSeenIn(rows: readonly LaneRow[]): string[] {
  const at = (row: number, column: number): string => rows[row]?.drawing[column] ?? ' '
  const isLetter = (sign: string): boolean => /[A-Za-z]/.test(sign)
  const down = new Set('│╭╮┬├┤┼')
  const up = new Set('│╰╯┴├┤┼')

  /** The node at the end of the line that leaves a place downwards; undefined where none does. */
  const follow = (row: number, column: number): string | undefined => {
    for (let below = row + 1; below < rows.length; below++) {
      const sign = at(below, column)
      if (isLetter(sign)) return below === row + 1 && isLetter(at(row, column)) ? undefined : sign
      if (!up.has(sign) || !down.has(sign)) return undefined
    }
    return undefined
  }
  return rows.flatMap(({node}, row) => {
    if (node === null) return []
    const column = (rows[row]?.drawing ?? '').search(/[A-Za-z]/)
    const isBranching = rows[row + 1]?.node === null && /[╰╯┴├┤┼]/.test(at(row + 1, column))
    if (!isBranching) return [follow(row, column)].flatMap(to => (to === undefined ? [] : [`${at(row, column)}${to}`]))
    let [left, right] = [column, column]
    while (at(row + 1, left - 1) === '─') left -= 2
    while (at(row + 1, right + 1) === '─') right += 2
    const ends = Array.from({length: (right - left) / 2 + 1}, (_, index) => left + index * 2)
    return ends
      .filter(end => down.has(at(row + 1, end)) && at(row + 1, end) !== '│')
      .flatMap(end => {
        const to = follow(row + 1, end)
        return to === undefined ? [] : [`${at(row, column)}${to}`]
      })
  })
}

const graphs = fc.integer({min: 1, max: 12}).chain(nodeCount =>
  fc.record({
    nodeCount: fc.constant(nodeCount),
    edges: fc
      .uniqueArray(fc.tuple(fc.integer({min: 0, max: nodeCount - 1}), fc.integer({min: 0, max: nodeCount - 1})), {
        selector: ([one, other]) => `${Math.min(one, other)} ${Math.max(one, other)}`,
        maxLength: 24,
      })
      .map(pairs =>
        pairs.flatMap(([one, other]) => (one === other ? [] : [[Math.min(one, other), Math.max(one, other)] as const])),
      ),
  }),
)

describe('lanes', () => {
  test('show a diamond as one', () => {
    const diamond = [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ] as const
    expect(shown(draw(4, diamond))).toBe(['A', '├─╮', 'B │', '│ C', '├─╯', 'D'].join('\n'))
  })

  test('connect a chain, and never nodes that merely stand one below the other', () => {
    expect(
      shown(
        draw(3, [
          [0, 1],
          [1, 2],
        ]),
      ),
    ).toBe(['A', '│', 'B', '│', 'C'].join('\n'))
    expect(shown(draw(3, []))).toBe(['A', 'B', 'C'].join('\n'))
  })

  test('pass under a lane that a line only crosses', () => {
    const edges = [
      [0, 3],
      [0, 4],
      [1, 3],
      [2, 4],
    ] as const
    expect(shown(draw(5, edges))).toBe(['A', '├─╮', '│ │ B', '├─│─╯', '│ │ C', '│ ├─╯', 'D │', '  E'].join('\n'))
  })

  test('are given up where there are too many', () => {
    const fan = Array.from({length: 20}, (_, index) => [0, index + 1] as const)
    expect(draw(21, fan, 19)).toBeNull()
    expect(draw(21, fan, 20)).not.toBeNull()
  })

  test('followed with a finger give back the edges, and nothing else', () => {
    fc.assert(
      fc.property(graphs, ({nodeCount, edges}) => {
        const rows = draw(nodeCount, edges) ?? []
        const named = edges.map(([from, to]) => `${String.fromCodePoint(65 + from)}${String.fromCodePoint(65 + to)}`)
        expect(edgesSeenIn(rows).sort(), shown(rows)).toEqual(named.sort())
      }),
      {numRuns: 2_000},
    )
  })
})
