/** Whether a call that failed is made again, and when. Pure. */
import {SortieError} from '../engine/errors.ts'

/** Of one question, however long the server keeps asking for patience. */
const MAX_CALLS = 8
const MAX_WAITS_MS = 60_000
const FIRST_WAIT_MS = 1_000

export interface Tries {
  /** Calls that failed, the last one included. */
  readonly calls: number
  /** Of those, with another reason than too many requests. */
  readonly faults: number
  readonly waitedMs: number
}

/** Milliseconds to wait; null where it is given up. `random` is within 0 and 1. */
export function retryWaitMs(
  failure: SortieError,
  tries: Tries,
  {maxAttempts, random}: {readonly maxAttempts: number; readonly random: () => number},
): number | null {
  if (!isPassing(failure) || tries.calls >= MAX_CALLS) return null
  if (failure.code !== 'LLM_RATE_LIMITED' && tries.faults >= maxAttempts) return null
  if (failure.code === 'LLM_RATE_LIMITED' && maxAttempts === 1) return null
  const asked = askedWaitMs(failure)
  const waitMs = asked ?? Math.round(FIRST_WAIT_MS * 2 ** (tries.calls - 1) * (0.75 + random() / 2))
  return tries.waitedMs + waitMs > MAX_WAITS_MS ? null : waitMs
}

/** What the server asked for; null where it did not. */
export function askedWaitMs({details}: SortieError): number | null {
  const asked = details?.['retry_after_ms']
  return typeof asked === 'number' ? asked : null
}

function isPassing({code}: SortieError): boolean {
  return code === 'LLM_RATE_LIMITED' || code === 'LLM_UNAVAILABLE'
}
