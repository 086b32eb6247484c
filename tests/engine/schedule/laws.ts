/** What must hold of every log, whatever happened; read from the log alone. */
import type {
  DurableEvent,
  FailureResponse,
  Outcome,
  Plan,
  PlannedStep,
  StepId,
  StopReason,
} from '../../../engine/contracts.ts'
import {unreachable} from '../../../engine/contracts.ts'
import {responseOf} from './oracle-run.ts'

type End = 'succeeded' | 'allowed failure' | 'failed' | 'skipped' | 'left out' | 'blocked' | 'cancelled'

interface Reading {
  readonly ends: Map<StepId, End>
  readonly running: Set<StepId>
  /** Have asked: by their newest deadline, if any, and whether an answer has come. */
  readonly asked: Map<StepId, {readonly deadlineAtMs: number | null; readonly approved: boolean | null}>
  readonly attempts: Map<StepId, number>
  readonly failures: Map<StepId, number>
  readonly dueAtMs: Map<StepId, number>
  /** Cancelled by a stop that leaves the rest as it is: made again when the run is resumed. */
  readonly interrupted: Set<StepId>
  /** Cut off, and never to be made again. */
  readonly lost: Set<StepId>
  /** Hooks that did something after an interrupt: as if they had not, once the run is resumed. */
  readonly anew: Set<StepId>
  readonly called: Set<StepId>
  /** Left out, with a success of an earlier run. */
  readonly kept: Set<StepId>
  readonly held: Set<StepId>
  stopping: StopReason['kind'] | 'no'
  /** The limit had been reached before the interrupt. */
  wasTimedOut: boolean
  wasKilled: boolean
  isHurried: boolean
  readonly failed: Set<StepId>
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
    anew: new Set(),
    called: new Set(),
    kept: new Set(),
    held: new Set(),
    stopping: 'no',
    wasTimedOut: false,
    wasKilled: false,
    isHurried: false,
    failed: new Set(),
    outcome: null,
    breaches: [],
  }
  for (const event of log) read(plan, reading, event)
  checkEnd(plan, reading)
  return reading.breaches
}

/** Steps that a resumed run must leave alone. */
export function endedIn(plan: Plan, log: readonly DurableEvent[]): ReadonlySet<StepId> {
  const ended = new Set<StepId>()
  let isLeft = false
  for (const event of log) {
    if (isLeft && 'stepId' in event && event.stepId !== null && isHook(plan, event.stepId)) continue
    const because = stopIn(event)
    if (because !== undefined) isLeft ||= leavesRest(because)
    if (event.type === 'run.resumed') isLeft = false
    if (event.type === 'step.succeeded' || event.type === 'step.skipped' || event.type === 'step.blocked') {
      ended.add(event.stepId)
    }
    if (event.type === 'step.failed' && event.retryAtMs === null) ended.add(event.stepId)
    if (event.type === 'step.cancelled' && !leavesRest(event.because)) ended.add(event.stepId)
  }
  return ended
}

const leavesRest = (reason: StopReason | undefined): boolean =>
  ['interrupt', 'limit', 'budget'].includes(reason?.kind ?? '')

type Stopping = StopReason['kind'] | 'no'

const leavesAll = (stopping: Stopping): boolean =>
  stopping === 'interrupt' || stopping === 'limit' || stopping === 'budget'

/** The log of an inner mission tells of a stop by what it does to steps. */
function stopIn(event: DurableEvent): StopReason | undefined {
  if (event.type === 'run.stopping') return event.reason
  if (event.type === 'step.started' || event.type === 'step.cancelled') return event.because
  return event.type === 'step.skipped' && event.reason.kind === 'stopping' ? event.reason.because : undefined
}

function noteStop(reading: Reading, kind: StopReason['kind']): void {
  const {stopping} = reading
  if (leavesAll(stopping) || (stopping === 'killed' && kind === 'killed')) reading.isHurried ||= kind === stopping
  else {
    reading.wasTimedOut = stopping === 'timeout' && leavesAll(kind)
    reading.wasKilled = stopping === 'killed' && leavesAll(kind)
    reading.stopping = kind
  }
}

