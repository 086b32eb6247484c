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
  readonly outcome: Outcome | null
  readonly warnings: number
  readonly isAttended: boolean
}

export interface PlainStep {
  readonly status:
    | 'pending'
    | 'running'
    | 'retrying'
    | 'waiting'
    | 'succeeded'
    | 'failed'
    | 'skipped'
    | 'blocked'
    | 'cancelled'
  /** Of one that waits. */
  readonly isAnswered: boolean
  readonly deadlineAtMs: number | null
  readonly attempts: number
  readonly failure: Failure | null
  readonly retryAtMs: number
  readonly by: StepId | null
  /** The stop that ended it. */
  readonly stoppedFor: StopReason['kind'] | null
  readonly isPartial: boolean
  readonly isCalled: boolean
  readonly holds: boolean | null
  /** How many things had happened when it got this status: tells which of two ended first. */
  readonly since: number
}

const untouched: PlainStep = {
  status: 'pending',
  isAnswered: false,
  deadlineAtMs: null,
  attempts: 0,
  failure: null,
  retryAtMs: 0,
  by: null,
  stoppedFor: null,
  isPartial: false,
  isCalled: false,
  holds: null,
  since: 0,
}

export function plainFold(plan: Plan, happened: readonly Happening[]): PlainRun {
  const first: PlainRun = {
    nowMs: 0,
    steps: new Map(plan.steps.map(step => [step.id, untouched])),
    stopping: null,
    outcome: null,
    warnings: 0,
    isAttended: false,
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
      return run
    case 'tick':
      return {...run, isAttended: event.isAttended ?? false}
    case 'run.resumed': {
      const steps = new Map([...run.steps].map(([id, step]) => [id, isMadeAgain(step) ? pendingAgain(step) : step]))
      const wasInterrupted = run.stopping?.kind === 'interrupt'
      return {
        ...run,
        steps,
        stopping: wasInterrupted ? null : run.stopping,
        outcome: run.outcome === 'interrupted' || run.outcome === 'waiting' ? null : run.outcome,
      }
    }
    case 'run.stopping':
      return run.stopping?.kind === 'interrupt' ? run : {...run, stopping: event.reason}
    case 'run.finished':
      return {...run, outcome: event.outcome}
    case 'step.started':
      return change(event.stepId, {status: 'running', attempts: event.attempt})
    case 'step.succeeded':
      return change(event.stepId, {status: 'succeeded', isPartial: event.via === 'partial'})
    case 'step.failed': {
      const {failure, retryAtMs} = event
      if (retryAtMs === null) return change(event.stepId, {status: 'failed', failure})
      return change(event.stepId, {status: 'retrying', failure, retryAtMs})
    }
    case 'step.skipped':
      return change(event.stepId, {
        status: 'skipped',
        stoppedFor: event.reason.kind === 'stopping' ? event.reason.because.kind : null,
      })
    case 'step.blocked':
      return change(event.stepId, {status: 'blocked', by: event.by})
    case 'step.cancelled':
      return change(event.stepId, {status: 'cancelled', stoppedFor: run.stopping?.kind ?? null})
    case 'step.waiting': {
      const {attempt, deadlineAtMs} = event
      return change(event.stepId, {status: 'waiting', attempts: attempt, deadlineAtMs, isAnswered: false})
    }
    case 'step.answered':
      return change(event.stepId, {isAnswered: true})
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
  step.status === 'running' || (step.status === 'cancelled' && step.stoppedFor === 'interrupt')

const pendingAgain = (step: PlainStep): PlainStep => ({...step, status: 'pending', stoppedFor: null})

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
