/** `sortie analyze` and the shipped missions, against a server that judges files. */
import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import type {Json} from '../../../engine/contracts.ts'
import {fieldOf} from '../../../engine/json.ts'
import {createFolder, type Folder, runCommand} from '../../command.ts'
import {type Analyst, type AnalystOptions, findingAt, startAnalyst} from '../../model/analyst.ts'

const root = dirname(dirname(dirname(import.meta.dirname)))
const twice = 'if (limit === null) return null\n'
const code = `export function first(x: number | null, limit: number | null) {
  ${twice}  return x
}

export function second(x: number | null, limit: number | null) {
${'  work(x)\n'.repeat(20)}  ${twice}  return x
}
`

async function stageWith(options: AnalystOptions): Promise<{readonly analyst: Analyst; readonly folder: Folder}> {
  const analyst = await startAnalyst(options)
  const folder = createFolder()
  folder.write(
    '.sortie/config.yaml',
    `reporter: quiet\nllm: {provider: custom, base_url: "${analyst.url}", model: analyst-1, prices: {input_per_million: 1, output_per_million: 1}}\n`,
  )
  folder.write('src/a.ts', code)
  folder.write('src/b.ts', code.replaceAll('limit', 'bound'))
  return {analyst, folder}
}

const judge: AnalystOptions['judge'] = file =>
  file.path === 'src/a.ts'
    ? {
        scores: {overall: 40, security: 60, complexity: 50},
        findings: [
          findingAt(file, 6, {title: 'Certain | and <b>bold</b>'}),
          findingAt(file, 2, {start_line: 16, end_line: 16, title: 'Doubtful'}),
        ],
      }
    : {}

