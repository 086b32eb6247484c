/** Reads a script from left to right and notes how each expression in it stands. */
import type {ExpressionPart} from './template.ts'

/** How an expression stands in a script. */
export type ScriptPlace =
  | {readonly kind: 'bare'}
  | {readonly kind: 'quoted'}
  /** In a comment: nothing reads it. */
  | {readonly kind: 'ignored'}
  | Refusal

export interface Refusal {
  readonly kind: 'refused'
  readonly message: string
  readonly hint: string
}

export const refused = (message: string, hint: string): Refusal => ({kind: 'refused', message, hint})

const unclear = refused('it is not clear how this expression is quoted', 'hand it over in `env` and use the variable')
export const tooDeep = refused('the script is nested too deeply around this expression', 'split the script')

export interface Cursor {
  readonly text: string
  readonly places: ScriptPlace[]
  at: number
  /** Where to stop: the end of the text, or of a here-document. */
  end: number
  /** The character at `at`, empty at the end. */
  char(ahead?: number): string
  startsWith(text: string): boolean
  /** Whether an expression begins here. */
  atExpression(ahead?: number): boolean
  /** Notes the place of the expression that begins here, steps over it and gives its number. */
  take(place: ScriptPlace): number
  /** Steps to `to`; every expression on the way stands in `place`. */
  skipTo(to: number, place: ScriptPlace): void
}

export function createCursor(text: string, expressions: readonly ExpressionPart[]): Cursor {
  // The next expression: reading never goes back.
  let next = 0
  return {
    text,
    places: expressions.map(() => unclear),
    at: 0,
    end: text.length,
    char(ahead = 0) {
      return this.at + ahead < this.end ? (text[this.at + ahead] ?? '') : ''
    },
    startsWith(start) {
      return text.startsWith(start, this.at)
    },
    atExpression(ahead = 0) {
      while ((expressions[next]?.start ?? Infinity) < this.at) next++
      return expressions[next]?.start === this.at + ahead
    },
    take(place) {
      this.places[next] = place
      this.at = expressions[next]?.end ?? this.end
      return next
    },
    skipTo(to, place) {
      for (; (expressions[next]?.start ?? Infinity) < to; next++) {
        if ((expressions[next]?.start ?? 0) >= this.at) this.places[next] = place
      }
      this.at = Math.max(to, expressions[next - 1]?.end ?? 0)
    },
  }
}
