/**
 * How fast one model at one address is asked: calls at one time, requests and tokens a minute, and what the server says
 * about it. Calls at one time are halved when it complains, once for all that were under way then, and grow by one with
 * each that goes well.
 */
import type {Clock} from '../engine/contracts.ts'
import {wait} from './wait.ts'

export interface Limits {
  readonly maxParallel: number
  readonly requestsPerMinute: number | null
  readonly tokensPerMinute: number | null
}

export interface Limiter {
  /** Waits for its turn, in the order of asking. Rejects when the signal fires. */
  enter(tokens: number, signal: AbortSignal): Promise<Turn>
  /** How many may work at one time now. */
  readonly parallel: number
}

export interface Turn {
  /** Once. `refused`: the server wants fewer requests. */
  leave(how: 'done' | 'failed' | 'refused'): void
  /** The server wants nothing more before. */
  pauseUntil(atMs: number): void
}

export function createLimiter({maxParallel, requestsPerMinute, tokensPerMinute}: Limits, clock: Clock): Limiter {
  const requests = createBucket(requestsPerMinute, clock)
  const tokens = createBucket(tokensPerMinute, clock)
  let parallel = maxParallel
  let working = 0
  let pausedUntilMs = 0
  /** Complaints about calls that began before it are about the time before. */
  let lastCutAtMs = -1
  const queue: (() => void)[] = []
  const admit = () => {
    while (working < Math.floor(parallel)) {
      const next = queue.shift()
      if (next === undefined) return
      working++
      next()
    }
  }

  function slot(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', give)
        resolve()
      }
      const give = () => {
        const place = queue.indexOf(enter)
        if (place >= 0) queue.splice(place, 1)
        reject(signal.reason)
      }
      if (signal.aborted) return reject(signal.reason)
      signal.addEventListener('abort', give, {once: true})
      queue.push(enter)
      admit()
    })
  }

  const vacate = () => {
    working--
    admit()
  }

  return {
    async enter(tokenCount, signal) {
      await slot(signal)
      try {
        for (;;) {
          const waitMs = Math.max(pausedUntilMs - clock.nowMs(), requests.waitMs(1), tokens.waitMs(tokenCount))
          if (waitMs <= 0) break
          await wait(waitMs, {clock, signal})
        }
      } catch (cause) {
        vacate()
        throw cause
      }
      requests.take(1)
      tokens.take(tokenCount)
      const beganAtMs = clock.nowMs()
      return {
        leave(how) {
          if (how === 'done') parallel = Math.min(maxParallel, parallel + 1)
          if (how === 'refused' && beganAtMs > lastCutAtMs) {
            parallel = Math.max(1, Math.floor(parallel / 2))
            lastCutAtMs = clock.nowMs()
          }
          vacate()
        },
        pauseUntil(atMs) {
          pausedUntilMs = Math.max(pausedUntilMs, atMs)
        },
      }
    },
    get parallel() {
      return parallel
    },
  }
}

interface Bucket {
  waitMs(amount: number): number
  take(amount: number): void
}

/** Holds what five seconds bring: a burst at the beginning, and no second one right after. */
function createBucket(perMinute: number | null, clock: Clock): Bucket {
  if (perMinute === null) return {waitMs: () => 0, take: () => {}}
  const capacity = Math.max(1, perMinute / 12)
  let level = capacity
  let filledAtMs = clock.nowMs()
  const fill = () => {
    const nowMs = clock.nowMs()
    level = Math.min(capacity, level + ((nowMs - filledAtMs) * perMinute) / 60_000)
    filledAtMs = nowMs
  }
  return {
    waitMs(amount) {
      fill()
      // What is larger than the bucket waits until it is full, and leaves a debt.
      const missing = Math.min(amount, capacity) - level
      return missing <= 1e-9 ? 0 : Math.ceil((missing * 60_000) / perMinute)
    },
    take(amount) {
      fill()
      level -= amount
    },
  }
}
