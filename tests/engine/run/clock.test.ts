import {afterEach, describe, expect, test, vi} from 'vitest'
import {createClock} from '../../../engine/run/clock.ts'

afterEach(() => void vi.useRealTimers())

describe('the clock', () => {
  test('goes on where it was when the system clock is set back', () => {
    const clock = createClock()
    const before = clock.nowMs()
    vi.useFakeTimers({now: 0, toFake: ['Date']})
    expect(clock.nowMs()).toBeGreaterThanOrEqual(before)
  })

  test('holds a timer beyond 2^31 ms instead of firing it at once', () => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']})
    let rings = 0
    const thirtyDaysMs = 30 * 86_400_000
    createClock().setTimer(thirtyDaysMs, () => rings++)
    vi.advanceTimersByTime(thirtyDaysMs - 1)
    expect(rings).toBe(0)
    vi.advanceTimersByTime(2)
    expect(rings).toBe(1)
  })

  test('does not ring a timer that was cleared, also after its first lap', () => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'performance']})
    let rings = 0
    const timer = createClock().setTimer(2 ** 32, () => rings++)
    vi.advanceTimersByTime(2 ** 31)
    timer.clear()
    vi.advanceTimersByTime(2 ** 33)
    expect(rings).toBe(0)
  })
})
