/** The loop around the cache: what it asks, what it does meanwhile, and what becomes of the answers. */
import {setImmediate} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import type {
  CacheAnswer,
  CachePolicy,
  Clock,
  Dispatcher,
  DurableEvent,
  Failure,
  Fingerprint,
  Plan,
  Reporter,
  StepTask,
  Store,
} from '../../../engine/contracts.ts'
import type {AttemptEnd} from '../../../engine/run/attempt.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {type DispatchChannel, type StartedRun, startRun} from '../../../engine/run/execute.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {planOf, type StepSketch} from '../schedule/missions.ts'

const runId = '20260102-030405-abcdef'
const cache: CachePolicy = {key: 'k', ttl: null, inputs: [], outputs: []}
const noParts = {host: {}, step: {}, param: {}, value: {}, key: {}, program: {}, env: {}, input: {}}
const fingerprint: Fingerprint = {digest: 'f', parts: noParts}
const hit: CacheAnswer = {kind: 'hit', entryId: 1, output: {found: true}, reason: 'nothing has changed'}
const miss: CacheAnswer = {kind: 'miss', reason: 'key changed', fingerprint}
const failure: Failure = {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true}
const succeeded: AttemptEnd = {status: 'succeeded', output: {}, via: 'run'}

/** A run in which the test says when the cache answers and when attempts end. */
interface Stage {
  readonly run: StartedRun
  readonly store: Store
  readonly tasks: StepTask[]
  /** What has happened so far, in order: 'asked a', 'started a', 'runs a', 'succeeded a', ... */
  readonly seen: string[]
  /** Resolves when this has happened so often. */
  until(what: string, times?: number): Promise<void>
  answer(stepId: string, answer: CacheAnswer | Error): void
  /** So many files are looked at. */
  progress(stepId: string, done: number): void
  end(stepId: string, end?: AttemptEnd): void
}

interface OpenLookUp {
  resolve(answer: CacheAnswer): void
  reject(cause: Error): void
  progress(done: number, total: number): void
}

