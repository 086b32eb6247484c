import {describe, expect, test} from 'vitest'
import type {AdaptiveTimeout} from '../../../engine/contracts.ts'
import {timeoutFor} from '../../../engine/run/adaptive-timeout.ts'

const policy: AdaptiveTimeout = {
  work: 'search',
  baseMs: 30_000,
  maxMs: 300_000,
  sizeFactor: 1.5,
  isDefault: false,
}
const MEGABYTE = 1_048_576
const holding = (bytes: number, isWhole = true) => ({files: 10, folders: 2, bytes, isWhole})
const empty = {directory: null, durationsMs: []}

describe('a search', () => {
  test.each([
    [0, 30_000, 'base, its directory holds 0 bytes'],
    [0.5 * MEGABYTE, 30_000, 'base, its directory holds 512.0 KiB'],
    [2 * MEGABYTE, 90_000, 'base 30 s x 2.0 MiB of its directory x 1.5'],
    [6.5 * MEGABYTE, 292_500, 'base 30 s x 6.5 MiB of its directory x 1.5'],
    [2_000 * MEGABYTE, 300_000, 'max, less than base 30 s x 2.0 GiB of its directory x 1.5'],
  ])('amid %i bytes gets %i ms', (bytes, ms, why) => {
    expect(timeoutFor(policy, {...empty, directory: holding(bytes)})).toEqual({ms, why})
  })

  test('amid more than can be measured gets all there is', () => {
    const {ms, why} = timeoutFor(policy, {...empty, directory: holding(MEGABYTE, false)})
    expect({ms, why}).toEqual({ms: 300_000, why: 'max, its directory is too large to measure: over 1.0 MiB'})
  })

  test('in a directory that cannot be read gets the base', () => {
    expect(timeoutFor(policy, empty)).toEqual({ms: 30_000, why: 'base, its directory cannot be read'})
  })

  test('says nothing of a factor of 1', () => {
    const {why} = timeoutFor({...policy, sizeFactor: 1}, {...empty, directory: holding(2 * MEGABYTE)})
    expect(why).toBe('base 30 s x 2.0 MiB of its directory')
  })
})

describe('a build', () => {
  const build: AdaptiveTimeout = {...policy, work: 'build'}
  test.each([
    ['a limit of its author is at least 300 s', {...build, maxMs: 900_000}, 300_000],
    ['never above its max', {...build, maxMs: 60_000}, 60_000],
    ['nor below its base', {...build, baseMs: 400_000, maxMs: 900_000}, 400_000],
    ['without a limit of its author it has the max', {...build, maxMs: 3_600_000, isDefault: true}, 3_600_000],
  ])('%s', (_name, given, ms) => {
    expect(timeoutFor(given, empty).ms).toBe(ms)
  })
})

describe('any other command', () => {
  const other: AdaptiveTimeout = {...policy, work: 'other'}
  test('gets the base, however large its directory is', () => {
    expect(timeoutFor(other, {...empty, directory: holding(1e9)})).toEqual({ms: 30_000, why: 'base'})
    expect(timeoutFor({...other, isDefault: true}, empty)).toEqual({ms: 30_000, why: null})
  })
})

describe('history', () => {
  const after = (durationsMs: readonly number[], given: Partial<AdaptiveTimeout> = {}) =>
    timeoutFor({...policy, ...given}, {directory: holding(2 * MEGABYTE), durationsMs})

  test('counts from five successes on', () => {
    expect(after([50_000, 50_000, 50_000, 50_000]).ms).toBe(90_000)
    expect(after([50_000, 50_000, 50_000, 50_000, 60_000])).toEqual({
      ms: 90_000,
      why: 'p95 of the last 5 successes, 60 s, x 1.5',
    })
  })

  test('leaves out the one of twenty that took far longer', () => {
    expect(after([...Array<number>(19).fill(40_000), 999_000]).ms).toBe(60_000)
  })

  test('goes neither below the base nor above the max', () => {
    expect(after(Array(5).fill(100))).toEqual({
      ms: 30_000,
      why: 'base, more than p95 of the last 5 successes, 0.1 s, x 1.5',
    })
    expect(after(Array(5).fill(280_000))).toEqual({
      ms: 300_000,
      why: 'max, less than p95 of the last 5 successes, 280 s, x 1.5',
    })
  })

  test('of builds with nothing to do leaves time for one with everything to do', () => {
    expect(after(Array(5).fill(2_000), {work: 'build', maxMs: 900_000})).toEqual({
      ms: 300_000,
      why: 'at least 300 s for a build or test tool, more than p95 of the last 5 successes, 2 s, x 1.5',
    })
  })
})
