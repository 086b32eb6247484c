import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Ajv, type ValidateFunction} from 'ajv'
import {buildSync} from 'esbuild'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {DurableEvent, Finding} from '../engine/contracts.ts'
import {durationMs} from '../schemas/duration.ts'
import {generatedFiles} from '../schemas/generate.ts'
import {event, findings} from '../schemas/records.gen.js'
import type {Event, Findings} from '../schemas/types.gen.ts'

const folder = fileURLToPath(new URL('../schemas/', import.meta.url))
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

describe('the generated files are those that the schemas give', async () => {
  test.each([...(await generatedFiles())])('%s', (name, text) => {
    expect(readFileSync(join(folder, name), 'utf8') === text, 'run `npm run generate`').toBe(true)
  })
})

describe('every schema has a title, and every property a description', () => {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  test.each(files.filter(name => name.endsWith('.schema.json')))('%s', name => {
    const schema = read(name)
    expect(schema).toHaveProperty('title')
    expect(undescribedIn(schema, name)).toEqual([])
  })
})

/** Paths of the properties, items and definitions without a description. */
function undescribedIn(schema: unknown, path: string): string[] {
  if (!isObject(schema)) return []
  const named = ['properties', 'definitions'].flatMap(keyword =>
    Object.entries(isObject(schema[keyword]) ? schema[keyword] : {}),
  )
  const parts = [
    ...named,
    ...Object.entries({items: schema['items'], additionalProperties: schema['additionalProperties']}),
  ]
  return parts.flatMap(([name, part]) => {
    if (!isObject(part)) return []
    const own = part['description'] === undefined && part['$ref'] === undefined ? [`${path}/${name}`] : []
    return [...own, ...undescribedIn(part, `${path}/${name}`)]
  })
}

function isObject(value: unknown): value is {readonly [key: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

describe('the editor schema', () => {
  const validate = editorValidator()
  const accepts = (text: string): boolean => validate(parse(text))
  const around = (step: string): string => `version: "1.0"\nname: x\nsteps:\n  - ${step}\n`

  test.each([
    '{run: make}',
    '{run: make, with: {success_exit_codes: [0, 1]}}',
    '{type: scan, with: {kinds: [todos]}, depends_on: [a, {step: b}, {step_id: c}]}',
    '{step_type: CreateFile, parameters: {path: a, content: b}, timeout-minutes: 5}',
    '{script: make, needs: a, retry_config: {max_attempts: 3, delay_seconds: 2}}',
    '{run: make, depends_on: {a: {}, b: {required: false}, c: {default: [1]}, d: {alternative: e}}}',
    '{run: make, needs: [{step_id: a, on_failure: log_warning}], depends_strategy: all_done}',
    '{run: make, needs: {a: {on_failure: {use_default_value: 7}}}, dependencies: {strategy: any}}',
    '{run: make, if: failure(), resume: never, timeout: {limit: 5m, allow_partial_results: true}}',
    '{run: make, timeout: 5m, allow_partial_results: true}',
    '{run: make, timeout: {strategy: adaptive, base: 30s, max: 5m, size_factor: 1.5}}',
    '{run: make, timeout_seconds: auto}',
    '{type: command, with: {command: grep, base_timeout_seconds: 30, timeout_strategy: adaptive}}',
    '{type: mission, uses: ./part.yaml, inputs: {n: 1, on: true, text: "${{ vars.x }}"}}',
    '{type: mission, with: {uses: audit, inputs: {n: null}}}',
  ])('takes %s', step => {
    expect(accepts(around(step))).toBe(true)
  })

  test.each([
    '{}',
    '{run: make, with: {command: ls}}',
    '{type: scan, with: {kinds: [nonsense]}}',
    '{type: create-file, with: {path: ../a, content: b}}',
    '{step_type: scan, parameters: {kind: [todos]}}',
    '{type: kubernetes}',
    '{run: make, tiemout: 5m}',
    '{run: make, depends_on: {a: {on_failure: ignore}}}',
    '{run: make, depends_on: {a: {step: b}}}',
    '{run: make, timeout: {most: 5m}}',
    '{run: make, depends_strategy: some}',
    '{type: mission, with: {inputs: {n: 1}}}',
    '{type: mission, uses: /etc/part.yaml}',
    '{type: mission, uses: part, inputs: {n: [1]}}',
  ])('refuses %s', step => {
    expect(accepts(around(step))).toBe(false)
  })
})

test('the editor schema takes hooks, which have no dependencies', () => {
  const validate = editorValidator()
  const accepts = (hook: string): boolean =>
    validate(parse(`version: "1.0"\nname: x\nsteps: [{run: x}]\nfinally:\n  - ${hook}\n`))
  expect(accepts('{script: make, timeout: 5m, if: failure()}')).toBe(true)
  for (const key of ['depends_on: a', 'needs: a', 'depends_strategy: any', 'dependencies: {strategy: any}'])
    expect(accepts(`{run: make, ${key}}`), key).toBe(false)
})

function editorValidator(): ValidateFunction {
  const ajv = new Ajv({strict: false})
  const bundle = read('mission.bundle.schema.json')
  if (!isObject(bundle)) throw new Error('the bundle is no schema')
  return ajv.compile(bundle)
}

test('the validators work in plain Node and in a bundle', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'sortie-schemas-'))
  try {
    const source = `import {stepParams} from ${JSON.stringify(join(folder, 'validators.gen.js'))}
console.log(stepParams.scan({kinds: ['todos', 'todos']}), stepParams.scan.errors[0].keyword, stepParams.report({format: 'json', title: 'x'}))\n`
    const plain = join(scratch, 'plain.mjs')
    const bundled = join(scratch, 'bundled.cjs')
    writeFileSync(plain, source)
    buildSync({
      entryPoints: [plain],
      outfile: bundled,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    })
    for (const file of [plain, bundled]) {
      expect(execFileSync(process.execPath, [file], {encoding: 'utf8'})).toBe('false uniqueItems true\n')
    }
  } finally {
    rmSync(scratch, {recursive: true})
  }
})

