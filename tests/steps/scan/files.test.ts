import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import type {JsonObject} from '../../../engine/contracts.ts'
import {fieldOf} from '../../../engine/json.ts'
import {attentionOf} from '../../../steps/scan/files/attention.ts'
import {rowsIn} from '../../../steps/scan/read-facts.ts'
import {scan} from '../../../steps/scan.ts'
import {gitEnvironment} from '../../workspace.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

async function factsOf(bench: StepBench, params: Partial<Parameters<typeof scan.run>[0]> = {}) {
  const output = await scan.run({kinds: ['files'], ...params}, bench.context)
  const facts: JsonObject = output.kinds['files'] ?? {}
  return {output, facts}
}

/** The clock of the bench stands at the beginning of 2026. */
function commit(bench: StepBench, isoDate: string): void {
  const run = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: bench.root,
      env: {...gitEnvironment(), GIT_AUTHOR_DATE: isoDate, GIT_COMMITTER_DATE: isoDate},
    })
  run('add', '--all')
  run('commit', '--quiet', '--allow-empty', '--message=x')
}

const code = (lines: number) => 'a()\n'.repeat(lines)

test('without git it tells what kinds of files there are, and says nothing of changes', async () => {
  using bench = createStepBench({
    'src/a.ts': code(30),
    'src/b.py': '# FIXME: x\n',
    'web/app.min.js': 'x',
    'web/one.js': 'x;'.repeat(600),
    'types.gen.ts': code(100),
    'package-lock.json': '{}\n',
    'third_party/zlib/zlib.c': code(10),
    'third_party/zlib/LICENSE': 'x\n',
    'logo.png': Uint8Array.of(0x89, 0, 1),
    'film.bin': new Uint8Array(1_048_577),
    'huge.txt': 'a\n'.repeat(600_000),
    'data.qqq': 'x\n',
    'more.qqq': 'x\n',
  })
  const {facts, output} = await factsOf(bench)
  expect(facts).toMatchObject({
    totals: {
      files: 13,
      bytes: 2_250_361,
      lines: 147,
      binary: 2,
      minified: 2,
      generated: 2,
      vendored: 2,
      unanalysed: 2,
      not_read: 1,
    },
    languages: [
      {language: 'TypeScript', kind: 'code', files: 1, lines: 30, bytes: 120},
      {language: 'Python', kind: 'code', files: 1, lines: 1, bytes: 11},
      {language: 'Text', kind: 'prose', files: 1, lines: 0, bytes: 1_200_000},
    ],
    generated: [
      {path: 'package-lock.json', mark: 'lock file'},
      {path: 'types.gen.ts', mark: 'its name'},
    ],
    minified: [
      {path: 'web/app.min.js', bytes: 1},
      {path: 'web/one.js', bytes: 1_200},
    ],
    binary: [
      {path: 'film.bin', bytes: 1_048_577},
      {path: 'logo.png', bytes: 3},
    ],
    vendored: [{folder: 'third_party', files: 2, bytes: 42}],
    unanalysed: [{extension: 'qqq', files: 2, bytes: 4, example: 'data.qqq'}],
    changed: null,
    attention: [],
  })
  expect(rowsIn(facts['largest'])[0]).toEqual({path: 'huge.txt', bytes: 1_200_000})
  expect(rowsIn(facts['longest'])[0]).toEqual({path: 'types.gen.ts', lines: 100, is_generated: true})
  expect(output.findings).toEqual([])
  expect(bench.warnings).toEqual(['SCAN_FILE_SKIPPED: left out of the scan, larger than 1 MiB: "huge.txt"'])
})

test('changes are those of the last days, and files that are gone are not listed', async () => {
  using bench = createStepBench({'a.ts': '1', 'b ü\n.ts': '1', 'old.ts': '1', 'gone.ts': '1'})
  bench.git('init', '--quiet')
  commit(bench, '2025-06-01T00:00:00Z')
  for (const [index, day] of ['2025-11-20', '2025-12-20'].entries()) {
    bench.put('a.ts', `a${index}`)
    bench.put('b ü\n.ts', `b${Math.max(1, index)}`)
    bench.put('gone.ts', `c${index}`)
    commit(bench, `${day}T12:00:00Z`)
  }
  commit(bench, '2025-12-21T00:00:00Z') // without a file
  bench.git('rm', '--quiet', 'gone.ts')
  expect((await factsOf(bench)).facts['changed']).toEqual({
    days: 90,
    commits: 3,
    is_complete: true,
    total: 2,
    files: [
      {path: 'a.ts', commits: 2, last_commit: '2025-12-20T12:00:00.000Z'},
      {path: 'b ü\n.ts', commits: 1, last_commit: '2025-11-20T12:00:00.000Z'},
    ],
  })
  const recent = (await factsOf(bench, {churn_days: 30})).facts['changed']
  expect(rowsIn(fieldOf(recent, 'files')).map(row => [row['path'], row['commits']])).toEqual([['a.ts', 1]])
})

test('in a folder of a repository, paths are those of the folder', async () => {
  using bench = createStepBench({'inner/a.ts': '1', 'outer.ts': '1'})
  bench.git('init', '--quiet')
  commit(bench, '2025-12-20T00:00:00Z')
  using inner = createStepBench({}, {})
  const {createGitPort} = await import('../../../engine/run/git.ts')
  const {createFilesPort} = await import('../../../engine/run/files.ts')
  const {createScanPort} = await import('../../../scan/port.ts')
  const {memoryStore} = await import('../../../engine/store/memory.ts')
  const workspace = `${bench.root}/inner`
  const git = createGitPort({workspace, env: gitEnvironment()})
  const {clock, signal} = inner.context
  const output = await scan.run(
    {kinds: ['files']},
    {
      ...inner.context,
      git,
      files: createFilesPort({workspace, git}),
      scan: createScanPort({workspace, cores: 1, workerPath: null, memory: memoryStore().scanMemory, clock, signal}),
    },
  )
  expect(output.kinds['files']).toMatchObject({changed: {total: 1, files: [{path: 'a.ts', commits: 1}]}})
})

