import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import type {JsonObject} from '../../../engine/contracts.ts'
import {textIn} from '../../../engine/json.ts'
import {numberIn, rowsIn} from '../../../steps/scan/read-facts.ts'
import {scan} from '../../../steps/scan.ts'
import {gitEnvironment} from '../../workspace.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

type Files = {readonly [path: string]: string}

async function healthIn(bench: StepBench) {
  const output = await scan.run({kinds: ['health']}, bench.context)
  const facts: JsonObject = output.kinds['health'] ?? {}
  const parts = Object.fromEntries(
    rowsIn(facts['parts']).map(row => {
      const because = textIn(row, 'because') ?? ''
      const points = `${numberIn(row, 'points')}/${numberIn(row, 'of')}`
      return [textIn(row, 'part') ?? '', `${row['points'] === null ? 'does not apply' : points}: ${because}`]
    }),
  )
  return {output, facts, parts, rules: output.findings.map(({rule, severity, path}) => `${severity} ${rule} ${path}`)}
}

async function healthOf(files: Files) {
  using bench = createStepBench(files)
  return await healthIn(bench)
}

/** The clock of the bench stands at 2 January 2026. */
function commit(bench: StepBench, isoDate: string): void {
  const env = {...gitEnvironment(), GIT_AUTHOR_DATE: isoDate, GIT_COMMITTER_DATE: isoDate}
  execFileSync('git', ['add', '--all', '--force'], {cwd: bench.root, env})
  execFileSync('git', ['commit', '--quiet', '--message=x'], {cwd: bench.root, env})
}

const code = (lines: number) => 'a()\n'.repeat(lines)
const mit = 'Permission is hereby granted, free of charge, to any person obtaining a copy of this software\n'
const readme = `# Shop\n\nSells.\n\n## Install\n\n${'text\n'.repeat(20)}\nUse\n---\n`

const good: Files = {
  'README.md': readme,
  'CHANGELOG.md': '# Changes\n',
  'docs/guide.md': '# Guide\n',
  LICENSE: `MIT License\n\n${mit}`,
  '.github/workflows/ci.yaml': 'on: push\n',
  'src/store.ts': code(100),
  'src/store.test.ts': code(40),
  'package.json': '{"name": "shop", "dependencies": {"a": "1"}}',
  'package-lock.json': '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"a": "1"}}}}',
}

test('a repository that lacks nothing has a hundred points', async () => {
  using bench = createStepBench(good)
  bench.git('init', '--quiet')
  commit(bench, '2025-12-20T00:00:00Z')
  const {facts, parts, rules} = await healthIn(bench)
  expect(facts['score']).toBe(100)
  expect(facts['improvements']).toEqual([])
  expect(rules).toEqual([])
  expect(parts).toEqual({
    tests: '20/20: 1 test file with 40 lines for 100 lines of code; 1 of 1 source file with tests by name',
    ci: '15/15: GitHub Actions',
    documentation: '20/20: README.md with 3 headings and 25 lines, CHANGELOG.md, 1 file of documents',
    licence: '10/10: LICENSE: MIT',
    lock_file: '10/10: 1 of 1 manifest locked',
    dependencies: '5/5: package-lock.json last changed 13 days ago',
    activity: '10/10: last commit 13 days ago',
    todos: '10/10: marks of weight 0 in 140 lines of code',
  })
})

test('what is lacking is a finding each, and what would raise the score most comes first', async () => {
  const {facts, parts, rules} = await healthOf({
    'a.ts': code(50),
    'b.ts': `${'// FIXME: x\n'.repeat(10)}${code(50)}`,
    'package.json': '{"license": "MIT", "private": true, "dependencies": {"a": "1"}}',
  })
  expect(rules.toSorted()).toEqual([
    'low health/many-todos b.ts',
    'low health/no-changelog CHANGELOG.md',
    'low health/no-licence LICENSE',
    'medium health/no-ci .',
    'medium health/no-lock-file package.json',
    'medium health/no-readme README.md',
    'medium health/no-tests .',
  ])
  expect(parts).toMatchObject({
    licence: '5.9/11.8: a manifest says "MIT", but its text is not here',
    dependencies: 'does not apply: there is no lock file',
    activity: 'does not apply: there is no history',
    todos: '0/11.8: marks of weight 30 in 110 lines of code',
  })
  expect(facts['score']).toBe(6)
  expect(facts['improvements']).toEqual([
    {part: 'tests', points: 23.5},
    {part: 'documentation', points: 23.5},
    {part: 'ci', points: 17.6},
    {part: 'lock_file', points: 11.8},
    {part: 'todos', points: 11.8},
    {part: 'licence', points: 5.9},
  ])
})

test('an empty folder has a score, and no part that asks for code', async () => {
  const {facts, parts} = await healthOf({})
  expect(facts['score']).toBe(0)
  expect(parts['tests']).toBe('does not apply: there is no code to test')
  expect(parts['lock_file']).toBe('does not apply: there is nothing to lock')
})

