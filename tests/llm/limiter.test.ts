import {expect, test} from 'vitest'
import type {Clock} from '../../engine/contracts.ts'
import {createLimiter, type Limits} from '../../llm/limiter.ts'

const signal = new AbortController().signal
const open: Limits = {maxParallel: 4, requestsPerMinute: null, tokensPerMinute: null}

/** Time passes only where somebody waits for it. */
function createStepClock(): Clock {
  let nowMs = 0
  const timers: {readonly atMs: number; readonly call: () => void}[] = []
  const run = () => {
    const next = timers.sort((one, other) => one.atMs - other.atMs).shift()
    if (next === undefined) return
    nowMs = Math.max(nowMs, next.atMs)
    next.call()
  }
  return {
    nowMs: () => nowMs,
    setTimer(delayMs, call) {
      const timer = {atMs: nowMs + delayMs, call}
      timers.push(timer)
      setImmediate(run)
      return {clear: () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1))}
    },
  }
}

test('only so many calls are under way at one time, in the order of asking', async () => {
  const limiter = createLimiter({...open, maxParallel: 2}, createStepClock())
  const entered: number[] = []
  const turns = [1, 2, 3].map(async number => {
    const turn = await limiter.enter(1, signal)
    entered.push(number)
    return turn
  })
  const first = await turns[0]
  await turns[1]
  expect(entered).toEqual([1, 2])
  first?.leave('done')
  await turns[2]
  expect(entered).toEqual([1, 2, 3])
})

test('a complaint halves them once for all calls under way, and each success brings one back', async () => {
  const clock = createStepClock()
  const limiter = createLimiter({...open, maxParallel: 8}, clock)
  const turns = await Promise.all(Array.from({length: 4}, () => limiter.enter(1, signal)))
  for (const turn of turns) turn.leave('refused')
  expect(limiter.parallel).toBe(4)
  for (let success = 0; success < 3; success++) (await limiter.enter(1, signal)).leave('done')
  expect(limiter.parallel).toBe(7)
})

test('never less than one call is left', async () => {
  const clock = createStepClock()
  const limiter = createLimiter({...open, requestsPerMinute: 60}, clock)
  for (let complaint = 0; complaint < 10; complaint++) (await limiter.enter(1, signal)).leave('refused')
  expect(limiter.parallel).toBe(1)
})

test('60 requests a minute take a minute, but for the burst at the beginning', async () => {
  const clock = createStepClock()
  const limiter = createLimiter({...open, requestsPerMinute: 60}, clock)
  for (let request = 0; request < 65; request++) (await limiter.enter(1, signal)).leave('done')
  expect(clock.nowMs()).toBeGreaterThanOrEqual(59_000)
  expect(clock.nowMs()).toBeLessThanOrEqual(61_000)
})

test('tokens a minute hold, also for a question larger than the burst', async () => {
  const clock = createStepClock()
  const limiter = createLimiter({...open, tokensPerMinute: 6_000}, clock)
  for (let question = 0; question < 4; question++) (await limiter.enter(2_000, signal)).leave('done')
  expect(clock.nowMs()).toBeGreaterThanOrEqual(54_000)
  expect(clock.nowMs()).toBeLessThanOrEqual(62_000)
})

test('a pause that the server asks for holds for all', async () => {
  const clock = createStepClock()
  const limiter = createLimiter(open, clock)
  const turn = await limiter.enter(1, signal)
  turn.pauseUntil(7_000)
  turn.leave('refused')
  await limiter.enter(1, signal)
  expect(clock.nowMs()).toBe(7_000)
})

test('whoever is ended while it waits leaves its place to the next', async () => {
  const limiter = createLimiter({...open, maxParallel: 1}, createStepClock())
  const first = await limiter.enter(1, signal)
  const abort = new AbortController()
  const ended = limiter.enter(1, abort.signal)
  const last = limiter.enter(1, signal)
  abort.abort('cancel')
  await expect(ended).rejects.toBe('cancel')
  first.leave('done')
  await expect(last).resolves.toHaveProperty('leave')
})
