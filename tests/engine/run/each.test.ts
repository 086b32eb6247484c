import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Failure, ItemResult, SavedItem} from '../../../engine/contracts.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {type EachList, type EachSurroundings, type ItemOutcome, workEach} from '../../../engine/run/each.ts'
import {createSlots, type Slots} from '../../../engine/run/slots.ts'

const failure: Failure = {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true}
const failed: ItemOutcome<string> = {state: 'failed', failure, value: {exit_code: 1}}
const done = (value: string): ItemOutcome<string> => ({state: 'done', value})

interface Play {
  readonly saved?: Map<string, SavedItem>
  readonly slots?: Slots
  readonly signal?: AbortSignal
  readonly list?: Partial<EachList<string>>
  /** At once where it is not given. */
  readonly work?: (item: string) => ItemOutcome<string> | Promise<ItemOutcome<string>>
}

/** Works through the items over a book in memory; says what happened, in order. */
async function play(items: readonly string[], {saved = new Map(), slots, signal, list, work = done}: Play = {}) {
  const story: string[] = []
  let working = 0
  let most = 0
  const around: EachSurroundings = {
    stepId: 'each',
    clock: createClock(),
    signal: signal ?? new AbortController().signal,
    book: {
      find: key => saved.get(key),
      listed: async total => void story.push(`listed ${total}`),
      async ended({saved: item, failure: why}) {
        await new Promise(resolve => setImmediate(resolve))
        saved.set(item.key, item)
        story.push(`${item.state} ${item.key}${why === null ? '' : ` ${why.code}`}`)
      },
    },
    emit: event => void (event.type === 'item.started' && story.push(`${event.number} ${event.label}`)),
    ...(slots !== undefined && {enter: (index: number, gate: AbortSignal) => slots.acquire(index, gate)}),
  }
  const results = await workEach(
    {items, keyOf: item => item, labelOf: item => item, parallel: 2, failFast: false, ...list},
    around,
    async item => {
      working++
      most = Math.max(most, working)
      const outcome = await work(item)
      await new Promise(resolve => setImmediate(resolve))
      working--
      return outcome
    },
  )
  return {results, story, saved, mostAtOnce: most}
}

const states = (results: readonly ItemResult<string>[]) => results.map(({item, state}) => `${item} ${state}`)

