import {expect, test} from 'vitest'
import type {Plan, Reporter, SkipReason, Stored} from '../../engine/contracts.ts'
import {createLineReporter} from '../../report/line.ts'
import {type Paint, painted} from '../../report/paint.ts'
import {
  type At,
  answered,
  asked,
  BEGAN_AT_MS,
  eventsOf,
  planOf,
  runStarted,
  shown,
  started,
  succeeded,
} from './run-of-events.ts'

const lines = (
  plan: Plan,
  run: readonly At[],
  options: {verbose?: boolean; history?: Iterable<Stored>; paint?: Paint} = {},
) => shown((write): Reporter => createLineReporter({write, plan, ...options}), run)

const exitStatus = {code: 'STEP_EXIT_STATUS', message: '"make" ended with status 2: no rule', retryable: true} as const
const log = {log_path: '.sortie/state/logs/r1/build.log'}

test('a run that succeeds is one line for each fact', async () => {
  const text = await lines(planOf({id: 'lint'}, {id: 'build'}, {id: 'test', dependsOn: ['build']}), [
    [0, runStarted],
    [0, started('build')],
    [0.1, started('lint')],
    [1.2, succeeded('build')],
    [1.2, started('test')],
    [2, succeeded('lint')],
    [72.4, succeeded('test')],
    [72.4, {type: 'run.finished', outcome: 'succeeded'}],
  ])
  expect(text).toBe(`mission "nightly" started, 3 steps
[1/3] build started
[2/3] lint started
[1/3] build succeeded in 1.2 s
[3/3] test started
[2/3] lint succeeded in 1.9 s
[3/3] test succeeded in 1 min 11 s
mission "nightly" succeeded in 1 min 12 s: 3 succeeded
`)
})

test('a step that is spared says why and names the log of then; one that is not says what has changed', async () => {
  const reason = 'nothing has changed since run r1'
  const text = await lines(planOf({id: 'build'}, {id: 'lint'}, {id: 'test'}), [
    [0, runStarted],
    [0.1, {type: 'step.succeeded', stepId: 'build', output: log, via: 'cache', reason}],
    [10, {type: 'step.progress', stepId: 'lint', done: 1_500, total: 9_000, label: 'inputs looked at'}],
    [10.2, {type: 'step.succeeded', stepId: 'lint', output: null, via: 'cache', reason}],
    [10.3, {...started('test'), reason: 'input src/a.ts\nchanged'}],
    [10.4, {type: 'step.progress', stepId: 'test', done: 1, total: 2, label: 'of its own'}],
    [11.3, {...succeeded('test'), reason: 'not kept for later: input src/b.ts changed while it ran'}],
    [11.3, {type: 'run.finished', outcome: 'succeeded'}],
  ])
  expect(text).toBe(`mission "nightly" started, 3 steps
[1/3] build cached: nothing has changed since run r1 (log: .sortie/state/logs/r1/build.log)
[2/3] lint 1500 of 9000: inputs looked at
[2/3] lint cached: nothing has changed since run r1
[3/3] test started: input src/a.ts changed
[3/3] test succeeded in 1 s, not kept for later: input src/b.ts changed while it ran
mission "nightly" succeeded in 11.3 s: 1 succeeded, 2 cached
`)
})

test('a failure names its reason and its log, and is repeated at the end with what to do', async () => {
  const retry = {maxAttempts: 2, delayMs: 2_000, factor: 1, jitter: false, on: ['error']} as const
  const plan = planOf({id: 'build', retry}, {id: 'test', dependsOn: ['build']}, {id: 'lint'})
  const failure = {...exitStatus, hint: 'read its log'}
  const text = await lines(plan, [
    [0, runStarted],
    [0, started('build')],
    [1, {type: 'step.failed', stepId: 'build', failure, output: log, retryAtMs: Date.UTC(2026, 0, 2) + 3_000}],
    [3, started('build', 2)],
    [4.5, {type: 'step.failed', stepId: 'build', failure, output: log, retryAtMs: null}],
    [4.5, {type: 'step.blocked', stepId: 'test', by: 'build', reason: 'needs "build", which failed'}],
    [4.5, {type: 'run.stopping', reason: {kind: 'failure', stepId: 'build'}}],
    [
      4.5,
      {type: 'step.skipped', stepId: 'lint', reason: {kind: 'stopping', because: {kind: 'failure', stepId: 'build'}}},
    ],
    [4.5, {type: 'run.finished', outcome: 'failed'}],
  ])
  expect(text).toBe(`mission "nightly" started, 3 steps
[1/3] build started
[1/3] build failed after 1 s: "make" ended with status 2: no rule (log: .sortie/state/logs/r1/build.log); attempt 2 of 2 in 2 s
[1/3] build started, attempt 2 of 2
[1/3] build failed after 1.5 s: "make" ended with status 2: no rule (log: .sortie/state/logs/r1/build.log)
[2/3] test blocked: needs "build", which failed
starting nothing new because step "build" failed
[3/3] lint skipped because step "build" failed
mission "nightly" failed after 4.5 s: 1 failed, 1 blocked, 1 skipped
first failure: step "build": "make" ended with status 2: no rule (STEP_EXIT_STATUS)
help for step "build": read its log
log of step "build": .sortie/state/logs/r1/build.log
`)
})

