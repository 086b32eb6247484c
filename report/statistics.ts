/** What many runs say together: how often missions and steps succeed, which are flaky, and times against limits. */
import type {AttemptRow, RunRow, StepId} from '../engine/contracts.ts'
import {percentile} from '../engine/percentile.ts'

/** schemas/output/history-stats.schema.json; rates are between 0 and 1, null where nothing ended. */
export interface Statistics {
  readonly missions: readonly MissionStats[]
}

export interface MissionStats {
  readonly mission: string
  /** Those that ended by themselves: neither interrupted nor cancelled nor still under way. */
  readonly runs: number
  readonly succeeded: number
  readonly success_rate: number | null
  readonly p50_ms: number | null
  readonly p95_ms: number | null
  readonly steps: readonly StepStats[]
}

export interface StepStats {
  readonly step: StepId
  /** Runs in which it came to an end of its own. */
  readonly runs: number
  /** Successes in part included. */
  readonly succeeded: number
  readonly success_rate: number | null
  /** Runs in which an attempt reached its limit. */
  readonly timed_out: number
  /** Runs in which it failed first and succeeded on a later attempt. */
  readonly recovered: number
  /** How often its end changed between success and failure from one run to the next, under one and the same plan. */
  readonly flips: number
  /** It recovered, or changed to and fro: the same work ends differently. */
  readonly flaky: boolean
  /** Runs that the cache spared it: not among `runs`. */
  readonly cached: number
  /** Of whole successes. */
  readonly p50_ms: number | null
  readonly p95_ms: number | null
  /** Of the newest attempt; null where it had none. */
  readonly limit_ms: number | null
}

/** There and back again: one change alone may be a fault that was mended. */
const FLIPS_OF_FLAKY = 2

/** Runs are added oldest first. */
export function createStatistics() {
  const missions = new Map<string, MissionTally>()
  return {
    add(run: RunRow, attempts: readonly AttemptRow[]): void {
      const mission = entry(missions, run.missionName, newMission)
      noteRun(mission, run)
      for (const [stepId, own] of groupByStep(attempts))
        noteStep(entry(mission.steps, stepId, newStep), own, run.digest)
    },
    result(): Statistics {
      return {missions: [...missions].toSorted(byName).map(([name, tally]) => missionStats(name, tally))}
    },
  }
}

interface MissionTally {
  runs: number
  succeeded: number
  readonly durationsMs: number[]
  readonly steps: Map<StepId, StepTally>
}

interface StepTally {
  runs: number
  cached: number
  succeeded: number
  timedOut: number
  recovered: number
  flips: number
  limitMs: number | null
  readonly durationsMs: number[]
  /** By digest of the plan: whether the newest run under it succeeded. */
  readonly lastEnds: Map<string, boolean>
}

const newMission = (): MissionTally => ({runs: 0, succeeded: 0, durationsMs: [], steps: new Map()})

const newStep = (): StepTally => ({
  runs: 0,
  cached: 0,
  succeeded: 0,
  timedOut: 0,
  recovered: 0,
  flips: 0,
  limitMs: null,
  durationsMs: [],
  lastEnds: new Map(),
})

function noteRun(tally: MissionTally, {outcome, createdAtMs, finishedAtMs}: RunRow): void {
  // Who interrupts or cancels a run, or has not answered it yet, says nothing of the mission.
  if (outcome === null || ['interrupted', 'budget_exhausted', 'cancelled', 'waiting'].includes(outcome)) return
  tally.runs++
  if (outcome !== 'succeeded' && outcome !== 'succeeded_with_warnings') return
  tally.succeeded++
  if (finishedAtMs !== null) tally.durationsMs.push(Math.max(0, finishedAtMs - createdAtMs))
}

/** The attempts of one step in one run, in their order. */
function noteStep(tally: StepTally, attempts: readonly AttemptRow[], digest: string): void {
  const made = attempts.filter(({end}) => end !== 'cached')
  if (made.length < attempts.length) tally.cached++
  if (made.length > 0) tally.limitMs = made.at(-1)?.limitMs ?? null
  const ends = made.flatMap(({end}) => (end === null || end === 'cancelled' ? [] : [end]))
  const last = ends.at(-1)
  if (last === undefined) return
  const succeeded = last === 'succeeded' || last === 'partial'
  tally.runs++
  if (succeeded) tally.succeeded++
  if (ends.includes('timed_out')) tally.timedOut++
  if (succeeded && ends.length > 1) tally.recovered++
  if (tally.lastEnds.get(digest) === !succeeded) tally.flips++
  tally.lastEnds.set(digest, succeeded)
  for (const {end, durationMs} of made)
    if (end === 'succeeded' && durationMs !== null) tally.durationsMs.push(durationMs)
}

function missionStats(mission: string, {runs, succeeded, durationsMs, steps}: MissionTally): MissionStats {
  return {
    mission,
    runs,
    succeeded,
    success_rate: rate(succeeded, runs),
    p50_ms: percentile(durationsMs, 0.5),
    p95_ms: percentile(durationsMs, 0.95),
    steps: [...steps].toSorted(byName).map(([step, tally]) => stepStats(step, tally)),
  }
}

function stepStats(
  step: StepId,
  {runs, succeeded, timedOut, recovered, flips, cached, ...tally}: StepTally,
): StepStats {
  return {
    step,
    runs,
    succeeded,
    success_rate: rate(succeeded, runs),
    timed_out: timedOut,
    recovered,
    flips,
    flaky: recovered > 0 || flips >= FLIPS_OF_FLAKY,
    cached,
    p50_ms: percentile(tally.durationsMs, 0.5),
    p95_ms: percentile(tally.durationsMs, 0.95),
    limit_ms: tally.limitMs,
  }
}

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

function groupByStep(attempts: readonly AttemptRow[]): ReadonlyMap<StepId, readonly AttemptRow[]> {
  const groups = new Map<StepId, AttemptRow[]>()
  for (const attempt of attempts) entry(groups, attempt.stepId, () => []).push(attempt)
  return groups
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : Number(one > other)
