import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Due, dueQueue} from '../../../engine/schedule/due-queue.ts'

test('what is due comes by its time, and in mission order where they are due together', () => {
  const due = fc.record({atMs: fc.nat(20), number: fc.nat(1_000)})
  fc.assert(
    fc.property(fc.array(due, {maxLength: 100}), dues => {
      const queue = dueQueue()
      for (const one of dues) queue.push(one)
      const came: Due[] = []
      for (let first = queue.first(); first !== undefined; first = queue.first()) {
        came.push(first)
        queue.removeFirst()
      }
      expect(came).toEqual(dues.toSorted((one, other) => one.atMs - other.atMs || one.number - other.number))
    }),
    {numRuns: 2_000},
  )
})

test('an empty queue has nothing first, and removing it changes nothing', () => {
  const queue = dueQueue()
  queue.removeFirst()
  expect(queue.first()).toBeUndefined()
})
