/** What was thrown, as plain data that can be stored. */
import type {Failure} from '../contracts.ts'
import {codes, type ErrorCode, SortieError} from '../errors.ts'

/** Anything but a SortieError is a fault of the step type. */
export function failureFrom(cause: unknown, stepType: string): Failure {
  if (cause instanceof SortieError) {
    const {code, message, hint, details, retryable = codes[code].retryable} = cause
    return {
      code,
      message,
      retryable,
      ...(hint !== undefined && {hint}),
      ...(details !== undefined && {details}),
    }
  }
  const code: ErrorCode = 'STEP_FAULT'
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return {
    code,
    message: `the step type "${stepType}" has a fault: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'please report it; the details are in `sortie status --json`',
    retryable: codes[code].retryable,
    details: {stack: text},
  }
}
