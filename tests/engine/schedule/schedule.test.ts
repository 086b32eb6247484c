/** The promises of the core, one at a time. */
import {describe, expect, test} from 'vitest'
import type {Action, StopReason} from '../../../engine/contracts.ts'
import {wordFor} from '../../../engine/schedule/words.ts'
import {coreBench} from './core-bench.ts'
import {BUDGET, FAILURE, INTERRUPT} from './simulator.ts'

const start = (stepId: string, attempt = 1): Action => ({kind: 'start', stepId, attempt})
const cancel = (stepId: string): Action => ({kind: 'cancel', stepId})
const wake = (atMs: number): Action => ({kind: 'wake', atMs})
const skip = (stepId: string, because: StopReason): Action => ({
  kind: 'skip',
  stepId,
  reason: {kind: 'stopping', because},
})
const becauseOf = (stepId: string): StopReason => ({kind: 'failure', stepId})

describe('order and limits', () => {
  test('steps start in mission order, as many as may run at once', () => {
    const core = coreBench({maxParallel: 2, steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}]})
    expect(core.act()).toEqual([start('a'), start('b')])
    expect(core.actions()).toEqual([])
    core.succeed('b')
    expect(core.actions()).toEqual([start('c')])
  })

  test('a step starts when every step it depends on has succeeded', () => {
    const core = coreBench({steps: [{id: 'last', dependsOn: ['one', 'two']}, {id: 'one'}, {id: 'two'}]})
    expect(core.act()).toEqual([start('one'), start('two')])
    core.succeed('two')
    expect(core.actions()).toEqual([])
    core.succeed('one')
    expect(core.actions()).toEqual([start('last')])
  })

  test('a run without steps has succeeded', () => {
    expect(coreBench({steps: []}).actions()).toEqual([{kind: 'finish', outcome: 'succeeded'}])
  })

  test('a finished run wants nothing more', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    core.act()
    core.succeed('a')
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'succeeded'}])
    expect(core.actions()).toEqual([])
    expect(core.state.outcome).toBe('succeeded')
  })
})

describe('failures', () => {
  test('a step whose dependency failed is blocked, and says by which', () => {
    const core = coreBench({steps: [{id: 'build'}, {id: 'test', dependsOn: ['build']}]})
    core.act()
    core.fail('build')
    const reason = 'needs "build", which failed with STEP_EXIT_STATUS'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'test', by: 'build', reason}])
    expect(core.stepState('test')).toEqual({status: 'blocked', by: 'build', reason})
  })

  test('a blocked step blocks those that depend on it', () => {
    const core = coreBench({
      steps: [{id: 'build'}, {id: 'test', dependsOn: ['build']}, {id: 'ship', dependsOn: ['test']}],
    })
    core.act()
    core.fail('build')
    core.act()
    expect(core.act()).toEqual([
      {kind: 'block', stepId: 'ship', by: 'test', reason: 'needs "test", which is blocked by "build"'},
    ])
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'failed'}])
  })

  test('a step is blocked by the dependency that failed first, without waiting for the others', () => {
    const core = coreBench({
      maxParallel: 3,
      steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}, {id: 'last', dependsOn: ['a', 'b', 'c']}],
    })
    core.act()
    core.fail('b')
    core.fail('a')
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'last', by: 'b'}])
  })

  test('without fail-fast, what does not depend on the failed step goes on', () => {
    const core = coreBench({maxParallel: 1, steps: [{id: 'a'}, {id: 'b'}]})
    core.act()
    core.fail('a')
    expect(core.act()).toEqual([start('b')])
    core.succeed('b')
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'failed'}])
  })

  test('a step that is allowed to fail blocks nobody and stops nothing', () => {
    const core = coreBench({
      failFast: 'kill',
      steps: [
        {id: 'lint', continueOnError: true},
        {id: 'build', dependsOn: ['lint']},
      ],
    })
    core.act()
    core.fail('lint')
    expect(core.stepState('lint')).toMatchObject({status: 'failed', weight: 'allowed'})
    expect(core.state.firstFailure).toBeNull()
    expect(core.act()).toEqual([start('build')])
    core.succeed('build')
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'succeeded_with_warnings'}])
  })

  test('the earliest failure that matters is the one reported', () => {
    const core = coreBench({
      maxParallel: 3,
      steps: [{id: 'a'}, {id: 'b'}, {id: 'c', continueOnError: true}],
    })
    core.act()
    core.fail('c')
    core.fail('b')
    core.fail('a')
    expect(core.state.firstFailure).toBe('b')
  })

  test('a warning makes a run that went well one that succeeded with warnings', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    core.act()
    core.happen({type: 'warned', atMs: 0, stepId: 'a', code: 'SCAN_FILE_SKIPPED', message: 'too large'})
    core.succeed('a')
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'succeeded_with_warnings'}])
  })

  test('a step that was cancelled without a stop blocks its users, and the run does not count as succeeded', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})
    core.act()
    core.cancelled('a')
    expect(core.act()).toEqual([{kind: 'block', stepId: 'b', by: 'a', reason: 'needs "a", which was cancelled'}])
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'cancelled'}])
  })
})

