/** What the ends of steps mean for others and for the run: docs/reference/semantics.md names these tests. */
import {describe, expect, test} from 'vitest'
import type {Action, Condition, FailureResponse, SkipReason} from '../../../engine/contracts.ts'
import {inputsOf, statusOf} from '../../../engine/schedule/state.ts'
import {wordFor} from '../../../engine/schedule/words.ts'
import {type CoreBench, coreBench} from './core-bench.ts'
import {answering, type StepSketch} from './missions.ts'
import {FAULT, LOST} from './simulator.ts'

const start = (stepId: string, attempt = 1): Action => ({kind: 'start', stepId, attempt})
const finish = (outcome: 'succeeded' | 'succeeded_with_warnings' | 'failed'): Action => ({kind: 'finish', outcome})
const skip = (stepId: string, reason: SkipReason): Action => ({kind: 'skip', stepId, reason})
const becauseOf = (stepId: string, how: string): SkipReason => ({kind: 'dependency', stepId, how})
const condition: Condition = {text: 'inputs.deploy', usesStatus: false}
const asks = (text: string): Condition => ({text, usesStatus: true})

/** Two steps side by side and one after them. */
const joined = (join: Omit<StepSketch, 'id'>): CoreBench => {
  const core = coreBench({steps: [{id: 'a'}, {id: 'b'}, {id: 'join', dependsOn: ['a', 'b'], ...join}]})
  core.act()
  return core
}

/** `fetch` fails; `build` needs it and has `response` ready. */
const failing = (response: FailureResponse, others: readonly StepSketch[] = []): CoreBench => {
  const core = coreBench({steps: [{id: 'fetch'}, {id: 'build', ...answering({fetch: response})}, ...others]})
  core.act()
  core.fail('fetch')
  return core
}

describe('strategies', () => {
  test('any: one success is enough, once the others have ended', () => {
    const core = joined({rule: {kind: 'any'}})
    core.succeed('b')
    expect(core.actions()).toEqual([])
    core.fail('a')
    expect(core.act()).toEqual([start('join')])
    core.succeed('join')
    expect(core.actions()).toEqual([finish('failed')])
  })

  test('any: without a success the step is blocked', () => {
    const core = joined({rule: {kind: 'any'}})
    core.fail('b')
    core.fail('a')
    const reason = 'none of its dependencies succeeded: "b" failed with STEP_EXIT_STATUS'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'join', by: 'b', reason}])
  })

  test('best-effort: the step runs when all have ended, however they did', () => {
    const core = joined({rule: {kind: 'best-effort'}})
    core.fail('a')
    expect(core.actions()).toEqual([])
    core.fail('b')
    expect(core.act()).toEqual([start('join')])
    core.succeed('join')
    expect(core.actions()).toEqual([finish('failed')])
  })

  test('a step for other platforms is skipped without asking its condition, and so is what needs it', () => {
    const steps = [
      {id: 'a', condition, excluded: {platform: 'linux' as const, only: ['windows' as const]}},
      {id: 'b', dependsOn: ['a']},
    ]
    const core = coreBench({steps})
    expect(core.act()).toEqual([skip('a', {kind: 'platform', platform: 'linux', only: ['windows']})])
    expect(core.act()).toEqual([skip('b', becauseOf('a', 'was skipped'))])
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('a skipped dependency skips the step that needs it, and those after it', () => {
    const steps = [
      {id: 'a', condition},
      {id: 'b', dependsOn: ['a']},
      {id: 'c', dependsOn: ['b']},
    ]
    const core = coreBench({steps}, {a: 'does not hold'})
    core.act()
    expect(core.act()).toEqual([skip('a', {kind: 'condition', text: 'inputs.deploy'})])
    expect(core.act()).toEqual([skip('b', becauseOf('a', 'was skipped'))])
    expect(core.act()).toEqual([skip('c', becauseOf('b', 'was skipped'))])
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('a failed dependency outweighs a skipped one, whichever ended first', () => {
    const steps = [{id: 'a', condition}, {id: 'b'}, {id: 'join', dependsOn: ['a', 'b']}]
    const core = coreBench({steps}, {a: 'does not hold'})
    core.act()
    core.act()
    core.act()
    expect(core.stepState('a')).toMatchObject({status: 'skipped'})
    expect(core.actions()).toEqual([])
    core.fail('b')
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'join', by: 'b'}])
  })

  test('any: where all dependencies were skipped, the step is skipped', () => {
    const core = coreBench(
      {
        steps: [
          {id: 'a', condition},
          {id: 'join', dependsOn: ['a'], rule: {kind: 'any'}},
        ],
      },
      {a: 'does not hold'},
    )
    core.act()
    core.act()
    expect(core.act()).toEqual([skip('join', becauseOf('a', 'was skipped'))])
  })

  test('a dependency that the map does not name blocks', () => {
    const core = joined({rule: {kind: 'conditional', onFailure: {a: {kind: 'warn'}}}})
    core.fail('b')
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'join', by: 'b'}])
  })

  test('a dependency may have the name of something every object has', () => {
    const core = coreBench({
      steps: [{id: 'constructor'}, {id: 'b', dependsOn: ['constructor'], rule: {kind: 'conditional', onFailure: {}}}],
    })
    core.act()
    core.fail('constructor')
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'b', by: 'constructor'}])
  })
})

