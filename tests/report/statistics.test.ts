import {describe, expect, test} from 'vitest'
import type {AttemptEndWord, AttemptRow, Outcome, RunRow} from '../../engine/contracts.ts'
import {createStatistics, type Statistics} from '../../report/statistics.ts'
import {formatStats} from '../../report/statistics-text.ts'

interface RunSketch {
  readonly outcome?: Outcome | null
  readonly digest?: string
  /** Each attempt of the step `test`: how it ended, and after how long. */
  readonly attempts: readonly (readonly [AttemptEndWord | null, number])[]
}

const limitMs = 30_000

function statisticsOf(runs: readonly RunSketch[]): Statistics {
  const statistics = createStatistics()
  for (const [index, {outcome = 'succeeded', digest = 'd', attempts}] of runs.entries()) {
    const row: RunRow = {
      runId: `run-${index}`,
      missionName: 'nightly',
      digest,
      source: {path: '/nightly.yaml', sha256: ''},
      stepCount: 1,
      createdAtMs: 1_000,
      owner: {pid: 1, startedAt: ''},
      outcome,
      finishedAtMs: outcome === null ? null : 3_000,
    }
    const rows = attempts.map(([end, durationMs], number): AttemptRow => {
      if (end === 'cached') return {stepId: 'test', attempt: 0, end, durationMs, limitMs: null}
      return {stepId: 'test', attempt: number + 1, end, durationMs, limitMs}
    })
    statistics.add(row, rows)
  }
  return statistics.result()
}

const times = (count: number, run: RunSketch): RunSketch[] => Array.from({length: count}, () => run)
const stepOf = (runs: readonly RunSketch[]) => statisticsOf(runs).missions[0]?.steps[0]
const succeeded: RunSketch = {attempts: [['succeeded', 20_000]]}
const failed: RunSketch = {outcome: 'failed', attempts: [['failed', 5_000]]}
const timedOut: RunSketch = {outcome: 'failed', attempts: [['timed_out', limitMs]]}

describe('statistics', () => {
  test('count the runs that ended by themselves', () => {
    const cutOff = (['interrupted', 'cancelled', null] as const).map(outcome => ({outcome, attempts: []}))
    const [mission] = statisticsOf([
      succeeded,
      {...succeeded, outcome: 'succeeded_with_warnings'},
      failed,
      ...cutOff,
    ]).missions
    expect(mission).toMatchObject({mission: 'nightly', runs: 3, succeeded: 2, success_rate: 2 / 3, p50_ms: 2_000})
  })

  test('hold the times of a step against its limit', () => {
    const slow: RunSketch = {attempts: [['succeeded', 28_000]]}
    const runs = [...times(6, succeeded), slow, timedOut, timedOut, timedOut]
    expect(stepOf(runs)).toMatchObject({
      runs: 10,
      succeeded: 7,
      timed_out: 3,
      p50_ms: 20_000,
      p95_ms: 28_000,
      limit_ms: limitMs,
    })
    expect(formatStats(statisticsOf(runs))).toBe(
      `nightly: 7 of 10 runs succeeded (70 %), p50 2 s, p95 2 s
  test  7 of 10 runs succeeded (70 %), p50 20 s, p95 28 s, limit 30 s; timed out in 3 of 10 runs
`,
    )
  })

  test('call a step flaky that succeeded only on retry', () => {
    const recovered: RunSketch = {
      attempts: [
        ['failed', 10],
        ['succeeded', 20],
      ],
    }
    expect(stepOf([succeeded, recovered])).toMatchObject({recovered: 1, flaky: true, succeeded: 2})
    expect(formatStats(statisticsOf([succeeded, recovered]))).toContain('flaky: succeeded only on retry in 1 of 2')
  })

  test('call a step flaky whose end goes to and fro under one plan, not one that was broken or mended once', () => {
    expect(stepOf([succeeded, failed, succeeded])).toMatchObject({flips: 2, flaky: true})
    expect(stepOf([failed, failed, succeeded, succeeded])).toMatchObject({flips: 1, flaky: false})
    const edited = [succeeded, {...failed, digest: 'other'}, succeeded, {...failed, digest: 'other'}]
    expect(stepOf(edited)).toMatchObject({flips: 0, flaky: false})
  })

  test('count no attempt that was cut off or cancelled', () => {
    const cut: RunSketch = {
      outcome: 'interrupted',
      attempts: [
        [null, 0],
        ['cancelled', 5],
      ],
    }
    expect(stepOf([cut])).toMatchObject({runs: 0, success_rate: null, flaky: false, p95_ms: null})
    expect(formatStats(statisticsOf([cut]))).toContain('test  no runs that ended')
    expect(
      stepOf([
        {
          attempts: [
            [null, 0],
            ['succeeded', 5],
          ],
        },
      ]),
    ).toMatchObject({runs: 1, recovered: 0})
  })

  test('count runs that the cache spared a step apart, and learn nothing from them', () => {
    const cached: RunSketch = {attempts: [['cached', 0]]}
    const runs = [succeeded, cached, failed, cached, cached]
    expect(stepOf(runs)).toMatchObject({
      runs: 2,
      succeeded: 1,
      cached: 3,
      flips: 1,
      flaky: false,
      p50_ms: 20_000,
      limit_ms: limitMs,
    })
    expect(formatStats(statisticsOf(runs))).toContain('(50 %), p50 20 s, p95 20 s, limit 30 s; cached in 3 runs more\n')
    expect(formatStats(statisticsOf([cached]))).toContain('test  no runs that ended; cached in 1 run more\n')
  })

  test('do not round up to all', () => {
    expect(formatStats(statisticsOf([...times(999, succeeded), failed]))).toContain('(99 %)')
    expect(formatStats({missions: []})).toBe('no runs\n')
  })
})
