import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {type DueRetry, retryQueue} from '../../../engine/schedule/retry-queue.ts'

test('retries come by due time, and in mission order where they are due together', () => {
  const due = fc.record({atMs: fc.nat(20), number: fc.nat(1_000)})
  fc.assert(
    fc.property(fc.array(due, {maxLength: 100}), retries => {
      const queue = retryQueue()
      for (const retry of retries) queue.push(retry)
      const came: DueRetry[] = []
      for (let first = queue.first(); first !== undefined; first = queue.first()) {
        came.push(first)
        queue.removeFirst()
      }
      expect(came).toEqual(retries.toSorted((one, other) => one.atMs - other.atMs || one.number - other.number))
    }),
    {numRuns: 2_000},
  )
})

test('an empty queue has no first retry, and removing it changes nothing', () => {
  const queue = retryQueue()
  queue.removeFirst()
  expect(queue.first()).toBeUndefined()
})
