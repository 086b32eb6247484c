/** Plans for the tests of the core: by hand, and at random. */
import * as fc from 'fast-check'
import type {
  CachePolicy,
  Condition,
  DependencyRule,
  Exclusion,
  FailFast,
  FailureResponse,
  HookKind,
  Plan,
  PlannedStep,
  Question,
  StepId,
} from '../../../engine/contracts.ts'

export interface StepSketch {
  readonly id: StepId
  readonly dependsOn?: readonly StepId[]
  readonly rule?: DependencyRule
  readonly condition?: Condition | null
  readonly standby?: boolean
  readonly excluded?: Exclusion
  readonly leftOut?: string
  readonly maxAttempts?: number
  readonly continueOnError?: boolean
  readonly resume?: PlannedStep['resume']
  readonly timeout?: PlannedStep['timeout']
  readonly hook?: HookKind
  readonly cache?: CachePolicy
  readonly asks?: true
}

export interface PlanSketch {
  readonly steps: readonly StepSketch[]
  readonly maxParallel?: number
  readonly failFast?: FailFast
  readonly timeoutMs?: number
}

export const RETRY_DELAY_MS = 100

export function planOf(sketch: PlanSketch): Plan {
  return {
    digest: '0'.repeat(64),
    missionName: 'sketch',
    maxParallel: sketch.maxParallel ?? 2,
    failFast: sketch.failFast ?? 'off',
    ...(sketch.timeoutMs !== undefined && {timeoutMs: sketch.timeoutMs}),
    values: {inputs: {}, vars: {}, secrets: [], envFile: null},
    steps: sketch.steps.map(plannedStep),
  }
}

function plannedStep({id, maxAttempts = 1, ...sketch}: StepSketch): PlannedStep {
  return {
    id,
    name: id,
    type: 'command',
    params: {},
    dependsOn: sketch.dependsOn ?? [],
    rule: sketch.rule ?? {kind: 'all'},
    condition: sketch.condition ?? null,
    standby: sketch.standby ?? false,
    ...(sketch.excluded !== undefined && {excluded: sketch.excluded}),
    ...(sketch.leftOut !== undefined && {leftOut: sketch.leftOut}),
    ...(sketch.hook !== undefined && {hook: sketch.hook}),
    env: {},
    workingDirectory: '.',
    retry: {maxAttempts, delayMs: RETRY_DELAY_MS, factor: 2, jitter: false, on: ['error']},
    timeout: sketch.timeout ?? {kind: 'none'},
    continueOnError: sketch.continueOnError ?? false,
    resume: sketch.resume ?? 'again',
    ...(sketch.cache !== undefined && {cache: sketch.cache}),
    ...(sketch.asks === true && {asks: true}),
  }
}

/** A step that answers each dependency in its own way. */
export const answering = (onFailure: {
  readonly [stepId: StepId]: FailureResponse
}): Pick<StepSketch, 'dependsOn' | 'rule'> => ({
  dependsOn: Object.keys(onFailure),
  rule: {kind: 'conditional', onFailure},
})

/** What one attempt does when it is made. */
export interface Behaviour {
  readonly ends: 'in success' | 'in part' | 'in a failure that may pass' | 'in a failure that lasts'
  readonly afterMs: number
  readonly warns: boolean
  /** Told to end, it is cancelled after `graceMs`, or goes on to its own end. */
  readonly obeys: boolean
  readonly graceMs: number
}

/** What a condition comes to. */
export type Answer = 'holds' | 'does not hold' | 'is at fault'

/** What becomes of a question, each time it is asked. */
export interface Reply {
  readonly says: 'yes' | 'no' | 'nothing'
  readonly afterMs: number
  /** Where nothing is said there is one: a run that somebody attends would not end. */
  readonly deadlineAfterMs: number | null
  readonly onTimeout: Question['onTimeout']
  /** Where it fails at its deadline, and attempts are left. */
  readonly isAskedAgain: boolean
}

/** What the cache says when it is asked about a step. */
export interface LookUp {
  readonly afterMs: number
  readonly hits: boolean
}

/** A mission with all that will happen to it. */
export interface Script {
  readonly plan: Plan
  /** What the attempts of a step do, one after the other, and then from the start again. */
  readonly behaviours: ReadonlyMap<StepId, readonly Behaviour[]>
  readonly answers: ReadonlyMap<StepId, Answer>
  readonly replies: ReadonlyMap<StepId, Reply>
  /** Whether somebody answers while the run goes on. */
  readonly isAttended: boolean
  /** Steps that are left out, with whose success of an earlier run the log begins. */
  readonly kept: readonly StepId[]
  /** What the cache says of a step, one time after the other, and then from the start again; nobody asks about the rest. */
  readonly lookUps: ReadonlyMap<StepId, readonly LookUp[]>
}

