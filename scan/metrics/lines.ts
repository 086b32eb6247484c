/** Which lines hold code, and which only comment. */
import type {LineCounts} from '../../engine/code-metrics.ts'
import type {Part} from './outline.ts'

export interface Lines {
  readonly counts: LineCounts
  /** Lines with code from one line to another, both included, counted from 1. */
  codeBetween(startLine: number, endLine: number): number
}

/** A line with code and comment is code; an empty line in a comment is blank. */
export function linesOf(text: string, parts: readonly Part[]): Lines {
  const withoutComments = blankedOut(
    text,
    parts.filter(({role}) => role.is === 'comment'),
  ).split('\n')
  const written = text.split('\n')
  // A line break ends a line: behind the last one there is none.
  if (written.at(-1) === '') written.pop()
  /** How many lines of code there are up to each line, itself included; [0] is none. */
  const codeUpTo = [0]
  let comment = 0
  for (const [index, line] of written.entries()) {
    const holdsCode = hasText(withoutComments[index] ?? '')
    if (!holdsCode && hasText(line)) comment++
    codeUpTo.push((codeUpTo[index] ?? 0) + (holdsCode ? 1 : 0))
  }
  const code = codeUpTo.at(-1) ?? 0
  return {
    counts: {code, comment, blank: written.length - code - comment},
    codeBetween: (startLine, endLine) =>
      (codeUpTo[Math.min(endLine, written.length)] ?? 0) - (codeUpTo[startLine - 1] ?? 0),
  }
}

const hasText = (line: string): boolean => /\S/.test(line)

function blankedOut(text: string, parts: readonly Part[]): string {
  const pieces: string[] = []
  let at = 0
  for (const {start, end} of parts) {
    if (start < at) continue
    pieces.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
