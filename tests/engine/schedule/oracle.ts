/**
 * The core once more, without a single index: everything is worked out from the list of events by looking through it.
 * Slow and plain. The indexed core must answer the same.
 */
import type {Action, Outcome, Plan, PlannedStep, StepId, StepWord} from '../../../engine/contracts.ts'
import {hookActions} from './oracle-hooks.ts'
import {hasFailureBefore, summonedFor, verdictOf} from './oracle-rules.ts'
import {
  areStepsOver,
  isLost,
  isOpen,
  leavesRest,
  limitWakes,
  matters,
  overdueStop,
  type PlainRun,
  type PlainStep,
  plainFold,
  stepIn,
  stepsOf,
} from './oracle-run.ts'
import type {Happening} from './simulator.ts'

export function oracleActions(plan: Plan, happened: readonly Happening[]): readonly Action[] {
  return plainDecide(plan, plainFold(plan, happened))
}

export function oracleWords(plan: Plan, happened: readonly Happening[]): readonly StepWord[] {
  const run = plainFold(plan, happened)
  return plan.steps.map(({id}) => {
    const step = stepIn(run, id)
    if (step.status === 'failed' && step.failure?.code === 'STEP_TIMED_OUT') return 'timed_out'
    if (step.status === 'pending' && step.isKept) return 'succeeded'
    if (step.via === 'partial') return 'partial'
    return step.via === 'cache' ? 'cached' : step.status
  })
}

/** What `failure()` answers a step whose condition is asked for; a hook asks about the run. */
export function oracleFailure(plan: Plan, happened: readonly Happening[], stepId: StepId): boolean {
  const run = plainFold(plan, happened)
  const isHook = plan.steps.some(({id, hook}) => id === stepId && hook !== undefined)
  if (!isHook) return hasFailureBefore(plan, run, stepId)
  if (['interrupt', 'budget', 'killed'].includes(run.stopping?.kind ?? '')) return false
  return run.stopping?.kind === 'limit' || ['failed', 'timed_out'].includes(plainOutcome(plan, run))
}

function plainDecide(plan: Plan, run: PlainRun): readonly Action[] {
  if (run.outcome !== null) return []
  if (plan.steps.every(step => !isOpen(stepIn(run, step.id)))) {
    return [{kind: 'finish', outcome: plainOutcome(plan, run)}]
  }
  const overdue = overdueStop(plan, run)
  if (areStepsOver(plan, run)) return hookActions(plan, run, overdue)
  if (overdue !== null) return [{kind: 'stop', reason: overdue}]

  const steps = stepsOf(plan)
  const statusIs = (status: PlainStep['status']) => steps.filter(step => stepIn(run, step.id).status === status)
  const running = statusIs('running')
  const lost = statusIs('pending').filter(step => isLost(run, step))
  const pending = statusIs('pending').filter(step => !isLost(run, step))
  const cancels = running.map(step => ({kind: 'cancel', stepId: step.id}) as const)
  const losses = lost.map(step => ({kind: 'lose', stepId: step.id}) as const)
  const verdicts = pending.flatMap(step => refusalsOf(plan, run, step))

  if (run.stopping !== null && leavesRest(run.stopping.kind)) return cancels
  if (run.stopping !== null) {
    const because = run.stopping
    const isHurried = because.kind !== 'failure' || plan.failFast === 'kill'
    if (running.length + losses.length + verdicts.length > 0) {
      return [...(isHurried ? cancels : []), ...losses, ...verdicts, ...limitWakes(plan, run)]
    }
    return steps
      .filter(step => isOpen(stepIn(run, step.id)))
      .map(step => ({kind: 'skip', stepId: step.id, reason: {kind: 'stopping', because}}))
  }
  if (losses.length > 0) return losses
  const cause = firstFailure(plan, run)
  if (cause !== undefined && plan.failFast !== 'off') {
    return [{kind: 'stop', reason: {kind: 'failure', stepId: cause.id}}]
  }
  const calls = pending.flatMap(step => {
    const insteadOf = summonedFor(plan, run, step.id)
    return insteadOf === null || stepIn(run, step.id).isCalled
      ? []
      : [{kind: 'call', stepId: step.id, insteadOf} as const]
  })
  const evaluations = pending
    .filter(step => verdictOf(plan, run, step).kind === 'evaluate')
    .map(step => ({kind: 'evaluate', stepId: step.id}) as const)
  const asked = statusIs('waiting').map(step => stepIn(run, step.id))
  const idOf = new Map(plan.steps.map(({id}) => [stepIn(run, id), id]))
  const answered = asked.filter(({isAnswered}) => isAnswered)
  const late = asked.filter(
    ({isAnswered, deadlineAtMs}) => !isAnswered && deadlineAtMs !== null && deadlineAtMs <= run.nowMs,
  )
  const conclusions = answered.map(step => ({kind: 'conclude', stepId: idOf.get(step) ?? ''}) as const)
  const expirations = late.map(step => ({kind: 'expire', stepId: idOf.get(step) ?? ''}) as const)
  const consequences = [...verdicts, ...calls, ...evaluations, ...conclusions, ...expirations]
  if (consequences.length > 0) return consequences
  const mayGoOn = steps.some(step => mayStart(plan, run, step)) || statusIs('retrying').length > 0
  if (!mayGoOn && running.length === 0 && asked.length > 0 && !run.isAttended) {
    return [{kind: 'finish', outcome: 'waiting'}]
  }
  return startsAndWakes(plan, run, running.length)
}

