/** A plan as nodes and edges: the document of `graph --json`, from which every drawing is made. */
import type {
  FailureResponse,
  HookKind,
  Plan,
  PlannedStep,
  Platform,
  RunId,
  StepId,
  StepWord,
} from '../../engine/contracts.ts'
import {graphOf, responseTo} from '../../engine/schedule/graph.ts'
import type {RunStatus, RunWord} from '../status.ts'

/** schemas/output/graph.schema.json */
export interface PlanGraph {
  readonly mission: string
  /** Both null where no run is shown. */
  readonly run_id: RunId | null
  readonly state: RunWord | null
  /** In the order of the mission. */
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export interface GraphNode {
  readonly id: StepId
  readonly name: string
  readonly type: string
  /** From 1; behind the layers of all that it waits for. */
  readonly layer: number
  readonly strategy: 'all' | 'any' | 'best_effort' | 'conditional'
  readonly condition: string | null
  readonly standby: boolean
  /** Absent for what is no hook. */
  readonly hook?: HookKind
  /** null where the step runs on the platform of the plan. */
  readonly only_on: readonly Platform[] | null
  readonly state: StepWord | null
}

/**
 * `dependency`: `to` waits for `from`. `call`: `to` may be called on when `from` does not succeed. `alternative`: the
 * output of `from` may then take the place of another in `to`.
 */
export interface GraphEdge {
  readonly from: StepId
  readonly to: StepId
  readonly kind: 'dependency' | 'call' | 'alternative'
  /** What `to` does when the dependency does not succeed; null where its strategy decides, and for the other kinds. */
  readonly on_failure: FailureResponse['kind'] | null
}

/** `status`: how a run of the plan stands. */
export function planGraph(plan: Plan, status: RunStatus | null = null): PlanGraph {
  const edges = edgesOf(plan)
  const layers = layersOf(plan, edges)
  const states = new Map(status?.steps.map(({id, state}) => [id, state]))
  return {
    mission: plan.missionName,
    run_id: status?.run_id ?? null,
    state: status?.state ?? null,
    nodes: plan.steps.map(step => nodeOf(step, layers.get(step.id) ?? 1, states.get(step.id) ?? null)),
    edges,
  }
}

function nodeOf(step: PlannedStep, layer: number, state: StepWord | null): GraphNode {
  const {id, name, type, rule, condition, standby, hook, excluded} = step
  return {
    id,
    name,
    type,
    layer,
    strategy: rule.kind === 'best-effort' ? 'best_effort' : rule.kind,
    condition: condition?.text ?? null,
    standby,
    ...(hook !== undefined && {hook}),
    only_on: excluded?.only ?? null,
    state,
  }
}

function edgesOf({steps}: Plan): readonly GraphEdge[] {
  // Several steps may call on the same one in place of the same dependency.
  const calls = new Set<string>()
  return steps.flatMap(step =>
    step.dependsOn.flatMap(from => {
      const response = responseTo(from, step)
      const isJudgedByRule = step.rule.kind === 'any' || step.rule.kind === 'best-effort'
      const dependency: GraphEdge = {
        from,
        to: step.id,
        kind: 'dependency',
        on_failure: isJudgedByRule ? null : response.kind,
      }
      if (response.kind !== 'alternative') return [dependency]
      const {stepId} = response
      const alternative: GraphEdge = {from: stepId, to: step.id, kind: 'alternative', on_failure: null}
      if (calls.has(`${from} ${stepId}`)) return [dependency, alternative]
      calls.add(`${from} ${stepId}`)
      return [dependency, {from, to: stepId, kind: 'call', on_failure: null} as const, alternative]
    }),
  )
}

/** The longest way to each step, in steps; hooks come one after the other behind all of them. A checked plan has no circles, with the calls of alternatives among its edges. */
function layersOf(plan: Plan, edges: readonly GraphEdge[]): ReadonlyMap<StepId, number> {
  const {numberOf, firstHook} = graphOf(plan)
  const targets: number[][] = plan.steps.map(() => [])
  const awaited = plan.steps.map(() => 0)
  const layers = plan.steps.map(() => 1)
  for (const {from, to} of edges) {
    targets[numberOf(from)]?.push(numberOf(to))
    awaited[numberOf(to)] = (awaited[numberOf(to)] ?? 0) + 1
  }
  const ready = [...plan.steps.keys()].filter(number => awaited[number] === 0)
  for (let number = ready.pop(); number !== undefined; number = ready.pop()) {
    for (const target of targets[number] ?? []) {
      layers[target] = Math.max(layers[target] ?? 1, (layers[number] ?? 1) + 1)
      awaited[target] = (awaited[target] ?? 0) - 1
      if (awaited[target] === 0) ready.push(target)
    }
  }
  const deepest = layers.slice(0, firstHook).reduce((most, layer) => Math.max(most, layer), 0)
  const layerOf = (number: number): number =>
    number < firstHook ? (layers[number] ?? 1) : deepest + 1 + number - firstHook
  return new Map(plan.steps.map(({id}, number) => [id, layerOf(number)]))
}
