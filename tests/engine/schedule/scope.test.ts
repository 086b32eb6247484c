/** What a mission that runs as a step sees of the log of its run. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {DurableEvent, Failure, PlannedStep, StepId} from '../../../engine/contracts.ts'
import {
  applyToTree,
  createRunTree,
  firstFailureIn,
  type RunTree,
  recordAt,
  stepsOf,
} from '../../../engine/schedule/run-tree.ts'
import {createScope, inwards, outwards, stopWithin} from '../../../engine/schedule/scope.ts'
import {wordFor} from '../../../engine/schedule/words.ts'
import {planOf, randomScript, type Script} from './missions.ts'
import {BUDGET, FAILURE, INTERRUPT, KILLED, type OutsideStop, play, STEP_LIMIT} from './simulator.ts'

const digest = 'd'
const run = {digest, version: '1'}
const started = (stepId: StepId, attempt = 1): DurableEvent => ({
  type: 'step.started',
  atMs: 5,
  stepId,
  attempt,
  timeoutMs: null,
  timeoutReason: 'none',
})
const failed = (stepId: StepId, retryAtMs: number | null = null, failure: Failure = FAILURE): DurableEvent => ({
  type: 'step.failed',
  atMs: 6,
  stepId,
  failure,
  output: null,
  retryAtMs,
})
const succeeded = (stepId: StepId): DurableEvent => ({
  type: 'step.succeeded',
  atMs: 6,
  stepId,
  output: null,
  via: 'run',
})

function scopeOf(outer: StepId, log: readonly DurableEvent[]): DurableEvent[] {
  return log.flatMap(createScope(outer, 'inner'))
}

describe('the scope of a step', () => {
  const before: readonly DurableEvent[] = [
    {type: 'run.started', atMs: 1, ...run},
    started('other'),
    started('outer'),
    started('outer/a'),
    succeeded('other'),
  ]

  test('has the events of its own steps under their own ids, and the attempt as the beginning of a run', () => {
    expect(scopeOf('outer', before)).toEqual([
      {type: 'run.started', atMs: 5, digest: 'inner', version: '1'},
      started('a'),
    ])
  })

  test('is empty for a step that has not begun, whatever its name begins with', () => {
    expect(scopeOf('out', before)).toEqual([])
  })

  test('after a crash begins again with the run, and with its own next attempt', () => {
    const log = [...before, {type: 'run.resumed', atMs: 7, ...run} as const, started('outer', 2)]
    expect(scopeOf('outer', log).slice(2)).toEqual([
      {type: 'run.resumed', atMs: 7, digest: 'inner', version: '1'},
      {type: 'run.resumed', atMs: 5, digest: 'inner', version: '1'},
    ])
  })

  test('begins anew where the step is tried again, and only then', () => {
    const log = [...before, failed('outer/a'), failed('outer', 9), started('outer', 2)]
    expect(scopeOf('outer', log).slice(2)).toEqual([
      failed('a'),
      {type: 'run.resumed', atMs: 5, digest: 'inner', version: '1', anew: true},
    ])
  })

  test('begins anew with the mission around it', () => {
    const log = [
      ...before,
      failed('outer/a'),
      failed('outer'),
      {type: 'run.resumed', atMs: 8, ...run, anew: true} as const,
    ]
    expect(scopeOf('outer', [...log, started('outer', 2)]).at(-1)).toMatchObject({type: 'run.resumed', anew: true})
  })

  test('of one that succeeded stays as it is when the mission around it begins anew', () => {
    const log = [...before, succeeded('outer/a'), succeeded('outer')]
    expect(scopeOf('outer', [...log, {type: 'run.resumed', atMs: 8, ...run, anew: true}])).toEqual(
      scopeOf('outer', log),
    )
  })
})

describe('names', () => {
  const atMs = 1
  const events: readonly DurableEvent[] = [
    started('a'),
    {type: 'step.blocked', atMs, stepId: 'a', by: 'b', reason: 'needs "b", which failed'},
    {type: 'step.called', atMs, stepId: 'a', insteadOf: 'b'},
    {type: 'step.skipped', atMs, stepId: 'a', reason: {kind: 'dependency', stepId: 'b', how: 'was skipped'}},
    {type: 'step.skipped', atMs, stepId: 'a', reason: {kind: 'stopping', because: {kind: 'failure', stepId: 'b'}}},
    {type: 'step.skipped', atMs, stepId: 'a', reason: {kind: 'stopping', because: {kind: 'timeout', limitMs: 5}}},
    {type: 'step.cancelled', atMs, stepId: 'a', because: {kind: 'timeout', limitMs: 5, stepId: 'b'}},
    {type: 'step.cancelled', atMs, stepId: 'a', because: STEP_LIMIT},
    {type: 'step.cancelled', atMs, stepId: 'a', because: KILLED},
    {type: 'step.cancelled', atMs, stepId: 'a'},
    {type: 'warned', atMs, stepId: 'a', code: 'STEP_LARGE', message: 'large'},
  ]

  test.each(events)('go out and come back: $type', event => {
    expect(inwards('outer', outwards('outer', event))).toEqual(event)
    expect(inwards('x', inwards('y', outwards('y', outwards('x', event))))).toEqual(event)
  })

  test('of everything that an event speaks of count from the run on', () => {
    expect(events.slice(1, 7).map(event => JSON.stringify(outwards('outer', event)))).toEqual([
      expect.stringContaining('"by":"outer/b"'),
      expect.stringContaining('"insteadOf":"outer/b"'),
      expect.stringContaining('"stepId":"outer/b"'),
      expect.stringContaining('"because":{"kind":"failure","stepId":"outer/b"}'),
      expect.stringContaining('"because":{"kind":"timeout","limitMs":5,"stepId":"outer"}'),
      expect.stringContaining('"because":{"kind":"timeout","limitMs":5,"stepId":"outer/b"}'),
    ])
  })

  test('a warning of an inner run as a whole is one of its step', () => {
    const warned = {type: 'warned', atMs, stepId: null, code: 'REPORTER_DETACHED', message: ''} as const
    expect(outwards('outer', warned)).toMatchObject({stepId: 'outer'})
    expect(inwards('outer', outwards('outer', warned))).toEqual(warned)
  })

  test('a stop is told to an inner mission with the names of the run', () => {
    expect(stopWithin(['a', 'b'], {kind: 'failure', stepId: 'c'})).toEqual({
      kind: 'killed',
      because: {kind: 'failure', stepId: 'a/b/c'},
    })
    expect(stopWithin([], {kind: 'timeout', limitMs: 5})).toEqual({
      kind: 'killed',
      because: {kind: 'timeout', limitMs: 5},
    })
    expect(stopWithin(['a', 'b'], {kind: 'timeout', limitMs: 5})).toMatchObject({because: {stepId: 'a/b'}})
    for (const reason of [INTERRUPT, BUDGET, STEP_LIMIT, KILLED]) expect(stopWithin(['a'], reason)).toBe(reason)
  })
})

/** What happens to the outer step once its mission has come so far. */
const episode = fc.record({
  comes: fc.constantFrom('crash' as const, 'retry' as const),
  /** How much of what the inner loop has done is in the log; all of it where the step is tried again. */
  cut: fc.nat(),
  stops: fc.array(fc.record({afterMs: fc.nat(1_500), reason: fc.constantFrom(INTERRUPT, BUDGET, STEP_LIMIT)}), {
    maxLength: 1,
  }),
})