describe('each item', () => {
  test('is worked on in its turn, and recorded before the next one takes its place', async () => {
    const {results, story} = await play(['a', 'b', 'c'], {list: {parallel: 1}})
    expect(story).toEqual(['listed 3', '1 a', 'done a', '2 b', 'done b', '3 c', 'done c'])
    expect(results).toMatchObject([
      {item: 'a', state: 'done', key: 'a', attempts: 1, value: 'a'},
      {item: 'b', state: 'done'},
      {item: 'c', state: 'done'},
    ])
  })

  test('gives its result in its place, whichever ends first', async () => {
    const later = new Promise<void>(resolve => setTimeout(resolve, 20))
    const work = async (item: string) => {
      if (item === 'a') await later
      return done(item)
    }
    const {results, story} = await play(['a', 'b', 'c'], {work})
    expect(states(results)).toEqual(['a done', 'b done', 'c done'])
    expect(story.at(-1)).toBe('done a')
  })

  test('that is done is not worked on again, and brings what it brought', async () => {
    const {saved} = await play(['a', 'b'])
    const {results, story} = await play(['b', 'a', 'c'], {saved, list: {parallel: 1}, work: () => done('new')})
    expect(story).toEqual(['listed 3', '3 c', 'done c'])
    expect(results.map(result => (result.state === 'done' ? result.value : null))).toEqual(['b', 'a', 'new'])
  })

  test('that failed does not keep the others, is tried in the next attempt, and counts its attempts', async () => {
    const first = await play(['a', 'b', 'c'], {work: item => (item === 'b' ? failed : done(item))})
    expect(states(first.results)).toEqual(['a done', 'b failed', 'c done'])
    expect(first.story).toContain('failed b STEP_EXIT_STATUS')
    const second = await play(['a', 'b', 'c'], {saved: first.saved})
    expect(second.results[1]).toMatchObject({state: 'done', attempts: 2})
    expect(second.story).toEqual(['listed 3', '2 b', 'done b'])
  })

  test('is not begun after a failure where one failure is enough; what works goes on', async () => {
    const work = async (item: string) => {
      if (item === 'a') return failed
      await new Promise(resolve => setTimeout(resolve, 20))
      return done(item)
    }
    const {results} = await play(['a', 'b', 'c', 'd'], {list: {failFast: true}, work})
    expect(states(results)).toEqual(['a failed', 'b done', 'c skipped', 'd skipped'])
    expect(results[3]).toMatchObject({reason: '"a" failed, and no further item is started after a failure'})
  })

  test('that waits for a slot is let go as well when one failure is enough', async () => {
    const slots = createSlots(1)
    const other = slots.take()
    setTimeout(() => other?.(), 20)
    const work = (item: string) => (item === 'a' ? failed : done(item))
    const {results} = await play(['a', 'b', 'c'], {slots, list: {failFast: true, parallel: 3}, work})
    expect(states(results)).toEqual(['a failed', 'b skipped', 'c skipped'])
    expect([slots.take(), slots.take()].map(slot => slot !== null)).toEqual([true, false])
  })

  test('under way when the step ends is as if it had not begun, and none is begun after that', async () => {
    const abort = new AbortController()
    const work = async (): Promise<ItemOutcome<string>> => {
      abort.abort()
      return {state: 'cancelled'}
    }
    const {results, saved} = await play(['a', 'b', 'c'], {signal: abort.signal, list: {parallel: 1}, work})
    expect(states(results)).toEqual(['a skipped', 'b skipped', 'c skipped'])
    expect(saved.size).toBe(0)
  })

  test('of a step that has ended is not begun at all', async () => {
    const {story} = await play(['a'], {signal: AbortSignal.abort()})
    expect(story).toEqual(['listed 1'])
  })

  test('works no more at one time than is allowed, here or by the slots', async () => {
    const items = Array.from({length: 50}, (_, index) => `i${index}`)
    expect((await play(items, {list: {parallel: 3}})).mostAtOnce).toBe(3)
    expect((await play(items, {list: {parallel: 20}, slots: createSlots(4)})).mostAtOnce).toBe(4)
    expect((await play(items, {list: {parallel: 50}})).mostAtOnce).toBe(50)
  })

  test('whose record cannot be kept ends the whole with that fault, and lets go of its slot', async () => {
    const slots = createSlots(2)
    const saved = new Map<string, SavedItem>()
    saved.set = () => {
      throw new Error('disk is full')
    }
    await expect(play(['a', 'b', 'c', 'd'], {saved, slots})).rejects.toThrow('disk is full')
    expect([slots.take(), slots.take()].map(slot => slot !== null)).toEqual([true, true])
  })

  test('leaves no warning of too many listeners behind, however many work at once', async () => {
    const warnings: string[] = []
    const note = (warning: Error) => void warnings.push(warning.message)
    process.on('warning', note)
    const items = Array.from({length: 60}, (_, index) => `i${index}`)
    await play(items, {list: {parallel: 60}, slots: createSlots(1)})
    await new Promise(resolve => setTimeout(resolve, 5))
    process.off('warning', note)
    expect(warnings).toEqual([])
  })

  test('ends once in all, however often the work is broken off and taken up again', async () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), {minLength: 1})
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.array(fc.nat(12), {maxLength: 4}),
        fc.integer({min: 1, max: 4}),
        async (items, cuts, parallel) => {
          const saved = new Map<string, SavedItem>()
          const ends: string[] = []
          for (const cut of [...cuts, Number.POSITIVE_INFINITY]) {
            const abort = new AbortController()
            let begun = 0
            const work = (item: string): ItemOutcome<string> => {
              begun++
              if (begun > cut) abort.abort()
              return abort.signal.aborted ? {state: 'cancelled'} : done(item)
            }
            const {story} = await play(items, {saved, signal: abort.signal, list: {parallel}, work})
            ends.push(...story.filter(line => line.startsWith('done ')))
          }
          expect([...ends].sort()).toEqual(items.map(item => `done ${item}`).sort())
        },
      ),
      {numRuns: 60},
    )
  })

  test('costs no memory but its result', async () => {
    const items = Array.from({length: 10_000}, (_, index) => `item-${index}`)
    const before = process.memoryUsage().heapUsed
    const {results} = await play(items, {list: {parallel: 8}, slots: createSlots(8)})
    expect(results).toHaveLength(10_000)
    // Results and the book of this test are about 5 MB; what each item needs to work is gone with it.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024)
  })
})
