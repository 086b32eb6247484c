/** What `--json` prints holds to the schemas in schemas/output/. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {Ajv, type ValidateFunction} from 'ajv'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {main} from '../cli/main.ts'
import {fakeServer} from './llm/local-servers.ts'
import {ggufFile, smallModel} from './model/gguf-file.ts'

const root = dirname(import.meta.dirname)
const schemas = join(root, 'schemas', 'output')
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function shapeOf(name: string): ValidateFunction {
  const ajv = new Ajv({allErrors: true, allowUnionTypes: true, strictRequired: false, formats: {'date-time': isoTime}})
  return ajv.compile(JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8')))
}

const mission = `
version: "1.0"
name: shapes
steps:
  - {id: first, run: "echo first", cache: [main.ts]}
  - {id: todos, type: scan, with: {kinds: [todos]}}
  - {id: flaky, run: "test -e ok", depends_on: [first]}
  - {id: last, run: "echo last", depends_on: [flaky], timeout: 5s}
concurrency: {group: shapes}
finally:
  - {id: tidy, run: "echo tidy"}
`

const nested = `
version: "1.0"
name: nested
outputs: {first: {value: "\${{ steps.lib.outputs.first }}"}}
steps: [{id: lib, type: mission, uses: part.yaml}]
`
const part = `
version: "1.0"
name: part
inputs: {n: {type: number, default: 1}}
outputs: {first: {value: "\${{ steps.first.outputs.exit_code }}"}}
steps: [{id: first, run: "echo first"}, {id: last, run: "exit 3", depends_on: [first], continue_on_error: true}]
`
const asking = `
version: "1.0"
name: asking
steps:
  - {id: ok, type: approval, with: {timeout: 1h}}
`

let workspace = ''

beforeAll(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-shapes-')))
  mkdirSync(join(workspace, '.sortie', 'missions'), {recursive: true})
  writeFileSync(join(workspace, '.sortie', 'missions', 'shapes.yaml'), mission)
  writeFileSync(join(workspace, 'nested.yaml'), nested)
  writeFileSync(join(workspace, 'part.yaml'), part)
  writeFileSync(join(workspace, 'asking.yaml'), asking)
  writeFileSync(join(workspace, 'main.ts'), '// TODO: mend this\n')
  writeFileSync(join(workspace, 'small.gguf'), ggufFile({values: smallModel}))
  writeFileSync(join(workspace, 'bad.yaml'), 'version: "1.0"\nname: bad\nsteps:\n  - {id: a, type: commnd}\n')
})
afterAll(() => rmSync(workspace, {recursive: true}))

async function sortie(...argv: string[]): Promise<{exit: number; document: unknown; stderr: string}> {
  let stdout = ''
  let stderr = ''
  const exit = await main([...argv, '--json'], {
    cwd: workspace,
    env: {PATH: process.env['PATH'], HOME: '/nonexistent'},
    stdout: {write: text => void (stdout += text), isTerminal: false, columns: 80, rows: 24},
    stderr: {write: text => void (stderr += text), isTerminal: false, columns: 80, rows: 24},
    cores: 2,
    home: root,
    onSignal: () => () => {},
    onExit: () => {},
  })
  return {exit, document: JSON.parse(stdout), stderr}
}

/** In the order in which one makes what the next one shows. */
const stories: readonly {readonly shape: string; readonly argv: readonly string[]; readonly exit: number}[] = [
  {shape: 'validate', argv: ['validate', 'shapes', 'bad.yaml'], exit: 2},
  {shape: 'plan', argv: ['plan', 'shapes'], exit: 0},
  {shape: 'graph', argv: ['graph', 'shapes'], exit: 0},
  {shape: 'show', argv: ['run', 'shapes', '--show'], exit: 0},
  {shape: 'status', argv: ['run', 'shapes', '-q'], exit: 1},
  {shape: 'graph', argv: ['graph', '--run'], exit: 0},
  {shape: 'status', argv: ['status'], exit: 0},
  {shape: 'history', argv: ['history'], exit: 0},
  {shape: 'history-stats', argv: ['history', '--stats'], exit: 0},
  {shape: 'plan', argv: ['plan', 'nested.yaml'], exit: 0},
  {shape: 'status', argv: ['run', 'nested.yaml', '-q'], exit: 0},
  {shape: 'history-stats', argv: ['history', '--stats', 'nested'], exit: 0},
  {shape: 'explain-step', argv: ['explain', 'nested.yaml', 'lib/last'], exit: 0},
  {shape: 'graph', argv: ['graph', 'nested.yaml'], exit: 0},
  {shape: 'baseline', argv: ['baseline'], exit: 0},
  {shape: 'baseline', argv: ['baseline', 'write', 'shapes'], exit: 0},
  {shape: 'baseline', argv: ['baseline', 'prune'], exit: 0},
  {shape: 'cache', argv: ['cache'], exit: 0},
  {shape: 'cache', argv: ['cache', 'hot'], exit: 0},
  {shape: 'cache', argv: ['cache', 'prune', '--older-than', '1d'], exit: 0},
  {shape: 'cache', argv: ['cache', 'clear'], exit: 0},
  {shape: 'next', argv: ['next'], exit: 0},
  {shape: 'task', argv: ['task', 'add', 'say what is to be done', '--file', 'main.ts'], exit: 0},
  {shape: 'task', argv: ['task', 'start', 'task-001'], exit: 0},
  {shape: 'task', argv: ['task'], exit: 0},
  {shape: 'next', argv: ['next'], exit: 0},
  {shape: 'doctor', argv: ['doctor'], exit: 0},
  {shape: 'clean', argv: ['clean', '--keep', '0', '--dry-run'], exit: 0},
  {shape: 'clean', argv: ['clean', '--keep', '0'], exit: 0},
  {shape: 'clean', argv: ['clean'], exit: 0},
  {shape: 'plan', argv: ['plan', 'asking.yaml'], exit: 0},
  {shape: 'status', argv: ['run', 'asking.yaml', '-q'], exit: 6},
  {shape: 'history', argv: ['history'], exit: 0},
  {shape: 'history-stats', argv: ['history', '--stats'], exit: 0},
  {shape: 'clean', argv: ['clean', '--all', '--keep', '0', '--dry-run'], exit: 0},
  {shape: 'explain-step', argv: ['explain', 'asking.yaml', 'ok'], exit: 0},
  {shape: 'approve', argv: ['approve', '--comment', 'go'], exit: 0},
  {shape: 'cancel', argv: ['cancel'], exit: 0},
  {shape: 'import', argv: ['import', 'bad.yaml', '--strict'], exit: 1},
  {shape: 'fmt', argv: ['fmt', 'shapes', 'bad.yaml', '--check'], exit: 2},
  {shape: 'list', argv: ['list'], exit: 0},
  {shape: 'config', argv: ['config', 'shapes', '--jobs', '3'], exit: 0},
  {shape: 'steps', argv: ['steps'], exit: 0},
  {shape: 'step-type', argv: ['steps', 'scan'], exit: 0},
  {shape: 'explain-step', argv: ['explain', 'shapes', 'last'], exit: 0},
  {shape: 'explain-code', argv: ['explain', 'STEP_LOST'], exit: 0},
  {shape: 'schema', argv: ['schema', '--list'], exit: 0},
  {shape: 'init', argv: ['init'], exit: 0},
  {shape: 'llm-list', argv: ['llm', 'list'], exit: 0},
  {shape: 'llm-test', argv: ['llm', 'test', 'small.gguf', '--llama-server', fakeServer], exit: 0},
  {shape: 'llm-bench', argv: ['llm', 'bench', 'small.gguf', '--questions=2', '--llama-server', fakeServer], exit: 0},
]

