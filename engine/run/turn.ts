/**
 * One turn of the loop. What happens in it is folded at once, so that all that follows can be decided; it is recorded
 * in one transaction, and only then shown and acted on (docs/adr/0012).
 */
import type {Awaitable, Beside, CacheChange, DurableEvent, KeptAnswer, SavedItem, Stored} from '../contracts.ts'

export interface Turn {
  /** Folds the event. Nobody else learns of it before it is recorded, together with what it changes in the cache. */
  take(event: DurableEvent, change?: CacheChange): void
  /** Keeps what an item brought, together with the event that tells of it. */
  keep(item: SavedItem): void
  /** Keeps what a model answered, together with the event that tells of it. */
  keepAnswer(answer: KeptAnswer): void
  /** Waits until all that was taken so far is recorded and shown. */
  afterwards(effect: () => Awaitable<void>): void
  /** Rejects when the events cannot be recorded: none of them is then, and nothing that waited for them is done. */
  commit(): Promise<void>
}

export interface TurnSurroundings {
  fold(event: DurableEvent): void
  record(events: readonly DurableEvent[], beside: Beside): Awaitable<readonly Stored[]>
  show(event: Stored): void
}

export function createTurn({fold, record, show}: TurnSurroundings): Turn {
  let events: DurableEvent[] = []
  let cache: CacheChange[] = []
  let items: SavedItem[] = []
  let answers: KeptAnswer[] = []
  let effects: (() => Awaitable<void>)[] = []
  return {
    take(event, change) {
      fold(event)
      events.push(event)
      if (change !== undefined) cache.push(change)
    },
    keep: item => void items.push(item),
    keepAnswer: answer => void answers.push(answer),
    afterwards: effect => void effects.push(effect),
    async commit() {
      const taken = events
      const beside = {cache, items, answers}
      const waiting = effects
      events = []
      cache = []
      items = []
      answers = []
      effects = []
      if (taken.length > 0) for (const stored of await record(taken, beside)) show(stored)
      for (const effect of waiting) await effect()
    },
  }
}