test.each([
  ['src/store.ts', 'tests/store.test.ts'],
  ['src/store.ts', 'src/__tests__/store.ts'],
  ['shop/store.py', 'tests/test_store.py'],
  ['store.go', 'store_test.go'],
  ['src/main/java/Store.java', 'src/test/java/StoreTest.java'],
  ['lib/store.rb', 'spec/store_spec.rb'],
])('%s has its test in %s', async (source, itsTest) => {
  const {parts} = await healthOf({[source]: code(100), [itsTest]: code(5)})
  expect(parts['tests']).toMatch(/1 of 1 source file with tests by name$/)
})

test('tests between the code count, and so do many lines of tests under other names', async () => {
  const inline = await healthOf({'src/lib.rs': `${code(50)}#[cfg(test)]\nmod tests {}\n`})
  expect(inline.parts['tests']).toMatch(/1 of 1 source file with tests by name$/)
  const other = await healthOf({'src/a.ts': code(50), 'src/b.ts': code(50), 'tests/journeys/buy.test.ts': code(60)})
  expect(other.rules).not.toContain('low health/few-tests .')
  const few = await healthOf({'src/a.ts': code(500), 'src/b.ts': code(500), 'tests/journeys/buy.test.ts': code(60)})
  expect(few.rules).toContain('low health/few-tests .')
})

test('declarations, settings and generated code ask for no tests', async () => {
  const {parts} = await healthOf({
    'types.d.ts': code(100),
    'vite.config.ts': code(100),
    'api.gen.ts': code(100),
    'index.ts': 'export {a} from "b"\n',
  })
  expect(parts['tests']).toBe('does not apply: there is no code to test')
})

test('age counts: of the lock file, and of the last commit', async () => {
  using bench = createStepBench(good)
  bench.git('init', '--quiet')
  commit(bench, '2024-01-13T00:00:00Z') // 720 days before
  bench.put('README.md', `${readme}\n`)
  commit(bench, '2024-11-18T00:00:00Z') // 410 days before
  const {parts, rules} = await healthIn(bench)
  expect(parts).toMatchObject({
    dependencies: '0/5: package-lock.json last changed 720 days ago',
    activity: '5/10: last commit 410 days ago',
  })
  expect(rules).toEqual(['low health/old-dependencies package-lock.json'])
})

test.each([
  ['.gitlab-ci.yml', 'GitLab CI'],
  ['.circleci/config.yml', 'CircleCI'],
  ['Jenkinsfile', 'Jenkins'],
  ['azure-pipelines.yml', 'Azure Pipelines'],
  ['.forgejo/workflows/a.yaml', 'Forgejo Actions'],
])('%s is %s', async (path, name) => {
  expect((await healthOf({[path]: 'x\n'})).parts['ci']).toMatch(new RegExp(`: ${name}$`))
})

test('a CI of a copy of another project is none', async () => {
  expect((await healthOf({'third_party/x/.github/workflows/ci.yml': 'x\n'})).parts['ci']).toMatch(/: none is set up$/)
})

test('a README of a greeting is thin, and headings in code are none', async () => {
  const {rules} = await healthOf({'readme.rst': 'Shop\n====\n\nSells.\n'})
  expect(rules).toContain('low health/thin-readme readme.rst')
  const {parts} = await healthOf({'README.md': '# a\n\n```\n# b\n# c\n# d\n```\n'})
  expect(parts['documentation']).toMatch(/README\.md with 1 heading and 6 lines/)
})

test('a broken manifest is a warning, and the rest is judged', async () => {
  using bench = createStepBench({'package.json': '{', 'README.md': readme})
  expect((await healthIn(bench)).parts['lock_file']).toBe('does not apply: there is nothing to lock')
  expect(bench.warnings).toHaveLength(1)
  await scan.run({kinds: ['health', 'deps']}, bench.context)
  expect(bench.warnings).toHaveLength(2)
})

test('a library without a lock file is less of a matter than an application', async () => {
  const library = '{"name": "x", "dependencies": {"a": "1"}}'
  expect((await healthOf({'package.json': library})).rules).toContain('low health/no-lock-file package.json')
  const application = '{"private": true, "dependencies": {"a": "1"}}'
  const {rules} = await healthOf({'package.json': library, 'app/package.json': application})
  expect(rules.filter(rule => rule.includes('no-lock-file'))).toEqual(['medium health/no-lock-file app/package.json'])
})

test('renders the score, its parts and what would raise it', async () => {
  using bench = createStepBench({'README.md': readme, LICENSE: 'Do what you like.\n'})
  const {output} = await healthIn(bench)
  const [section] = scan.render(output)
  expect(section).toMatchObject({
    title: 'Health',
    blocks: [
      {
        kind: 'paragraph',
        text: '44 of 100. Most is to be gained by CI (33.3 points), documentation (22.2 points).',
      },
      {
        kind: 'table',
        columns: ['part', 'points', 'because'],
        rows: [
          ['tests', 'does not apply', 'there is no code to test'],
          ['CI', '0 of 33.3', 'none is set up'],
          [
            'documentation',
            '22.2 of 44.4',
            'README.md with 3 headings and 25 lines, no list of changes, no folder of documents',
          ],
          ['licence', '22.2 of 22.2', 'LICENSE'],
          ['lock files', 'does not apply', 'there is nothing to lock'],
          ['age of dependencies', 'does not apply', 'there is no lock file'],
          ['last commit', 'does not apply', 'there is no history'],
          ['marks in comments', 'does not apply', 'there is no code'],
        ],
      },
      {kind: 'findings'},
    ],
  })
})
