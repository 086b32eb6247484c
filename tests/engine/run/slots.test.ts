import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createSlots, type Release, type Slots} from '../../../engine/run/slots.ts'

const never = new AbortController().signal

/** What was granted so far, in order, under the names that were asked with. */
function asking(slots: Slots) {
  const granted: string[] = []
  const held = new Map<string, Release>()
  return {
    granted,
    ask(name: string, place: number, from = slots, signal = never) {
      return from.acquire(place, signal).then(release => {
        granted.push(name)
        held.set(name, release)
      })
    },
    letGo(name: string) {
      held.get(name)?.()
      // Grants are told in a microtask.
      return new Promise<void>(resolve => setImmediate(resolve))
    },
  }
}

describe('slots', () => {
  test('are given at once while there are any, and then not', () => {
    const slots = createSlots(2)
    expect([slots.take(), slots.take(), slots.take()].map(release => release !== null)).toEqual([true, true, false])
  })

  test('go to the lowest place that waits, however late it asked', async () => {
    const slots = createSlots(1)
    const {ask, letGo, granted} = asking(slots)
    await ask('first', 9)
    for (const place of [5, 2, 7]) void ask(`place ${place}`, place)
    await letGo('first')
    await letGo('place 2')
    void ask('place 1', 1)
    await letGo('place 5')
    await letGo('place 1')
    expect(granted).toEqual(['first', 'place 2', 'place 5', 'place 1', 'place 7'])
  })

  test('go by the outer place first, and within it by the inner one', async () => {
    const slots = createSlots(1)
    const {ask, letGo, granted} = asking(slots)
    await ask('first', 0)
    void ask('3', 3)
    void ask('2.1', 1, slots.within(2))
    void ask('2.0.5', 5, slots.within(2).within(0))
    void ask('1.9', 9, slots.within(1))
    void ask('2', 2)
    for (const name of ['first', '1.9', '2', '2.0.5', '2.1']) await letGo(name)
    expect(granted).toEqual(['first', '1.9', '2', '2.0.5', '2.1', '3'])
  })

  test('of equal places go to the one that asked first', async () => {
    const slots = createSlots(1)
    const {ask, letGo, granted} = asking(slots)
    await ask('first', 0)
    void ask('second', 4)
    void ask('third', 4)
    await letGo('first')
    expect(granted).toEqual(['first', 'second'])
  })

  test('are not waited for once the signal has fired', async () => {
    const slots = createSlots(1)
    const {ask, letGo, granted} = asking(slots)
    const abort = new AbortController()
    await ask('first', 0)
    const given = expect(ask('second', 1, slots, abort.signal)).rejects.toBe('no more')
    void ask('third', 2)
    abort.abort('no more')
    await given
    await letGo('first')
    expect(granted).toEqual(['first', 'third'])
    await expect(slots.acquire(0, abort.signal)).rejects.toBe('no more')
  })

  test('come back once, however often they are let go', () => {
    const slots = createSlots(1)
    const release = slots.take()
    release?.()
    release?.()
    expect([slots.take(), slots.take()].map(slot => slot !== null)).toEqual([true, false])
  })

  test('are never more than there are and never lost, whatever happens in whatever order', async () => {
    const move = fc.record({kind: fc.constantFrom('ask', 'release', 'abort'), pick: fc.nat(1_000)})
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1, max: 4}), fc.array(move, {maxLength: 60}), async (count, moves) => {
        const slots = createSlots(count)
        const held: Release[] = []
        const waiting = new Set<AbortController>()
        for (const {kind, pick} of moves) {
          if (kind === 'ask') {
            const abort = new AbortController()
            waiting.add(abort)
            slots.acquire(pick % 7, abort.signal).then(
              release => {
                waiting.delete(abort)
                held.push(release)
              },
              () => waiting.delete(abort),
            )
          } else if (kind === 'release') held.splice(pick % Math.max(1, held.length), 1)[0]?.()
          else [...waiting][pick % Math.max(1, waiting.size)]?.abort()
          await new Promise(resolve => setImmediate(resolve))
          expect(held.length).toBeLessThanOrEqual(count)
          if (waiting.size > 0) expect(held.length).toBe(count)
        }
        for (const abort of waiting) abort.abort()
        for (const release of held) release()
        const all = Array.from({length: count + 1}, () => slots.take())
        expect(all.filter(slot => slot !== null)).toHaveLength(count)
      }),
      {numRuns: 200},
    )
  })
})
