/**
 * Digests of files. A file that was read before is not read again as long as its size, its times and its number are the
 * same, with the care that git takes: a file that changed only just now may change once more without showing it.
 */
import {createHmac, type Hmac} from 'node:crypto'
import {closeSync, constants, fstatSync, openSync, readlinkSync, readSync, type Stats} from 'node:fs'
import {dirname, join} from 'node:path'
import type {CacheStore, FileDigests, KnownFile} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import {inWords} from '../../file-reason.ts'
import {createBreather} from '../files/breather.ts'
import {statsAt} from '../files/stats.ts'
import {createRealFolders} from './real-folders.ts'

export interface FileDigester {
  /**
   * By path from the workspace, sorted. What is no file and no link, is not there, or lies behind a linked folder is
   * left out; a link counts by where it points. `progress` hears now and then how many of how many are done. Throws
   * STEP_FILE_UNREADABLE, and what the signal fires with.
   */
  digestsOf(paths: readonly string[], signal: AbortSignal, progress?: Progress): Promise<FileDigests>
  /** Of one file anywhere, by its absolute path without links. */
  digestOf(absolutePath: string, signal: AbortSignal): Promise<string>
}

type Progress = (done: number, total: number) => void

export interface FileDigesterOptions {
  /** Absolute, links followed. */
  readonly root: string
  readonly key: Uint8Array
  readonly known: Pick<CacheStore, 'knownFiles' | 'noteFiles'>
  /** By the clock that dates files, which may be set. */
  nowMs(): number
}

/** Files at a time that are asked for in the store: about 2 ms. */
const BATCH = 500
/** Looks and reads that may follow each other before timers and other steps get their turn: about 3 ms. */
const FILES_IN_A_ROW = 32
/** Take as long to digest as a small file takes to read. */
const BYTES_LIKE_A_FILE = 65_536
const PIECE_BYTES = 1_048_576
/** Times of files are whole seconds on some file systems, even ones on others. */
const COARSEST_TIME_MS = 2_000
/** As much of it as tells two files apart. */
const DIGEST_CHARACTERS = 22

export function createFileDigester({root, key, known, nowMs}: FileDigesterOptions): FileDigester {
  const piece = Buffer.allocUnsafeSlow(PIECE_BYTES)
  const breathe = createBreather(FILES_IN_A_ROW)

  async function digestAll(
    files: readonly PlacedFile[],
    signal: AbortSignal,
    progress?: Progress,
  ): Promise<Map<string, string>> {
    const digests = new Map<string, string>()
    const realFolders = createRealFolders()
    for (let from = 0; from < files.length; from += BATCH) {
      const batch = files.slice(from, from + BATCH)
      const before = await known.knownFiles(batch.map(({path}) => path))
      const fresh: KnownFile[] = []
      for (const {path, absolute} of batch) {
        signal.throwIfAborted()
        await breathe()
        if (!realFolders.isReal(dirname(absolute))) continue
        const stats = statsAt(absolute)
        if (stats?.isSymbolicLink() === true) digests.set(path, linkDigest(absolute))
        if (stats?.isFile() !== true) continue
        const remembered = before.get(path)
        const isSame = remembered !== undefined && remembered.stamp === stampOf(stats)
        const read = isSame ? remembered : await readFile({path, absolute}, signal)
        digests.set(path, read.digest)
        if ('isSettled' in read && read.isSettled) fresh.push({path, stamp: read.stamp, digest: read.digest})
      }
      if (fresh.length > 0) await known.noteFiles(fresh)
      progress?.(Math.min(from + BATCH, files.length), files.length)
    }
    return digests
  }

  async function readFile({path, absolute}: PlacedFile, signal: AbortSignal): Promise<ReadFile> {
    const beganAtMs = nowMs()
    try {
      // Without O_NONBLOCK, opening a named pipe waits until someone writes to it.
      const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0))
      try {
        const stats = fstatSync(descriptor)
        if (!stats.isFile()) throw new Error('it is not a regular file')
        const hash = createHmac('sha256', key).update(stats.mode & 0o111 ? 'x' : '-')
        await addContent(hash, descriptor, stats.size, signal)
        const changedAtMs = Math.max(stats.mtimeMs, stats.ctimeMs)
        return {stamp: stampOf(stats), digest: shown(hash), isSettled: changedAtMs < beganAtMs - COARSEST_TIME_MS}
      } finally {
        closeSync(descriptor)
      }
    } catch (cause) {
      signal.throwIfAborted()
      throw new SortieError('STEP_FILE_UNREADABLE', {message: `"${path}" cannot be read: ${inWords(cause)}`, cause})
    }
  }

  /** No more than there was when it was opened: somebody may be writing to it without end. */
  async function addContent(hash: Hmac, descriptor: number, sizeBytes: number, signal: AbortSignal): Promise<void> {
    for (let leftBytes = sizeBytes; leftBytes > 0; ) {
      const count = readSync(descriptor, piece, 0, Math.min(leftBytes, PIECE_BYTES), null)
      if (count === 0) return
      hash.update(piece.subarray(0, count))
      leftBytes -= count
      signal.throwIfAborted()
      await breathe(count / BYTES_LIKE_A_FILE)
    }
  }

  const linkDigest = (absolute: string): string =>
    shown(createHmac('sha256', key).update('link\0').update(readlinkSync(absolute)))

  return {
    async digestsOf(paths, signal, progress) {
      const files = [...new Set(paths)].sort().map(path => ({path, absolute: join(root, path)}))
      return Object.fromEntries(await digestAll(files, signal, progress))
    },
    async digestOf(absolutePath, signal) {
      const digests = await digestAll([{path: absolutePath, absolute: absolutePath}], signal)
      return digests.get(absolutePath) ?? ''
    },
  }
}

interface PlacedFile {
  /** Under which it is known. */
  readonly path: string
  readonly absolute: string
}

interface ReadFile {
  readonly stamp: string
  readonly digest: string
  /** A later change will show in the stamp. */
  readonly isSettled: boolean
}

const stampOf = ({size, mtimeMs, ctimeMs, ino}: Stats): string => `${size} ${mtimeMs} ${ctimeMs} ${ino}`

const shown = (hash: Hmac): string => hash.digest('base64url').slice(0, DIGEST_CHARACTERS)
