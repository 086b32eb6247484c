import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding, Plan, PlannedStep, Section} from '../../engine/contracts.ts'
import {command, guardedJson} from '../../report/github/command.ts'
import {createGithubReporter} from '../../report/github.ts'
import {type RunnerView, readAsRunner} from './github/runner.ts'
import {type At, eventsOf, planOf, runStarted, started, succeeded} from './run-of-events.ts'

const hostileLines = [
  '::error::stolen',
  '  \t::add-mask::everything',
  'text before ##[set-env name=PATH]/tmp',
  '\u001b[31m::set-output name=a::b',
  '::stop-commands::mine',
  '::endgroup::',
  '100% : , a::b::c',
  '\u0085::warning::with a strange space',
]
const failure = (message: string) => ({code: 'STEP_EXIT_STATUS', message, retryable: true}) as const
const output = (stepId: string, text: string) => ({type: 'step.output', stepId, stream: 'stdout', text}) as const
const failed = (stepId: string, message: string) =>
  ({type: 'step.failed', stepId, failure: failure(message), output: null, retryAtMs: null}) as const
const finished = {type: 'run.finished', outcome: 'failed'} as const

interface Shown {
  readonly log: string
  readonly runner: RunnerView
  readonly summary: string
}

async function show(
  plan: Plan,
  run: readonly At[],
  {sections = [], maxBytes = 1_048_576}: {sections?: readonly Section[]; maxBytes?: number} = {},
): Promise<Shown> {
  let log = ''
  let summary = ''
  let tokens = 0
  const reporter = createGithubReporter({
    plan,
    write: text => void (log += text),
    token: () => `token-${++tokens}`,
    sectionsOf: () => sections,
    placeOf: stepId => ({file: 'missions/a,b.yaml', line: stepId.length}),
    fileOf: path => `sub/${path}`,
    summary: {maxBytes: () => maxBytes, append: text => void (summary += text)},
  })
  for (const event of eventsOf(run)) reporter.onEvent(event)
  await reporter.end()
  return {log, runner: readAsRunner(log), summary}
}

/** Groups as they are folded: titles with the lines in them. */
function groupsIn(log: string): {title: string; lines: string[]}[] {
  const groups: {title: string; lines: string[]}[] = []
  let open: {title: string; lines: string[]} | undefined
  for (const line of log.split('\n')) {
    if (line.startsWith('::group::')) open = {title: line.slice(9), lines: []}
    else if (line === '::endgroup::' && open !== undefined) {
      groups.push(open)
      open = undefined
    } else open?.lines.push(line)
  }
  return groups
}

