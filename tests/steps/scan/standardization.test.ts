import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {JsonObject} from '../../../engine/contracts.ts'
import {textIn} from '../../../engine/json.ts'
import {rowsIn, textsIn} from '../../../steps/scan/read-facts.ts'
import {scan} from '../../../steps/scan.ts'
import {createWorkspace} from '../../workspace.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

type Files = {readonly [path: string]: string}

async function comparedIn(bench: StepBench, repositories?: string[]) {
  const params = {kinds: ['standardization' as const], ...(repositories !== undefined && {repositories})}
  const output = await scan.run(params, bench.context)
  const facts: JsonObject = output.kinds['standardization'] ?? {}
  const standards = Object.fromEntries(rowsIn(facts['standards']).map(row => [textIn(row, 'standard') ?? '', row]))
  const found = output.findings.map(
    ({rule, severity, path, title, message}) => `${severity} ${rule} ${path}: ${title}: ${message}`,
  )
  return {output, facts, standards, found}
}

async function compared(files: Files, repositories?: string[]) {
  using bench = createStepBench(files)
  return await comparedIn(bench, repositories)
}

const three: Files = {
  'a/.editorconfig': 'root = true\n',
  'b/.editorconfig': 'root = true\r\n',
  'c/.editorconfig': 'root = false\n',
  'a/README.md': '# a\n',
  'b/README.md': '# b\n',
  'a/package.json': '{"scripts": {"test": "vitest"}, "engines": {"node": ">=20"}, "license": "MIT"}',
  'b/package.json': '{"scripts": {"test": "jest"}, "engines": {"node": ">=20"}, "license": "ISC"}',
  'c/Makefile': 'lint: all\n\ttrue\ntest:\n\ttrue\n',
}

test('says what is the same in all, what differs and what is missing where', async () => {
  const {facts, standards} = await compared(three, ['a', './b/', 'c'])
  expect(facts).toMatchObject({
    how: 'given',
    repositories: ['a', 'b', 'c'],
    totals: {same: 0, differs: 3, missing_in_some: 3, missing_in_all: 15},
    left_out: [],
  })
  // Line ends are a matter of the checkout.
  const value = expect.stringMatching(/^[0-9a-f]{12}$/)
  expect(standards['editorconfig']).toEqual({
    standard: 'editorconfig',
    title: '.editorconfig',
    kind: 'file',
    compare: 'content',
    verdict: 'differs',
    variants: [
      {value, repositories: ['a', 'b'], path: 'a/.editorconfig', inherited: 0},
      {value, repositories: ['c'], path: 'c/.editorconfig', inherited: 0},
    ],
    missing: [],
  })
  expect(standards['readme']).toMatchObject({
    verdict: 'missing_in_some',
    variants: [{value: null, repositories: ['a', 'b']}],
    missing: ['c'],
  })
  expect(standards['engines']).toMatchObject({
    verdict: 'missing_in_some',
    variants: [{value: 'node >=20', repositories: ['a', 'b'], path: 'a/package.json'}],
  })
  expect(standards['script_test']).toMatchObject({
    verdict: 'differs',
    variants: [{value: 'jest'}, {value: 'make test', path: 'c/Makefile'}, {value: 'vitest'}],
  })
  expect(standards['script_lint']).toMatchObject({variants: [{value: 'make lint'}], missing: ['a', 'b']})
  expect(standards['ci']).toMatchObject({verdict: 'missing_in_all', variants: [], missing: ['a', 'b', 'c']})
})

test('what most have, the others are asked for; of what differs, the odd ones are named', async () => {
  const {found} = await compared(three, ['a', 'b', 'c'])
  expect(found.filter(text => !text.includes('most repositories have one')).toSorted()).toEqual([
    'info standardization/differs b/package.json: differs: licence in the manifest: 2 versions, and none that most have: b; a',
    'info standardization/differs c/.editorconfig: differs: .editorconfig: c differs from a, b',
    'low standardization/missing c/README.md: missing: README: 2 of 3 repositories have one, "c" does not',
    'low standardization/missing c/package.json: missing: licence in the manifest: 2 of 3 repositories have one, "c" does not',
    'low standardization/missing c/package.json: missing: version of the language: 2 of 3 repositories have one, "c" does not',
  ])
})

test('packages of a repository are compared by themselves, and its root counts for them', async () => {
  const {facts, standards} = await compared({
    'package.json': '{"workspaces": ["./packages/*/", "!packages/skipped", "tools/one"]}',
    '.editorconfig': 'root = true\n',
    LICENSE: 'x\n',
    'packages/a/package.json': '{"scripts": {"test": "vitest"}}',
    'packages/b/package.json': '{"scripts": {"test": "vitest"}}',
    'packages/b/.editorconfig': 'root = false\n',
    'packages/b/tests/package.json': '{}',
    'packages/skipped/package.json': '{}',
    'packages/none/README.md': '# no package\n',
    'tools/one/package.json': '{"scripts": {"test": "vitest"}}',
    'tools/two/package.json': '{}',
  })
  expect(facts).toMatchObject({how: 'workspaces', repositories: ['packages/a', 'packages/b', 'tools/one']})
  expect(standards['licence']).toMatchObject({verdict: 'same', variants: [{path: 'LICENSE', inherited: 3}]})
  expect(standards['editorconfig']).toMatchObject({
    verdict: 'differs',
    variants: [
      {repositories: ['packages/a', 'tools/one'], inherited: 2},
      {repositories: ['packages/b'], path: 'packages/b/.editorconfig', inherited: 0},
    ],
  })
  expect(standards['script_test']).toMatchObject({verdict: 'same', variants: [{value: 'vitest'}]})
  // A README of the root tells nothing of a package.
  expect(standards['readme']).toMatchObject({verdict: 'missing_in_all'})
})

