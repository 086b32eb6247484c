/** What the loop of an inner mission sees of the store: its own steps, under their own ids. */
import type {CacheChange, DurableEvent, Plan, RunId, StepId, Store, Stored} from '../contracts.ts'
import {createScope, innerId, inwards, outwards} from '../schedule/scope.ts'

/**
 * `store` is that of the mission around it. Beginnings, stops and the end of the inner mission are not written down: the
 * log has them as what happens to the step `outer` (schedule/scope.ts).
 */
export function scopedStore(store: Store, outer: StepId, plan: Plan): Store {
  return {
    ...store,
    plan: () => plan,
    output: (runId, stepId) => store.output(runId, innerId(outer, stepId)),
    async item(runId, stepId, key) {
      const item = await store.item(runId, innerId(outer, stepId), key)
      return item === undefined ? undefined : {...item, stepId}
    },
    async endsWithin(runId, stepId) {
      const ends = await store.endsWithin(runId, innerId(outer, stepId))
      return ends.map(event => ({...inwards(outer, event), seq: event.seq}))
    },
    async append(runId, events, {cache = [], items = [], answers = []} = {}) {
      const own = events.filter(isOfStep).map(event => outwards(outer, event))
      const beside = {
        cache: cache.map(change => outwardsInCache(outer, change)),
        items: items.map(item => ({...item, stepId: innerId(outer, item.stepId)})),
        answers,
      }
      const stored = own.length === 0 ? [] : await store.append(runId, own, beside)
      return stored.map(event => ({...inwards(outer, event), seq: event.seq}))
    },
    async events(runId: RunId) {
      const all = await store.events(runId)
      return {[Symbol.iterator]: () => scopeOf(all, outer, plan)}
    },
  }
}

const outwardsInCache = (outer: StepId, change: CacheChange): CacheChange =>
  change.kind === 'keep' ? {...change, stepId: innerId(outer, change.stepId)} : change

const isOfStep = ({type}: DurableEvent): boolean => !type.startsWith('run.')

function* scopeOf(events: Iterable<Stored>, outer: StepId, {digest}: Plan): Generator<Stored> {
  const scope = createScope(outer, digest)
  for (const event of events) for (const own of scope(event)) yield {...own, seq: event.seq}
}
