/** Which hooks run, when, and what becomes of them: docs/reference/semantics.md names these tests. */
import {describe, expect, test} from 'vitest'
import type {Action, Condition, HookKind, Outcome, SkipReason} from '../../../engine/contracts.ts'
import {HOOKS_LIMIT_MS} from '../../../engine/schedule/hooks.ts'
import {ancestorsOf, standing, statusOf} from '../../../engine/schedule/state.ts'
import {type CoreBench, coreBench} from './core-bench.ts'
import type {PlanSketch, StepSketch} from './missions.ts'
import {LOST} from './simulator.ts'

const start = (stepId: string, attempt = 1): Action => ({kind: 'start', stepId, attempt})
const cancel = (stepId: string): Action => ({kind: 'cancel', stepId})
const cancelAtOnce = (stepId: string): Action => ({kind: 'cancel', stepId, atOnce: true})
const wake = (atMs: number): Action => ({kind: 'wake', atMs})
const skip = (stepId: string, reason: SkipReason): Action => ({kind: 'skip', stepId, reason})
const finish = (outcome: Outcome): Action => ({kind: 'finish', outcome})
const hook = (kind: HookKind, more: Partial<StepSketch> = {}): StepSketch => ({id: kind, hook: kind, ...more})

const oneOfEach = [hook('on_success'), hook('on_failure'), hook('on_cancel'), hook('finally')]

/** One step, and these hooks; the step runs. */
const begun = (hooks: readonly StepSketch[] = oneOfEach, more: Partial<PlanSketch> = {}): CoreBench => {
  const core = coreBench({steps: [{id: 'a'}, ...hooks], ...more})
  core.happen({type: 'run.started', atMs: 0, digest: '', version: ''})
  core.act()
  return core
}

/** Carries out everything until there is something to wait for; hooks succeed at once. What started, in order. */
const startedUntilEnd = (core: CoreBench): readonly string[] => {
  const started: string[] = []
  while (core.state.outcome === null) {
    for (const action of core.act()) {
      if (action.kind !== 'start') continue
      started.push(action.stepId)
      core.succeed(action.stepId)
    }
  }
  return started
}

