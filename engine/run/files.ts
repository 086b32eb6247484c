/** FilesPort over a real workspace: nothing outside it is read or written, and a reader never sees half a file. */
import {realpathSync} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {formatBytes} from '../bytes.ts'
import type {FileFilter, FilesPort, GitIndex, GitPort} from '../contracts.ts'
import {type ErrorCode, SortieError} from '../errors.ts'
import {inWords} from '../file-reason.ts'
import type {BaseWish} from '../git-base.ts'
import {createBreather} from './files/breather.ts'
import {createInside} from './files/inside.ts'
import {listFiles} from './files/list.ts'
import {readAtMost, sha256Of} from './files/read.ts'
import {createFileTurns, type FileTurns} from './files/turns.ts'
import {appendToFile, regularFileAt, replaceFile} from './files/write.ts'

/** More than that is no text a step can work with, and would not fit in memory many times over. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024
/** Reads that may follow each other before timers and other steps get their turn: about 3 ms. */
const READS_IN_A_ROW = 32

export interface FilesOptions {
  /** Absolute. */
  readonly workspace: string
  readonly git: GitPort
  /** Shared by the steps of a run: those that write one file take turns. */
  readonly turns?: FileTurns
  /** Absolute: what Sortie keeps there is not written over, wherever it lies. `.sortie/state` is closed anyway. */
  readonly stateDir?: string
  /** Where nobody asks for what is staged, it may be absent. */
  readonly index?: () => Promise<GitIndex>
  /** Finds the branch that was probably meant. */
  readonly nearMiss?: BaseWish['nearMiss']
  /** False where everything git knows counts, whatever `.sortieignore` says; true when absent. */
  readonly sortieIgnore?: boolean
  /** Told of what could not be listed, and of globs that match nothing beside others that do. */
  readonly warn?: (code: ErrorCode, message: string) => void
  /** Ends a listing that is under way. */
  readonly signal?: AbortSignal
}

export function createFilesPort(options: FilesOptions): FilesPort {
  const root = realpathSync.native(options.workspace)
  const inside = createInside(options.workspace, root, options.stateDir)
  const {turns = createFileTurns()} = options
  const breathe = createBreather(READS_IN_A_ROW)

  async function readBytes(path: string, maxBytes: number) {
    const place = inside.resolve(path)
    await breathe()
    try {
      return readAtMost(place.absolute, maxBytes)
    } catch (cause) {
      throw unreadable(path, cause)
    }
  }

  const entries = (filter: FileFilter) => listFiles(filter, {root, inside, ...options})

  return {
    readBytes,
    async sha256(path) {
      const place = inside.resolve(path)
      try {
        return await sha256Of(place.absolute, breathe)
      } catch (cause) {
        throw unreadable(path, cause)
      }
    },
    async read(path) {
      const {bytes, sizeBytes} = await readBytes(path, MAX_TEXT_BYTES)
      if (bytes !== null) return new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
      throw new SortieError('STEP_FILE_UNREADABLE', {
        message: `"${path}" holds ${sizeBytes} bytes, more than the 64 MiB that are read at once`,
      })
    },
    async write(path, content, how, writeOptions = {}) {
      const {absolute} = inside.resolveForWriting(path)
      await written(path, () =>
        turns.take(absolute, async () => {
          await mkdir(dirname(absolute), {recursive: true})
          await (how === 'append' ? appendToFile : replaceFile)(absolute, content, writeOptions)
        }),
      )
    },
    async edit(path, maxBytes, change) {
      const {absolute} = inside.resolveForWriting(path)
      await turns.take(absolute, async () => {
        // Before it is read: a change that comes in between is then noticed.
        const stats = await regularFileAt(absolute).catch(cause => {
          throw unreadable(path, cause)
        })
        const {bytes, sizeBytes} = await readBytes(path, maxBytes)
        const content = bytes === null ? tooLarge(path, sizeBytes, maxBytes) : await change(bytes)
        if (content !== null) await written(path, () => replaceFile(absolute, content, {seen: {path, stats}}))
      })
    },
    entries,
    list: async filter => (await entries(filter)).map(({path}) => path),
  }
}

async function written(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (cause) {
    if (cause instanceof SortieError) throw cause
    throw new SortieError('STEP_FILE_UNWRITABLE', {
      message: `"${path}" cannot be written: ${inWords(cause)}`,
      hint: 'check permissions, the space on disk, and what stands at that path now',
      cause,
    })
  }
}

function unreadable(path: string, cause: unknown): SortieError {
  return new SortieError('STEP_FILE_UNREADABLE', {message: `"${path}" cannot be read: ${inWords(cause)}`, cause})
}

function tooLarge(path: string, sizeBytes: number, maxBytes: number): never {
  throw new SortieError('EDIT_TOO_LARGE', {
    message: `"${path}" holds ${formatBytes(sizeBytes)}, more than the ${formatBytes(maxBytes)} that are edited`,
    hint: 'take a command that streams, such as `sed -i`',
  })
}
