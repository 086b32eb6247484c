/** The loop of a mission that runs as a step, on a real log, with attempts that a script plays. */
import {describe, expect, test} from 'vitest'
import type {Dispatcher, DurableEvent, Plan, PlannedStep, RunEvent, StepTask, Store} from '../../../engine/contracts.ts'
import type {AttemptEnd} from '../../../engine/run/attempt.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {type DispatchChannel, type RunOptions, startRun} from '../../../engine/run/execute.ts'
import {failureFrom} from '../../../engine/run/failure.ts'
import {runInnerMission} from '../../../engine/run/inner-mission.ts'
import {scopedStore} from '../../../engine/run/scoped-store.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {planOf} from '../schedule/missions.ts'

const runId = '20260102-030405-abcdef'
const succeeded: AttemptEnd = {status: 'succeeded', output: {said: 'yes'}, via: 'run'}
const noEnvironment = {inherited: {}, secrets: {}, envFiles: new Map(), namesInFile: []}

function nested(inner: Plan): Plan {
  const plan = planOf({steps: [{id: 'outer'}, {id: 'after', dependsOn: ['outer']}]})
  return {
    ...plan,
    steps: plan.steps.map((step): PlannedStep => (step.id === 'outer' ? {...step, mission: inner} : step)),
  }
}

async function newRun(plan: Plan): Promise<Store> {
  const store = memoryStore()
  const owner = {pid: 1, startedAt: 'then'}
  await store.createRun({runId, plan, source: {path: 'mission.yaml', sha256: ''}, createdAtMs: 1, owner})
  return store
}

interface Played {
  readonly started: string[]
  readonly shown: RunEvent[]
  readonly outcome: Promise<string>
  interrupt(): void
}

/** `act` says how an attempt ends, by the id of its step; undefined for one that runs until it is cancelled. */
function play(plan: Plan, store: Store, act: (id: string, task: StepTask) => AttemptEnd | undefined): Played {
  const started: string[] = []
  const shown: RunEvent[] = []
  const clock = createClock()
  const loop = {runId, version: 'test', clock, random: () => 0}
  const partsFor = (path: readonly string[], own: Store): Pick<RunOptions, 'judge' | 'limitFor' | 'dispatcherFor'> => ({
    judge: () => ({holds: true, reason: ''}),
    limitFor: () => ({timeoutMs: null, timeoutReason: 'none'}),
    dispatcherFor: channel => dispatcher(path, own, channel),
  })
  const dispatcher = (path: readonly string[], own: Store, channel: DispatchChannel): Dispatcher => {
    const aborts = new Map<string, AbortController>()
    return {
      start(task) {
        const {step, attempt} = task
        const abort = new AbortController()
        aborts.set(step.id, abort)
        started.push(`${[...path, step.id].join('/')}#${attempt}`)
        const post = (end: AttemptEnd) => channel.post({kind: 'attempt-ended', stepId: step.id, attempt, end})
        if (step.mission === undefined) {
          const end = act([...path, step.id].join('/'), task)
          if (end !== undefined) setImmediate(() => post(end))
          else abort.signal.addEventListener('abort', () => post({status: 'cancelled'}))
          return
        }
        const request = {
          task,
          plan: step.mission,
          inputs: {},
          env: {},
          signal: abort.signal,
          place: 0,
          because: () => ({kind: 'interrupt', signal: 'SIGINT'}) as const,
          channel,
        }
        const wire: Parameters<typeof runInnerMission>[1]['wire'] = inner => partsFor(inner.path, inner.store)
        runInnerMission(request, {path, store: own, environment: noEnvironment, loop, wire}).then(
          output => post({status: 'succeeded', output, via: 'run'}),
          (cause: unknown) =>
            post(
              abort.signal.aborted
                ? {status: 'cancelled'}
                : {status: 'failed', failure: failureFrom(cause, 'mission'), output: null},
            ),
        )
      },
      cancel: stepId => aborts.get(stepId)?.abort('cancel'),
    }
  }
  const run = startRun({
    ...loop,
    ...partsFor([], store),
    plan,
    store,
    reporters: [{name: 'list', onEvent: event => void shown.push(event), end() {}}],
  })
  return {started, shown, outcome: run.done.then(({outcome}) => outcome), interrupt: () => run.interrupt('SIGINT')}
}

