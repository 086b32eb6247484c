import {describe, expect, test} from 'vitest'
import type {Failure, RetryPolicy} from '../../../engine/contracts.ts'
import {retryAtMs} from '../../../engine/run/retry.ts'

const policy: RetryPolicy = {maxAttempts: 4, delayMs: 2_000, factor: 3, jitter: false, on: ['error', 'timeout']}
const exited: Failure = {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true}
const at = (tries: number, chance = 0) => ({tries, nowMs: 1_000_000, random: () => chance})

describe('the next attempt', () => {
  test('comes after the delay, each one longer than the one before by the factor', () => {
    expect([1, 2, 3].map(tries => retryAtMs(policy, exited, at(tries)))).toEqual([1_002_000, 1_006_000, 1_018_000])
  })

  test('does not come when the last one has failed', () => {
    expect(retryAtMs(policy, exited, at(4))).toBeNull()
  })

  test('is put off by up to half of the delay where jitter is asked for', () => {
    const spread = {...policy, jitter: true}
    expect(retryAtMs(spread, exited, at(1, 0))).toBe(1_002_000)
    expect(retryAtMs(spread, exited, at(1, 0.999999))).toBe(1_003_000)
  })

  test('comes no earlier than a server asks for, and not at all where it asks for more than an hour', () => {
    const asking = (retryAfterMs: number): Failure => ({...exited, details: {retry_after_ms: retryAfterMs}})
    expect(retryAtMs(policy, asking(7_000), at(1))).toBe(1_007_000)
    expect(retryAtMs(policy, asking(7_000), at(3))).toBe(1_018_000)
    expect(retryAtMs({...policy, jitter: true}, asking(7_000), at(1, 0.5))).toBe(1_007_500)
    expect(retryAtMs(policy, asking(3_600_000), at(1))).toBe(4_600_000)
    expect(retryAtMs(policy, asking(3_600_001), at(1))).toBeNull()
    expect(retryAtMs(policy, {...exited, details: {retry_after_ms: null}}, at(1))).toBe(1_002_000)
  })

  test('comes only for the causes that the policy lists', () => {
    const timedOut: Failure = {...exited, code: 'STEP_TIMED_OUT'}
    expect(retryAtMs({...policy, on: ['error']}, timedOut, at(1))).toBeNull()
    expect(retryAtMs({...policy, on: ['timeout']}, timedOut, at(1))).toBe(1_002_000)
  })

  test('does not come for a failure that no attempt can change', () => {
    expect(retryAtMs(policy, {code: 'STEP_PATH_OUTSIDE', message: 'outside', retryable: false}, at(1))).toBeNull()
  })

  test('of a step with items comes where one of those that failed would be tried again', () => {
    const items = (...codes: string[]): Failure => {
      return {code: 'STEP_ITEMS_FAILED', message: '2 of 3 items failed', retryable: true, details: {codes}}
    }
    expect(retryAtMs(policy, items('STEP_PATH_OUTSIDE'), at(1))).toBeNull()
    expect(retryAtMs(policy, items('STEP_PATH_OUTSIDE', 'STEP_EXIT_STATUS'), at(1))).toBe(1_002_000)
    expect(retryAtMs({...policy, on: ['error']}, items('STEP_TIMED_OUT'), at(1))).toBeNull()
    expect(retryAtMs({...policy, on: ['timeout']}, items('STEP_TIMED_OUT'), at(1))).toBe(1_002_000)
    expect(retryAtMs({...policy, on: ['timeout']}, items('STEP_EXIT_STATUS'), at(1))).toBeNull()
  })

  test('comes for a missing program where that is asked for, since another step may install it', () => {
    const missing: Failure = {code: 'STEP_PROGRAM_NOT_FOUND', message: 'not found', retryable: false}
    expect(retryAtMs(policy, missing, at(1))).toBeNull()
    expect(retryAtMs({...policy, on: ['command_not_found']}, missing, at(1))).toBe(1_002_000)
  })
})