test('a history that was cut off when it was fetched says so', async () => {
  using origin = createStepBench({'a.ts': '1'})
  origin.git('init', '--quiet')
  commit(origin, '2025-12-20T00:00:00Z')
  commit(origin, '2025-12-21T00:00:00Z')
  using bench = createStepBench()
  bench.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, '.')
  expect((await factsOf(bench)).facts['changed']).toMatchObject({commits: 1, is_complete: false})
})

test('a file with many lines, decisions, changes and marks deserves a look, and its parts add up to its score', async () => {
  const decisions = `function f(a) {\n${'  if (a) g()\n'.repeat(60)}}\n`
  using bench = createStepBench({'a.js': `${decisions}${'// FIXME: x\n'.repeat(2)}${code(437)}`, 'b.js': code(5)})
  bench.git('init', '--quiet')
  for (let day = 1; day <= 5; day++) {
    bench.put('c.js', `${day}`)
    bench.put('a.js', `${bench.text('a.js')}\n`)
    commit(bench, `2025-12-0${day}T00:00:00Z`)
  }
  const {facts, output} = await factsOf(bench, {kinds: ['files', 'metrics']})
  expect(facts['attention']).toEqual([
    {
      path: 'a.js',
      score: 54,
      parts: {
        size: {figure: 506, points: 15.2, of: 30},
        complexity: {figure: 62, points: 23.3, of: 30},
        churn: {figure: 5, points: 6.3, of: 25},
        todos: {figure: 6, points: 9, of: 15},
      },
    },
  ])
  const [finding] = output.findings.filter(({rule}) => rule.startsWith('files/'))
  expect(finding).toMatchObject({
    rule: 'files/attention',
    severity: 'info',
    path: 'a.js',
    message:
      'attention 54 of 100: complexity 62 (23.3 of 30), 506 lines (15.2 of 30), marks in comments of weight 6 (9 of 15), 5 commits in 90 days (6.3 of 25)',
    score: 54,
  })
})

test('a part that nobody measured is left out, and the others count for more', () => {
  const file = {path: 'a', lines: 1_000, complexity: null, commits: null, todoWeight: 0}
  expect(attentionOf(file)).toEqual({
    path: 'a',
    score: 67,
    parts: {
      size: {figure: 1_000, points: 66.7, of: 66.7},
      complexity: null,
      churn: null,
      todos: {figure: 0, points: 0, of: 33.3},
    },
  })
  expect(attentionOf({path: 'a', lines: 10_000, complexity: 100, commits: 99, todoWeight: 99}).score).toBe(100)
  expect(attentionOf({path: 'a', lines: 0, complexity: 0, commits: 0, todoWeight: 0}).score).toBe(0)
})

test('lists are cut, totals are not', async () => {
  const many = Object.fromEntries(Array.from({length: 130}, (_, index) => [`${1_000 + index}.gen.ts`, 'x\n']))
  using bench = createStepBench(many)
  const {facts, output} = await factsOf(bench)
  expect(facts['totals']).toMatchObject({generated: 130})
  expect(rowsIn(facts['generated'])).toHaveLength(100)
  expect(rowsIn(facts['largest'])).toHaveLength(20)
  const [last] = scan.render(output).filter(({title}) => title === 'Files apart')
  expect(last?.blocks.at(-1)).toEqual({kind: 'paragraph', text: '90 more of them stand in the output of the step.'})
})

test('marks that the mission does not look for weigh nothing, and their findings are not asked for', async () => {
  using bench = createStepBench({'a.js': `${'// FIXME: x\n'.repeat(4)}${code(1_000)}`})
  const all = await factsOf(bench)
  expect(rowsIn(all.facts['attention'])[0]).toMatchObject({score: 100})
  expect(all.output.findings.map(({rule}) => rule)).toEqual(['files/attention'])
  expect(all.output.kinds).not.toHaveProperty('todos')
  const none = await factsOf(bench, {todo_kinds: ['HACK']})
  expect(rowsIn(none.facts['attention'])[0]).toMatchObject({score: 67})
})

test('renders tables of what stands out', async () => {
  using bench = createStepBench({'a.js': code(1_500), 'b.qqq': 'x\n'})
  const {output} = await factsOf(bench)
  const sections = scan.render(output)
  expect(sections.map(({title}) => title)).toEqual([
    'Files',
    'Files that deserve a look',
    'Largest and longest files',
    'Files apart',
    'Files scanned',
  ])
  expect(sections[0]?.blocks).toEqual([
    {kind: 'paragraph', text: '2 files, 1,501 lines, 5.9 KiB; of them 1 in no language that is known'},
    {kind: 'table', columns: ['language', 'files', 'lines', 'size'], rows: [['JavaScript', '1', '1,500', '5.9 KiB']]},
  ])
  expect(sections[1]?.blocks).toEqual([
    {
      kind: 'table',
      columns: ['file', 'attention (0-100)', 'because of'],
      rows: [['a.js', '67', '1,500 lines (66.7 of 66.7)']],
    },
    {kind: 'findings', findings: [expect.objectContaining({rule: 'files/attention', path: 'a.js'})]},
  ])
})
