/**
 * Works through the items of a step: each is found again by its key, takes its turn, and is recorded with what it brought
 * before the next one takes its place. Nothing grows with the number of items but the results.
 */
import {setMaxListeners} from 'node:events'
import type {Awaitable, Clock, Failure, ItemResult, Json, PassingEvent, SavedItem, StepId} from '../contracts.ts'
import type {ItemEnd} from './inbox.ts'
import type {Release} from './slots.ts'

export interface EachList<T> {
  readonly items: readonly T[]
  /** Names an item among all others; asked when its turn comes, for keys that cost something. */
  keyOf(item: T, index: number): Awaitable<string>
  labelOf(item: T): string
  /** `StepContext.each`: one word for how it is about to be done. */
  wayOf?(item: T): Awaitable<string>
  /** How many at one time. */
  readonly parallel: number
  readonly failFast: boolean
}

/** An item whose turn has come. */
export interface ItemAtWork {
  /** From 0. */
  readonly index: number
  readonly key: string
  readonly label: string
}

export type ItemOutcome<Value extends Json> =
  | {readonly state: 'done'; readonly value: Value}
  | {readonly state: 'failed'; readonly failure: Failure; readonly value: Json}
  /** The step is ending: as if it had not been begun. */
  | {readonly state: 'cancelled'}
  /** As if it had not been begun, and no further one is: `reason` says why, of all of them. */
  | {readonly state: 'stopped'; readonly reason: string}

/** Where items are kept. What it promises is durable when the promise resolves. */
export interface ItemBook {
  find(key: string): Awaitable<SavedItem | undefined>
  listed(total: number): Promise<void>
  ended(end: Omit<ItemEnd, 'within'>): Promise<void>
}

export interface EachSurroundings {
  readonly stepId: StepId
  readonly clock: Clock
  /** Fires when the step is to end. */
  readonly signal: AbortSignal
  readonly book: ItemBook
  readonly emit: (event: PassingEvent) => void
  /** Waits until an item may work; absent where its work goes on within the slot of the step. */
  enter?(index: number, signal: AbortSignal): Promise<Release>
}

/** Results in the order of the items. Rejects only for a fault of the store or of Sortie itself. */
export async function workEach<T, Value extends Json>(
  list: EachList<T>,
  around: EachSurroundings,
  work: (item: T, at: ItemAtWork) => Promise<ItemOutcome<Value>>,
): Promise<readonly ItemResult<T, Value>[]> {
  const {items, parallel, failFast} = list
  const {signal, book} = around
  const gate = new AbortController()
  // One listener for each item at work, all of them taken away again.
  setMaxListeners(0, gate.signal, signal)
  let whyNot = 'the step was ended before it was done'
  const close = () => gate.abort()
  signal.addEventListener('abort', close, {once: true})
  if (signal.aborted) close()

  const onFailed = ({label}: ItemAtWork) => {
    if (!failFast || gate.signal.aborted) return
    whyNot = `"${label}" failed, and no further item is started after a failure`
    close()
  }
  const onStopped = (reason: string) => {
    if (!gate.signal.aborted) whyNot = reason
    close()
  }

  const results = new Map<number, ItemResult<T, Value>>()
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) {
      if (gate.signal.aborted) return
      const label = list.labelOf(item)
      const at = {index, label, key: await list.keyOf(item, index)}
      const way = async () => list.wayOf?.(item)
      const result = await workItem(item, at, {around, gate: gate.signal, way, work, onFailed, onStopped})
      if (result !== null) results.set(index, result)
    }
  }
  await book.listed(items.length)
  const workers = Array.from({length: Math.min(parallel, items.length)}, async () => {
    try {
      await worker()
    } catch (cause) {
      close()
      throw cause
    }
  })
  const ends = await Promise.allSettled(workers)
  signal.removeEventListener('abort', close)
  const fault = ends.find(end => end.status === 'rejected')
  if (fault !== undefined) throw fault.reason
  return items.map((item, index) => {
    return results.get(index) ?? {item, label: list.labelOf(item), state: 'skipped', reason: whyNot}
  })
}

interface WorkSurroundings<T, Value extends Json> {
  readonly around: EachSurroundings
  /** Fires when nothing further is to be started. */
  readonly gate: AbortSignal
  way(): Promise<string | undefined>
  work(item: T, at: ItemAtWork): Promise<ItemOutcome<Value>>
  /** Told before the slot goes to the next one. */
  onFailed(at: ItemAtWork): void
  onStopped(reason: string): void
}

/** null for an item that was not begun, or not brought to an end of its own. */
async function workItem<T, Value extends Json>(
  item: T,
  at: ItemAtWork,
  {around, gate, way: wayFor, work, onFailed, onStopped}: WorkSurroundings<T, Value>,
): Promise<ItemResult<T, Value> | null> {
  const {stepId, clock, book, emit, enter} = around
  const {index, key, label} = at
  const before = await book.find(key)
  if (before?.state === 'done') {
    const value: Value = JSON.parse(before.json)
    return {item, label, key, state: 'done', attempts: before.attempts, value}
  }
  const release = await entered(enter, index, gate)
  if (release === null) return null
  const number = index + 1
  let startedAtMs: number
  let outcome: ItemOutcome<Value>
  try {
    const way = await wayFor()
    startedAtMs = clock.nowMs()
    emit({type: 'item.started', atMs: startedAtMs, stepId, number, label, ...(way !== undefined && {way})})
    outcome = await work(item, at)
    if (outcome.state === 'failed') onFailed(at)
    if (outcome.state === 'stopped') onStopped(outcome.reason)
  } finally {
    release()
  }
  if (outcome.state === 'cancelled' || outcome.state === 'stopped') return null
  const attempts = (before?.attempts ?? 0) + 1
  const saved: SavedItem = {stepId, key, state: outcome.state, attempts, json: JSON.stringify(outcome.value)}
  const failure = outcome.state === 'failed' ? outcome.failure : null
  await book.ended({saved, label, number, durationMs: clock.nowMs() - startedAtMs, failure})
  return {item, label, key, attempts, ...outcome}
}

/** null where the gate closed before the item was let in. */
async function entered(enter: EachSurroundings['enter'], index: number, gate: AbortSignal): Promise<Release | null> {
  if (enter === undefined) return gate.aborted ? null : () => {}
  try {
    const release = await enter(index, gate)
    if (!gate.aborted) return release
    release()
    return null
  } catch (cause) {
    if (gate.aborted) return null
    throw cause
  }
}