test.each([
  ['pnpm-workspace.yaml', 'packages:\n  - "libs/*"\n', 'package.json', '{}'],
  ['Cargo.toml', '[workspace]\nmembers = ["libs/*"]\n', 'Cargo.toml', '[package]\nname = "x"\n'],
  ['go.work', 'go 1.22\n\nuse (\n\t./libs/a\n\t./libs/b\n)\n', 'go.mod', 'module x\n\ngo 1.22\n'],
])('finds the packages in %s', async (name, text, manifest, content) => {
  const {facts} = await compared({[name]: text, [`libs/a/${manifest}`]: content, [`libs/b/${manifest}`]: content})
  expect(facts).toMatchObject({how: 'workspaces', repositories: ['libs/a', 'libs/b']})
})

test('a repository by itself is held against what most have', async () => {
  const {facts, found, standards} = await compared({
    'README.md': '# x\n',
    '.github/workflows/ci.yml': 'on: push\n',
    'biome.json': '{}\n',
    'package.json': '{"scripts": {"test": "echo \\"Error: no test specified\\" && exit 1", "build": "tsc"}}',
  })
  expect(facts).toMatchObject({how: 'built_in', repositories: ['.']})
  expect(standards['ci']).toMatchObject({variants: [{value: 'GitHub Actions', path: '.'}]})
  const missing = [
    '.editorconfig: missing: .editorconfig',
    '.gitignore: missing: .gitignore',
    'LICENSE: missing: text of the licence',
    'package.json: missing: script "lint"',
    'package.json: missing: script "test"',
    'package.json: missing: version of the language',
  ]
  expect(found.toSorted()).toEqual(
    missing.map(text => `info standardization/missing ${text}: most repositories have one`),
  )
})

test('Cargo and Go bring their scripts along', async () => {
  const {standards} = await compared(
    {
      'a/Cargo.toml': '[package]\nname = "a"\nrust-version = "1.80"\nlicense = "MIT"\n',
      'b/go.mod': 'module b\n\ngo 1.22\n',
    },
    ['a', 'b'],
  )
  expect(standards['script_test']).toMatchObject({variants: [{value: 'cargo test'}, {value: 'go test'}]})
  expect(standards['engines']).toMatchObject({variants: [{value: 'go 1.22'}, {value: 'rust 1.80'}]})
})

test('clones within the workspace are listed by their own git', async () => {
  using bench = createStepBench({'one/.editorconfig': 'x\n', 'two/.editorconfig': 'x\n', 'two/ignored': 'x\n'})
  bench.put('two/.gitignore', 'ignored\n')
  bench.git('init', '--quiet')
  bench.git('init', '--quiet', 'one')
  bench.git('init', '--quiet', 'two')
  const {facts, standards} = await comparedIn(bench, ['one', 'two'])
  expect(facts['repositories']).toEqual(['one', 'two'])
  expect(standards['editorconfig']).toMatchObject({verdict: 'same'})
  expect(standards['gitignore']).toMatchObject({missing: ['one']})
})

test('an empty folder is left out with a warning', async () => {
  using bench = createStepBench(three)
  mkdirSync(join(bench.root, 'empty'))
  const {facts} = await comparedIn(bench, ['a', 'b', 'empty'])
  expect(facts).toMatchObject({
    repositories: ['a', 'b'],
    left_out: [{repository: 'empty', reason: 'git lists no files in it'}],
  })
  expect(bench.warnings).toEqual(['SCAN_FILE_SKIPPED: left out of the comparison: "empty": git lists no files in it'])
})

test('nothing outside the workspace is read, also not through a link', async () => {
  using outside = createWorkspace({'.editorconfig': 'x\n'})
  using bench = createStepBench(three)
  await expect(comparedIn(bench, ['a', '../elsewhere'])).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
  await expect(comparedIn(bench, ['a', 'missing'])).rejects.toMatchObject({code: 'STEP_FILE_UNREADABLE'})
  if (process.platform === 'win32') return
  symlinkSync(outside.root, join(bench.root, 'link'))
  await expect(comparedIn(bench, ['a', 'link'])).rejects.toMatchObject({code: 'STEP_PATH_OUTSIDE'})
})

test('a broken manifest is a warning, and the rest is compared', async () => {
  using bench = createStepBench({...three, 'b/package.json': '{'})
  const {standards} = await comparedIn(bench, ['a', 'b'])
  expect(standards['engines']).toMatchObject({missing: ['b']})
  expect(standards['editorconfig']).toMatchObject({verdict: 'same'})
  expect(bench.warnings[0]).toMatch(/^SCAN_FILE_SKIPPED: left out of the comparison: "b\/package\.json": it is no JSON/)
})

test('renders one row for each standard that somebody has', async () => {
  const {output} = await compared(three, ['a', 'b', 'c'])
  const [section] = scan.render(output)
  expect(section?.blocks[0]).toEqual({
    kind: 'paragraph',
    text: '3 repositories: as the mission names them. 0 the same in all, 3 differ, 3 missing in some, 15 in all.',
  })
  expect(section?.blocks[2]).toEqual({
    kind: 'table',
    columns: ['standard', 'is', 'missing in'],
    rows: [
      ['.editorconfig', 'A: a, b; B: c', ''],
      ['README', 'in 2', 'c'],
      ['version of the language', 'in 2 (node >=20)', 'c'],
      ['licence in the manifest', 'A: b (ISC); B: a (MIT)', 'c'],
      ['script "test"', 'A: b (jest); B: c (make test); C: a (vitest)', ''],
      ['script "lint"', 'in 1 (make lint)', 'a, b'],
    ],
  })
  expect(textsIn(output.kinds['standardization']?.['repositories'])).toEqual(['a', 'b', 'c'])
})
