/** FilesPort over a real workspace: nothing outside it is read or written, and a reader never sees half a file. */
import {randomUUID} from 'node:crypto'
import {realpathSync, type Stats} from 'node:fs'
import {type FileHandle, mkdir, open, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {FileFilter, FilesPort, GitPort, WriteOptions} from '../contracts.ts'
import {type ErrorCode, SortieError} from '../errors.ts'
import {createBreather} from './files/breather.ts'
import {createInside} from './files/inside.ts'
import {listFiles} from './files/list.ts'
import {readAtMost, sha256Of} from './files/read.ts'
import {inWords} from './files/reason.ts'

/** More than that is no text a step can work with, and would not fit in memory many times over. */
const MAX_TEXT_BYTES = 64 * 1024 * 1024
/** Reads that may follow each other before timers and other steps get their turn: about 3 ms. */
const READS_IN_A_ROW = 32

export interface FilesOptions {
  /** Absolute. */
  readonly workspace: string
  readonly git: GitPort
  /** Told of folders that could not be listed. */
  readonly warn?: (code: ErrorCode, message: string) => void
  /** Ends a listing that is under way. */
  readonly signal?: AbortSignal
}

export function createFilesPort(options: FilesOptions): FilesPort {
  const root = realpathSync.native(options.workspace)
  const inside = createInside(options.workspace, root)
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
    async write(path, text, how, writeOptions = {}) {
      const place = inside.resolveForWriting(path)
      try {
        await mkdir(dirname(place.absolute), {recursive: true})
        await (how === 'append' ? append : replace)(place.absolute, text, writeOptions)
      } catch (cause) {
        throw new SortieError('STEP_FILE_UNWRITABLE', {
          message: `"${path}" cannot be written: ${inWords(cause)}`,
          hint: 'check permissions, the space on disk, and what stands at that path now',
          cause,
        })
      }
    },
    entries,
    list: async filter => (await entries(filter)).map(({path}) => path),
  }
}

function unreadable(path: string, cause: unknown): SortieError {
  return new SortieError('STEP_FILE_UNREADABLE', {message: `"${path}" cannot be read: ${inWords(cause)}`, cause})
}

/** Written beside the target, so that the rename stays within one file system and is all or nothing. */
async function replace(target: string, text: string, options: WriteOptions): Promise<void> {
  const before = await regularFileAt(target)
  const temporary = join(dirname(target), `.sortie-${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(text)
      await setMode(handle, before?.mode, options)
      // Without this a power cut can leave the new name with no content behind it.
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (cause) {
    await rm(temporary, {force: true})
    throw cause
  }
}

async function append(target: string, text: string, options: WriteOptions): Promise<void> {
  const before = await regularFileAt(target)
  const handle = await open(target, 'a')
  try {
    await handle.appendFile(text)
    await setMode(handle, before?.mode, options)
  } finally {
    await handle.close()
  }
}

/** undefined when nothing stands there yet. A folder, a pipe or a device is refused: opening a pipe waits for ever. */
async function regularFileAt(target: string): Promise<Stats | undefined> {
  const before = await stat(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (before !== undefined && !before.isFile()) throw new Error('something other than a file stands there')
  return before
}

/** A new file gets what the umask leaves, an old one keeps what it had. */
async function setMode(handle: FileHandle, before: number | undefined, {executable = false}: WriteOptions) {
  if (before === undefined && !executable) return
  const mode = (before ?? (await handle.stat()).mode) & 0o7777
  await handle.chmod(executable ? mode | ((mode & 0o444) >> 2) : mode)
}
