/** Finds the comments of a text, and nothing that only looks like one. */
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
  const tokens = new RegExp(syntax)
  // For each JavaScript template that is open: how many braces stand open in its `${`.
  const templates: number[] = []
  const enterCodeOf = (chunk: string) => {
    if (chunk.endsWith('${')) templates.push(0)
  }
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const {comment, template, open, close} = match.groups ?? {}
    const depth = templates.at(-1)
    if (comment !== undefined) yield {text: comment, line: lines.at(match.index), offset: match.index}
    else if (template !== undefined) enterCodeOf(template)
    else if (open !== undefined && depth !== undefined) templates[templates.length - 1] = depth + 1
    else if (close !== undefined && depth !== undefined && depth > 0) templates[templates.length - 1] = depth - 1
    else if (close !== undefined && depth === 0) {
      templates.pop()
      const rest = new RegExp(templateText, 'y')
      rest.lastIndex = tokens.lastIndex
      enterCodeOf(rest.exec(text)?.[0] ?? '')
      tokens.lastIndex = rest.lastIndex
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
