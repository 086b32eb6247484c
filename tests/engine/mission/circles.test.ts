import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {circlesIn} from '../../../engine/mission/circles.ts'

test('a graph without circles has none', () => {
  expect(circlesIn([[1, 2], [2], []])).toEqual([])
})

test('each circle is found once, from its first node on', () => {
  expect(circlesIn([[1], [2], [0], [4], [3]])).toEqual([
    [0, 1, 2],
    [3, 4],
  ])
})

test('two circles through one node are both found', () => {
  expect(circlesIn([[1, 2], [0], [0]])).toEqual([
    [0, 1],
    [0, 2],
  ])
})

test('a node that leads into a circle is no part of it', () => {
  expect(circlesIn([[1], [2], [1]])).toEqual([[1, 2]])
})

test('a circle of 100,000 nodes, and a chain as long, take no deep stack and no long time', () => {
  const count = 100_000
  const startedAtMs = performance.now()
  expect(circlesIn(Array.from({length: count}, (_, i) => [(i + 1) % count]))[0]).toHaveLength(count)
  expect(circlesIn(Array.from({length: count}, (_, i) => (i + 1 < count ? [i + 1] : [])))).toEqual([])
  expect(performance.now() - startedAtMs).toBeLessThan(5000)
})

test('in any graph: every circle found is one, none comes twice, and without them nothing is hidden', () => {
  fc.assert(
    fc.property(graphs(), edges => {
      const circles = circlesIn(edges)
      for (const circle of circles) {
        expect(new Set(circle).size).toBe(circle.length)
        circle.forEach((node, i) => expect(edges[node]).toContain(circle[(i + 1) % circle.length]))
      }
      expect(new Set(circles.map(circle => circle.join())).size).toBe(circles.length)
      expect(circles.length > 0).toBe(hasCircle(edges))
    }),
  )
})

function graphs(): fc.Arbitrary<number[][]> {
  return fc
    .integer({min: 1, max: 12})
    .chain(count =>
      fc
        .array(fc.uniqueArray(fc.nat(count - 1), {maxLength: 3}), {minLength: count, maxLength: count})
        .map(edges => edges.map((targets, node) => targets.filter(target => target !== node))),
    )
}

/** Takes away nodes that lead nowhere until none is left, or only circles are. */
function hasCircle(edges: readonly (readonly number[])[]): boolean {
  const left = new Set(edges.keys())
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const node of left) if (!(edges[node] ?? []).some(target => left.has(target))) left.delete(node)
  }
  return left.size > 0
}
