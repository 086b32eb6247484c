/**
 * How the events of one step change the state of the run. Each throws for an event that cannot follow on what happened
 * before, such as the end of a step that does not run: a fault of whoever records. Folding it would leave counts that
 * no longer add up, and a run that never ends.
 */
import type {DurableEvent, Outcome, StopReason} from '../contracts.ts'
import {isExcused} from './answers.ts'
import type {DueQueue} from './due-queue.ts'
import {type Graph, itemAt} from './graph.ts'
import {isLeftAsItIs, isUndecided, leavesRest, type RunState, type StepRecord} from './run-state.ts'
import {review, settle} from './settle.ts'
import type {EndedAttempt, FailureWeight, StepState} from './step-state.ts'

type EventOf<Type extends DurableEvent['type']> = Extract<DurableEvent, {type: Type}>

export function start(graph: Graph, state: RunState, event: EventOf<'step.started'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  learnOf(state, event.because ?? null)
  record.attempts = event.attempt
  record.state = {status: 'running', attempt: event.attempt, startedAtMs: event.atMs}
  state.indexes.ready.delete(number)
  state.indexes.running.add(number)
}

export function ask(graph: Graph, state: RunState, event: EventOf<'step.waiting'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  const {attempt, message, deadlineAtMs, onTimeout, atMs} = event
  record.attempts = attempt
  record.state = {status: 'waiting', attempt, sinceMs: atMs, message, deadlineAtMs, onTimeout, answer: null}
  const {unasked, waiting, deadlines} = state.indexes
  unasked.delete(number)
  waiting.add(number)
  if (deadlineAtMs !== null) deadlines.push({atMs: deadlineAtMs, number})
}

/** The first answer counts; whoever records sees to it that there is no other. */
export function answer(graph: Graph, state: RunState, event: EventOf<'step.answered'>): void {
  const number = graph.numberOf(event.stepId)
  const record = itemAt(state.steps, number)
  if (record.state.status !== 'waiting' || record.state.answer !== null) throw misplaced(event, record)
  const {approved, by, comment} = event
  record.state = {...record.state, answer: {approved, by, comment}}
  state.indexes.overdue.delete(number)
  state.indexes.answered.add(number)
}

export function succeed(graph: Graph, state: RunState, event: EventOf<'step.succeeded'>): void {
  const number = graph.numberOf(event.stepId)
  const {via} = event
  if (via === 'kept' || via === 'cache') {
    const record = waitingRecord(state, number, event)
    record.state = {status: 'succeeded', via, reason: event.reason ?? null}
    record.isKept = via === 'kept'
    // Those after it wait until its turn comes, as they would if it were made.
    record.awaitsTurn = via === 'kept' && itemAt(graph.plan.steps, number).leftOut !== undefined
    if (record.awaitsTurn) return
    leaveUnrun(state, number)
  } else {
    const {record, attempt} = endAttempt(state, number, event)
    record.state = {status: 'succeeded', via, ...attempt}
    if (via === 'partial') state.warnings++
  }
  settle(graph, state, number)
}

export function fail(graph: Graph, state: RunState, event: EventOf<'step.failed'>): void {
  const number = graph.numberOf(event.stepId)
  const {record, attempt} = isRefused(graph, state, number, event)
    ? endUnstarted(state, number, event)
    : endAttempt(state, number, event)
  const {failure, retryAtMs} = event
  if (retryAtMs !== null) {
    record.state = {status: 'retrying', failure, retryAtMs, ...attempt}
    state.indexes.retries.push({atMs: retryAtMs, number})
    return
  }
  const weight = weightOf(graph, state, number)
  record.state = {status: 'failed', failure, weight, ...attempt}
  if (weight === 'matters') state.firstFailure ??= event.stepId
  else state.warnings++
  settle(graph, state, number)
}

function weightOf(graph: Graph, state: RunState, number: number): FailureWeight {
  if (itemAt(graph.plan.steps, number).continueOnError) return 'allowed'
  return isExcused(graph, state, number) ? 'excused' : 'matters'
}

/** A condition at fault, a question at fault and an attempt that was lost make a step fail that does not run. */
function isRefused(
  {firstHook}: Graph,
  {indexes, steps}: RunState,
  number: number,
  {retryAtMs}: EventOf<'step.failed'>,
): boolean {
  if (retryAtMs !== null) return false
  const isHookInTurn = number >= firstHook && itemAt(steps, number).state.status === 'pending'
  const {unjudged, unasked, lost} = indexes
  return isHookInTurn || unjudged.has(number) || unasked.has(number) || lost.has(number)
}