const inLog = async (store: Store): Promise<string[]> =>
  Array.from(await store.events(runId), event => ('stepId' in event ? `${event.type} ${event.stepId}` : event.type))

describe('the mission of a step', () => {
  const inner = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})

  test('is recorded with the run, without a beginning or an end of its own, and shown as it is recorded', async () => {
    const store = await newRun(nested(inner))
    const {started, shown, outcome} = play(nested(inner), store, () => succeeded)
    expect(await outcome).toBe('succeeded')
    expect(started).toEqual(['outer#1', 'outer/a#1', 'outer/b#1', 'after#1'])
    expect(await inLog(store)).toEqual([
      'run.started',
      'step.started outer',
      'step.started outer/a',
      'step.succeeded outer/a',
      'step.started outer/b',
      'step.succeeded outer/b',
      'step.succeeded outer',
      'step.started after',
      'step.succeeded after',
      'run.finished',
    ])
    expect(shown).toEqual([...(await store.events(runId))])
  })

  test('goes on with what is in the log when the step is begun again', async () => {
    const plan = nested(inner)
    const store = await newRun(plan)
    const first = play(plan, store, id => (id === 'outer/b' ? undefined : succeeded))
    while (!first.started.includes('outer/b#1')) await new Promise(setImmediate)
    first.interrupt()
    expect(await first.outcome).toBe('interrupted')
    const second = play(plan, store, () => succeeded)
    expect(await second.outcome).toBe('succeeded')
    expect(second.started).toEqual(['outer#2', 'outer/b#2', 'after#1'])
  })

  test('reads the outputs of its own steps', async () => {
    const store = await newRun(nested(inner))
    await play(nested(inner), store, () => succeeded).outcome
    expect(await scopedStore(store, 'outer', inner).output(runId, 'a')).toEqual({said: 'yes'})
    expect(await scopedStore(store, 'outer', inner).output(runId, 'outer')).toBeUndefined()
  })

  test('that cannot be recorded breaks the whole run off, at whatever depth', async () => {
    const plan = nested(planOf({steps: [{id: 'middle'}]}))
    const deep: Plan = {
      ...plan,
      steps: plan.steps.map(step =>
        step.mission === undefined
          ? step
          : {...step, mission: {...step.mission, steps: step.mission.steps.map(mid => ({...mid, mission: inner}))}},
      ),
    }
    const store = await newRun(deep)
    const full: Store = {
      ...store,
      append(id: string, events: readonly DurableEvent[]) {
        const isFull = events.some(event => event.type === 'step.succeeded' && event.stepId === 'outer/middle/a')
        if (isFull) throw new Error('the disk is full')
        return store.append(id, events)
      },
    }
    await expect(play(deep, full, () => succeeded).outcome).rejects.toThrow('the disk is full')
    expect((await inLog(store)).at(-1)).toBe('step.started outer/middle/a')
  })

  test('of two steps at once holds as many slots as the run has, and no more', async () => {
    const many = planOf({steps: ['a', 'b', 'c'].map(id => ({id})), maxParallel: 3})
    const sketch = planOf({steps: [{id: 'one'}, {id: 'two'}], maxParallel: 2})
    const plan = {...sketch, steps: sketch.steps.map((step): PlannedStep => ({...step, mission: many}))}
    const store = await newRun(plan)
    let working = 0
    let most = 0
    const {outcome, started} = play(plan, store, id => {
      if (!id.includes('/')) return succeeded
      working++
      most = Math.max(most, working)
      setImmediate(() => working--)
      return succeeded
    })
    expect(await outcome).toBe('succeeded')
    expect(started).toHaveLength(8)
    expect(most).toBe(2)
  })
})