const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  ends: fc.oneof(
    {weight: 5, arbitrary: fc.constant('in success' as const)},
    {weight: 1, arbitrary: fc.constant('in part' as const)},
    {weight: 2, arbitrary: fc.constant('in a failure that may pass' as const)},
    {weight: 2, arbitrary: fc.constant('in a failure that lasts' as const)},
  ),
  afterMs: fc.nat(300),
  warns: fc.oneof({weight: 9, arbitrary: fc.constant(false)}, {weight: 1, arbitrary: fc.constant(true)}),
  obeys: fc.boolean(),
  graceMs: fc.nat(50),
})

const rarely = fc.oneof({weight: 4, arbitrary: fc.constant(false)}, {weight: 1, arbitrary: fc.constant(true)})

const condition: fc.Arbitrary<Condition | null> = fc.oneof(
  {weight: 3, arbitrary: fc.constant(null)},
  {weight: 1, arbitrary: fc.record({text: fc.constant('asked()'), usesStatus: fc.boolean()})},
)

const exclusion: fc.Arbitrary<Exclusion | null> = fc.oneof(
  {weight: 9, arbitrary: fc.constant(null)},
  {weight: 1, arbitrary: fc.constant<Exclusion>({platform: 'linux', only: ['windows']})},
)

const reply: fc.Arbitrary<Reply> = fc
  .record({
    says: fc.constantFrom<Reply['says'][]>('yes', 'yes', 'no', 'nothing'),
    afterMs: fc.nat(300),
    deadlineAfterMs: fc.option(fc.nat(300)),
    onTimeout: fc.constantFrom<Question['onTimeout'][]>('fail', 'fail', 'approve', 'deny'),
    isAskedAgain: fc.boolean(),
  })
  .map(made => (made.says === 'nothing' ? {...made, deadlineAfterMs: made.deadlineAfterMs ?? 200} : made))

const lookUps: fc.Arbitrary<readonly LookUp[]> = fc.oneof(
  {weight: 3, arbitrary: fc.constant([])},
  {weight: 1, arbitrary: fc.array(fc.record({afterMs: fc.nat(200), hits: fc.boolean()}), {minLength: 1, maxLength: 3})},
)

const scriptedStep = fc.record({
  asks: rarely,
  reply,
  behaviours: fc.array(behaviour, {minLength: 1, maxLength: 4}),
  dependencies: fc.array(
    fc.record({
      /** Which of the steps before it, in the order of making. */
      choice: fc.nat(),
      response: fc.constantFrom<FailureResponse['kind'][]>(
        'block',
        'skip',
        'warn',
        'default',
        'alternative',
        'alternative',
      ),
      /** Which of the steps between the dependency and this one. */
      alternative: fc.nat(),
    }),
    {maxLength: 3},
  ),
  rule: fc.constantFrom<DependencyRule['kind'][]>('all', 'any', 'best-effort', 'conditional', 'conditional'),
  condition,
  exclusion,
  answer: fc.constantFrom<Answer[]>('holds', 'holds', 'does not hold', 'is at fault'),
  lookUps,
  maxAttempts: fc.integer({min: 1, max: 4}),
  continueOnError: rarely,
  resume: rarely.map(never => (never ? 'never' : 'again')),
  selection: fc.constantFrom<('made' | 'left out' | 'kept')[]>('made', 'made', 'left out', 'kept'),
  /** A standby that somebody selected by its name. */
  comesByItself: rarely,
})
type ScriptedStep = typeof scriptedStep extends fc.Arbitrary<infer Made> ? Made : never

const hookKinds: readonly HookKind[] = ['on_success', 'on_failure', 'on_cancel', 'finally']

const scriptedHook = fc.record({
  hook: fc.constantFrom(...hookKinds),
  /** Some take longer than all hooks together may after a stop. */
  behaviours: fc.array(fc.oneof({weight: 3, arbitrary: behaviour}, {weight: 1, arbitrary: behaviour.map(slower)}), {
    minLength: 1,
    maxLength: 4,
  }),
  condition,
  exclusion,
  answer: fc.constantFrom<Answer[]>('holds', 'holds', 'does not hold', 'is at fault'),
  maxAttempts: fc.integer({min: 1, max: 3}),
  continueOnError: rarely,
  resume: rarely.map(never => (never ? 'never' : 'again')),
})
type ScriptedHook = typeof scriptedHook extends fc.Arbitrary<infer Made> ? Made : never

function slower(made: Behaviour): Behaviour {
  return {...made, afterMs: made.afterMs * 40}
}