describe('retries', () => {
  test('a step is tried again when its time has come, not before', () => {
    const core = coreBench({steps: [{id: 'a', maxAttempts: 2}]})
    core.act()
    core.fail('a', {retryAtMs: 100})
    expect(core.actions()).toEqual([wake(100)])
    core.timeIs(99)
    expect(core.actions()).toEqual([wake(100)])
    core.timeIs(100)
    expect(core.act()).toEqual([start('a', 2)])
  })

  test('any event tells the time', () => {
    const core = coreBench({steps: [{id: 'a', maxAttempts: 2}, {id: 'b'}]})
    core.act()
    core.fail('a', {retryAtMs: 100})
    core.happen({type: 'step.succeeded', atMs: 120, stepId: 'b', output: null, via: 'run'})
    expect(core.actions()).toEqual([start('a', 2)])
  })

  test('a step that waits for its retry leaves its place to another', () => {
    const core = coreBench({maxParallel: 1, steps: [{id: 'a', maxAttempts: 2}, {id: 'b'}]})
    core.act()
    core.fail('a', {retryAtMs: 100})
    expect(core.act()).toEqual([start('b'), wake(100)])
  })

  test('the core is woken for the earliest retry', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b'}]})
    core.act()
    core.fail('a', {retryAtMs: 300})
    core.fail('b', {retryAtMs: 200})
    expect(core.actions()).toEqual([wake(200)])
    core.timeIs(250)
    expect(core.act()).toEqual([start('b', 2), wake(300)])
  })

  test('retries that are due start in mission order, together with steps that never ran', () => {
    const core = coreBench({
      maxParallel: 3,
      steps: [{id: 'a'}, {id: 'b', dependsOn: ['d']}, {id: 'c'}, {id: 'd'}],
    })
    core.act()
    core.fail('c', {retryAtMs: 10})
    core.fail('a', {retryAtMs: 20})
    core.succeed('d')
    core.timeIs(20)
    expect(core.actions()).toEqual([start('a', 2), start('b'), start('c', 2)])
  })

  test('an attempt lost to a crash or an interrupt has a number of its own but uses up no retry', () => {
    const core = coreBench({steps: [{id: 'a', maxAttempts: 2}]})
    core.act()
    core.resume()
    expect(core.act()).toEqual([start('a', 2)])
    core.interrupt()
    core.cancelled('a')
    core.act()
    core.resume()
    expect(core.act()).toEqual([start('a', 3)])
    core.fail('a')
    expect(core.state.steps[0]).toMatchObject({attempts: 3, failedAttempts: 1})
  })
})

describe('fail-fast', () => {
  test('drain lets running steps finish, starts nothing new, retries nothing, and skips the rest', () => {
    const core = coreBench({
      failFast: 'drain',
      maxParallel: 3,
      steps: [{id: 'a'}, {id: 'b'}, {id: 'c', maxAttempts: 2}, {id: 'd'}],
    })
    core.act()
    core.fail('c', {retryAtMs: 10})
    core.fail('a')
    expect(core.act()).toEqual([{kind: 'stop', reason: becauseOf('a')}])
    core.timeIs(50)
    expect(core.actions()).toEqual([])
    core.succeed('b')
    expect(core.act()).toEqual([skip('c', becauseOf('a')), skip('d', becauseOf('a'))])
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'failed'}])
  })

  test('kill also ends what runs, and asks for it until it has ended', () => {
    const core = coreBench({failFast: 'kill', maxParallel: 3, steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}, {id: 'd'}]})
    core.act()
    core.fail('a')
    core.act()
    expect(core.act()).toEqual([cancel('b'), cancel('c')])
    core.cancelled('b')
    expect(core.actions()).toEqual([cancel('c')])
    core.succeed('c')
    expect(core.act()).toEqual([skip('d', becauseOf('a'))])
    expect(core.stepState('b')).toMatchObject({status: 'cancelled', because: becauseOf('a')})
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'failed'}])
  })

  test('a step that needs the failed one is blocked rather than skipped', () => {
    const core = coreBench({failFast: 'drain', steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})
    core.act()
    core.fail('a')
    core.act()
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'b', by: 'a'}])
  })

  test('the failure of the last step leaves nothing to stop', () => {
    const core = coreBench({failFast: 'drain', steps: [{id: 'a'}]})
    core.act()
    core.fail('a')
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'failed'}])
  })

  test('a stop for a failure outlives a crash', () => {
    const core = coreBench({failFast: 'drain', steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}]})
    core.act()
    core.fail('a')
    core.act()
    core.resume()
    expect(core.act()).toEqual([skip('b', becauseOf('a')), skip('c', becauseOf('a'))])
  })
})

