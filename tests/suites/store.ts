/** What every store promises. Each implementation passes these tests, through the interface alone. */
import {describe, expect, test} from 'vitest'
import type {
  DurableEvent,
  GivenAnswer,
  Json,
  Plan,
  PlannedStep,
  ProcessIdentity,
  RunFilter,
  RunRow,
  SavedItem,
  Store,
} from '../../engine/contracts.ts'

export interface OpenedStore {
  readonly store: Store
  /** Lets go of the store and of what it lies in. */
  close(): Promise<void>
}

export const owner: ProcessIdentity = {pid: 4_711, startedAt: '100@boot'}
export const otherOwner: ProcessIdentity = {pid: 4_712, startedAt: '100@boot'}

const noValues = {inputs: {}, vars: {}, secrets: [], envFile: null}

export function planOf(missionName: string, digest = `digest of ${missionName}`): Plan {
  return {digest, missionName, maxParallel: 2, failFast: 'off', values: noValues, steps: [stepOf('build')]}
}

export function stepOf(id: string): PlannedStep {
  return {
    id,
    name: id,
    type: 'command',
    params: {command: 'true', args: ['ü', '\u0000', "'"]},
    dependsOn: [],
    rule: {kind: 'all'},
    condition: null,
    standby: false,
    env: {},
    workingDirectory: '.',
    retry: {maxAttempts: 1, delayMs: 0, factor: 2, jitter: false, on: ['error']},
    timeout: {kind: 'none'},
    continueOnError: false,
    resume: 'again',
  }
}

export const started: DurableEvent = {type: 'run.started', atMs: 1, digest: 'd', version: '1.0.0'}

export function succeeded(stepId: string, output: Json): DurableEvent {
  return {type: 'step.succeeded', atMs: 3, stepId, output, via: 'run'}
}

export function failed(stepId: string, output: Json, retryAtMs: number | null): DurableEvent {
  const failure = {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true} as const
  return {type: 'step.failed', atMs: 4, stepId, failure, output, retryAtMs}
}

export function finishedItem(key: string): DurableEvent {
  const facts = {label: key, number: 1, ok: true, attempts: 1, durationMs: 5}
  return {type: 'item.finished', atMs: 3, stepId: 'build', key, ...facts}
}

const source = {path: '/missions/nightly.yaml', sha256: 'e3b0c442', flags: '[["jobs","2"]]'}

export async function withRun(
  store: Store,
  runId = 'run-1',
  missionName = 'nightly',
  createdAtMs = 1_000,
): Promise<void> {
  await store.createRun({runId, plan: planOf(missionName), source, createdAtMs, owner})
}

async function existing(store: Store, runId: string): Promise<RunRow> {
  const row = await store.run(runId)
  if (row === undefined) throw new Error(`there is no run "${runId}"`)
  return row
}

