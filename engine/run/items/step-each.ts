/** `each` of a step's context: what a step type works through by itself. */
import type {EachHow, Json, StepContext} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import {type EachSurroundings, type ItemOutcome, workEach} from '../each.ts'
import {failureFrom} from '../failure.ts'

/** `stepType` is named where its work has a fault. */
export function createEach(around: EachSurroundings & {readonly stepType: string}): StepContext['each'] {
  const {signal, stepType} = around
  return async <T, Value extends Json>(items: readonly T[], how: EachHow<T>, work: (item: T) => Promise<Value>) => {
    const {label, parallel = 1, failFast = false} = how
    const keys = numbered(items.map(how.key))
    const list = {items, keyOf: (_item: T, index: number) => keys[index] ?? '', labelOf: label, parallel, failFast}
    const spent = createSpent(signal)
    const results = await workEach(
      list,
      {...around, signal: spent.signal},
      async (item): Promise<ItemOutcome<Value>> => {
        try {
          const value = await work(item)
          // What is brought after the signal may be a part of it.
          return signal.aborted ? {state: 'cancelled'} : {state: 'done', value}
        } catch (cause) {
          if (signal.aborted) return {state: 'cancelled'}
          // The item did not fail: it is worked on again as soon as there is money for it.
          if (spent.isSo(cause)) return {state: 'cancelled'}
          const value = cause instanceof SortieError ? (cause.output ?? null) : null
          return {state: 'failed', failure: failureFrom(cause, stepType), value}
        }
      },
    )
    signal.throwIfAborted()
    if (spent.cause !== null) throw spent.cause
    return results
  }
}

/** The first item that finds the budget spent keeps the others from starting; those at work come to their end. */
function createSpent(signal: AbortSignal) {
  const gate = new AbortController()
  let cause: SortieError | null = null
  return {
    signal: AbortSignal.any([signal, gate.signal]),
    get cause() {
      return cause
    },
    isSo(thrown: unknown): boolean {
      if (!(thrown instanceof SortieError) || thrown.code !== 'LLM_BUDGET_SPENT') return false
      cause ??= thrown
      gate.abort()
      return true
    },
  }
}

/** Equal keys would be taken for one item. */
function numbered(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return keys.map(key => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  })
}
