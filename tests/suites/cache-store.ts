/** What the cache of every store promises. */
import {describe, expect, test} from 'vitest'
import type {CacheChange, DurableEvent, Fingerprint, KnownFile, Store} from '../../engine/contracts.ts'
import {MOST_KNOWN_FILES} from '../../engine/store/records.ts'
import {type OpenedStore, succeeded, withRun} from './store.ts'

const task = {missionName: 'nightly', stepId: 'build'}

function fingerprintOf(digest: string, input = 'digest of a'): Fingerprint {
  const none = {}
  const parts = {
    host: none,
    step: none,
    param: none,
    value: none,
    key: none,
    program: none,
    env: none,
    input: {'src/a.ts': input},
  }
  return {digest, parts}
}

const keep = (digest: string, stepId = 'build'): CacheChange & {kind: 'keep'} => ({
  kind: 'keep',
  stepId,
  fingerprint: fingerprintOf(digest),
  files: {'dist/x': 'digest of x'},
})

const spared = (atMs: number): DurableEvent => ({
  type: 'step.succeeded',
  atMs,
  stepId: 'build',
  output: {text: 'built'},
  via: 'cache',
  reason: 'nothing has changed',
})

const at = (atMs: number, stepId = 'build'): DurableEvent => ({...succeeded(stepId, {text: 'built'}), atMs})

