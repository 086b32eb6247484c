import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {ResourceLimits} from '../../../../engine/contracts.ts'
import {type Course, follow, judge, nextLookMs, startCourse} from '../../../../engine/run/resources/judge.ts'
import type {Sample} from '../../../../engine/run/resources/sample.ts'

const MEBIBYTE = 1_048_576
const CORES = 2
const none = {memory: null, cpu: null, disk_io: null}
const watching = {onExceed: 'kill', warnPercent: 80, checkIntervalMs: 1_000} as const

const sample = (atMs: number, uses: Partial<Sample>): Sample => ({
  atMs,
  memoryBytes: 0,
  cpuMs: 0,
  diskBytes: null,
  largest: none,
  ...uses,
})

const courseOf = (limits: ResourceLimits, samples: readonly Sample[]): Course =>
  samples.reduce((course, next) => follow(course, next, limits), startCourse(0))

/** One sample each second, with as much of a core used in between. */
const busy = (cores: readonly number[]): Sample[] => {
  let cpuMs = 0
  return cores.map((used, index) => {
    cpuMs += used * 1_000
    return sample((index + 1) * 1_000, {cpuMs})
  })
}

describe('memory', () => {
  const limits: ResourceLimits = {...watching, memoryBytes: 100 * MEBIBYTE}
  const levelAt = (mebibytes: number) =>
    judge(courseOf(limits, [sample(250, {memoryBytes: mebibytes * MEBIBYTE})]), limits, CORES)[0]?.level

  test('is judged by the newest look alone', () => {
    expect([79, 80, 100, 100.1].map(levelAt)).toEqual([undefined, 'warn', 'warn', 'exceed'])
    const before = [sample(250, {memoryBytes: 200 * MEBIBYTE}), sample(500, {memoryBytes: MEBIBYTE})]
    expect(judge(courseOf(limits, before), limits, CORES)).toEqual([])
  })

  test('is not judged where nothing limits it', () => {
    expect(judge(courseOf(watching, [sample(250, {memoryBytes: 1e15})]), watching, CORES)).toEqual([])
  })

  test('keeps the look with the most of it', () => {
    const peaks = [10, 60, 20].map((mebibytes, index) => sample(index * 1_000, {memoryBytes: mebibytes * MEBIBYTE}))
    expect(courseOf(limits, peaks).peak).toBe(peaks[1])
  })
})

describe('processor time', () => {
  const limits: ResourceLimits = {...watching, cpuPercent: 75}
  const verdictsAfter = (cores: readonly number[]) => judge(courseOf(limits, busy(cores)), limits, CORES)

  test('is averaged over six intervals: a burst is no offence', () => {
    expect(verdictsAfter([2, 2, 2, 2, 2])).toEqual([])
    expect(verdictsAfter([0, 0, 0, 2, 2, 2])).toEqual([])
    expect(verdictsAfter([2, 2, 2, 2, 2, 2])).toMatchObject([{limit: 'cpu', level: 'exceed', used: 100, allowed: 75}])
  })

  test('forgets what lies further back', () => {
    expect(verdictsAfter([2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0])).toEqual([])
  })

  test('is not judged sooner because memory is looked at more often', () => {
    const often = Array.from({length: 20}, (_, index) => sample((index + 1) * 250, {cpuMs: (index + 1) * 500}))
    expect(judge(courseOf(limits, often), limits, CORES)).toEqual([])
  })

  test('that an ended process took with it is not counted backwards', () => {
    const totals = [1_500, 3_000, 4_500, 500, 2_000, 3_500, 5_000]
    const samples = totals.map((cpuMs, index) => sample((index + 1) * 1_000, {cpuMs}))
    const [verdict] = judge(courseOf({...limits, cpuPercent: 1}, samples), {...limits, cpuPercent: 1}, CORES)
    expect(verdict?.used).toBeCloseTo(62.5)
  })
})

describe('disk I/O', () => {
  const limits: ResourceLimits = {...watching, diskIoBytesPerSec: 10 * MEBIBYTE}
  const written = (perSecond: number | null) =>
    Array.from({length: 6}, (_, index) =>
      sample((index + 1) * 1_000, {diskBytes: perSecond === null ? null : perSecond * (index + 1) * MEBIBYTE}),
    )

  test('is averaged as processor time is', () => {
    expect(judge(courseOf(limits, written(11)), limits, CORES)).toMatchObject([{limit: 'disk_io', level: 'exceed'}])
    expect(judge(courseOf(limits, written(9)), limits, CORES)).toMatchObject([{limit: 'disk_io', level: 'warn'}])
    expect(judge(courseOf(limits, written(1)), limits, CORES)).toEqual([])
  })

  test('counts nothing where the system does not tell', () => {
    expect(judge(courseOf(limits, written(null)), limits, CORES)).toEqual([])
  })
})

describe('the next look', () => {
  const limits: ResourceLimits = {...watching, checkIntervalMs: 5_000, memoryBytes: 100 * MEBIBYTE}
  const after = (...mebibytes: number[]) =>
    nextLookMs(
      courseOf(
        limits,
        mebibytes.map((size, index) => sample((index + 1) * 1_000, {memoryBytes: size * MEBIBYTE})),
      ),
      limits,
    )

  test('comes soon until it is known how memory grows, and while it grows towards its limit', () => {
    expect([after(), after(10), after(10, 25), after(10, 11), after(90, 90), after(90, 80)]).toEqual([
      250, 250, 250, 5_000, 5_000, 5_000,
    ])
  })

  test('comes with the check interval where memory is not limited', () => {
    expect(nextLookMs(startCourse(0), {...watching, cpuPercent: 75})).toBe(1_000)
  })

  test('is never later than the check interval, nor sooner than a quarter of a second but where the mission says so', () => {
    const use = fc.array(fc.record({pauseMs: fc.integer({min: 0, max: 9_999}), bytes: fc.nat()}))
    fc.assert(
      fc.property(use, fc.integer({min: 100, max: 10_000}), (looks, checkIntervalMs) => {
        const how: ResourceLimits = {...limits, checkIntervalMs}
        let atMs = 0
        const samples = looks.map(({pauseMs, bytes}) => sample((atMs += pauseMs), {memoryBytes: bytes}))
        expect([Math.min(250, checkIntervalMs), checkIntervalMs]).toContain(nextLookMs(courseOf(how, samples), how))
      }),
    )
  })
})
