/** Writes a file that the user asked for, and never over one that is there unless told to. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {SortieError} from '../engine/errors.ts'

export interface NewFile {
  /** As shown. */
  readonly path: string
  readonly absolutePath: string
  readonly text: string
}

/** Makes missing folders. Throws FILE_EXISTS without `force`, FILE_UNWRITABLE. */
export function writeNew({path, absolutePath, text}: NewFile, {force}: {force: boolean}): void {
  try {
    mkdirSync(dirname(absolutePath), {recursive: true})
    writeFileSync(absolutePath, text, {flag: force ? 'w' : 'wx'})
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') {
      throw new SortieError('FILE_EXISTS', {
        message: `"${path}" is there already, and was left as it is`,
        hint: 'write over it with --force',
        cause,
      })
    }
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SortieError('FILE_UNWRITABLE', {message: `"${path}" cannot be written: ${reason}`, cause})
  }
}
