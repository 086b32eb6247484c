/** What a diff says of one file. */

export interface FileDiff {
  /** Relative to where the diff was made, '/' between parts. Bytes that are no UTF-8 are U+FFFD in it. Of a deleted file its last name. */
  readonly path: string
  /** What it was called before, where it was renamed, or what it is a copy of. */
  readonly oldPath: string | null
  readonly status: FileStatus
  readonly content: FileContent
  /** null where the diff does not say. */
  readonly oldMode: string | null
  readonly newMode: string | null
  /** Of a binary file as it is after the change; null where the diff does not say. */
  readonly sizeBytes: number | null
  /** In the order of their lines; none for what is no text, and where only the name or the mode has changed. */
  readonly hunks: readonly Hunk[]
}

export type FileStatus = 'added' | 'modified' | 'deleted' | 'renamed' | 'copied'

/**
 * `combined`: the diff of a merge with several parents, whose hunks belong to no two files. `unmerged`: a merge is under
 * way. `unread`: a new file, too large to be looked into.
 */
export type FileContent = 'text' | 'binary' | 'link' | 'submodule' | 'combined' | 'unmerged' | 'unread'

/** Lines count from 1; of a side without lines, `start` is the line before them. */
export interface Hunk {
  readonly oldStart: number
  readonly oldCount: number
  readonly newStart: number
  readonly newCount: number
  /** What git prints behind the numbers, usually the line that opens the function around it; '' for nothing. */
  readonly heading: string
  readonly lines: readonly DiffLine[]
}

export type DiffLine = {
  /** Without its line break; a '\r' before it stays. */
  readonly text: string
  /** It ends its file, without a line break. */
  readonly endsWithoutBreak: boolean
} & (
  | {readonly kind: 'context'; readonly oldLine: number; readonly newLine: number}
  | {readonly kind: 'added'; readonly newLine: number}
  | {readonly kind: 'removed'; readonly oldLine: number}
)

export type AddedLine = DiffLine & {readonly kind: 'added'}

export function addedLines({hunks}: Pick<FileDiff, 'hunks'>): AddedLine[] {
  return hunks.flatMap(({lines}) => lines.filter(line => line.kind === 'added'))
}

export function removedLines({hunks}: Pick<FileDiff, 'hunks'>): DiffLine[] {
  return hunks.flatMap(({lines}) => lines.filter(line => line.kind === 'removed'))
}

/** A text that no git has seen yet, as the diff that adds it. */
export function additionOf(path: string, text: string): FileDiff {
  const lines = text.split('\n')
  const endsWithBreak = lines.at(-1) === ''
  if (endsWithBreak) lines.pop()
  const hunk: Hunk = {
    oldStart: 0,
    oldCount: 0,
    newStart: 1,
    newCount: lines.length,
    heading: '',
    lines: lines.map((line, index) => ({
      kind: 'added',
      text: line,
      newLine: index + 1,
      endsWithoutBreak: !endsWithBreak && index === lines.length - 1,
    })),
  }
  return {
    path,
    oldPath: null,
    status: 'added',
    content: 'text',
    oldMode: null,
    newMode: null,
    sizeBytes: null,
    hunks: lines.length === 0 ? [] : [hunk],
  }
}
