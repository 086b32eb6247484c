/** What is wrong with an expression, and where in the text that holds it. */
import type {ErrorCode} from '../errors.ts'

export interface Problem {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  /** Offsets into the text that was given, end exclusive. */
  readonly start: number
  readonly end: number
}

/** The same problem seen from a text in which the other begins at `offset`. */
export function movedBy(problem: Problem, offset: number): Problem {
  return {...problem, start: problem.start + offset, end: problem.end + offset}
}

/** Finds the word that was probably meant. */
export type FindNearMiss = (written: string, candidates: readonly string[]) => string | undefined

/** As a hint, ready to be spread into a problem. */
export function hintOf(text: string | undefined): {hint?: string} {
  return text === undefined ? {} : {hint: text}
}