describe('answers to a failure', () => {
  test('skip: the step is skipped, and the run has not failed', () => {
    const core = failing({kind: 'skip'})
    expect(core.act()).toEqual([skip('build', becauseOf('fetch', 'failed with STEP_EXIT_STATUS'))])
    expect(core.act()).toEqual([finish('succeeded_with_warnings')])
  })

  test('warn: the step goes on without the output', () => {
    const core = failing({kind: 'warn'})
    expect(core.act()).toEqual([start('build')])
    expect(inputsOf(core.graph, core.state, 'build')).toEqual([{stepId: 'fetch', source: {kind: 'absent'}}])
    core.succeed('build')
    expect(core.act()).toEqual([finish('succeeded_with_warnings')])
  })

  test('default: the step goes on with the value given, which nobody else sees', () => {
    const core = failing({kind: 'default', output: 'none'}, [
      {id: 'report', dependsOn: ['fetch'], rule: {kind: 'best-effort'}},
    ])
    expect(core.act()).toEqual([start('build'), start('report')])
    const source = {kind: 'default', output: 'none'}
    expect(inputsOf(core.graph, core.state, 'build')).toEqual([{stepId: 'fetch', source}])
    expect(inputsOf(core.graph, core.state, 'report')).toEqual([{stepId: 'fetch', source: {kind: 'own'}}])
  })

  test('a skipped dependency gets the same answer as a failed one, without a warning', () => {
    const steps = [
      {id: 'fetch', condition},
      {id: 'build', ...answering({fetch: {kind: 'default', output: 'none'}})},
    ]
    const core = coreBench({steps}, {fetch: 'does not hold'})
    core.act()
    core.act()
    expect(core.act()).toEqual([start('build')])
    core.succeed('build')
    expect(core.actions()).toEqual([finish('succeeded')])
  })

  test('a failure that only some of the steps after it excuse fails the run', () => {
    const core = failing({kind: 'warn'}, [{id: 'ship', dependsOn: ['fetch'], rule: {kind: 'any'}}])
    expect(core.state.firstFailure).toBe('fetch')
    expect(core.stepState('fetch')).toMatchObject({status: 'failed', weight: 'matters'})
  })

  test('an excused failure stops nothing', () => {
    const core = coreBench({
      failFast: 'kill',
      steps: [{id: 'fetch'}, {id: 'build', ...answering({fetch: {kind: 'warn'}})}],
    })
    core.act()
    core.fail('fetch')
    expect(core.stepState('fetch')).toMatchObject({status: 'failed', weight: 'excused'})
    expect(core.actions()).toEqual([start('build')])
  })
})

