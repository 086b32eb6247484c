/** When a failed attempt is made again. Pure: time and chance are handed in. */
import type {Failure, RetryCause, RetryPolicy} from '../contracts.ts'
import {codes, type ErrorCode} from '../errors.ts'

/** Whoever asks for more is not waited for: the step fails, and a later run may find it ready. */
const LONGEST_WAIT_MS = 3_600_000

/** null when this was the last attempt. `tries` counts the attempts that ended by themselves, this one included. */
export function retryAtMs(
  policy: RetryPolicy,
  failure: Failure,
  now: {readonly tries: number; readonly nowMs: number; random(): number},
): number | null {
  if (now.tries >= policy.maxAttempts || !failuresIn(failure).some(one => isTriedAgain(policy, one))) return null
  const askedMs = askedToWaitMs(failure)
  if (askedMs > LONGEST_WAIT_MS) return null
  const delayMs = policy.delayMs * policy.factor ** (now.tries - 1)
  const spreadMs = policy.jitter ? now.random() * (delayMs / 2) : 0
  return now.nowMs + Math.round(Math.max(delayMs, askedMs) + spreadMs)
}

/** What a server has asked for, by `Retry-After`. */
function askedToWaitMs({details}: Failure): number {
  const asked = details?.['retry_after_ms']
  return typeof asked === 'number' ? asked : 0
}

type Cause = Pick<Failure, 'code' | 'retryable'>

/** A failure that nothing can change is not tried again, unless its very cause was named. */
function isTriedAgain({on}: RetryPolicy, failure: Cause): boolean {
  const cause = causeOf(failure)
  return on.includes(cause) && (failure.retryable || cause !== 'error')
}

/** Of a step whose items failed, those of the items: one that can end otherwise is enough. */
function failuresIn(failure: Failure): readonly Cause[] {
  const failed = failure.code === 'STEP_ITEMS_FAILED' ? failure.details?.['codes'] : undefined
  if (!Array.isArray(failed)) return [failure]
  return failed.filter(isErrorCode).map(code => ({code, retryable: codes[code].retryable}))
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(codes, code)

function causeOf({code}: Cause): RetryCause {
  if (code === 'STEP_TIMED_OUT') return 'timeout'
  return code === 'STEP_PROGRAM_NOT_FOUND' ? 'command_not_found' : 'error'
}
