import {execFileSync} from 'node:child_process'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {countBySeverity} from '../../engine/finding.ts'
import {scan} from '../../steps/scan.ts'
import {createStepBench} from './step-bench.ts'

const noTotals = {TODO: 0, FIXME: 0, HACK: 0, XXX: 0, NOTE: 0, BUG: 0, OPTIMIZE: 0, REFACTOR: 0, DEPRECATED: 0}
/** As a listing names a file, whatever has become of it since. */
const entryAt = (path: string) => ({path, sizeBytes: 1, mtimeMs: 0, inode: 1})

const noneSkipped = {not_wanted: 0, binary: 0, minified: 0, too_large: 0, unreadable: 0}

test('every mark is a finding, the worst first', async () => {
  using bench = createStepBench({
    'b.ts': '// TODO(anna): later\nconst a = 1 // HACK: for now\n',
    'a.py': '\n# FIXME: breaks\n',
  })
  const output = await scan.run({kinds: ['todos']}, bench.context)
  expect(output).toEqual({
    files_scanned: 2,
    files_skipped: 0,
    bytes_scanned: 67,
    severities: {critical: 0, high: 0, medium: 1, low: 1, info: 1},
    kinds: {todos: {totals: {...noTotals, TODO: 1, FIXME: 1, HACK: 1}}},
    skipped: noneSkipped,
    skipped_files: [],
    looked: {todos: {asked: expect.stringMatching(/^[0-9a-f]{16}$/), rules: {}, emptied: []}},
    findings: [
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        rule: 'todos/fixme',
        title: 'FIXME: breaks',
        message: 'breaks',
        severity: 'medium',
        category: 'bug',
        confidence: 1,
        path: 'a.py',
        start_line: 2,
        end_line: 2,
        quote: 'FIXME: breaks',
        recommendation: null,
        source_step: 'step',
        kind: 'FIXME',
        priority: 1,
        assignee: null,
        before: '',
        after: null,
        comment: '# FIXME: breaks',
        short_id: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
      expect.objectContaining({path: 'b.ts', start_line: 2, severity: 'low', kind: 'HACK', category: 'refactoring'}),
      expect.objectContaining({
        path: 'b.ts',
        start_line: 1,
        severity: 'info',
        kind: 'TODO',
        assignee: 'anna',
        title: 'TODO(anna): later',
      }),
    ],
  })
})

test('kinds have the severities of their priorities', async () => {
  const kinds = Object.keys(noTotals)
  using bench = createStepBench({'a.ts': kinds.map(kind => `// ${kind}: x\n`).join('')})
  const {findings, kinds: facts} = await scan.run({kinds: ['todos']}, bench.context)
  expect(countBySeverity(findings)).toEqual({critical: 0, high: 0, medium: 3, low: 1, info: 5})
  expect(facts['todos']).toEqual({totals: Object.fromEntries(kinds.map(kind => [kind, 1]))})
})

test('an id stays when lines move or are indented anew, and equal marks have ids of their own', async () => {
  using bench = createStepBench({'a.ts': '// TODO: x\n// TODO: x\n'})
  const before = await scan.run({kinds: ['todos']}, bench.context)
  bench.put('a.ts', '\n\n  // TODO:   x\n\n// TODO: x\n')
  const after = await scan.run({kinds: ['todos']}, bench.context)
  const ids = before.findings.map(({id}) => id)
  expect(after.findings.map(({id}) => id)).toEqual(ids)
  expect(new Set(ids).size).toBe(2)
})

test('a mark comes with its whole comment and the lines around it', async () => {
  using bench = createStepBench({
    'a.ts': 'one()\n/*\n * first\n * TODO(anna): x\n * last\n */\ntwo()\n',
    'b.ts': `// FIXME: top\n${'x'.repeat(300)}\n`,
    'c.py': 'x = 1  # HACK: end',
    'd.ts': `one()\r\nf() /* BUG: y */\r\ntwo()\r\n// TODO: ${'z'.repeat(1_200)}\n// ${'.'.repeat(40)}\n`.repeat(2),
  })
  const {findings} = await scan.run({kinds: ['todos']}, bench.context)
  const around = (path: string) =>
    findings
      .filter(finding => finding.path === path)
      .map(({before, comment, after, priority, short_id, id}) => {
        expect(short_id).toBe(id.slice(0, 8))
        return [priority, before, comment, after]
      })
  const block = '/*\n * first\n * TODO(anna): x\n * last\n */'
  expect(around('a.ts')).toEqual([[3, ' * first', block, ' * last']])
  expect(around('b.ts')).toEqual([[1, null, '// FIXME: top', 'x'.repeat(200)]])
  expect(around('c.py')).toEqual([[2, null, '# HACK: end', null]])
  const long = `// TODO: ${'z'.repeat(991)}`
  expect(around('d.ts')).toEqual([
    [1, 'one()', '/* BUG: y */', 'two()'],
    [1, 'one()', '/* BUG: y */', 'two()'],
    [3, 'two()', long, `// ${'.'.repeat(40)}`],
    [3, 'two()', long, `// ${'.'.repeat(40)}`],
  ])
})

