/** One run by hand: the test says what happens, and reads what the core wants. */
import type {Action, DurableEvent, Failure, PassingEvent, StepId} from '../../../engine/contracts.ts'
import {decide} from '../../../engine/schedule/decide.ts'
import {
  apply,
  type Graph,
  graphOf,
  initialState,
  type RunState,
  recordOf,
  type StepState,
  type Tick,
} from '../../../engine/schedule/state.ts'
import {type Answer, type PlanSketch, planOf} from './missions.ts'
import {eventFor, FAILURE, INTERRUPT} from './simulator.ts'

export interface CoreBench {
  readonly graph: Graph
  readonly state: RunState
  /** What the core wants now. */
  actions(): readonly Action[]
  /** Carries out what the core wants, once, and says what that was. Conditions come to what `answers` says, or hold. */
  act(): readonly Action[]
  happen(event: DurableEvent | PassingEvent | Tick): void
  succeed(stepId: StepId, via?: 'run' | 'partial' | 'kept'): void
  fail(stepId: StepId, how?: {readonly retryAtMs?: number; readonly failure?: Failure}): void
  cancelled(stepId: StepId): void
  interrupt(): void
  resume(): void
  /** Lets the clock stand at `atMs`, and tells the core. */
  timeIs(atMs: number): void
  stepState(stepId: StepId): StepState
}

export function coreBench(sketch: PlanSketch, answers: {readonly [stepId: StepId]: Answer} = {}): CoreBench {
  const graph = graphOf(planOf(sketch))
  const state = initialState(graph)
  let nowMs = 0
  const happen = (event: DurableEvent | PassingEvent | Tick) => apply(graph, state, event)
  const actions = () => decide(graph, state)
  return {
    graph,
    state,
    actions,
    happen,
    act() {
      const wanted = actions()
      for (const action of wanted) {
        const event = eventFor(action, nowMs, 'stepId' in action ? {answer: answers[action.stepId]} : {})
        if (event !== null) happen(event)
      }
      return wanted
    },
    succeed: (stepId, via = 'run') => happen({type: 'step.succeeded', atMs: nowMs, stepId, output: null, via}),
    fail: (stepId, how) =>
      happen({
        type: 'step.failed',
        atMs: nowMs,
        stepId,
        failure: how?.failure ?? FAILURE,
        output: null,
        retryAtMs: how?.retryAtMs ?? null,
      }),
    cancelled: stepId => happen({type: 'step.cancelled', atMs: nowMs, stepId}),
    interrupt: () => happen({type: 'run.stopping', atMs: nowMs, reason: INTERRUPT}),
    resume: () => happen({type: 'run.resumed', atMs: nowMs, digest: graph.plan.digest, version: '0.0.0'}),
    timeIs(atMs) {
      nowMs = atMs
      happen({type: 'tick', atMs})
    },
    stepState: stepId => recordOf(graph, state, stepId).state,
  }
}
