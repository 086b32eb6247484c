/** The words and signs of a file, without comments and imports: what is compared when the same text is looked for elsewhere. */
import type {Part} from './outline.ts'

export interface Token {
  /** 32 bits of its text; equal texts have equal hashes. */
  readonly hash: number
  /** The same for all names, and for all literals: what is left is how a text is built. */
  readonly shape: number
  readonly start: number
  /** Counted from 1. */
  readonly line: number
  readonly endLine: number
}

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*|[^\s\w]/gu

export function tokensOf(text: string, parts: readonly Part[]): Token[] {
  const tokens: Token[] = []
  let line = 1
  let counted = 0
  const lineAt = (offset: number): number => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++
      counted = at + 1
    }
    return line
  }
  const addWords = (from: number, to: number) => {
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const start = from + match.index
      const at = lineAt(start)
      tokens.push({hash: hashOf(match[0]), shape: shapeOf(match[0]), start, line: at, endLine: at})
    }
  }
  let at = 0
  for (const part of parts) {
    const {is} = part.role
    if (part.start < at || (is !== 'comment' && is !== 'import' && is !== 'text')) continue
    addWords(at, part.start)
    if (is === 'text') {
      const {start, startLine, endLine} = part
      tokens.push({hash: hashOf(text.slice(start, part.end)), shape: LITERAL, start, line: startLine, endLine})
    }
    at = part.end
  }
  addWords(at, text.length)
  return tokens
}

const NAME = 1
const LITERAL = 2

/** Words of the languages stay what they are; of names only that there is one. */
const keywords = new Set(
  `if else for while do switch case match return break continue throw try catch finally except raise with new await async
  yield function func fn def class struct enum interface impl trait let const var in of is not and or null None nil true
  false True False this self super typeof instanceof go defer select range loop static public private protected void`.split(
    /\s+/,
  ),
)

function shapeOf(word: string): number {
  if (/^\d/.test(word)) return LITERAL
  if (/^[\p{L}_$]/u.test(word) && !keywords.has(word)) return NAME
  return hashOf(word)
}

/** Texts come again and again; those of one process are few beside its memory. */
const known = new Map<string, number>()
const KNOWN_AT_MOST = 100_000

/** FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  const found = known.get(text)
  if (found !== undefined) return found
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  if (known.size >= KNOWN_AT_MOST) known.clear()
  known.set(text, hash >>> 0)
  return hash >>> 0
}
