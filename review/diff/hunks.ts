/** The hunks of one file: counted, so that whatever stands in a file cannot be taken for a header. */
import type {DiffLine, Hunk} from './file-diff.ts'
import {malformed} from './malformed.ts'

/** The lines of a diff, and where the reader is. */
export interface Cursor {
  /** What the diff is called in messages. */
  readonly source: string
  readonly lines: readonly string[]
  at: number
}

const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@ ?(.*)$/

/** All hunks from here on. Throws DIFF_MALFORMED with the line that does not fit. */
export function readHunks(cursor: Cursor): Hunk[] {
  const hunks: Hunk[] = []
  while (cursor.lines[cursor.at]?.startsWith('@@ ') === true) {
    hunks.push(readHunk(cursor))
    refuseRest(cursor)
  }
  return hunks
}

function readHunk(cursor: Cursor): Hunk {
  const header = HEADER.exec(withoutReturn(cursor.lines[cursor.at] ?? ''))
  if (header === null) {
    throw malformed(cursor.source, cursor.at + 1, 'a hunk begins with "@@ -LINE,COUNT +LINE,COUNT @@"')
  }
  const [, oldStart, oldCount = 1, newStart, newCount = 1, heading = ''] = header
  const head = {
    oldStart: Number(oldStart),
    oldCount: Number(oldCount),
    newStart: Number(newStart),
    newCount: Number(newCount),
  }
  const headerLine = ++cursor.at
  return {...head, heading, lines: readLines(head, headerLine, cursor)}
}

function readLines(head: Omit<Hunk, 'heading' | 'lines'>, headerLine: number, cursor: Cursor): DiffLine[] {
  const lines: DiffLine[] = []
  let oldLine = head.oldStart
  let newLine = head.newStart
  let oldLeft = head.oldCount
  let newLeft = head.newCount
  while (oldLeft > 0 || newLeft > 0) {
    const line = cursor.lines[cursor.at]
    const sign = line?.charAt(0) ?? ''
    const text = line?.slice(1) ?? ''
    const endsWithoutBreak = cursor.lines[cursor.at + 1]?.startsWith('\\ ') === true
    if (sign === '+' && newLeft > 0) {
      lines.push({kind: 'added', text, newLine, endsWithoutBreak})
      newLine++
      newLeft--
    } else if (sign === '-' && oldLeft > 0) {
      lines.push({kind: 'removed', text, oldLine, endsWithoutBreak})
      oldLine++
      oldLeft--
    } else if (isContext(line) && oldLeft > 0 && newLeft > 0) {
      lines.push({kind: 'context', text: sign === '\r' ? '\r' : text, oldLine, newLine, endsWithoutBreak})
      oldLine++
      newLine++
      oldLeft--
      newLeft--
    } else throw tooShort({oldLeft, newLeft, headerLine}, cursor)
    cursor.at += endsWithoutBreak ? 2 : 1
  }
  return lines
}

/** Some programs leave out the space of an empty line. */
function isContext(line: string | undefined): boolean {
  return line !== undefined && (line === '' || line === '\r' || line.startsWith(' '))
}

function tooShort(left: {oldLeft: number; newLeft: number; headerLine: number}, {source, lines, at}: Cursor) {
  const missing = `${left.oldLeft} of the old file and ${left.newLeft} of the new one`
  const how = at >= lines.length ? 'the diff ends within a hunk' : 'a line that does not belong into its hunk'
  return malformed(
    source,
    at + 1,
    `${how}: lines that its header in line ${left.headerLine} counts are missing, ${missing}`,
  )
}

/** Behind its last line a hunk has nothing that looks like one of its lines. `-- ` begins the signature of a mail. */
function refuseRest(cursor: Cursor): void {
  const line = cursor.lines[cursor.at]
  if (line === undefined || !/^[-+ ]/.test(line) || /^(?:--- .|-- \r?$|\+\+\+ )/.test(line)) return
  throw malformed(
    cursor.source,
    cursor.at + 1,
    'a line that belongs to no hunk: the header of the one before says fewer lines',
  )
}

export const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
