import {chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {CacheStore, KnownFile} from '../../../../engine/contracts.ts'
import {createFileDigester} from '../../../../engine/run/cache/file-digests.ts'
import {memoryStore} from '../../../../engine/store/memory.ts'
import {createWorkspace, type TestWorkspace} from '../../../workspace.ts'

const key = Buffer.alloc(32, 1)
const never = new AbortController().signal
const HOUR_MS = 3_600_000

interface Bench {
  readonly cache: CacheStore
  /** Paths of the files that were noted, in the order of their reading. */
  readonly noted: string[]
  digests(...paths: string[]): Promise<{readonly [path: string]: string}>
}

/** `laterMs`: how much later than now it is for whoever reads: files have then not changed for that long. */
function benchFor({root}: TestWorkspace, laterMs = HOUR_MS): Bench {
  const {cache} = memoryStore()
  const noted: string[] = []
  const known = {
    knownFiles: cache.knownFiles,
    noteFiles(files: readonly KnownFile[]) {
      noted.push(...files.map(({path}) => path))
      return cache.noteFiles(files)
    },
  }
  const digester = createFileDigester({root, key, known, nowMs: () => Date.now() + laterMs})
  return {cache, noted, digests: (...paths) => digester.digestsOf(paths, never)}
}

/** The only way to change a file without anyone seeing it by its times. */
function poison(cache: CacheStore, files: ReadonlyMap<string, KnownFile>): void {
  void cache.noteFiles([...files.values()].map(file => ({...file, digest: 'from memory'})))
}

describe('the digest of a file', () => {
  test('goes by its content alone, not by its name, its times or its place', async () => {
    using workspace = createWorkspace({a: 'same', 'sub/b': 'same', c: 'other'})
    utimesSync(join(workspace.root, 'a'), 1, 1)
    const {a, c, 'sub/b': b} = await benchFor(workspace).digests('a', 'sub/b', 'c')
    expect(a).toMatch(/^[\w-]{22}$/)
    expect(b).toBe(a)
    expect(c).not.toBe(a)
  })

  test('is another one with another key', async () => {
    using workspace = createWorkspace({a: 'x'})
    const {cache} = memoryStore()
    const other = createFileDigester({root: workspace.root, key: Buffer.alloc(32, 2), known: cache, nowMs: Date.now})
    expect(await other.digestsOf(['a'], never)).not.toEqual(await benchFor(workspace).digests('a'))
  })

  test('changes when it becomes a program', async () => {
    using workspace = createWorkspace({a: 'x'})
    const bench = benchFor(workspace)
    const before = await bench.digests('a')
    chmodSync(join(workspace.root, 'a'), 0o755)
    expect(await bench.digests('a')).not.toEqual(before)
  })

  test('holds for files of any size', async () => {
    const large = Buffer.alloc(3 * 1_048_576 + 1, 'x')
    using workspace = createWorkspace({large, empty: ''})
    const bench = benchFor(workspace)
    const before = await bench.digests('large', 'empty')
    large[large.length - 1] = 0
    workspace.put('large', large)
    const after = await bench.digests('large', 'empty')
    expect(after['large']).not.toBe(before['large'])
    expect(after['empty']).toBe(before['empty'])
  })
})

describe('a file that was read', () => {
  test('is not read again while it looks the same', async () => {
    using workspace = createWorkspace({a: 'x', b: 'y'})
    const bench = benchFor(workspace)
    await bench.digests('a', 'b')
    poison(bench.cache, await bench.cache.knownFiles(['a']))
    expect(await bench.digests('a', 'b')).toMatchObject({a: 'from memory'})
    expect(bench.noted).toEqual(['a', 'b'])
  })

  test.each<[string, (path: string) => void]>([
    [
      'its content was written anew, of the same length and with its old times',
      path => {
        writeFileSync(path, 'z')
        utimesSync(path, 1_000_000, 1_000_000)
      },
    ],
    [
      'another file took its place',
      path => {
        writeFileSync(`${path}.new`, 'z')
        renameSync(`${path}.new`, path)
      },
    ],
  ])('is read again when %s', async (_, change) => {
    using workspace = createWorkspace({a: 'x'})
    const path = join(workspace.root, 'a')
    utimesSync(path, 1_000_000, 1_000_000)
    const bench = benchFor(workspace)
    const before = await bench.digests('a')
    change(path)
    expect(await bench.digests('a')).not.toEqual(before)
  })

  test('is not known when it changed only just before: it may change again within the same tick of the clock', async () => {
    using workspace = createWorkspace({a: 'x'})
    const justNow = benchFor(workspace, 0)
    await justNow.digests('a')
    expect(justNow.noted).toEqual([])
    const later = benchFor(workspace, 5_000)
    await later.digests('a')
    expect(later.noted).toEqual(['a'])
  })

  test('counts as just changed where its time lies ahead', async () => {
    using workspace = createWorkspace({a: 'x'})
    utimesSync(join(workspace.root, 'a'), Date.now() / 1_000 + 9_000, Date.now() / 1_000 + 9_000)
    const bench = benchFor(workspace)
    await bench.digests('a')
    expect(bench.noted).toEqual([])
  })
})

describe('what is no file', () => {
  test('is left out: folders, what is gone, what stands below a file', async () => {
    using workspace = createWorkspace({a: 'x', 'folder/b': ''})
    expect(Object.keys(await benchFor(workspace).digests('a', 'folder', 'gone', 'a/below', 'gone/too'))).toEqual(['a'])
  })

  test('counts by where it points, if it is a link, and what it points to is not read', async () => {
    using outside = createWorkspace({secret: 'one'})
    using workspace = createWorkspace()
    const link = join(workspace.root, 'link')
    symlinkSync(join(outside.root, 'secret'), link)
    const bench = benchFor(workspace)
    const before = await bench.digests('link')
    expect(Object.keys(before)).toEqual(['link'])
    outside.put('secret', 'two')
    expect(await bench.digests('link')).toEqual(before)
    rmSync(link)
    symlinkSync('elsewhere', link)
    expect(await bench.digests('link')).not.toEqual(before)
  })

  test('is left out where a folder on the way is a link, inside the workspace or out of it', async () => {
    using outside = createWorkspace({'deep/secret': 'one'})
    using workspace = createWorkspace({'src/a': 'x'})
    symlinkSync(outside.root, join(workspace.root, 'out'))
    symlinkSync('src', join(workspace.root, 'in'))
    expect(await benchFor(workspace).digests('out/deep/secret', 'in/a')).toEqual({})
  })

  test.skipIf(process.getuid?.() === 0)('is an error, if it may not be read', async () => {
    using workspace = createWorkspace({a: 'x'})
    chmodSync(join(workspace.root, 'a'), 0)
    await expect(benchFor(workspace).digests('a')).rejects.toMatchObject({code: 'STEP_FILE_UNREADABLE'})
  })
})

describe('many files', () => {
  test('leave others their turn, and end when nobody wants them any more', async () => {
    const files = Object.fromEntries(Array.from({length: 3_000}, (_, number) => [`src/${number}`, String(number)]))
    using workspace = createWorkspace(files)
    mkdirSync(join(workspace.root, 'dist'))
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    try {
      expect(Object.keys(await benchFor(workspace).digests(...Object.keys(files)))).toHaveLength(3_000)
      expect(turns).toBeGreaterThan(3)
    } finally {
      clearInterval(timer)
    }
    const abort = new AbortController()
    const {cache} = memoryStore()
    const digester = createFileDigester({root: workspace.root, key, known: cache, nowMs: Date.now})
    const digests = digester.digestsOf(Object.keys(files), abort.signal)
    abort.abort(new Error('no longer wanted'))
    await expect(digests).rejects.toThrow('no longer wanted')
  })
})
