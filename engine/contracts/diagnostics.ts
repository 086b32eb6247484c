/** Texts, and what is wrong with them; why an attempt did not succeed. */
import type {ErrorCode} from '../errors.ts'
import type {JsonObject} from './data.ts'

/** A text that was read, with the name it is shown under. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Offsets into the text, end exclusive; they become line and column only when shown. */
export interface Place {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

export interface Diagnostic {
  readonly code: ErrorCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly place: Place
  readonly hint?: string
  readonly related?: readonly {readonly message: string; readonly place: Place}[]
}

/** Why an attempt did not succeed: stored like any other result. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  readonly retryable: boolean
  /** `retry_after_ms`: no further attempt before so much time has passed; it is obeyed up to an hour. */
  readonly details?: JsonObject
}
