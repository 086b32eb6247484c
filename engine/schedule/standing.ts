/** How the run would end if it ended now. Looks through all steps: asked for towards the end only. */
import type {Outcome} from '../contracts.ts'
import {isLeftAsItIs, type RunState} from './run-state.ts'

export function standing(state: RunState): Outcome {
  switch (state.stopping?.kind) {
    case 'interrupt':
      return 'interrupted'
    case 'budget':
      return 'budget_exhausted'
    case 'limit':
      return 'timed_out'
    case 'killed':
      return 'cancelled'
    default:
      return outcomeOf(state)
  }
}

/** Of a run with nothing left to do: an interrupt came too late. */
export function outcomeOf({stopping, overruled, firstFailure, steps, warnings}: RunState): Outcome {
  const stop = isLeftAsItIs({stopping}) ? overruled : stopping
  if (stop?.kind === 'timeout') return 'timed_out'
  if (firstFailure !== null) return 'failed'
  if (steps.some(({state}) => state.status === 'cancelled')) return 'cancelled'
  return warnings > 0 ? 'succeeded_with_warnings' : 'succeeded'
}