describe('events and findings as the engine has them hold to their schemas', () => {
  const failure = {code: 'STEP_EXIT_STATUS', message: 'x', retryable: true, details: {status: 1}} as const
  const interrupted = {kind: 'interrupt', signal: 'SIGINT'} as const
  const samples: readonly DurableEvent[] = [
    {atMs: 1, type: 'run.started', digest: 'd', version: '1'},
    {atMs: 1, type: 'run.resumed', digest: 'd', version: '1'},
    {atMs: 1, type: 'run.resumed', digest: 'd', version: '1', anew: true},
    {atMs: 1, type: 'run.stopping', reason: {kind: 'failure', stepId: 'a'}},
    {atMs: 1, type: 'run.stopping', reason: interrupted},
    {atMs: 1, type: 'run.stopping', reason: {kind: 'budget', stepId: 'a/b', message: 'spent'}},
    {atMs: 1, type: 'run.stopping', reason: {kind: 'timeout', limitMs: 5}},
    {atMs: 1, type: 'run.finished', outcome: 'timed_out'},
    {atMs: 1, type: 'run.finished', outcome: 'succeeded', outputs: {version: '1', parts: [1, null]}},
    {atMs: 1, type: 'run.finished', outcome: 'succeeded_with_warnings'},
    {atMs: 1, type: 'step.started', stepId: 'a', attempt: 1, timeoutMs: null, timeoutReason: 'none'},
    {atMs: 1, type: 'step.started', stepId: 'a', attempt: 1, timeoutMs: 5, timeoutReason: 'x', taskKey: 'k'},
    {atMs: 1, type: 'step.succeeded', stepId: 'a', output: {any: [null]}, via: 'run'},
    {atMs: 1, type: 'step.succeeded', stepId: 'a', output: null, via: 'kept', reason: 'succeeded in run 1'},
    {atMs: 1, type: 'step.failed', stepId: 'a', failure, output: null, retryAtMs: 5},
    {atMs: 1, type: 'step.skipped', stepId: 'a', reason: {kind: 'stopping', because: interrupted}},
    {atMs: 1, type: 'step.skipped', stepId: 'a', reason: {kind: 'condition', text: 'false'}},
    {atMs: 1, type: 'step.skipped', stepId: 'a', reason: {kind: 'dependency', stepId: 'b', how: 'was skipped'}},
    {atMs: 1, type: 'step.skipped', stepId: 'a', reason: {kind: 'platform', platform: 'linux', only: ['windows']}},
    {atMs: 1, type: 'step.skipped', stepId: 'a', reason: {kind: 'uncalled'}},
    {atMs: 1, type: 'step.called', stepId: 'a', insteadOf: 'b'},
    {atMs: 1, type: 'step.judged', stepId: 'a', holds: false, reason: 'failure() is false'},
    {atMs: 1, type: 'step.blocked', stepId: 'a', by: 'b', reason: 'b failed'},
    {atMs: 1, type: 'step.cancelled', stepId: 'a'},
    {atMs: 1, type: 'run.finished', outcome: 'waiting'},
    {
      atMs: 1,
      type: 'step.waiting',
      stepId: 'a',
      attempt: 1,
      message: 'deploy?',
      deadlineAtMs: null,
      onTimeout: 'fail',
    },
    {atMs: 1, type: 'step.answered', stepId: 'a', approved: true, by: 'ada', comment: null},
    {atMs: 1, type: 'step.intended', stepId: 'a', key: 'k', intent: {sha256: 'd'}},
    {atMs: 1, type: 'items.listed', stepId: 'a', total: 0},
    {
      atMs: 1,
      type: 'item.finished',
      stepId: 'a',
      key: 'k',
      label: 'l',
      number: 1,
      ok: true,
      attempts: 1,
      durationMs: 0,
    },
    {
      atMs: 1,
      type: 'item.finished',
      stepId: 'a',
      key: 'k',
      label: 'l',
      number: 2,
      ok: false,
      attempts: 3,
      durationMs: 5,
      failure: {code: 'STEP_EXIT_STATUS', message: 'x'},
      within: 'other',
    },
    {atMs: 1, type: 'step.cancelled', stepId: 'a/b', because: {kind: 'limit', stepId: 'a', limitMs: 5}},
    {atMs: 1, type: 'step.cancelled', stepId: 'a/b', because: {kind: 'timeout', limitMs: 5, stepId: 'a'}},
    {
      atMs: 1,
      type: 'step.cancelled',
      stepId: 'a/b/c',
      because: {kind: 'killed', because: {kind: 'failure', stepId: 'x'}},
    },
    {
      atMs: 1,
      type: 'llm.called',
      stepId: 'a/b',
      label: 'src/a.ts',
      provider: 'xai',
      model: 'grok-4-fast',
      from: 'model',
      usage: {inputTokens: 10, cachedTokens: 4, outputTokens: 2},
      costMicroUsd: 3,
      durationMs: 20,
    },
    {
      atMs: 1,
      type: 'llm.called',
      stepId: 'a',
      label: 'x',
      provider: 'custom',
      model: 'm',
      from: 'cache',
      usage: null,
      costMicroUsd: null,
      durationMs: 0,
      code: 'LLM_BAD_ANSWER',
    },
    {atMs: 1, type: 'warned', stepId: null, code: 'REPORTER_DETACHED', message: 'x'},
  ]

  test.each(samples)('$type', sample => {
    // Compiles only while the types of the contracts fit those of the schema.
    const asInSchema: Event = sample
    expect(event(asInSchema)).toBe(true)
    expect(event({...asInSchema, seq: 1})).toBe(true)
    expect(event({...asInSchema, more: 1})).toBe(false)
  })

  test('each type of event in the schema has a sample here', () => {
    const schema = read('event.schema.json')
    const members = isObject(schema) && Array.isArray(schema['oneOf']) ? schema['oneOf'] : []
    expect(new Set(samples.map(({type}) => type)).size).toBe(members.length)
  })

  test('a finding', () => {
    const finding: Finding = {
      id: 'f',
      rule: 'todo',
      title: 't',
      message: 'm',
      severity: 'low',
      category: 'documentation',
      confidence: 1,
      path: 'a.ts',
      start_line: 1,
      end_line: 1,
      quote: 'q',
      recommendation: null,
      source_step: 'scan',
    }
    const list: Findings = [finding]
    expect(findings(list)).toBe(true)
    expect(findings([{...finding, start_line: 0}])).toBe(false)
  })
})

describe('durations', () => {
  test.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1d2h3m4s5ms', 93_784_005],
    ['1.5h', 5_400_000],
    ['0s', 0],
    [90, 90_000],
    [0.25, 250],
    [0.0001, 1],
  ])('%s is %i ms', (written, ms) => {
    expect(durationMs(written)).toBe(ms)
  })

  test.each(['', 'soon', '5', '5x', '5m soon', '-5m', -1, Number.NaN])('%s is none', written => {
    expect(() => durationMs(written)).toThrow(RangeError)
  })
})
