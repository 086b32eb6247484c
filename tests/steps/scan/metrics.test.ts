import {describe, expect, test} from 'vitest'
import type {JsonObject} from '../../../engine/contracts.ts'
import {fieldOf} from '../../../engine/json.ts'
import {defaultLimits} from '../../../engine/metric-limits.ts'
import type {ScanParams} from '../../../schemas/types.gen.ts'
import {scan} from '../../../steps/scan.ts'
import {createStepBench} from '../step-bench.ts'

type Files = {readonly [path: string]: string}

async function metricsOf(files: Files, metric_limits: NonNullable<ScanParams['metric_limits']> = {}) {
  using bench = createStepBench(files)
  const output = await scan.run({kinds: ['metrics'], metric_limits}, bench.context)
  const facts: JsonObject = output.kinds['metrics'] ?? {}
  return {output, facts, warnings: bench.warnings}
}

async function smellsOf(files: Files, limits: NonNullable<ScanParams['metric_limits']> = {}): Promise<string[]> {
  const {output} = await metricsOf(files, limits)
  return output.findings.map(
    ({rule, severity, path, start_line, message}) => `${severity} ${rule} ${path}:${start_line} ${message}`,
  )
}

const decisions = (count: number) => `function f(a) {\n${'  if (a) g()\n'.repeat(count)}}\n`

test('what is measured is handed on: totals, languages, files, the worst functions, the limits', async () => {
  const {output, facts} = await metricsOf({'a.ts': decisions(3), 'b.py': '# x\n\ndef f():\n    pass\n', 'c.md': '# no'})
  const none = {comment_lines: 0, blank_lines: 0, types: 0, files_with_syntax_errors: 0}
  expect(output.findings).toEqual([])
  expect(output.files_scanned).toBe(2)
  expect(facts).toEqual({
    totals: {
      ...none,
      files: 2,
      code_lines: 7,
      comment_lines: 1,
      blank_lines: 1,
      functions: 2,
      duplicated_lines: 0,
    },
    languages: {
      TypeScript: {...none, files: 1, code_lines: 5, functions: 1},
      Python: {...none, files: 1, code_lines: 2, comment_lines: 1, blank_lines: 1, functions: 1},
    },
    files: [
      // 50 x 3/49 of the worst function, 30 of more than 40 decisions in 100 lines, 20 x 1/8 of one level.
      {
        path: 'a.ts',
        language: 'TypeScript',
        code_lines: 5,
        comment_lines: 0,
        functions: 1,
        complexity: 36,
        syntax_errors: 0,
      },
      {
        path: 'b.py',
        language: 'Python',
        code_lines: 2,
        comment_lines: 1,
        functions: 1,
        complexity: 0,
        syntax_errors: 0,
      },
    ],
    worst_functions: [
      {path: 'a.ts', name: 'f', start_line: 1, code_lines: 5, complexity: 4, nesting: 1, parameters: 1},
      {path: 'b.py', name: 'f', start_line: 3, code_lines: 2, complexity: 1, nesting: 0, parameters: 0},
    ],
    not_analysed: [],
    limits: defaultLimits,
  })
})

test('a smell is a finding with its figure, its limit and what to do', async () => {
  const {output} = await metricsOf({'a.ts': decisions(20)})
  expect(output.findings).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      rule: 'metrics/high-complexity',
      title: 'high complexity',
      message: '"f" has a cyclomatic complexity of 21 (limit 20)',
      severity: 'low',
      category: 'refactoring',
      confidence: 0.8,
      path: 'a.ts',
      start_line: 1,
      end_line: 22,
      quote: 'function f(a) {',
      recommendation: expect.stringContaining('split it'),
      source_step: 'step',
      figure: 21,
      limit: 20,
    },
  ])
})

test('at the limit nothing is found, at more than twice the limit it is worth more', async () => {
  expect(await smellsOf({'a.ts': decisions(19)})).toEqual([])
  expect(await smellsOf({'a.ts': decisions(40)})).toEqual([
    'medium metrics/high-complexity a.ts:1 "f" has a cyclomatic complexity of 41 (limit 20)',
  ])
})