describe('alternatives', () => {
  const mirror: FailureResponse = {kind: 'alternative', stepId: 'mirror'}
  const standby = {id: 'mirror', standby: true}

  test('an alternative is called on when the dependency fails, and its success stands for it', () => {
    const core = failing(mirror, [standby])
    expect(core.act()).toEqual([{kind: 'call', stepId: 'mirror', insteadOf: 'fetch'}])
    expect(core.act()).toEqual([start('mirror')])
    core.succeed('mirror')
    expect(core.act()).toEqual([start('build')])
    const source = {kind: 'alternative', stepId: 'mirror'}
    expect(inputsOf(core.graph, core.state, 'build')).toEqual([{stepId: 'fetch', source}])
    core.succeed('build')
    expect(core.act()).toEqual([finish('succeeded_with_warnings')])
  })

  test('an alternative that fails blocks the step, and fails the run', () => {
    const core = failing(mirror, [standby])
    core.act()
    core.act()
    core.fail('mirror')
    const reason = 'needs "mirror" in place of "fetch", and "mirror" failed with STEP_EXIT_STATUS'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'build', by: 'mirror', reason}])
    expect(core.act()).toEqual([finish('failed')])
    expect(core.state.firstFailure).toBe('mirror')
  })

  test('an alternative that is skipped blocks the step', () => {
    const steps = [{id: 'fetch'}, {id: 'build', ...answering({fetch: mirror})}, {...standby, condition}]
    const core = coreBench({steps}, {mirror: 'does not hold'})
    core.act()
    core.fail('fetch')
    for (const kind of ['call', 'evaluate', 'skip']) expect(core.act()).toMatchObject([{kind, stepId: 'mirror'}])
    const reason = 'needs "mirror" in place of "fetch", and "mirror" was skipped'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'build', by: 'mirror', reason}])
  })

  test('several steps may name one alternative: it runs once', () => {
    const core = failing(mirror, [standby, {id: 'pack', ...answering({fetch: mirror})}])
    expect(core.act()).toEqual([{kind: 'call', stepId: 'mirror', insteadOf: 'fetch'}])
    expect(core.act()).toEqual([start('mirror')])
    core.succeed('mirror')
    expect(core.act()).toEqual([start('build'), start('pack')])
  })

  test('an alternative that nobody calls on any more is skipped, and does not keep the run open', () => {
    const core = coreBench({steps: [{id: 'fetch'}, {id: 'build', ...answering({fetch: mirror})}, standby]})
    expect(core.act()).toEqual([start('fetch')])
    core.succeed('fetch')
    expect(core.act()).toEqual([skip('mirror', {kind: 'uncalled'})])
    expect(core.act()).toEqual([start('build')])
    core.succeed('build')
    expect(core.act()).toEqual([finish('succeeded')])
  })

  test('an alternative waits for its own dependencies', () => {
    const core = failing(mirror, [{...standby, dependsOn: ['login']}, {id: 'login'}])
    core.act()
    expect(core.stepState('login')).toMatchObject({status: 'running'})
    expect(core.actions()).toEqual([])
    core.fail('login')
    const reason = 'needs "login", which failed with STEP_EXIT_STATUS'
    expect(core.act()).toEqual([{kind: 'block', stepId: 'mirror', by: 'login', reason}])
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'build', by: 'mirror'}])
  })

  test('an alternative of a step that stands by is called on at once, whether or not anybody needs that step', () => {
    const archive: FailureResponse = {kind: 'alternative', stepId: 'archive'}
    const steps = [
      {id: 'fetch'},
      {id: 'login'},
      {id: 'build', ...answering({fetch: mirror})},
      {...standby, ...answering({login: archive})},
      {id: 'archive', standby: true},
    ]
    const core = coreBench({steps})
    core.act()
    core.fail('login')
    expect(core.act()).toEqual([{kind: 'call', stepId: 'archive', insteadOf: 'login'}])
    expect(core.act()).toEqual([start('archive')])
    core.succeed('fetch')
    expect(core.act()).toEqual([skip('mirror', {kind: 'uncalled'})])
  })

  test('a step that two alternatives block at once is blocked by the one that ended first', () => {
    const archive: FailureResponse = {kind: 'alternative', stepId: 'archive'}
    const steps = [
      {id: 'fetch'},
      {id: 'build', ...answering({fetch: mirror, mirror: archive})},
      {id: 'pack', ...answering({fetch: archive})},
      standby,
      {id: 'archive', standby: true},
    ]
    const afterBothFailed = (first: string, second: string): CoreBench => {
      const core = coreBench({steps})
      core.act()
      core.fail('fetch')
      core.act()
      expect(core.act()).toEqual([start('mirror'), start('archive')])
      core.fail(first)
      core.fail(second)
      return core
    }
    const blockOfBuild = (by: string, insteadOf: string) => {
      const reason = `needs "${by}" in place of "${insteadOf}", and "${by}" failed with STEP_EXIT_STATUS`
      return {kind: 'block', stepId: 'build', by, reason}
    }
    expect(afterBothFailed('archive', 'mirror').actions()).toContainEqual(blockOfBuild('archive', 'mirror'))
    expect(afterBothFailed('mirror', 'archive').actions()).toContainEqual(blockOfBuild('mirror', 'fetch'))
  })

  test('a step that is blocked by another dependency calls on nobody', () => {
    const core = coreBench({
      steps: [
        {id: 'lint'},
        {id: 'fetch'},
        {id: 'build', ...answering({lint: {kind: 'block'}, fetch: mirror})},
        standby,
      ],
    })
    core.act()
    core.fail('lint')
    core.act()
    expect(core.act()).toEqual([skip('mirror', {kind: 'uncalled'})])
    core.fail('fetch')
    expect(core.act()).toEqual([finish('failed')])
  })
})

