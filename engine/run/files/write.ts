/** Writing a file: in one step where it is replaced, so that a reader never sees half of it. */
import {randomUUID} from 'node:crypto'
import type {Stats} from 'node:fs'
import {type FileHandle, open, rename, rm, stat} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {WriteOptions} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'

export interface ReplaceOptions extends WriteOptions {
  /** As it was when it was read: where it is another by now, nothing is replaced. Throws EDIT_CONFLICT. */
  readonly seen?: {readonly path: string; readonly stats: Stats | undefined}
}

/** Written beside the target, so that the rename stays within one file system and is all or nothing. */
export async function replaceFile(
  target: string,
  content: string | Uint8Array,
  {seen, ...options}: ReplaceOptions = {},
): Promise<void> {
  const before = await regularFileAt(target)
  const temporary = join(dirname(target), `.sortie-${randomUUID()}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(content)
      await setMode(handle, before?.mode, options)
      // Without this a power cut can leave the new name with no content behind it.
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (seen !== undefined && !isSame(seen.stats, await regularFileAt(target))) throw changedMeanwhile(seen.path)
    await rename(temporary, target)
  } catch (cause) {
    await rm(temporary, {force: true})
    throw cause
  }
}

export async function appendToFile(
  target: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const before = await regularFileAt(target)
  const handle = await open(target, 'a')
  try {
    await handle.appendFile(content)
    await setMode(handle, before?.mode, options)
  } finally {
    await handle.close()
  }
}

/** undefined when nothing stands there yet. A folder, a pipe or a device is refused: opening a pipe waits for ever. */
export async function regularFileAt(target: string): Promise<Stats | undefined> {
  const before = await stat(target).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (before !== undefined && !before.isFile()) throw new Error('something other than a file stands there')
  return before
}

function isSame(seen: Stats | undefined, found: Stats | undefined): boolean {
  return found?.ino === seen?.ino && found?.size === seen?.size && found?.mtimeMs === seen?.mtimeMs
}

function changedMeanwhile(path: string): SortieError {
  return new SortieError('EDIT_CONFLICT', {
    message: `somebody else changed "${path}" while it was edited; nothing was written`,
    hint: 'let the steps that write it depend on each other',
  })
}

/** A new file gets what the umask leaves, an old one keeps what it had. */
async function setMode(handle: FileHandle, before: number | undefined, {executable = false}: WriteOptions) {
  if (before === undefined && !executable) return
  const mode = (before ?? (await handle.stat()).mode) & 0o7777
  await handle.chmod(executable ? mode | ((mode & 0o444) >> 2) : mode)
}
