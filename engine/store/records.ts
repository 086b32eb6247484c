/** What both stores make of a run and its events, so that they keep the same promises. */
import type {
  AttemptEndWord,
  DurableEvent,
  LedgerEntry,
  LedgerFilter,
  Outcome,
  Plan,
  ProcessIdentity,
  StepId,
} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {compareText, kindOf} from '../finding.ts'

export interface RunEnd {
  readonly outcome: Outcome | null
  readonly finishedAtMs: number | null
}

/** What the event says about the end of its run; undefined for the many events that say nothing. */
export function runEndOf(event: DurableEvent): RunEnd | undefined {
  if (event.type === 'run.finished') return {outcome: event.outcome, finishedAtMs: event.atMs}
  if (event.type === 'run.resumed') return {outcome: null, finishedAtMs: null}
  return undefined
}

export function stepIdOf(event: DurableEvent): string | null {
  return 'stepId' in event ? event.stepId : null
}

/** How the event ends an attempt; null for one that ends none. A lost attempt has no end: it was cut off. */
export function attemptEndOf(event: DurableEvent): AttemptEndWord | null {
  switch (event.type) {
    case 'step.succeeded':
      return successWords[event.via]
    case 'step.failed':
      if (event.failure.code === 'STEP_LOST') return null
      return event.failure.code === 'STEP_TIMED_OUT' ? 'timed_out' : 'failed'
    case 'step.cancelled':
      return 'cancelled'
    default:
      return null
  }
}

/** What a run is counted by. */
export function stepCountOf({steps}: Plan): number {
  return steps.length - hookIdsOf({steps}).length
}

export function hookIdsOf({steps}: Pick<Plan, 'steps'>): readonly StepId[] {
  return steps.flatMap(({id, hook}) => (hook === undefined ? [] : [id]))
}

const successWords: {readonly [via in StepSucceeded['via']]: AttemptEndWord | null} = {
  run: 'succeeded',
  partial: 'partial',
  kept: null,
  // It ends none either, but counts by itself: `isSpared`.
  cache: null,
}

/** Whether the cache spared the step an attempt. */
export function isSpared(event: DurableEvent): event is StepSucceeded {
  return event.type === 'step.succeeded' && event.via === 'cache'
}

type StepSucceeded = Extract<DurableEvent, {type: 'step.succeeded'}>

/** More are known only as long as the one run needs them. */
export const MOST_KNOWN_FILES = 250_000

/** The success that an entry of the cache comes from. A fault of the caller where it is not among the events. */
export function successIn(events: readonly DurableEvent[], stepId: StepId): StepSucceeded {
  for (const event of events) if (event.type === 'step.succeeded' && event.stepId === stepId) return event
  throw new Error(`step "${stepId}" is to be kept, but its success is not among the events`)
}

export function isSameProcess(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt
}

export function runNotFound(runId: string): SortieError {
  return new SortieError('RUN_NOT_FOUND', {
    message: `there is no run "${runId}" in this state directory`,
    hint: '`sortie history` lists the runs',
  })
}

/** A fault of the caller: run ids are made to be unique. */
export function runExists(runId: string): Error {
  return new Error(`run "${runId}" exists already`)
}

export function isWanted({rule, fixed}: LedgerEntry, which: LedgerFilter): boolean {
  if (which.kind !== undefined && kindOf({rule}) !== which.kind) return false
  if (fixed === null) return which.open === true
  return which.fixed === 'ever' || which.fixed?.includes(fixed.runId) === true
}

export function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  return compareText(a.path, b.path) || a.start_line - b.start_line || compareText(a.id, b.id)
}
