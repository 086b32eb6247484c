import {describe, expect, test} from 'vitest'
import type {Answer, Plan, Reporter, RunEvent, Store} from '../../../engine/contracts.ts'
import {SortieError} from '../../../engine/errors.ts'
import {createMasker} from '../../../engine/mask.ts'
import type {Questions} from '../../../engine/run/approval.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {type StartedRun, startRun} from '../../../engine/run/execute.ts'
import {failureFrom} from '../../../engine/run/failure.ts'
import {maskedStore} from '../../../engine/run/masked-store.ts'
import {memoryStore} from '../../../engine/store/memory.ts'
import {planOf} from '../schedule/missions.ts'

const runId = '20260102-030405-abcdef'
const owner = {pid: 1, startedAt: 'then'}
const yes: Answer = {approved: true, by: 'ada', comment: null}
const oneQuestion = planOf({steps: [{id: 'ok', asks: true}]})

async function newRun(plan: Plan): Promise<Store> {
  const store = memoryStore()
  await store.createRun({runId, plan, source: {path: 'mission.yaml', sha256: ''}, createdAtMs: 1, owner})
  return store
}

interface Asking {
  readonly store: Store
  readonly plan?: Plan
  readonly isAttended?: boolean
  readonly timeoutMs?: number | null
  readonly questionOf?: Questions['questionOf']
  onEvent?(event: RunEvent, run: StartedRun): void
}

function start({store, plan = oneQuestion, isAttended = true, timeoutMs = null, ...asking}: Asking): StartedRun {
  const reporter: Reporter = {name: 'test', onEvent: event => asking.onEvent?.(event, run), end: () => {}}
  const run = startRun({
    plan,
    runId,
    version: 'test',
    store,
    clock: createClock(),
    reporters: [reporter],
    judge: () => ({holds: true, reason: ''}),
    limitFor: () => ({timeoutMs, timeoutReason: 'set by the step'}),
    questions: {
      isAttended,
      questionOf: asking.questionOf ?? (() => ({message: 'may it?', onTimeout: 'fail'})),
      conclusionOf: (_step, answer, waitedMs) => {
        if (answer.approved) return {output: {by: answer.by, waited: waitedMs >= 0}}
        return {failure: failureFrom(new SortieError('APPROVAL_DENIED', {message: 'denied'}), 'approval')}
      },
    },
    random: () => 0,
    dispatcherFor: () => ({
      start: () => {
        throw new Error('nothing runs here')
      },
      cancel: () => {},
    }),
  })
  return run
}

const typesIn = async (store: Store) => Array.from(await store.events(runId), ({type}) => type)

describe('a step that asks', () => {
  test('waits for its answer, and ends by it', async () => {
    const store = await newRun(oneQuestion)
    const run = start({store, onEvent: (event, {answer}) => event.type === 'step.waiting' && answer('ok', yes)})
    expect(await run.done).toMatchObject({outcome: 'succeeded'})
    expect(await typesIn(store)).toEqual([
      'run.started',
      'step.waiting',
      'step.answered',
      'step.succeeded',
      'run.finished',
    ])
    expect(await store.output(runId, 'ok')).toEqual({by: 'ada', waited: true})
  })

  test('takes the first answer; those that come too late change nothing', async () => {
    const store = await newRun(oneQuestion)
    const run = start({
      store,
      onEvent(event, {answer}) {
        if (event.type !== 'step.waiting' && event.type !== 'step.answered') return
        answer('ok', {...yes, approved: false})
        answer('ok', yes)
      },
    })
    expect(await run.done).toMatchObject({outcome: 'failed'})
    expect((await typesIn(store)).filter(type => type === 'step.answered')).toHaveLength(1)
  })

  test('takes an answer that somebody left in the store', async () => {
    const store = await newRun(oneQuestion)
    const given = {stepId: 'ok', attempt: 1, atMs: 1, ...yes}
    const run = start({store, onEvent: event => void (event.type === 'step.waiting' && store.answer(runId, given))})
    expect(await run.done).toMatchObject({outcome: 'succeeded'})
  })

  test('takes no answer to an earlier question', async () => {
    const store = await newRun(oneQuestion)
    await store.answer(runId, {stepId: 'ok', attempt: 2, atMs: 1, ...yes})
    expect(await start({store, isAttended: false}).done).toMatchObject({outcome: 'waiting'})
  })

  test('with nobody there lets the run end as one that waits, and goes on with the answer when it is resumed', async () => {
    const store = await newRun(oneQuestion)
    expect(await start({store, isAttended: false}).done).toMatchObject({outcome: 'waiting'})
    expect(await start({store, isAttended: false}).done).toMatchObject({outcome: 'waiting'})
    await store.answer(runId, {stepId: 'ok', attempt: 1, atMs: 1, ...yes})
    expect(await start({store, isAttended: false}).done).toMatchObject({outcome: 'succeeded'})
    expect((await typesIn(store)).filter(type => type === 'step.waiting')).toHaveLength(1)
  })

  test('lets the run end when whoever was there has left', async () => {
    const store = await newRun(oneQuestion)
    const run = start({store, onEvent: (event, {leave}) => event.type === 'step.waiting' && leave()})
    expect(await run.done).toMatchObject({outcome: 'waiting'})
  })

  test('that nobody answers in time has timed out, and says what it asked', async () => {
    const store = await newRun(oneQuestion)
    expect(await start({store, timeoutMs: 20}).done).toMatchObject({outcome: 'failed'})
    expect(Array.from(await store.events(runId))).toContainEqual(
      expect.objectContaining({
        type: 'step.failed',
        failure: expect.objectContaining({code: 'STEP_TIMED_OUT', message: 'nobody answered in time: may it?'}),
      }),
    )
  })

  test.each([
    ['approve', 'succeeded'],
    ['deny', 'failed'],
  ] as const)('goes by its word for silence: %s', async (onTimeout, outcome) => {
    const store = await newRun(oneQuestion)
    const questionOf = () => ({message: 'may it?', onTimeout})
    expect(await start({store, timeoutMs: 20, questionOf}).done).toMatchObject({outcome})
    expect(Array.from(await store.events(runId))).toContainEqual(
      expect.objectContaining({type: 'step.answered', by: 'the time limit'}),
    )
  })

  test('whose question is at fault fails, and has asked nobody', async () => {
    const store = await newRun(oneQuestion)
    const failure = {code: 'STEP_BAD_EXPRESSION', message: 'no value', retryable: false} as const
    expect(await start({store, questionOf: () => ({failure})}).done).toMatchObject({outcome: 'failed'})
    expect(await typesIn(store)).toEqual(['run.started', 'step.failed', 'run.finished'])
  })

  test('shows no secret: neither in its question nor in what was said to it', async () => {
    const store = await newRun(oneQuestion)
    const masked = maskedStore(store, createMasker([{name: 'KEY', value: 'hunter2!'}]))
    const questionOf = () => ({message: 'use hunter2!?', onTimeout: 'fail'}) as const
    const said = {...yes, comment: 'hunter2! it is'}
    const run = start({
      store: masked,
      questionOf,
      onEvent: (event, {answer}) => event.type === 'step.waiting' && answer('ok', said),
    })
    await run.done
    expect(JSON.stringify(Array.from(await store.events(runId)))).not.toContain('hunter2')
  })
})