describe('the JSON', () => {
  for (const {shape, argv, exit} of stories) {
    test(`of \`sortie ${argv.join(' ')}\` holds to ${shape}.schema.json`, async () => {
      const seen = await sortie(...argv)
      const fits = shapeOf(shape)
      fits(seen.document)
      expect(fits.errors ?? [], JSON.stringify(seen.document, null, 2)).toEqual([])
      expect(seen.exit, seen.stderr).toBe(exit)
    })
  }

  test('of a run that keeps steps of another says where they come from, and counts findings', async () => {
    const failed = await sortie('run', 'shapes', '-q')
    writeFileSync(join(workspace, 'ok'), '')
    const retried = await sortie('retry', '-q')
    const fits = shapeOf('status')
    fits(retried.document)
    expect(fits.errors ?? []).toEqual([])
    expect(retried).toMatchObject({exit: 0, document: {state: 'succeeded', findings: {critical: 0, high: 0}}})
    const {run_id} = JSON.parse(JSON.stringify(failed.document))
    expect(retried.document).toMatchObject({
      steps: [
        {id: 'first', state: 'succeeded', reason: `kept from run ${run_id}`, attempts: 0, outputs: {stdout: 'first\n'}},
        {id: 'todos', state: 'succeeded', attempts: 0},
        {id: 'flaky', state: 'succeeded', reason: null, attempts: 1},
        {id: 'last', state: 'succeeded', timeout_ms: 5_000},
        {id: 'tidy', hook: 'finally', state: 'succeeded', reason: null, attempts: 1},
      ],
    })
    const {findings} = JSON.parse(JSON.stringify(retried.document))
    expect(Object.values(findings).reduce((sum: number, count) => sum + Number(count), 0)).toBe(1)
  })

  test('has a schema that says what it is, for every shape', () => {
    for (const name of readdirSync(schemas)) {
      const schema: {title?: string; description?: string} = JSON.parse(readFileSync(join(schemas, name), 'utf8'))
      expect(schema.title, name).toMatch(/^[A-Z]\w+$/)
      expect(schema.description, name).toContain('`sortie ')
    }
  })
})
