/** The real port over real files: on one thread and on several, the first time and again, and whatever the files are. */
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import * as fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {FileEntry, ScanMemory} from '../../engine/contracts.ts'
import {createFilesPort} from '../../engine/run/files.ts'
import {memoryStore} from '../../engine/store/memory.ts'
import {natureOf} from '../../scan/look.ts'
import {createScanPort} from '../../scan/port.ts'
import {thread} from '../../scan/threads.ts'
import {createWorkspace, type TestWorkspace} from '../workspace.ts'

const isWindows = process.platform === 'win32'
const todos = {kind: 'todos', options: {words: ['TODO', 'FIXME']}}
const metrics = {kind: 'metrics', options: {}}
const MAX_FILE_BYTES = 1024 * 1024
/** Long after the files were written: what is found in them is remembered. */
const LATER_MS = Date.now() + 60_000

let workerPath: string
beforeAll(async () => {
  // In the repository, where the parsers are found.
  workerPath = join(import.meta.dirname, '../../dist', `scan-worker-${process.pid}.cjs`)
  await build({
    entryPoints: [join(import.meta.dirname, '../../scan/worker.ts')],
    outfile: workerPath,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@ast-grep/*'],
    logOverride: {'empty-import-meta': 'silent'},
    logLevel: 'error',
  })
})
afterAll(() => rmSync(workerPath, {force: true}))

interface PortOptions {
  readonly cores?: number
  readonly memory?: ScanMemory
  readonly signal?: AbortSignal
  readonly kinds?: readonly (typeof todos | typeof metrics)[]
}

async function scan(workspace: TestWorkspace, options: PortOptions = {}, given?: readonly FileEntry[]) {
  const {cores = 1, memory = memoryStore().scanMemory, signal = new AbortController().signal, kinds = [todos]} = options
  const files = given ?? (await entriesOf(workspace))
  const progress: string[] = []
  const port = createScanPort({
    workspace: workspace.root,
    cores,
    workerPath: cores === 1 ? null : workerPath,
    memory,
    clock: {nowMs: () => LATER_MS},
    signal,
  })
  const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`)
  const answer = await port.inspect({files, inspections: kinds, maxFileBytes: MAX_FILE_BYTES, onProgress})
  return {...answer, progress}
}

function entriesOf({root}: TestWorkspace): Promise<readonly FileEntry[]> {
  const files = createFilesPort({workspace: root, git: {run: async () => null}})
  return files.entries({paths: [], include: [], exclude: []})
}

const leftOut = ({byKind}: {readonly byKind: Awaited<ReturnType<typeof scan>>['byKind']}) =>
  (byKind[0]?.leftOut ?? []).map(({path, why, detail}) => [path, why, detail])

describe('threads', () => {
  test('find what one thread finds, in the same order', async () => {
    const files = Object.fromEntries(
      Array.from({length: 400}, (_, index) => [
        `src/${index}.ts`,
        `// TODO: ${index}\nexport function f${index}(a: number) {\n  return a > ${index} ? 1 : 2\n}\n`,
      ]),
    )
    using workspace = createWorkspace({...files, 'a.json': '{}', 'b.bin': '\0', 'broken.ts': 'function ('})
    const alone = await scan(workspace, {kinds: [todos, metrics]})
    const together = await scan(workspace, {kinds: [todos, metrics], cores: 3})
    expect(together.byKind).toEqual(alone.byKind)
    expect([...(together.byKind[0]?.facts.keys() ?? [])]).toEqual([...(alone.byKind[0]?.facts.keys() ?? [])])
    expect([together.filesRead, together.bytesRead]).toEqual([alone.filesRead, alone.bytesRead])
    expect(together.progress.at(-1)).toBe('403/403')
    expect(together.byKind[1]?.facts.size).toBe(401)
  })

  test('that die are told, and so are those who ask afterwards', async () => {
    using broken = createWorkspace({'worker.cjs': 'throw new Error("no such thing")'})
    const looker = thread(join(broken.root, 'worker.cjs'))
    const batch = {root: broken.root, inspections: [todos], maxFileBytes: 1, paths: ['a.ts']}
    await expect(looker.look(batch)).rejects.toThrow('no such thing')
    await expect(looker.look(batch)).rejects.toThrow('no such thing')
    await looker.close()
  })

  test('end when the signal fires', async () => {
    using workspace = createWorkspace(
      Object.fromEntries(Array.from({length: 3_200}, (_, index) => [`${index}.ts`, '// TODO: x\n'])),
    )
    const cancel = new AbortController()
    const asked = scan(workspace, {cores: 2, signal: cancel.signal})
    cancel.abort('cancel')
    await expect(asked).rejects.toBe('cancel')
  })
})

describe('a scan beside other work', () => {
  const many = Object.fromEntries(
    Array.from({length: 120}, (_, at) => [`src/${String(at).padStart(3, '0')}.ts`, `export const a${at} = ${at}\n`]),
  )
  const inspectBeside = async (
    workspace: TestWorkspace,
    {cores = 1, memory = memoryStore().scanMemory, stopAfter = Number.POSITIVE_INFINITY},
  ) => {
    const told: string[] = []
    const ending = new AbortController()
    const port = createScanPort({
      workspace: workspace.root,
      cores,
      workerPath: cores === 1 ? null : workerPath,
      memory,
      clock: {nowMs: () => LATER_MS},
      signal: new AbortController().signal,
    })
    const found = (path: string, facts: readonly unknown[]) => {
      expect(facts).toMatchObject([{kind: 'analysed'}])
      told.push(path)
      if (told.length >= stopAfter) ending.abort('enough')
    }
    const request = {files: await entriesOf(workspace), inspections: [metrics], maxFileBytes: MAX_FILE_BYTES}
    const beside = {found, signal: ending.signal}
    const answer = await port.inspect({...request, onProgress: () => {}, beside}).catch((cause: unknown) => cause)
    return {told, answer}
  }

  test.each([1, 2])('tells of each file once, in their order: on %i core(s)', async cores => {
    using workspace = createWorkspace(many)
    const memory = memoryStore().scanMemory
    const {told, answer} = await inspectBeside(workspace, {cores, memory})
    expect(told).toEqual(Object.keys(many))
    expect(answer).toMatchObject({filesRead: 120, filesRemembered: 0})
    const again = await inspectBeside(workspace, {cores, memory})
    expect(again.told).toEqual(Object.keys(many))
    expect(again.answer).toMatchObject({filesRead: 0, filesRemembered: 120})
  })

  test('that is ended remembers what it has told of', async () => {
    using workspace = createWorkspace(many)
    const memory = memoryStore().scanMemory
    const {told, answer} = await inspectBeside(workspace, {memory, stopAfter: 20})
    expect(answer).toBe('enough')
    expect(told.length).toBeGreaterThanOrEqual(20)
    expect(told.length).toBeLessThan(120)
    const again = await inspectBeside(workspace, {memory})
    expect(again.answer).toMatchObject({filesRemembered: told.length, filesRead: 120 - told.length})
  })
})

describe('what was found before', () => {
  test('is not looked for again, until the file changes', async () => {
    using workspace = createWorkspace({'a.ts': '// TODO: a\n', 'b.ts': '', 'c.json': '{}', 'd.ts': '// FIXME: d\n'})
    const {scanMemory: memory} = memoryStore()
    const first = await scan(workspace, {memory})
    expect([first.filesRead, first.filesRemembered]).toEqual([2, 0])
    const second = await scan(workspace, {memory})
    expect([second.filesRead, second.bytesRead, second.filesRemembered]).toEqual([0, 0, 4])
    expect(second.byKind).toEqual(first.byKind)
    workspace.put('a.ts', '// TODO: changed\n')
    renameSync(join(workspace.root, 'd.ts'), join(workspace.root, 'e.ts'))
    const third = await scan(workspace, {memory})
    expect([third.filesRead, third.filesRemembered]).toEqual([2, 2])
    expect([...(third.byKind[0]?.facts.keys() ?? [])]).toEqual(['a.ts', 'e.ts'])
  })

  test('is looked for again in a file of the same size and time that is another one', async () => {
    using workspace = createWorkspace({'a.ts': '// TODO: a\n'})
    const {scanMemory: memory} = memoryStore()
    utimesSync(join(workspace.root, 'a.ts'), 1_000, 1_000)
    await scan(workspace, {memory})
    workspace.put('new.ts', '// FIXME:a\n')
    utimesSync(join(workspace.root, 'new.ts'), 1_000, 1_000)
    renameSync(join(workspace.root, 'new.ts'), join(workspace.root, 'a.ts'))
    const again = await scan(workspace, {memory})
    expect(again.byKind[0]?.facts.get('a.ts')).toMatchObject([{kind: 'FIXME'}])
  })

  test('is not trusted for a file that was written just before', async () => {
    using workspace = createWorkspace({'a.ts': '// TODO: a\n'})
    const {scanMemory: memory} = memoryStore()
    const later = LATER_MS / 1_000
    utimesSync(join(workspace.root, 'a.ts'), later, later)
    await scan(workspace, {memory})
    expect((await scan(workspace, {memory})).filesRemembered).toBe(0)
  })
})

describe('a file that cannot be looked into is left out with its reason, and the others are looked into', () => {
  const gone = (path: string): FileEntry => ({path, sizeBytes: 1, mtimeMs: 0, inode: 1})

  test('gone since it was listed, a folder or a link by now', async () => {
    using workspace = createWorkspace({'a.ts': '// TODO: a\n', 'folder.ts/x': '', 'z.ts': '// TODO: z\n'})
    symlinkSync('a.ts', join(workspace.root, 'link.ts'))
    const entries = ['a.ts', 'folder.ts', 'gone.ts', 'gone/x.ts', 'link.ts', 'z.ts'].map(gone)
    const answer = await scan(workspace, {}, entries)
    expect(leftOut(answer)).toEqual([
      ['folder.ts', 'unreadable', 'it is not a regular file'],
      ['gone.ts', 'unreadable', 'it does not exist'],
      ['gone/x.ts', 'unreadable', 'it does not exist'],
      ['link.ts', 'unreadable', 'it is a link'],
    ])
    expect([...(answer.byKind[0]?.facts.keys() ?? [])]).toEqual(['a.ts', 'z.ts'])
  })

  test.skipIf(isWindows || process.getuid?.() === 0)('closed, and open again the next time', async () => {
    using workspace = createWorkspace({'a.ts': '// TODO: a\n'})
    const {scanMemory: memory} = memoryStore()
    chmodSync(join(workspace.root, 'a.ts'), 0)
    expect(leftOut(await scan(workspace, {memory}))).toEqual([['a.ts', 'unreadable', 'permission denied']])
    chmodSync(join(workspace.root, 'a.ts'), 0o644)
    expect((await scan(workspace, {memory})).byKind[0]?.facts.size).toBe(1)
  })

  test.skipIf(isWindows)('a named pipe', async () => {
    using workspace = createWorkspace()
    execFileSync('mkfifo', [join(workspace.root, 'pipe.ts')])
    expect(leftOut(await scan(workspace, {}, [gone('pipe.ts')]))).toEqual([
      ['pipe.ts', 'unreadable', 'it is not a regular file'],
    ])
  })

  test('of 2 GB, of which only the beginning is read', async () => {
    using workspace = createWorkspace({'huge.ts': '', 'text.ts': '// TODO: x\n'})
    truncateSync(join(workspace.root, 'huge.ts'), 2 * 1024 ** 3)
    workspace.put('large.ts', `// TODO: x\n${'x;\n'.repeat(400_000)}`)
    const answer = await scan(workspace)
    expect(leftOut(answer)).toEqual([
      // Nothing but zeros.
      ['huge.ts', 'binary', '2147483648 bytes'],
      ['large.ts', 'too_large', '1200011 bytes'],
    ])
    expect(answer.bytesRead).toBe(11)
  })

  test('of one line of 50 MB', async () => {
    using workspace = createWorkspace({
      'line.ts': 'x'.repeat(50_000_000),
      'shorter.ts': `// TODO: ${'x'.repeat(900_000)}`,
    })
    expect(leftOut(await scan(workspace))).toEqual([
      ['line.ts', 'too_large', '50000000 bytes'],
      ['shorter.ts', 'minified', undefined],
    ])
  })

  test('that grew or shrank since it was listed is looked into as it is', async () => {
    using workspace = createWorkspace({'grown.ts': '// TODO: grown\n', 'empty.ts': ''})
    const answer = await scan(workspace, {}, [
      {...gone('empty.ts'), sizeBytes: 1_000_000},
      {...gone('grown.ts'), sizeBytes: 0},
    ])
    expect([...(answer.byKind[0]?.facts.keys() ?? [])]).toEqual(['grown.ts'])
  })
})

test('what was read of one file is never found in the next', async () => {
  using workspace = createWorkspace({
    'a.ts': `// TODO: long ${'x'.repeat(300)}\n// FIXME: second\n`,
    'b.ts': '//',
    'c.ts': '',
  })
  mkdirSync(join(workspace.root, 'd'))
  writeFileSync(join(workspace.root, 'd/e.ts'), '// TODO: short')
  const {byKind} = await scan(workspace)
  expect([...(byKind[0]?.facts ?? [])].map(([path, facts]) => [path, Array.isArray(facts) && facts.length])).toEqual([
    ['a.ts', 2],
    ['d/e.ts', 1],
  ])
})

test('minified is a text of fewer than 50 lines with more than 500 bytes each', () => {
  const line = fc.integer({min: 0, max: 1_200}).map(length => 'x'.repeat(length))
  fc.assert(
    fc.property(fc.array(line, {maxLength: 60}), fc.constantFrom('', '\n'), (lines, end) => {
      const bytes = Buffer.from(lines.join('\n') + end)
      const count = bytes.toString().replace(/\n$/, '').split('\n').length
      expect(natureOf(bytes)).toBe(count < 50 && bytes.length / count > 500 ? 'minified' : 'text')
    }),
  )
})