/** Up to a dozen steps, and some hooks. The order of the steps in the mission is not that of their dependencies. */
export const randomScript: fc.Arbitrary<Script> = fc
  .record({
    steps: fc.array(scriptedStep, {maxLength: 12}),
    hooks: fc.array(scriptedHook, {maxLength: 5}),
    maxParallel: fc.integer({min: 1, max: 4}),
    failFast: fc.constantFrom<FailFast[]>('off', 'off', 'drain', 'kill'),
    isAttended: fc.boolean(),
    hasSelection: fc.boolean(),
    timeoutMs: fc.oneof(
      {weight: 3, arbitrary: fc.constant(null)},
      {weight: 1, arbitrary: fc.integer({min: 1, max: 1_500})},
    ),
  })
  .chain(({steps: scripted, timeoutMs, hasSelection, ...made}) => {
    const selected = scripted.map(
      (step): ScriptedStep => (hasSelection ? step : {...step, selection: 'made', comesByItself: false}),
    )
    const sketches = selected.map(sketchOf)
    const hooks = made.hooks.toSorted((one, other) => hookKinds.indexOf(one.hook) - hookKinds.indexOf(other.hook))
    const called = new Set(sketches.flatMap(alternativesOf))
    const all = [...named('s', scripted), ...named('h', hooks)]
    const behaviours = new Map(all.map(([id, {behaviours: own}]) => [id, own]))
    const answers = new Map(all.map(([id, {answer}]) => [id, answer]))
    const kept = selected.flatMap(({selection}, place) => (selection === 'kept' ? [`s${place}`] : []))
    const standsBy = ({comesByItself}: ScriptedStep, place: number) => called.has(`s${place}`) && !comesByItself
    const standby = new Map(selected.map((step, place) => [`s${place}`, standsBy(step, place)]))
    const cached = scripted.flatMap((step, place) =>
      step.lookUps.length > 0 ? [[`s${place}`, step.lookUps] as const] : [],
    )
    const replies = new Map(named('s', scripted).map(([id, {reply: own}]) => [id, own]))
    const {isAttended} = made
    return fc
      .shuffledSubarray(
        sketches.map(sketch => ({...sketch, standby: standby.get(sketch.id) ?? false})),
        {minLength: sketches.length},
      )
      .map(shuffled => {
        const steps = [...shuffled, ...hooks.map(sketchOfHook)]
        const plan = planOf({...made, steps, ...(timeoutMs !== null && {timeoutMs})})
        return {plan, behaviours, answers, kept, lookUps: new Map(cached), replies, isAttended}
      })
  })

const named = <T>(letter: string, made: readonly T[]): readonly (readonly [StepId, T])[] =>
  made.map((one, place) => [`${letter}${place}`, one])

function sketchOfHook(
  {behaviours: _behaviours, answer: _answer, exclusion: excluded, ...hook}: ScriptedHook,
  place: number,
): StepSketch {
  return {id: `h${place}`, ...hook, ...(excluded !== null && {excluded})}
}

function sketchOf(step: ScriptedStep, place: number): StepSketch {
  const {maxAttempts, continueOnError, resume} = step
  const responses = new Map<StepId, FailureResponse>()
  for (const {choice, response, alternative} of place === 0 ? [] : step.dependencies) {
    const dependency = choice % place
    responses.set(`s${dependency}`, responseOf(response, {after: dependency, before: place, alternative}))
  }
  return {
    id: `s${place}`,
    dependsOn: [...responses.keys()],
    rule: step.rule === 'conditional' ? {kind: step.rule, onFailure: Object.fromEntries(responses)} : {kind: step.rule},
    condition: step.condition,
    ...(step.exclusion !== null && {excluded: step.exclusion}),
    ...(step.selection !== 'made' && {leftOut: 'not selected'}),
    maxAttempts,
    continueOnError,
    resume,
    // What asks is never spared: a person answers anew each time.
    ...(step.asks && step.lookUps.length === 0 && {asks: true}),
  }
}

/** An alternative stands between the dependency and the step in the order of making, so that no circle arises. */
function responseOf(
  kind: FailureResponse['kind'],
  place: {readonly after: number; readonly before: number; readonly alternative: number},
): FailureResponse {
  if (kind === 'default') return {kind, output: 'what is used instead'}
  if (kind !== 'alternative') return {kind}
  const between = place.before - place.after - 1
  return between === 0 ? {kind: 'block'} : {kind, stepId: `s${place.after + 1 + (place.alternative % between)}`}
}

const alternativesOf = ({rule}: StepSketch): readonly StepId[] =>
  rule?.kind !== 'conditional'
    ? []
    : Object.values(rule.onFailure).flatMap(response => (response.kind === 'alternative' ? [response.stepId] : []))
