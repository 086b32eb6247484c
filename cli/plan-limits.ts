/** The limits that the steps of a plan would get if they began now: for those who only look at it. */
import type {Plan, StepId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {everyStep} from '../engine/plans.ts'
import {createLimits, type StepLimit} from '../engine/run/limits.ts'
import {createMeasure} from '../engine/run/measure.ts'
import {hasState, openStoreFor} from './wire.ts'
import type {Workspace} from './workspace.ts'

export type PlanLimits = {readonly [stepId: StepId]: StepLimit}

/** Without a history, limits are those of a mission that never ran. It is closed afterwards. */
export async function limitsOf(
  plan: Plan,
  {workspace, history = null}: {readonly workspace: Workspace; readonly history?: Store | null},
): Promise<PlanLimits> {
  try {
    const measure = createMeasure(() => performance.now())
    const limits: [StepId, StepLimit][] = []
    for (const {stepId, step, plan: own} of everyStep(plan)) {
      const limitFor = createLimits({missionName: own.missionName, workspace: workspace.root, measure, history})
      limits.push([stepId, await limitFor(step)])
    }
    return Object.fromEntries(limits)
  } finally {
    await history?.close()
  }
}

/** null where there is none, or none that can be read: a plan can be looked at all the same. */
export async function storeToReadFrom(workspace: Workspace): Promise<Store | null> {
  if (!hasState(workspace)) return null
  try {
    return await openStoreFor(workspace)
  } catch (error) {
    if (error instanceof SortieError) return null
    throw error
  }
}
