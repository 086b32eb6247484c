/** What must hold of every log, whatever happened; read from the log alone. */
import type {DurableEvent, Outcome, Plan, PlannedStep, StepId} from '../../../engine/contracts.ts'
import {unreachable} from '../../../engine/contracts.ts'
import {responseOf} from './oracle-run.ts'

type End = 'succeeded' | 'allowed failure' | 'failed' | 'skipped' | 'blocked' | 'cancelled'

interface Reading {
  readonly ends: Map<StepId, End>
  readonly running: Set<StepId>
  /** Have asked: by their newest deadline, if any, and whether an answer has come. */
  readonly asked: Map<StepId, {readonly deadlineAtMs: number | null; readonly approved: boolean | null}>
  readonly attempts: Map<StepId, number>
  readonly failures: Map<StepId, number>
  readonly dueAtMs: Map<StepId, number>
  /** Cancelled by an interrupt: made again when the run is resumed. */
  readonly interrupted: Set<StepId>
  /** Cut off, and never to be made again. */
  readonly lost: Set<StepId>
  readonly called: Set<StepId>
  readonly held: Set<StepId>
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
    asked: new Map(),
    attempts: new Map(),
    failures: new Map(),
    dueAtMs: new Map(),
    interrupted: new Set(),
    lost: new Set(),
    called: new Set(),
    held: new Set(),
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
  const {ends, running, asked, attempts, failures, dueAtMs, interrupted, breaches} = reading
  const breach = (sentence: string) => breaches.push(sentence)
  if ('stepId' in event && event.stepId !== null && event.type !== 'warned' && ends.has(event.stepId)) {
    breach(`"${event.type}" happened to "${event.stepId}" after its end`)
  }
  if (reading.outcome !== null && event.type !== 'run.resumed') breach(`"${event.type}" came after the end of the run`)
  switch (event.type) {
    case 'run.resumed':
      for (const id of [...running, ...interrupted]) if (stepIn(plan, id).resume === 'never') reading.lost.add(id)
      running.clear()
      interrupted.clear()
      if (reading.stopping === 'interrupt') reading.stopping = 'no'
      if (reading.outcome === 'interrupted' || reading.outcome === 'waiting') reading.outcome = null
      return
    case 'run.stopping':
      if (reading.stopping !== 'interrupt')
        reading.stopping = event.reason.kind === 'interrupt' ? 'interrupt' : 'failure'
      return
    case 'run.finished':
      if (running.size > 0) breach('the run finished while a step ran')
      if (event.outcome === 'waiting' && asked.size === 0) breach('the run waits for nobody')
      reading.outcome = event.outcome
      return
    case 'step.waiting':
      if (stepIn(plan, event.stepId).asks !== true) breach(`"${event.stepId}" asks, and is not one to do so`)
      asked.set(event.stepId, {deadlineAtMs: event.deadlineAtMs, approved: null})
      checkStart(plan, reading, event)
      attempts.set(event.stepId, event.attempt)
      return
    case 'step.answered': {
      const question = asked.get(event.stepId)
      if (question === undefined) breach(`"${event.stepId}" was answered and had not asked`)
      else if (question.approved !== null) breach(`"${event.stepId}" was answered twice`)
      asked.set(event.stepId, {deadlineAtMs: question?.deadlineAtMs ?? null, approved: event.approved})
      return
    }
    case 'step.started':
      if (stepIn(plan, event.stepId).asks === true) breach(`"${event.stepId}" started, and was to ask`)
      running.add(event.stepId)
      checkStart(plan, reading, event)
      attempts.set(event.stepId, event.attempt)
      return
    case 'step.intended':
      if (!running.has(event.stepId)) breach(`"${event.stepId}" meant to do something while it did not run`)
      return
    case 'step.succeeded':
      if (asked.has(event.stepId) && asked.get(event.stepId)?.approved !== true) {
        breach(`"${event.stepId}" succeeded without a yes`)
      }
      running.delete(event.stepId)
      asked.delete(event.stepId)
      ends.set(event.stepId, 'succeeded')
      return
    case 'step.failed': {
      const {stepId, retryAtMs} = event
      const step = stepIn(plan, stepId)
      const question = asked.get(stepId)
      const isLate = question?.approved === null && (question.deadlineAtMs ?? event.atMs + 1) <= event.atMs
      if (question !== undefined && question.approved !== false && !isLate) breach(`"${stepId}" failed without a no`)
      if (running.delete(stepId) || asked.delete(stepId)) failures.set(stepId, (failures.get(stepId) ?? 0) + 1)
      else if (!reading.lost.has(stepId) && step.condition === null) breach(`"${stepId}" failed without running`)
      if ((failures.get(stepId) ?? 0) > step.retry.maxAttempts) breach(`"${stepId}" failed too often`)
      if (retryAtMs !== null) dueAtMs.set(stepId, retryAtMs)
      else ends.set(stepId, step.continueOnError ? 'allowed failure' : 'failed')
      if (ends.get(stepId) === 'failed' && !isExcused(plan, step)) reading.failed = true
      return
    }
    case 'step.skipped':
      if (running.size > 0 && event.reason.kind === 'stopping') breach(`"${event.stepId}" was skipped while a step ran`)
      if (event.reason.kind === 'uncalled' && reading.called.has(event.stepId)) {
        breach(`"${event.stepId}" was skipped although it was called on`)
      }
      asked.delete(event.stepId)
      ends.set(event.stepId, 'skipped')
      return
    case 'step.blocked': {
      const {stepId, by} = event
      const end = ends.get(by)
      const isAlternative = alternativesOf(stepIn(plan, stepId)).includes(by)
      if (end !== 'failed' && end !== 'blocked' && (!isAlternative || end !== 'skipped'))
        breach(`"${stepId}" is blocked by "${by}", which is ${end}`)
      if (!neededBy(stepIn(plan, stepId)).includes(by))
        breach(`"${stepId}" is blocked by "${by}", which it does not need`)
      if (attempts.has(stepId)) breach(`"${stepId}" is blocked although it ran`)
      ends.set(stepId, 'blocked')
      return
    }
    case 'step.called':
      if (!stepIn(plan, event.stepId).standby) breach(`"${event.stepId}" was called on but does not stand by`)
      if (reading.called.has(event.stepId)) breach(`"${event.stepId}" was called on twice`)
      reading.called.add(event.stepId)
      return
    case 'step.judged':
      if (event.holds) reading.held.add(event.stepId)
      return
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

function checkStart(
  plan: Plan,
  reading: Reading,
  event: Extract<DurableEvent, {type: 'step.started' | 'step.waiting'}>,
): void {
  const {stepId, attempt, atMs} = event
  const breach = (sentence: string) => reading.breaches.push(sentence)
  if (reading.running.size > plan.maxParallel) breach(`${reading.running.size} steps ran at once`)
  if (reading.stopping !== 'no') breach(`"${stepId}" started while the run was stopping`)
  if (reading.failed && plan.failFast !== 'off') breach(`"${stepId}" started after a failure`)
  if (reading.interrupted.has(stepId)) breach(`"${stepId}" started again before the run was resumed`)
  if (attempt !== (reading.attempts.get(stepId) ?? 0) + 1) breach(`"${stepId}" made attempt ${attempt} out of turn`)
  if (atMs < (reading.dueAtMs.get(stepId) ?? 0)) breach(`"${stepId}" was tried again before its delay was over`)
  const step = stepIn(plan, stepId)
  if (step.excluded !== undefined) breach(`"${stepId}" started on a platform that it is not for`)
  if (reading.lost.has(stepId)) breach(`"${stepId}" was made again, which it must never be`)
  if (step.standby && !reading.called.has(stepId)) breach(`"${stepId}" started although nobody called on it`)
  if (step.condition !== null && !reading.held.has(stepId))
    breach(`"${stepId}" started although its condition did not hold`)
  if (step.dependsOn.some(id => !reading.ends.has(id))) breach(`"${stepId}" started before its dependencies had ended`)
  if (!mayRun(step, reading)) breach(`"${stepId}" started against its strategy`)
}

function mayRun(step: PlannedStep, {ends}: Reading): boolean {
  const endedWell = (id: StepId) => ends.get(id) === 'succeeded' || ends.get(id) === 'allowed failure'
  if (step.condition?.usesStatus === true) return true
  switch (step.rule.kind) {
    case 'all':
      return step.dependsOn.every(endedWell)
    case 'any':
      return step.dependsOn.length === 0 || step.dependsOn.some(endedWell)
    case 'best-effort':
      return true
    case 'conditional':
      return step.dependsOn.every(id => {
        const response = responseOf(step, id)
        if (endedWell(id) || response.kind === 'warn' || response.kind === 'default') return true
        return response.kind === 'alternative' && endedWell(response.stepId)
      })
    default:
      return unreachable(step.rule)
  }
}

/** Somebody depends on it, and all of them have an answer to its failure. */
function isExcused(plan: Plan, {id, standby}: PlannedStep): boolean {
  const users = plan.steps.filter(step => step.dependsOn.includes(id))
  return !standby && users.length > 0 && users.every(user => responseOf(user, id).kind !== 'block')
}

function checkEnd(plan: Plan, {outcome, ends, failed, interrupted, breaches}: Reading): void {
  if (outcome === null) breaches.push('the run has no outcome')
  const left = plan.steps.filter(step => !ends.has(step.id)).map(step => step.id)
  const isUnfinished = outcome === 'interrupted' || outcome === 'waiting'
  if (!isUnfinished && left.length > 0) breaches.push(`the run finished without ${left.join(', ')}`)
  if (outcome === 'interrupted' && left.length === 0) breaches.push('the run counts as interrupted with nothing left')
  if (outcome !== 'interrupted' && interrupted.size > 0) breaches.push('the run finished with interrupted steps')
  if (!isUnfinished && (outcome === 'failed') !== failed) breaches.push(`the run counts as ${outcome}`)
}

const neededBy = (step: PlannedStep): readonly StepId[] => [...step.dependsOn, ...alternativesOf(step)]

const alternativesOf = (step: PlannedStep): readonly StepId[] =>
  step.dependsOn.flatMap(id => {
    const response = responseOf(step, id)
    return response.kind === 'alternative' ? [response.stepId] : []
  })

function stepIn(plan: Plan, stepId: StepId): PlannedStep {
  const step = plan.steps.find(({id}) => id === stepId)
  if (step === undefined) throw new Error(`the plan has no step "${stepId}"`)
  return step
}
