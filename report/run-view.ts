/** What reporters know of a run: its state folded from the events, and what the state leaves out. */
import type {Plan, PlannedStep, RunEvent, StepId, Stored} from '../engine/contracts.ts'
import {textIn} from '../engine/json.ts'
import {applyToTree, createRunTree, missionAt, type RunTree, recordAt} from '../engine/schedule/run-tree.ts'
import type {Graph, RunState, StepRecord} from '../engine/schedule/state.ts'
import {createItemTallies, type ItemTally} from './item-tally.ts'
import {createLlmCostTallies, type LlmCostTallies} from './llm-costs.ts'

export interface RunViewOptions {
  readonly plan: Plan
  /** What a run that goes on has in its log already: folded, not shown. */
  readonly history?: Iterable<Stored>
}

/** Ids are those from the run on: `outer/inner` for a step of a mission that the step `outer` runs. */
export interface RunView {
  /** Of the run itself. */
  readonly graph: Graph
  readonly state: RunState
  /** With the missions that steps run. */
  readonly tree: RunTree
  readonly fold: (event: RunEvent) => void
  readonly stepOf: (stepId: StepId) => PlannedStep
  readonly recordOf: (stepId: StepId) => StepRecord
  /** Steps of one mission count from 1 in the order in which they start or, without ever starting, end. Not of hooks. */
  readonly placeOf: (stepId: StepId) => {readonly ordinal: number; readonly total: number}
  /** As the step's newest output names it. */
  readonly logPathOf: (stepId: StepId) => string | undefined
  /** undefined for a step without items. */
  readonly itemsOf: (stepId: StepId) => ItemTally | undefined
  /** What models cost. */
  readonly costs: LlmCostTallies
  /** The earliest failure that matters to the mission of the step. */
  readonly isFirstFailure: (stepId: StepId) => boolean
  /** From the first event that was not history to the newest. */
  readonly elapsedMs: () => number
}

export function createRunView({plan, history = []}: RunViewOptions): RunView {
  const tree = createRunTree(plan)
  const {graph, state} = tree
  const ordinals = new Map<RunTree, Map<StepId, number>>()
  const logPaths = new Map<StepId, string>()
  const items = createItemTallies()
  const costs = createLlmCostTallies()
  let beganAtMs: number | undefined

  const placeOf: RunView['placeOf'] = stepId => {
    const {mission, id} = missionAt(tree, stepId)
    const own = ordinals.get(mission) ?? new Map<StepId, number>()
    const ordinal = own.get(id) ?? own.size + 1
    ordinals.set(mission, own.set(id, ordinal))
    return {ordinal, total: mission.graph.firstHook}
  }
  const stepOf: RunView['stepOf'] = stepId => {
    const {mission, id} = missionAt(tree, stepId)
    return mission.graph.stepOf(id)
  }
  const take = (event: RunEvent): void => {
    applyToTree(tree, event)
    items.take(event)
    costs.take(event)
    if ('stepId' in event && event.stepId !== null && stepOf(event.stepId).hook === undefined) placeOf(event.stepId)
    if (event.type === 'step.succeeded' || event.type === 'step.failed') {
      const logPath = textIn(event.output, 'log_path')
      if (logPath !== undefined) logPaths.set(event.stepId, logPath)
    }
  }

  for (const event of history) take(event)
  return {
    graph,
    state,
    tree,
    fold(event) {
      beganAtMs ??= event.atMs
      take(event)
    },
    stepOf,
    recordOf: stepId => recordAt(tree, stepId),
    placeOf,
    logPathOf: stepId => logPaths.get(stepId),
    itemsOf: items.of,
    costs,
    isFirstFailure(stepId) {
      const {mission, id} = missionAt(tree, stepId)
      return mission.state.firstFailure === id
    },
    elapsedMs: () => state.nowMs - (beganAtMs ?? state.nowMs),
  }
}

/** How messages call it. */
export const nounOf = ({hook}: PlannedStep): string => (hook === undefined ? 'step' : 'hook')

/** Whether a hook was for how this run ended, as far as it has come to it. */
export function hasHadTurn({state}: StepRecord): boolean {
  return state.status !== 'pending' && !(state.status === 'skipped' && state.reason.kind === 'ending')
}