function endUnstarted(state: RunState, number: number, {atMs}: EventOf<'step.failed'>) {
  const record = itemAt(state.steps, number)
  leaveUnrun(state, number)
  const ended: EndedAttempt = {attempt: record.attempts, startedAtMs: atMs, finishedAtMs: atMs}
  return {record, attempt: ended}
}

/** The log of an inner mission holds no stops: one is in force from the first step that it ends, skips or calls for. */
function learnOf(state: RunState, because: StopReason | null): void {
  if (because !== null && because.kind !== state.stopping?.kind) stop(state, because)
}

/**
 * What a stop ended says nothing about the steps that depend on it: the same stop skips them, or they wait for the run
 * to be resumed. Only where no stop is in force do they learn of it.
 */
export function cancel(graph: Graph, state: RunState, event: EventOf<'step.cancelled'>): void {
  const number = graph.numberOf(event.stepId)
  const {record, attempt} = endAttempt(state, number, event)
  const because = event.because ?? state.stopping
  record.state = {status: 'cancelled', because, ...attempt}
  learnOf(state, because)
  if (because === null) settle(graph, state, number)
  else if (leavesRest(because)) state.indexes.interrupted.add(number)
  else state.indexes.open.delete(number)
}

/**
 * As with `cancel`, a stop that skips a step also skips those that depend on it. Of any other skip they learn. A success
 * that was kept stays one, unless a dependency is the reason. A stop also skips a step that has asked: nobody needs the
 * answer any more.
 */
export function skip(graph: Graph, state: RunState, event: EventOf<'step.skipped'>): void {
  const number = graph.numberOf(event.stepId)
  const hasAsked = event.reason.kind === 'stopping' && state.indexes.waiting.has(number)
  const record = hasAsked ? itemAt(state.steps, number) : waitingRecord(state, number, event)
  if (!record.isKept || event.reason.kind === 'dependency') record.state = {status: 'skipped', reason: event.reason}
  leaveUnrun(state, number)
  if (event.reason.kind === 'stopping') {
    learnOf(state, event.reason.because)
    state.indexes.open.delete(number)
  } else settle(graph, state, number)
}

export function block(graph: Graph, state: RunState, event: EventOf<'step.blocked'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  record.state = {status: 'blocked', by: event.by, reason: event.reason}
  leaveUnrun(state, number)
  settle(graph, state, number)
}

export function call(graph: Graph, state: RunState, event: EventOf<'step.called'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  record.isCalled = true
  record.insteadOf = graph.numberOf(event.insteadOf)
  state.indexes.summoned.delete(number)
  review(graph, state, number)
}

export function noteJudgement(graph: Graph, state: RunState, event: EventOf<'step.judged'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  record.holds = event.holds
  state.indexes.unjudged.delete(number)
  review(graph, state, number)
}

export function noteIntent(graph: Graph, state: RunState, event: EventOf<'step.intended'>): void {
  const record = itemAt(state.steps, graph.numberOf(event.stepId))
  if (record.state.status !== 'running') throw misplaced(event, record)
  record.intents[event.key] = event.intent
}

/**
 * An interrupt overrules any other stop, never the other way round: whoever interrupts wants the terminal back. So does
 * the limit of the step that runs the mission. The stop for a failure follows from the failure again; any other has to
 * be remembered.
 */
export function stop(state: RunState, reason: StopReason): void {
  const {stopping} = state
  if (stopping !== null && isFinal(stopping, reason)) {
    state.isHurried ||= reason.kind === stopping.kind
    return
  }
  if (leavesRest(reason) && stopping?.kind !== 'failure') state.overruled = stopping
  state.stopping = reason
  state.hooksSinceMs = null
}

const isFinal = (stopping: StopReason, reason: StopReason): boolean =>
  leavesRest(stopping) || (stopping.kind === 'killed' && reason.kind === 'killed')

/**
 * What ran when the engine ended, and what a stop cancelled that leaves the rest as it is, is made again, or is lost if
 * it must not be; any other stop stays in force. Hooks that ran after such a stop are as if they had not.
 */
export function resume(graph: Graph, state: RunState): void {
  for (let number = graph.firstHook; number < state.steps.length; number++) {
    if (itemAt(state.steps, number).isForInterrupt) forgetHook(graph, state, number)
  }
  for (const cutOff of [state.indexes.running, state.indexes.interrupted]) {
    for (const number of cutOff) {
      cutOff.delete(number)
      itemAt(state.steps, number).state = {status: 'pending'}
      if (itemAt(graph.plan.steps, number).resume === 'never') state.indexes.lost.add(number)
      else review(graph, state, number)
    }
  }
  if (isLeftAsItIs(state)) state.stopping = state.overruled
  state.overruled = null
  state.isHurried = false
  state.hooksSinceMs = null
  if (state.outcome !== null && goesOn.includes(state.outcome)) state.outcome = null
}

