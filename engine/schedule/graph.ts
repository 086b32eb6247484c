/** The plan with what deciding looks up. Steps go by number: their place in the mission. */
import type {FailureResponse, Plan, PlannedStep, StepId} from '../contracts.ts'

export interface Graph {
  readonly plan: Plan
  /** By number: the steps that depend on it, in mission order. */
  readonly users: readonly (readonly number[])[]
  /** By number of the step that depends: its edges with an alternative. */
  readonly alternatives: readonly (readonly Substitution[])[]
  /** By number of the alternative: the edges that name it, in mission order. */
  readonly callers: readonly (readonly Substitution[])[]
  /** Number of the first hook: those from it on are hooks, those below it are not. The number of steps without any. */
  readonly firstHook: number
  /** Both throw for an id that the plan does not have: ids come from the plan itself, or from a log written under it. */
  numberOf(stepId: StepId): number
  stepOf(stepId: StepId): PlannedStep
}

/** One step depends on another. */
export interface Edge {
  readonly user: number
  readonly dependency: number
}

/** A third one stands in for the dependency where that does not succeed. */
export interface Substitution extends Edge {
  readonly alternative: number
}

/**
 * For a checked plan: every id known, and no circles. There, an alternative counts as depending on what it stands in
 * for, and the step that names it as depending on the alternative.
 */
export function graphOf(plan: Plan): Graph {
  const numbers = new Map(plan.steps.map((step, number) => [step.id, number]))
  const numberOf = (stepId: StepId): number => {
    const number = numbers.get(stepId)
    if (number === undefined) throw new Error(`the plan of "${plan.missionName}" has no step "${stepId}"`)
    return number
  }
  const stepOf = (stepId: StepId): PlannedStep => itemAt(plan.steps, numberOf(stepId))
  return {plan, ...edgesIn(plan, numberOf), firstHook: firstHookIn(plan), numberOf, stepOf}
}

function firstHookIn({steps}: Plan): number {
  const first = steps.findIndex(({hook}) => hook !== undefined)
  return first < 0 ? steps.length : first
}

function edgesIn(plan: Plan, numberOf: (stepId: StepId) => number): Pick<Graph, 'users' | 'alternatives' | 'callers'> {
  const users: number[][] = plan.steps.map(() => [])
  const alternatives: Substitution[][] = plan.steps.map(() => [])
  const callers: Substitution[][] = plan.steps.map(() => [])
  for (const [user, step] of plan.steps.entries()) {
    for (const id of step.dependsOn) {
      const dependency = numberOf(id)
      itemAt(users, dependency).push(user)
      const response = responseTo(id, step)
      if (response.kind !== 'alternative') continue
      const substitution: Substitution = {user, dependency, alternative: numberOf(response.stepId)}
      itemAt(alternatives, user).push(substitution)
      itemAt(callers, substitution.alternative).push(substitution)
    }
  }
  return {users, alternatives, callers}
}

const BLOCK: FailureResponse = {kind: 'block'}

/** What a step does where a dependency of it does not succeed; only the strategy `conditional` has a choice. */
export function responseTo(dependency: StepId, {rule}: PlannedStep): FailureResponse {
  if (rule.kind !== 'conditional' || !Object.hasOwn(rule.onFailure, dependency)) return BLOCK
  return rule.onFailure[dependency] ?? BLOCK
}

/** What a list that runs along the mission's steps holds for one of them. */
export function itemAt<T>(list: readonly T[], number: number): T {
  const item = list[number]
  if (item === undefined) throw new Error(`no step has the number ${number}`)
  return item
}

/** The steps that this one waits for, directly or not, and those that may stand in for them; of a hook, all before it. */
export function ancestorsOf(graph: Graph, stepId: StepId): ReadonlySet<StepId> {
  const number = graph.numberOf(stepId)
  if (number >= graph.firstHook) return new Set(graph.plan.steps.slice(0, number).map(({id}) => id))
  const found = new Set<StepId>()
  const open = sourcesOf(graph.stepOf(stepId))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...sourcesOf(graph.stepOf(id)))
  }
  return found
}

function sourcesOf(step: PlannedStep): StepId[] {
  const standIns = step.dependsOn.flatMap(id => {
    const response = responseTo(id, step)
    return response.kind === 'alternative' ? [response.stepId] : []
  })
  return [...step.dependsOn, ...standIns]
}
