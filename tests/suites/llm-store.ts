/** What every store promises about calls of models and their answers. */
import {describe, expect, test} from 'vitest'
import type {DurableEvent, KeptAnswer, LlmUsage, Store} from '../../engine/contracts.ts'
import {type OpenedStore, owner, planOf} from './store.ts'

const usage: LlmUsage = {inputTokens: 10, cachedTokens: 4, outputTokens: 2}
type Called = Extract<DurableEvent, {type: 'llm.called'}>

const call = (of: Partial<Called> = {}): Called => ({
  type: 'llm.called',
  atMs: 100,
  stepId: 'ask',
  label: 'src/a.ts',
  provider: 'xai',
  model: 'grok-4-fast',
  from: 'model',
  usage,
  costMicroUsd: 30,
  durationMs: 5,
  ...of,
})

const answer = (of: Partial<KeptAnswer> = {}): KeptAnswer => ({
  key: 'k1',
  text: '{"ü": "\u0000"}',
  valueJson: '{"ü":"\\u0000"}',
  model: 'grok-4-fast',
  usage,
  costMicroUsd: 30,
  createdAtMs: 100,
  expiresAtMs: 1_000,
  ...of,
})

export function llmStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  const storeTest = (title: string, body: (store: Store) => Promise<void>) =>
    test(title, async () => {
      const opened = await open()
      try {
        for (const runId of ['run-1', 'run-2']) {
          const source = {path: '/mission.yaml', sha256: 'a'.repeat(64)}
          await opened.store.createRun({runId, plan: planOf('ask'), source, createdAtMs: 1, owner})
        }
        await body(opened.store)
      } finally {
        await opened.close()
      }
    })

  describe(`${name}: models`, () => {
    storeTest('an answer is found with the event that it was recorded with, until it expires', async store => {
      expect(await store.llm.find('k1', 100)).toBeUndefined()
      await store.append('run-1', [call()], {answers: [answer()]})
      expect(await store.llm.find('k1', 999)).toEqual(answer())
      expect(await store.llm.find('k1', 1_000)).toBeUndefined()
    })

    storeTest('an answer takes the place of an earlier one', async store => {
      await store.append('run-1', [call()], {answers: [answer()]})
      const newer = answer({usage: null, costMicroUsd: null, createdAtMs: 2_000, expiresAtMs: 3_000})
      await store.append('run-2', [call()], {answers: [newer]})
      expect(await store.llm.find('k1', 2_500)).toEqual(newer)
    })

    storeTest('no answer is kept whose event is not', async store => {
      const lost = async () => await store.append('no run', [call()], {answers: [answer()]})
      await expect(lost()).rejects.toMatchObject({code: 'RUN_NOT_FOUND'})
      expect(await store.llm.find('k1', 100)).toBeUndefined()
      expect(await store.llm.spentMicroUsd({})).toBe(0)
    })

    storeTest('costs are summed up by run, step and time', async store => {
      await store.append('run-1', [call(), call({stepId: 'a/b', costMicroUsd: 7, atMs: 200})])
      await store.append('run-2', [call({costMicroUsd: 1_000, atMs: 300}), call({costMicroUsd: null})])
      expect(await store.llm.spentMicroUsd({})).toBe(1_037)
      expect(await store.llm.spentMicroUsd({runId: 'run-1'})).toBe(37)
      expect(await store.llm.spentMicroUsd({runId: 'run-1', stepId: 'a/b'})).toBe(7)
      expect(await store.llm.spentMicroUsd({sinceMs: 200})).toBe(1_007)
      expect(await store.llm.spentMicroUsd({runId: 'run-3'})).toBe(0)
    })

    storeTest('costs of repositories that share a state directory are told apart', async store => {
      const source = {path: '/b/m.yaml', sha256: '0'}
      const run = {plan: planOf('ask'), source, createdAtMs: 1, owner}
      await store.createRun({...run, runId: 'run-3', workspace: '../b'})
      await store.append('run-1', [call()])
      await store.append('run-3', [call(), call()])
      const rows = await store.llm.costs({by: 'repository', sinceMs: 0})
      expect(rows.map(({name, calls}) => [name, calls])).toEqual([
        ['(removed)', 1],
        ['../b', 2],
      ])
    })

    storeTest('costs outlive their run', async store => {
      await store.append('run-1', [call()])
      const row = await store.run('run-1')
      if (row === undefined) throw new Error('there is no run')
      await store.remove(row)
      expect(await store.llm.spentMicroUsd({sinceMs: 0})).toBe(30)
    })

    storeTest('a run is counted: calls, those with a price, hits of the cache, tokens', async store => {
      const nothing = {calls: 0, cacheHits: 0, pricedCalls: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0}
      expect(await store.llm.tally('run-1')).toEqual({...nothing, costMicroUsd: 0})
      await store.append('run-1', [call({costMicroUsd: null, usage: null, code: 'LLM_BAD_ANSWER'})])
      expect(await store.llm.tally('run-1')).toEqual({...nothing, calls: 1, costMicroUsd: null})
      await store.append('run-1', [call(), call({from: 'cache', costMicroUsd: 0})])
      const tokens = {inputTokens: 10, cachedTokens: 4, outputTokens: 2}
      expect(await store.llm.tally('run-1')).toEqual({
        calls: 2,
        cacheHits: 1,
        pricedCalls: 1,
        costMicroUsd: 30,
        ...tokens,
      })
    })

    storeTest('what the cache answered most often comes first, with the tokens that it spared', async store => {
      const hit = (label: string) => call({from: 'cache', costMicroUsd: 0, label})
      await store.append('run-1', [call({label: 'a.ts'}), hit('a.ts'), hit('b.ts'), hit('b.ts'), hit('c.ts')])
      const hot = await store.llm.hottest(2)
      expect(hot.map(({label, hits, tokens}) => [label, hits, tokens])).toEqual([
        ['b.ts', 2, 24],
        ['a.ts', 1, 12],
      ])
      expect(hot[0]).toMatchObject({missionName: expect.any(String), stepId: call().stepId})
      const row = await store.run('run-1')
      if (row === undefined) throw new Error('there is no run')
      await store.remove(row)
      expect(await store.llm.hottest(1)).toEqual([{...hot[0], missionName: null}])
    })

    storeTest('answers that expired make room, then the oldest', async store => {
      const long = 'x'.repeat(1_000)
      const kept = [1, 2, 3, 4].map(number =>
        answer({key: `k${number}`, text: long, createdAtMs: number, expiresAtMs: number === 4 ? 50 : 5_000}),
      )
      await store.append('run-1', [call()], {answers: kept})
      expect(await store.llm.bound(100, 2_700)).toBe(2)
      const found = await Promise.all(kept.map(async ({key}) => (await store.llm.find(key, 10)) !== undefined))
      expect(found).toEqual([false, true, true, false])
      expect(await store.llm.bound(100, 0)).toBe(2)
    })
  })
}
