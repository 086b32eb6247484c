/** One run with hooks, as everyone who shows runs shows it: hooks are told from steps, and those for another ending are no news. */
import {describe, expect, test} from 'vitest'
import type {ReportDocument, StepResult} from '../../engine/contracts.ts'
import {createGithubReporter} from '../../report/github.ts'
import {planGraph} from '../../report/graph/model.ts'
import {renderText} from '../../report/graph/text.ts'
import {renderJson} from '../../report/json.ts'
import {createJunitReporter} from '../../report/junit.ts'
import {createLineReporter} from '../../report/line.ts'
import {rowsOf} from '../../report/live/rows.ts'
import {renderMarkdown} from '../../report/markdown.ts'
import {unpainted} from '../../report/paint.ts'
import {createQuietReporter} from '../../report/quiet.ts'
import {createRunView} from '../../report/run-view.ts'
import {type At, BEGAN_AT_MS, eventsOf, planOf, runStarted, shown, started, succeeded} from './run-of-events.ts'

const plan = planOf(
  {id: 'build'},
  {id: 'test', dependsOn: ['build']},
  {id: 'tag', hook: 'on_success'},
  {id: 'tell', hook: 'on_failure'},
  {id: 'tidy', name: 'Tidy up', hook: 'finally'},
)
const failure = {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true} as const
const failed = (stepId: string) => ({type: 'step.failed', stepId, failure, output: null, retryAtMs: null}) as const

const upToHooks: readonly At[] = [
  [0, runStarted],
  [0, started('build')],
  [1, succeeded('build')],
  [1, started('test')],
  [2, succeeded('test')],
  [2, started('tag')],
]
const run: readonly At[] = [
  ...upToHooks,
  [3, failed('tag')],
  [3, started('tidy')],
  [4, succeeded('tidy')],
  [4, {type: 'step.skipped', stepId: 'tell', reason: {kind: 'ending', ending: 'success'}}],
  [4, {type: 'run.finished', outcome: 'failed'}],
]

describe('a run with hooks', () => {
  test('is shown by the line reporter with the list of each hook in place of its number', async () => {
    expect(await shown(write => createLineReporter({write, plan}), run)).toBe(`mission "nightly" started, 2 steps
[1/2] build started
[1/2] build succeeded in 1 s
[2/2] test started
[2/2] test succeeded in 1 s
[on_success] tag started
[on_success] tag failed after 1 s: ended with status 1
[finally] tidy started
[finally] tidy succeeded in 1 s
mission "nightly" failed after 4 s: 2 succeeded; hooks: 1 succeeded, 1 failed
first failure: hook "tag": ended with status 1 (STEP_EXIT_STATUS)
\`sortie retry\` keeps what succeeded
`)
  })

  test('is shown by the quiet reporter with what failed', async () => {
    expect(await shown(write => createQuietReporter({write, plan}), run)).toBe(
      `mission "nightly" failed after 4 s: 2 succeeded; hooks: 1 succeeded, 1 failed
first failure: hook "tag": ended with status 1 (STEP_EXIT_STATUS)
\`sortie retry\` keeps what succeeded
`,
    )
  })

  test('says on a terminal that a hook is at work when all steps are done', () => {
    const view = createRunView({plan})
    for (const event of eventsOf(upToHooks)) view.fold(event)
    const signsOf = () => ({timeoutMs: null, progress: null, use: null, lastLine: ''})
    const nowMs = BEGAN_AT_MS + 5_000
    expect(rowsOf({view, signsOf, nowMs, columns: 80, rows: 24, paint: unpainted})).toEqual([
      '[on_success] tag  3 s',
      'nightly: 2 of 2 done in 5 s, 1 hook at work',
    ])
  })

  test('says when a second signal ends everything', async () => {
    const interrupt = {type: 'run.stopping', reason: {kind: 'interrupt', signal: 'SIGINT'}} as const
    const text = await shown(
      write => createLineReporter({write, plan}),
      [
        [0, runStarted],
        [1, interrupt],
        [2, interrupt],
      ],
    )
    expect(text.split('\n').slice(1, 3)).toEqual([
      'starting nothing new because SIGINT was received',
      'ending everything at once because SIGINT was received again',
    ])
  })

  test('has a case in JUnit for each hook that had its turn', async () => {
    const xml = await shown(write => createJunitReporter({write, plan}), run)
    const names = Array.from(xml.matchAll(/<testcase name="([^"]*)"/g), ([, name]) => name)
    expect(names).toEqual(['build', 'test', 'tag (on_success)', 'tidy (finally): Tidy up'])
    expect(xml).toContain('tests="4" failures="1" errors="0" skipped="0"')
  })

  test('is annotated and summed up for GitHub', async () => {
    let summary = ''
    const text = await shown(
      write =>
        createGithubReporter({
          write,
          plan,
          token: () => 'token',
          sectionsOf: () => [],
          placeOf: () => undefined,
          fileOf: path => path,
          summary: {maxBytes: () => 100_000, append: added => void (summary += added)},
        }),
      run,
    )
    expect(text).toContain('::error title=hook "tag" failed::')
    expect(summary).toContain('| tag (on_success) | command | failed | 1 s |')
    expect(summary).not.toContain('tell')
  })

  test('has its hooks marked in reports', () => {
    const result = (stepId: string, more: Partial<StepResult> = {}): StepResult => ({
      stepId,
      name: stepId,
      type: 'command',
      state: 'succeeded',
      durationMs: 1_000,
      output: null,
      failure: null,
      sections: [],
      ...more,
    })
    const document: ReportDocument = {
      title: 'Nightly',
      missionName: 'nightly',
      times: {runId: 'run-1', generatedAtMs: BEGAN_AT_MS},
      floor: null,
      standings: null,
      muted: new Set<string>(),
      steps: [result('build'), result('tidy', {hook: 'finally'})],
    }
    expect(renderMarkdown(document)).toContain('| tidy (finally) | command | succeeded | 1 s |')
    expect(JSON.parse(renderJson(document)).steps).toMatchObject([{id: 'build'}, {id: 'tidy', hook: 'finally'}])
  })

  test('is drawn with the hooks behind all steps', () => {
    expect(renderText(planGraph(plan), {columns: 80, paint: unpainted}).replaceAll(/ +$/gm, '')).toBe(
      `nightly: 2 steps in 2 layers, and 3 hooks

1  ●  build
   │
2  ●  test
3  ●  tag  hook of on_success
4  ●  tell  hook of on_failure
5  ●  tidy  "Tidy up", hook of finally
`,
    )
  })
})
