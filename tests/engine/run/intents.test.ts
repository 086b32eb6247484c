import {expect, test} from 'vitest'
import type {Dispatcher, JsonObject, StepTask, Store} from '../../../engine/contracts.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {type DispatchChannel, startRun} from '../../../engine/run/execute.ts'
import {createIntents} from '../../../engine/run/intents.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {planOf} from '../schedule/missions.ts'

const runId = '20260102-030405-abcdef'
const owner = {pid: 1, startedAt: 'then'}
const plan = planOf({steps: [{id: 'pay'}]})

async function newRun(): Promise<Store> {
  const store = memoryStore()
  await store.createRun({runId, plan, source: {path: 'mission.yaml', sha256: ''}, createdAtMs: 1, owner})
  return store
}

interface Attempt {
  readonly task: StepTask
  readonly signal: AbortSignal
  readonly channel: DispatchChannel
  succeed(): void
}

/** A run whose attempts are made by `work`. */
function runWith(store: Store, work: (attempt: Attempt) => Promise<void>) {
  return startRun({
    plan,
    runId,
    version: 'test',
    store,
    clock: createClock(),
    reporters: [],
    judge: () => ({holds: true, reason: ''}),
    limitFor: () => ({timeoutMs: null, timeoutReason: 'none'}),
    random: () => 0,
    dispatcherFor(channel): Dispatcher {
      const abort = new AbortController()
      return {
        start(task) {
          const post = (end: 'succeeded' | 'cancelled') =>
            channel.post({
              kind: 'attempt-ended',
              stepId: task.step.id,
              attempt: task.attempt,
              end: end === 'succeeded' ? {status: end, output: null, via: 'run'} : {status: end},
            })
          void work({task, signal: abort.signal, channel, succeed: () => post('succeeded')}).catch(() =>
            post('cancelled'),
          )
        },
        cancel: () => abort.abort('cancel'),
      }
    },
  })
}

test('what a step means to do is in the log before it goes on, and the next attempt finds it', async () => {
  const store = await newRun()
  const logged: string[][] = []
  const found: (JsonObject | undefined)[] = []
  const first = runWith(store, async ({task, signal, channel}) => {
    const {intend, intended} = createIntents(task, signal, channel)
    found.push(intended('edit'))
    await intend('edit', {sha256: 'abc'})
    logged.push(Array.from(await store.events(runId), ({type}) => type))
    first.interrupt('SIGINT')
    await new Promise((_resolve, reject) => signal.addEventListener('abort', reject))
  })
  expect(await first.done).toMatchObject({outcome: 'interrupted'})
  expect(logged).toEqual([['run.started', 'step.started', 'step.intended']])

  const second = runWith(store, async ({task, signal, channel, succeed}) => {
    const {intended} = createIntents(task, signal, channel)
    found.push(intended('edit'), intended('toString'))
    succeed()
  })
  expect(await second.done).toMatchObject({outcome: 'succeeded'})
  expect(found).toEqual([undefined, {sha256: 'abc'}, undefined])
})

test('an item finds what it meant itself, and no other', async () => {
  const store = await newRun()
  const item = (index: number, key: string) => ({index, key, label: 'same'})
  const first = runWith(store, async ({task, signal, channel}) => {
    await createIntents(task, signal, channel, item(0, 'as it was')).intend('edit', {sha256: 'abc'})
    first.interrupt('SIGINT')
    await new Promise((_resolve, reject) => signal.addEventListener('abort', reject))
  })
  await first.done
  const found: (JsonObject | undefined)[] = []
  const second = runWith(store, async ({task, signal, channel, succeed}) => {
    for (const one of [item(0, 'as it is now'), item(1, 'as it was'), undefined]) {
      found.push(createIntents(task, signal, channel, one).intended('edit'))
    }
    succeed()
  })
  await second.done
  expect(found).toEqual([{sha256: 'abc'}, undefined, undefined])
})

test('a step that waits for what can no longer be written is told so', async () => {
  const inner = await newRun()
  const store: Store = {
    ...inner,
    append(id, events) {
      if (events.some(({type}) => type === 'step.intended')) throw new Error('disk is full')
      return inner.append(id, events)
    },
  }
  let said: unknown
  const run = runWith(store, async ({task, signal, channel}) => {
    said = await createIntents(task, signal, channel)
      .intend('edit', {})
      .catch((cause: unknown) => cause)
  })
  await expect(run.done).rejects.toThrow('disk is full')
  expect(said).toBe('cancel')
})
