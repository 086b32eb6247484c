/** Plans for the tests of the core: by hand, and at random. */
import * as fc from 'fast-check'
import type {FailFast, Plan, PlannedStep, StepId} from '../../../engine/contracts.ts'

export interface StepSketch {
  readonly id: StepId
  readonly dependsOn?: readonly StepId[]
  readonly maxAttempts?: number
  readonly continueOnError?: boolean
}

export interface PlanSketch {
  readonly steps: readonly StepSketch[]
  readonly maxParallel?: number
  readonly failFast?: FailFast
}

export const RETRY_DELAY_MS = 100

export function planOf(sketch: PlanSketch): Plan {
  return {
    digest: '0'.repeat(64),
    missionName: 'sketch',
    maxParallel: sketch.maxParallel ?? 2,
    failFast: sketch.failFast ?? 'off',
    steps: sketch.steps.map(plannedStep),
  }
}

function plannedStep({id, dependsOn = [], maxAttempts = 1, continueOnError = false}: StepSketch): PlannedStep {
  return {
    id,
    name: id,
    type: 'command',
    params: {},
    dependsOn,
    rule: {kind: 'all'},
    env: {},
    workingDirectory: '.',
    retry: {maxAttempts, delayMs: RETRY_DELAY_MS, factor: 2, jitter: false, on: ['error']},
    timeout: {kind: 'none'},
    continueOnError,
  }
}

/** What one attempt does when it is made. */
export interface Behaviour {
  readonly ends: 'in success' | 'in a failure that may pass' | 'in a failure that lasts'
  readonly afterMs: number
  readonly warns: boolean
  /** Told to end, it is cancelled after `graceMs`, or goes on to its own end. */
  readonly obeys: boolean
  readonly graceMs: number
}

/** A mission with all that will happen to it. */
export interface Script {
  readonly plan: Plan
  /** What the attempts of a step do, one after the other, and then from the start again. */
  readonly behaviours: ReadonlyMap<StepId, readonly Behaviour[]>
}

const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  ends: fc.oneof(
    {weight: 5, arbitrary: fc.constant('in success' as const)},
    {weight: 2, arbitrary: fc.constant('in a failure that may pass' as const)},
    {weight: 1, arbitrary: fc.constant('in a failure that lasts' as const)},
  ),
  afterMs: fc.nat(300),
  warns: fc.oneof({weight: 9, arbitrary: fc.constant(false)}, {weight: 1, arbitrary: fc.constant(true)}),
  obeys: fc.boolean(),
  graceMs: fc.nat(50),
})

const scriptedStep = fc.record({
  behaviours: fc.array(behaviour, {minLength: 1, maxLength: 4}),
  /** Which of the steps before it, in the order of making. */
  dependsOn: fc.array(fc.nat(), {maxLength: 3}),
  maxAttempts: fc.integer({min: 1, max: 4}),
  continueOnError: fc.oneof({weight: 4, arbitrary: fc.constant(false)}, {weight: 1, arbitrary: fc.constant(true)}),
})

/** Up to a dozen steps. Their order in the mission is not the order of their dependencies. */
export const randomScript: fc.Arbitrary<Script> = fc
  .record({
    steps: fc.array(scriptedStep, {maxLength: 12}),
    maxParallel: fc.integer({min: 1, max: 4}),
    failFast: fc.constantFrom<FailFast[]>('off', 'drain', 'kill'),
  })
  .chain(made => {
    const sketches = made.steps.map((step, place) => ({
      id: `s${place}`,
      maxAttempts: step.maxAttempts,
      continueOnError: step.continueOnError,
      dependsOn: place === 0 ? [] : [...new Set(step.dependsOn.map(choice => `s${choice % place}`))],
    }))
    const behaviours = new Map(made.steps.map((step, place) => [`s${place}`, step.behaviours]))
    return fc
      .shuffledSubarray(sketches, {minLength: sketches.length})
      .map(steps => ({plan: planOf({...made, steps}), behaviours}))
  })
