/** What leaving steps out means for those before and after them: docs/reference/semantics.md names these tests. */
import {describe, expect, test} from 'vitest'
import type {Action, FailureResponse} from '../../../engine/contracts.ts'
import {inputsOf} from '../../../engine/schedule/state.ts'
import {coreBench} from './core-bench.ts'
import {answering, type StepSketch} from './missions.ts'

const leftOut = 'not selected'
const start = (stepId: string): Action => ({kind: 'start', stepId, attempt: 1})
const finish = (outcome: 'succeeded' | 'succeeded_with_warnings' | 'failed'): Action => ({kind: 'finish', outcome})
const leaveOut = (stepId: string): Action => ({kind: 'skip', stepId, reason: {kind: 'selection', text: leftOut}})

/** `build`, then `test`, which is left out, then `deploy`. */
const chain = (test: Partial<StepSketch> = {}) =>
  coreBench({
    steps: [{id: 'build'}, {id: 'test', dependsOn: ['build'], leftOut, ...test}, {id: 'deploy', dependsOn: ['test']}],
  })

describe('order and failures', () => {
  test('a step after one that is left out still waits for those before it', () => {
    const core = chain()
    expect(core.act()).toEqual([start('build')])
    expect(core.actions()).toEqual([])
    core.succeed('build')
    expect(core.act()).toEqual([leaveOut('test')])
    expect(core.act()).toEqual([start('deploy')])
    core.succeed('deploy')
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('a failure goes through a step that is left out', () => {
    const core = chain()
    core.act()
    core.fail('build')
    const reason = 'left out: not selected; needs "build", which failed with STEP_EXIT_STATUS'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'test', by: 'build', reason}])
    const further = 'needs "test", which is blocked by "build"'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'deploy', by: 'test', reason: further}])
    expect(core.act()).toEqual([finish('failed')])
  })

  test('a step that is left out satisfies, whatever its condition and its platforms say', () => {
    const core = chain({
      condition: {text: 'inputs.thorough', usesStatus: false},
      excluded: {platform: 'linux', only: ['windows']},
    })
    core.act()
    core.succeed('build')
    expect(core.act()).toEqual([leaveOut('test')])
    expect(core.act()).toEqual([start('deploy')])
  })

  test('the success of an earlier run counts when the turn of the step comes, and its output is there', () => {
    const core = coreBench({
      steps: [
        {id: 'build', leftOut},
        {id: 'test', dependsOn: ['build']},
      ],
    })
    core.succeed('build', 'kept')
    expect(core.act()).toEqual([leaveOut('build')])
    expect(core.stepState('build')).toMatchObject({status: 'succeeded', via: 'kept'})
    expect(core.act()).toEqual([start('test')])
    expect(inputsOf(core.graph, core.state, 'test')).toEqual([{stepId: 'build', source: {kind: 'own'}}])
  })

  test('behind a step that is made, too, the success of an earlier run counts when its turn comes', () => {
    const core = chain()
    core.succeed('test', 'kept')
    expect(core.act()).toEqual([start('build')])
    expect(core.actions()).toEqual([])
    core.succeed('build')
    expect(core.act()).toEqual([leaveOut('test')])
    expect(core.act()).toEqual([start('deploy')])
  })

  test('the success of an earlier run does not count where the step could not have started', () => {
    const core = chain()
    core.succeed('test', 'kept')
    core.act()
    core.fail('build')
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'test', by: 'build'}])
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'deploy', by: 'test'}])
    expect(core.stepState('test')).toMatchObject({status: 'blocked'})
  })

  test('a run of which everything is left out has succeeded', () => {
    const core = coreBench({
      steps: [
        {id: 'a', leftOut},
        {id: 'b', dependsOn: ['a'], leftOut},
      ],
    })
    expect(core.act()).toEqual([leaveOut('a')])
    expect(core.act()).toEqual([leaveOut('b')])
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('a step that is left out excuses no failure', () => {
    const core = coreBench({steps: [{id: 'lint'}, {id: 'test', ...answering({lint: {kind: 'warn'}}), leftOut}]})
    core.act()
    core.fail('lint')
    expect(core.act()).toEqual([leaveOut('test')])
    expect(core.act()).toEqual([finish('failed')])
  })
})

describe('alternatives', () => {
  const mirror: FailureResponse = {kind: 'alternative', stepId: 'mirror'}
  const withMirror = (own: Partial<StepSketch>) => {
    const core = coreBench({
      steps: [{id: 'fetch'}, {id: 'build', ...answering({fetch: mirror})}, {id: 'mirror', standby: true, ...own}],
    })
    return core
  }

  test('an alternative that is left out is none: the failure blocks', () => {
    const core = withMirror({leftOut})
    expect(core.act()).toEqual([leaveOut('mirror')])
    core.act()
    core.fail('fetch')
    const reason = 'needs "fetch", which failed with STEP_EXIT_STATUS'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'build', by: 'fetch', reason}])
    expect(core.act()).toEqual([finish('failed')])
  })

  test('an alternative that is left out stands in with the success that was kept', () => {
    const core = withMirror({leftOut})
    core.succeed('mirror', 'kept')
    expect(core.act()).toEqual([leaveOut('mirror')])
    core.act()
    core.fail('fetch')
    expect(core.act()).toEqual([start('build')])
    expect(inputsOf(core.graph, core.state, 'build')).toEqual([{stepId: 'fetch', source: mirror}])
  })

  test('an alternative without the step it stands in for comes by itself', () => {
    const core = withMirror({standby: false})
    expect(core.act()).toEqual([start('fetch'), start('mirror')])
    core.fail('fetch')
    expect(core.actions()).toEqual([])
    core.succeed('mirror')
    expect(core.act()).toEqual([start('build')])
  })
})

test('a step that stops with the run before its turn came is left out all the same when the run is resumed', () => {
  const core = chain()
  core.act()
  core.interrupt()
  core.cancelled('build')
  expect(core.act()).toMatchObject([{kind: 'finish', outcome: 'interrupted'}])
  expect(core.stepState('test')).toEqual({status: 'pending'})
  core.resume()
  core.act()
  core.succeed('build')
  expect(core.act()).toEqual([leaveOut('test')])
})
