/** One outcome for each of the 26 steps, and what they add up to. Pure. */
import type {MissionRun} from './run-mission.ts'

export interface Mission {
  readonly name: string
  /** In the order of the mission; the same before and after. */
  readonly steps: readonly string[]
  /** Step -> the step that may take its place; the two have one outcome. */
  readonly standIns: {readonly [step: string]: string}
}

export const missions: readonly Mission[] = [
  {
    name: 'security-audit',
    steps: ['secrets', 'tests', 'permissions', 'invalid-token', 'analysis', 'report'],
    standIns: {},
  },
  {
    name: 'test-coverage',
    steps: ['coverage', 'html', 'stats', 'tests', 'analysis', 'plan'],
    standIns: {coverage: 'committed-coverage'},
  },
  {
    name: 'database-import',
    steps: ['database', 'health', 'list', 'query', 'count', 'analysis', 'report'],
    standIns: {},
  },
  {
    name: 'security-hardening',
    steps: ['files', 'secrets', 'headers', 'limits', 'injection', 'analysis', 'report'],
    standIns: {},
  },
]

export interface StepOutcome {
  readonly step: string
  /** As `sortie status` calls it. */
  readonly state: string
  readonly reason: string | null
  readonly succeeded: boolean
  /** It failed, and another step succeeded in its place. */
  readonly stoodInFor: boolean
}

export interface Tally {
  readonly mission: string
  readonly outcomes: readonly StepOutcome[]
  readonly succeeded: number
  readonly timeouts: number
  readonly run: MissionRun
}

export function tally({name, steps, standIns}: Mission, run: MissionRun): Tally {
  const byId = new Map(run.steps.map(step => [step.id, step]))
  const outcomes = steps.map((id): StepOutcome => {
    const {state = 'missing', reason = null} = byId.get(id) ?? {}
    const stoodInFor = state !== 'succeeded' && byId.get(standIns[id] ?? '')?.state === 'succeeded'
    return {step: id, state, reason, succeeded: state === 'succeeded' || stoodInFor, stoodInFor}
  })
  return {
    mission: name,
    outcomes,
    succeeded: outcomes.filter(({succeeded}) => succeeded).length,
    timeouts: outcomes.filter(({state}) => state === 'timed_out').length,
    run,
  }
}

/** Of several runs of one mission: the middle one by time, of those that came least far. */
export function typicalOf(tallies: readonly [Tally, ...Tally[]]): Tally {
  const fewest = Math.min(...tallies.map(({succeeded}) => succeeded))
  const worst = tallies.filter(({succeeded}) => succeeded === fewest)
  const byTime = worst.sort((one, other) => one.run.wallSeconds - other.run.wallSeconds)
  return byTime[Math.floor(byTime.length / 2)] ?? tallies[0]
}

export interface Total {
  readonly steps: number
  readonly succeeded: number
  readonly timeouts: number
  readonly wallSeconds: number
  readonly peakBytes: number
  readonly cpuSeconds: number
}

export function totalOf(tallies: readonly Tally[]): Total {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((total, one) => total + of(one), 0)
  return {
    steps: sum(({outcomes}) => outcomes.length),
    succeeded: sum(({succeeded}) => succeeded),
    timeouts: sum(({timeouts}) => timeouts),
    wallSeconds: sum(({run}) => run.wallSeconds),
    peakBytes: Math.max(...tallies.map(({run}) => run.peakBytes)),
    cpuSeconds: sum(({run}) => run.cpuSeconds),
  }
}