describe('conditions', () => {
  test('a condition is asked for once, when the step could start', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a'], condition}]})
    expect(core.act()).toEqual([start('a')])
    core.succeed('a')
    expect(core.act()).toEqual([{kind: 'evaluate', stepId: 'b'}])
    expect(core.act()).toEqual([start('b')])
    core.resume()
    expect(core.act()).toEqual([start('b', 2)])
  })

  test('a condition is not asked for where the strategy forbids the step', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a'], condition}]})
    core.act()
    core.fail('a')
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'b'}])
  })

  test('a condition with a status function decides in place of the strategy, when all dependencies have ended', () => {
    const core = joined({condition: asks('always()')})
    core.fail('a')
    expect(core.actions()).toEqual([])
    core.succeed('b')
    expect(core.act()).toEqual([{kind: 'evaluate', stepId: 'join'}])
    expect(core.act()).toEqual([start('join')])
    core.succeed('join')
    expect(core.actions()).toEqual([finish('failed')])
  })

  test('failure() sees what failed further up, success() only what the step itself needs', () => {
    const steps = [
      {id: 'a'},
      {id: 'b', dependsOn: ['a'], condition: asks('always()')},
      {id: 'c', dependsOn: ['b'], condition: asks('failure()')},
      {id: 'd', dependsOn: ['a'], condition: asks('success()')},
    ]
    const core = coreBench({steps})
    core.act()
    core.fail('a')
    core.act()
    core.act()
    core.succeed('b')
    expect(statusOf(core.graph, core.state, 'c')).toEqual({success: true, failure: true, cancelled: false})
    expect(statusOf(core.graph, core.state, 'd')).toEqual({success: false, failure: true, cancelled: false})
  })

  test('a failure that is allowed is no failure() and spoils no success()', () => {
    const core = coreBench({
      steps: [
        {id: 'lint', continueOnError: true},
        {id: 'b', dependsOn: ['lint'], condition: asks('failure()')},
      ],
    })
    core.act()
    core.fail('lint')
    expect(statusOf(core.graph, core.state, 'b')).toEqual({success: true, failure: false, cancelled: false})
    core.interrupt()
    expect(statusOf(core.graph, core.state, 'b')).toMatchObject({cancelled: true})
  })

  test('a condition at fault fails its step, which never starts', () => {
    const core = coreBench({steps: [{id: 'a', condition}]}, {a: 'is at fault'})
    core.timeIs(7)
    expect(core.act()).toEqual([{kind: 'evaluate', stepId: 'a'}])
    expect(core.stepState('a')).toEqual({
      status: 'failed',
      attempt: 0,
      startedAtMs: 7,
      finishedAtMs: 7,
      failure: FAULT,
      weight: 'matters',
    })
    expect(core.actions()).toEqual([finish('failed')])
  })

  test('a run that is stopping asks for no condition', () => {
    const core = coreBench({
      failFast: 'drain',
      steps: [{id: 'a'}, {id: 'b', dependsOn: ['a'], condition: asks('always()')}],
    })
    core.act()
    core.fail('a')
    core.act()
    const because = {kind: 'failure', stepId: 'a'} as const
    expect(core.act()).toEqual([skip('b', {kind: 'stopping', because})])
  })
})

