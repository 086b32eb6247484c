/**
 * How the events of one step change the state of the run. Each throws for an event that cannot follow on what happened
 * before, such as the end of a step that does not run: a fault of whoever records. Folding it would leave counts that
 * no longer add up, and a run that never ends.
 */
import type {DurableEvent} from '../contracts.ts'
import {isExcused} from './answers.ts'
import {type Graph, itemAt} from './graph.ts'
import {isUndecided, type RunState, type StepRecord} from './run-state.ts'
import {review, settle} from './settle.ts'
import type {EndedAttempt, FailureWeight} from './step-state.ts'

type EventOf<Type extends DurableEvent['type']> = Extract<DurableEvent, {type: Type}>

export function start(graph: Graph, state: RunState, event: EventOf<'step.started'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  record.attempts = event.attempt
  record.state = {status: 'running', attempt: event.attempt, startedAtMs: event.atMs}
  state.indexes.ready.delete(number)
  state.indexes.running.add(number)
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

/** A condition at fault and an attempt that was lost make a step fail that does not run. */
function isRefused(
  {firstHook}: Graph,
  {indexes, steps}: RunState,
  number: number,
  {retryAtMs}: EventOf<'step.failed'>,
): boolean {
  if (retryAtMs !== null) return false
  const isHookInTurn = number >= firstHook && itemAt(steps, number).state.status === 'pending'
  return isHookInTurn || indexes.unjudged.has(number) || indexes.lost.has(number)
}

function endUnstarted(state: RunState, number: number, {atMs}: EventOf<'step.failed'>) {
  const record = itemAt(state.steps, number)
  leaveUnrun(state, number)
  const ended: EndedAttempt = {attempt: record.attempts, startedAtMs: atMs, finishedAtMs: atMs}
  return {record, attempt: ended}
}

/**
 * What a stop ended says nothing about the steps that depend on it: the same stop skips them, or they wait for the run
 * to be resumed. Only where no stop is in force do they learn of it.
 */
export function cancel(graph: Graph, state: RunState, event: EventOf<'step.cancelled'>): void {
  const number = graph.numberOf(event.stepId)
  const {record, attempt} = endAttempt(state, number, event)
  const because = state.stopping
  record.state = {status: 'cancelled', because, ...attempt}
  if (because === null) settle(graph, state, number)
  else if (because.kind === 'interrupt') state.indexes.interrupted.add(number)
  else state.indexes.open.delete(number)
}

/**
 * As with `cancel`, a stop that skips a step also skips those that depend on it. Of any other skip they learn. A success
 * that was kept stays one, unless a dependency is the reason.
 */
export function skip(graph: Graph, state: RunState, event: EventOf<'step.skipped'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  if (!record.isKept || event.reason.kind === 'dependency') record.state = {status: 'skipped', reason: event.reason}
  leaveUnrun(state, number)
  if (event.reason.kind === 'stopping') state.indexes.open.delete(number)
  else settle(graph, state, number)
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

/**
 * What ran when the engine ended, and what an interrupt cancelled, is made again, or is lost if it must not be; a stop
 * for a failure or for the limit stays in force. Hooks that ran after an interrupt are as if they had not.
 */
export function resume(graph: Graph, state: RunState): void {
  for (let number = graph.firstHook; number < state.steps.length; number++) {
    if (itemAt(state.steps, number).isForInterrupt) beginAnew(graph, state, number)
  }
  for (const cutOff of [state.indexes.running, state.indexes.interrupted]) {
    for (const number of cutOff) {
      cutOff.delete(number)
      itemAt(state.steps, number).state = {status: 'pending'}
      if (itemAt(graph.plan.steps, number).resume === 'never') state.indexes.lost.add(number)
      else review(graph, state, number)
    }
  }
  if (state.stopping?.kind === 'interrupt') state.stopping = state.overruled
  state.overruled = null
  state.isHurried = false
  state.hooksSinceMs = null
  if (state.outcome === 'interrupted') state.outcome = null
}

/** Nothing counts of what a hook did after an interrupt, but that its attempts go on being numbered. */
function beginAnew(graph: Graph, state: RunState, number: number): void {
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

/** Retries that have come due may start. */
export function releaseDueRetries(state: RunState): void {
  const {retries, ready} = state.indexes
  for (let due = retries.first(); due !== undefined; due = retries.first()) {
    const step = itemAt(state.steps, due.number).state
    const isAwaited = step.status === 'retrying' && step.retryAtMs === due.atMs
    if (isAwaited && due.atMs > state.nowMs) return
    retries.removeFirst()
    if (isAwaited) ready.add(due.number)
  }
}

function endAttempt(state: RunState, number: number, event: DurableEvent & {readonly stepId: string}) {
  const record = itemAt(state.steps, number)
  if (record.state.status !== 'running') throw misplaced(event, record)
  const {attempt, startedAtMs} = record.state
  const ended: EndedAttempt = {attempt, startedAtMs, finishedAtMs: event.atMs}
  if (event.type === 'step.failed') record.failedAttempts++
  state.indexes.running.delete(number)
  return {record, attempt: ended}
}

/** A step that does not run but still may. */
function waitingRecord(state: RunState, number: number, event: DurableEvent & {readonly stepId: string}): StepRecord {
  const record = itemAt(state.steps, number)
  if (!isUndecided(record) && record.state.status !== 'retrying') throw misplaced(event, record)
  return record
}

function leaveUnrun({steps, indexes}: RunState, number: number): void {
  const {ready, barred, unjudged, summoned, lost} = indexes
  itemAt(steps, number).awaitsTurn = false
  for (const index of [ready, barred, unjudged, summoned, lost]) index.delete(number)
}

const misplaced = (event: DurableEvent & {readonly stepId: string}, record: StepRecord): Error =>
  new Error(`"${event.type}" cannot happen to step "${event.stepId}", which is ${record.state.status}`)
