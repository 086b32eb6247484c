/** The event of an attempt that failed, with the time of the next one, where there is to be one. */
import type {DurableEvent, Failure, Json, StepId} from '../contracts.ts'
import {recordOf} from '../schedule/state.ts'
import type {Known, RunOptions} from './execute.ts'
import {retryAtMs} from './retry.ts'

export function failedEvent(
  stepId: StepId,
  {failure, output}: {readonly failure: Failure; readonly output: Json},
  {graph, state, clock, random}: Pick<Known, 'graph' | 'state'> & Pick<RunOptions, 'clock' | 'random'>,
): DurableEvent {
  const atMs = clock.nowMs()
  const tries = recordOf(graph, state, stepId).failedAttempts + 1
  const nextAtMs = retryAtMs(graph.stepOf(stepId).retry, failure, {tries, nowMs: atMs, random})
  return {type: 'step.failed', atMs, stepId, failure, output, retryAtMs: nextAtMs}
}
