import {describe, expect, test} from 'vitest'
import type {Plan, RunEvent} from '../../engine/contracts.ts'
import {createLiveReporter} from '../../report/live.ts'
import {type Paint, painted, unpainted} from '../../report/paint.ts'
import {createHandClock} from './live/hand-clock.ts'
import {createPaperTerminal} from './live/terminal.ts'
import {type At, asked, BEGAN_AT_MS, eventsOf, planOf, runStarted, started, succeeded} from './run-of-events.ts'

/** A reporter on paper: events come at their time, and frames are drawn when they are due. */
function stage(plan: Plan, options: {verbose?: boolean; paint?: Paint; columns?: number} = {}) {
  const {columns = 80, paint = unpainted, verbose = false} = options
  const terminal = createPaperTerminal(columns, 24)
  const clock = createHandClock(BEGAN_AT_MS)
  const reporter = createLiveReporter({plan, terminal, clock, paint, verbose})
  const show = (event: RunEvent) => {
    clock.advanceTo(event.atMs)
    reporter.onEvent(event)
  }
  return {
    terminal,
    clock,
    reporter,
    show(...run: readonly At[]) {
      for (const event of eventsOf(run)) show(event)
    },
    /** What stands on the terminal so many seconds after the beginning. */
    at(seconds: number): string {
      clock.advanceTo(BEGAN_AT_MS + seconds * 1_000)
      return terminal.text()
    },
    async end(): Promise<string> {
      await reporter.end()
      return terminal.text()
    },
  }
}

const output = (stepId: string, text: string) => ({type: 'step.output', stepId, stream: 'stdout', text}) as const
const failure = {
  code: 'STEP_EXIT_STATUS',
  message: '"make" ended with status 2',
  hint: 'read its log',
  retryable: true,
} as const
const log = {log_path: '.sortie/state/logs/r1/build.log'}

