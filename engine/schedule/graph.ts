/** The plan with what deciding looks up. Steps go by number: their place in the mission. */
import type {Plan, PlannedStep, StepId} from '../contracts.ts'

export interface Graph {
  readonly plan: Plan
  /** By number: the steps that depend on it, in mission order. */
  readonly users: readonly (readonly number[])[]
  /** Both throw for an id that the plan does not have: ids come from the plan itself, or from a log written under it. */
  numberOf(stepId: StepId): number
  stepOf(stepId: StepId): PlannedStep
}

/** For a checked plan: without cycles, every dependency known. */
export function graphOf(plan: Plan): Graph {
  const numbers = new Map(plan.steps.map((step, number) => [step.id, number]))
  const numberOf = (stepId: StepId): number => {
    const number = numbers.get(stepId)
    if (number === undefined) throw new Error(`the plan of "${plan.missionName}" has no step "${stepId}"`)
    return number
  }
  return {plan, users: usersIn(plan, numberOf), numberOf, stepOf: stepId => itemAt(plan.steps, numberOf(stepId))}
}

function usersIn(plan: Plan, numberOf: (stepId: StepId) => number): number[][] {
  const users: number[][] = plan.steps.map(() => [])
  for (const [number, step] of plan.steps.entries()) {
    for (const dependency of step.dependsOn) itemAt(users, numberOf(dependency)).push(number)
  }
  return users
}

/** What a list that runs along the mission's steps holds for one of them. */
export function itemAt<T>(list: readonly T[], number: number): T {
  const item = list[number]
  if (item === undefined) throw new Error(`no step has the number ${number}`)
  return item
}