/** Of what was before, only successes count. */
function beginAnew(plan: Plan, reading: Reading): void {
  const {ends, running, interrupted, lost} = reading
  for (const {id, resume} of plan.steps) {
    const isCutOff = running.has(id) || interrupted.has(id) || lost.has(id) || ends.get(id) === 'cancelled'
    if (isCutOff && resume === 'never') lost.add(id)
    if (ends.get(id) === 'succeeded') continue
    if (ends.delete(id)) reading.kept.delete(id)
  }
  for (const {id} of plan.steps.filter(({hook}) => hook !== undefined)) {
    ends.delete(id)
    lost.delete(id)
  }
  const {failures, dueAtMs, called, held, failed, anew} = reading
  for (const forgotten of [running, interrupted, failures, dueAtMs, called, held, failed, anew]) forgotten.clear()
  Object.assign(reading, {stopping: 'no', wasTimedOut: false, wasKilled: false, isHurried: false, outcome: null})
}

function read(plan: Plan, reading: Reading, event: DurableEvent): void {
  const {ends, running, asked, attempts, failures, dueAtMs, interrupted, breaches} = reading
  const breach = (sentence: string) => breaches.push(sentence)
  if ('stepId' in event && event.stepId !== null && event.type !== 'warned') {
    if (ends.has(event.stepId)) breach(`"${event.type}" happened to "${event.stepId}" after its end`)
    const isCut = event.type === 'step.cancelled'
    const because = stopIn(event)
    if (because !== undefined && because.kind !== reading.stopping) noteStop(reading, because.kind)
    if (leavesAll(reading.stopping) && isHook(plan, event.stepId) && !isCut) reading.anew.add(event.stepId)
  }
  if (reading.outcome !== null && event.type !== 'run.resumed') breach(`"${event.type}" came after the end of the run`)
  switch (event.type) {
    case 'run.resumed':
      if (event.anew === true) return beginAnew(plan, reading)
      forgetHooks(reading)
      for (const id of [...running, ...interrupted]) if (stepIn(plan, id).resume === 'never') reading.lost.add(id)
      running.clear()
      interrupted.clear()
      if (leavesAll(reading.stopping))
        reading.stopping = reading.wasTimedOut ? 'timeout' : reading.wasKilled ? 'killed' : 'no'
      reading.wasTimedOut = false
      reading.wasKilled = false
      reading.isHurried = false
      if (['interrupted', 'budget_exhausted', 'waiting'].includes(reading.outcome ?? '')) reading.outcome = null
      return
    case 'run.stopping':
      noteStop(reading, event.reason.kind)
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
    case 'step.succeeded': {
      const hasAsked = asked.has(event.stepId)
      if (hasAsked && asked.get(event.stepId)?.approved !== true) breach(`"${event.stepId}" succeeded without a yes`)
      asked.delete(event.stepId)
      const hasRun = running.delete(event.stepId) || hasAsked
      if (event.via === 'kept') {
        if (stepIn(plan, event.stepId).leftOut !== undefined) {
          reading.kept.add(event.stepId)
          return
        }
      } else if (event.via === 'cache') {
        if (hasRun) breach(`"${event.stepId}" was found in the cache while it ran`)
        if (running.size >= plan.maxParallel) breach(`"${event.stepId}" was found in the cache before its turn`)
        checkBeginning(plan, reading, {...event, what: 'was found in the cache'})
      } else if (!hasRun) breach(`"${event.stepId}" succeeded without running`)
      ends.set(event.stepId, 'succeeded')
      return
    }
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
      if (ends.get(stepId) === 'failed' && !isExcused(plan, reading, step)) reading.failed.add(stepId)
      return
    }
    case 'step.skipped':
      if (running.size > 0 && ['stopping', 'ending'].includes(event.reason.kind))
        breach(`"${event.stepId}" was skipped while a step ran`)
      if (event.reason.kind === 'uncalled' && reading.called.has(event.stepId)) {
        breach(`"${event.stepId}" was skipped although it was called on`)
      }
      asked.delete(event.stepId)
      checkSelection(plan, reading, event)
      ends.set(event.stepId, endBySkip(reading, event))
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
      if (leavesRest(event.because)) interrupted.add(event.stepId)
      else ends.set(event.stepId, 'cancelled')
      return
    case 'run.started':
    case 'items.listed':
    case 'llm.called':
    case 'item.finished':
    case 'warned':
      return
  }
}