test('a failure that the mission allows says so, and is not the first failure', async () => {
  const text = await lines(planOf({id: 'lint', continueOnError: true}), [
    [0, runStarted],
    [0, started('lint')],
    [1, {type: 'step.failed', stepId: 'lint', failure: exitStatus, output: null, retryAtMs: null}],
    [1, {type: 'warned', stepId: 'lint', code: 'SCAN_FILE_SKIPPED', message: '"a.ts" was left out'}],
    [1, {type: 'warned', stepId: null, code: 'REPORTER_DETACHED', message: 'the reporter "x" failed'}],
    [1, {type: 'run.finished', outcome: 'succeeded_with_warnings'}],
  ])
  expect(text).toBe(`mission "nightly" started, 1 step
[1/1] lint started
[1/1] lint failed after 1 s, which the mission allows: "make" ended with status 2: no rule
[1/1] lint warning SCAN_FILE_SKIPPED: "a.ts" was left out
warning REPORTER_DETACHED: the reporter "x" failed
mission "nightly" succeeded with warnings in 1 s: 1 failed, 3 warnings
`)
})

test('alternatives, skips, excused failures and successes in part say what they are', async () => {
  const excusing = {kind: 'conditional', onFailure: {fetch: {kind: 'alternative', stepId: 'mirror'}}} as const
  const skipped = (stepId: string, reason: SkipReason) => ({type: 'step.skipped', stepId, reason}) as const
  const plan = planOf(
    {id: 'fetch'},
    {id: 'build', dependsOn: ['fetch'], rule: excusing},
    {id: 'mirror', standby: true},
    {id: 'deploy', condition: {text: 'inputs.deploy', usesStatus: false}},
    {id: 'announce', dependsOn: ['deploy']},
    {id: 'spare', standby: true},
  )
  const text = await lines(plan, [
    [0, runStarted],
    [0, skipped('spare', {kind: 'uncalled'})],
    [0, {type: 'step.judged', stepId: 'deploy', holds: false, reason: 'inputs.deploy is false'}],
    [0, skipped('deploy', {kind: 'condition', text: 'inputs.deploy'})],
    [0, skipped('announce', {kind: 'dependency', stepId: 'deploy', how: 'was skipped'})],
    [0, started('fetch')],
    [1, {type: 'step.failed', stepId: 'fetch', failure: exitStatus, output: null, retryAtMs: null}],
    [1, {type: 'step.called', stepId: 'mirror', insteadOf: 'fetch'}],
    [1, started('mirror')],
    [3, {type: 'step.succeeded', stepId: 'mirror', output: null, via: 'partial'}],
    [3, started('build')],
    [4, succeeded('build')],
    [4, {type: 'run.finished', outcome: 'succeeded_with_warnings'}],
  ])
  expect(text).toBe(`mission "nightly" started, 6 steps
[1/6] spare skipped because nobody called on it
[2/6] deploy skipped because its condition does not hold: inputs.deploy
[3/6] announce skipped because "deploy" was skipped
[4/6] fetch started
[4/6] fetch failed after 1 s, which the steps that need it excuse: "make" ended with status 2: no rule
[5/6] mirror called on in place of "fetch"
[5/6] mirror started
[5/6] mirror ended at its limit after 2 s, what it brought until then counts
[6/6] build started
[6/6] build succeeded in 1 s
mission "nightly" succeeded with warnings in 4 s: 1 succeeded, 1 partial, 1 failed, 3 skipped, 2 warnings
`)
})

