/** One line of shell text as its words. Anything that only a shell could work out is refused by name. */
import type {Refused, ShellWord} from './flags.ts'

const operators = '|&;<>()`$#'

export function wordsIn(text: string): {readonly words: readonly ShellWord[]} | Refused {
  const line = text.trim()
  if (line.includes('\n')) return {refused: 'it has several lines'}
  const words: ShellWord[] = []
  let word: {text: string; isPattern: boolean} | undefined
  let at = 0
  while (at < line.length) {
    const rest = line.slice(at)
    const piece = pieceAt(rest)
    if (piece === undefined) return {refused: `"${operatorAt(rest)}" needs a shell of Unix`}
    at += piece.length
    if (piece.kind === 'space') {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word = {text: (word?.text ?? '') + piece.text, isPattern: word?.isPattern === true || piece.kind === 'pattern'}
    }
  }
  return {words: word === undefined ? words : [...words, word]}
}

interface Piece {
  readonly kind: 'space' | 'text' | 'pattern'
  readonly text: string
  /** In the line. */
  readonly length: number
}

function pieceAt(rest: string): Piece | undefined {
  const space = /^\s+/.exec(rest)
  if (space !== null) return {kind: 'space', text: '', length: space[0].length}
  const expression = /^\$\{\{.*?\}\}/.exec(rest)
  if (expression !== null) return {kind: 'text', text: expression[0], length: expression[0].length}
  const single = /^'([^']*)'/.exec(rest)
  if (single !== null) return {kind: 'text', text: single[1] ?? '', length: single[0].length}
  const double = /^"((?:\\.|\$\{\{.*?\}\}|[^"\\$`])*)"/.exec(rest)
  if (double !== null) {
    return {kind: 'text', text: (double[1] ?? '').replaceAll(/\\(["\\$`])/g, '$1'), length: double[0].length}
  }
  const first = rest[0] ?? ''
  if (first === '\\' && rest.length > 1) return {kind: 'text', text: rest[1] ?? '', length: 2}
  if (operators.includes(first) || first === '"' || first === "'" || first === '\\' || first === '~') return undefined
  return {kind: '*?['.includes(first) ? 'pattern' : 'text', text: first, length: 1}
}

const operatorAt = (rest: string): string => /^(?:&&|\|\||>>|\$\(|.)/.exec(rest)?.[0] ?? ''
