/** A text without its comments and without the texts that are written in it: what is left is code. */
import {piecesIn} from '../../scan/todos/comments.ts'
import {type Syntax, syntaxOf, syntaxOfScript} from '../../scan/todos/syntax.ts'

/** Offsets and lines stay. The text itself where nobody knows its language. */
export function codeOnly(path: string, text: string): string {
  const syntax = syntaxFor(path, text)
  if (syntax === undefined) return text
  const parts: string[] = []
  let at = 0
  for (const {start, end} of piecesIn(text, syntax)) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\n]/g, ' '))
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

function syntaxFor(path: string, text: string): Syntax | undefined {
  const known = syntaxOf(path)
  if (known.kind === 'known') return known.syntax
  return known.kind === 'none' ? undefined : syntaxOfScript(text.slice(0, 200).split('\n', 1)[0] ?? '')
}