function startsAndWakes(plan: Plan, run: PlainRun, running: number): readonly Action[] {
  const questions = stepsOf(plan)
    .filter(step => step.asks === true && mayStart(plan, run, step))
    .map(step => ({kind: 'ask', stepId: step.id, attempt: stepIn(run, step.id).attempts + 1}) as const)
  const starts = stepsOf(plan)
    .filter(step => step.asks !== true && mayStart(plan, run, step))
    .slice(0, plan.maxParallel - running)
    .map(step => ({kind: 'start', stepId: step.id, attempt: stepIn(run, step.id).attempts + 1}) as const)
  const laterMs = stepsOf(plan)
    .map(step => stepIn(run, step.id))
    .flatMap(step => (step.status === 'retrying' && step.retryAtMs > run.nowMs ? [step.retryAtMs] : []))
  const deadlinesMs = stepsOf(plan)
    .map(step => stepIn(run, step.id))
    .flatMap(({status, isAnswered, deadlineAtMs}) =>
      status === 'waiting' && !isAnswered && deadlineAtMs !== null ? [deadlineAtMs] : [],
    )
  const wakes = [laterMs, deadlinesMs].flatMap(timesMs =>
    timesMs.length > 0 ? [{kind: 'wake', atMs: Math.min(...timesMs)} as const] : [],
  )
  return [...questions, ...starts, ...wakes, ...limitWakes(plan, run)]
}

function mayStart(plan: Plan, run: PlainRun, step: PlannedStep): boolean {
  const {status, retryAtMs} = stepIn(run, step.id)
  if (status === 'retrying') return retryAtMs <= run.nowMs
  return status === 'pending' && verdictOf(plan, run, step).kind === 'run'
}

function refusalsOf(plan: Plan, run: PlainRun, step: PlannedStep): readonly Action[] {
  const verdict = verdictOf(plan, run, step)
  if (verdict.kind === 'skip') return [{kind: 'skip', stepId: step.id, reason: verdict.reason}]
  return verdict.kind === 'block' ? [{kind: 'block', stepId: step.id, by: verdict.by, reason: verdict.reason}] : []
}

function firstFailure(plan: Plan, run: PlainRun): PlannedStep | undefined {
  return plan.steps
    .filter(step => stepIn(run, step.id).status === 'failed' && matters(plan, run, step))
    .toSorted((one, other) => stepIn(run, one.id).since - stepIn(run, other.id).since)[0]
}

function plainOutcome(plan: Plan, run: PlainRun): Outcome {
  const ends = plan.steps.map(step => stepIn(run, step.id))
  const stop = run.stopping !== null && leavesRest(run.stopping.kind) ? run.overruled : run.stopping
  if (stop?.kind === 'timeout') return 'timed_out'
  if (firstFailure(plan, run) !== undefined) return 'failed'
  if (ends.some(({status}) => status === 'cancelled')) return 'cancelled'
  const isWorthAWarning = ends.some(({status, via}) => status === 'failed' || via === 'partial')
  return run.warnings > 0 || isWorthAWarning ? 'succeeded_with_warnings' : 'succeeded'
}
