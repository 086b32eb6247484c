import {describe, expect, test} from 'vitest'
import type {Plan} from '../../../engine/contracts.ts'
import {rowsOf, type Signs} from '../../../report/live/rows.ts'
import {widthOf} from '../../../report/live/width.ts'
import {painted, unpainted} from '../../../report/paint.ts'
import {createRunView} from '../../../report/run-view.ts'
import {type At, asked, BEGAN_AT_MS, eventsOf, planOf, runStarted, started, succeeded} from '../run-of-events.ts'

interface Look {
  readonly atSeconds: number
  readonly columns?: number
  readonly rows?: number
  readonly signs?: {readonly [stepId: string]: Partial<Signs>}
  readonly paint?: typeof painted
}

function look(plan: Plan, run: readonly At[], {atSeconds, columns = 80, rows = 24, signs = {}, paint}: Look): string {
  const view = createRunView({plan})
  for (const event of eventsOf(run)) view.fold(event)
  const signsOf = (stepId: string): Signs => ({
    timeoutMs: null,
    progress: null,
    use: null,
    lastLine: '',
    ...signs[stepId],
  })
  const nowMs = BEGAN_AT_MS + atSeconds * 1_000
  return rowsOf({view, signsOf, nowMs, columns, rows, paint: paint ?? unpainted}).join('\n')
}

const failure = {code: 'STEP_EXIT_STATUS', message: '"make" ended with status 2', retryable: true} as const
const retry = {maxAttempts: 3, delayMs: 5_000, factor: 1, jitter: false, on: ['error']} as const

