/** Reports as a whole run makes them: on the stdout of a job, and with a secret in what was found. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {main} from '../../cli/main.ts'
import {createFolder, ioFor} from '../command.ts'
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
})
