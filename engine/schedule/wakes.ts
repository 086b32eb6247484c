/** What time brings: the limit of the run, retries that come due, and deadlines of questions. */
import type {Action, StopReason} from '../contracts.ts'
import type {DueQueue} from './due-queue.ts'
import type {Graph} from './graph.ts'
import type {RunState} from './run-state.ts'

/** The run's own limit also ends what a stop for a failure lets finish; an interrupt ends it anyway. */
export function overdueStop({plan}: Graph, {stopping, beganAtMs, nowMs}: RunState): StopReason | null {
  const mayStop = stopping === null || stopping.kind === 'failure'
  if (!mayStop || plan.timeoutMs === undefined || beganAtMs === null) return null
  return nowMs < beganAtMs + plan.timeoutMs ? null : {kind: 'timeout', limitMs: plan.timeoutMs}
}

/** For the earliest retry that is not due yet, the earliest deadline of a question, and the limit of the run. */
export function wakes(graph: Graph, state: RunState): readonly Action[] {
  const {retries, deadlines} = state.indexes
  return [...wakeFor(retries), ...wakeFor(deadlines), ...limitWake(graph, state)]
}

function wakeFor(queue: DueQueue): readonly Action[] {
  const next = queue.first()
  return next === undefined ? [] : [{kind: 'wake', atMs: next.atMs}]
}

export function limitWake({plan}: Graph, {stopping, beganAtMs}: RunState): readonly Action[] {
  const mayStop = stopping === null || stopping.kind === 'failure'
  if (!mayStop || plan.timeoutMs === undefined || beganAtMs === null) return []
  return [{kind: 'wake', atMs: beganAtMs + plan.timeoutMs}]
}