describe('with limits of one', () => {
  const ones = {
    function_lines: 1,
    nesting: 1,
    complexity: 1,
    parameters: 1,
    class_lines: 1,
    class_methods: 1,
    file_lines: 1,
    imports: 1,
    condition_operators: 1,
    conditional_levels: 1,
    number_uses: 1,
    unwraps: 1,
    commented_out_lines: 1,
  }
  const source = `import 'a'
import 'b'
class C {
  m(a: boolean, b: boolean) {
    if (a && b && a && b) while (x!) y!
    try { f() } catch {}
    return a ? 1337 : b ? 1337 + 1337 : 1
    f()
  }
  // const x = f(1)
  // if (x) return 1
  // g(x);
}
`
  test('every smell of one file is found', async () => {
    expect((await smellsOf({'a.ts': source}, ones)).sort()).toEqual([
      'info metrics/boolean-parameter a.ts:4 "C.m" takes 2 parameters that are true or false (limit 1)',
      'info metrics/commented-out-code a.ts:10 3 lines of code in a comment (limit 1)',
      'info metrics/magic-number a.ts:7 the same bare number stands in 3 places of this file (limit 1)',
      'info metrics/too-many-imports a.ts:1 imports 2 modules (limit 1)',
      'low metrics/deep-nesting a.ts:4 "C.m" nests 2 levels deep (limit 1)',
      'low metrics/nested-conditional a.ts:7 choices stand in each other, 2 levels deep (limit 1)',
      'low metrics/too-many-parameters a.ts:4 "C.m" takes 2 parameters (limit 1)',
      'low metrics/unsafe-unwrap a.ts:5 2 values in this file are taken for granted (limit 1)',
      'medium metrics/complex-condition a.ts:5 a condition joins its parts with 3 operators (limit 1)',
      'medium metrics/dead-code a.ts:8 control never comes here: the statement before it does not let it through',
      'medium metrics/empty-catch a.ts:6 an error is caught and forgotten, and nothing says why',
      'medium metrics/god-object a.ts:3 class "C" has 8 lines of code and 1 method (limits 1 and 1)',
      'medium metrics/high-complexity a.ts:4 "C.m" has a cyclomatic complexity of 9 (limit 1)',
      'medium metrics/large-file a.ts:1 10 lines of code (limit 1)',
      'medium metrics/long-function a.ts:4 "C.m" has 6 lines of code (limit 1)',
    ])
  })

  test('a test is spared what is usual in tests, and what a program wrote is spared everything', async () => {
    const rules = (await smellsOf({'a.test.ts': source}, ones)).map(smell => smell.split(' ')[1])
    expect(new Set(rules)).toEqual(
      new Set([
        'metrics/commented-out-code',
        'metrics/complex-condition',
        'metrics/dead-code',
        'metrics/deep-nesting',
        'metrics/empty-catch',
        'metrics/high-complexity',
        'metrics/nested-conditional',
        'metrics/too-many-parameters',
      ]),
    )
    expect(await smellsOf({'a.ts': `// @generated\n${source}`}, ones)).toEqual([])
  })
})

test('code in a comment is found from its fifth line on', async () => {
  const lines = (count: number) => `const a = 1\n${'// g(f(1));\n'.repeat(count)}`
  expect(await smellsOf({'a.ts': lines(4)})).toEqual([])
  expect(await smellsOf({'a.ts': lines(5)})).toEqual([
    'info metrics/commented-out-code a.ts:2 5 lines of code in a comment (limit 4)',
  ])
})

