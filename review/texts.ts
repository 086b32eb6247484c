/** The whole texts around a diff, as far as they can be had: hunks alone do not say what is a comment or a function. */
import type {FilesPort, GitPort} from '../engine/contracts.ts'
import {MAX_TEXT_BYTES} from './diff/additions.ts'
import {applied, takenBack} from './diff/apply.ts'
import type {FileDiff} from './diff/file-diff.ts'
import type {DiffOrigin, DiffPorts} from './diff/find.ts'

export interface ReviewedFile {
  readonly diff: FileDiff
  /** null where the text is not known: it is too large, no text, or not the one that the diff is about. */
  readonly before: string | null
  readonly after: string | null
  /** After the change; null where nobody has asked, or it is not known. */
  readonly sizeBytes: number | null
}

/**
 * Only the text after the change is read: the one before it is what is left when the hunks are taken back. A text that
 * does not fit its hunks has changed since, and does not count.
 */
export async function withTexts(diff: FileDiff, origin: DiffOrigin, {git, files}: DiffPorts): Promise<ReviewedFile> {
  const {status, content, sizeBytes} = diff
  const unknown: ReviewedFile = {diff, before: null, after: null, sizeBytes}
  if (status === 'deleted') return unknown
  if (content !== 'text')
    return content === 'binary' ? {...unknown, sizeBytes: await sizeOf(diff, origin, {git, files})} : unknown
  if (status === 'added') {
    const after = applied('', diff)
    return {diff, before: '', after, sizeBytes: after === null ? null : Buffer.byteLength(after)}
  }
  const text = origin.kind === 'index' ? await stagedText(diff.path, git) : await fileText(diff.path, files)
  if (text === null) return unknown
  const before = takenBack(text, diff)
  if (before !== null) return {diff, before, after: text, sizeBytes: Buffer.byteLength(text)}
  // A patch that has not been applied yet: what stands there is the text before it.
  const after = origin.kind === 'patch' ? applied(text, diff) : null
  return after === null ? unknown : {diff, before: text, after, sizeBytes: Buffer.byteLength(after)}
}

/** null for what is too large, no text, gone, or outside of the workspace. */
async function fileText(path: string, files: FilesPort): Promise<string | null> {
  try {
    const {bytes} = await files.readBytes(path, MAX_TEXT_BYTES)
    return bytes === null ? null : Buffer.from(bytes).toString('utf8')
  } catch {
    return null
  }
}

/** Beside the workspace's own path, so that it is found from a folder within its repository too. */
async function stagedText(path: string, git: GitPort): Promise<string | null> {
  const text = await git.run(['cat-file', 'blob', `:./${path}`])
  return text === null || text.length > MAX_TEXT_BYTES ? null : text
}

async function sizeOf(
  {path, sizeBytes}: FileDiff,
  origin: DiffOrigin,
  {git, files}: DiffPorts,
): Promise<number | null> {
  if (sizeBytes !== null || origin.kind === 'patch') return sizeBytes
  if (origin.kind === 'index') {
    const printed = await git.run(['cat-file', '-s', `:./${path}`])
    return printed === null ? null : Number(printed)
  }
  try {
    return (await files.readBytes(path, 0)).sizeBytes
  } catch {
    return null
  }
}
