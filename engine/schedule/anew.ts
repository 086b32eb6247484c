/**
 * Another attempt at a whole mission, for a step that runs one and is tried again. What succeeded stays; everything else
 * is as if it had not been, hooks included, except that attempts count on: their numbers name processes and rows.
 */
import {type Graph, itemAt} from './graph.ts'
import {initialState} from './initial-state.ts'
import type {RunState, StepRecord} from './run-state.ts'
import {settle} from './settle.ts'
import {leaveUnrun} from './step-events.ts'
import type {StepState} from './step-state.ts'

export function beginAnew(graph: Graph, state: RunState): void {
  const {steps: before, nowMs} = state
  // Failures that are let pass are made again; what was warned of, and successes in part of steps, stays.
  const isForgotten = ({state: end}: StepRecord, number: number): boolean =>
    number < graph.firstHook ? isLetPass(end) : isLetPass(end) || isInPart(end)
  const warnings = state.warnings - before.filter(isForgotten).length
  Object.assign(state, {...initialState(graph), nowMs, warnings})
  for (const [number, earlier] of before.entries()) {
    itemAt(state.steps, number).attempts = earlier.attempts
    if (earlier.awaitsTurn) awaitTurn(state, number, earlier)
    else if (earlier.state.status === 'succeeded' && number < graph.firstHook) keep(graph, state, number, earlier)
  }
  // Last, for a success before it makes a step ready.
  for (const [number, earlier] of before.slice(0, graph.firstHook).entries()) {
    if (itemAt(graph.plan.steps, number).resume === 'never' && wasCutOff(earlier)) lose(state, number)
  }
}

function keep(graph: Graph, state: RunState, number: number, {state: end, failedAttempts, isKept}: StepRecord): void {
  Object.assign(itemAt(state.steps, number), {state: end, failedAttempts, isKept})
  leaveUnrun(state, number)
  settle(graph, state, number)
}

const isLetPass = (end: StepState): boolean => end.status === 'failed' && end.weight !== 'matters'

const isInPart = (end: StepState): boolean => end.status === 'succeeded' && end.via === 'partial'

/** Also where an earlier attempt at the mission has found it so. */
const wasCutOff = ({state: end}: StepRecord): boolean =>
  end.status === 'running' ||
  end.status === 'cancelled' ||
  (end.status === 'failed' && end.failure.code === 'STEP_LOST')

function awaitTurn(state: RunState, number: number, {state: end, isKept, awaitsTurn}: StepRecord): void {
  Object.assign(itemAt(state.steps, number), {state: end, isKept, awaitsTurn})
}

function lose(state: RunState, number: number): void {
  leaveUnrun(state, number)
  state.indexes.lost.add(number)
}