describe('success in part', () => {
  test('a step that ended at its limit with something to show satisfies, with a warning', () => {
    const core = coreBench({steps: [{id: 'a'}, {id: 'b', dependsOn: ['a']}]})
    core.act()
    core.succeed('a', 'partial')
    expect(wordFor(core.stepState('a'))).toBe('partial')
    expect(core.act()).toEqual([start('b')])
    core.succeed('b')
    expect(core.actions()).toEqual([finish('succeeded_with_warnings')])
  })
})

describe('steps that must not be run again', () => {
  const steps = [{id: 'deploy', resume: 'never'} as const, {id: 'b', dependsOn: ['deploy']}]

  test('after a crash the step counts as failed', () => {
    const core = coreBench({steps})
    core.act()
    core.resume()
    expect(core.act()).toEqual([{kind: 'lose', stepId: 'deploy'}])
    expect(core.stepState('deploy')).toMatchObject({status: 'failed', failure: LOST, attempt: 1})
    expect(core.act()).toMatchObject([{kind: 'block', stepId: 'b', by: 'deploy'}])
    expect(core.act()).toEqual([finish('failed')])
  })

  test('after an interrupt too, even if the next process dies before it could say so', () => {
    const core = coreBench({steps})
    core.act()
    core.interrupt()
    core.cancelled('deploy')
    core.act()
    core.resume()
    core.resume()
    expect(core.act()).toEqual([{kind: 'lose', stepId: 'deploy'}])
  })

  test('a step that had not started, or waits for its next attempt, is none of them', () => {
    const core = coreBench({steps: [{id: 'a', resume: 'never', maxAttempts: 2}]})
    core.resume()
    core.act()
    core.fail('a', {retryAtMs: 10})
    core.resume()
    core.timeIs(10)
    expect(core.act()).toEqual([start('a', 2)])
  })
})

