/** What a new run takes over from an earlier one: successes, each as if the step had succeeded in it. */

import {canonicalJson} from '../canonical.ts'
import type {DurableEvent, Plan, PlannedStep, RunId, StepId, Stored} from '../contracts.ts'
import {graphOf, itemAt} from '../schedule/graph.ts'
import {applyToTree, createRunTree, recordAt, type StepInTree, stepsOf} from '../schedule/run-tree.ts'
import {isHook} from './hook.ts'
import {orderOf} from './order.ts'

export interface EarlierRun {
  readonly runId: RunId
  readonly plan: Plan
  readonly events: Iterable<Stored>
}

export type Success = Extract<DurableEvent, {type: 'step.succeeded'}>

/**
 * Every step of the plan that succeeded in a run under the same plan, also of the missions that its steps run. Hooks are
 * for each run anew, with all that is in their missions.
 */
export function allSuccesses(earlier: EarlierRun): readonly Success[] {
  const successes = successesOf(earlier)
  const isOfHook = (found: StepInTree): boolean => isHook(found.step) || (found.outer !== null && isOfHook(found.outer))
  return Array.from(stepsOf(createRunTree(earlier.plan))).flatMap(found =>
    isOfHook(found) ? [] : keptSuccess(found.step, successes.get(found.stepId), earlier.runId),
  )
}

export interface KeepOptions {
  /** Also steps that are made keep their success, where nothing about them has changed. */
  readonly retryFailed: boolean
}

/**
 * Of a run under another plan of the mission. A step that is left out keeps its success. One that is made keeps it where
 * `retryFailed` asks for that, the step is planned as it was, and all that it needs is kept too. A step that runs a
 * mission is kept as a whole or not at all.
 */
export function keptSuccesses(plan: Plan, earlier: EarlierRun, {retryFailed}: KeepOptions): readonly Success[] {
  const successes = successesOf(earlier)
  const {needs, neededFirst} = orderOf(graphOf(plan))
  const isSame = sameAsIn(earlier.plan, plan)
  const kept = new Map<StepId, Success>()
  /** By number: neither the step nor anything that it needs is made. */
  const isAtRest = plan.steps.map(() => false)
  for (const number of neededFirst) {
    const step = itemAt(plan.steps, number)
    const success = successes.get(step.id)
    const neededAtRest = itemAt(needs, number).every(other => isAtRest[other])
    const isWanted = step.leftOut !== undefined || (retryFailed && neededAtRest && isSame(step))
    const [event] = isWanted && !isHook(step) ? keptSuccess(step, success, earlier.runId) : []
    if (event !== undefined) kept.set(step.id, event)
    isAtRest[number] = neededAtRest && (event !== undefined || step.leftOut !== undefined)
  }
  return plan.steps.flatMap(({id}) => kept.get(id) ?? [])
}

/**
 * Whether a run of this plan that keeps what it can would do what the earlier one has done: where that succeeded, there
 * is nothing to retry.
 */
export function isPlannedAlike(plan: Plan, earlier: Plan): boolean {
  return plan.steps.length === earlier.steps.length && plan.steps.every(sameAsIn(earlier, plan))
}

/** The run in which a step that was kept really ran. */
export function originOf(reason: string | undefined): RunId | undefined {
  return reason?.match(/kept from run (\S+)$/)?.[1]
}

function successesOf({plan, events}: EarlierRun): ReadonlyMap<StepId, Success> {
  const tree = createRunTree(plan)
  const successes = new Map<StepId, Success>()
  for (const event of events) {
    applyToTree(tree, event)
    if (event.type === 'step.succeeded') successes.set(event.stepId, event)
  }
  // A success may be gone again: what an interrupt has ended is made again.
  for (const id of successes.keys()) {
    if (recordAt(tree, id).state.status !== 'succeeded') successes.delete(id)
  }
  return successes
}

function keptSuccess(step: PlannedStep, success: Success | undefined, runId: RunId): readonly Success[] {
  if (success === undefined) return []
  const {atMs, stepId, output, reason} = success
  const origin = (success.via === 'kept' ? originOf(reason) : undefined) ?? runId
  const why = step.leftOut === undefined ? '' : `left out: ${step.leftOut}; `
  return [{type: 'step.succeeded', atMs, stepId, output, via: 'kept', reason: `${why}kept from run ${origin}`}]
}

/** Whether a step is planned as it was there. What expressions read counts as part of it. */
function sameAsIn(earlier: Plan, plan: Plan): (step: PlannedStep) => boolean {
  const before = new Map(earlier.steps.map(step => [step.id, step]))
  const {envFile, ...values} = plan.values
  const {envFile: envFileBefore, ...valuesBefore} = earlier.values
  const hasSameValues = canonicalJson(values) === canonicalJson(valuesBefore)
  return step => {
    const own = before.get(step.id)
    if (own === undefined || envFile !== envFileBefore) return false
    if (!hasSameValues && readsValues(step)) return false
    return comparable(step) === comparable(own)
  }
}

/** Whether a step was made or not belongs to it; what made git select it does not. */
function comparable(step: PlannedStep): string {
  const {affected: _, leftOut, ...rest} = step
  return canonicalJson({...rest, isLeftOut: leftOut !== undefined})
}

function readsValues(step: PlannedStep): boolean {
  return step.condition !== null || 'repeat' in step.params || canonicalJson(step).includes('${{')
}
