/** The clock of a real run: it never runs backwards, and its timers hold beyond 24.8 days. */
import type {Clock, Timer} from '../contracts.ts'

/** Node's setTimeout takes a signed 32-bit number; anything longer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Wall time at the start plus the time that has passed since: setting the system's clock moves nothing. */
export function createClock(): Clock {
  const startedAtMs = Date.now()
  const startedAt = performance.now()
  const nowMs = () => startedAtMs + Math.round(performance.now() - startedAt)
  return {nowMs, setTimer}
}

function setTimer(delayMs: number, call: () => void): Timer {
  const dueAt = performance.now() + delayMs
  let handle: NodeJS.Timeout
  const arm = () => {
    const leftMs = dueAt - performance.now()
    handle = leftMs > LONGEST_TIMER_MS ? setTimeout(arm, LONGEST_TIMER_MS) : setTimeout(call, Math.max(0, leftMs))
  }
  arm()
  return {clear: () => clearTimeout(handle)}
}
