/** Writes a file inside the workspace, all of it or nothing, and never through a link that leads out. */
import {existsSync, mkdirSync, realpathSync} from 'node:fs'
import {dirname} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import {createInside} from '../engine/run/files/inside.ts'
import {replaceFile} from '../engine/run/files/write.ts'
import type {Folders} from './workspace.ts'
import type {NewFile} from './write-new.ts'

/** Makes missing folders. Throws FILE_OUTSIDE, FILE_EXISTS without `force`, FILE_UNWRITABLE. */
export async function writeInside(
  {path, absolutePath, text}: NewFile,
  {root, force}: Pick<Folders, 'root'> & {readonly force: boolean},
): Promise<void> {
  const target = placeInside(absolutePath, {root, path})
  if (!force && existsSync(target)) {
    throw new SortieError('FILE_EXISTS', {
      message: `"${path}" is there already, and was left as it is`,
      hint: 'write over it with --force',
    })
  }
  try {
    mkdirSync(dirname(target), {recursive: true})
    await replaceFile(target, text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SortieError('FILE_UNWRITABLE', {message: `"${path}" cannot be written: ${reason}`, cause})
  }
}

function placeInside(absolutePath: string, {root, path}: {readonly root: string; readonly path: string}): string {
  try {
    return createInside(root, realpathSync.native(root)).resolveForWriting(absolutePath).absolute
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    throw new SortieError('FILE_OUTSIDE', {
      message: cause.message.replace(absolutePath, path),
      hint: `the workspace is "${root}"; -C works in another one`,
      cause,
    })
  }
}