describe('which hooks run', () => {
  test('after a success on_success runs, then finally, and the others are skipped', () => {
    const core = begun()
    expect(core.actions()).toEqual([])
    core.succeed('a')
    expect(core.act()).toEqual([start('on_success')])
    expect(core.actions()).toEqual([])
    core.succeed('on_success')
    expect(core.act()).toEqual([start('finally')])
    core.succeed('finally')
    const reason = {kind: 'ending', ending: 'success'} as const
    expect(core.act()).toEqual([skip('on_failure', reason), skip('on_cancel', reason)])
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('a run with warnings has succeeded for its hooks', () => {
    const core = coreBench({steps: [{id: 'a', continueOnError: true}, ...oneOfEach]})
    core.act()
    core.fail('a')
    expect(startedUntilEnd(core)).toEqual(['on_success', 'finally'])
    expect(core.state.outcome).toBe('succeeded_with_warnings')
  })

  test('after a failure that matters on_failure runs, then finally', () => {
    const core = begun()
    core.fail('a')
    expect(startedUntilEnd(core)).toEqual(['on_failure', 'finally'])
    expect(core.state.outcome).toBe('failed')
  })

  test('hooks of one kind run in their order, one after the other, whatever became of those before', () => {
    const hooks = [hook('finally', {id: 'one'}), hook('finally', {id: 'two'}), hook('finally', {id: 'three'})]
    const core = begun(hooks, {maxParallel: 4})
    core.succeed('a')
    expect(core.act()).toEqual([start('one')])
    core.fail('one')
    expect(core.act()).toEqual([start('two')])
    core.fail('two')
    expect(core.act()).toEqual([start('three')])
  })

  test('hooks wait for every step, also for those that another failure leaves alone', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b'}, hook('finally')]})
    core.act()
    core.fail('a')
    expect(core.actions()).toEqual([])
    core.succeed('b')
    expect(core.act()).toEqual([start('finally')])
  })

  test('fail-fast lets hooks run as ever, and their failures stop no other hook', () => {
    const hooks = [hook('on_failure', {id: 'one'}), hook('on_failure', {id: 'two'})]
    const core = coreBench({failFast: 'kill', steps: [{id: 'a'}, {id: 'b'}, ...hooks]})
    core.act()
    core.fail('a')
    core.act()
    core.cancelled('b')
    expect(core.act()).toEqual([start('one')])
    core.fail('one')
    expect(core.act()).toEqual([start('two')])
  })

  test('a hook for other platforms, or whose condition does not hold, is skipped when its turn comes', () => {
    const condition: Condition = {text: 'inputs.tell', usesStatus: false}
    const excluded = {platform: 'linux', only: ['windows']} as const
    const hooks = [
      hook('finally', {id: 'elsewhere', excluded: {...excluded, only: ['windows']}}),
      hook('finally', {id: 'asked', condition}),
      hook('finally', {id: 'last'}),
    ]
    const core = coreBench({steps: [{id: 'a'}, ...hooks]}, {asked: 'does not hold'})
    core.act()
    core.succeed('a')
    expect(core.act()).toMatchObject([{kind: 'skip', stepId: 'elsewhere', reason: {kind: 'platform'}}])
    expect(core.act()).toEqual([{kind: 'evaluate', stepId: 'asked'}])
    expect(core.act()).toEqual([skip('asked', {kind: 'condition', text: 'inputs.tell'})])
    expect(core.act()).toEqual([start('last')])
  })

  test('a hook that is tried again keeps its turn', () => {
    const core = begun([hook('finally', {id: 'one', maxAttempts: 2}), hook('finally', {id: 'two'})])
    core.succeed('a')
    core.act()
    core.fail('one', {retryAtMs: 100})
    expect(core.actions()).toEqual([wake(100)])
    core.timeIs(100)
    expect(core.act()).toEqual([start('one', 2)])
    core.succeed('one')
    expect(core.act()).toEqual([start('two')])
  })
})

describe('what a hook means for the run', () => {
  test('a hook that fails makes a run fail that had succeeded, and calls no other hook', () => {
    const core = begun()
    core.succeed('a')
    core.act()
    core.fail('on_success')
    expect(core.act()).toEqual([start('finally')])
    expect(standing(core.state)).toBe('failed')
    core.succeed('finally')
    core.act()
    expect(core.act()).toEqual([finish('failed')])
    expect(core.state.firstFailure).toBe('on_success')
  })

  test('a hook that is allowed to fail is a warning', () => {
    const core = begun([hook('finally', {continueOnError: true})])
    core.succeed('a')
    core.act()
    core.fail('finally')
    expect(core.act()).toEqual([finish('succeeded_with_warnings')])
  })

  test('a hook that fails does not hide the first failure', () => {
    const core = begun()
    core.fail('a')
    core.act()
    core.fail('on_failure')
    core.act()
    core.fail('finally')
    expect(core.state.firstFailure).toBe('a')
  })

  test('a hook sees all steps and the hooks before it, and its status functions ask about the run', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}, ...oneOfEach]})
    core.act()
    core.fail('a')
    core.act()
    expect([...ancestorsOf(core.graph, 'on_failure')]).toEqual(['a', 'b', 'on_success'])
    expect(statusOf(core.graph, core.state, 'on_failure')).toEqual({success: false, failure: true, cancelled: false})
  })
})