export function storeSuite(name: string, open: () => Promise<OpenedStore>): void {
  const storeTest = (title: string, body: (store: Store) => Promise<void>) =>
    test(title, async () => {
      const opened = await open()
      try {
        await body(opened.store)
      } finally {
        await opened.close()
      }
    })

  describe(`${name}: events`, () => {
    storeTest('that end steps within a step are found by that step alone', async store => {
      await withRun(store)
      await withRun(store, 'run-2')
      const events = [
        succeeded('build', 1),
        succeeded('build/a', 2),
        succeeded('build-2', 3),
        succeeded('build-2/a', 4),
        failed('build/b/c', 5, null),
        succeeded('builds/a', 6),
      ]
      await store.append('run-1', events)
      await store.append('run-2', [succeeded('build/other', 7)])
      const found = [...(await store.endsWithin('run-1', 'build'))]
      expect(found).toEqual([
        {...events[1], seq: 2},
        {...events[4], seq: 5},
      ])
      expect(await store.endsWithin('run-1', 'build/b')).toEqual([{...events[4], seq: 5}])
      expect(await store.endsWithin('run-1', 'build/a')).toEqual([])
      expect(await store.endsWithin('nobody', 'build')).toEqual([])
    })

    storeTest('come back as they went in, numbered from 1 within their run', async store => {
      await withRun(store, 'run-1')
      await withRun(store, 'run-2')
      const events = [
        started,
        succeeded('build', {text: 'a\u0000\ud83d\ude80\n', n: 0.1, none: null}),
        failed('test', [], 5),
      ]
      for (const event of events) {
        await store.append('run-2', [started])
        await store.append('run-1', [event])
      }
      expect([...(await store.events('run-1'))]).toEqual(events.map((event, index) => ({...event, seq: index + 1})))
      expect([...(await store.events('run-2'))].map(({seq}) => seq)).toEqual([1, 2, 3])
    })

    storeTest('are given back by append with their number', async store => {
      await withRun(store)
      expect(await store.append('run-1', [started])).toEqual([{...started, seq: 1}])
      expect(await store.append('run-1', [started])).toEqual([{...started, seq: 2}])
    })

    storeTest('that are appended together are numbered in their order', async store => {
      await withRun(store)
      const events = [started, failed('build', 'first', 5), succeeded('build', 'second')]
      const stored = events.map((event, index) => ({...event, seq: index + 1}))
      expect(await store.append('run-1', events)).toEqual(stored)
      expect([...(await store.events('run-1'))]).toEqual(stored)
      expect(await store.output('run-1', 'build')).toBe('second')
    })

    storeTest('that are appended together are all kept or none, and so is what they say of the run', async store => {
      await withRun(store)
      await store.append('run-1', [started])
      const endless: Json[] = []
      endless.push(endless)
      const finished: DurableEvent = {type: 'run.finished', atMs: 2_000, outcome: 'succeeded'}
      const events = [succeeded('build', 'fine'), finished, succeeded('test', endless)]
      await expect(async () => store.append('run-1', events)).rejects.toThrow(TypeError)
      expect([...(await store.events('run-1'))]).toEqual([{...started, seq: 1}])
      expect(await store.output('run-1', 'build')).toBeUndefined()
      expect((await existing(store, 'run-1')).outcome).toBeNull()
      expect(await store.append('run-1', [started])).toEqual([{...started, seq: 2}])
    })

    storeTest('are read in order however many there are, and as often as wanted', async store => {
      await withRun(store)
      const expected = Array.from({length: 1_001}, (_, index) => index + 1)
      for (const _ of expected) await store.append('run-1', [started])
      const events = await store.events('run-1')
      expect(Array.from(events, ({seq}) => seq)).toEqual(expected)
      expect(Array.from(events, ({seq}) => seq)).toEqual(expected)
    })

    storeTest('that are appended while the log is read do not keep the reader from ending', async store => {
      await withRun(store)
      for (let count = 0; count < 3; count += 1) await store.append('run-1', [started])
      let read = 0
      for (const event of await store.events('run-1')) {
        await store.append('run-1', [event])
        read += 1
      }
      expect(read).toBe(3)
      expect([...(await store.events('run-1'))]).toHaveLength(6)
    })

    storeTest('of a run without any are none, and of an unknown run are an error', async store => {
      await withRun(store)
      expect([...(await store.events('run-1'))]).toEqual([])
      await expect(async () => store.events('nobody')).rejects.toMatchObject({code: 'RUN_NOT_FOUND'})
      await expect(async () => store.append('nobody', [started])).rejects.toMatchObject({code: 'RUN_NOT_FOUND'})
    })

    storeTest('share no data with those who wrote or read them', async store => {
      await withRun(store)
      const output = {list: [1]}
      await store.append('run-1', [succeeded('build', output)])
      output.list.push(2)
      expect(await store.output('run-1', 'build')).toEqual({list: [1]})
      const [first] = await store.events('run-1')
      Object.assign(first ?? {}, {type: 'warned'})
      expect([...(await store.events('run-1'))]).toEqual([{...succeeded('build', {list: [1]}), seq: 1}])
    })
  })

  describe(`${name}: outputs`, () => {
    storeTest('of a step are what its newest success or failure left', async store => {
      await withRun(store)
      expect(await store.output('run-1', 'build')).toBeUndefined()
      await store.append('run-1', [failed('build', 'first', 10)])
      await store.append('run-1', [failed('other', 'of another step', null)])
      expect(await store.output('run-1', 'build')).toBe('first')
      await store.append('run-1', [succeeded('build', {exit_code: 0})])
      await store.append('run-1', [{type: 'step.cancelled', atMs: 5, stepId: 'build'}])
      expect(await store.output('run-1', 'build')).toEqual({exit_code: 0})
    })

    storeTest('may be null, which is not the same as none', async store => {
      await withRun(store)
      await store.append('run-1', [succeeded('build', null)])
      expect(await store.output('run-1', 'build')).toBeNull()
      expect(await store.output('run-1', 'test')).toBeUndefined()
      expect(await store.output('nobody', 'build')).toBeUndefined()
    })
  })

  describe(`${name}: items`, () => {
    const saved = (key: string, value: Json): SavedItem => {
      return {stepId: 'build', key, state: 'done', attempts: 1, json: JSON.stringify(value)}
    }

    storeTest('are found by their step and key, with what they brought', async store => {
      await withRun(store)
      const item = saved('a.ts@1f', {text: 'ü\u0000', list: [1, null]})
      await store.append('run-1', [finishedItem('a.ts@1f')], {items: [item]})
      expect(await store.item('run-1', 'build', 'a.ts@1f')).toEqual(item)
      expect(await store.item('run-1', 'build', 'a.ts@2f')).toBeUndefined()
      expect(await store.item('run-1', 'test', 'a.ts@1f')).toBeUndefined()
      expect(await store.item('nobody', 'build', 'a.ts@1f')).toBeUndefined()
    })

    storeTest('are as they ended last', async store => {
      await withRun(store)
      await store.append('run-1', [finishedItem('a')], {items: [{...saved('a', {code: 'X'}), state: 'failed'}]})
      await store.append('run-1', [finishedItem('a')], {items: [{...saved('a', 'fine'), attempts: 2}]})
      expect(await store.item('run-1', 'build', 'a')).toEqual({...saved('a', 'fine'), attempts: 2})
    })

    storeTest('are kept with their events, or neither is', async store => {
      await withRun(store)
      const endless: Json[] = []
      endless.push(endless)
      const events = [finishedItem('a'), succeeded('build', endless)]
      await expect(async () => store.append('run-1', events, {items: [saved('a', 'fine')]})).rejects.toThrow(TypeError)
      await expect(async () =>
        store.append('nobody', [finishedItem('a')], {items: [saved('a', 1)]}),
      ).rejects.toMatchObject({
        code: 'RUN_NOT_FOUND',
      })
      expect([...(await store.events('run-1'))]).toEqual([])
      expect(await store.item('run-1', 'build', 'a')).toBeUndefined()
    })

    storeTest('that are done are taken over by a run that wants them, failed ones are not', async store => {
      await withRun(store, 'run-1')
      const items = [saved('a', 1), {...saved('b', {}), state: 'failed'} as const, {...saved('c', 3), stepId: 'test'}]
      await store.append('run-1', [], {items})
      const from = {from: 'run-1', stepIds: ['build']}
      await store.createRun({runId: 'run-2', plan: planOf('nightly'), source, createdAtMs: 1, owner, items: from})
      expect(await store.item('run-2', 'build', 'a')).toEqual(saved('a', 1))
      expect(await store.item('run-2', 'build', 'b')).toBeUndefined()
      expect(await store.item('run-2', 'test', 'c')).toBeUndefined()
    })

    storeTest('are removed with their run', async store => {
      await withRun(store)
      await store.append('run-1', [], {items: [saved('a', 1)]})
      expect(await store.remove(await existing(store, 'run-1'))).toBe(true)
      expect(await store.item('run-1', 'build', 'a')).toBeUndefined()
      await withRun(store)
      expect(await store.item('run-1', 'build', 'a')).toBeUndefined()
    })
  })

  describe(`${name}: runs`, () => {
    storeTest('have their plan, also when another run shares it', async store => {
      await withRun(store, 'run-1')
      await withRun(store, 'run-2')
      expect(await store.plan('run-1')).toEqual(planOf('nightly'))
      expect(await store.plan('run-2')).toEqual(planOf('nightly'))
      await expect(async () => store.plan('nobody')).rejects.toMatchObject({code: 'RUN_NOT_FOUND'})
    })

    storeTest('say how they ended, until they are resumed', async store => {
      await withRun(store)
      const row = {
        runId: 'run-1',
        missionName: 'nightly',
        digest: 'digest of nightly',
        source,
        stepCount: 1,
        createdAtMs: 1_000,
        owner,
        outcome: null,
        finishedAtMs: null,
      }
      expect(await store.run('run-1')).toEqual(row)
      await store.append('run-1', [{type: 'run.finished', atMs: 2_000, outcome: 'interrupted'}])
      expect(await store.run('run-1')).toEqual({...row, outcome: 'interrupted', finishedAtMs: 2_000})
      await store.append('run-1', [{type: 'run.resumed', atMs: 3_000, digest: 'd', version: '1.0.0'}])
      expect(await store.run('run-1')).toEqual(row)
      expect(await store.run('nobody')).toBeUndefined()
    })

    storeTest('are listed in the order of their making, newest first, whatever the clock said', async store => {
      await withRun(store, 'a', 'nightly', 1_000)
      await withRun(store, 'b', 'audit', 3_000)
      await withRun(store, 'c', 'nightly', 2_000)
      await withRun(store, 'd', 'nightly', 2_000)
      const listed = async (filter: RunFilter) => (await store.runs(filter)).map(({runId}) => runId)
      expect(await listed({last: 10})).toEqual(['d', 'c', 'b', 'a'])
      expect(await listed({last: 2})).toEqual(['d', 'c'])
      expect(await listed({missionName: 'nightly', last: 2})).toEqual(['d', 'c'])
      expect(await listed({missionName: 'nobody', last: 2})).toEqual([])
      expect(await listed({sourcePath: source.path, last: 3})).toEqual(['d', 'c', 'b'])
      expect(await listed({sourcePath: source.path, missionName: 'audit', last: 3})).toEqual(['b'])
      expect(await listed({sourcePath: '/elsewhere.yaml', last: 3})).toEqual([])
    })

    storeTest('may begin with events of an earlier run, which come before all others', async store => {
      const kept: DurableEvent = {
        type: 'step.succeeded',
        atMs: 3,
        stepId: 'build',
        output: 'as before',
        via: 'kept',
        reason: 'kept from run run-0',
      }
      await store.createRun({runId: 'run-1', plan: planOf('nightly'), source, createdAtMs: 1, owner, events: [kept]})
      expect(await store.append('run-1', [started])).toEqual([{...started, seq: 2}])
      expect([...(await store.events('run-1'))]).toEqual([
        {...kept, seq: 1},
        {...started, seq: 2},
      ])
      expect(await store.output('run-1', 'build')).toBe('as before')
    })

    storeTest('know how many of their steps have ended, by the newest end of each', async store => {
      await withRun(store)
      expect(await store.tally('run-1')).toEqual({succeeded: 0, failed: 0})
      await store.append('run-1', [started])
      await store.append('run-1', [failed('build', null, 5)])
      await store.append('run-1', [failed('test', null, null)])
      expect(await store.tally('run-1')).toEqual({succeeded: 0, failed: 2})
      await store.append('run-1', [succeeded('build', null)])
      await store.append('run-1', [succeeded('lint', null)])
      expect(await store.tally('run-1')).toEqual({succeeded: 2, failed: 1})
      expect(await store.tally('nobody')).toEqual({succeeded: 0, failed: 0})
    })

    storeTest('count steps without the hooks', async store => {
      const plan = planOf('nightly')
      const hook: PlannedStep = {...stepOf('tidy'), hook: 'finally'}
      await store.createRun({
        runId: 'run-1',
        plan: {...plan, steps: [...plan.steps, hook]},
        source,
        createdAtMs: 1,
        owner,
      })
      await store.append('run-1', [succeeded('build', null), failed('tidy', null, null)])
      expect(await store.tally('run-1')).toEqual({succeeded: 1, failed: 0})
      expect(await existing(store, 'run-1')).toMatchObject({stepCount: 1})
    })

    storeTest('are removed with all they have; what another run shares with them stays', async store => {
      await withRun(store, 'run-1')
      await withRun(store, 'run-2')
      await store.append('run-1', [succeeded('build', 'gone')])
      await store.append('run-2', [succeeded('build', 'stays')])
      expect(await store.remove(await existing(store, 'run-1'))).toBe(true)
      expect(await store.run('run-1')).toBeUndefined()
      expect(await store.output('run-1', 'build')).toBeUndefined()
      expect(await store.plan('run-2')).toEqual(planOf('nightly'))
      expect(await store.output('run-2', 'build')).toBe('stays')
      expect(await store.remove(await existing(store, 'run-2'))).toBe(true)
      expect(await store.runs({last: 10})).toEqual([])
      expect(await store.compact()).toBeGreaterThanOrEqual(0)
      await withRun(store, 'run-1')
      expect([...(await store.events('run-1'))]).toEqual([])
    })

    storeTest('that someone has gone on with since they were looked at are not removed', async store => {
      await withRun(store, 'run-1')
      const before = await existing(store, 'run-1')
      await store.adopt('run-1', otherOwner)
      expect(await store.remove(before)).toBe(false)
      const adopted = await existing(store, 'run-1')
      await store.append('run-1', [{type: 'run.finished', atMs: 2_000, outcome: 'succeeded'}])
      expect(await store.remove(adopted)).toBe(false)
      expect(await store.remove(await existing(store, 'run-1'))).toBe(true)
      expect(await store.remove(adopted)).toBe(false)
    })

    storeTest('belong to whoever adopted them last', async store => {
      await withRun(store)
      await store.adopt('run-1', otherOwner)
      expect((await store.run('run-1'))?.owner).toEqual(otherOwner)
      await expect(async () => store.adopt('nobody', owner)).rejects.toMatchObject({code: 'RUN_NOT_FOUND'})
    })

    storeTest('are made once', async store => {
      await withRun(store)
      await expect(async () => withRun(store)).rejects.toThrow('run "run-1" exists already')
    })
  })

  describe(`${name}: locks`, () => {
    const alive = () => true
    const dead = () => false

    storeTest('are held by one, who is named to the others', async store => {
      expect(await store.lock('nightly', owner, alive)).toEqual({taken: true})
      expect(await store.lock('nightly', otherOwner, alive)).toEqual({taken: false, holder: owner})
      expect(await store.lock('audit', otherOwner, alive)).toEqual({taken: true})
    })

    storeTest('can be taken again by their holder', async store => {
      await store.lock('nightly', owner, alive)
      expect(await store.lock('nightly', owner, alive)).toEqual({taken: true})
    })

    storeTest('of a process that is gone pass to the next, also when it has the same number', async store => {
      const reborn: ProcessIdentity = {pid: owner.pid, startedAt: '200@boot'}
      await store.lock('nightly', owner, alive)
      expect(await store.lock('nightly', reborn, dead)).toEqual({taken: true})
      expect(await store.lock('nightly', owner, alive)).toEqual({taken: false, holder: reborn})
    })

    storeTest('can be listed with who holds them', async store => {
      expect(await store.locks()).toEqual([])
      await store.lock('nightly', owner, alive)
      await store.lock('audit', otherOwner, alive)
      expect(await store.locks()).toEqual([
        {name: 'audit', holder: otherOwner},
        {name: 'nightly', holder: owner},
      ])
    })

    storeTest('are let go by their holder alone', async store => {
      await store.lock('nightly', owner, alive)
      await store.unlock('nightly', otherOwner)
      expect(await store.lock('nightly', otherOwner, alive)).toEqual({taken: false, holder: owner})
      await store.unlock('nightly', owner)
      expect(await store.lock('nightly', otherOwner, alive)).toEqual({taken: true})
    })
  })

  describe(`${name}: attempts`, () => {
    const begun = (stepId: string, attempt: number, atMs: number, taskKey?: string): DurableEvent => ({
      type: 'step.started',
      atMs,
      stepId,
      attempt,
      timeoutMs: 60_000,
      timeoutReason: 'set by the step',
      ...(taskKey !== undefined && {taskKey}),
    })
    const ended = (stepId: string, atMs: number, via: 'run' | 'partial' = 'run'): DurableEvent => ({
      type: 'step.succeeded',
      atMs,
      stepId,
      output: null,
      via,
    })
    const timedOut: DurableEvent = {
      type: 'step.failed',
      atMs: 60_100,
      stepId: 'test',
      failure: {code: 'STEP_TIMED_OUT', message: 'timed out', retryable: true},
      output: null,
      retryAtMs: 60_200,
    }

    storeTest('are listed by step and number, each with its end and its limit', async store => {
      await withRun(store)
      await store.append('run-1', [begun('test', 1, 100), begun('build', 1, 100), timedOut])
      await store.append('run-1', [begun('test', 2, 60_200), ended('test', 60_700), ended('build', 60_800, 'partial')])
      await store.append('run-1', [begun('ship', 1, 61_000)])
      const limitMs = 60_000
      expect(await store.attempts('run-1')).toEqual([
        {stepId: 'build', attempt: 1, end: 'partial', durationMs: 60_700, limitMs},
        {stepId: 'ship', attempt: 1, end: null, durationMs: null, limitMs},
        {stepId: 'test', attempt: 1, end: 'timed_out', durationMs: 60_000, limitMs},
        {stepId: 'test', attempt: 2, end: 'succeeded', durationMs: 500, limitMs},
      ])
      expect(await store.attempts('nobody')).toEqual([])
    })

    storeTest('that were cut off have no end, also when the step is made again or counted as lost', async store => {
      await withRun(store)
      await store.append('run-1', [begun('a', 1, 0), begun('b', 1, 0)])
      const failure = {code: 'STEP_LOST', message: 'was cut off', retryable: true} as const
      const lost: DurableEvent = {type: 'step.failed', atMs: 9, stepId: 'b', failure, output: null, retryAtMs: null}
      await store.append('run-1', [begun('a', 2, 5), ended('a', 7), lost])
      const ends = (await store.attempts('run-1')).map(({stepId, attempt, end}) => [stepId, attempt, end])
      expect(ends).toEqual([
        ['a', 1, null],
        ['a', 2, 'succeeded'],
        ['b', 1, null],
      ])
    })

    storeTest('that succeeded whole are remembered under their key, newest first, over all runs', async store => {
      for (const [index, runId] of ['run-1', 'run-2', 'run-3'].entries()) {
        await withRun(store, runId)
        const atMs = index * 1_000
        await store.append(runId, [begun('build', 1, atMs, 'key'), ended('build', atMs + index + 1)])
        await store.append(runId, [begun('other', 1, atMs, 'key of another'), ended('other', atMs + 500)])
        await store.append(runId, [begun('part', 1, atMs, 'key'), ended('part', atMs + 900, 'partial')])
      }
      expect(await store.durations('key', 10)).toEqual([3, 2, 1])
      expect(await store.durations('key', 2)).toEqual([3, 2])
      expect(await store.durations('no such key', 2)).toEqual([])
    })

    storeTest('go with their run', async store => {
      await withRun(store)
      await store.append('run-1', [begun('build', 1, 1, 'key'), ended('build', 2)])
      expect(await store.remove(await existing(store, 'run-1'))).toBe(true)
      expect(await store.attempts('run-1')).toEqual([])
      expect(await store.durations('key', 2)).toEqual([])
    })
  })

  describe(`${name}: answers`, () => {
    const yes: GivenAnswer = {stepId: 'ok', attempt: 1, atMs: 20, approved: true, by: 'ada', comment: null}
    const no: GivenAnswer = {...yes, atMs: 30, approved: false, by: 'bob', comment: 'not "today"\nü'}

    storeTest('are kept in the order in which they were given', async store => {
      await withRun(store)
      expect(await store.answers('run-1')).toEqual([])
      expect(await store.answer('run-1', no)).toBe(true)
      expect(await store.answer('run-1', {...yes, stepId: 'other'})).toBe(true)
      expect(await store.answers('run-1')).toEqual([{...yes, stepId: 'other'}, no])
    })

    storeTest('the first one to a question counts; one asked again is another', async store => {
      await withRun(store)
      await store.answer('run-1', yes)
      expect(await store.answer('run-1', no)).toBe(false)
      expect(await store.answer('run-1', {...no, attempt: 2})).toBe(true)
      expect(await store.answers('run-1')).toEqual([yes, {...no, attempt: 2}])
    })

    storeTest('belong to a run, and go with it', async store => {
      await withRun(store)
      await store.answer('run-1', yes)
      await expect((async () => await store.answer('nobody', yes))()).rejects.toMatchObject({code: 'RUN_NOT_FOUND'})
      expect(await store.answers('nobody')).toEqual([])
      expect(await store.remove(await existing(store, 'run-1'))).toBe(true)
      expect(await store.answers('run-1')).toEqual([])
    })
  })

  describe(`${name}: what models cost`, () => {
    const usage = {inputTokens: 100, cachedTokens: 40, outputTokens: 10}
    const called = (atMs: number, more: object = {}): DurableEvent => ({
      type: 'llm.called',
      atMs,
      stepId: 'analyze',
      label: 'a.ts',
      provider: 'xai',
      model: 'grok',
      from: 'model',
      usage,
      costMicroUsd: 300,
      durationMs: 5,
      ...more,
    })
    const day = (date: number) => Date.UTC(2026, 10, date, 12)

    storeTest('is summed up by day, model, mission and step', async store => {
      await withRun(store, 'run-1', 'audit')
      await withRun(store, 'run-2', 'nightly')
      await store.append('run-1', [called(day(1)), called(day(2)), called(day(2), {from: 'cache', costMicroUsd: 0})])
      await store.append('run-2', [called(day(2), {model: 'local', costMicroUsd: null, usage: null, stepId: 'ask'})])
      expect(await store.llm.costs({by: 'day', sinceMs: 0})).toMatchObject([
        {name: '2026-11-01', calls: 1, cacheHits: 0, pricedCalls: 1, costMicroUsd: 300, inputTokens: 100},
        {name: '2026-11-02', calls: 2, cacheHits: 1, pricedCalls: 1, costMicroUsd: 300, outputTokens: 10},
      ])
      expect(await store.llm.costs({by: 'model', sinceMs: 0})).toMatchObject([
        {name: 'xai grok', calls: 2, cachedTokens: 80},
        {name: 'xai local', calls: 1, costMicroUsd: null},
      ])
      expect(await store.llm.costs({by: 'mission', sinceMs: day(2)})).toMatchObject([
        {name: 'audit', calls: 1, cacheHits: 1},
        {name: 'nightly', calls: 1},
      ])
      const names = (await store.llm.costs({by: 'step', sinceMs: 0})).map(row => row.name)
      expect(names).toEqual(['audit analyze', 'nightly ask'])
      expect(await store.llm.costs({by: 'day', sinceMs: day(3)})).toEqual([])
    })

    storeTest('counts what is kept of answers, and how often they were used', async store => {
      await withRun(store)
      const answer = {
        key: 'k',
        text: '{}',
        valueJson: '{}',
        model: 'grok',
        usage,
        costMicroUsd: 300,
        createdAtMs: 1,
        expiresAtMs: 1_000,
      }
      expect(await store.llm.usage()).toEqual({entries: 0, bytes: 0, hits: 0})
      await store.append('run-1', [called(1), called(2, {from: 'cache'})], {answers: [answer]})
      expect(await store.llm.usage()).toEqual({entries: 1, bytes: 204, hits: 1})
      expect(await store.llm.bound(2, 0)).toBe(1)
      expect(await store.llm.usage()).toEqual({entries: 0, bytes: 0, hits: 1})
    })
  })

  describe(`${name}: soundness`, () => {
    storeTest('is said of what was just made', async store => {
      await withRun(store)
      expect(await store.faults()).toEqual([])
    })
  })
}