test('whatever happens to its step, the log alone gives a mission the state that its loop had, and nothing is made twice', () => {
  fc.assert(
    fc.property(randomScript, fc.array(episode, {maxLength: 4}), (script, episodes) => {
      const outer = outerPlan(script)
      const log: DurableEvent[] = [{type: 'run.started', atMs: 1_000, ...run}, started('outer')]
      for (const [number, one] of episodes.entries()) {
        const own = playOn(script, log, one.stops)
        const isRetry = one.comes === 'retry'
        log.push(...(isRetry ? own : own.slice(0, one.cut % (own.length + 1))))
        const atMs = log.at(-1)?.atMs ?? 0
        log.push(isRetry ? failed('outer', atMs) : {type: 'run.resumed', atMs, ...run}, started('outer', number + 2))
      }
      const last = play(script, {log: scopeOf('outer', log)})
      log.push(...playOn(script, log, []))
      const tree = treeOf(outer, log)
      expect(wordsIn(tree)).toEqual(last.state.steps.map(step => [wordFor(step.state), step.attempts]))
      expect(last.state.outcome).not.toMatch(/interrupted|budget_exhausted/)
      expect(repeatedIn(script, log)).toEqual([])
    }),
    {numRuns: 1_500},
  )
})

/** What the inner loop adds to the log, by the names of the run. */
function playOn(script: Script, log: readonly DurableEvent[], stops: readonly OutsideStop[]): DurableEvent[] {
  const before = scopeOf('outer', log)
  const {log: after} = play(script, {log: before, stops})
  return after
    .slice(before.length)
    .filter(({type}) => !type.startsWith('run.'))
    .map(event => outwards('outer', event))
}

