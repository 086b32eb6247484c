/** What reporters know of a run: its state folded from the events, and what the state leaves out. */
import type {Plan, RunEvent, StepId, Stored} from '../engine/contracts.ts'
import {textIn} from '../engine/json.ts'
import {apply, type Graph, graphOf, initialState, type RunState, type StepRecord} from '../engine/schedule/state.ts'
import {createItemTallies, type ItemTally} from './item-tally.ts'

export interface RunViewOptions {
  readonly plan: Plan
  /** What a run that goes on has in its log already: folded, not shown. */
  readonly history?: Iterable<Stored>
}

export interface RunView {
  readonly graph: Graph
  readonly state: RunState
  readonly fold: (event: RunEvent) => void
  /** Steps count from 1 in the order in which they start or, without ever starting, end. Not of hooks. */
  readonly ordinalOf: (stepId: StepId) => number
  /** As the step's newest output names it. */
  readonly logPathOf: (stepId: StepId) => string | undefined
  /** undefined for a step without items. */
  readonly itemsOf: (stepId: StepId) => ItemTally | undefined
  /** From the first event that was not history to the newest. */
  readonly elapsedMs: () => number
}

export function createRunView({plan, history = []}: RunViewOptions): RunView {
  const graph = graphOf(plan)
  const state = initialState(graph)
  const ordinals = new Map<StepId, number>()
  const logPaths = new Map<StepId, string>()
  const items = createItemTallies()
  let beganAtMs: number | undefined

  const ordinalOf = (stepId: StepId): number => {
    const ordinal = ordinals.get(stepId) ?? ordinals.size + 1
    ordinals.set(stepId, ordinal)
    return ordinal
  }
  const take = (event: RunEvent): void => {
    apply(graph, state, event)
    items.take(event)
    if ('stepId' in event && event.stepId !== null && !isHook(graph, event.stepId)) ordinalOf(event.stepId)
    if (event.type === 'step.succeeded' || event.type === 'step.failed') {
      const logPath = textIn(event.output, 'log_path')
      if (logPath !== undefined) logPaths.set(event.stepId, logPath)
    }
  }

  for (const event of history) take(event)
  return {
    graph,
    state,
    fold(event) {
      beganAtMs ??= event.atMs
      take(event)
    },
    ordinalOf,
    logPathOf: stepId => logPaths.get(stepId),
    itemsOf: items.of,
    elapsedMs: () => state.nowMs - (beganAtMs ?? state.nowMs),
  }
}

export const isHook = (graph: Graph, stepId: StepId): boolean => graph.numberOf(stepId) >= graph.firstHook

/** How messages call it. */
export const nounOf = (graph: Graph, stepId: StepId): string => (isHook(graph, stepId) ? 'hook' : 'step')

/** Whether a hook was for how this run ended, as far as it has come to it. */
export function hasHadTurn({state}: StepRecord): boolean {
  return state.status !== 'pending' && !(state.status === 'skipped' && state.reason.kind === 'ending')
}
