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
  total: number
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
      if (event.type === 'items.listed') {
        const items = steps.get(event.stepId) ?? {total: 0, done: 0, failed: 0, ends: new Map()}
        steps.set(event.stepId, items)
        items.total = event.total
      }
      if (event.type !== 'item.finished' || event.within !== undefined) return
      const items = steps.get(event.stepId)
      if (items !== undefined) note(items, event.key, event.ok)
    },
    of(stepId) {
      const items = steps.get(stepId)
      if (items === undefined) return undefined
      const done = Math.min(items.done, items.total)
      return {total: items.total, done, failed: Math.min(items.failed, items.total - done)}
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
