/** What a retry takes over of steps that did not succeed: the items that are done. */
import type {DurableEvent, StepId} from '../contracts.ts'
import type {EarlierRun} from './kept.ts'

export interface KeptItems {
  readonly stepIds: readonly StepId[]
  readonly events: readonly DurableEvent[]
}

type ItemFinished = Extract<DurableEvent, {type: 'item.finished'}>

/**
 * `kept` are the steps whose success is taken over. With another input, what is done is not what is wanted: of a step
 * with items, all dependencies have to be kept too.
 */
export function doneItems({plan, events}: EarlierRun, kept: ReadonlySet<StepId>): KeptItems {
  const done = new Map<StepId, Map<string, ItemFinished>>()
  for (const event of events) {
    if (event.type !== 'item.finished' || !event.ok) continue
    const {seq: _, ...finished} = event
    const ofStep = done.get(event.stepId) ?? new Map<string, ItemFinished>()
    done.set(event.stepId, ofStep.set(event.key, finished))
  }
  const begun = plan.steps.filter(
    ({id, dependsOn}) => !kept.has(id) && done.has(id) && dependsOn.every(other => kept.has(other)),
  )
  return {
    stepIds: begun.map(({id}) => id),
    events: begun.flatMap(({id}) => [...(done.get(id)?.values() ?? [])]),
  }
}
