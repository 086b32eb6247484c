/** Errors passed over, and values taken for granted. */
import type {Spot} from '../../../engine/code-metrics.ts'
import type {Grammar} from '../grammar.ts'
import type {Part} from '../outline.ts'
import {quoteOf} from '../quote.ts'

/** A handler with a comment in it says why it does nothing. */
export function emptyCatches(parts: readonly Part[], {emptyCatch}: Grammar, text: string): Spot[] {
  return parts.flatMap(({kind, start, end, startLine, endLine}) => {
    if (kind !== emptyCatch.kind || end - start > MAX_EMPTY_CHARACTERS) return []
    if (!emptyCatch.text.test(text.slice(start, end))) return []
    return [{rule: 'empty-catch', startLine, endLine, figure: 1, quote: quoteOf(text, start)}]
  })
}

const MAX_EMPTY_CHARACTERS = 400

/** One spot for the file, at the first of them. */
export function unwraps(parts: readonly Part[], {testsBegin}: Grammar, text: string): Spot[] {
  const tests = testsBegin?.exec(text)?.index ?? text.length
  const found = parts.filter(({role, end}) => role.is === 'unwrap' && end <= tests)
  const first = found[0]
  if (first === undefined) return []
  const {startLine, endLine} = first
  // The line, and not from where the expression begins: that may be many lines above.
  const quote = quoteOf(text, text.lastIndexOf('\n', first.end - 1) + 1)
  return [{rule: 'unsafe-unwrap', startLine, endLine, figure: found.length, quote}]
}
