/**
 * The core once more, without a single index: everything is worked out from the list of events by looking through it.
 * Slow and plain. The indexed core must answer the same.
 */
import type {Action, Outcome, Plan, PlannedStep, StepId, StepWord} from '../../../engine/contracts.ts'
import {hasFailureBefore, summonedFor, verdictOf} from './oracle-rules.ts'
import {isMadeAgain, type PlainRun, type PlainStep, plainFold, responseOf, stepIn} from './oracle-run.ts'
import type {Happening} from './simulator.ts'

export function oracleActions(plan: Plan, happened: readonly Happening[]): readonly Action[] {
  return plainDecide(plan, plainFold(plan, happened))
}

export function oracleWords(plan: Plan, happened: readonly Happening[]): readonly StepWord[] {
  const run = plainFold(plan, happened)
  return plan.steps.map(({id}) => {
    const step = stepIn(run, id)
    if (step.status === 'failed' && step.failure?.code === 'STEP_TIMED_OUT') return 'timed_out'
    return step.status === 'succeeded' && step.isPartial ? 'partial' : step.status
  })
}

/** What `failure()` answers a step whose condition is asked for. */
export function oracleFailure(plan: Plan, happened: readonly Happening[], stepId: StepId): boolean {
  return hasFailureBefore(plan, plainFold(plan, happened), stepId)
}

function plainDecide(plan: Plan, run: PlainRun): readonly Action[] {
  if (run.outcome !== null) return []
  const open = plan.steps.filter(step => isOpen(stepIn(run, step.id)))
  if (open.length === 0) return [{kind: 'finish', outcome: plainOutcome(plan, run)}]

  const statusIs = (status: PlainStep['status']) => plan.steps.filter(step => stepIn(run, step.id).status === status)
  const running = statusIs('running')
  const lost = statusIs('pending').filter(step => isLost(run, step))
  const pending = statusIs('pending').filter(step => !isLost(run, step))
  const cancels = running.map(step => ({kind: 'cancel', stepId: step.id}) as const)
  const losses = lost.map(step => ({kind: 'lose', stepId: step.id}) as const)
  const verdicts = pending.flatMap(step => refusalsOf(plan, run, step))

  if (run.stopping?.kind === 'interrupt') {
    return running.length > 0 ? cancels : [{kind: 'finish', outcome: 'interrupted'}]
  }
  if (run.stopping?.kind === 'failure') {
    const because = run.stopping
    if (running.length + losses.length + verdicts.length > 0) {
      return [...(plan.failFast === 'kill' ? cancels : []), ...losses, ...verdicts]
    }
    return open.map(step => ({kind: 'skip', stepId: step.id, reason: {kind: 'stopping', because}}))
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
  const mayGoOn = plan.steps.some(step => mayStart(plan, run, step)) || statusIs('retrying').length > 0
  if (!mayGoOn && running.length === 0 && asked.length > 0 && !run.isAttended) {
    return [{kind: 'finish', outcome: 'waiting'}]
  }
  return startsAndWakes(plan, run, running.length)
}

function startsAndWakes(plan: Plan, run: PlainRun, running: number): readonly Action[] {
  const questions = plan.steps
    .filter(step => step.asks === true && mayStart(plan, run, step))
    .map(step => ({kind: 'ask', stepId: step.id, attempt: stepIn(run, step.id).attempts + 1}) as const)
  const starts = plan.steps
    .filter(step => step.asks !== true && mayStart(plan, run, step))
    .slice(0, plan.maxParallel - running)
    .map(step => ({kind: 'start', stepId: step.id, attempt: stepIn(run, step.id).attempts + 1}) as const)
  const laterMs = plan.steps
    .map(step => stepIn(run, step.id))
    .flatMap(step => (step.status === 'retrying' && step.retryAtMs > run.nowMs ? [step.retryAtMs] : []))
  const deadlinesMs = plan.steps
    .map(step => stepIn(run, step.id))
    .flatMap(({status, isAnswered, deadlineAtMs}) =>
      status === 'waiting' && !isAnswered && deadlineAtMs !== null ? [deadlineAtMs] : [],
    )
  const wakes = [laterMs, deadlinesMs].flatMap(timesMs =>
    timesMs.length > 0 ? [{kind: 'wake', atMs: Math.min(...timesMs)} as const] : [],
  )
  return [...questions, ...starts, ...wakes]
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

/** Cut off, and not to be made again. */
const isLost = (run: PlainRun, {id, resume}: PlannedStep): boolean => resume === 'never' && stepIn(run, id).attempts > 0

const isOpen = (step: PlainStep): boolean =>
  ['pending', 'retrying', 'waiting'].includes(step.status) || isMadeAgain(step)

function firstFailure(plan: Plan, run: PlainRun): PlannedStep | undefined {
  return plan.steps
    .filter(step => stepIn(run, step.id).status === 'failed' && matters(plan, step))
    .toSorted((one, other) => stepIn(run, one.id).since - stepIn(run, other.id).since)[0]
}

function matters(plan: Plan, step: PlannedStep): boolean {
  const users = plan.steps.filter(({dependsOn}) => dependsOn.includes(step.id))
  const isExcused = users.length > 0 && users.every(user => responseOf(user, step.id).kind !== 'block')
  return !step.continueOnError && (step.standby || !isExcused)
}

function plainOutcome(plan: Plan, run: PlainRun): Outcome {
  const ends = plan.steps.map(step => stepIn(run, step.id))
  if (firstFailure(plan, run) !== undefined) return 'failed'
  if (ends.some(({status}) => status === 'cancelled')) return 'cancelled'
  const isWorthAWarning = ends.some(({status, isPartial}) => status === 'failed' || isPartial)
  return run.warnings > 0 || isWorthAWarning ? 'succeeded_with_warnings' : 'succeeded'
}