describe('hooks at the limit of the run', () => {
  const timeoutMs = 1_000
  const timedOut = {kind: 'timeout', limitMs: timeoutMs} as const

  test('a run that reached its limit runs on_failure and finally, for ten seconds together', () => {
    const core = begun(oneOfEach, {timeoutMs})
    core.timeIs(timeoutMs)
    core.act()
    core.cancelled('a')
    expect(core.act()).toEqual([start('on_failure')])
    core.timeIs(timeoutMs + 4_000)
    core.succeed('on_failure')
    expect(core.act()).toEqual([start('finally')])
    expect(core.actions()).toEqual([wake(timeoutMs + HOOKS_LIMIT_MS)])
    core.timeIs(timeoutMs + HOOKS_LIMIT_MS)
    expect(core.act()).toEqual([cancelAtOnce('finally')])
    core.cancelled('finally')
    const reason = {kind: 'ending', ending: 'failure'} as const
    expect(core.act()).toEqual([skip('on_success', reason), skip('on_cancel', reason)])
    expect(core.act()).toEqual([finish('timed_out')])
  })

  test('a limit that is reached while hooks run ends those for a success, and runs those for a failure', () => {
    const core = begun(oneOfEach, {timeoutMs})
    core.succeed('a')
    expect(core.act()).toEqual([start('on_success')])
    expect(core.actions()).toEqual([wake(timeoutMs)])
    core.timeIs(timeoutMs)
    expect(core.act()).toEqual([{kind: 'stop', reason: timedOut}])
    expect(core.act()).toEqual([cancel('on_success')])
    core.cancelled('on_success')
    expect(startedUntilEnd(core)).toEqual(['on_failure', 'finally'])
    expect(core.state.outcome).toBe('timed_out')
  })

  test('finally that has begun goes on at the limit, for ten seconds, and stays the last', () => {
    const core = begun([...oneOfEach, hook('finally', {id: 'last'})], {timeoutMs})
    core.fail('a')
    core.act()
    core.succeed('on_failure')
    core.act()
    core.timeIs(timeoutMs)
    core.act()
    expect(core.actions()).toEqual([wake(timeoutMs + HOOKS_LIMIT_MS)])
    core.succeed('finally')
    expect(core.act()).toEqual([start('last')])
    core.timeIs(timeoutMs + HOOKS_LIMIT_MS)
    expect(core.act()).toEqual([cancelAtOnce('last')])
  })

  test('what has had no turn when the time is over is skipped, and says why', () => {
    const core = begun([hook('finally', {id: 'one'}), hook('finally', {id: 'two'})], {timeoutMs})
    core.timeIs(timeoutMs)
    core.act()
    core.cancelled('a')
    core.act()
    core.timeIs(timeoutMs + HOOKS_LIMIT_MS)
    core.act()
    core.cancelled('one')
    expect(core.act()).toEqual([skip('two', {kind: 'stopping', because: timedOut})])
  })

  test('a limit that was reached before an interrupt is not forgotten by it', () => {
    const core = begun([hook('finally')], {timeoutMs})
    core.timeIs(timeoutMs)
    core.act()
    core.interrupt()
    core.cancelled('a')
    core.act()
    core.succeed('finally')
    expect(core.act()).toEqual([finish('interrupted')])
    core.resume()
    expect(core.act()).toEqual([skip('a', {kind: 'stopping', because: timedOut})])
    expect(core.act()).toEqual([start('finally', 2)])
    core.succeed('finally')
    expect(core.act()).toEqual([finish('timed_out')])
  })
})