describe('steps that ask', () => {
  const ask = (stepId: string, attempt = 1): Action => ({kind: 'ask', stepId, attempt})
  const conclude = (stepId: string): Action => ({kind: 'conclude', stepId})
  const waiting: Action = {kind: 'finish', outcome: 'waiting'}
  const attended = (core: CoreBench, atMs = 0) => core.happen({type: 'tick', atMs, isAttended: true})
  const answer = (core: CoreBench, stepId: string, approved = true) =>
    core.happen({type: 'step.answered', atMs: 0, stepId, approved, by: 'ada', comment: null})

  test('a question takes no slot: all are asked at once, beside what runs', () => {
    const core = coreBench({maxParallel: 1, steps: [{id: 'a', asks: true}, {id: 'b'}, {id: 'c', asks: true}]})
    expect(core.act()).toEqual([ask('a'), ask('c'), start('b')])
    expect(wordFor(core.stepState('a'))).toBe('waiting')
    expect(core.actions()).toEqual([])
  })

  test('a step with its answer ends by it, and those after it go on', () => {
    const core = coreBench({
      steps: [
        {id: 'ok', asks: true},
        {id: 'deploy', dependsOn: ['ok']},
      ],
    })
    core.act()
    answer(core, 'ok')
    expect(core.act()).toEqual([conclude('ok')])
    expect(core.actions()).toEqual([start('deploy')])
  })

  test('nobody there: all else runs first, then the run ends as one that waits', () => {
    const core = coreBench({
      steps: [
        {id: 'ok', asks: true},
        {id: 'a', maxAttempts: 2},
        {id: 'b', dependsOn: ['a']},
      ],
    })
    core.act()
    core.fail('a', {retryAtMs: 10})
    expect(core.actions()).toEqual([{kind: 'wake', atMs: 10}])
    core.timeIs(10)
    core.act()
    core.succeed('a')
    core.act()
    core.succeed('b')
    expect(core.act()).toEqual([waiting])
    expect(core.actions()).toEqual([])
  })

  test('somebody there: the run goes on waiting, until nobody is there any more', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true}]})
    attended(core)
    core.act()
    expect(core.actions()).toEqual([])
    core.timeIs(5)
    expect(core.actions()).toEqual([waiting])
  })

  test('a run that waits is unfinished, whatever failed beside the question', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true}, {id: 'a'}]})
    core.act()
    core.fail('a')
    expect(core.act()).toEqual([waiting])
  })

  test('resumed, it waits with the question that it had, and takes the answer', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true}]})
    core.act()
    core.act()
    core.resume()
    expect(core.actions()).toEqual([waiting])
    answer(core, 'ok')
    expect(core.act()).toEqual([conclude('ok')])
    expect(core.actions()).toEqual([finish('succeeded')])
  })

  test('an interrupt leaves the question as it is', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true}, {id: 'a'}]})
    core.act()
    core.interrupt()
    core.cancelled('a')
    expect(core.act()).toEqual([{kind: 'finish', outcome: 'interrupted'}])
    expect(wordFor(core.stepState('ok'))).toBe('waiting')
    core.resume()
    expect(core.act()).toEqual([start('a', 2)])
  })

  test('a stop for a failure, or at the limit of the run, skips what has asked', () => {
    const core = coreBench({failFast: 'drain', steps: [{id: 'ok', asks: true}, {id: 'a'}]})
    core.act()
    core.fail('a')
    core.act()
    const because = {kind: 'failure', stepId: 'a'} as const
    expect(core.act()).toEqual([skip('ok', {kind: 'stopping', because})])
    expect(core.actions()).toEqual([finish('failed')])
  })

  test('a question without an answer at its deadline expires; an answer that came before counts', () => {
    const question = {attempt: 1, message: 'may it?', deadlineAtMs: 50, onTimeout: 'fail'} as const
    const core = coreBench({
      steps: [
        {id: 'ok', asks: true},
        {id: 'other', asks: true},
      ],
    })
    attended(core)
    for (const stepId of ['ok', 'other']) core.happen({type: 'step.waiting', atMs: 0, stepId, ...question})
    expect(core.actions()).toEqual([{kind: 'wake', atMs: 50}])
    answer(core, 'other')
    attended(core, 50)
    expect(core.actions()).toEqual([conclude('other'), {kind: 'expire', stepId: 'ok'}])
  })

  test('a question that failed at its deadline may be asked again', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true, maxAttempts: 2}]})
    core.act()
    core.fail('ok', {retryAtMs: 10})
    core.timeIs(10)
    expect(core.act()).toEqual([ask('ok', 2)])
  })

  test('a question that cannot be asked fails its step', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true}]})
    core.fail('ok', {failure: FAULT})
    expect(core.stepState('ok')).toMatchObject({status: 'failed', attempt: 0, failure: FAULT})
    expect(core.actions()).toEqual([finish('failed')])
  })

  test('an answer to a step that has not asked, or a second one, is a fault of whoever records', () => {
    const core = coreBench({steps: [{id: 'ok', asks: true}]})
    expect(() => answer(core, 'ok')).toThrow('"step.answered" cannot happen to step "ok", which is pending')
    core.act()
    answer(core, 'ok')
    expect(() => answer(core, 'ok', false)).toThrow('"step.answered" cannot happen')
  })
})
