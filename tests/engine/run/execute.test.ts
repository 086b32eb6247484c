import {describe, expect, test} from 'vitest'
import type {
  Dispatcher,
  DurableEvent,
  Json,
  Plan,
  Reporter,
  RunEvent,
  StepTask,
  Store,
} from '../../../engine/contracts.ts'
import type {AttemptEnd} from '../../../engine/run/attempt.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {type DispatchChannel, type RunOptions, startRun} from '../../../engine/run/execute.ts'
import {createSlots} from '../../../engine/run/slots.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {answering, planOf} from '../schedule/missions.ts'

const runId = '20260102-030405-abcdef'
const owner = {pid: 1, startedAt: 'then'}
const succeeded: AttemptEnd = {status: 'succeeded', output: {}, via: 'run'}
const failed: AttemptEnd = {
  status: 'failed',
  output: {},
  failure: {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true},
}

async function newRun(plan: Plan): Promise<Store> {
  const store = memoryStore()
  await store.createRun({runId, plan, source: {path: 'mission.yaml', sha256: ''}, createdAtMs: 1, owner})
  return store
}

interface Play {
  readonly plan: Plan
  readonly store: Store
  /** Plays the step: how its attempt ends, or undefined where it runs until it is cancelled. */
  readonly act: (task: StepTask) => AttemptEnd | undefined
  readonly reporters?: readonly Reporter[]
  readonly judge?: RunOptions['judge']
  readonly limitFor?: RunOptions['limitFor']
  readonly slots?: RunOptions['slots']
}

const noConditions: RunOptions['judge'] = step => {
  throw new Error(`nobody asks for the condition of "${step.id}"`)
}

const noLimit: RunOptions['limitFor'] = () => ({timeoutMs: null, timeoutReason: 'no limit of its own'})

function play({plan, store, act, reporters = [], judge = noConditions, limitFor = noLimit, slots}: Play) {
  const started: string[] = []
  const dispatcherFor = ({post}: DispatchChannel): Dispatcher => ({
    start(task) {
      const {step, attempt} = task
      started.push(`${step.id}#${attempt}`)
      const end = act(task)
      if (end !== undefined) setImmediate(() => post({kind: 'attempt-ended', stepId: step.id, attempt, end}))
    },
    cancel: stepId => post({kind: 'attempt-ended', stepId, attempt: 1, end: {status: 'cancelled'}}),
  })
  const run = startRun({
    plan,
    runId,
    version: 'test',
    store,
    clock: createClock(),
    reporters,
    judge,
    limitFor,
    slots,
    random: () => 0,
    dispatcherFor,
  })
  return {run, started}
}

async function typesIn(store: Store): Promise<string[]> {
  return Array.from(await store.events(runId), nameOf)
}

function nameOf(event: RunEvent | DurableEvent): string {
  return 'stepId' in event ? `${event.type} ${event.stepId}` : event.type
}