test('a step that runs long says so, with its limit, its output and how far it is', async () => {
  const run: readonly At[] = [
    [0, runStarted],
    [0, started('scan')],
    [1, {type: 'step.output', stepId: 'scan', stream: 'stdout', text: 'working\n'}],
    [2, {type: 'step.progress', stepId: 'scan', done: 120, total: 936, label: 'src/a.ts'}],
    [
      10,
      {
        type: 'step.running',
        stepId: 'scan',
        elapsedMs: 10_000,
        timeoutMs: 300_000,
        outputBytes: 1_234,
        lastLine: 'working',
      },
    ],
    [20, {type: 'step.running', stepId: 'scan', elapsedMs: 20_000, timeoutMs: null, outputBytes: 0, lastLine: ''}],
  ]
  expect(await lines(planOf({id: 'scan'}), run)).toBe(`mission "nightly" started, 1 step
[1/1] scan started
[1/1] scan running for 10 s of at most 5 min, 1.2 KiB of output, 120 of 936 done, last line: working
[1/1] scan running for 20 s, 0 bytes of output, 120 of 936 done
mission "nightly" broke off after 20 s: 1 running
`)
})

test('an interrupt says what was cancelled, and how to go on', async () => {
  const interrupt = {kind: 'interrupt', signal: 'SIGINT'} as const
  const text = await lines(planOf({id: 'build'}, {id: 'test'}), [
    [0, runStarted],
    [0, started('build')],
    [3.1, {type: 'run.stopping', reason: interrupt}],
    [3.1, {type: 'step.cancelled', stepId: 'build'}],
    [3.1, {type: 'run.finished', outcome: 'interrupted'}],
  ])
  expect(text).toBe(`mission "nightly" started, 2 steps
[1/2] build started
starting nothing new because SIGINT was received
[1/2] build cancelled after 3.1 s
mission "nightly" was interrupted after 3.1 s: 1 cancelled, 1 pending
\`sortie resume\` goes on where it stopped
`)
})

test('a run that goes on counts what it had done before, without showing it again', async () => {
  const plan = planOf({id: 'build'}, {id: 'test'})
  const history = eventsOf([
    [0, runStarted],
    [0, started('build')],
    [5, succeeded('build')],
    [5, started('test')],
  ]).filter((event): event is Stored => 'seq' in event)
  const run: readonly At[] = [
    [3_600, {type: 'run.resumed', digest: 'd'.repeat(64), version: '0.1.0'}],
    [3_600, started('test', 2)],
    [3_602, succeeded('test')],
    [3_602, {type: 'run.finished', outcome: 'succeeded'}],
  ]
  expect(await lines(plan, run, {history})).toBe(`mission "nightly" resumed, 1 of 2 steps finished
[2/2] test started, attempt 2 of 2
[2/2] test succeeded in 2 s
mission "nightly" succeeded in 2 s: 2 succeeded
`)
})

test('with verbose, what steps print comes in whole lines, and so does each sign of progress', async () => {
  const output = (stepId: string, stream: 'stdout' | 'stderr', text: string) =>
    ({type: 'step.output', stepId, stream, text}) as const
  const run: readonly At[] = [
    [0, started('a')],
    [0, started('b')],
    [1, output('a', 'stdout', 'fir')],
    [1, output('b', 'stdout', 'other\n')],
    [1, output('a', 'stderr', '\u001b[31merror\u001b[0m\n')],
    [1, output('a', 'stdout', 'st\nsecond\nlast')],
    [1, {type: 'step.progress', stepId: 'b', done: 1, total: 2, label: 'x.ts'}],
    [2, succeeded('a')],
  ]
  const text = await lines(planOf({id: 'a'}, {id: 'b'}), run, {verbose: true})
  expect(text).toBe(`[1/2] a started
[2/2] b started
b | other
a | error
a | first
a | second
[2/2] b 1 of 2: x.ts
a | last
[1/2] a succeeded in 2 s
mission "nightly" broke off after 2 s: 1 succeeded, 1 running
`)
})

test('text of a step cannot pose as a line of ours', async () => {
  const failure = {...exitStatus, message: 'bad\n[1/1] a succeeded in 1 s\u001b[2K\r'}
  const text = await lines(planOf({id: 'a'}), [
    [0, started('a')],
    [1, {type: 'step.failed', stepId: 'a', failure, output: {log_path: 'x\ny'}, retryAtMs: null}],
  ])
  expect(text.split('\n')[1]).toBe('[1/1] a failed after 1 s: bad [1/1] a succeeded in 1 s (log: x y)')
})

