import {describe, expect, test} from 'vitest'
import type {SavedItem, StepContext} from '../../../../engine/contracts.ts'
import {SortieError} from '../../../../engine/errors.ts'
import {createClock} from '../../../../engine/run/clock.ts'
import type {ItemBook} from '../../../../engine/run/each.ts'
import {createEach} from '../../../../engine/run/items/step-each.ts'

function eachOver(saved = new Map<string, SavedItem>(), signal = new AbortController().signal): StepContext['each'] {
  const book: ItemBook = {
    find: key => saved.get(key),
    listed: () => Promise.resolve(),
    ended: ({saved: item}) => Promise.resolve(void saved.set(item.key, item)),
  }
  return createEach({stepId: 'review', stepType: 'review', clock: createClock(), signal, book, emit: () => {}})
}

const how = {key: (item: string) => item, label: (item: string) => item}

describe('what a step type works through', () => {
  test('is checkpointed by key: a second attempt works only on what is not done', async () => {
    const saved = new Map<string, SavedItem>()
    const worked: string[] = []
    const work = async (item: string) => {
      worked.push(item)
      if (item === 'b' && worked.length < 4) throw new SortieError('HTTP_UNREACHABLE', {message: 'no answer'})
      return {length: item.length}
    }
    const first = await eachOver(saved)(['a', 'b', 'ccc'], how, work)
    expect(first).toMatchObject([
      {state: 'done', value: {length: 1}},
      {state: 'failed', failure: {code: 'HTTP_UNREACHABLE', message: 'no answer', retryable: true}, attempts: 1},
      {state: 'done', value: {length: 3}},
    ])
    const second = await eachOver(saved)(['ccc', 'b', 'a'], how, work)
    expect(worked).toEqual(['a', 'b', 'ccc', 'b'])
    expect(second).toMatchObject([{value: {length: 3}}, {value: {length: 1}, attempts: 2}, {value: {length: 1}}])
  })

  test('that throws anything else is a fault of the step type, and fails the item alone', async () => {
    const [first, second] = await eachOver()(['a', 'b'], how, async item => {
      if (item === 'a') throw new TypeError('x is not a function')
      return item
    })
    expect(first).toMatchObject({state: 'failed', failure: {code: 'STEP_FAULT'}})
    expect(second).toMatchObject({state: 'done'})
  })

  test('with equal keys is told apart by a number', async () => {
    const saved = new Map<string, SavedItem>()
    await eachOver(saved)(['a', 'a', 'b', 'a'], how, item => Promise.resolve(item))
    expect([...saved.keys()]).toEqual(['a', 'a#2', 'b', 'a#3'])
  })

  test('is not taken for done when the signal fires while it works, and the whole rejects', async () => {
    const saved = new Map<string, SavedItem>()
    const abort = new AbortController()
    const each = eachOver(saved, abort.signal)
    const work = async (item: string) => {
      if (item === 'b') abort.abort('timeout')
      return item
    }
    await expect(each(['a', 'b', 'c'], how, work)).rejects.toBe('timeout')
    expect([...saved.keys()]).toEqual(['a'])
  })

  test('that meets what all others would meet stops the list, and is as if it had not been begun', async () => {
    const saved = new Map<string, SavedItem>()
    const worked: string[] = []
    const work = async (item: string) => {
      worked.push(item)
      if (item === 'b') throw new SortieError('LLM_KEY_REFUSED', {message: 'no such key'})
      return item
    }
    const stopsAt = (cause: unknown) => (cause instanceof SortieError ? `stopped: ${cause.message}` : null)
    const results = await eachOver(saved)(['a', 'b', 'c'], {...how, stopsAt}, work)
    expect(results).toMatchObject([
      {item: 'a', state: 'done'},
      {item: 'b', state: 'skipped', reason: 'stopped: no such key'},
      {item: 'c', state: 'skipped', reason: 'stopped: no such key'},
    ])
    expect([...saved.keys()]).toEqual(['a'])
    await eachOver(saved)(['a', 'b', 'c'], how, work)
    expect(worked).toEqual(['a', 'b', 'b', 'c'])
  })

  test('that fails by itself does not, where only some errors stop the list', async () => {
    const work = async (item: string) => {
      if (item === 'a') throw new SortieError('LLM_BAD_ANSWER', {message: 'no JSON'})
      return item
    }
    const results = await eachOver()(['a', 'b'], {...how, stopsAt: () => null}, work)
    expect(results.map(({state}) => state)).toEqual(['failed', 'done'])
  })

  test('whose way cannot be told is a fault of the step type, and the list ends', async () => {
    const way = (item: string) => {
      if (item === 'b') throw new TypeError('x is not a function')
      return 'API'
    }
    const working = eachOver()(['a', 'b'], {...how, way}, item => Promise.resolve(item))
    await expect(working).rejects.toThrow('x is not a function')
  })
})