describe('the live reporter', () => {
  test('makes way for a question, with all that has happened on the screen, and comes back after it', async () => {
    const {show, at, end, terminal, reporter} = stage(planOf({id: 'ok', asks: true}, {id: 'build'}, {id: 'lint'}))
    show([0, runStarted], [0, started('build')], [0, asked('ok')])
    expect(at(1.2)).toContain('[1/3] build  1 s of 5 min')
    reporter.pause()
    expect(terminal.isCursorVisible).toBe(true)
    terminal.write('yes or no: ')
    show([1.5, started('lint')], [2, succeeded('lint')])
    expect(at(3)).toBe(`mission "nightly" started, 3 steps
[2/3] ok waits for an answer: deploy?
yes or no:`)
    terminal.write('yes\n')
    reporter.resume()
    expect(at(4.5)).toBe(`mission "nightly" started, 3 steps
[2/3] ok waits for an answer: deploy?
yes or no: yes
[3/3] lint succeeded in 0.5 s
[1/3] build  4 s of 5 min
[2/3] ok     asks for 4 s  deploy?
nightly: 1 of 3 done in 4 s, 1 running, 1 asking`)
    expect(terminal.isCursorVisible).toBe(false)
    show([5, succeeded('build')], [5, {type: 'run.finished', outcome: 'waiting'}])
    expect(await end()).toContain('step "ok" asks: deploy?')
    expect(terminal.isCursorVisible).toBe(true)
  })

  test('counts items in the row of their step, and lets only those that failed scroll away above it', () => {
    const item = (number: number, ok: boolean) =>
      ({
        type: 'item.finished',
        stepId: 'lint',
        key: `k${number}`,
        number,
        label: `src/${number}.ts`,
        ok,
        attempts: 1,
        durationMs: 300,
        ...(!ok && {failure: {code: 'STEP_EXIT_STATUS', message: 'the script ended with status 1'} as const}),
      }) as const
    const {show, at} = stage(planOf({id: 'lint'}))
    show(
      [0, runStarted],
      [0, started('lint')],
      [0, {type: 'items.listed', stepId: 'lint', total: 9}],
      [0, {type: 'item.started', stepId: 'lint', number: 1, label: 'src/1.ts'}],
      [0.3, item(1, true)],
      [0.6, item(2, false)],
      [0.9, item(3, true)],
    )
    expect(at(2)).toBe(`mission "nightly" started, 1 step
[2/9] failed lint src/2.ts (0.3 s): the script ended with status 1
[1/1] lint  1 s of 5 min, 3/9, 1 failed
nightly: 0 of 1 done in 1 s, 1 running`)
  })

  test('shows what runs under what has ended, and leaves the closing lines alone on the screen', async () => {
    const {show, at, end, terminal} = stage(planOf({id: 'build'}, {id: 'lint'}, {id: 'test', dependsOn: ['build']}))
    show(
      [0, runStarted],
      [0, started('build')],
      [0, started('lint')],
      [0.5, output('lint', 'src/a.ts is fine\nsrc/b')],
      [1, {type: 'step.progress', stepId: 'build', done: 3, total: 9, label: 'x'}],
      [2, succeeded('lint')],
      [2, started('test')],
    )
    expect(at(4.2)).toBe(`mission "nightly" started, 3 steps
[2/3] lint succeeded in 2 s
[1/3] build  4 s of 5 min, 3/9
[3/3] test   2 s of 5 min
nightly: 1 of 3 done in 4 s, 2 running`)
    expect(terminal.isCursorVisible).toBe(false)
    show([5, succeeded('build')], [5, succeeded('test')], [5, {type: 'run.finished', outcome: 'succeeded'}])
    expect(await end()).toBe(`mission "nightly" started, 3 steps
[2/3] lint succeeded in 2 s
[1/3] build succeeded in 5 s
[3/3] test succeeded in 3 s
mission "nightly" succeeded in 5 s: 3 succeeded`)
    expect(terminal.isCursorVisible).toBe(true)
  })

  test('the last screen repeats the first failure, its log and the end of its output', async () => {
    const {show, end} = stage(planOf({id: 'build'}, {id: 'lint'}))
    const numbered = Array.from({length: 40}, (_, number) => `line ${number}\n`).join('')
    show(
      [0, runStarted],
      [0, started('build')],
      [0, started('lint')],
      [0.5, output('build', numbered)],
      [0.6, output('build', '\u001b[31merror:\u001b[0m no\trule')],
      [1, {type: 'step.failed', stepId: 'build', failure, output: log, retryAtMs: null}],
      [1.5, output('lint', 'another\nfailure\n')],
      [2, {type: 'step.failed', stepId: 'lint', failure, output: null, retryAtMs: null}],
      [2, {type: 'run.finished', outcome: 'failed'}],
    )
    const text = await end()
    expect(text.slice(text.indexOf('mission "nightly" failed'))).toBe(`mission "nightly" failed after 2 s: 2 failed
first failure: step "build": "make" ended with status 2 (STEP_EXIT_STATUS)
help for step "build": read its log
log of step "build": .sortie/state/logs/r1/build.log
last output of step "build":
build | line 31
build | line 32
build | line 33
build | line 34
build | line 35
build | line 36
build | line 37
build | line 38
build | line 39
build | error: no  rule`)
  })

  test('steps blocked in a row are one line, when they are many', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const {show, at, end} = stage(planOf({id: 'build'}, ...ids.map(id => ({id, dependsOn: ['build']})), {id: 'long'}))
    show(
      [0, runStarted],
      [0, started('build')],
      [0, started('long')],
      [1, {type: 'step.failed', stepId: 'build', failure, output: null, retryAtMs: null}],
      ...ids.map(stepId => [1, {type: 'step.blocked', stepId, by: 'build', reason: 'needs "build"'}] as const),
    )
    const lines = ['mission "nightly" started, 8 steps', '[1/8] build failed after 1 s: "make" ended with status 2']
    const summary = '7 of 8 done in 1 s, 1 failed, 1 running, 6 blocked'
    expect(at(1.5)).toBe([...lines, '[2/8] long  1 s of 5 min', `nightly: ${summary}`].join('\n'))
    const row = '6 steps blocked: "a", "b", "c" and 3 more'
    expect(at(2.6).split('\n')).toContain(row)
    show([3, succeeded('long')], [3, {type: 'run.finished', outcome: 'failed'}])
    expect((await end()).split('\n').slice(0, 4)).toEqual([...lines, row, '[2/8] long succeeded in 3 s'])
  })

  test('however much is printed, there are about twelve frames a second', () => {
    const {show, at, terminal} = stage(planOf({id: 'loud'}))
    show([0, runStarted], [0, started('loud')])
    at(1)
    const before = terminal.writes
    const lines = Array.from(
      {length: 10_000},
      (_, number) => [1 + number / 10_000, output('loud', `line ${number}\n`)] as const,
    )
    show(...lines)
    expect(terminal.writes - before).toBeGreaterThan(10)
    expect(terminal.writes - before).toBeLessThanOrEqual(13)
    expect(at(2.1)).toContain('line 9999')
  })

  test('without events the seconds go on', () => {
    const {show, at} = stage(planOf({id: 'silent'}))
    show([0, runStarted], [0, started('silent')])
    expect(at(1.1)).toContain('silent  1 s of 5 min')
    expect(at(61.1)).toContain('silent  1 min 1 s of 5 min')
  })

  test('what a step with limits uses stands beside its time', () => {
    const {show, at} = stage(planOf({id: 'pack'}))
    show(
      [0, runStarted],
      [0, started('pack')],
      [0.2, {type: 'step.measured', stepId: 'pack', rssBytes: 40 << 20, cpuPercent: null, diskIoBytesPerSec: null}],
    )
    expect(at(1.3)).toContain('[1/1] pack  1 s of 5 min, 40.0 MiB\n')
    show([2, {type: 'step.measured', stepId: 'pack', rssBytes: 812 << 20, cpuPercent: 43.4, diskIoBytesPerSec: 0}])
    expect(at(3.2)).toContain('[1/1] pack  3 s of 5 min, 812.0 MiB, 43 % CPU\n')
  })

  test('with verbose, what steps print stays, in whole lines', async () => {
    const {show, at, end} = stage(planOf({id: 'a'}), {verbose: true})
    show([0, runStarted], [0, started('a')], [0.5, output('a', 'one\ntw')], [0.6, output('a', 'o\nthree')])
    expect(at(1.7)).toBe(`mission "nightly" started, 1 step
a | one
a | two
[1/1] a  1 s of 5 min  three
nightly: 0 of 1 done in 1 s, 1 running`)
    show([2, succeeded('a')], [2, {type: 'run.finished', outcome: 'succeeded'}])
    expect(await end()).toContain('a | two\na | three\n[1/1] a succeeded in 2 s\n')
  })

  test('colours say how it went', async () => {
    const {show, end, terminal} = stage(planOf({id: 'a'}, {id: 'b'}), {paint: painted})
    show(
      [0, started('a')],
      [0, started('b')],
      [1, succeeded('a')],
      [1, {type: 'step.failed', stepId: 'b', failure, output: null, retryAtMs: null}],
      [1, {type: 'run.finished', outcome: 'failed'}],
    )
    await end()
    const raw = terminal.raw()
    expect(raw).toContain('\u001b[32m[1/2] a succeeded in 1 s\u001b[0m')
    expect(raw).toContain('\u001b[31m[2/2] b failed after 1 s')
    expect(raw).toContain('\u001b[31mmission "nightly" failed after 1 s')
  })

  test('after the end, and after it was abandoned, no timer is left and the cursor is back', async () => {
    const ended = stage(planOf({id: 'a'}))
    ended.show([0, runStarted], [0, started('a')])
    ended.at(1)
    await ended.end()
    ended.reporter.abandon()
    const abandoned = stage(planOf({id: 'a'}))
    abandoned.show([0, runStarted], [0, started('a')])
    abandoned.at(1)
    abandoned.reporter.abandon()
    for (const {clock, terminal} of [ended, abandoned]) {
      expect(clock.pending).toBe(0)
      expect(terminal.isCursorVisible).toBe(true)
    }
  })
})
