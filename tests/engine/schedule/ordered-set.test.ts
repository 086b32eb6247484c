import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {orderedSet} from '../../../engine/schedule/ordered-set.ts'

test('members come in ascending order, whatever the order they were added in', () => {
  const set = orderedSet(100_000)
  for (const number of [70_000, 3, 32, 99_999, 0, 31, 1_024]) set.add(number)
  expect([...set]).toEqual([0, 3, 31, 32, 1_024, 70_000, 99_999])
})

test('a set may be emptied while it is read', () => {
  const set = orderedSet(10)
  for (const number of [2, 4, 8]) set.add(number)
  for (const number of set) set.delete(number)
  expect(set.size).toBe(0)
  expect([...set]).toEqual([])
})

test('a set without room for anyone is empty', () => {
  expect([...orderedSet(0)]).toEqual([])
  expect(orderedSet(0).next(0)).toBe(-1)
})

test('it holds what a plain set holds, across the borders of its words and levels', () => {
  const change = fc.record({adds: fc.boolean(), number: fc.oneof(fc.nat(2_000), fc.constantFrom(31, 32, 1_023, 1_024))})
  fc.assert(
    fc.property(fc.array(change, {maxLength: 60}), fc.nat(2_001), (changes, from) => {
      const set = orderedSet(2_001)
      const plain = new Set<number>()
      for (const {adds, number} of changes) {
        if (adds) set.add(number)
        else set.delete(number)
        if (adds) plain.add(number)
        else plain.delete(number)
      }
      const members = [...plain].toSorted((one, other) => one - other)
      expect([...set]).toEqual(members)
      expect(set.size).toBe(plain.size)
      expect(set.next(from)).toBe(members.find(number => number >= from) ?? -1)
    }),
    {numRuns: 2_000},
  )
})