describe('sortie analyze', () => {
  test('prints a report with the doubtful findings apart, and proves nothing that is not there', async () => {
    const {analyst, folder} = await stageWith({judge})
    const {exit, stdout} = await runCommand('sortie analyze', folder.path)
    expect(exit).toBe(0)
    expect(stdout).toContain(
      '2 files analysed; average score 65 of 100 (security 77.5, complexity 67.5); 1 finding; cost $0.0022',
    )
    expect(stdout).toContain('### Files below 70')
    expect(stdout).toContain('### Findings without a certain place')
    expect(stdout).not.toContain('<b>bold')
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  test('is a gate: for the average score, and for findings with a certain place', async () => {
    const {analyst, folder} = await stageWith({judge})
    expect((await runCommand('sortie analyze --fail-under 66', folder.path)).exit).toBe(3)
    expect((await runCommand('sortie analyze --fail-under 65', folder.path)).exit).toBe(0)
    expect((await runCommand('sortie analyze --fail-on medium', folder.path)).exit).toBe(3)
    expect((await runCommand('sortie analyze --fail-on high', folder.path)).exit).toBe(0)
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  test('puts only findings with a certain place into SARIF', async () => {
    const {analyst, folder} = await stageWith({judge})
    const end = await runCommand('sortie analyze src --format sarif -o found.sarif', folder.path)
    expect(end, end.stderr).toMatchObject({exit: 0})
    const sarif: Json = JSON.parse(readFileSync(join(folder.path, 'found.sarif'), 'utf8'))
    const runs = fieldOf(sarif, 'runs')
    const results = fieldOf(Array.isArray(runs) ? runs[0] : null, 'results')
    expect(results).toMatchObject([
      {ruleId: 'analyze/unchecked-error', message: {text: expect.stringMatching(/^Certain/)}},
    ])
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  test('asks about the files and folders that are named, and about a vendored one only then', async () => {
    const {analyst, folder} = await stageWith({judge})
    folder.write('vendor/x.ts', code)
    expect((await runCommand('sortie analyze file src/b.ts', folder.path)).exit).toBe(0)
    expect([...analyst.paid.keys()]).toEqual(['src/b.ts'])
    expect((await runCommand('sortie analyze vendor', folder.path)).exit).toBe(0)
    expect([...analyst.paid.keys()]).toEqual(['src/b.ts', 'vendor/x.ts'])
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  test('quick asks about the riskiest files alone', async () => {
    const {analyst, folder} = await stageWith({judge})
    folder.write(
      'src/login.ts',
      "import {createHmac} from 'node:crypto'\nexport const f = (password: string) => createHmac('md5', password)\n",
    )
    expect((await runCommand('sortie analyze quick', folder.path)).exit).toBe(0)
    expect([...analyst.paid.keys()]).toEqual(['src/login.ts'])
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  test('says before what it would cost, and asks nothing', async () => {
    const {analyst, folder} = await stageWith({judge})
    const {stdout} = await runCommand('sortie analyze -n', folder.path)
    expect(stdout).toMatch(/analyze: analyst-1, 2 questions, about \d+ tokens, about \$0\.\d{4}, \$0\.\d{4} at most/)
    expect(analyst.requests).toHaveLength(0)
    await runCommand('sortie analyze', folder.path)
    const again = await runCommand('sortie analyze -n', folder.path)
    expect(again.stdout).toContain('analyze: analyst-1, 2 questions, 2 answered before, about 0 tokens, about $0.0000')
    const {stdout: plan} = await runCommand('sortie plan analyze --json', folder.path)
    expect(JSON.parse(plan)).toMatchObject({forecasts: {analyze: {questions: 2, cached: 2, worst_usd: 0}}})
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })
})

describe('sortie run code-audit', () => {
  test('writes one report of what was found with and without a model', async () => {
    const {analyst, folder} = await stageWith({judge})
    folder.write('src/c.ts', `// FIXME: never checked\n${code}`)
    expect((await runCommand('sortie run code-audit', folder.path)).exit).toBe(0)
    const report = readFileSync(join(folder.path, '.sortie/state/reports/code-audit.md'), 'utf8')
    expect(report).toContain('todos/fixme')
    expect(report).toContain('analyze/unchecked-error')
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  test('writes what it can where the model does not answer, and fails', async () => {
    const {analyst, folder} = await stageWith({fault: () => ({kind: 'status', status: 401})})
    folder.write('src/c.ts', `// FIXME: never checked\n${code}`)
    expect((await runCommand('sortie run code-audit', folder.path)).exit).toBe(1)
    const report = readFileSync(join(folder.path, '.sortie/state/reports/code-audit.md'), 'utf8')
    expect(report).toContain('todos/fixme')
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })
})

describe('sortie costs', () => {
  test('tells what was asked and what that cost, and cache what is kept of it', async () => {
    const {analyst, folder} = await stageWith({})
    await runCommand('sortie analyze', folder.path)
    await runCommand('sortie analyze', folder.path)
    const byModel = await runCommand('sortie costs --by model', folder.path)
    expect(byModel.stdout.split('\n').slice(0, 3)).toEqual([
      'model             calls  from the cache  tokens  cost',
      'custom analyst-1  2      2               2200    $0.0022',
      'total             2      2               2200    $0.0022',
    ])
    expect(byModel.stdout).toMatch(/\ntoday: \$0\.0022\nthis month: \$0\.0022\n$/)
    const json: Json = JSON.parse((await runCommand('sortie costs --by step --json', folder.path)).stdout)
    expect(json).toMatchObject({by: 'step', rows: [{name: 'analyze analyze', calls: 2, cost_usd: 0.0022}]})
    const schema: object = JSON.parse(readFileSync(join(root, 'schemas/output/costs.schema.json'), 'utf8'))
    expect(new Ajv({allowUnionTypes: true}).validate(schema, json)).toBe(true)
    expect((await runCommand('sortie costs --by week', folder.path)).exit).toBe(2)
    expect((await runCommand('sortie costs --since 1ms', folder.path)).stdout).toBe('no model was asked\n')
    const kept = await runCommand('sortie cache', folder.path)
    expect(kept.stdout).toMatch(/\nanswers: 2 answers, .* used 2 times\n/)
    const cleared = await runCommand('sortie cache clear', folder.path)
    expect(cleared.stdout).toMatch(/answers: removed 2 answers, /)
    await runCommand('sortie analyze', folder.path)
    expect([...analyst.paid.values()]).toEqual([2, 2])
    await analyst[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })
})