describe('the github reporter', () => {
  test('folds what a step printed under the line that says how it ended, and never mixes steps', async () => {
    const {log} = await show(planOf({id: 'build'}, {id: 'lint'}, {id: 'silent'}), [
      [0, runStarted],
      [0, started('build')],
      [0, started('lint')],
      [0.5, output('build', 'compiling a\ncompi')],
      [0.6, output('lint', 'a is fine\n')],
      [0.7, output('build', 'ling b\n')],
      [1, succeeded('lint')],
      [1, started('silent')],
      [2, succeeded('build')],
      [2, succeeded('silent')],
      [2, {type: 'run.finished', outcome: 'succeeded'}],
    ])
    expect(log).toBe(`mission "nightly" started, 3 steps
[1/3] build started
[2/3] lint started
::group::[2/3] lint succeeded in 1 s
a is fine
::endgroup::
[3/3] silent started
::group::[1/3] build succeeded in 2 s
compiling a
compiling b
::endgroup::
[3/3] silent succeeded in 1 s
mission "nightly" succeeded in 2 s: 3 succeeded
`)
  })

  test('annotates failures where the mission has the step, and shows the end of the first one below', async () => {
    const steps = [{id: 'build'}, {id: 'lint', continueOnError: true}]
    const {runner, log} = await show(planOf(...steps), [
      [0, runStarted],
      [0, started('build')],
      [0, started('lint')],
      [1, output('build', 'a: no such rule\n')],
      [1, failed('build', 'ended with status 2: 100%, or so\nsecond line')],
      [1, failed('lint', 'ended with status 1')],
      [1, {type: 'warned', stepId: null, code: 'SPAWNER_LOST', message: 'the helper is gone'}],
      [1, finished],
    ])
    expect(runner.commands.filter(({name}) => !name.endsWith('group'))).toEqual([
      {
        name: 'error',
        properties: {file: 'missions/a,b.yaml', line: '5', title: 'step "build" failed'},
        data: 'ended with status 2: 100%, or so second line (STEP_EXIT_STATUS)',
      },
      {
        name: 'warning',
        properties: {file: 'missions/a,b.yaml', line: '4', title: 'step "lint" failed'},
        data: 'ended with status 1 (STEP_EXIT_STATUS)',
      },
      {name: 'warning', properties: {title: 'SPAWNER_LOST'}, data: 'warning SPAWNER_LOST: the helper is gone'},
    ])
    expect(log).toContain('first failure: step "build"')
    expect(log).toContain('build | a: no such rule\n')
  })

  test('folds every attempt by itself, and annotates only the last', async () => {
    const retry: PlannedStep['retry'] = {maxAttempts: 2, delayMs: 0, factor: 1, jitter: false, on: ['error']}
    const {log, runner} = await show(planOf({id: 'flaky', retry}), [
      [0, runStarted],
      [0, started('flaky')],
      [0.5, output('flaky', 'one\n')],
      [1, {type: 'step.failed', stepId: 'flaky', failure: failure('no'), output: null, retryAtMs: 2_000}],
      [2, started('flaky', 2)],
      [2.5, output('flaky', 'two\n')],
      [3, failed('flaky', 'no')],
      [3, finished],
    ])
    expect(groupsIn(log).map(({lines}) => lines)).toEqual([['one'], ['two']])
    expect(runner.commands.filter(({name}) => name === 'error')).toHaveLength(1)
  })

  test('takes nothing that a step prints for a command', async () => {
    const text = `${hostileLines.join('\n')}\n`
    const {runner, log} = await show(planOf({id: 'evil', name: hostileLines[2] ?? ''}), [
      [0, runStarted],
      [0, started('evil')],
      [0.5, output('evil', text)],
      [
        0.6,
        {
          type: 'step.running',
          stepId: 'evil',
          elapsedMs: 10_000,
          timeoutMs: null,
          outputBytes: 1,
          lastLine: '##[error]x',
        },
      ],
      [0.7, {type: 'warned', stepId: 'evil', code: 'STEP_FALLBACK', message: text}],
      [1, failed('evil', text)],
      [1, finished],
    ])
    expect(runner.commands.map(({name}) => name)).toEqual(['warning', 'group', 'endgroup', 'error'])
    expect(runner.isStopped).toBe(false)
    for (const line of ['::error::stolen', '::endgroup::', '100% : , a::b::c']) expect(runner.lines).toContain(line)
    expect(log).not.toContain('\u001b')
  })

  test('heeds its own commands alone, whatever is printed', async () => {
    const piece = fc.oneof(fc.constantFrom(...hostileLines, '\n', '\r', '##[', '::'), fc.string({unit: 'binary'}))
    const text = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, async (printed, message) => {
        const {runner} = await show(planOf({id: 'a'}), [
          [0, runStarted],
          [0, started('a')],
          [0.5, output('a', printed)],
          [1, failed('a', message)],
          [1, finished],
        ])
        const names = runner.commands.map(({name}) => name)
        expect(names.filter(name => !name.endsWith('group'))).toEqual(['error'])
        expect(names.filter(name => name === 'group').length).toBe(names.filter(name => name === 'endgroup').length)
        expect(runner.isStopped).toBe(false)
      }),
      {numRuns: 500},
    )
  })

  test('stops commands only where it has to, with another word each time', async () => {
    const {log} = await show(planOf({id: 'a'}, {id: 'b'}, {id: 'c'}), [
      [0, started('a')],
      [0, started('b')],
      [0, started('c')],
      [0.5, output('a', 'uses std::vector\n::error::x\n')],
      [0.6, output('b', 'uses std::vector\n')],
      [0.7, output('c', '::token-1::\n::error::x\n')],
      [1, succeeded('a')],
      [1, succeeded('b')],
      [1, succeeded('c')],
    ])
    expect(log.match(/::stop-commands::token-\d+/g)).toEqual(['::stop-commands::token-1', '::stop-commands::token-2'])
    expect(readAsRunner(log).isStopped).toBe(false)
  })

  test('shows the end of what is long, and where the rest is', async () => {
    const lines = Array.from({length: 20_000}, (_, number) => `line ${number}`)
    const logPath = '.sortie/state/logs/r/a.log'
    const {log} = await show(planOf({id: 'a'}), [
      [0, started('a')],
      [0.5, output('a', `${lines.join('\n')}\n`)],
      [1, {type: 'step.succeeded', stepId: 'a', output: {log_path: logPath}, via: 'run'}],
    ])
    const [group] = groupsIn(log)
    expect(group?.lines[0]).toBe(`(what came before is in ${logPath})`)
    expect(group?.lines.at(-1)).toBe('line 19999')
    expect(group?.lines[1]).toMatch(/^line \d+$/)
    expect(log.length).toBeLessThan(70_000)
  })
})

