/** How far steps are with their items, folded from the events. */
import type {RunEvent, StepId} from '../engine/contracts.ts'

export interface ItemTally {
  readonly total: number
  readonly done: number
  /** Those whose last end was a failure. */
  readonly failed: number
}

export interface ItemTallies {
  take(event: RunEvent): void
  /** undefined for a step that has no items, or has not listed them yet. */
  of(stepId: StepId): ItemTally | undefined
}

interface Items {
  /** null while the list is not known: a retry begins with what was done before. */
  total: number | null
  done: number
  failed: number
  /** By key, whether it was well when it ended last. */
  readonly ends: Map<string, boolean>
}

/**
 * A list may have changed between two attempts, and what ended in the first one need not be in it any more. There are
 * never more done than there are.
 */
export function createItemTallies(): ItemTallies {
  const steps = new Map<StepId, Items>()
  return {
    take(event) {
      if (event.type !== 'items.listed' && event.type !== 'item.finished') return
      const items = steps.get(event.stepId) ?? {total: null, done: 0, failed: 0, ends: new Map()}
      steps.set(event.stepId, items)
      if (event.type === 'items.listed') items.total = event.total
      else if (event.within === undefined) note(items, event.key, event.ok)
    },
    of(stepId) {
      const {total, ...items} = steps.get(stepId) ?? {total: null, done: 0, failed: 0}
      if (total === null) return undefined
      const done = Math.min(items.done, total)
      return {total, done, failed: Math.min(items.failed, total - done)}
    },
  }
}

function note(items: Items, key: string, ok: boolean): void {
  const before = items.ends.get(key)
  items.ends.set(key, ok)
  if (before === true) items.done--
  if (before === false) items.failed--
  if (ok) items.done++
  else items.failed++
}
