/** The state of a run together with those of the missions that its steps run, all folded from one log. */
import type {DurableEvent, PassingEvent, Plan, PlannedStep, StepId} from '../contracts.ts'
import {type Graph, graphOf} from './graph.ts'
import {initialState} from './initial-state.ts'
import {type RunState, recordOf, type StepRecord} from './run-state.ts'
import {createScope, innerId, type Scope, splitId} from './scope.ts'
import {apply, type Tick} from './state.ts'

export interface RunTree {
  readonly graph: Graph
  readonly state: RunState
  /** By id of the step that runs a mission, in the order of the steps. */
  readonly inner: ReadonlyMap<StepId, InnerTree>
}

interface InnerTree extends RunTree {
  readonly scope: Scope
}

/** `readonly` for those who hold it: only `applyToTree` changes what is in it. */
export function createRunTree(plan: Plan): RunTree {
  const graph = graphOf(plan)
  const inner = plan.steps.flatMap(({id, mission}): [StepId, InnerTree][] =>
    mission === undefined ? [] : [[id, {...createRunTree(mission), scope: createScope(id, mission.digest)}]],
  )
  return {graph, state: initialState(graph), inner: new Map(inner)}
}

export function applyToTree(tree: RunTree, event: DurableEvent | PassingEvent | Tick): void {
  apply(tree.graph, tree.state, event)
  if (tree.inner.size === 0 || isPassing(event)) return
  for (const {scope, ...mission} of concerned(tree, event)) {
    for (const own of scope(event)) applyToTree(mission, own)
  }
}

/** Those that an event may be about: all for one of the run, else that of the step, or of the one outside of it. */
function concerned({inner}: RunTree, event: DurableEvent): Iterable<InnerTree> {
  if (!('stepId' in event)) return inner.values()
  if (event.stepId === null) return []
  const mission = inner.get(splitId(event.stepId)?.outer ?? event.stepId)
  return mission === undefined ? [] : [mission]
}

const isPassing = (event: DurableEvent | PassingEvent | Tick): event is PassingEvent | Tick =>
  event.type === 'tick' ||
  event.type === 'step.output' ||
  event.type === 'step.running' ||
  event.type === 'step.progress'

/** Of the mission that has the step, with the step's id in it. Throws for an id that the plan does not have. */
export function missionAt(tree: RunTree, stepId: StepId): {readonly mission: RunTree; readonly id: StepId} {
  const split = splitId(stepId)
  if (split === null) return {mission: tree, id: stepId}
  const inner = tree.inner.get(split.outer)
  if (inner === undefined) throw new Error(`the step "${split.outer}" runs no mission`)
  return missionAt(inner, split.inner)
}

export function recordAt(tree: RunTree, stepId: StepId): StepRecord {
  const {mission, id} = missionAt(tree, stepId)
  return recordOf(mission.graph, mission.state, id)
}

export interface StepInTree {
  /** From the run on. */
  readonly stepId: StepId
  readonly step: PlannedStep
  readonly record: StepRecord
  readonly mission: RunTree
  /** The step that runs its mission; null for a step of the run itself. */
  readonly outer: StepInTree | null
}

/** Every step, and right after one that runs a mission those of that mission. */
export function* stepsOf(tree: RunTree, outer: StepInTree | null = null): Generator<StepInTree> {
  for (const step of tree.graph.plan.steps) {
    const stepId = outer === null ? step.id : innerId(outer.stepId, step.id)
    const found: StepInTree = {stepId, step, record: recordOf(tree.graph, tree.state, step.id), mission: tree, outer}
    yield found
    const inner = tree.inner.get(step.id)
    if (inner !== undefined) yield* stepsOf(inner, found)
  }
}

/** Throws for an id that the plan does not have. */
export function stepAt(tree: RunTree, stepId: StepId): StepInTree {
  const {outer, inner} = splitId(stepId) ?? {outer: stepId, inner: null}
  return within(tree, outer, inner, null)
}

function within(mission: RunTree, id: StepId, rest: StepId | null, outer: StepInTree | null): StepInTree {
  const {graph, state, inner} = mission
  const stepId = outer === null ? id : innerId(outer.stepId, id)
  const found: StepInTree = {stepId, step: graph.stepOf(id), record: recordOf(graph, state, id), mission, outer}
  if (rest === null) return found
  const next = inner.get(id)
  if (next === undefined) throw new Error(`the step "${stepId}" runs no mission`)
  const split = splitId(rest) ?? {outer: rest, inner: null}
  return within(next, split.outer, split.inner, found)
}

/** What people read: `outer / inner` for a step of a mission that the step `outer` runs. */
export const nameOf = ({step, outer}: StepInTree): string =>
  outer === null ? step.name : `${nameOf(outer)} / ${step.name}`

/** Where the earliest failure that matters really lies: further in, where a step failed because its mission did. */
export function firstFailureIn({graph, state, inner}: RunTree): StepId | null {
  const stepId = state.firstFailure
  if (stepId === null) return null
  const {state: end} = recordOf(graph, state, stepId)
  const isOfMission = end.status === 'failed' && end.failure.code === 'STEP_MISSION_FAILED'
  const mission = isOfMission ? inner.get(stepId) : undefined
  const within = mission === undefined ? null : firstFailureIn(mission)
  return within === null ? stepId : innerId(stepId, within)
}