function checkStart(
  plan: Plan,
  reading: Reading,
  event: Extract<DurableEvent, {type: 'step.started' | 'step.waiting'}>,
): void {
  const {stepId, attempt} = event
  const breach = (sentence: string) => reading.breaches.push(sentence)
  if (reading.running.size > plan.maxParallel) breach(`${reading.running.size} steps ran at once`)
  if (attempt !== (reading.attempts.get(stepId) ?? 0) + 1) breach(`"${stepId}" made attempt ${attempt} out of turn`)
  checkBeginning(plan, reading, {...event, what: 'started'})
}

/** For a start, and for a success that took none: both want the same of what was before. */
function checkBeginning(
  plan: Plan,
  reading: Reading,
  {stepId, atMs, what}: {readonly stepId: StepId; readonly atMs: number; readonly what: string},
): void {
  const breach = (sentence: string) => reading.breaches.push(`"${stepId}" ${what} ${sentence}`)
  if (isHook(plan, stepId)) checkHookStart(plan, reading, stepId)
  else if (reading.stopping !== 'no') breach('while the run was stopping')
  else if (reading.failed.size > 0 && plan.failFast !== 'off') breach('after a failure')
  if (reading.interrupted.has(stepId)) breach('before the run was resumed')
  if (atMs < (reading.dueAtMs.get(stepId) ?? 0)) breach('before its delay was over')
  const step = stepIn(plan, stepId)
  if (step.leftOut !== undefined) breach('although it is left out')
  if (step.excluded !== undefined) breach('on a platform that it is not for')
  if (reading.lost.has(stepId)) breach('after it was lost')
  if (step.standby && !reading.called.has(stepId)) breach('although nobody called on it')
  if (step.condition !== null && !reading.held.has(stepId)) breach('although its condition did not hold')
  if (step.dependsOn.some(id => !reading.ends.has(id))) breach('before its dependencies had ended')
  if (!mayRun(step, reading)) breach('against its strategy')
}

function endBySkip({kept}: Reading, {stepId, reason}: Extract<DurableEvent, {type: 'step.skipped'}>): End {
  if (kept.has(stepId) && reason.kind !== 'dependency') return 'succeeded'
  return reason.kind === 'selection' ? 'left out' : 'skipped'
}

/** Only what the selection left out is skipped for it, and not before those it waits for have ended. */
function checkSelection(
  plan: Plan,
  {ends, breaches}: Reading,
  {stepId, reason}: Extract<DurableEvent, {type: 'step.skipped'}>,
): void {
  if (reason.kind !== 'selection') return
  const {leftOut, dependsOn} = stepIn(plan, stepId)
  if (leftOut === undefined) breaches.push(`"${stepId}" was left out although it is selected`)
  if (dependsOn.some(id => !ends.has(id))) breaches.push(`"${stepId}" was left out before its turn had come`)
}

function mayRun(step: PlannedStep, {ends}: Reading): boolean {
  const standsIn = (id: StepId) => ends.get(id) === 'succeeded' || ends.get(id) === 'allowed failure'
  /** What was left out satisfies, and stands in for nobody. */
  const endedWell = (id: StepId) => standsIn(id) || ends.get(id) === 'left out'
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
        return response.kind === 'alternative' && standsIn(response.stepId)
      })
    default:
      return unreachable(step.rule)
  }
}

