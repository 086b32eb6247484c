/** What happened, gathered from the list of events without an index. */
import type {
  Failure,
  FailureResponse,
  Outcome,
  Plan,
  PlannedStep,
  StepId,
  StopReason,
} from '../../../engine/contracts.ts'
import type {Happening} from './simulator.ts'

export interface PlainRun {
  readonly nowMs: number
  readonly steps: ReadonlyMap<StepId, PlainStep>
  readonly stopping: StopReason | null
  /** What an interrupt has taken the place of. */
  readonly overruled: StopReason | null
  readonly outcome: Outcome | null
  readonly warnings: number
}

export interface PlainStep {
  readonly status: 'pending' | 'running' | 'retrying' | 'succeeded' | 'failed' | 'skipped' | 'blocked' | 'cancelled'
  readonly attempts: number
  readonly failure: Failure | null
  readonly retryAtMs: number
  readonly by: StepId | null
  /** The stop that ended it. */
  readonly stoppedFor: StopReason['kind'] | null
  readonly isPartial: boolean
  /** Its newest attempt was, by a crash or a stop. */
  readonly isCutOff: boolean
  readonly isCalled: boolean
  readonly holds: boolean | null
  /** How many things had happened when it got this status: tells which of two ended first. */
  readonly since: number
}

const untouched: PlainStep = {
  status: 'pending',
  attempts: 0,
  failure: null,
  retryAtMs: 0,
  by: null,
  stoppedFor: null,
  isPartial: false,
  isCutOff: false,
  isCalled: false,
  holds: null,
  since: 0,
}

export function plainFold(plan: Plan, happened: readonly Happening[]): PlainRun {
  const first: PlainRun = {
    nowMs: 0,
    steps: new Map(plan.steps.map(step => [step.id, untouched])),
    stopping: null,
    overruled: null,
    outcome: null,
    warnings: 0,
  }
  return happened.reduce(
    (run, event, place) => plainApply({...run, nowMs: Math.max(run.nowMs, event.atMs)}, event, place),
    first,
  )
}

function plainApply(run: PlainRun, event: Happening, since: number): PlainRun {
  const change = (stepId: StepId, changes: Partial<PlainStep>): PlainRun => {
    const steps = new Map(run.steps)
    steps.set(stepId, {...stepIn(run, stepId), since, ...changes})
    return {...run, steps}
  }
  switch (event.type) {
    case 'run.started':
    case 'tick':
      return run
    case 'run.resumed': {
      if (event.anew === true) return anew(run)
      const steps = new Map([...run.steps].map(([id, step]) => [id, isMadeAgain(step) ? pendingAgain(step) : step]))
      return {
        ...run,
        steps,
        stopping: run.stopping !== null && leavesRest(run.stopping.kind) ? run.overruled : run.stopping,
        overruled: null,
        outcome: run.outcome === 'interrupted' ? null : run.outcome,
      }
    }
    case 'run.stopping':
      if (run.stopping !== null && leavesRest(run.stopping.kind)) return run
      return {...run, stopping: event.reason, overruled: run.stopping?.kind === 'failure' ? null : run.stopping}
    case 'run.finished':
      return {...run, outcome: event.outcome}
    case 'step.started':
      return change(event.stepId, {status: 'running', attempts: event.attempt, isCutOff: false})
    case 'step.succeeded':
      return change(event.stepId, {status: 'succeeded', isPartial: event.via === 'partial'})
    case 'step.failed': {
      const {failure, retryAtMs} = event
      const isCutOff = failure.code === 'STEP_LOST'
      if (retryAtMs === null) return change(event.stepId, {status: 'failed', failure, isCutOff})
      return change(event.stepId, {status: 'retrying', failure, retryAtMs})
    }
    case 'step.skipped': {
      const because = event.reason.kind === 'stopping' ? event.reason.because : null
      return stopped(change(event.stepId, {status: 'skipped', stoppedFor: because?.kind ?? null}), because)
    }
    case 'step.blocked':
      return change(event.stepId, {status: 'blocked', by: event.by})
    case 'step.cancelled': {
      const because = event.because ?? run.stopping
      const changes = {status: 'cancelled', stoppedFor: because?.kind ?? null, isCutOff: true} as const
      return stopped(change(event.stepId, changes), because)
    }
    case 'step.called':
      return change(event.stepId, {isCalled: true})
    case 'step.judged':
      return change(event.stepId, {holds: event.holds})
    case 'warned':
      return {...run, warnings: run.warnings + 1}
    default:
      throw new Error(`the oracle does not know the event ${JSON.stringify(event)}`)
  }
}

export const isMadeAgain = (step: PlainStep): boolean =>
  step.status === 'running' || (step.status === 'cancelled' && step.stoppedFor !== null && leavesRest(step.stoppedFor))

const pendingAgain = (step: PlainStep): PlainStep => ({...step, status: 'pending', stoppedFor: null, isCutOff: true})

const leavesRest = (kind: StopReason['kind']): boolean => kind === 'interrupt' || kind === 'limit'

/** The first step that a stop ends or skips tells of it too. */
const stopped = (run: PlainRun, because: StopReason | null): PlainRun => ({...run, stopping: run.stopping ?? because})

/** Successes alone are left of what was before, and how often each step was begun. */
function anew(run: PlainRun): PlainRun {
  const steps = [...run.steps].map(([id, step]): [StepId, PlainStep] => {
    if (step.status === 'succeeded') return [id, step]
    return [id, {...untouched, attempts: step.attempts, isCutOff: step.isCutOff || step.status === 'running'}]
  })
  return {...run, steps: new Map(steps), stopping: null, overruled: null, outcome: null}
}

/** Ended for good, and not by a stop: what depends on it knows of it. */
export const hasSpoken = ({status, stoppedFor}: PlainStep): boolean =>
  ['succeeded', 'failed', 'skipped', 'blocked', 'cancelled'].includes(status) && stoppedFor === null

export function responseOf({rule}: PlannedStep, dependency: StepId): FailureResponse {
  const response = rule.kind === 'conditional' ? rule.onFailure[dependency] : undefined
  return response ?? {kind: 'block'}
}

export function stepIn(run: PlainRun, stepId: StepId): PlainStep {
  const step = run.steps.get(stepId)
  if (step === undefined) throw new Error(`the plan has no step "${stepId}"`)
  return step
}
