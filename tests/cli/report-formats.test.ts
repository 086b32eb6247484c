/** Reports as a whole run makes them: on the stdout of a job, and with a secret in what was found. */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {main} from '../../cli/main.ts'
import {createFolder, ioFor, runCommand} from '../command.ts'
import {readAsRunner} from '../report/github/runner.ts'

const formats = ['markdown', 'html', 'json', 'sarif', 'junit', 'github', 'gitlab', 'csv']

async function run(folder: string, env: {readonly [name: string]: string}): Promise<{exit: number; stdout: string}> {
  let stdout = ''
  const io = ioFor(folder, (name, text) => {
    if (name === 'stdout') stdout += text
  })
  const exit = await main(['run', 'mission.yaml', '-q'], {...io, env: {...io.env, ...env}})
  return {exit, stdout}
}

test('in a job the runner obeys the annotations of a report on stdout, and nothing that they quote', async () => {
  using folder = createFolder()
  folder.write('a.ts', '// FIXME: ##[add-path]/tmp\n// TODO: x\n::error::stolen\n')
  folder.write(
    'mission.yaml',
    `version: "1.0"
name: job
steps:
  - {id: marks, type: scan, with: {kinds: [todos]}}
  - {id: notes, type: report, depends_on: [marks], with: {format: github}}
  - {id: page, type: report, depends_on: [marks], with: {format: markdown, times: false}}
`,
  )
  const {exit, stdout} = await run(folder.path, {GITHUB_ACTIONS: 'true'})
  expect(exit).toBe(0)
  const {commands, isStopped} = readAsRunner(stdout)
  expect(commands.map(({name, properties}) => `${name} ${properties['file']}:${properties['line']}`)).toEqual([
    'warning a.ts:1',
    'notice a.ts:2',
  ])
  expect(stdout).toContain('## Findings')
  expect(isStopped).toBe(false)
})

test('a secret that a finding quotes stands in no report, however the format writes it', async () => {
  using folder = createFolder()
  const secret = `pass<w&"rd'7`
  folder.write('a.ts', `// FIXME: the password is ${secret} here\n`)
  folder.write(
    'mission.yaml',
    `version: "1.0"
name: hidden
secrets: [TOKEN]
steps:
  - {id: marks, type: scan, with: {kinds: [todos], paths: [a.ts]}}
  - id: report
    type: report
    depends_on: [marks]
    with:
      format: markdown
      also: [${formats.map(format => `{format: ${format}, output: out/${format}}`).join(', ')}]
`,
  )
  const {exit, stdout} = await run(folder.path, {TOKEN: secret})
  expect(exit).toBe(0)
  for (const text of [stdout, ...formats.map(format => readFileSync(join(folder.path, 'out', format), 'utf8'))]) {
    expect(text).toContain('the password is')
    expect(text).not.toMatch(/pass(<|&lt;|&#60;)w|rd('|&#39;)7/)
  }
  // The ledger and the baseline have it from the log, where it is masked.
  expect((await runCommand('sortie baseline write', folder.path)).exit).toBe(0)
  const baseline = readFileSync(join(folder.path, '.sortie', 'baseline.json'), 'utf8')
  expect(baseline).toContain('FIXME: the password is ***')
  expect((await runCommand('sortie baseline', folder.path)).stdout).toContain('FIXME: the password is ***')
  const state = join(folder.path, '.sortie', 'state')
  for (const file of readdirSync(state).filter(name => name.startsWith('sortie.db')))
    expect(readFileSync(join(state, file), 'latin1')).not.toContain('pass<w&')
})

test('in a job annotations of a run say what is new, and what the baseline mutes has none', async () => {
  using folder = createFolder()
  folder.write('a.ts', '// FIXME: muted\n')
  folder.write('mission.yaml', 'version: "1.0"\nname: job\nsteps: [{id: marks, type: scan, with: {kinds: [todos]}}]\n')
  await runCommand('sortie run mission.yaml -q', folder.path)
  await runCommand('sortie baseline write', folder.path)
  folder.write('a.ts', '// FIXME: muted\n// BUG: there\n')
  await runCommand('sortie run mission.yaml -q', folder.path)
  folder.write('a.ts', '// FIXME: muted\n// BUG: there\n// XXX: added\n')
  let printed = ''
  const io = ioFor(folder.path, (_name, text) => {
    printed += text
  })
  const summary = join(folder.path, 'summary.md')
  const env = {...io.env, GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary}
  expect(await main(['run', 'mission.yaml', '--fail-on', 'new:medium'], {...io, env})).toBe(3)
  const titles = readAsRunner(printed).commands.flatMap(({properties}) => properties['title'] ?? [])
  expect(titles).toEqual(['medium, still there: todos/bug', 'medium, new: todos/xxx'])
  expect(printed).toContain('status 3: 1 new finding at or above "medium" (1 medium); ')
  expect(readFileSync(summary, 'utf8')).toContain('Findings: 0 critical, 0 high, 2 medium, 0 low, 0 info')
  expect(readFileSync(summary, 'utf8')).not.toContain('FIXME: muted')
})