test('files that cannot hold comments are counted, those that could are named as well', async () => {
  using bench = createStepBench({
    'picture.png': Uint8Array.of(0x89, 0x50, 0, 1),
    'program.ts': Buffer.from('// TODO: x\n\0'),
    'large.ts': `// TODO: x\n${' '.repeat(1024 * 1024)}`,
    'large-program': new Uint8Array(1024 * 1024 + 1),
    'app.min.js': `/* TODO: x */${'a;'.repeat(2_000)}`,
    'good.ts': '// TODO: x\n',
  })
  const output = await scan.run({kinds: ['todos']}, bench.context)
  expect(output).toMatchObject({
    files_scanned: 1,
    files_skipped: 5,
    bytes_scanned: 11,
    skipped: {...noneSkipped, not_wanted: 1, binary: 2, too_large: 1, minified: 1},
    skipped_files: [
      {path: 'app.min.js', reason: 'minified'},
      {path: 'large.ts', reason: 'too_large'},
    ],
  })
  expect(output.findings.map(({path}) => path)).toEqual(['good.ts'])
  expect(bench.warnings).toEqual([
    'SCAN_FILE_SKIPPED: left out of the scan, larger than 1 MiB: "large.ts"',
    'SCAN_FILE_SKIPPED: left out of the scan, minified (fewer than 50 lines, of more than 500 characters on average): "app.min.js"',
  ])
})

test('a file that is gone when its turn comes is one file less, not a failed scan', async () => {
  using bench = createStepBench({'a.ts': '// TODO: x\n'})
  const files = {...bench.context.files, entries: async () => ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts'].map(entryAt)}
  const output = await scan.run({kinds: ['todos']}, {...bench.context, files})
  expect(output).toMatchObject({files_scanned: 1, files_skipped: 4, skipped: {unreadable: 4}})
  expect(bench.warnings).toEqual([
    'SCAN_FILE_SKIPPED: left out of the scan, gone or unreadable (it does not exist): "b.ts", "c.ts", "d.ts" and 1 more',
  ])
})

test('bytes that are not UTF-8, Windows line ends and unusual names do no harm', async () => {
  using bench = createStepBench({
    'latin1.c': Buffer.from('// caf\xe9\r\n// TODO: na\xefve\r\n', 'latin1'),
    '-n\nx.ts': '// FIXME: odd name',
  })
  const {findings} = await scan.run({kinds: ['todos']}, bench.context)
  expect(findings.map(({path, start_line, title}) => [path, start_line, title])).toEqual([
    ['-n\nx.ts', 1, 'FIXME: odd name'],
    ['latin1.c', 2, 'TODO: na\uFFFDve'],
  ])
})

test('a long mark is cut between two characters', async () => {
  using bench = createStepBench({'a.ts': `// TODO: ${'😀'.repeat(400)}${' end'.repeat(100)}${'\n'.repeat(20)}`})
  const [finding] = (await scan.run({kinds: ['todos']}, bench.context)).findings
  expect(finding?.title).toBe(`TODO: ${'😀'.repeat(73)}…`)
  expect(finding?.quote).toBe(`TODO: ${'😀'.repeat(400)}${' end'.repeat(23)} …`)
})

test('looks only where it is told to, and only for the words it is told', async () => {
  using bench = createStepBench({
    'src/a.ts': '// TODO: a\n// REVIEW: a\n',
    'src/a.test.ts': '// TODO: b\n',
    'lib/c.ts': '// TODO: c\n',
  })
  const {findings} = await scan.run({kinds: ['todos'], paths: ['src'], exclude: ['**/*.test.ts']}, bench.context)
  expect(findings.map(({title}) => title)).toEqual(['TODO: a'])
  const reviews = await scan.run({kinds: ['todos'], todo_kinds: ['REVIEW']}, bench.context)
  expect(reviews.kinds['todos']).toEqual({totals: {REVIEW: 1}})
  expect(reviews.findings.map(({rule, severity}) => [rule, severity])).toEqual([['todos/review', 'info']])
})

test('says how far it is once a second, not for every file', async () => {
  const files = Object.fromEntries(Array.from({length: 640}, (_, index) => [`${index + 1_000}.ts`, '']))
  using bench = createStepBench(files, {tickMs: 100})
  await scan.run({kinds: ['todos']}, bench.context)
  // Twenty batches of 32 files, at a tenth of a second each.
  expect(bench.progress).toEqual(['320/640 1319.ts', '640/640 1639.ts'])
})

test('stops when its signal fires', async () => {
  const cancel = new AbortController()
  using bench = createStepBench({'a.ts': '// TODO: x\n'}, {signal: cancel.signal})
  cancel.abort('cancel')
  await expect(scan.run({kinds: ['todos']}, bench.context)).rejects.toBe('cancel')
})

test.skipIf(process.platform === 'win32')('does not wait at a named pipe that poses as a source file', async () => {
  using bench = createStepBench()
  execFileSync('mkfifo', [join(bench.root, 'pipe.ts')])
  const files = {...bench.context.files, entries: async () => [entryAt('pipe.ts')]}
  const output = await scan.run({kinds: ['todos']}, {...bench.context, files})
  expect(output).toMatchObject({files_scanned: 0, skipped_files: [{path: 'pipe.ts', reason: 'unreadable'}]})
})

test('renders the counts, the findings and what was not looked into', async () => {
  using bench = createStepBench({'a.ts': '// TODO: x\n', 'b.png': '', 'c.min.js': `// TODO: ${'a'.repeat(600)}`})
  const output = await scan.run({kinds: ['todos']}, bench.context)
  expect(scan.render(output)).toEqual([
    {
      title: 'Marks in comments',
      blocks: [
        {kind: 'paragraph', text: '1 TODO'},
        {kind: 'findings', findings: output.findings},
      ],
    },
    {
      title: 'Files scanned',
      blocks: [
        {
          kind: 'paragraph',
          text: '1 file; left out: 1 in formats that nobody looks into, 1 minified (fewer than 50 lines, of more than 500 characters on average)',
        },
        {kind: 'paragraph', text: 'Not looked into:'},
        {kind: 'list', items: ['c.min.js: minified (fewer than 50 lines, of more than 500 characters on average)']},
      ],
    },
  ])
})
