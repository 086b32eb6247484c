/** Time for tests that must not wait for it. */
import type {Clock} from '../../../engine/contracts.ts'

interface Timer {
  readonly atMs: number
  readonly call: () => void
}

/** A clock that stands still until it is told how much time has passed. */
export function createStillClock() {
  const timers: Timer[] = []
  let nowMs = 0
  const clock: Clock = {
    nowMs: () => nowMs,
    setTimer(delayMs, call) {
      const timer = {atMs: nowMs + delayMs, call}
      timers.push(timer)
      timers.sort((a, b) => a.atMs - b.atMs)
      return {clear: () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1))}
    },
  }
  const advance = (ms: number) => {
    const untilMs = nowMs + ms
    for (let due = timers[0]; due !== undefined && due.atMs <= untilMs; due = timers[0]) {
      timers.shift()
      nowMs = due.atMs
      due.call()
    }
    nowMs = untilMs
  }
  return {clock, advance, timers}
}