function outerPlan({plan}: Script) {
  const sketch = planOf({steps: [{id: 'outer', maxAttempts: 10}]})
  return {...sketch, steps: sketch.steps.map((step): PlannedStep => ({...step, mission: plan}))}
}

function treeOf(plan: ReturnType<typeof outerPlan>, log: readonly DurableEvent[]): RunTree {
  const tree = createRunTree(plan)
  for (const event of log) applyToTree(tree, event)
  return tree
}

const wordsIn = (tree: RunTree) =>
  Array.from(stepsOf(tree))
    .filter(({outer}) => outer !== null)
    .map(({record}) => [wordFor(record.state), record.attempts])

/**
 * Steps that were begun again after they had succeeded, and attempts with one number. Hooks are made again for a mission
 * that begins anew, and where they had begun after a stop that leaves the rest as it is.
 */
function repeatedIn({plan}: Script, log: readonly DurableEvent[]): readonly string[] {
  const hookIds = plan.steps.flatMap(({id, hook}) => (hook === undefined ? [] : [`outer/${id}`]))
  const ended = new Set<StepId>()
  const forNow = new Set<StepId>()
  const numbers = new Set<string>()
  return log.flatMap(event => {
    if (event.type === 'step.succeeded' && !forNow.has(event.stepId)) ended.add(event.stepId)
    if (event.type === 'step.failed' && event.stepId === 'outer') for (const id of hookIds) ended.delete(id)
    if (event.type !== 'step.started') return []
    const {stepId, attempt, because} = event
    if (['interrupt', 'limit', 'budget'].includes(because?.kind ?? '')) forNow.add(stepId)
    else forNow.delete(stepId)
    const isRepeated = ended.has(stepId) || numbers.has(`${stepId} ${attempt}`)
    numbers.add(`${stepId} ${attempt}`)
    return isRepeated ? [`${stepId} ${attempt}`] : []
  })
}

describe('the state of a run with its inner missions', () => {
  const innermost = planOf({steps: [{id: 'bad'}]})
  const middle = planOf({steps: [{id: 'c'}]})
  const plan = planOf({steps: [{id: 'a'}, {id: 'plain'}]})
  const nested = {
    ...plan,
    steps: plan.steps.map(
      (step): PlannedStep =>
        step.id === 'plain'
          ? step
          : {...step, mission: {...middle, steps: middle.steps.map(inner => ({...inner, mission: innermost}))}},
    ),
  }
  const ofMission: Failure = {...FAILURE, code: 'STEP_MISSION_FAILED'}
  const log: readonly DurableEvent[] = [
    {type: 'run.started', atMs: 1, ...run},
    started('a'),
    started('a/c'),
    started('a/c/bad'),
    failed('a/c/bad'),
  ]

  test('keeps the steps of each mission apart, and lists them where they belong', () => {
    const tree = createRunTree(nested)
    for (const event of log) applyToTree(tree, event)
    expect(Array.from(stepsOf(tree), ({stepId, record}) => `${stepId} ${record.state.status}`)).toEqual([
      'a running',
      'a/c running',
      'a/c/bad failed',
      'plain pending',
    ])
    expect(recordAt(tree, 'a/c/bad').attempts).toBe(1)
    expect(() => recordAt(tree, 'plain/x')).toThrow('the step "plain" runs no mission')
  })

  test('knows in which mission the first failure really lies, where a step failed because its mission did', () => {
    const tree = createRunTree(nested)
    for (const event of log) applyToTree(tree, event)
    expect(firstFailureIn(tree)).toBeNull()
    applyToTree(tree, failed('a/c', null, ofMission))
    applyToTree(tree, failed('a', null, ofMission))
    expect(firstFailureIn(tree)).toBe('a/c/bad')
  })

  test('a step that failed by itself is its own first failure, whatever its mission did', () => {
    const tree = createRunTree(nested)
    for (const event of [...log, failed('a')]) applyToTree(tree, event)
    expect(firstFailureIn(tree)).toBe('a')
  })

  test('a warning counts in the mission of its step alone', () => {
    const tree = createRunTree(nested)
    for (const event of log) applyToTree(tree, event)
    applyToTree(tree, {type: 'warned', atMs: 7, stepId: 'a/c', code: 'STEP_MISSION_WARNED', message: ''})
    expect([tree, ...tree.inner.values()].map(({state}) => state.warnings)).toEqual([0, 1])
  })
})
