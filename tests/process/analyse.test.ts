/** The real command has a model judge many files, is killed, runs out of budget, and pays for each file once. */
import {execFileSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {type Analyst, type AskedFile, type Fault, startAnalyst} from '../model/analyst.ts'
import {readLog} from '../torture/event-log.ts'
import {gitEnvironment} from '../workspace.ts'
import {createStage, type Stage} from './stage.ts'

const FILES = 936
const DELETED = 28
const KILLED_AT = 287

const pathOf = (at: number): string => `src/part${at % 12}/file${String(at).padStart(3, '0')}.ts`
const codeOf = (at: number, version: number): string =>
  `export function f${at}(x: number) {\n${[1, 2, 3, 4].map(n => `  if (x === ${n}) return ${n * version}`).join('\n')}\n}\n`

const missionFor = ({url}: Analyst): string => `version: "1.0"
name: reference
config:
  llm:
    provider: custom
    base_url: "${url}"
    model: analyst-1
    max_parallel: 8
    prices: {input_per_million: 1, output_per_million: 1}
steps:
  - id: analyze
    type: llm-analyze
    with: {changed_since: main, max_output_tokens: 500}
`

/** All files changed on a branch, and 28 of them gone again. */
function commitChanges(stage: Stage): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {cwd: stage.path, env: gitEnvironment(), stdio: 'pipe'})
  git('init', '-q', '-b', 'main')
  for (let at = 0; at < FILES; at++) stage.write(pathOf(at), codeOf(at, 1))
  git('add', '.')
  git('commit', '-q', '-m', 'before')
  git('checkout', '-q', '-b', 'work')
  for (let at = 0; at < FILES; at++) stage.write(pathOf(at), codeOf(at, 2))
  git('commit', '-q', '-a', '-m', 'changed')
  for (let at = 0; at < DELETED; at++) rmSync(join(stage.path, pathOf(at * 33)))
}

const finishedItems = (stage: Stage): number =>
  readLog(join(stage.path, '.sortie', 'state')).events.filter(({type}) => type === 'item.finished').length

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('that did not come about')
    await wait(20)
  }
}

test('936 changed files: killed at 287, stopped by the budget, resumed, and each file paid once', {
  timeout: 240_000,
}, async () => {
  const [malformed, keyless, limited] = [pathOf(24), pathOf(60), pathOf(84)]
  let isKilled = false
  let given = 0
  const fault = ({path, times}: AskedFile): Fault | null => {
    if (path === limited && times === 1) return {kind: 'status', status: 429, headers: {'retry-after': '1'}}
    // What is under way when the process dies was not answered, so that the count below is exact.
    if (given >= KILLED_AT && !isKilled) return {kind: 'hang'}
    given++
    if (path === malformed && times === 1) return {kind: 'text', text: 'I looked at it: {"summary": "fine"'}
    if (path === keyless && times === 1) return {kind: 'text', text: '{"summary": "x", "language": "TypeScript"}'}
    return null
  }
  await using analyst = await startAnalyst({fault, latencyMs: 2})
  await using stage = createStage({'mission.yaml': missionFor(analyst), '.gitignore': '.sortie/\nmission.yaml\n'})
  commitChanges(stage)

  const first = stage.start('run', 'mission.yaml', '--budget', '3')
  await analyst.given(KILLED_AT)
  // Two answers had to be asked for again.
  await until(() => finishedItems(stage) === KILLED_AT - 2)
  first.kill('SIGKILL')
  expect(await first.ended).toMatchObject({signal: 'SIGKILL'})
  isKilled = true

  const second = await stage.run('resume', '--budget', '0.6')
  expect(second.stderr).toMatch(/Resuming: 285\/908 done, \$0\.3157 spent so far/)
  expect(second, second.stderr.slice(-2_000)).toMatchObject({exit: 4})
  const afterBudget = finishedItems(stage)
  expect(afterBudget).toBeGreaterThan(KILLED_AT + 100)
  expect(afterBudget).toBeLessThan(600)

  const third = await stage.run('resume', '--budget', '3')
  expect(third, third.stderr.slice(-2_000)).toMatchObject({exit: 0})
  expect(third.stderr).toMatch(new RegExp(`Resuming: ${afterBudget}/908 done`))
  expect(third.stderr).toContain('left out of the analysis, gone: ')

  expect(analyst.paid.size).toBe(FILES - DELETED)
  const twice = [...analyst.paid].filter(([, count]) => count !== 1)
  expect(Object.fromEntries(twice)).toEqual({[malformed]: 2, [keyless]: 2})
  const {stdout} = await stage.run('status', '--json')
  const status = JSON.parse(stdout)
  expect(status).toMatchObject({state: 'succeeded_with_warnings', llm_calls: 910, cost_usd: 1.001})
  expect(status.steps[0]).toMatchObject({
    items: {total: 908, done: 908, failed: 0},
    outputs: {files_analysed: 908, files_failed: 0, files_skipped: 28, files_left: 0},
  })
})
