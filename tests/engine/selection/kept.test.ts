import {describe, expect, test} from 'vitest'
import type {DurableEvent, Plan, PlannedStep, Stored} from '../../../engine/contracts.ts'
import {allSuccesses, isPlannedAlike, keptSuccesses, originOf} from '../../../engine/selection/kept.ts'
import {answering, planOf, type StepSketch} from '../schedule/missions.ts'
import {FAILURE} from '../schedule/simulator.ts'

const EARLIER = '20260102-030405-aaaaaa'

/** a, b after a, c after b. */
const chain: readonly StepSketch[] = [{id: 'c', dependsOn: ['b']}, {id: 'a'}, {id: 'b', dependsOn: ['a']}]
const plan = planOf({steps: chain})

const started = (stepId: string): DurableEvent => ({
  type: 'step.started',
  atMs: 1,
  stepId,
  attempt: 1,
  timeoutMs: null,
  timeoutReason: 'none',
})
const succeeded = (stepId: string): readonly DurableEvent[] => [
  started(stepId),
  {type: 'step.succeeded', atMs: 2, stepId, output: {from: stepId}, via: 'run'},
]
const failed = (stepId: string): readonly DurableEvent[] => [
  started(stepId),
  {type: 'step.failed', atMs: 2, stepId, failure: FAILURE, output: null, retryAtMs: null},
]
const kept = (stepId: string, reason: string): readonly DurableEvent[] => [
  {type: 'step.succeeded', atMs: 0, stepId, output: {from: stepId}, via: 'kept', reason},
]
const earlier = (of: Plan, ...events: readonly (readonly DurableEvent[])[]) => ({
  runId: EARLIER,
  plan: of,
  events: events.flat().map((event, place): Stored => ({...event, seq: place + 1})),
})

/** The plan with some steps changed. */
const changing = (of: Plan, changes: {readonly [stepId: string]: Partial<PlannedStep>}): Plan => ({
  ...of,
  steps: of.steps.map(step => ({...step, ...changes[step.id]})),
})
const leaving = (...ids: readonly string[]): Plan =>
  changing(plan, Object.fromEntries(ids.map(id => [id, {leftOut: 'not wanted'}])))
const reasons = (events: readonly {readonly stepId: string; readonly reason?: string}[]) =>
  Object.fromEntries(events.map(({stepId, reason}) => [stepId, reason]))

describe('what is left out', () => {
  const whole = earlier(plan, succeeded('a'), succeeded('b'), succeeded('c'))

  test('keeps its success with its output, and says both why it is left out and where it comes from', () => {
    const events = keptSuccesses(leaving('a', 'b'), whole, {retryFailed: false})
    expect(events).toMatchObject([
      {type: 'step.succeeded', stepId: 'a', via: 'kept', output: {from: 'a'}},
      {stepId: 'b', output: {from: 'b'}},
    ])
    expect(reasons(events)).toEqual({
      a: `left out: not wanted; kept from run ${EARLIER}`,
      b: `left out: not wanted; kept from run ${EARLIER}`,
    })
  })

  test('keeps it also where a step before it is made again, or where it was planned otherwise', () => {
    expect(reasons(keptSuccesses(leaving('b'), whole, {retryFailed: false}))).toHaveProperty('b')
    const changed = changing(leaving('b'), {b: {params: {run: 'other'}, leftOut: 'not wanted'}})
    expect(reasons(keptSuccesses(changed, whole, {retryFailed: false}))).toHaveProperty('b')
  })

  test('has nothing to keep where it failed, never ran, or is new', () => {
    const partly = earlier(plan, succeeded('a'), failed('b'))
    const more = planOf({steps: [...chain, {id: 'new'}].map(step => ({...step, leftOut: 'not wanted'}))})
    expect(reasons(keptSuccesses(more, partly, {retryFailed: false}))).toEqual({
      a: `left out: not wanted; kept from run ${EARLIER}`,
    })
  })

  test('goes on naming the run in which the step really ran', () => {
    const origin = '20260101-000000-bbbbbb'
    const twice = earlier(plan, kept('a', `left out: x; kept from run ${origin}`), kept('b', `kept from run ${origin}`))
    expect(reasons(keptSuccesses(leaving('a', 'b'), twice, {retryFailed: false}))).toEqual({
      a: `left out: not wanted; kept from run ${origin}`,
      b: `left out: not wanted; kept from run ${origin}`,
    })
  })

  test('an interrupt that ended a step leaves no success of it', () => {
    const stop: DurableEvent = {type: 'run.stopping', atMs: 3, reason: {kind: 'interrupt', signal: 'SIGINT'}}
    const cut = earlier(plan, succeeded('a'), [started('b'), stop, {type: 'step.cancelled', atMs: 4, stepId: 'b'}])
    expect(reasons(keptSuccesses(leaving('a', 'b'), cut, {retryFailed: false}))).not.toHaveProperty('b')
  })
})