export function cacheStoreSuite(name: string, open: () => Promise<OpenedStore>): void {
  const storeTest = (title: string, body: (store: Store) => Promise<void>) =>
    test(title, {timeout: 60_000}, async () => {
      const opened = await open()
      try {
        await body(opened.store)
      } finally {
        await opened.close()
      }
    })

  /** What was kept at these times under the names of those times. */
  async function keptAt(store: Store, ...timesMs: readonly number[]): Promise<void> {
    for (const atMs of timesMs) await store.append('run-1', [at(atMs)], {cache: [keep(String(atMs))]})
  }

  async function remaining(store: Store, ...digests: readonly number[]): Promise<number[]> {
    const found = []
    for (const digest of digests) if ((await store.cache.find(task, String(digest))) !== undefined) found.push(digest)
    return found
  }

  describe(`${name}: results of steps`, () => {
    storeTest(
      'are found by mission, step and fingerprint, with the output of the success they came with',
      async store => {
        await withRun(store)
        expect(await store.cache.find(task, 'one')).toBeUndefined()
        await store.append('run-1', [at(7)], {cache: [keep('one')]})
        expect(await store.cache.find(task, 'one')).toEqual({
          id: expect.any(Number),
          files: {'dist/x': 'digest of x'},
          output: {text: 'built'},
          runId: 'run-1',
          createdAtMs: 7,
        })
        expect(await store.cache.find(task, 'two')).toBeUndefined()
        expect(await store.cache.find({...task, stepId: 'test'}, 'one')).toBeUndefined()
        expect(await store.cache.find({...task, missionName: 'weekly'}, 'one')).toBeUndefined()
      },
    )

    storeTest('are kept together with the success, or not at all', async store => {
      await withRun(store)
      await expect(async () => store.append('run-1', [at(1, 'other')], {cache: [keep('one')]})).rejects.toThrow(
        '"build"',
      )
      expect(await store.cache.find(task, 'one')).toBeUndefined()
      expect([...(await store.events('run-1'))]).toEqual([])
    })

    storeTest('with the same fingerprint take the place of one another', async store => {
      await withRun(store)
      await withRun(store, 'run-2')
      await store.append('run-1', [at(7)], {cache: [keep('one')]})
      const before = await store.cache.find(task, 'one')
      await store.append('run-2', [at(9)], {cache: [{...keep('one'), files: {'dist/y': 'digest of y'}}]})
      const after = await store.cache.find(task, 'one')
      expect(after).toMatchObject({runId: 'run-2', createdAtMs: 9, files: {'dist/y': 'digest of y'}})
      expect(after?.id).toBe(before?.id)
      expect(await store.cache.usage()).toMatchObject([{entries: 1}])
    })

    storeTest('say what the one that was made or used last was made from', async store => {
      await withRun(store)
      expect(await store.cache.lastParts(task)).toBeUndefined()
      for (const [atMs, digest] of [
        [1, 'one'],
        [2, 'two'],
      ] as const) {
        const change = {...keep(digest), fingerprint: fingerprintOf(digest, digest)}
        await store.append('run-1', [at(atMs)], {cache: [change]})
      }
      expect((await store.cache.lastParts(task))?.input).toEqual({'src/a.ts': 'two'})
      const first = await store.cache.find(task, 'one')
      await store.append('run-1', [spared(3)], {cache: [{kind: 'use', entryId: first?.id ?? 0, atMs: 3}]})
      expect((await store.cache.lastParts(task))?.input).toEqual({'src/a.ts': 'one'})
    })

    storeTest('are counted by step, with how often they were used and what they take', async store => {
      await withRun(store)
      await withRun(store, 'run-2', 'weekly')
      expect(await store.cache.usage()).toEqual([])
      await store.append('run-2', [at(4)], {cache: [keep('one')]})
      await store.append('run-1', [at(1), at(1, 'test')], {cache: [keep('one'), keep('one', 'test')]})
      await store.append('run-1', [at(2)], {cache: [keep('two')]})
      const entry = await store.cache.find(task, 'one')
      await store.append('run-1', [spared(5)], {cache: [{kind: 'use', entryId: entry?.id ?? 0, atMs: 5}]})
      const usage = await store.cache.usage()
      expect(usage).toMatchObject([
        {missionName: 'nightly', stepId: 'build', entries: 2, hits: 1, usedAtMs: 5},
        {missionName: 'nightly', stepId: 'test', entries: 1, hits: 0, usedAtMs: 1},
        {missionName: 'weekly', stepId: 'build', entries: 1, hits: 0, usedAtMs: 4},
      ])
      expect(usage[0]?.bytes).toBe(2 * (usage[1]?.bytes ?? 0))
      expect(usage[1]?.bytes).toBeGreaterThan(50)
    })

    storeTest('go first where they were not used for longest, until the rest fits', async store => {
      await withRun(store)
      await keptAt(store, 10, 20, 30, 40)
      const [usage] = await store.cache.usage()
      const each = (usage?.bytes ?? 0) / 4
      const oldest = await store.cache.find(task, '10')
      await store.append('run-1', [spared(50)], {cache: [{kind: 'use', entryId: oldest?.id ?? 0, atMs: 50}]})
      expect(await store.cache.prune({maxBytes: 4 * each})).toEqual({entries: 0, bytes: 0})
      expect(await store.cache.prune({maxBytes: 2 * each + 1})).toEqual({entries: 2, bytes: 2 * each})
      expect(await remaining(store, 10, 20, 30, 40)).toEqual([10, 40])
    })

    storeTest('go where they are too old, whatever they take', async store => {
      await withRun(store)
      await keptAt(store, 10, 20, 30)
      expect(await store.cache.prune({maxBytes: Number.MAX_SAFE_INTEGER, unusedSinceMs: 20})).toMatchObject({
        entries: 1,
      })
      expect(await remaining(store, 10, 20, 30)).toEqual([20, 30])
    })

    storeTest('of one mission can go alone', async store => {
      await withRun(store)
      await withRun(store, 'run-2', 'weekly')
      await store.append('run-1', [at(1)], {cache: [keep('one')]})
      await store.append('run-2', [at(2)], {cache: [keep('one')]})
      expect(await store.cache.prune({maxBytes: 0, missionName: 'weekly'})).toMatchObject({entries: 1})
      expect(await store.cache.usage()).toMatchObject([{missionName: 'nightly'}])
      expect(await store.cache.prune({maxBytes: 0})).toMatchObject({entries: 1})
      expect(await store.cache.usage()).toEqual([])
    })

    storeTest('outlive the run that made them', async store => {
      await withRun(store)
      await store.append('run-1', [at(1), {type: 'run.finished', atMs: 2, outcome: 'succeeded'}], {
        cache: [keep('one')],
      })
      const row = await store.run('run-1')
      expect(row !== undefined && (await store.remove(row))).toBe(true)
      expect(await store.cache.find(task, 'one')).toMatchObject({runId: 'run-1'})
    })

    storeTest('that spared an attempt count among the attempts, as none', async store => {
      await withRun(store)
      await store.append('run-1', [spared(5)])
      expect(await store.attempts('run-1')).toEqual([
        {stepId: 'build', attempt: 0, end: 'cached', durationMs: 0, limitMs: null},
      ])
      expect(await store.tally('run-1')).toEqual({succeeded: 1, failed: 0})
      expect(await store.output('run-1', 'build')).toEqual({text: 'built'})
    })
  })

  describe(`${name}: files that were read`, () => {
    const known = (path: string, digest = `digest of ${path}`): KnownFile => ({path, stamp: '1:2:3', digest})

    storeTest('are known until they are noted anew', async store => {
      const {cache} = store
      await cache.noteFiles([known('a'), known('b/c d')])
      expect(await cache.knownFiles(['b/c d', 'nobody'])).toEqual(new Map([['b/c d', known('b/c d')]]))
      await cache.noteFiles([{...known('a'), stamp: '9', digest: 'another'}])
      expect(await cache.knownFiles(['a'])).toEqual(new Map([['a', {path: 'a', stamp: '9', digest: 'another'}]]))
      await cache.forgetFiles()
      expect(await cache.knownFiles(['a', 'b/c d'])).toEqual(new Map())
    })

    storeTest('are not known without end', async store => {
      const {cache} = store
      const many = Array.from({length: MOST_KNOWN_FILES}, (_, number) => known(`file ${number}`, 'd'))
      await cache.noteFiles(many)
      expect((await cache.knownFiles(['file 0'])).size).toBe(1)
      await cache.noteFiles([known('one more')])
      expect(await cache.knownFiles(['file 0', 'one more'])).toEqual(new Map([['one more', known('one more')]]))
    })
  })
}
