/** `each` of a step's context: what a step type works through by itself. */
import type {EachHow, Json, StepContext} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import {type EachSurroundings, type ItemOutcome, workEach} from '../each.ts'
import {failureFrom} from '../failure.ts'

/** `stepType` is named where its work has a fault. */
export function createEach(around: EachSurroundings & {readonly stepType: string}): StepContext['each'] {
  const {signal, stepType} = around
  return async <T, Value extends Json>(items: readonly T[], how: EachHow<T>, work: (item: T) => Promise<Value>) => {
    const {label, parallel = 1, failFast = false, way, stopsAt} = how
    const keys = numbered(items.map(how.key))
    const keyOf = (_item: T, index: number) => keys[index] ?? ''
    const list = {items, keyOf, labelOf: label, parallel, failFast, ...(way !== undefined && {wayOf: way})}
    let spent: SortieError | null = null
    const results = await workEach(list, around, async (item): Promise<ItemOutcome<Value>> => {
      try {
        const value = await work(item)
        // What is brought after the signal may be a part of it.
        return signal.aborted ? {state: 'cancelled'} : {state: 'done', value}
      } catch (cause) {
        if (signal.aborted) return {state: 'cancelled'}
        const reason = stopsAt?.(cause) ?? null
        if (reason !== null) return {state: 'stopped', reason}
        // The item did not fail: it is worked on again as soon as there is money for it.
        if (isSpent(cause)) {
          spent ??= cause
          return {state: 'stopped', reason: cause.message}
        }
        const value = cause instanceof SortieError ? (cause.output ?? null) : null
        return {state: 'failed', failure: failureFrom(cause, stepType), value}
      }
    })
    signal.throwIfAborted()
    if (spent !== null) throw spent
    return results
  }
}

const isSpent = (cause: unknown): cause is SortieError =>
  cause instanceof SortieError && cause.code === 'LLM_BUDGET_SPENT'

/** Equal keys would be taken for one item. */
function numbered(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return keys.map(key => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}