/** A run that ended so may be resumed. */
const goesOn: readonly Outcome[] = ['interrupted', 'budget_exhausted', 'waiting']

/** Nothing counts of what a hook did after an interrupt, but that its attempts go on being numbered. */
function forgetHook(graph: Graph, state: RunState, number: number): void {
  const record = itemAt(state.steps, number)
  if (state.firstFailure === itemAt(graph.plan.steps, number).id) state.firstFailure = null
  if (isWarning(record)) state.warnings--
  record.state = {status: 'pending'}
  record.failedAttempts = 0
  record.isSettled = false
  record.holds = null
  record.isForInterrupt = false
  const {running, interrupted, ready} = state.indexes
  for (const index of [running, interrupted, ready]) index.delete(number)
}

const isWarning = ({state}: StepRecord): boolean =>
  (state.status === 'failed' && state.weight !== 'matters') || (state.status === 'succeeded' && state.via === 'partial')

/** Retries that have come due may start, and questions whose time is over are no longer waited for. */
export function releaseDue(graph: Graph, state: RunState): void {
  const {retries, deadlines, ready, unasked, overdue} = state.indexes
  release(retries, state, {
    isAwaited: (step, atMs) => step.status === 'retrying' && step.retryAtMs === atMs,
    take: number => (itemAt(graph.plan.steps, number).asks === true ? unasked : ready).add(number),
  })
  release(deadlines, state, {
    isAwaited: (step, atMs) => step.status === 'waiting' && step.deadlineAtMs === atMs && step.answer === null,
    take: number => overdue.add(number),
  })
}

interface Waiter {
  /** False for an entry whose step was ended, or went on, meanwhile. */
  isAwaited(step: StepState, atMs: number): boolean
  take(number: number): void
}

function release(queue: DueQueue, {steps, nowMs}: RunState, {isAwaited, take}: Waiter): void {
  for (let due = queue.first(); due !== undefined; due = queue.first()) {
    const isStillAwaited = isAwaited(itemAt(steps, due.number).state, due.atMs)
    if (isStillAwaited && due.atMs > nowMs) return
    queue.removeFirst()
    if (isStillAwaited) take(due.number)
  }
}

function endAttempt(state: RunState, number: number, event: DurableEvent & {readonly stepId: string}) {
  const record = itemAt(state.steps, number)
  const ended: EndedAttempt = {...begunAttempt(record, event), finishedAtMs: event.atMs}
  if (event.type === 'step.failed') record.failedAttempts++
  state.indexes.running.delete(number)
  stopWaiting(state, number)
  return {record, attempt: ended}
}

/** One that waits for an answer ends like one that runs, but nothing ends it by force. */
function begunAttempt(record: StepRecord, event: DurableEvent & {readonly stepId: string}) {
  const {state} = record
  if (state.status === 'running') return {attempt: state.attempt, startedAtMs: state.startedAtMs}
  if (state.status === 'waiting' && event.type !== 'step.cancelled') {
    return {attempt: state.attempt, startedAtMs: state.sinceMs}
  }
  throw misplaced(event, record)
}

function stopWaiting({indexes}: RunState, number: number): void {
  const {waiting, answered, overdue} = indexes
  for (const index of [waiting, answered, overdue]) index.delete(number)
}

/** A step that does not run but still may. */
function waitingRecord(state: RunState, number: number, event: DurableEvent & {readonly stepId: string}): StepRecord {
  const record = itemAt(state.steps, number)
  if (!isUndecided(record) && record.state.status !== 'retrying') throw misplaced(event, record)
  return record
}

/** Takes it out of all that is to be done about steps which do not run. */
export function leaveUnrun(state: RunState, number: number): void {
  const {ready, unasked, barred, unjudged, summoned, lost} = state.indexes
  itemAt(state.steps, number).awaitsTurn = false
  for (const index of [ready, unasked, barred, unjudged, summoned, lost]) index.delete(number)
  stopWaiting(state, number)
}

const misplaced = (event: DurableEvent & {readonly stepId: string}, record: StepRecord): Error =>
  new Error(`"${event.type}" cannot happen to step "${event.stepId}", which is ${record.state.status}`)
