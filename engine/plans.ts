/** A plan with those of the missions that its steps run. */
import type {Plan, PlannedStep, StepId} from './contracts.ts'

export function* everyPlan(plan: Plan): Generator<Plan> {
  yield plan
  for (const {mission} of plan.steps) if (mission !== undefined) yield* everyPlan(mission)
}

export interface StepWithin {
  /** From the run on: `outer/inner` for a step of a mission that the step `outer` runs. */
  readonly stepId: StepId
  readonly step: PlannedStep
  /** That it is a step of. */
  readonly plan: Plan
}

/** Every step, and right after one that runs a mission those of that mission. */
export function* everyStep(plan: Plan, before = ''): Generator<StepWithin> {
  for (const step of plan.steps) {
    const stepId = `${before}${step.id}`
    yield {stepId, step, plan}
    if (step.mission !== undefined) yield* everyStep(step.mission, `${stepId}/`)
  }
}
