/**
 * Times the core alone on large missions: `npx tsx bench/core.ts [STEPS]`.
 * Each shape is run as the shell would, one event at a time, without store, steps or reporters. Prints seconds.
 */
import type {
  Action,
  Condition,
  DependencyRule,
  FailFast,
  FailureResponse,
  Plan,
  PlannedStep,
  StepId,
} from '../engine/contracts.ts'
import {unreachable} from '../engine/contracts.ts'
import {decide} from '../engine/schedule/decide.ts'
import {apply, type Graph, graphOf, initialState, type RunState, statusOf} from '../engine/schedule/state.ts'

interface Shape {
  readonly name: string
  readonly maxParallel: number
  readonly failFast?: FailFast
  /** Of the step at a place: which places it depends on. */
  dependsOn(place: number, count: number): readonly number[]
  /** Of a step that depends on others; `all` when absent. */
  rule?(place: number): DependencyRule
  readonly condition?: Condition
  standby?(place: number): boolean
  /** How many attempts of the step fail before one succeeds; Infinity for a failure that is not retried. */
  failures(place: number): number
}

const LAYER = 500
const RETRY_DELAY_MS = 1_000

const none = () => []
const never = () => 0
const previous = (place: number) => (place === 0 ? [] : [place - 1])
const firstFails = (place: number) => (place === 0 ? Number.POSITIVE_INFINITY : 0)

const asksStatus: Condition = {text: '!failure()', usesStatus: true}
const idOf = (place: number): StepId => `step-${place}`

const shapes: readonly Shape[] = [
  {name: 'independent', maxParallel: 8, dependsOn: none, failures: never},
  {name: 'independent, all at once', maxParallel: Number.MAX_SAFE_INTEGER, dependsOn: none, failures: never},
  {name: 'chain', maxParallel: 8, dependsOn: previous, failures: never},
  {name: 'layers of 500, ten edges a step', maxParallel: 8, dependsOn: layered, failures: never},
  {name: 'one step waits for all others', maxParallel: 8, dependsOn: gathered, failures: never},
  {name: 'all retried', maxParallel: 8, dependsOn: none, failures: () => 1},
  {name: 'all in retry at once', maxParallel: Number.MAX_SAFE_INTEGER, dependsOn: none, failures: () => 2},
  {name: 'chain, blocked by its first', maxParallel: 8, dependsOn: previous, failures: firstFails},
  {
    name: 'all blocked by the first',
    maxParallel: 8,
    dependsOn: place => (place === 0 ? [] : [0]),
    failures: firstFails,
  },
  {name: 'chain of conditions', maxParallel: 8, dependsOn: previous, failures: never, condition: asksStatus},
  {
    name: 'chain of conditions, first fails',
    maxParallel: 8,
    dependsOn: previous,
    failures: firstFails,
    condition: asksStatus,
  },
  {
    name: 'layers, warnings for every failure',
    maxParallel: 8,
    dependsOn: layered,
    failures: place => (place % 3 === 0 ? Number.POSITIVE_INFINITY : 0),
    rule: place => answering(layered(place), () => ({kind: 'warn'})),
  },
  {name: 'layers, any', maxParallel: 8, dependsOn: layered, failures: firstFails, rule: () => ({kind: 'any'})},
  {
    name: 'every third fails and has an alternative',
    maxParallel: 8,
    dependsOn: place => (place % 3 === 2 ? [place - 2] : []),
    failures: place => (place % 3 === 0 ? Number.POSITIVE_INFINITY : 0),
    standby: place => place % 3 === 1,
    rule: place =>
      answering(place % 3 === 2 ? [place - 2] : [], other => ({kind: 'alternative', stepId: idOf(other + 1)})),
  },
  {
    name: 'all call on one alternative for one step',
    maxParallel: 8,
    dependsOn: place => (place < 2 ? [] : [0]),
    failures: firstFails,
    standby: place => place === 1,
    rule: place => answering(place < 2 ? [] : [0], () => ({kind: 'alternative', stepId: idOf(1)})),
  },
  {name: 'all skipped after the first', maxParallel: 1, failFast: 'drain', dependsOn: none, failures: firstFails},
]

function answering(
  dependencies: readonly number[],
  responseTo: (dependency: number) => FailureResponse,
): DependencyRule {
  return {
    kind: 'conditional',
    onFailure: Object.fromEntries(dependencies.map(other => [idOf(other), responseTo(other)])),
  }
}

function layered(place: number): readonly number[] {
  if (place < LAYER) return []
  const above = place - (place % LAYER) - LAYER
  return Array.from({length: 10}, (_, edge) => above + ((place * 7 + edge * 31) % LAYER))
}

function gathered(place: number, count: number): readonly number[] {
  return place === count - 1 ? Array.from({length: place}, (_, other) => other) : []
}

