/** Statistics for people: a line for each mission, one for each of its steps, and what they call for. */
import {formatDuration} from './duration.ts'
import {oneLine} from './plain-text.ts'
import type {MissionStats, Statistics, StepStats} from './statistics.ts'

export function formatStats({missions}: Statistics): string {
  if (missions.length === 0) return 'no runs\n'
  return missions.map(missionText).join('\n')
}

function missionText(mission: MissionStats): string {
  const head = `${oneLine(mission.mission, 60)}: ${successes(mission)}${timesOf(mission)}`
  const width = Math.max(0, ...mission.steps.map(({step}) => step.length))
  return [head, ...mission.steps.map(step => stepLine(step, width)), ''].join('\n')
}

function stepLine(stats: StepStats, width: number): string {
  const limit = stats.limit_ms === null ? '' : `, limit ${formatDuration(stats.limit_ms)}`
  const facts = [`${successes(stats)}${timesOf(stats)}${limit}`, ...findings(stats)]
  return `  ${stats.step.padEnd(width)}  ${facts.join('; ')}`
}

/** `18 of 20 runs succeeded (90 %)`. */
function successes({runs, succeeded, success_rate: rate}: MissionStats | StepStats): string {
  if (rate === null) return 'no runs that ended'
  // 99.9 % is not all of them.
  const percent = rate === 1 ? 100 : Math.min(99, Math.round(rate * 100))
  return `${succeeded} of ${runs} runs succeeded (${percent} %)`
}

function timesOf({p50_ms: p50Ms, p95_ms: p95Ms}: MissionStats | StepStats): string {
  return p50Ms === null || p95Ms === null ? '' : `, p50 ${formatDuration(p50Ms)}, p95 ${formatDuration(p95Ms)}`
}

function findings({timed_out: timedOut, runs, recovered, flips, flaky, cached}: StepStats): string[] {
  const signs = [
    ...(recovered > 0 ? [`succeeded only on retry in ${recovered} of ${runs}`] : []),
    ...(flips > 1 ? [`its end changed ${flips} times without a change of the mission`] : []),
  ]
  return [
    ...(cached > 0 ? [`cached in ${cached} ${cached === 1 ? 'run' : 'runs'} more`] : []),
    ...(timedOut > 0 ? [`timed out in ${timedOut} of ${runs} runs`] : []),
    ...(flaky ? [`flaky: ${signs.join(', ')}`] : []),
  ]
}