describe('the rows of a run', () => {
  test('say of each running step how long, of how much, how far, and what it printed last', () => {
    const plan = planOf({id: 'build'}, {id: 'scan'}, {id: 'test', dependsOn: ['build']})
    const signs = {
      build: {timeoutMs: 300_000, lastLine: 'compiling src/a.ts'},
      scan: {progress: {done: 120, total: 936, failed: 0}},
    }
    expect(
      look(
        plan,
        [
          [0, runStarted],
          [0, started('build')],
          [5, started('scan')],
        ],
        {atSeconds: 72.9, signs},
      ),
    ).toBe(
      `[1/3] build  1 min 12 s of 5 min  compiling src/a.ts
[2/3] scan   1 min 7 s, 120/936
nightly: 0 of 3 done in 1 min 12 s, 2 running, 1 pending`,
    )
  })

  test('count down to the next attempt, below what runs', () => {
    const plan = planOf({id: 'deploy', retry}, {id: 'watch'})
    const run: readonly At[] = [
      [0, runStarted],
      [0, started('deploy')],
      [0.2, started('watch')],
      [1, {type: 'step.failed', stepId: 'deploy', failure, output: null, retryAtMs: BEGAN_AT_MS + 6_000}],
    ]
    expect(look(plan, run, {atSeconds: 2.5})).toBe(`[2/2] watch   2 s
[1/2] deploy  attempt 2 of 3 in 4 s  "make" ended with status 2
nightly: 0 of 2 done in 2 s, 1 running, 1 between attempts`)
    expect(look(plan, run, {atSeconds: 7})).toContain('[1/2] deploy  attempt 2 of 3 is due  "make"')
    const again: readonly At[] = [...run, [6, started('deploy', 2)]]
    expect(look(plan, again, {atSeconds: 7})).toContain('[1/2] deploy  1 s, attempt 2 of 3\n')
  })

  test('show what is asked, and for how long, between what runs and what is tried again', () => {
    const plan = planOf({id: 'ok', asks: true}, {id: 'other', asks: true}, {id: 'build'})
    const run: readonly At[] = [
      [0, runStarted],
      [0, asked('ok', 'deploy to production?', BEGAN_AT_MS + 3_600_000)],
      [2, asked('other')],
      [3, started('build')],
    ]
    expect(look(plan, run, {atSeconds: 72})).toBe(`[3/3] build  1 min 9 s
[1/3] ok     asks for 1 min 12 s of 1 h  deploy to production?
[2/3] other  asks for 1 min 10 s         deploy?
nightly: 0 of 3 done in 1 min 12 s, 1 running, 2 asking`)
    expect(look(plan, run, {atSeconds: 72, rows: 7})).toContain('and 2 more asking')
  })

  test('count what has ended, and say when the run is stopping', () => {
    const plan = planOf({id: 'a'}, {id: 'b'}, {id: 'c', dependsOn: ['b']}, {id: 'd'}, {id: 'e'})
    const run: readonly At[] = [
      [0, runStarted],
      [0, started('a')],
      [0, started('b')],
      [1, succeeded('a')],
      [1, {type: 'step.failed', stepId: 'b', failure, output: null, retryAtMs: null}],
      [1, {type: 'step.blocked', stepId: 'c', by: 'b', reason: 'needs "b"'}],
      [1, started('d')],
    ]
    const summary = '3 of 5 done in 2 s, 1 failed, 1 running, 1 pending, 1 blocked'
    expect(look(plan, run, {atSeconds: 2})).toBe(`[4/5] d  1 s\nnightly: ${summary}`)
    const interrupted: readonly At[] = [
      ...run,
      [2, {type: 'run.stopping', reason: {kind: 'interrupt', signal: 'SIGINT'}}],
    ]
    expect(look(plan, interrupted, {atSeconds: 2, columns: 200})).toBe(
      `[4/5] d  1 s\nnightly is stopping, Ctrl-C again does not wait: ${summary}`,
    )
  })

  test('count steps that were spared among those that are done, and by themselves', () => {
    const plan = planOf({id: 'build'}, {id: 'lint'}, {id: 'test'})
    const spared = {output: null, via: 'cache', reason: 'nothing has changed'} as const
    const run: readonly At[] = [
      [0, runStarted],
      [0, {type: 'step.succeeded', stepId: 'build', ...spared}],
      [0, started('test')],
    ]
    expect(look(plan, run, {atSeconds: 2})).toBe(`[2/3] test  2 s
nightly: 1 of 3 done in 2 s, 1 cached, 1 running, 1 pending`)
  })

  test('leave room on the terminal, and count the steps they have no room for', () => {
    const ids = Array.from({length: 500}, (_, number) => `step-${number}`)
    const run: readonly At[] = [[0, runStarted], ...ids.map(id => [0, started(id)] as const)]
    const plan = planOf(...ids.map(id => ({id})))
    const rows = look(plan, run, {atSeconds: 3, rows: 10}).split('\n')
    expect(rows).toEqual([
      '[1/500] step-0  3 s',
      '[2/500] step-1  3 s',
      '[3/500] step-2  3 s',
      '[4/500] step-3  3 s',
      'and 496 more running',
      'nightly: 0 of 500 done in 3 s, 500 running',
    ])
    expect(look(plan, run, {atSeconds: 3, rows: 3})).toBe('nightly: 0 of 500 done in 3 s, 500 running')
  })

  test.each([1, 2, 5, 20, 40, 80, 200])('are never as wide as a terminal of %i columns', columns => {
    const plan = planOf({id: `a-${'long-'.repeat(40)}name`, retry}, {id: '漢字漢字'}, {id: 'b'})
    const run: readonly At[] = [[0, runStarted], ...plan.steps.map(({id}) => [0, started(id)] as const)]
    const signs = {
      漢字漢字: {lastLine: '漢字'.repeat(200)},
      b: {timeoutMs: 5_000, lastLine: '👩\u200d👩\u200d👧'.repeat(200)},
    }
    const rows = look(plan, run, {atSeconds: 1, columns, signs}).split('\n')
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(widthOf(row)).toBeLessThan(Math.max(2, columns))
  })

  test('carry no escape of a step, whatever it prints', () => {
    const signs = {a: {lastLine: '\u001b[2J\u001b]0;title\u0007red \u001b[31mtext\u001b[0m'}}
    expect(look(planOf({id: 'a'}), [[0, started('a')]], {atSeconds: 1, signs})).toBe(
      '[1/1] a  1 s  red text\nnightly: 0 of 1 done in 1 s, 1 running',
    )
  })

  test('are coloured without being measured with their colours', () => {
    const signs = {a: {lastLine: 'x'.repeat(100)}}
    expect(look(planOf({id: 'a'}), [[0, started('a')]], {atSeconds: 1, columns: 20, signs, paint: painted})).toBe(
      '[1/1] a  1 s  \u001b[2mxxxx…\u001b[0m\n\u001b[1mnight…: 0 of 1 don…\u001b[0m',
    )
  })
})
