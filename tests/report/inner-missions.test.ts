/** How reporters and `status` show the steps of missions that steps run. */
import {describe, expect, test} from 'vitest'
import type {Failure, Stored} from '../../engine/contracts.ts'
import {createGithubReporter} from '../../report/github.ts'
import {createJunitReporter} from '../../report/junit.ts'
import {createLineReporter} from '../../report/line.ts'
import {rowsOf} from '../../report/live/rows.ts'
import {unpainted} from '../../report/paint.ts'
import {createRunView} from '../../report/run-view.ts'
import {statusOf} from '../../report/status.ts'
import {formatStatus} from '../../report/status-text.ts'
import {type At, BEGAN_AT_MS, eventsOf, planOf, runStarted, shown, started, succeeded} from './run-of-events.ts'

const deep = planOf({id: 'bad'}, {id: 'rest', dependsOn: ['bad']})
const lib = planOf({id: 'good'}, {id: 'deep', type: 'mission', mission: deep}, {id: 'after', dependsOn: ['deep']})
const plan = planOf({id: 'lib', name: 'The library', type: 'mission', mission: lib}, {id: 'plain'})

const output = (stepId: string, text: string) => ({type: 'step.output', stepId, stream: 'stdout', text}) as const
const failureOf = (code: Failure['code'], message: string): Failure => ({code, message, retryable: true})
const failed = (stepId: string, failure: Failure) =>
  ({type: 'step.failed', stepId, failure, output: null, retryAtMs: null}) as const
const blocked = (stepId: string, by: string) =>
  ({type: 'step.blocked', stepId, by, reason: `needs "${by.split('/').at(-1)}", which failed`}) as const
const status3 = failureOf('STEP_EXIT_STATUS', 'ended with status 3')
const ofMission = failureOf('STEP_MISSION_FAILED', 'step "lib/deep/bad" failed: ended with status 3')

const underWay: readonly At[] = [
  [0, runStarted],
  [0, started('lib')],
  [0, started('plain')],
  [1, started('lib/good')],
  [2, succeeded('lib/good')],
  [2, started('lib/deep')],
  [3, started('lib/deep/bad')],
  [4, output('lib/deep/bad', 'no such file\n')],
]
const whole: readonly At[] = [
  ...underWay,
  [5, failed('lib/deep/bad', status3)],
  [5, blocked('lib/deep/rest', 'lib/deep/bad')],
  [5, failed('lib/deep', ofMission)],
  [5, blocked('lib/after', 'lib/deep')],
  [6, failed('lib', ofMission)],
  [7, succeeded('plain')],
  [7, {type: 'run.finished', outcome: 'failed'}],
]

test('lines name inner steps from the run on, counted in their own mission, and end with the failure at the bottom of it', async () => {
  const text = await shown(
    write => createLineReporter({plan, write}),
    [
      ...underWay,
      [4, {type: 'step.running', stepId: 'lib', elapsedMs: 4_000, timeoutMs: null, outputBytes: 0, lastLine: ''}],
      ...whole.slice(underWay.length),
    ],
  )
  expect(text).toBe(`mission "nightly" started, 2 steps
[1/2] lib started
[2/2] plain started
[1/3] lib/good started
[1/3] lib/good succeeded in 1 s
[2/3] lib/deep started
[1/2] lib/deep/bad started
[1/2] lib running for 4 s, 1 of 3 steps done
[1/2] lib/deep/bad failed after 2 s: ended with status 3
[2/2] lib/deep/rest blocked: needs "bad", which failed
[2/3] lib/deep failed after 3 s: step "lib/deep/bad" failed: ended with status 3
[3/3] lib/after blocked: needs "deep", which failed
[1/2] lib failed after 6 s: step "lib/deep/bad" failed: ended with status 3
[2/2] plain succeeded in 7 s
mission "nightly" failed after 7 s: 1 succeeded, 1 failed
first failure: step "lib/deep/bad": ended with status 3 (STEP_EXIT_STATUS)
last output of step "lib/deep/bad":
lib/deep/bad | no such file
\`sortie retry\` keeps what succeeded
`)
})

test('the live rows show what runs in a mission below the step that runs it', () => {
  const view = createRunView({plan})
  for (const event of eventsOf(underWay)) view.fold(event)
  const signsOf = () => ({timeoutMs: null, progress: null, use: null, lastLine: ''})
  const size = {columns: 80, rows: 24, paint: unpainted}
  expect(rowsOf({view, signsOf, nowMs: BEGAN_AT_MS + 10_000, ...size}).map(row => row.trimEnd())).toEqual([
    '[1/2] lib           10 s, 1/3',
    '[2/3] lib/deep      8 s, 0/2',
    '[1/2] lib/deep/bad  7 s',
    '[2/2] plain         10 s',
    'nightly: 0 of 2 done in 10 s, 2 running',
  ])
})

