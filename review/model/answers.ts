/** In what shape a model answers: see schemas/answers. Types and not interfaces: an interface does not count as JSON. */
import type {JsonObject, Severity} from '../../engine/contracts.ts'

export type ReviewAnswer = JsonObject & {
  readonly summary: string
  readonly findings: readonly AnswerFinding[]
}

export type AnswerFinding = {
  readonly path: string
  readonly rule: string
  readonly title: string
  readonly why: string
  /** What makes it go wrong. */
  readonly scenario: string
  readonly severity: Severity
  readonly confidence: number
  readonly category: string
  readonly start_line: number
  readonly end_line: number
  /** The exact text of its first line. */
  readonly quote: string
  readonly fix: string
}

export type Judgement = JsonObject & {
  readonly scores: readonly {readonly number: number; readonly score: number; readonly why: string}[]
}