describe('hooks and interrupts', () => {
  const interrupted = (hooks = oneOfEach): CoreBench => {
    const core = begun(hooks)
    core.interrupt()
    core.act()
    core.cancelled('a')
    return core
  }

  test('after an interrupt on_cancel runs, then finally, and the run is interrupted', () => {
    const core = interrupted()
    expect(core.act()).toEqual([start('on_cancel')])
    core.succeed('on_cancel')
    expect(core.act()).toEqual([start('finally')])
    core.succeed('finally')
    expect(core.act()).toEqual([finish('interrupted')])
    expect(core.stepState('on_success')).toEqual({status: 'pending'})
  })

  test('hooks that ran after an interrupt run anew when the run is resumed', () => {
    const core = interrupted()
    startedUntilEnd(core)
    core.resume()
    expect(core.act()).toEqual([start('a', 2)])
    core.succeed('a')
    expect(core.act()).toEqual([start('on_success')])
    core.succeed('on_success')
    expect(core.act()).toEqual([start('finally', 2)])
  })

  test('what a hook does after an interrupt counts for nothing once the run is resumed', () => {
    const hooks = [hook('on_cancel', {id: 'one'}), hook('on_cancel', {id: 'two', continueOnError: true})]
    const core = interrupted(hooks)
    core.act()
    core.fail('one')
    core.act()
    core.fail('two')
    core.act()
    expect(core.state.firstFailure).toBe('one')
    core.resume()
    core.act()
    core.succeed('a')
    core.act()
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('after an interrupt hooks have ten seconds together, from when the steps have ended', () => {
    const core = begun([hook('on_cancel'), hook('finally', {maxAttempts: 2})])
    core.interrupt()
    core.act()
    core.timeIs(3_000)
    core.cancelled('a')
    core.act()
    core.timeIs(9_000)
    core.succeed('on_cancel')
    core.act()
    core.fail('finally', {retryAtMs: 60_000})
    expect(core.actions()).toEqual([wake(60_000), wake(3_000 + HOOKS_LIMIT_MS)])
    core.timeIs(3_000 + HOOKS_LIMIT_MS)
    expect(core.act()).toEqual([finish('interrupted')])
  })

  test('a second interrupt ends hooks at once, and starts no other', () => {
    const core = interrupted()
    core.act()
    core.interrupt()
    expect(core.act()).toEqual([cancelAtOnce('on_cancel')])
    core.cancelled('on_cancel')
    expect(core.act()).toEqual([finish('interrupted')])
  })

  test('a second interrupt while steps clean up leaves no time for hooks', () => {
    const core = begun()
    core.interrupt()
    core.interrupt()
    expect(core.act()).toEqual([cancel('a')])
    core.cancelled('a')
    expect(core.act()).toEqual([finish('interrupted')])
  })

  test('an interrupt while hooks run ends those of the ending before, and makes them again when the run is resumed', () => {
    const core = begun([hook('on_success', {id: 'one'}), hook('on_success', {id: 'two'}), ...oneOfEach.slice(1)])
    core.succeed('a')
    core.act()
    core.succeed('one')
    core.act()
    core.interrupt()
    expect(core.act()).toEqual([cancel('two')])
    core.cancelled('two')
    expect(startedUntilEnd(core)).toEqual(['on_cancel', 'finally'])
    expect(core.state.outcome).toBe('interrupted')
    core.resume()
    expect(core.act()).toEqual([start('two', 2)])
    core.succeed('two')
    expect(core.act()).toEqual([start('finally', 2)])
  })

  test('an interrupt while finally runs lets it go on, and calls no on_cancel', () => {
    const core = begun([hook('on_cancel'), hook('finally'), hook('finally', {id: 'last'})])
    core.fail('a')
    core.act()
    core.interrupt()
    expect(core.actions()).toEqual([wake(HOOKS_LIMIT_MS)])
    core.succeed('finally')
    expect(core.act()).toEqual([start('last')])
    core.succeed('last')
    expect(core.act()).toEqual([finish('interrupted')])
    core.resume()
    expect(core.act()).toEqual([start('finally', 2)])
  })

  test('an interrupt after the last step has ended still runs the hooks for it', () => {
    const core = begun()
    core.succeed('a')
    core.interrupt()
    expect(startedUntilEnd(core)).toEqual(['on_cancel', 'finally'])
    core.resume()
    expect(startedUntilEnd(core)).toEqual(['on_success', 'finally'])
    expect(core.state.outcome).toBe('succeeded')
  })
})

describe('hooks and crashes', () => {
  test('a crash while a hook runs is resumed with that hook, and repeats none that had finished', () => {
    const core = begun([hook('finally', {id: 'one'}), hook('finally', {id: 'two'})])
    core.fail('a')
    core.act()
    core.succeed('one')
    core.act()
    core.resume()
    expect(core.act()).toEqual([start('two', 2)])
    core.succeed('two')
    expect(core.act()).toEqual([finish('failed')])
  })

  test('a hook that must not run again counts as failed after a crash', () => {
    const core = begun([hook('on_success', {resume: 'never'}), hook('finally')])
    core.succeed('a')
    core.act()
    core.resume()
    expect(core.act()).toEqual([{kind: 'lose', stepId: 'on_success'}])
    expect(core.stepState('on_success')).toMatchObject({status: 'failed', failure: LOST})
    expect(core.act()).toEqual([start('finally')])
  })

  test('a crash while hooks of an interrupt run goes on with the steps', () => {
    const core = begun([hook('on_cancel', {resume: 'never'}), hook('finally')])
    core.interrupt()
    core.act()
    core.cancelled('a')
    core.act()
    core.resume()
    expect(core.act()).toEqual([start('a', 2)])
    core.succeed('a')
    expect(core.act()).toEqual([start('finally')])
  })

  test('a crash in the hooks of a run that reached its limit gives them their ten seconds again', () => {
    const core = begun([hook('finally')], {timeoutMs: 1_000})
    core.timeIs(1_000)
    core.act()
    core.cancelled('a')
    core.act()
    core.timeIs(8_000)
    core.resume()
    expect(core.act()).toEqual([start('finally', 2)])
    expect(core.actions()).toEqual([wake(8_000 + HOOKS_LIMIT_MS)])
  })
})
