/** Runs each example with the line at its top, in a workspace that holds nothing but the examples and a README. */
import {cpSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createFolder, runCommand} from './command.ts'

const folder = join(import.meta.dirname, '..', 'examples')

/** What each ends with, and a text that shows what it is about. */
const examples: readonly {readonly name: string; readonly exit: number; readonly shows: string}[] = [
  {name: 'alternative', exit: 0, shows: 'unpack | unpacking archive-of-last-week'},
  {name: 'answers', exit: 0, shows: 'package | version 0.0.0'},
  {name: 'approval', exit: 0, shows: 'agreed approved by somebody (--yes)'},
  {name: 'blocked', exit: 1, shows: 'test blocked: needs "build"'},
  {name: 'cache', exit: 0, shows: 'index started: never run with these inputs'},
  {name: 'choosing', exit: 0, shows: 'test | testing 1.4'},
  {name: 'conditions', exit: 1, shows: 'tell | the tests ended with 3'},
  {name: 'docs', exit: 0, shows: '| `npm run build` | `tsc` |'},
  {name: 'edit', exit: 0, shows: "show | export const version = '1.1.0'"},
  {name: 'fail-fast', exit: 1, shows: 'long-test skipped because step "lint" failed'},
  {name: 'formats', exit: 0, shows: 'report: .sortie/state/reports/examples/formats.sarif'},
  {name: 'groups', exit: 0, shows: '1 succeeded'},
  {name: 'foreach', exit: 0, shows: 'publish | 3 images, registry/api:1 registry/web:1 registry/worker:1'},
  {name: 'health', exit: 0, shows: 'of 100; begin with ci'},
  {name: 'hello', exit: 0, shows: '2 succeeded'},
  {name: 'hooks', exit: 1, shows: 'tell | the tests ended with 3'},
  {name: 'http', exit: 0, shows: 'down | it does not answer'},
  {name: 'inputs', exit: 0, shows: 'greet | Hello, Ann of core'},
  {name: 'matrix', exit: 0, shows: 'node 22, postgres, coverage true'},
  {name: 'outputs', exit: 0, shows: 'use | $(second).c'},
  {name: 'programs', exit: 0, shows: 'program | one argument with $signs and * stars'},
  {name: 'report', exit: 0, shows: 'report: .sortie/state/reports/examples/report.md'},
  {name: 'resume', exit: 0, shows: '3 succeeded'},
  {name: 'retry', exit: 0, shows: 'flaky started, attempt 3 of 3'},
  {name: 'review', exit: 0, shows: 'gate | not yet: breakpoint left in the code'},
  {name: 'secrets', exit: 0, shows: "upload | sending with 'Bearer ***' in test mode"},
  {name: 'strategies', exit: 0, shows: 'succeeded with warnings'},
  {name: 'sub-mission', exit: 0, shows: 'post | posting 2 letters: Dear Ann'},
  {name: 'surroundings', exit: 0, shows: 'overrides | from the step'},
  {name: 'tasks', exit: 0, shows: 'first | begin with: Mend'},
  {name: 'time-limits', exit: 0, shows: 'show | so far one hit'},
]
/** What lies beside them. */
const others = ['README.md', 'ci', 'hooks', 'secrets.env', 'sub-mission-letter.yaml']

test('every file among the examples is tested here', () => {
  const tested = examples.map(({name}) => `${name}.yaml`)
  expect(readdirSync(folder).sort()).toEqual([...tested, ...others].sort())
})

test('the list of examples names each of them, with what it teaches', () => {
  const list = readFileSync(join(folder, 'README.md'), 'utf8')
  for (const {name} of examples) expect(list).toContain(`| [${name}](${name}.yaml) | ${headOf(name).teaches} |`)
})

test.each(examples)('$name ends with status $exit and shows "$shows"', async ({name, exit, shows}) => {
  using workspace = createFolder()
  cpSync(folder, join(workspace.path, 'examples'), {recursive: true})
  workspace.write('README.md', '# A project\n')
  const end = await runCommand(headOf(name).line, workspace.path)
  expect(end.printed).toContain(shows)
  expect(end.exit).toBe(exit)
  const left = readdirSync(workspace.path).sort()
  expect(left).toEqual(['.sortie', 'README.md', 'examples'])
})

/** An example begins with the schema for editors, what it teaches, and the line to run it with. */
function headOf(name: string): {teaches: string; line: string} {
  const text = readFileSync(join(folder, `${name}.yaml`), 'utf8')
  const [, said, teaches = '', line = ''] =
    /^# yaml-language-server: .*\n# ([\w-]+): (.+)\n#\n# {3}(sortie run .+)\n/.exec(text) ?? []
  if (said !== name) throw new Error(`examples/${name}.yaml does not begin with its name, a lesson and a command`)
  return {teaches, line}
}
