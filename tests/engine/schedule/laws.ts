/** What must hold of every log, whatever happened; read from the log alone. */
import type {DurableEvent, Outcome, Plan, StepId} from '../../../engine/contracts.ts'

type End = 'succeeded' | 'allowed failure' | 'failed' | 'skipped' | 'blocked' | 'cancelled'

interface Reading {
  readonly ends: Map<StepId, End>
  readonly running: Set<StepId>
  readonly attempts: Map<StepId, number>
  readonly failures: Map<StepId, number>
  readonly dueAtMs: Map<StepId, number>
  /** Cancelled by an interrupt: made again when the run is resumed. */
  readonly interrupted: Set<StepId>
  stopping: 'no' | 'interrupt' | 'failure'
  failed: boolean
  outcome: Outcome | null
  readonly breaches: string[]
}

/** One sentence for each law that the log breaks. */
export function breachesIn(plan: Plan, log: readonly DurableEvent[]): readonly string[] {
  const reading: Reading = {
    ends: new Map(),
    running: new Set(),
    attempts: new Map(),
    failures: new Map(),
    dueAtMs: new Map(),
    interrupted: new Set(),
    stopping: 'no',
    failed: false,
    outcome: null,
    breaches: [],
  }
  for (const event of log) read(plan, reading, event)
  checkEnd(plan, reading)
  return reading.breaches
}

/** Steps that a resumed run must leave alone. */
export function endedIn(log: readonly DurableEvent[]): ReadonlySet<StepId> {
  const ended = new Set<StepId>()
  let isInterrupted = false
  for (const event of log) {
    if (event.type === 'run.stopping' && event.reason.kind === 'interrupt') isInterrupted = true
    if (event.type === 'run.resumed') isInterrupted = false
    if (event.type === 'step.succeeded' || event.type === 'step.skipped' || event.type === 'step.blocked') {
      ended.add(event.stepId)
    }
    if (event.type === 'step.failed' && event.retryAtMs === null) ended.add(event.stepId)
    if (event.type === 'step.cancelled' && !isInterrupted) ended.add(event.stepId)
  }
  return ended
}

function read(plan: Plan, reading: Reading, event: DurableEvent): void {
  const {ends, running, attempts, failures, dueAtMs, interrupted, breaches} = reading
  const breach = (sentence: string) => breaches.push(sentence)
  if ('stepId' in event && event.stepId !== null && event.type !== 'warned' && ends.has(event.stepId)) {
    breach(`"${event.type}" happened to "${event.stepId}" after its end`)
  }
  if (reading.outcome !== null && event.type !== 'run.resumed') breach(`"${event.type}" came after the end of the run`)
  switch (event.type) {
    case 'run.resumed':
      running.clear()
      interrupted.clear()
      if (reading.stopping === 'interrupt') reading.stopping = 'no'
      if (reading.outcome === 'interrupted') reading.outcome = null
      return
    case 'run.stopping':
      if (reading.stopping !== 'interrupt') reading.stopping = event.reason.kind
      return
    case 'run.finished':
      if (running.size > 0) breach('the run finished while a step ran')
      reading.outcome = event.outcome
      return
    case 'step.started':
      running.add(event.stepId)
      checkStart(plan, reading, event)
      attempts.set(event.stepId, event.attempt)
      return
    case 'step.succeeded':
      running.delete(event.stepId)
      ends.set(event.stepId, 'succeeded')
      return
    case 'step.failed': {
      const {stepId, retryAtMs} = event
      const step = plan.steps.find(({id}) => id === stepId)
      running.delete(stepId)
      failures.set(stepId, (failures.get(stepId) ?? 0) + 1)
      if ((failures.get(stepId) ?? 0) > (step?.retry.maxAttempts ?? 0)) breach(`"${stepId}" failed too often`)
      if (retryAtMs !== null) dueAtMs.set(stepId, retryAtMs)
      else ends.set(stepId, step?.continueOnError === true ? 'allowed failure' : 'failed')
      if (ends.get(stepId) === 'failed') reading.failed = true
      return
    }
    case 'step.skipped':
      if (running.size > 0) breach(`"${event.stepId}" was skipped while a step ran`)
      ends.set(event.stepId, 'skipped')
      return
    case 'step.blocked': {
      const {stepId, by} = event
      const end = ends.get(by)
      if (end !== 'failed' && end !== 'blocked') breach(`"${stepId}" is blocked by "${by}", which is ${end}`)
      if (!dependenciesOf(plan, stepId).includes(by))
        breach(`"${stepId}" is blocked by "${by}", which it does not need`)
      if (attempts.has(stepId)) breach(`"${stepId}" is blocked although it ran`)
      ends.set(stepId, 'blocked')
      return
    }
    case 'step.cancelled':
      running.delete(event.stepId)
      if (reading.stopping === 'interrupt') interrupted.add(event.stepId)
      else ends.set(event.stepId, 'cancelled')
      return
    case 'run.started':
    case 'warned':
      return
  }
}

function checkStart(plan: Plan, reading: Reading, event: Extract<DurableEvent, {type: 'step.started'}>): void {
  const {stepId, attempt, atMs} = event
  const breach = (sentence: string) => reading.breaches.push(sentence)
  if (reading.running.size > plan.maxParallel) breach(`${reading.running.size} steps ran at once`)
  if (reading.stopping !== 'no') breach(`"${stepId}" started while the run was stopping`)
  if (reading.failed && plan.failFast !== 'off') breach(`"${stepId}" started after a failure`)
  if (reading.interrupted.has(stepId)) breach(`"${stepId}" started again before the run was resumed`)
  if (attempt !== (reading.attempts.get(stepId) ?? 0) + 1) breach(`"${stepId}" made attempt ${attempt} out of turn`)
  if (atMs < (reading.dueAtMs.get(stepId) ?? 0)) breach(`"${stepId}" was tried again before its delay was over`)
  for (const dependency of dependenciesOf(plan, stepId)) {
    const end = reading.ends.get(dependency)
    const isSatisfied = end === 'succeeded' || end === 'allowed failure'
    if (!isSatisfied) breach(`"${stepId}" started before "${dependency}" satisfied it`)
  }
}

function checkEnd(plan: Plan, {outcome, ends, failed, interrupted, breaches}: Reading): void {
  if (outcome === null) breaches.push('the run has no outcome')
  const left = plan.steps.filter(step => !ends.has(step.id)).map(step => step.id)
  if (outcome !== 'interrupted' && left.length > 0) breaches.push(`the run finished without ${left.join(', ')}`)
  if (outcome === 'interrupted' && left.length === 0) breaches.push('the run counts as interrupted with nothing left')
  if (outcome !== 'interrupted' && interrupted.size > 0) breaches.push('the run finished with interrupted steps')
  if (outcome !== 'interrupted' && (outcome === 'failed') !== failed) breaches.push(`the run counts as ${outcome}`)
}

const dependenciesOf = (plan: Plan, stepId: StepId): readonly StepId[] =>
  plan.steps.find(({id}) => id === stepId)?.dependsOn ?? []
