/**
 * Another attempt at a whole mission, for a step that runs one and is tried again. What succeeded stays; everything else
 * is as if it had not been, except that attempts count on: their numbers name processes and rows.
 */
import {type Graph, itemAt} from './graph.ts'
import {initialState} from './initial-state.ts'
import type {RunState, StepRecord} from './run-state.ts'
import {settle} from './settle.ts'
import {leaveUnrun} from './step-events.ts'

export function beginAnew(graph: Graph, state: RunState): void {
  const before = state.steps
  Object.assign(state, {...initialState(graph), nowMs: state.nowMs})
  for (const [number, earlier] of before.entries()) {
    itemAt(state.steps, number).attempts = earlier.attempts
    if (earlier.state.status === 'succeeded') keep(graph, state, number, earlier)
  }
  // Last, for a success before it makes a step ready.
  for (const [number, earlier] of before.entries()) {
    if (itemAt(graph.plan.steps, number).resume === 'never' && wasCutOff(earlier)) lose(state, number)
  }
}

function keep(graph: Graph, state: RunState, number: number, {state: end, failedAttempts}: StepRecord): void {
  Object.assign(itemAt(state.steps, number), {state: end, failedAttempts})
  if (end.status === 'succeeded' && end.via === 'partial') state.warnings++
  leaveUnrun(state, number)
  settle(graph, state, number)
}

/** Also where an earlier attempt at the mission has found it so. */
const wasCutOff = ({state: end}: StepRecord): boolean =>
  end.status === 'running' ||
  end.status === 'cancelled' ||
  (end.status === 'failed' && end.failure.code === 'STEP_LOST')

function lose(state: RunState, number: number): void {
  leaveUnrun(state, number)
  state.indexes.lost.add(number)
}