describe('retry of what failed', () => {
  const half = earlier(plan, succeeded('a'), failed('b'))
  const whole = earlier(plan, succeeded('a'), succeeded('b'), succeeded('c'))
  const keptIn = (of: Plan, from: ReturnType<typeof earlier>) =>
    Object.keys(reasons(keptSuccesses(of, from, {retryFailed: true}))).toSorted()

  test('keeps what succeeded', () => {
    expect(keptIn(plan, half)).toEqual(['a'])
    expect(keptIn(plan, whole)).toEqual(['a', 'b', 'c'])
    expect(reasons(keptSuccesses(plan, half, {retryFailed: true}))).toEqual({a: `kept from run ${EARLIER}`})
  })

  test('makes what is planned otherwise, and all that depends on it', () => {
    expect(keptIn(changing(plan, {b: {params: {run: 'other'}}}), whole)).toEqual(['a'])
    expect(keptIn(changing(plan, {c: {continueOnError: true}}), whole)).toEqual(['a', 'b'])
    expect(keptIn(changing(plan, {a: {env: {A: '1'}}}), whole)).toEqual([])
  })

  test('makes what reads values that are others now', () => {
    const reading = changing(plan, {b: {params: {run: 'echo ${{ inputs.level }}'}}})
    const other: Plan = {...reading, values: {...reading.values, inputs: {level: 2}}}
    expect(keptIn(other, earlier(reading, succeeded('a'), succeeded('b'), succeeded('c')))).toEqual(['a'])
    const asking = changing(plan, {c: {condition: {text: 'inputs.level == 2', usesStatus: false}}})
    const otherAsking: Plan = {...asking, values: {...asking.values, inputs: {level: 2}}}
    expect(keptIn(otherAsking, earlier(asking, succeeded('a'), succeeded('b'), succeeded('c')))).toEqual(['a', 'b'])
  })

  test('makes everything where the env file is another one', () => {
    expect(keptIn({...plan, values: {...plan.values, envFile: '.env'}}, whole)).toEqual([])
  })

  test('makes what was left out before, and what needs an alternative that is made', () => {
    const before = leaving('b')
    expect(keptIn(plan, earlier(before, succeeded('a'), kept('b', 'kept from run x')))).toEqual(['a'])
    const fetching = planOf({
      steps: [
        {id: 'fetch'},
        {id: 'use', ...answering({fetch: {kind: 'alternative', stepId: 'mirror'}})},
        {id: 'mirror', standby: true},
      ],
    })
    expect(keptIn(fetching, earlier(fetching, succeeded('fetch'), succeeded('use')))).toEqual(['fetch'])
  })

  test('a step keeps its success beside others that are left out', () => {
    const origin = keptSuccesses(leaving('a'), whole, {retryFailed: true})
    expect(reasons(origin)).toEqual({
      a: `left out: not wanted; kept from run ${EARLIER}`,
      b: `kept from run ${EARLIER}`,
      c: `kept from run ${EARLIER}`,
    })
  })

  test('hooks are made anew', () => {
    const hooked: Plan = {
      ...plan,
      steps: plan.steps.map(step => (step.id === 'c' ? Object.assign({hook: 'finally'}, step) : step)),
    }
    expect(keptIn(hooked, earlier(hooked, succeeded('a'), succeeded('b'), succeeded('c')))).toEqual(['a', 'b'])
  })

  test('what made git select a step is no part of how it is planned', () => {
    const selected = changing(plan, {a: {affected: '"x" changed'}})
    expect(isPlannedAlike(plan, selected)).toBe(true)
    expect(isPlannedAlike(plan, leaving('a'))).toBe(false)
    expect(isPlannedAlike(leaving('a'), leaving('a'))).toBe(true)
    expect(isPlannedAlike(plan, planOf({steps: chain.slice(1)}))).toBe(false)
  })
})

test('all successes of a run are those under its own plan, in the order of the mission', () => {
  expect(allSuccesses(earlier(plan, succeeded('a'), succeeded('b'), failed('c'))).map(({stepId}) => stepId)).toEqual([
    'a',
    'b',
  ])
})

test('the origin of a success is read from its reason', () => {
  expect(originOf(`left out: kept from run nowhere (--from); kept from run ${EARLIER}`)).toBe(EARLIER)
  expect(originOf('cached')).toBeUndefined()
  expect(originOf(undefined)).toBeUndefined()
})
