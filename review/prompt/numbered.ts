/**
 * The hunks of a file as a model reads them best: the new lines with their numbers, the old ones apart. A hunk that only
 * takes lines away is left out: there is no line to say anything about.
 */
import type {DiffLine, FileDiff, Hunk} from '../diff/file-diff.ts'
import {withoutWhitespace} from '../skip.ts'
import type {ReviewedFile} from '../texts.ts'
import {tokensIn} from './tokens.ts'

export interface PromptPiece {
  readonly path: string
  /** Of the new lines that are shown; both are included. */
  readonly firstLine: number
  readonly lastLine: number
  readonly text: string
  readonly tokens: number
}

const LINES_BEFORE = 5
const LINES_AFTER = 1
/** How far up the line that opens the function is looked for. */
const LINES_TO_FUNCTION = 10

/** In the order of the file. No piece has more than `maxTokens`, unless one of its lines has. */
export function numberedPieces(file: ReviewedFile, maxTokens: number): PromptPiece[] {
  const diff = withoutWhitespace(file.diff)
  const windows = merged(diff.hunks.flatMap(hunk => windowAround(hunk, file) ?? []))
  return windows.flatMap(window => piecesOf(window, diff, maxTokens))
}

/** Before the first piece of a file, in each group that has one. */
export function headOf({path, oldPath, status}: FileDiff): string {
  return `## ${path} (${oldPath === null ? status : `${status}, before: ${oldPath}`})\n`
}

interface Window {
  readonly heading: string
  readonly lines: readonly NewLine[]
  /** With one line that stayed before and after each run of them. */
  readonly removed: readonly DiffLine[]
}

interface NewLine {
  readonly number: number
  readonly text: string
  readonly isAdded: boolean
}

/** null for a hunk that adds nothing. */
function windowAround(hunk: Hunk, {after}: ReviewedFile): Window | null {
  const shown = hunk.lines.flatMap((line): NewLine[] =>
    line.kind === 'removed' ? [] : [{number: line.newLine, text: line.text, isAdded: line.kind === 'added'}],
  )
  if (!shown.some(({isAdded}) => isAdded)) return null
  const [first, last] = changedRange(hunk)
  const texts = after?.split('\n') ?? null
  const from = Math.max(1, first - LINES_BEFORE)
  const start = texts === null ? from : functionLine(hunk.heading, from, texts)
  const added = new Set(shown.flatMap(({number, isAdded}) => (isAdded ? [number] : [])))
  const lines =
    texts === null
      ? shown.filter(({number}) => number >= from && number <= last + LINES_AFTER)
      : texts
          .slice(start - 1, last + LINES_AFTER)
          .map((text, index) => ({number: start + index, text, isAdded: added.has(start + index)}))
  return {heading: hunk.heading, lines: withoutLastBreak(lines, texts), removed: removedWithNeighbours(hunk)}
}

/** What stands behind the last line break of a text is no line. */
function withoutLastBreak(lines: readonly NewLine[], texts: readonly string[] | null): readonly NewLine[] {
  const last = lines.at(-1)
  return last !== undefined && last.number === texts?.length && last.text === '' ? lines.slice(0, -1) : lines
}

/** Numbers in the new file; of lines that were taken away that of the line in their place. */
function changedRange({lines, newStart}: Hunk): [number, number] {
  let first: number | undefined
  let next = newStart
  let last = newStart
  for (const line of lines) {
    if (line.kind !== 'context') {
      first ??= line.kind === 'added' ? line.newLine : next
      last = line.kind === 'added' ? line.newLine : Math.max(last, next - 1)
    }
    if (line.kind !== 'removed') next = line.newLine + 1
  }
  return [first ?? newStart, last]
}

/** git prints the line that opens the function behind the numbers of a hunk, cut where it is long. */
function functionLine(heading: string, from: number, texts: readonly string[]): number {
  if (heading.trim() === '') return from
  for (let line = from; line >= Math.max(1, from - LINES_TO_FUNCTION); line--) {
    if (texts[line - 1]?.startsWith(heading) === true) return line
  }
  return from
}

function removedWithNeighbours({lines}: Hunk): DiffLine[] {
  if (!lines.some(({kind}) => kind === 'removed')) return []
  return lines.filter(
    (line, index) =>
      line.kind === 'removed' ||
      (line.kind === 'context' && (lines[index - 1]?.kind === 'removed' || lines[index + 1]?.kind === 'removed')),
  )
}

/** Windows that touch become one, so that no line stands twice. */
function merged(windows: readonly Window[]): Window[] {
  const result: Window[] = []
  for (const window of windows) {
    const before = result.at(-1)
    const end = before?.lines.at(-1)?.number ?? 0
    const start = window.lines[0]?.number ?? 0
    if (before === undefined || start > end + 1) {
      result.push(window)
      continue
    }
    const added = new Set(before.lines.flatMap(({number, isAdded}) => (isAdded ? [number] : [])))
    const known = new Map([...before.lines, ...window.lines].map(line => [line.number, line]))
    const lines = [...known.values()].map(line => ({...line, isAdded: line.isAdded || added.has(line.number)}))
    result[result.length - 1] = {
      heading: before.heading,
      lines: lines.toSorted((one, other) => one.number - other.number),
      removed: [...before.removed, ...window.removed],
    }
  }
  return result
}

function piecesOf({heading, lines, removed}: Window, {path}: FileDiff, maxTokens: number): PromptPiece[] {
  const old = removed.length === 0 ? '' : `__old hunk__\n${oldLines(removed, maxTokens / 2, path)}`
  const head = `${`@@ ${heading}`.trim()}\n__new hunk__\n`
  const fixed = tokensIn(old, path) + tokensIn(head, path)
  return inParts(lines, maxTokens - fixed, path).map((part, index) => {
    const text = `${head}${part.map(newText).join('')}${index === 0 ? old : ''}`
    return {
      path,
      firstLine: part[0]?.number ?? 1,
      lastLine: part.at(-1)?.number ?? 1,
      text,
      tokens: tokensIn(text, path),
    }
  })
}

/** What was added matters more: of many old lines the first are shown. */
function oldLines(removed: readonly DiffLine[], maxTokens: number, path: string): string {
  const shown: string[] = []
  let tokens = 0
  for (const line of removed.map(oldText)) {
    tokens += tokensIn(line, path)
    if (tokens > maxTokens) return `${shown.join('')}(and ${removed.length - shown.length} more lines)\n`
    shown.push(line)
  }
  return shown.join('')
}

/** Cut before an empty line in the second half where there is one: what belongs together stays together. */
function inParts(lines: readonly NewLine[], maxTokens: number, path: string): NewLine[][] {
  const parts: NewLine[][] = []
  let part: NewLine[] = []
  let tokens = 0
  for (const line of lines) {
    const own = tokensIn(newText(line), path)
    if (part.length > 0 && tokens + own > maxTokens) {
      const cut = part.findLastIndex(({text}) => text.trim() === '')
      const at = cut > part.length / 2 ? cut : part.length
      parts.push(part.slice(0, at))
      part = part.slice(at)
      tokens = part.reduce((sum, one) => sum + tokensIn(newText(one), path), 0)
    }
    part.push(line)
    tokens += own
  }
  return part.length === 0 ? parts : [...parts, part]
}

/** `12 + code`; a carriage return at its end is no news. */
function newText({number, text, isAdded}: NewLine): string {
  return `${number} ${isAdded ? '+' : ' '} ${text.replace(/\r$/, '')}\n`
}

function oldText({kind, text}: DiffLine): string {
  return `${kind === 'removed' ? '-' : ' '} ${text.replace(/\r$/, '')}\n`
}