describe('interrupts', () => {
  test('an interrupt ends what runs and leaves the rest as it is', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}]})
    core.act()
    core.interrupt()
    expect(core.act()).toEqual([cancel('a'), cancel('b')])
    core.cancelled('a')
    core.succeed('b')
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'interrupted'}])
    expect(core.stepState('c')).toEqual({status: 'pending'})
  })

  test('a spent budget ends what runs, leaves the rest as it is, and a resumed run goes on', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b'}, {id: 'c', dependsOn: ['a', 'b']}]})
    core.act()
    core.happen({type: 'run.stopping', atMs: 0, reason: BUDGET})
    core.happen({type: 'step.cancelled', atMs: 0, stepId: 'a', because: BUDGET})
    expect(core.act()).toEqual([cancel('b')])
    core.succeed('b')
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'budget_exhausted'}])
    expect(core.stepState('c')).toEqual({status: 'pending'})
    core.resume()
    expect(core.state).toMatchObject({stopping: null, outcome: null})
    expect(core.act()).toEqual([start('a', 2)])
  })

  test('an interrupted run goes on where it stopped', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b'}, {id: 'c', dependsOn: ['a', 'b']}]})
    core.act()
    core.interrupt()
    core.succeed('a')
    core.cancelled('b')
    core.act()
    core.resume()
    expect(core.state).toMatchObject({stopping: null, outcome: null})
    expect(core.act()).toEqual([start('b', 2)])
    core.succeed('b')
    expect(core.act()).toEqual([start('c')])
  })

  test('a retry that was waiting when the run was interrupted is made when it is due', () => {
    const core = coreBench({steps: [{id: 'a', maxAttempts: 2}]})
    core.act()
    core.fail('a', {retryAtMs: 100})
    core.interrupt()
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'interrupted'}])
    core.resume()
    expect(core.actions()).toEqual([wake(100)])
  })

  test('a run whose last step ended well in spite of an interrupt has succeeded', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    core.act()
    core.interrupt()
    core.succeed('a')
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'succeeded'}])
  })

  test('an interrupt overrules the stop for a failure, which returns when the run is resumed', () => {
    const core = coreBench({failFast: 'drain', steps: [{id: 'a'}, {id: 'b'}, {id: 'c'}]})
    core.act()
    core.fail('a')
    core.act()
    core.interrupt()
    core.happen({type: 'run.stopping', atMs: 0, reason: becauseOf('a')})
    expect(core.state.stopping).toEqual(INTERRUPT)
    core.cancelled('b')
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'interrupted'}])
    core.resume()
    expect(core.act()).toEqual([{kind: 'stop', reason: becauseOf('a')}])
    expect(core.act()).toEqual([skip('b', becauseOf('a')), skip('c', becauseOf('a'))])
  })

  test('what a failure had cancelled before the interrupt stays cancelled', () => {
    const core = coreBench({failFast: 'kill', steps: [{id: 'a'}, {id: 'b'}]})
    core.act()
    core.fail('a')
    core.act()
    core.cancelled('b')
    core.interrupt()
    core.resume()
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'failed'}])
  })
})

describe('what people see', () => {
  test('a step knows its attempt and its times', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    core.timeIs(10)
    core.act()
    expect(core.stepState('a')).toEqual({status: 'running', attempt: 1, startedAtMs: 10})
    core.timeIs(25)
    core.fail('a')
    expect(core.stepState('a')).toEqual({
      status: 'failed',
      attempt: 1,
      startedAtMs: 10,
      finishedAtMs: 25,
      failure: FAILURE,
      weight: 'matters',
    })
  })

  test('a step that reached its limit is called timed out, any other failure failed', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b'}]})
    expect(wordFor(core.stepState('a'))).toBe('pending')
    core.act()
    core.fail('a', {failure: {...FAILURE, code: 'STEP_TIMED_OUT'}})
    core.fail('b')
    expect(wordFor(core.stepState('a'))).toBe('timed_out')
    expect(wordFor(core.stepState('b'))).toBe('failed')
  })

  test('what is shown and gone tells nothing but the time', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    core.act()
    core.happen({type: 'step.output', atMs: 5, stepId: 'a', stream: 'stdout', text: 'hello'})
    expect(core.state.nowMs).toBe(5)
    expect(core.stepState('a')).toEqual({status: 'running', attempt: 1, startedAtMs: 0})
  })
})

