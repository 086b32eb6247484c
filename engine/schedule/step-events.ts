/**
 * How the events of one step change the state of the run. Each throws for an event that cannot follow on what happened
 * before, such as the end of a step that does not run: a fault of whoever records. Folding it would leave counts that
 * no longer add up, and a run that never ends.
 */
import type {DurableEvent} from '../contracts.ts'
import {type Graph, itemAt} from './graph.ts'
import {judge, satisfies} from './judge.ts'
import type {RunState, StepRecord} from './run-state.ts'
import type {EndedAttempt} from './step-state.ts'

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
  const {record, attempt} = endAttempt(state, number, event)
  record.state = {status: 'succeeded', via: event.via, ...attempt}
  settle(graph, state, number)
}

export function fail(graph: Graph, state: RunState, event: EventOf<'step.failed'>): void {
  const number = graph.numberOf(event.stepId)
  const {record, attempt} = endAttempt(state, number, event)
  const {failure, retryAtMs} = event
  record.failedAttempts++
  if (retryAtMs !== null) {
    record.state = {status: 'retrying', failure, retryAtMs, ...attempt}
    state.indexes.retries.push({atMs: retryAtMs, number})
    return
  }
  const allowed = graph.stepOf(event.stepId).continueOnError
  record.state = {status: 'failed', failure, allowed, ...attempt}
  if (allowed) state.warnings++
  else state.firstFailure ??= event.stepId
  settle(graph, state, number)
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

/** As with `cancel`, the stop that skips a step also skips those that depend on it. */
export function skip(graph: Graph, state: RunState, event: EventOf<'step.skipped'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  record.state = {status: 'skipped', reason: event.reason}
  leaveUnrun(state, number)
  state.indexes.open.delete(number)
}

export function block(graph: Graph, state: RunState, event: EventOf<'step.blocked'>): void {
  const number = graph.numberOf(event.stepId)
  const record = waitingRecord(state, number, event)
  record.state = {status: 'blocked', by: event.by, reason: event.reason}
  leaveUnrun(state, number)
  settle(graph, state, number)
}

/** What ran when the engine ended, and what an interrupt cancelled, is made again; a stop for a failure stays in force. */
export function resume(graph: Graph, state: RunState): void {
  for (const cutOff of [state.indexes.running, state.indexes.interrupted]) {
    for (const number of cutOff) {
      cutOff.delete(number)
      itemAt(state.steps, number).state = {status: 'pending'}
      review(graph, state, number)
    }
  }
  if (state.stopping?.kind === 'interrupt') state.stopping = null
  if (state.outcome === 'interrupted') state.outcome = null
}

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

/** Judges a step anew: its dependencies have changed, or it has become pending again. */
export function review(graph: Graph, state: RunState, number: number): void {
  const record = itemAt(state.steps, number)
  if (record.state.status !== 'pending') return
  record.verdict = judge(itemAt(graph.plan.steps, number).rule, record.dependencies)
  if (record.verdict.kind === 'run') state.indexes.ready.add(number)
  if (record.verdict.kind === 'block') state.indexes.barred.add(number)
}

/** The step has its end: those that depend on it are told. */
function settle(graph: Graph, state: RunState, number: number): void {
  state.indexes.open.delete(number)
  const isSatisfied = satisfies(itemAt(state.steps, number).state)
  for (const user of itemAt(graph.users, number)) {
    const {dependencies} = itemAt(state.steps, user)
    dependencies.open--
    if (!isSatisfied) dependencies.firstUnsatisfied ??= number
    review(graph, state, user)
  }
}

function endAttempt(state: RunState, number: number, event: DurableEvent & {readonly stepId: string}) {
  const record = itemAt(state.steps, number)
  if (record.state.status !== 'running') throw misplaced(event, record)
  const {attempt, startedAtMs} = record.state
  const ended: EndedAttempt = {attempt, startedAtMs, finishedAtMs: event.atMs}
  state.indexes.running.delete(number)
  return {record, attempt: ended}
}

/** A step that does not run but still may. */
function waitingRecord(state: RunState, number: number, event: DurableEvent & {readonly stepId: string}): StepRecord {
  const record = itemAt(state.steps, number)
  if (record.state.status !== 'pending' && record.state.status !== 'retrying') throw misplaced(event, record)
  return record
}

function leaveUnrun(state: RunState, number: number): void {
  state.indexes.ready.delete(number)
  state.indexes.barred.delete(number)
}

const misplaced = (event: DurableEvent & {readonly stepId: string}, record: StepRecord): Error =>
  new Error(`"${event.type}" cannot happen to step "${event.stepId}", which is ${record.state.status}`)
