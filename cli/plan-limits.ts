/** The limits that the steps of a plan would get if they began now: for those who only look at it. */
import type {LimitGuard, Plan, PlannedStep, Platform, StepId, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {everyStep} from '../engine/plans.ts'
import {platformOf} from '../engine/platform.ts'
import {createLimits, type StepLimit} from '../engine/run/limits.ts'
import {createMeasure} from '../engine/run/measure.ts'
import {findGuard, guardOf} from '../engine/run/resources/guard.ts'
import {hasState, openStoreFor} from './wire.ts'
import type {Workspace} from './workspace.ts'

export type PlanLimits = {readonly [stepId: StepId]: PlanLimit}

export interface PlanLimit extends StepLimit {
  /** Of each item; absent for a step without items. */
  readonly item?: StepLimit
  /** What would hold the step's limits on resources on this host; absent where it has none, or is for another platform. */
  readonly guard?: LimitGuard
  readonly guardReason?: string
}

export interface LimitsPart {
  readonly workspace: Workspace
  readonly history?: Store | null
  /** The plan is one for this platform; that of the host when absent. */
  readonly platform?: Platform
}

/** Without a history, limits are those of a mission that never ran. It is closed afterwards. */
export async function limitsOf(plan: Plan, {workspace, history = null, platform}: LimitsPart): Promise<PlanLimits> {
  try {
    const guardFor = createGuards(platform)
    const measure = createMeasure(() => performance.now())
    const limits: [StepId, PlanLimit][] = []
    for (const {stepId, step, plan: own} of everyStep(plan)) {
      const limitsWith = (known: Store | null) =>
        createLimits({missionName: own.missionName, workspace: workspace.root, measure, history: known})
      const {items} = step
      const item = items === undefined ? undefined : await limitsWith(null)({...step, timeout: items.timeout})
      const limit = await limitsWith(history)(step)
      limits.push([stepId, {...limit, ...(item !== undefined && {item}), ...guardFor(step)}])
    }
    return Object.fromEntries(limits)
  } finally {
    await history?.close()
  }
}

/** The host is looked at when the first step with limits comes. */
function createGuards(platform = platformOf(process.platform)) {
  let found: ReturnType<typeof findGuard> | undefined
  return ({limits}: PlannedStep): Pick<PlanLimit, 'guard' | 'guardReason'> => {
    if (limits === undefined || platform !== platformOf(process.platform)) return {}
    found ??= findGuard()
    const guard = guardOf(limits, found.word)
    return {guard, guardReason: guard === found.word ? found.why : 'the kernel holds memory alone'}
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
