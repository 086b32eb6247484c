/**
 * The core once more, without a single index: everything is worked out from the list of events by looking through it.
 * Slow and plain. The indexed core must answer the same.
 */
import type {
  Action,
  Failure,
  Outcome,
  Plan,
  PlannedStep,
  StepId,
  StepWord,
  StopReason,
} from '../../../engine/contracts.ts'
import type {Happening} from './simulator.ts'

interface PlainRun {
  readonly nowMs: number
  readonly steps: ReadonlyMap<StepId, PlainStep>
  readonly stopping: StopReason | null
  readonly outcome: Outcome | null
  readonly warnings: number
}

interface PlainStep {
  readonly status: 'pending' | 'running' | 'retrying' | 'succeeded' | 'failed' | 'skipped' | 'blocked' | 'cancelled'
  readonly attempts: number
  readonly failure: Failure | null
  readonly retryAtMs: number
  readonly by: StepId | null
  readonly cancelledFor: StopReason['kind'] | null
  /** How many things had happened when it got this status: tells which of two ended first. */
  readonly since: number
}

export function oracleActions(plan: Plan, happened: readonly Happening[]): readonly Action[] {
  return plainDecide(plan, plainFold(plan, happened))
}

export function oracleWords(plan: Plan, happened: readonly Happening[]): readonly StepWord[] {
  const run = plainFold(plan, happened)
  return plan.steps.map(step => stepIn(run, step.id).status)
}

function plainFold(plan: Plan, happened: readonly Happening[]): PlainRun {
  const untouched: PlainStep = {
    status: 'pending',
    attempts: 0,
    failure: null,
    retryAtMs: 0,
    by: null,
    cancelledFor: null,
    since: 0,
  }
  const first: PlainRun = {
    nowMs: 0,
    steps: new Map(plan.steps.map(step => [step.id, untouched])),
    stopping: null,
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
      const steps = new Map([...run.steps].map(([id, step]) => [id, isMadeAgain(step) ? pendingAgain(step) : step]))
      const wasInterrupted = run.stopping?.kind === 'interrupt'
      return {
        ...run,
        steps,
        stopping: wasInterrupted ? null : run.stopping,
        outcome: run.outcome === 'interrupted' ? null : run.outcome,
      }
    }
    case 'run.stopping':
      return run.stopping?.kind === 'interrupt' ? run : {...run, stopping: event.reason}
    case 'run.finished':
      return {...run, outcome: event.outcome}
    case 'step.started':
      return change(event.stepId, {status: 'running', attempts: event.attempt})
    case 'step.succeeded':
      return change(event.stepId, {status: 'succeeded'})
    case 'step.failed': {
      const {failure, retryAtMs} = event
      if (retryAtMs === null) return change(event.stepId, {status: 'failed', failure})
      return change(event.stepId, {status: 'retrying', failure, retryAtMs})
    }
    case 'step.skipped':
      return change(event.stepId, {status: 'skipped'})
    case 'step.blocked':
      return change(event.stepId, {status: 'blocked', by: event.by})
    case 'step.cancelled':
      return change(event.stepId, {status: 'cancelled', cancelledFor: run.stopping?.kind ?? null})
    case 'warned':
      return {...run, warnings: run.warnings + 1}
    default:
      throw new Error(`the oracle does not know the event ${JSON.stringify(event)}`)
  }
}

const isMadeAgain = (step: PlainStep): boolean =>
  step.status === 'running' || (step.status === 'cancelled' && step.cancelledFor === 'interrupt')

const pendingAgain = (step: PlainStep): PlainStep => ({...step, status: 'pending', cancelledFor: null})

