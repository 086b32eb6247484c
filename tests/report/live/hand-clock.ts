/** A clock that stands still until it is moved on by hand. */
import type {Clock} from '../../../engine/contracts.ts'

export interface HandClock extends Clock {
  /** Rings what comes due on the way, at its time and in order. */
  advanceTo(atMs: number): void
  /** Timers that are set and have not rung. */
  readonly pending: number
}

export function createHandClock(startMs: number): HandClock {
  let nowMs = startMs
  const timers = new Set<{readonly dueAtMs: number; readonly call: () => void}>()
  return {
    nowMs: () => nowMs,
    setTimer(delayMs, call) {
      const timer = {dueAtMs: nowMs + delayMs, call}
      timers.add(timer)
      return {clear: () => void timers.delete(timer)}
    },
    advanceTo(atMs) {
      for (;;) {
        const [next] = [...timers].filter(({dueAtMs}) => dueAtMs <= atMs).sort((a, b) => a.dueAtMs - b.dueAtMs)
        if (next === undefined) break
        timers.delete(next)
        nowMs = Math.max(nowMs, next.dueAtMs)
        next.call()
      }
      nowMs = Math.max(nowMs, atMs)
    },
    get pending() {
      return timers.size
    },
  }
}
