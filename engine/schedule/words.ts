import type {StepWord} from '../contracts.ts'
import type {StepState} from './step-state.ts'

/** The word users see for where a step stands. */
export function wordFor(state: StepState): StepWord {
  if (state.status === 'failed' && state.failure.code === 'STEP_TIMED_OUT') return 'timed_out'
  if (state.status === 'succeeded' && state.via === 'partial') return 'partial'
  if (state.status === 'succeeded' && state.via === 'cache') return 'cached'
  return state.status
}