describe('the limit of a run', () => {
  const timeout: StopReason = {kind: 'timeout', limitMs: 1_000}
  const begun = {type: 'run.started', atMs: 0, digest: 'd', version: '1'} as const
  const finished: Action = {kind: 'finish', outcome: 'timed_out'}
  const limited = (sketch: Partial<Parameters<typeof coreBench>[0]> = {}) => {
    const core = coreBench({timeoutMs: 1_000, maxParallel: 1, steps: [{id: 'a'}, {id: 'b'}], ...sketch})
    core.happen(begun)
    return core
  }

  test('at its limit a run ends what runs, skips the rest, and has timed out', () => {
    const core = limited()
    expect(core.act()).toEqual([start('a'), wake(1_000)])
    core.happen({type: 'tick', atMs: 999})
    expect(core.actions()).toEqual([wake(1_000)])
    core.happen({type: 'tick', atMs: 1_000})
    expect(core.act()).toEqual([{kind: 'stop', reason: timeout}])
    expect(core.act()).toEqual([cancel('a')])
    core.happen({type: 'step.cancelled', atMs: 1_001, stepId: 'a'})
    expect(core.act()).toEqual([skip('b', timeout)])
    expect(core.act()).toEqual([finished])
  })

  test('also ends what a stop for a failure lets finish', () => {
    const core = limited({failFast: 'drain', maxParallel: 2})
    core.act()
    core.fail('a')
    expect(core.act()).toEqual([{kind: 'stop', reason: becauseOf('a')}])
    expect(core.actions()).toEqual([wake(1_000)])
    core.happen({type: 'tick', atMs: 1_000})
    expect(core.act()).toEqual([{kind: 'stop', reason: timeout}])
    expect(core.actions()).toEqual([cancel('b')])
  })

  test('an interrupt overrules it', () => {
    const core = limited()
    core.act()
    core.happen({type: 'run.stopping', atMs: 5, reason: INTERRUPT})
    core.happen({type: 'tick', atMs: 1_000})
    expect(core.act()).toEqual([cancel('a')])
  })

  test('a run whose last step ends in time has not timed out', () => {
    const core = limited({steps: [{id: 'a'}]})
    core.act()
    core.succeed('a')
    core.happen({type: 'tick', atMs: 1_000})
    expect(core.actions()).toEqual([{kind: 'finish', outcome: 'succeeded'}])
  })

  test('a resumed run has its whole limit again', () => {
    const core = limited()
    core.act()
    core.happen({type: 'run.resumed', atMs: 5_000, digest: 'd', version: '1'})
    expect(core.actions()).toEqual([start('a', 2), wake(6_000)])
  })
})

describe('faults of whoever records', () => {
  test('the end of a step that does not run is refused', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    expect(() => core.succeed('a')).toThrow('"step.succeeded" cannot happen to step "a", which is pending')
  })

  test('a second start of a running step is refused', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    const [action] = core.act()
    expect(action).toEqual(start('a'))
    const again = {type: 'step.started', atMs: 0, stepId: 'a', attempt: 2, timeoutMs: null, timeoutReason: ''} as const
    expect(() => core.happen(again)).toThrow('"step.started" cannot happen to step "a", which is running')
  })

  test('an event of a step that the plan does not have is refused', () => {
    const core = coreBench({steps: [{id: 'a'}]})
    expect(() => core.succeed('b')).toThrow('the plan of "sketch" has no step "b"')
  })
})

test('a limit of the run that an interrupt overruled is in force again when the run is resumed', () => {
  const core = coreBench({timeoutMs: 1_000, steps: [{id: 'a'}, {id: 'b'}, {id: 'c', dependsOn: ['a']}]})
  core.happen({type: 'run.started', atMs: 0, digest: 'd', version: '1'})
  core.act()
  core.happen({type: 'tick', atMs: 1_000})
  core.act()
  core.cancelled('a')
  core.interrupt()
  core.cancelled('b')
  core.act()
  expect(core.state.outcome).toBe('interrupted')
  core.resume()
  expect(core.state.stopping).toEqual({kind: 'timeout', limitMs: 1_000})
  for (let round = 0; core.state.outcome === null && round < 5; round++) core.act()
  expect(core.state.outcome).toBe('timed_out')
})
