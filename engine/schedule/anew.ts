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
  const {steps: before, nowMs} = state
  // Failures that are let pass are made again; what was warned of, and successes in part, stays.
  const warnings = state.warnings - before.filter(isLetPass).length
  Object.assign(state, {...initialState(graph), nowMs, warnings})
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
  leaveUnrun(state, number)
  settle(graph, state, number)
}

const isLetPass = ({state: end}: StepRecord): boolean => end.status === 'failed' && end.weight !== 'matters'

/** Also where an earlier attempt at the mission has found it so. */
const wasCutOff = ({state: end}: StepRecord): boolean =>
  end.status === 'running' ||
  end.status === 'cancelled' ||
  (end.status === 'failed' && end.failure.code === 'STEP_LOST')

function lose(state: RunState, number: number): void {
  leaveUnrun(state, number)
  state.indexes.lost.add(number)
}