test('the closing lines repeat what the first failure printed last, unless its message says so already', async () => {
  const plan = planOf({id: 'build'}, {id: 'lint'})
  const output = (stepId: string, text: string) => ({type: 'step.output', stepId, stream: 'stderr', text}) as const
  const failed = (stepId: string) =>
    ({type: 'step.failed', stepId, failure: exitStatus, output: null, retryAtMs: null}) as const
  const closing = async (text: string) => {
    const all = await lines(plan, [
      [0, started('build')],
      [0, started('lint')],
      [0, output('build', text)],
      [0, output('lint', 'of another step\n')],
      [1, failed('build')],
      [1, failed('lint')],
    ])
    return all.split('\n').slice(5)
  }
  const first = 'first failure: step "build": "make" ended with status 2: no rule (STEP_EXIT_STATUS)'
  expect(await closing('make: no rule\n\n  for "all"')).toEqual([
    first,
    'last output of step "build":',
    'build | make: no rule',
    'build |   for "all"',
    '',
  ])
  expect(await closing('no rule\n')).toEqual([first, ''])
})

test('with colours, each line is whole and coloured by what it means', async () => {
  const run: readonly At[] = [
    [0, started('a')],
    [1, succeeded('a')],
    [1, {type: 'run.finished', outcome: 'succeeded'}],
  ]
  expect(await lines(planOf({id: 'a'}), run, {paint: painted})).toBe(`[1/1] a started
\u001b[32m[1/1] a succeeded in 1 s\u001b[0m
\u001b[32mmission "nightly" succeeded in 1 s: 1 succeeded\u001b[0m
`)
})

test('a question is one line, its answer another, and a no is said by the failure', async () => {
  const denied = {code: 'APPROVAL_DENIED', message: 'denied by ada: too late', retryable: false} as const
  const text = await lines(planOf({id: 'ok', asks: true}, {id: 'other', asks: true}), [
    [0, runStarted],
    [0, asked('ok', 'deploy\nto production?', BEGAN_AT_MS + 3_600_000)],
    [0, asked('other')],
    [5, answered('ok', true, 'looks good')],
    [5, succeeded('ok')],
    [9, answered('other', false, 'too late')],
    [9, {type: 'step.failed', stepId: 'other', failure: denied, output: null, retryAtMs: null}],
    [9, {type: 'run.finished', outcome: 'failed'}],
  ])
  expect(text).toBe(`mission "nightly" started, 2 steps
[1/2] ok waits for an answer, for at most 1 h: deploy to production?
[2/2] other waits for an answer: deploy?
[1/2] ok approved by ada: looks good
[1/2] ok succeeded in 5 s
[2/2] other failed after 9 s: denied by ada: too late
mission "nightly" failed after 9 s: 1 succeeded, 1 failed
first failure: step "other": denied by ada: too late (APPROVAL_DENIED)
\`sortie retry\` keeps what succeeded
`)
})

test('a run that ends as one that waits says what is asked, how to answer, and what failed beside it', async () => {
  const plan = planOf({id: 'ok', asks: true}, {id: 'build'}, {id: 'deploy', dependsOn: ['ok']})
  const text = await lines(plan, [
    [0, runStarted],
    [0, asked('ok')],
    [0, started('build')],
    [1, {type: 'step.failed', stepId: 'build', failure: exitStatus, output: null, retryAtMs: null}],
    [1, {type: 'run.finished', outcome: 'waiting'}],
  ])
  expect(text).toContain(`mission "nightly" waits for an answer after 1 s: 1 failed, 1 waiting, 1 pending
step "ok" asks: deploy?
\`sortie approve\` answers, or \`sortie approve --deny\`; then \`sortie resume\` goes on
first failure: step "build": "make" ended with status 2: no rule (STEP_EXIT_STATUS)
`)
})

test('steps that are left out are one line each while they are few, and one for all when they are many', async () => {
  const leftOut = (stepId: string): At => [
    0,
    {type: 'step.skipped', stepId, reason: {kind: 'selection', text: 'not named by --only'}},
  ]
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const plan = planOf({id: 'build'}, ...ids.map(id => ({id, leftOut: 'not named by --only'})))
  const text = await lines(plan, [
    [0, runStarted],
    ...ids.slice(0, 4).map(leftOut),
    [0, started('build')],
    [1, succeeded('build')],
    ...ids.slice(4).map(leftOut),
    [1, {type: 'run.finished', outcome: 'succeeded'}],
  ])
  expect(text).toBe(`mission "nightly" started, 1 of 7 steps
4 steps left out: "a", "b", "c" and 1 more
[5/7] build started
[5/7] build succeeded in 1 s
[6/7] e left out: not named by --only
[7/7] f left out: not named by --only
mission "nightly" succeeded in 1 s: 1 succeeded, 6 skipped
`)
})

