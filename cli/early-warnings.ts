/** What is said of a new run's steps before any of them starts. */
import type {Plan, StepId} from '../engine/contracts.ts'
import type {ErrorCode} from '../engine/errors.ts'
import type {Success} from '../engine/selection/kept.ts'
import {largeIn} from './estimate.ts'

export interface EarlyWarning {
  readonly stepId: StepId
  readonly code: ErrorCode
  readonly message: string
}

/** Where the mission asks for an estimate. */
export async function warnOfLarge(plan: Plan, around: Parameters<typeof largeIn>[1]): Promise<readonly EarlyWarning[]> {
  const large = await largeIn(plan, around)
  return large.map(({stepId, what}) => ({stepId, code: 'STEP_LARGE', message: what}))
}

/** One for each step that is left out although others read what it brings. `kept`: what the run begins with. */
export async function warnOfMissing(plan: Plan, kept: readonly Success[]): Promise<readonly EarlyWarning[]> {
  if (plan.steps.every(({leftOut}) => leftOut === undefined)) return []
  const {missingOutputs} = await import('../engine/selection/missing-outputs.ts')
  const missing = await missingOutputs(plan, new Set(kept.map(({stepId}) => stepId)))
  return Array.from(missing, ([stepId, readers]) => ({
    stepId,
    code: 'STEP_LEFT_OUT',
    message: `left out, with no success to keep: what ${readers.map(id => `"${id}"`).join(', ')} read of it is empty`,
  }))
}