describe('the loop', () => {
  test('runs steps in the order of their dependencies and writes down all that happens', async () => {
    const plan = planOf({steps: [{id: 'b', dependsOn: ['a']}, {id: 'a'}]})
    const store = await newRun(plan)
    const {run} = play({plan, store, act: () => succeeded})
    expect(await run.done).toMatchObject({outcome: 'succeeded'})
    expect(await typesIn(store)).toEqual([
      'run.started',
      'step.started a',
      'step.succeeded a',
      'step.started b',
      'step.succeeded b',
      'run.finished',
    ])
  })

  test('stores an event before anyone sees it', async () => {
    const plan = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})
    const inner = await newRun(plan)
    const seen: string[] = []
    const store: Store = {
      ...inner,
      append(id, events) {
        seen.push(`stored ${events.map(nameOf).join(' + ')}`)
        return inner.append(id, events)
      },
    }
    const reporter: Reporter = {name: 'test', onEvent: event => void seen.push(nameOf(event)), end: () => {}}
    const act = ({step}: StepTask) => {
      seen.push(`${step.id} acts`)
      return succeeded
    }
    await play({plan, store, act, reporters: [reporter]}).run.done
    expect(seen).toEqual([
      'stored run.started + step.started a',
      'run.started',
      'step.started a',
      'a acts',
      'stored step.succeeded a + step.started b',
      'step.succeeded a',
      'step.started b',
      'b acts',
      'stored step.succeeded b + run.finished',
      'step.succeeded b',
      'run.finished',
    ])
  })

  test('has stored what a condition may ask about before it asks', async () => {
    const condition = {text: 'true', usesStatus: false}
    const plan = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a'], condition}]})
    const store = await newRun(plan)
    const outputs: (Json | undefined)[] = []
    const judge: RunOptions['judge'] = async () => {
      outputs.push(await store.output(runId, 'a'))
      return {holds: true, reason: ''}
    }
    const act = ({step}: StepTask): AttemptEnd => ({status: 'succeeded', output: `of ${step.id}`, via: 'run'})
    await play({plan, store, judge, act}).run.done
    expect(outputs).toEqual(['of a'])
  })

  test('shows and starts nothing of what the store refuses', async () => {
    const plan = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})
    const inner = await newRun(plan)
    const store: Store = {
      ...inner,
      append(id, events) {
        if (events.some(event => nameOf(event) === 'step.started b')) throw new Error('disk is full')
        return inner.append(id, events)
      },
    }
    const seen: string[] = []
    const reporter: Reporter = {name: 'test', onEvent: event => void seen.push(nameOf(event)), end: () => {}}
    const {run, started} = play({plan, store, act: () => succeeded, reporters: [reporter]})
    await expect(run.done).rejects.toThrow('disk is full')
    expect(seen).toEqual(['run.started', 'step.started a'])
    expect(started).toEqual(['a#1'])
    expect(await typesIn(store)).toEqual(['run.started', 'step.started a'])
  })

  test('makes a failed attempt again after its delay, and counts it', async () => {
    const plan = planOf({steps: [{id: 'a', maxAttempts: 3}]})
    const store = await newRun(plan)
    const {run, started} = play({plan, store, act: ({attempt}) => (attempt < 3 ? failed : succeeded)})
    expect(await run.done).toMatchObject({outcome: 'succeeded'})
    expect(started).toEqual(['a#1', 'a#2', 'a#3'])
  })

  test('goes on without a reporter that throws, and says which', async () => {
    const plan = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})
    const store = await newRun(plan)
    let calls = 0
    const broken: Reporter = {
      name: 'broken',
      onEvent() {
        calls++
        throw new Error('no paper')
      },
      end: () => {},
    }
    const heard: RunEvent[] = []
    const sound: Reporter = {name: 'sound', onEvent: event => void heard.push(event), end: () => {}}
    const end = await play({plan, store, act: () => succeeded, reporters: [broken, sound]}).run.done
    expect(end.outcome).toBe('succeeded_with_warnings')
    expect(calls).toBe(1)
    expect(heard).toContainEqual(
      expect.objectContaining({
        type: 'warned',
        code: 'REPORTER_DETACHED',
        message: 'the reporter "broken" failed and was switched off: no paper',
      }),
    )
  })

  test('on an interrupt ends what runs, starts nothing new, and goes on from there when it is resumed', async () => {
    const plan = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}, {id: 'c', dependsOn: ['b']}]})
    const store = await newRun(plan)
    const first = play({
      plan,
      store,
      act({step}) {
        if (step.id === 'a') return succeeded
        setImmediate(() => first.run.interrupt('SIGINT'))
        return undefined
      },
    })
    expect(await first.run.done).toMatchObject({outcome: 'interrupted'})
    expect(first.started).toEqual(['a#1', 'b#1'])

    const second = play({plan, store, act: () => succeeded})
    expect(await second.run.done).toMatchObject({outcome: 'succeeded'})
    expect(second.started).toEqual(['b#2', 'c#1'])
  })

  test('goes on after a crash at any event, and repeats no step that had ended', async () => {
    const plan = planOf({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}, {id: 'c', dependsOn: ['b']}]})
    const whole = await newRun(plan)
    await play({plan, store: whole, act: () => succeeded}).run.done
    const log = Array.from(await whole.events(runId))
    for (let cut = 0; cut < log.length; cut++) {
      const store = await newRun(plan)
      const kept = log.slice(0, cut)
      for (const event of kept) await store.append(runId, [event])
      const {run, started} = play({plan, store, act: () => succeeded})
      expect(await run.done).toMatchObject({outcome: 'succeeded'})
      const done = kept.flatMap(event => (event.type === 'step.succeeded' ? [event.stepId] : []))
      for (const stepId of done) expect(started.some(start => start.startsWith(`${stepId}#`))).toBe(false)
    }
  })

  test('asks for a condition when the step could start, and writes down what it came to', async () => {
    const condition = {text: 'failure()', usesStatus: true}
    const plan = planOf({
      steps: [{id: 'a'}, {id: 'b', dependsOn: ['a'], condition}, {id: 'c', dependsOn: ['a'], condition}],
    })
    const store = await newRun(plan)
    const judge: RunOptions['judge'] = ({id}, {status}) => ({holds: status.failure && id === 'b', reason: `for ${id}`})
    const {run, started} = play({plan, store, judge, act: ({step}) => (step.id === 'a' ? failed : succeeded)})
    expect(await run.done).toMatchObject({outcome: 'failed'})
    expect(started).toEqual(['a#1', 'b#1'])
    const events = Array.from(await store.events(runId))
    expect(events).toContainEqual(
      expect.objectContaining({type: 'step.judged', stepId: 'b', holds: true, reason: 'for b'}),
    )
    const reason = {kind: 'condition', text: 'failure()'}
    expect(events).toContainEqual(expect.objectContaining({type: 'step.skipped', stepId: 'c', reason}))
  })

  test('counts a step whose condition cannot be evaluated as failed, without starting it', async () => {
    const plan = planOf({steps: [{id: 'a', condition: {text: 'fromJSON("")', usesStatus: false}}]})
    const store = await newRun(plan)
    const failure = {code: 'STEP_BAD_EXPRESSION', message: 'not JSON', retryable: false} as const
    const {run, started} = play({plan, store, judge: () => Promise.resolve({failure}), act: () => succeeded})
    expect(await run.done).toMatchObject({outcome: 'failed', state: {firstFailure: 'a'}})
    expect(started).toEqual([])
  })

  test('calls on an alternative in place of a step that failed', async () => {
    const alternative = {kind: 'alternative', stepId: 'mirror'} as const
    const plan = planOf({
      steps: [{id: 'fetch'}, {id: 'build', ...answering({fetch: alternative})}, {id: 'mirror', standby: true}],
    })
    const store = await newRun(plan)
    const {run, started} = play({plan, store, act: ({step}) => (step.id === 'fetch' ? failed : succeeded)})
    expect(await run.done).toMatchObject({outcome: 'succeeded_with_warnings'})
    expect(started).toEqual(['fetch#1', 'mirror#1', 'build#1'])
    expect(await typesIn(store)).toContain('step.called mirror')
  })

  test('counts a step that must not be run again as failed, after the process that ran it has ended', async () => {
    const plan = planOf({steps: [{id: 'deploy', resume: 'never'}]})
    const store = await newRun(plan)
    await store.append(runId, [{type: 'run.started', atMs: 1, digest: plan.digest, version: 'test'}])
    const left = {
      type: 'step.started',
      atMs: 2,
      stepId: 'deploy',
      attempt: 1,
      timeoutMs: null,
      timeoutReason: '',
    } as const
    await store.append(runId, [left])
    const {run, started} = play({plan, store, act: () => succeeded})
    expect(await run.done).toMatchObject({outcome: 'failed'})
    expect(started).toEqual([])
    const failure = expect.objectContaining({code: 'STEP_LOST'})
    expect(Array.from(await store.events(runId))).toContainEqual(
      expect.objectContaining({type: 'step.failed', failure}),
    )
  })

  test('after an interrupt runs the hooks for it, and all of them anew when it is resumed', async () => {
    const hooks = (['on_success', 'on_cancel', 'finally'] as const).map(hook => ({id: hook, hook}))
    const plan = planOf({steps: [{id: 'a'}, ...hooks]})
    const store = await newRun(plan)
    const first = play({
      plan,
      store,
      act({step}) {
        if (step.id !== 'a') return succeeded
        setImmediate(() => first.run.interrupt('SIGTERM'))
        return undefined
      },
    })
    expect(await first.run.done).toMatchObject({outcome: 'interrupted'})
    expect(first.started).toEqual(['a#1', 'on_cancel#1', 'finally#1'])

    const second = play({plan, store, act: () => succeeded})
    expect(await second.run.done).toMatchObject({outcome: 'succeeded'})
    expect(second.started).toEqual(['a#2', 'on_success#1', 'finally#2'])
  })

  test('a second interrupt ends the hook that runs at once', async () => {
    const plan = planOf({steps: [{id: 'a'}, {id: 'finally', hook: 'finally'}, {id: 'last', hook: 'finally'}]})
    const store = await newRun(plan)
    const {run, started} = play({
      plan,
      store,
      act({step}) {
        if (step.id === 'a') return succeeded
        setImmediate(() => {
          for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) run.interrupt(signal)
        })
        return undefined
      },
    })
    expect(await run.done).toMatchObject({outcome: 'interrupted'})
    expect(started).toEqual(['a#1', 'finally#1'])
    expect((await typesIn(store)).filter(type => type === 'run.stopping')).toHaveLength(2)
  })

  test('a fault of the store ends the run with that fault', async () => {
    const plan = planOf({steps: [{id: 'a'}]})
    const inner = await newRun(plan)
    const store: Store = {
      ...inner,
      append(id, events) {
        if (events.some(({type}) => type === 'step.succeeded')) throw new Error('disk is full')
        return inner.append(id, events)
      },
    }
    await expect(play({plan, store, act: () => succeeded}).run.done).rejects.toThrow('disk is full')
  })

  test('begins no step before it has a slot, and those that wait in mission order', async () => {
    const slots = createSlots(2)
    const others = [slots.take(), slots.take()]
    const plan = planOf({steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}], maxParallel: 2})
    const store = await newRun(plan)
    const {run, started} = play({plan, store, act: () => succeeded, slots})
    await new Promise(resolve => setImmediate(resolve))
    expect(started).toEqual([])
    expect(await typesIn(store)).toEqual(['run.started'])
    others[0]?.()
    expect(await run.done).toMatchObject({outcome: 'succeeded'})
    expect(started).toEqual(['a#1', 'b#1', 'c#1'])
    others[1]?.()
    expect([slots.take(), slots.take(), slots.take()].map(slot => slot !== null)).toEqual([true, true, false])
  })

  test('gives up the slots it waits for when it is interrupted', async () => {
    const slots = createSlots(1)
    const other = slots.take()
    const plan = planOf({steps: [{id: 'a'}, {id: 'b'}], maxParallel: 2})
    const store = await newRun(plan)
    const {run, started} = play({plan, store, act: () => succeeded, slots})
    setImmediate(() => run.interrupt('SIGINT'))
    expect(await run.done).toMatchObject({outcome: 'interrupted'})
    other?.()
    expect(started).toEqual([])
    expect(slots.take()).not.toBeNull()
  })

  test('shares its slots with a run beside it: together they start no more than there are', async () => {
    const slots = createSlots(2)
    let working = 0
    let most = 0
    const playBeside = async () => {
      const plan = planOf({steps: Array.from({length: 20}, (_, index) => ({id: `s${index}`})), maxParallel: 2})
      const store = await newRun(plan)
      const {run} = play({
        plan,
        store,
        slots,
        act() {
          working++
          most = Math.max(most, working)
          setImmediate(() => working--)
          return succeeded
        },
      })
      return run.done
    }
    const ends = await Promise.all([playBeside(), playBeside(), playBeside()])
    expect(ends.map(({outcome}) => outcome)).toEqual(['succeeded', 'succeeded', 'succeeded'])
    expect(most).toBe(2)
  })
})
