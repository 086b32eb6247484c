/** Offsets to lines and columns. */
import type {Place, SourceFile} from '../contracts.ts'

/** Both count from 1; the column counts characters, a character outside the basic plane as one. */
export interface Location {
  readonly line: number
  readonly column: number
}

export interface SourceLine extends Location {
  /** Offsets into the text, without the line end. */
  readonly start: number
  readonly end: number
}

const locators = new WeakMap<SourceFile, (offset: number) => SourceLine>()

/** Cheap for places asked in order, also thousands of them within one very long line. */
export function locationOf({file, start}: Pick<Place, 'file' | 'start'>): SourceLine {
  let locate = locators.get(file)
  if (locate === undefined) {
    locate = locatorFor(file.text)
    locators.set(file, locate)
  }
  return locate(Math.min(start, file.text.length))
}

function locatorFor(text: string): (offset: number) => SourceLine {
  const starts = lineStarts(text)
  let last = {line: 0, offset: 0, column: 1}
  return offset => {
    const line = lineAt(starts, offset)
    const start = starts[line - 1] ?? 0
    const isFurther = last.line === line && last.offset <= offset
    const from = isFurther ? last : {line, offset: start, column: 1}
    last = {line, offset, column: from.column + countCharacters(text, from.offset, offset)}
    return {line, column: last.column, start, end: lineEnd(text, starts[line])}
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at or before the offset, counted from 1. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

function lineEnd(text: string, nextStart: number | undefined): number {
  if (nextStart === undefined) return text.length
  return text[nextStart - 2] === '\r' ? nextStart - 2 : nextStart - 1
}

function countCharacters(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
    if (!isSecondHalf) count++
  }
  return count
}