test('a step that git selected says why it starts', async () => {
  const plan = planOf({id: 'lint', affected: '"src/a\n.ts" changed'})
  const text = await lines(plan, [
    [0, runStarted],
    [0, started('lint')],
  ])
  expect(text).toContain('[1/1] lint started: "src/a .ts" changed\n')
})

test('a failure that the closing lines do not repeat brings its help along', async () => {
  const failure = {...exitStatus, hint: 'read its log'}
  const failed = (stepId: string) => ({type: 'step.failed', stepId, failure, output: null, retryAtMs: null}) as const
  const text = await lines(planOf({id: 'lint', continueOnError: true}, {id: 'build'}, {id: 'docs'}), [
    [0, runStarted],
    [0, started('lint')],
    [1, failed('lint')],
    [1, started('build')],
    [2, failed('build')],
    [2, started('docs')],
    [3, failed('docs')],
    [3, {type: 'run.finished', outcome: 'failed'}],
  ])
  const said = '"make" ended with status 2: no rule'
  expect(text).toBe(`mission "nightly" started, 3 steps
[1/3] lint started
[1/3] lint failed after 1 s, which the mission allows: ${said}; help: read its log
[2/3] build started
[2/3] build failed after 1 s: ${said}
[3/3] docs started
[3/3] docs failed after 1 s: ${said}; help: read its log
mission "nightly" failed after 3 s: 3 failed, 1 warning
first failure: step "build": ${said} (STEP_EXIT_STATUS)
help for step "build": read its log
`)
})

const listed = (stepId: string, total: number) => ({type: 'items.listed', stepId, total}) as const
const begun = (stepId: string, number: number, label: string) =>
  ({type: 'item.started', stepId, number, label}) as const
const finished = (stepId: string, number: number, label: string, more: object = {}) =>
  ({
    type: 'item.finished',
    stepId,
    key: `key of ${label}`,
    number,
    label,
    ok: true,
    attempts: 1,
    durationMs: 1_200,
    ...more,
  }) as const

test('items are shown with their number of how many, before and after', async () => {
  const failure = {code: 'STEP_EXIT_STATUS', message: 'the script ended with status 1'} as const
  const text = await lines(planOf({id: 'lint'}), [
    [0, runStarted],
    [0, started('lint')],
    [0, listed('lint', 2)],
    [0, begun('lint', 1, 'src/a.ts')],
    [0, begun('lint', 2, 'src/b.ts')],
    [1.2, finished('lint', 2, 'src/b.ts', {ok: false, failure})],
    [1.2, finished('lint', 1, 'src/a.ts')],
    [1.2, finished('lint', 1, 'part of a', {within: 'key of src/a.ts'})],
    [2, succeeded('lint')],
    [2, {type: 'run.finished', outcome: 'succeeded'}],
  ])
  expect(text).toBe(`mission "nightly" started, 1 step
[1/1] lint started
[1/1] lint 2 items
[1/2] lint src/a.ts
[2/2] lint src/b.ts
[2/2] failed lint src/b.ts (1.2 s): the script ended with status 1
[1/2] done lint src/a.ts (1.2 s)
[1/1] lint succeeded in 2 s
mission "nightly" succeeded in 2 s: 1 succeeded
`)
})

test('items that were done before are counted, not shown again', async () => {
  const history = eventsOf([
    [0, runStarted],
    [0, started('lint')],
    [0, listed('lint', 3)],
    [1, finished('lint', 1, 'a')],
    [1, finished('lint', 2, 'b', {ok: false})],
  ]).filter((event): event is Stored => 'seq' in event)
  const text = await lines(
    planOf({id: 'lint'}),
    [
      [5, {type: 'run.resumed', digest: 'd', version: '1'}],
      [5, started('lint', 2)],
      [5, listed('lint', 3)],
      [15, {type: 'step.running', stepId: 'lint', elapsedMs: 10_000, timeoutMs: null, outputBytes: 0, lastLine: ''}],
    ],
    {history},
  )
  expect(text).toContain('[1/1] lint 3 items, 1 done before\n')
  expect(text).toContain('[1/1] lint running for 10 s, 0 bytes of output, 1 of 3 done\n')
})