const finding = (number: number, severity: Finding['severity']): Finding => ({
  id: String(number),
  rule: 'todos/todo',
  title: `finding ${number}: 50%, so far`,
  message: '',
  severity,
  category: 'todos',
  confidence: 1,
  path: `src/${number},a.ts`,
  start_line: number,
  end_line: number + 1,
  quote: '',
  recommendation: null,
  source_step: 'scan',
})

describe('findings', () => {
  const sections = (findings: readonly Finding[]): Section[] => [
    {title: 'Marks', blocks: [{kind: 'findings', findings}]},
  ]
  const run: readonly At[] = [
    [0, runStarted],
    [0, started('scan')],
    [1, succeeded('scan')],
    [1, {type: 'run.finished', outcome: 'succeeded'}],
  ]

  test('become annotations of their file and lines, by severity', async () => {
    const found = [finding(3, 'low'), finding(1, 'critical'), finding(2, 'medium')]
    const {runner} = await show(planOf({id: 'scan', type: 'scan'}), run, {sections: sections(found)})
    expect(runner.commands).toEqual([
      {
        name: 'error',
        properties: {file: 'sub/src/1,a.ts', line: '1', endLine: '2', title: 'critical: todos/todo'},
        data: 'finding 1: 50%, so far',
      },
      expect.objectContaining({name: 'warning'}),
      expect.objectContaining({name: 'notice'}),
    ])
  })

  test('are as many as GitHub keeps, the worst of them, and the rest is counted', async () => {
    const found = Array.from({length: 40}, (_, number) => finding(number + 1, number < 25 ? 'high' : 'critical'))
    const {runner, summary} = await show(planOf({id: 'scan', type: 'scan'}), run, {sections: sections(found)})
    expect(runner.commands.map(({properties}) => properties['title'])).toEqual(
      Array.from({length: 10}, () => 'critical: todos/todo'),
    )
    expect(runner.lines).toContain('30 more findings are not shown as annotations')
    expect(summary).toContain('Findings: 15 critical, 25 high, 0 medium, 0 low, 0 info')
  })
})

describe('the summary of the job', () => {
  test('says how it went, what failed and what steps have to show, and leaves out what programs printed', async () => {
    const sections: Section[] = [
      {title: 'Output', blocks: [{kind: 'code', language: 'text', text: 'on the screen'}]},
      {title: 'Summary', blocks: [{kind: 'markdown', text: '# All <b>well</b>\n\n* one'}]},
    ]
    const {summary} = await show(
      planOf({id: 'build', name: 'Build | all'}, {id: 'show'}),
      [
        [0, runStarted],
        [0, started('build')],
        [0, started('show')],
        [0.5, output('build', 'first\n```\nlast\n')],
        [1, failed('build', 'ended with status 2')],
        [1, succeeded('show')],
        [1, finished],
      ],
      {sections},
    )
    expect(summary).toBe(`## mission "nightly" failed after 1 s: 1 succeeded, 1 failed

| Step | Type | State | Duration |
| --- | --- | --- | --- |
| Build \\| all | command | failed | 1 s |
| show | command | succeeded | 1 s |

## Build | all

Failed: ended with status 2 (STEP_EXIT_STATUS)

\`\`\`\`text
first
\`\`\`
last
\`\`\`\`

## show

### Summary

#### All &lt;b>well&lt;/b>

* one

`)
  })

  test('holds as many whole parts as there is room for', async () => {
    const ids = Array.from({length: 700}, (_, number) => `step-${number}`)
    const sections: Section[] = [
      {title: 'Summary', blocks: [{kind: 'markdown', text: `\`\`\`\n${'words and more. '.repeat(300)}\n\`\`\``}]},
    ]
    const run: At[] = [
      [0, runStarted],
      ...ids.flatMap((id): At[] => [
        [0, started(id)],
        [1, succeeded(id)],
      ]),
    ]
    for (const maxBytes of [1_048_576, 50_000, 40, 0]) {
      const {summary} = await show(planOf(...ids.map(id => ({id}))), run, {sections, maxBytes})
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(maxBytes)
      expect((summary.match(/^```$/gm) ?? []).length % 2).toBe(0)
      if (maxBytes > 1_000) expect(summary).toContain('The rest is left out')
    }
  })
})

describe('a command', () => {
  test('comes back from the runner as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (property, data) => {
        const {commands} = readAsRunner(command('error', {title: `x${property}x`, line: undefined}, data))
        expect(commands).toEqual([{name: 'error', properties: {title: `x${property}x`}, data}])
      }),
    )
  })

  test('cannot stand in JSON, which stays the same', () => {
    const document = {stdout: '##[error]x\n::error::y', '##[': ['###[a]']}
    const json = guardedJson(JSON.stringify(document, null, 2))
    expect(JSON.parse(json)).toEqual(document)
    expect(readAsRunner(json).commands).toEqual([])
  })
})
