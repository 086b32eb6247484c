import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {JsonObject} from '../../../engine/contracts.ts'
import {rowsIn} from '../../../steps/scan/read-facts.ts'
import {scan} from '../../../steps/scan.ts'
import {createStepBench, type StepBench} from '../step-bench.ts'

async function treeOf(bench: StepBench, params: {readonly depth?: number; readonly paths?: string[]} = {}) {
  const output = await scan.run({kinds: ['tree'], ...params}, bench.context)
  const facts: JsonObject = output.kinds['tree'] ?? {}
  return {output, facts}
}

const drawing = ({output}: Awaited<ReturnType<typeof treeOf>>) => {
  const [section] = scan.render(output)
  const code = section?.blocks.find(({kind}) => kind === 'code')
  return code?.kind === 'code' ? code.text.split('\n') : []
}

const files = {
  'README.md': '# x\n',
  'src/a.ts': 'a\n',
  'src/b.ts': 'b\nb\n',
  'src/deep/er/c.py': 'c\n',
  'src-old/d.ts': '',
  'assets/x.png': Uint8Array.of(0),
}

test('lists folders with what is in them and below, in the order of a drawn tree', async () => {
  using bench = createStepBench(files)
  const {facts, output} = await treeOf(bench, {depth: 1})
  const row = {lines: 0, own_files: 1, own_folders: 0}
  expect(facts).toEqual({
    depth: 1,
    totals: {files: 6, folders: 5, lines: 5, bytes: 13},
    deepest: {depth: 3, path: 'src/deep/er/c.py'},
    left_out: 0,
    folders: [
      {
        path: '.',
        depth: 0,
        files: 6,
        lines: 5,
        bytes: 13,
        own_files: 1,
        own_folders: 3,
        languages: {TypeScript: 3, Markdown: 1, Python: 1},
      },
      {...row, path: 'assets', depth: 1, files: 1, bytes: 1, languages: {}},
      {
        path: 'src',
        depth: 1,
        files: 3,
        lines: 4,
        bytes: 8,
        own_files: 2,
        own_folders: 1,
        languages: {TypeScript: 2, Python: 1},
      },
      {...row, path: 'src-old', depth: 1, files: 1, bytes: 0, languages: {TypeScript: 1}},
    ],
  })
  expect(output).toMatchObject({files_scanned: 6, findings: []})
})

test('draws the tree', async () => {
  using bench = createStepBench(files)
  expect(drawing(await treeOf(bench))).toEqual([
    '.             6 files, 5 lines, 13 bytes (TypeScript, Markdown, Python)',
    '├─ assets/    1 file, 1 byte',
    '├─ src/       3 files, 4 lines, 8 bytes (TypeScript, Python)',
    '│  └─ deep/   1 file, 1 line, 2 bytes (Python)',
    '│     └─ er/  1 file, 1 line, 2 bytes (Python)',
    '└─ src-old/   1 file, 0 bytes (TypeScript)',
  ])
})

test('an empty workspace has a root and nothing else', async () => {
  using bench = createStepBench()
  const {facts, output} = await treeOf(bench)
  expect(facts).toMatchObject({totals: {files: 0, folders: 0}, deepest: null, folders: [{path: '.', files: 0}]})
  expect(scan.render(output)[0]?.blocks[0]).toEqual({
    kind: 'paragraph',
    text: '0 files, 0 folders, 0 lines, 0 bytes; shown to depth 3',
  })
})

test('names that would break the drawing do not', async () => {
  using bench = createStepBench({'a\nb/x.ts': '', '`/y.ts': ''})
  expect(drawing(await treeOf(bench)).map(line => line.split('  ')[0])).toEqual(['.', '├─ `/', '└─ a?b/'])
})

test('ten thousand folders in each other do no harm', async () => {
  using bench = createStepBench()
  const path = `${'d/'.repeat(10_000)}x.ts`
  const entries = async () => [{path, sizeBytes: 1, mtimeMs: 0, inode: 1}]
  const output = await scan.run(
    {kinds: ['tree'], depth: 50},
    {...bench.context, files: {...bench.context.files, entries}},
  )
  const facts: JsonObject = output.kinds['tree'] ?? {}
  expect(facts).toMatchObject({totals: {files: 1, folders: 10_000}, deepest: {depth: 10_000}})
  expect(rowsIn(facts['folders'])).toHaveLength(51)
  expect(JSON.stringify(scan.render(output)).length).toBeLessThan(10_000)
})

test.skipIf(process.platform === 'win32')('folders as deep as the system makes them do no harm', async () => {
  using bench = createStepBench()
  const deep = join(bench.root, 'd/'.repeat(1_900))
  mkdirSync(deep, {recursive: true})
  writeFileSync(join(deep, 'x.ts'), 'x\n')
  expect((await treeOf(bench)).facts).toMatchObject({totals: {files: 1, folders: 1_900, lines: 1}})
  // Node's own way of removing folders calls itself for each of them.
  execFileSync('rm', ['-r', join(bench.root, 'd')])
})

test('ten thousand folders beside each other are cut, and said to be', async () => {
  using bench = createStepBench()
  const entries = async () =>
    Array.from({length: 10_000}, (_, index) => ({
      path: `${10_000 + index}/x.ts`,
      sizeBytes: 1,
      mtimeMs: 0,
      inode: index,
    }))
  const output = await scan.run({kinds: ['tree']}, {...bench.context, files: {...bench.context.files, entries}})
  const facts: JsonObject = output.kinds['tree'] ?? {}
  expect(rowsIn(facts['folders'])).toHaveLength(5_000)
  expect(facts).toMatchObject({left_out: 5_001, totals: {folders: 10_000}})
  expect(scan.render(output)[0]?.blocks.at(-1)).toEqual({
    kind: 'paragraph',
    text: '9,801 folders more are not shown.',
  })
})

test('with another kind that looks into files, that one says what it left out', async () => {
  using bench = createStepBench({'a.ts': '// TODO: x\n', 'b.png': 'x'})
  const output = await scan.run({kinds: ['todos', 'tree']}, bench.context)
  expect(output).toMatchObject({files_scanned: 1, files_skipped: 1, skipped: {not_wanted: 1}})
  expect(output.kinds['tree']).toMatchObject({totals: {files: 2}})
})
