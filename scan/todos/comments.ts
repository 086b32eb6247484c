/** Finds the comments of a text, and nothing that only looks like one; and the texts that are written in it. */
import {type Syntax, templateText} from './syntax.ts'

export interface Comment {
  /** With its marks, as written. */
  readonly text: string
  /** Of its first line, counted from 1. */
  readonly line: number
  /** Where it begins in the text of the file. */
  readonly offset: number
}

export function* commentsIn(text: string, syntax: Syntax): Generator<Comment> {
  const lines = createLineCounter(text)
  for (const {kind, start, end} of piecesIn(text, syntax)) {
    if (kind === 'comment') yield {text: text.slice(start, end), line: lines.at(start), offset: start}
  }
}

/** What is no code. Offsets in the text; `end` is behind the last character. */
export interface Piece {
  /** `literal`: a string, a character, a regular expression, or a part of a template. */
  readonly kind: 'comment' | 'literal'
  readonly start: number
  readonly end: number
}

/** In the order of the text. What stands in the `${}` of a template is code. */
export function* piecesIn(text: string, syntax: Syntax): Generator<Piece> {
  const tokens = new RegExp(syntax)
  // For each JavaScript template that is open: how many braces stand open in its `${`.
  const templates: number[] = []
  const enterCodeOf = (chunk: string) => {
    if (chunk.endsWith('${')) templates.push(0)
  }
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const {comment, template, open, close} = match.groups ?? {}
    const depth = templates.at(-1)
    const start = match.index
    if (comment !== undefined) yield {kind: 'comment', start, end: tokens.lastIndex}
    else if (open !== undefined) {
      if (depth !== undefined) templates[templates.length - 1] = depth + 1
    } else if (close !== undefined && depth !== undefined && depth > 0) templates[templates.length - 1] = depth - 1
    else if (close !== undefined && depth === 0) {
      templates.pop()
      const rest = new RegExp(templateText, 'y')
      rest.lastIndex = tokens.lastIndex
      enterCodeOf(rest.exec(text)?.[0] ?? '')
      tokens.lastIndex = rest.lastIndex
      yield {kind: 'literal', start, end: tokens.lastIndex}
    } else if (close === undefined) {
      if (template !== undefined) enterCodeOf(template)
      yield {kind: 'literal', start, end: tokens.lastIndex}
    }
    if (tokens.lastIndex === match.index) tokens.lastIndex++
  }
}

/** Turns offsets into line numbers; they must come in rising order. */
function createLineCounter(text: string): {at(offset: number): number} {
  let line = 1
  let counted = 0
  return {
    at(offset) {
      for (let next = text.indexOf('\n', counted); next !== -1 && next < offset; next = text.indexOf('\n', counted)) {
        line++
        counted = next + 1
      }
      return line
    },
  }
}