test('a job of GitHub is told once of a failure, by the step that it lies in', async () => {
  const places: string[] = []
  const text = await shown(
    write =>
      createGithubReporter({
        plan,
        write,
        token: () => 'token',
        sectionsOf: () => [],
        placeOf: stepId => {
          places.push(stepId)
          return {file: 'mission.yaml', line: 4}
        },
        fileOf: path => path,
        summary: null,
      }),
    whole,
  )
  expect(places).toEqual(['lib/deep/bad'])
  expect(text.match(/^::error.*$/gm)).toHaveLength(1)
  expect(text).toContain('first failure: step "lib/deep/bad": ended with status 3')
  expect(text).toContain('lib/deep/bad | no such file')
})

test('the summary of a job lists all steps where they belong', async () => {
  let summary = ''
  await shown(
    write =>
      createGithubReporter({
        plan,
        write,
        token: () => 'token',
        sectionsOf: () => [],
        placeOf: () => undefined,
        fileOf: path => path,
        summary: {maxBytes: () => 10_000, append: text => void (summary += text)},
      }),
    whole,
  )
  const rows = summary.split('\n').filter(line => line.startsWith('| '))
  expect(rows.slice(2).map(row => row.split(' | ').slice(0, 3).join(' | '))).toEqual([
    '| The library | mission | failed',
    '| The library / good | command | succeeded',
    '| The library / deep | mission | failed',
    '| The library / deep / bad | command | failed',
    '| The library / deep / rest | command | blocked',
    '| The library / after | command | blocked',
    '| plain | command | succeeded',
  ])
})

test('a JUnit report has a case for each step', async () => {
  const xml = await shown(write => createJunitReporter({plan, write}), whole)
  expect(xml).toContain('tests="7" failures="3" errors="0" skipped="2"')
  expect(Array.from(xml.matchAll(/<testcase name="([^"]+)"/g), ([, name]) => name)).toEqual([
    'lib: The library',
    'lib/good',
    'lib/deep',
    'lib/deep/bad',
    'lib/deep/rest',
    'lib/after',
    'plain',
  ])
})

describe('the status of a run', () => {
  const row = {
    runId: 'run-1',
    missionName: 'nightly',
    digest: 'd',
    source: {path: '/m.yaml', sha256: ''},
    stepCount: 2,
    createdAtMs: BEGAN_AT_MS,
    owner: {pid: 1, startedAt: ''},
    outcome: null,
    finishedAtMs: null,
  }
  const stored = (run: readonly At[]): Stored[] => eventsOf(run).flatMap(event => ('seq' in event ? [event] : []))
  const textOf = (run: readonly At[]): string[] =>
    formatStatus(statusOf({row, plan, events: stored(run), isOwnerAlive: true}))
      .split('\n')
      .slice(3, -1)

  test('lists inner steps right below the one that runs them', () => {
    expect(textOf(whole)).toEqual([
      '  lib                failed     6 s, step "lib/deep/bad" failed: ended with status 3',
      '    lib/good         succeeded  1 s',
      '    lib/deep         failed     3 s, step "lib/deep/bad" failed: ended with status 3',
      '      lib/deep/bad   failed     2 s, ended with status 3',
      '      lib/deep/rest  blocked    needs "bad", which failed',
      '    lib/after        blocked    needs "deep", which failed',
      '  plain              succeeded  7 s',
    ])
  })

  test('shows what waits in a mission as pending while its step runs, and as skipped once it has ended', () => {
    const skipped = {type: 'step.skipped', stepId: 'lib', reason: {kind: 'condition', text: 'false'}} as const
    const words = (run: readonly At[]): string[] =>
      statusOf({row, plan, events: stored(run), isOwnerAlive: true}).steps.map(({state}) => state)
    expect(words(underWay)).toEqual(['running', 'succeeded', 'running', 'running', 'pending', 'pending', 'running'])
    expect(
      textOf([
        [0, runStarted],
        [0, skipped],
      ]).slice(1, 4),
    ).toEqual([
      '    lib/good         skipped  "lib" was skipped',
      '    lib/deep         skipped  "lib" was skipped',
      '      lib/deep/bad   skipped  "lib" was skipped',
    ])
  })

  test('counts a finding where it was found, not again where it is handed on', () => {
    const findings = [{severity: 'high'}]
    const {findings: counts} = statusOf({
      row,
      plan,
      events: stored([
        ...underWay.slice(0, 4),
        [2, {type: 'step.succeeded', stepId: 'lib/good', output: {findings}, via: 'run'}],
        [3, {type: 'step.succeeded', stepId: 'lib', output: {findings}, via: 'run'}],
      ]),
      isOwnerAlive: true,
    })
    expect(counts.high).toBe(1)
  })
})
