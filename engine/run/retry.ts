/** When a failed attempt is made again. Pure: time and chance are handed in. */
import type {Failure, RetryCause, RetryPolicy} from '../contracts.ts'

/** Whoever asks for more is not waited for: the step fails, and a later run may find it ready. */
const LONGEST_WAIT_MS = 3_600_000

/** null when this was the last attempt. `tries` counts the attempts that ended by themselves, this one included. */
export function retryAtMs(
  policy: RetryPolicy,
  failure: Failure,
  now: {readonly tries: number; readonly nowMs: number; random(): number},
): number | null {
  if (now.tries >= policy.maxAttempts || !policy.on.includes(causeOf(failure))) return null
  // A failure that nothing can change is not tried again, unless its very cause was named.
  if (!failure.retryable && causeOf(failure) === 'error') return null
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

function causeOf(failure: Failure): RetryCause {
  if (failure.code === 'STEP_TIMED_OUT') return 'timeout'
  return failure.code === 'STEP_PROGRAM_NOT_FOUND' ? 'command_not_found' : 'error'
}