describe('duplicated code', () => {
  const statements = (from: number, count: number) =>
    Array.from({length: count}, (_, index) => `  total += measure(rows[${from + index}], "${from + index}")\n`).join('')
  const withText = (before: string, text: string, name = 'f') => `${before}\nfunction ${name}(rows) {\n${text}\n}\n`

  test('in two files is one finding, wherever it stands in them', async () => {
    const found = await smellsOf({
      'a.js': withText('const a = 1', statements(0, 30)),
      'b.js': withText('// something else\nlet b, c\nb = 3\n', `  g()\n${statements(0, 30)}`, 'other'),
    })
    expect(found).toEqual([
      expect.stringMatching(
        /^medium metrics\/duplicated-code a\.js:\d+ 3\d\d words and signs in a row stand also in b\.js:\d+-\d+ \(limit 150\)$/,
      ),
    ])
  })

  test('is told with its lines, and counted in the totals', async () => {
    const text = statements(0, 60)
    const {output, facts} = await metricsOf({'a.js': withText('', text), 'b.js': withText('', text)})
    const [finding] = output.findings
    expect(output.findings.length).toBe(1)
    expect(finding).toMatchObject({path: 'a.js', quote: expect.stringMatching(/\S/), limit: 150})
    // Windows at the ends may miss a few lines of it.
    expect(finding?.start_line).toBeLessThan(8)
    expect(finding?.end_line).toBeGreaterThan(55)
    expect(fieldOf(facts['totals'], 'duplicated_lines')).toBeGreaterThan(100)
  })

  test('in one file is found as well', async () => {
    const found = await smellsOf({'a.js': withText('', statements(0, 30)) + withText('', statements(0, 30), 'g')})
    expect(found.map(smell => smell.replace(/:\d+(-\d+)?/g, ''))).toEqual([
      expect.stringMatching(
        /^medium metrics\/duplicated-code a\.js 3\d\d words and signs in a row stand also in a\.js /,
      ),
    ])
  })

  test('in many files is one finding that names a few of them', async () => {
    const files = Object.fromEntries(Array.from({length: 9}, (_, n) => [`${n}.js`, withText('', statements(0, 30))]))
    const found = await smellsOf(files)
    expect(found).toEqual([expect.stringMatching(/ 0\.js:\d+ .* 1\.js:.* 5\.js:\d+-\d+ and 3 more places /)])
  })

  test('of functions that differ in names and literals alone is found by how they are built', async () => {
    const first = withText('', statements(0, 30))
    const second = withText('', statements(100, 30).replaceAll('total', 'sum').replaceAll('measure', 'weigh'))
    expect(await smellsOf({'a.js': first, 'b.js': second})).toEqual([
      expect.stringContaining('stand, with other names and literals, also in b.js:2-34'),
    ])
  })

  test('is not: what is short, imports, comments, tests, and what a program wrote', async () => {
    const long = statements(0, 60)
    expect(await smellsOf({'a.js': withText('', statements(0, 5)), 'b.js': withText('', statements(0, 5))})).toEqual([])
    const imports = Array.from({length: 39}, (_, n) => `import {a${n}, b${n}} from './module-${n}.js'\n`).join('')
    expect(await smellsOf({'a.js': imports, 'b.js': imports})).toEqual([])
    const comment = `/* ${'some words of a licence\n'.repeat(100)} */\n`
    expect(await smellsOf({'a.js': comment, 'b.js': comment})).toEqual([])
    expect(await smellsOf({'tests/a.js': withText('', long), 'tests/b.js': withText('', long)})).toEqual([])
    const generated = `// @generated\n${withText('', long)}`
    expect(await smellsOf({'a.js': generated, 'b.js': generated})).toEqual([])
  })
})

test('what could not be analysed is said once for each reason, with how many files there are', async () => {
  const deep = '(\n'.repeat(2_000)
  const {facts, warnings, output} = await metricsOf({'a.ts': deep, 'b.ts': deep, 'c.ts': ''})
  const reason = 'brackets stand more than 1000 deep in each other'
  expect(warnings).toEqual([`SCAN_NOT_ANALYSED: TypeScript not analysed: ${reason} (2 files)`])
  expect(facts['not_analysed']).toEqual([{language: 'TypeScript', reason, files: 2}])
  expect(scan.render(output)[0]).toEqual({
    title: 'Code',
    blocks: [
      {kind: 'paragraph', text: '1 file, 0 lines of code, 0 functions, 0 types, 0 duplicated lines'},
      {
        kind: 'table',
        columns: ['language', 'files', 'code', 'comment', 'blank', 'functions', 'types'],
        rows: [['TypeScript', '1', '0', '0', '0', '0', '0']],
      },
      {kind: 'paragraph', text: 'Not analysed:'},
      {kind: 'list', items: [`2 files of TypeScript: ${reason}`]},
    ],
  })
})

test('a report shows the most complex functions and files, and the smells', async () => {
  const {output} = await metricsOf({'a.ts': decisions(21), 'b.ts': 'const f = (a) => a || 1\n', 'c.ts': 'if (\n'})
  const [code, functions, files, smells] = scan.render(output)
  expect(code?.blocks[0]).toEqual({
    kind: 'paragraph',
    text: '3 files, 25 lines of code, 2 functions, 0 types, 0 duplicated lines; 1 with syntax errors, where the figures are estimates',
  })
  expect(functions).toEqual({
    title: 'Most complex functions',
    blocks: [
      {
        kind: 'table',
        columns: ['function', 'place', 'complexity', 'lines of code', 'nesting', 'parameters'],
        rows: [
          ['f', 'a.ts:1', '22', '23', '1', '1'],
          ['f', 'b.ts:1', '2', '1', '0', '1'],
        ],
      },
    ],
  })
  expect(files?.title).toBe('Most complex files')
  expect(smells?.blocks).toMatchObject([{kind: 'findings', findings: [{rule: 'metrics/high-complexity'}]}])
})

test('a remembered file gives the same as a fresh one', async () => {
  using bench = createStepBench({'a.ts': decisions(30)}, {tickMs: 10_000})
  const first = await scan.run({kinds: ['metrics']}, bench.context)
  const second = await scan.run({kinds: ['metrics']}, bench.context)
  expect(second).toEqual(first)
})
