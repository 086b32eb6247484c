/** Whole files as the diffs that add them: those that git does not track yet, and those that are to be reviewed whole. */
import type {FilesPort} from '../../engine/contracts.ts'
import type {LeftOut} from '../left-out.ts'
import {additionOf, type FileDiff} from './file-diff.ts'

/** A larger text is no change that somebody reads. */
export const MAX_TEXT_BYTES = 1024 * 1024

export interface Additions {
  readonly files: readonly FileDiff[]
  readonly leftOut: readonly LeftOut[]
}

/** Of regular files. What is gone or may not be read is left out. */
export async function additionsOf(paths: readonly string[], files: FilesPort): Promise<Additions> {
  const found: FileDiff[] = []
  const leftOut: LeftOut[] = []
  for (const path of paths) {
    const addition = await additionAt(path, files)
    if (addition === null) leftOut.push({path, reason: 'unreadable'})
    else found.push(addition)
  }
  return {files: found, leftOut}
}

/** As git does: text has no NUL in its first 8 KiB. */
const BINARY_CHECK_BYTES = 8 * 1024

async function additionAt(path: string, files: FilesPort): Promise<FileDiff | null> {
  try {
    const {bytes, sizeBytes} = await files.readBytes(path, MAX_TEXT_BYTES)
    if (bytes === null) return {...additionOf(path, ''), content: 'unread', sizeBytes}
    const isBinary = bytes.subarray(0, BINARY_CHECK_BYTES).includes(0)
    if (isBinary) return {...additionOf(path, ''), content: 'binary', sizeBytes}
    return additionOf(path, Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