async function play(plan: Plan, {store = memoryStore(), clock = createClock()} = {}): Promise<Stage> {
  await store.createRun({
    runId,
    plan,
    source: {path: 'mission.yaml', sha256: ''},
    createdAtMs: 1,
    owner: {pid: 1, startedAt: 'then'},
  })
  const seen: string[] = []
  const waiting = new Set<() => void>()
  const see = (what: string) => {
    seen.push(what)
    for (const look of waiting) look()
  }
  const asked = new Map<string, OpenLookUp>()
  const tasks: StepTask[] = []
  let post: DispatchChannel['post'] = () => {}
  const dispatcherFor = (channel: DispatchChannel): Dispatcher => {
    post = channel.post
    return {
      start(task) {
        tasks.push(task)
        see(`runs ${task.step.id}`)
      },
      cancel: stepId => channel.post({kind: 'attempt-ended', stepId, attempt: 1, end: {status: 'cancelled'}}),
    }
  }
  const reporter: Reporter = {
    name: 'test',
    onEvent(event) {
      if ('stepId' in event) see(`${event.type.replace('step.', '')} ${event.stepId}`)
    },
    end: () => {},
  }
  const run = startRun({
    plan,
    runId,
    version: 'test',
    store,
    clock,
    reporters: [reporter],
    judge: () => ({holds: true, reason: ''}),
    limitFor: () => ({timeoutMs: null, timeoutReason: ''}),
    lookUp: ({id}, _contexts, {signal, progress}) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('no longer wanted')))
        asked.set(id, {resolve, reject, progress})
        see(`asked ${id}`)
      }),
    random: () => 0,
    dispatcherFor,
  })
  const askedAbout = (stepId: string) => {
    const open = asked.get(stepId)
    if (open === undefined) throw new Error(`nobody asks about "${stepId}"`)
    asked.delete(stepId)
    return open
  }
  return {
    run,
    store,
    tasks,
    seen,
    until: (what, times = 1) =>
      new Promise(resolve => {
        const look = () => {
          if (seen.filter(one => one === what).length < times) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    answer(stepId, answer) {
      if (answer instanceof Error) askedAbout(stepId).reject(answer)
      else askedAbout(stepId).resolve(answer)
    },
    progress: (stepId, done) => asked.get(stepId)?.progress(done, 9_000),
    end: (stepId, end = succeeded) => post({kind: 'attempt-ended', stepId, attempt: 1, end}),
  }
}

const planFor = (maxParallel: number, ...steps: StepSketch[]) => planOf({maxParallel, steps})

async function eventsOf(store: Store, stepId: string): Promise<DurableEvent[]> {
  return [...(await store.events(runId))].filter(event => 'stepId' in event && event.stepId === stepId)
}

describe('a step with a cache', () => {
  test('is asked about before it starts, and not started where the cache has its result', async () => {
    const stage = await play(planFor(2, {id: 'a', cache}, {id: 'b', dependsOn: ['a']}))
    await stage.until('asked a')
    expect(stage.seen).toEqual(['asked a'])
    stage.answer('a', hit)
    await stage.until('runs b')
    stage.end('b')
    expect(await stage.run.done).toMatchObject({outcome: 'succeeded', state: {warnings: 0}})
    expect(stage.seen).toEqual(['asked a', 'succeeded a', 'started b', 'runs b', 'succeeded b'])
    expect(await eventsOf(stage.store, 'a')).toEqual([
      expect.objectContaining({
        type: 'step.succeeded',
        via: 'cache',
        output: {found: true},
        reason: 'nothing has changed',
      }),
    ])
    expect(await stage.store.output(runId, 'a')).toEqual({found: true})
  })

  test('runs where it has not, says why, and is kept together with its success', async () => {
    const stage = await play(planFor(2, {id: 'a', cache}))
    await stage.until('asked a')
    stage.answer('a', miss)
    await stage.until('runs a')
    expect(stage.tasks).toMatchObject([{fingerprint}])
    const keep = {kind: 'keep', stepId: 'a', fingerprint, files: {'dist/x': 'd'}} as const
    stage.end('a', {status: 'succeeded', output: {text: 'built'}, via: 'run', keep})
    expect(await stage.run.done).toMatchObject({outcome: 'succeeded'})
    expect(await eventsOf(stage.store, 'a')).toMatchObject([
      {type: 'step.started', reason: 'key changed'},
      {via: 'run'},
    ])
    const kept = await stage.store.cache.find({missionName: 'sketch', stepId: 'a'}, 'f')
    expect(kept).toMatchObject({runId, output: {text: 'built'}, files: {'dist/x': 'd'}})
  })

  test('that failed, or whose result cannot be kept, leaves nothing behind', async () => {
    const stage = await play(planFor(2, {id: 'a', cache}, {id: 'b', cache}))
    await stage.until('asked b')
    stage.answer('a', miss)
    stage.answer('b', {...miss, fingerprint: null, warning: 'its result is not kept: no file matches'})
    await stage.until('runs b')
    expect(stage.tasks.map(task => task.fingerprint)).toEqual([fingerprint, undefined])
    stage.end('a', {status: 'failed', output: {}, failure})
    stage.end('b', {...succeeded, reason: 'not kept for later: input a changed while it ran'})
    expect(await stage.run.done).toMatchObject({outcome: 'failed', state: {warnings: 1}})
    expect(await stage.store.cache.usage()).toEqual([])
    expect(await eventsOf(stage.store, 'b')).toMatchObject([
      {type: 'step.started'},
      {type: 'warned', code: 'CACHE_NOT_KEPT', message: 'its result is not kept: no file matches'},
      {type: 'step.succeeded', reason: 'not kept for later: input a changed while it ran'},
    ])
  })

  test('is asked about once at a time, and the ends of other steps are recorded meanwhile', async () => {
    const stage = await play(planFor(2, {id: 'a', cache}, {id: 'b'}, {id: 'c', dependsOn: ['b']}))
    await stage.until('runs b')
    stage.end('b')
    await stage.until('runs c')
    stage.end('c')
    await stage.until('succeeded c')
    expect(stage.seen.filter(what => what === 'asked a')).toHaveLength(1)
    stage.answer('a', hit)
    expect(await stage.run.done).toMatchObject({outcome: 'succeeded'})
  })

  test('keeps its place while it is asked about: steps after it do not overtake it', async () => {
    const stage = await play(planFor(1, {id: 'a', cache}, {id: 'b', cache}, {id: 'c'}))
    await stage.until('asked a')
    stage.answer('a', hit)
    await stage.until('asked b')
    stage.answer('b', miss)
    await stage.until('runs b')
    stage.end('b')
    await stage.until('runs c')
    stage.end('c')
    await stage.run.done
    const withoutRuns = stage.seen.filter(what => !what.startsWith('runs'))
    expect(withoutRuns).toEqual([
      'asked a',
      'succeeded a',
      'asked b',
      'started b',
      'succeeded b',
      'started c',
      'succeeded c',
    ])
  })

  test('whose place went to an earlier step is asked about again: what was found may no longer be so', async () => {
    const stage = await play(planFor(1, {id: 'b', maxAttempts: 2}, {id: 'a', cache}))
    await stage.until('runs b')
    stage.end('b', {status: 'failed', output: {}, failure})
    await stage.until('asked a')
    // Its retry has come due meanwhile, and it comes first in the mission.
    await stage.until('runs b', 2)
    stage.answer('a', hit)
    // The loop hears of it before the next thing happens, and can do nothing with it.
    await setImmediate()
    stage.end('b')
    await stage.until('asked a', 2)
    stage.answer('a', hit)
    expect(await stage.run.done).toMatchObject({outcome: 'succeeded'})
    expect(stage.seen.slice(3)).toEqual(['asked a', 'started b', 'runs b', 'succeeded b', 'asked a', 'succeeded a'])
  })

  test('is asked about anew before each attempt', async () => {
    const stage = await play(planFor(1, {id: 'a', cache, maxAttempts: 2}))
    await stage.until('asked a')
    stage.answer('a', miss)
    await stage.until('runs a')
    stage.seen.length = 0
    stage.end('a', {status: 'failed', output: {}, failure})
    await stage.until('asked a')
    stage.answer('a', hit)
    expect(await stage.run.done).toMatchObject({outcome: 'succeeded'})
    expect(stage.seen).toEqual(['failed a', 'asked a', 'succeeded a'])
  })

  test('is let go of when the run is interrupted, and asked about again when it is resumed', async () => {
    const plan = planFor(1, {id: 'a', cache})
    const first = await play(plan)
    await first.until('asked a')
    first.run.interrupt('SIGINT')
    expect(await first.run.done).toMatchObject({outcome: 'interrupted'})
    expect(await eventsOf(first.store, 'a')).toEqual([])
  })

  test('is skipped like any other where a failure stops the run meanwhile, whatever the cache says later', async () => {
    const plan = planOf({maxParallel: 2, failFast: 'drain', steps: [{id: 'a', cache}, {id: 'b'}]})
    const stage = await play(plan)
    await stage.until('asked a')
    await stage.until('runs b')
    stage.end('b', {status: 'failed', output: {}, failure})
    stage.answer('a', hit)
    expect(await stage.run.done).toMatchObject({outcome: 'failed'})
    expect((await eventsOf(stage.store, 'a')).map(({type}) => type)).toEqual(['step.skipped'])
  })

  test('shows every ten seconds how far the look at its files is', async () => {
    let nowMs = 1_000
    const clock: Clock = {nowMs: () => nowMs, setTimer: () => ({clear: () => {}})}
    const stage = await play(planFor(1, {id: 'a', cache}), {clock})
    await stage.until('asked a')
    for (const [atMs, done] of [
      [9_000, 500],
      [11_000, 1_000],
      [12_000, 1_500],
      [21_500, 2_000],
    ] as const) {
      nowMs = atMs
      stage.progress('a', done)
    }
    stage.answer('a', hit)
    await stage.run.done
    expect(stage.seen).toEqual(['asked a', 'progress a', 'progress a', 'succeeded a'])
  })

  test('ends the run with the fault of whoever looks, as any fault of the store does', async () => {
    const stage = await play(planFor(1, {id: 'a', cache}))
    await stage.until('asked a')
    stage.answer('a', new Error('disk is full'))
    await expect(stage.run.done).rejects.toThrow('disk is full')
  })
})