/** Somebody who is not left out depends on it, and all of them have an answer to its failure. */
function isExcused(plan: Plan, reading: Reading, {id, standby}: PlannedStep): boolean {
  const users = plan.steps.filter(step => step.dependsOn.includes(id) && step.leftOut === undefined)
  return !standby && users.length > 0 && users.every(user => answerTo(plan, reading, user, id).kind !== 'block')
}

/** An alternative that is left out is none, unless a success of it was kept. */
function answerTo(plan: Plan, {kept}: Reading, user: PlannedStep, dependency: StepId): FailureResponse {
  const response = responseOf(user, dependency)
  if (response.kind !== 'alternative' || stepIn(plan, response.stepId).leftOut === undefined) return response
  return kept.has(response.stepId) ? response : {kind: 'block'}
}

/** Alone, in its turn, and for how the steps ended. */
function checkHookStart(plan: Plan, reading: Reading, stepId: StepId): void {
  const {ends, anew, running, stopping, isHurried, failed, breaches} = reading
  const {hook} = stepIn(plan, stepId)
  const breach = (sentence: string) => breaches.push(sentence)
  if (running.size > 1) breach(`the hook "${stepId}" started beside another step`)
  if (isHurried) breach(`the hook "${stepId}" started after the second interrupt`)
  const isOpen = ({id, hook: kind}: PlannedStep) => kind === undefined && !ends.has(id)
  if (!leavesAll(stopping) && plan.steps.some(isOpen)) breach(`the hook "${stepId}" started before the steps had ended`)
  const hasFailed = stopping === 'timeout' || stopping === 'limit' || [...failed].some(id => !isHook(plan, id))
  const isCancelled =
    stopping === 'interrupt' ||
    stopping === 'budget' ||
    stopping === 'killed' ||
    (!hasFailed && plan.steps.some(({id}) => ends.get(id) === 'cancelled'))
  const ending = isCancelled ? 'on_cancel' : hasFailed ? 'on_failure' : 'on_success'
  if (hook !== 'finally' && hook !== ending) breach(`"${stepId}" started, which is a hook for another ending`)
  const before = plan.steps.slice(
    0,
    plan.steps.findIndex(({id}) => id === stepId),
  )
  const isDue = ({id, hook: kind}: PlannedStep) =>
    kind === hook && !ends.has(id) && !anew.has(id) && !reading.lost.has(id) && !reading.interrupted.has(id)
  for (const {id} of before.filter(isDue)) breach(`the hook "${stepId}" started before "${id}"`)
}

/** What hooks did after an interrupt counts for nothing. */
function forgetHooks({anew, ends, running, failed, failures, dueAtMs, held, interrupted}: Reading): void {
  for (const id of anew) {
    for (const known of [ends, failures, dueAtMs]) known.delete(id)
    for (const known of [running, failed, held, interrupted]) known.delete(id)
  }
  anew.clear()
}

function checkEnd(plan: Plan, reading: Reading): void {
  const {outcome, ends, anew, failed, stopping, wasTimedOut, interrupted, breaches} = reading
  if (outcome === null) breaches.push('the run has no outcome')
  const left = plan.steps.filter(step => !ends.has(step.id) || anew.has(step.id)).map(step => step.id)
  if (outcome === 'interrupted' || outcome === 'budget_exhausted' || outcome === 'waiting') {
    if (left.length === 0) breaches.push(`the run counts as ${outcome} with nothing left`)
    return
  }
  if (left.length > 0) breaches.push(`the run finished without ${left.join(', ')}`)
  if (interrupted.size > 0) breaches.push('the run finished with interrupted steps')
  const isTimedOut = stopping === 'timeout' || wasTimedOut
  if ((outcome === 'timed_out') !== isTimedOut) breaches.push(`the run counts as ${outcome}`)
  if (!isTimedOut && (outcome === 'failed') !== failed.size > 0) breaches.push(`the run counts as ${outcome}`)
}

const isHook = (plan: Plan, stepId: StepId): boolean => stepIn(plan, stepId).hook !== undefined

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