function plainDecide(plan: Plan, run: PlainRun): readonly Action[] {
  if (run.outcome !== null) return []
  const statusIs = (status: PlainStep['status']) => plan.steps.filter(step => stepIn(run, step.id).status === status)
  const open = plan.steps.filter(step => isOpen(stepIn(run, step.id)))
  const running = statusIs('running')
  const cause = firstFailure(plan, run)
  if (open.length === 0) return [{kind: 'finish', outcome: plainOutcome(plan, run)}]

  const cancels = running.map(step => ({kind: 'cancel', stepId: step.id}) as const)
  const blocks = statusIs('pending').flatMap(step => blockOf(plan, run, step))

  if (run.stopping?.kind === 'interrupt') {
    return running.length > 0 ? cancels : [{kind: 'finish', outcome: 'interrupted'}]
  }
  if (run.stopping?.kind === 'failure') {
    const because = run.stopping
    if (running.length > 0) return [...(plan.failFast === 'kill' ? cancels : []), ...blocks]
    if (blocks.length > 0) return blocks
    return open.map(step => ({kind: 'skip', stepId: step.id, reason: {kind: 'stopping', because}}))
  }
  if (cause !== undefined && plan.failFast !== 'off')
    return [{kind: 'stop', reason: {kind: 'failure', stepId: cause.id}}]

  const starts = plan.steps
    .filter(step => mayStart(plan, run, step))
    .slice(0, plan.maxParallel - running.length)
    .map(step => ({kind: 'start', stepId: step.id, attempt: stepIn(run, step.id).attempts + 1}) as const)
  const laterMs = statusIs('retrying')
    .map(step => stepIn(run, step.id).retryAtMs)
    .filter(atMs => atMs > run.nowMs)
  const wakes = laterMs.length > 0 ? [{kind: 'wake', atMs: Math.min(...laterMs)} as const] : []
  return [...blocks, ...starts, ...wakes]
}

function mayStart(plan: Plan, run: PlainRun, step: PlannedStep): boolean {
  const {status, retryAtMs} = stepIn(run, step.id)
  if (status === 'retrying') return retryAtMs <= run.nowMs
  return status === 'pending' && step.dependsOn.every(id => isSatisfied(plan, run, id))
}

function blockOf(plan: Plan, run: PlainRun, step: PlannedStep): readonly Action[] {
  const culprits = step.dependsOn.filter(id => !isSatisfied(plan, run, id) && hasSpoken(stepIn(run, id)))
  const [by] = culprits.toSorted((one, other) => stepIn(run, one).since - stepIn(run, other).since)
  if (by === undefined) return []
  return [{kind: 'block', stepId: step.id, by, reason: `needs "${by}", which ${plainEnd(stepIn(run, by))}`}]
}

/** Ended for good, and not by a stop. */
const hasSpoken = (step: PlainStep): boolean =>
  step.status === 'failed' || step.status === 'blocked' || (step.status === 'cancelled' && step.cancelledFor === null)

function plainEnd(step: PlainStep): string {
  if (step.status === 'failed') return `failed with ${step.failure?.code}`
  return step.status === 'blocked' ? `is blocked by "${step.by}"` : `was ${step.status}`
}

function isSatisfied(plan: Plan, run: PlainRun, stepId: StepId): boolean {
  const {status} = stepIn(run, stepId)
  return status === 'succeeded' || (status === 'failed' && isAllowedToFail(plan, stepId))
}

const isAllowedToFail = (plan: Plan, stepId: StepId): boolean =>
  plan.steps.some(step => step.id === stepId && step.continueOnError)

const isOpen = (step: PlainStep): boolean =>
  step.status === 'pending' || step.status === 'retrying' || isMadeAgain(step)

function firstFailure(plan: Plan, run: PlainRun): PlannedStep | undefined {
  return plan.steps
    .filter(step => stepIn(run, step.id).status === 'failed' && !step.continueOnError)
    .toSorted((one, other) => stepIn(run, one.id).since - stepIn(run, other.id).since)[0]
}

function plainOutcome(plan: Plan, run: PlainRun): Outcome {
  const ends = plan.steps.map(step => stepIn(run, step.id).status)
  if (firstFailure(plan, run) !== undefined) return 'failed'
  if (ends.includes('cancelled')) return 'cancelled'
  return run.warnings > 0 || ends.includes('failed') ? 'succeeded_with_warnings' : 'succeeded'
}

function stepIn(run: PlainRun, stepId: StepId): PlainStep {
  const step = run.steps.get(stepId)
  if (step === undefined) throw new Error(`the plan has no step "${stepId}"`)
  return step
}