const count = Number(process.argv[2] ?? 50_000)
for (const shape of shapes) {
  const plan = planOf(shape, count)
  const beganAtMs = performance.now()
  const events = drive(plan, shape)
  const seconds = (performance.now() - beganAtMs) / 1_000
  process.stdout.write(`${seconds.toFixed(3)} s  ${shape.name}: ${count} steps, ${events} events\n`)
}

interface Drive {
  readonly graph: Graph
  readonly state: RunState
  readonly shape: Shape
  /** In the order they started; the earliest ends next. */
  readonly running: {readonly stepId: StepId; readonly attempt: number}[]
  nowMs: number
  wakeAtMs: number
  events: number
}

function drive(plan: Plan, shape: Shape): number {
  const graph = graphOf(plan)
  const state = initialState(graph)
  const run: Drive = {graph, state, shape, running: [], nowMs: 1, wakeAtMs: 0, events: 0}
  let ended = 0
  while (state.outcome === null) {
    const actions = decide(graph, state)
    for (const action of actions) carryOut(run, action)
    if (actions.some(action => action.kind !== 'wake' && action.kind !== 'cancel')) continue
    const next = run.running[ended]
    if (next === undefined) waitForRetry(run)
    else endAttempt(run, next)
    if (next !== undefined) ended++
  }
  return run.events
}

function carryOut(run: Drive, action: Action): void {
  const atMs = run.nowMs
  switch (action.kind) {
    case 'start': {
      const {stepId, attempt} = action
      run.running.push({stepId, attempt})
      return take(run, {type: 'step.started', atMs, stepId, attempt, timeoutMs: null, timeoutReason: 'none'})
    }
    case 'block':
      return take(run, {type: 'step.blocked', atMs, stepId: action.stepId, by: action.by, reason: action.reason})
    case 'skip':
      return take(run, {type: 'step.skipped', atMs, stepId: action.stepId, reason: action.reason})
    case 'call':
      return take(run, {type: 'step.called', atMs, stepId: action.stepId, insteadOf: action.insteadOf})
    case 'evaluate': {
      const {failure} = statusOf(run.graph, run.state, action.stepId)
      return take(run, {type: 'step.judged', atMs, stepId: action.stepId, holds: !failure, reason: 'no failure'})
    }
    case 'lose':
      throw new Error('no shape loses a step')
    case 'ask':
    case 'expire':
    case 'conclude':
      throw new Error('no shape asks')
    case 'stop':
      return take(run, {type: 'run.stopping', atMs, reason: action.reason})
    case 'finish':
      return take(run, {type: 'run.finished', atMs, outcome: action.outcome})
    case 'wake':
      run.wakeAtMs = action.atMs
      return
    case 'cancel':
      throw new Error('no shape cancels')
    default:
      return unreachable(action)
  }
}

function take(run: Drive, event: Parameters<typeof apply>[2]): void {
  run.events++
  apply(run.graph, run.state, event)
}

function endAttempt(run: Drive, {stepId, attempt}: {readonly stepId: StepId; readonly attempt: number}): void {
  const atMs = run.nowMs
  const failures = run.shape.failures(run.graph.numberOf(stepId))
  if (attempt > failures) return take(run, {type: 'step.succeeded', atMs, stepId, output: null, via: 'run'})
  const retryAtMs = failures === Number.POSITIVE_INFINITY ? null : atMs + RETRY_DELAY_MS
  const failure = {code: 'STEP_EXIT_STATUS', message: 'ended with status 1', retryable: true} as const
  take(run, {type: 'step.failed', atMs, stepId, failure, output: null, retryAtMs})
}

function waitForRetry(run: Drive): void {
  if (run.wakeAtMs <= run.nowMs) throw new Error('nothing runs and nothing is due')
  run.nowMs = run.wakeAtMs
  take(run, {type: 'tick', atMs: run.nowMs})
}

function planOf(shape: Shape, count: number): Plan {
  const {maxParallel, failFast = 'off'} = shape
  const values = {inputs: {}, vars: {}, secrets: [], envFile: null}
  const steps = Array.from({length: count}, (_, place) => plannedStep(shape, place, count))
  return {digest: '0'.repeat(64), missionName: shape.name, maxParallel, failFast, values, steps}
}

function plannedStep(shape: Shape, place: number, count: number): PlannedStep {
  const id = idOf(place)
  return {
    id,
    name: id,
    type: 'command',
    params: {},
    dependsOn: shape.dependsOn(place, count).map(idOf),
    rule: shape.rule?.(place) ?? {kind: 'all'},
    condition: shape.condition ?? null,
    standby: shape.standby?.(place) ?? false,
    env: {},
    workingDirectory: '.',
    retry: {maxAttempts: 3, delayMs: RETRY_DELAY_MS, factor: 1, jitter: false, on: ['error']},
    timeout: {kind: 'none'},
    continueOnError: false,
    resume: 'again',
  }
}
