/** From a mission that holds to the plan that is run: defaults filled, durations in milliseconds, digest fixed. */
import {durationMs} from '../../schemas/duration.ts'
import {sizeBytes} from '../../schemas/size.ts'
import type {Concurrency, Mission, MissionConfig, MissionDefaults, Retry, Step} from '../../schemas/types.gen.ts'
import {canonicalJson, sha256} from '../canonical.ts'
import type {
  Condition,
  FailFast,
  LlmSettings,
  Plan,
  PlannedConcurrency,
  PlannedStep,
  PlanValues,
  RetryPolicy,
  StepId,
} from '../contracts.ts'
import {microUsd} from '../llm-settings.ts'
import type {CheckedStep} from './check.ts'
import type {DecidedUse, Nest} from './decide-used.ts'
import {ruleFor} from './dependencies.ts'
import {allSteps} from './hooks.ts'
import type {StepOnPlatform} from './on-platform.ts'
import {cachePolicy} from './plan-cache.ts'
import {planItems} from './plan-items.ts'
import {estimatePolicy, resourceLimits} from './plan-resources.ts'
import {answerLimit, timeoutPolicy} from './timeouts.ts'
import {type Mapping, type Tree, toJson, valueOf} from './tree.ts'

export interface PlanInput {
  readonly mission: Mission
  /** The same mission with its texts as written. */
  readonly tree: Mapping
  readonly steps: readonly CheckedStep[]
  /** The same steps as they are on the platform that the plan is for. */
  readonly onPlatform: readonly StepOnPlatform[]
  readonly values: PlanValues
  /** Named as somebody's alternative. */
  readonly standby: ReadonlySet<StepId>
  /** By number of the step that has one. */
  readonly conditions: ReadonlyMap<number, Condition>
  /** The words of the types that ask in place of running. */
  readonly asking: ReadonlySet<string>
  /** How many steps run at one time when the mission does not say. */
  readonly cores: number
  readonly failFast?: FailFast | undefined
  readonly overrides?: PlanOverrides | undefined
  /** The missions that steps run, by number of the step. */
  readonly used: ReadonlyMap<number, DecidedUse>
  /** For steps that ask models; null where none does. */
  readonly llm: LlmSettings | null
  readonly nest: Nest
}

export type PlanOverrides = Partial<Pick<Plan, 'maxParallel' | 'failFast'> & Pick<PlanValues, 'envFile'>>

const noRetry: RetryPolicy = {maxAttempts: 1, delayMs: 1000, factor: 2, jitter: false, on: ['error']}

export function planMission(input: PlanInput): Plan {
  const {mission, tree, steps, values, overrides, nest} = input
  const missionEnv = environmentIn(tree)
  const {defaults = {}} = mission
  const config = {...nest.config, ...mission.config}
  const estimate = estimatePolicy(config)
  const outputs = outputsIn(tree)
  const content = {
    missionName: mission.name,
    ...limitsOfRun(config, input),
    ...(config.timeout !== undefined && {timeoutMs: durationMs(config.timeout)}),
    values: overrides?.envFile === undefined ? values : {...values, envFile: overrides.envFile},
    ...(mission.concurrency !== undefined && {concurrency: plannedConcurrency(mission.concurrency, missionEnv)}),
    ...(estimate !== undefined && {estimate}),
    ...(input.llm !== null && Object.keys(input.llm).length > 0 && {llm: input.llm}),
    ...(config.budget_usd !== undefined && {budgetMicroUsd: microUsd(config.budget_usd)}),
    ...(nest.handed !== undefined && {inputs: nest.handed.declared}),
    ...(outputs !== undefined && {outputs}),
    steps: allSteps(mission).flatMap((step, index) => {
      const checked = steps[index]
      return checked === undefined ? [] : planStep(step, checked, {...input, defaults, config, missionEnv})
    }),
  }
  return {digest: sha256(canonicalJson(content)), ...content}
}

/** How many steps run at one time, and what a failure means for the others. */
export function limitsOfRun(
  config: MissionConfig,
  {cores, failFast, overrides}: Pick<PlanInput, 'cores' | 'failFast' | 'overrides'>,
): Pick<Plan, 'maxParallel' | 'failFast'> {
  return {
    maxParallel: overrides?.maxParallel ?? config.max_parallel ?? Math.max(1, cores),
    failFast: overrides?.failFast ?? failFastOf(config) ?? failFast ?? 'off',
  }
}

type Environment = PlannedStep['env']

/** The group's name may ask for what the mission gives every step. */
function plannedConcurrency({group, cancel_in_progress: cancels}: Concurrency, env: Environment): PlannedConcurrency {
  return {group, cancelInProgress: cancels ?? false, env: group.includes('${{') ? env : {}}
}

interface Around extends Pick<PlanInput, 'tree' | 'standby' | 'conditions' | 'onPlatform' | 'used' | 'asking'> {
  readonly defaults: MissionDefaults
  readonly config: MissionConfig
  readonly missionEnv: Environment
}

function planStep(step: Step, {reading, id, dependsOn}: CheckedStep, around: Around): PlannedStep {
  const {defaults, missionEnv, standby, conditions, onPlatform, asking} = around
  const type = reading.type ?? ''
  const use = around.used.get(reading.index)
  // A step that runs a mission has no processes of its own.
  const limits = use === undefined ? resourceLimits(step, around.config) : undefined
  const sizeLimit = step.working_directory_size_limit
  const cache = cachePolicy(step)
  const {params: chosen = reading.params, exclusion = null} = onPlatform[reading.index] ?? {}
  const params = use === undefined ? chosen : {...chosen, inputs: use.given}
  const timeouts = {own: step.timeout, general: defaults.timeout, type, params}
  const {timeout, items} = planItems(step, reading, timeouts, around) ?? {timeout: timeoutPolicy(timeouts)}
  return {
    id,
    name: step.name ?? id,
    type,
    params,
    dependsOn,
    rule: ruleFor(step.depends_strategy, valueOf(reading.spot.tree, 'depends_on')),
    condition: conditions.get(reading.index) ?? null,
    standby: standby.has(id),
    env: {...missionEnv, ...environmentIn(reading.spot.tree)},
    workingDirectory: step.working_directory ?? '.',
    retry: retryPolicy(step.retry ?? defaults.retry),
    timeout: asking.has(type) ? answerLimit(params, step.timeout) : timeout,
    continueOnError: step.continue_on_error ?? false,
    resume: step.resume ?? 'again',
    ...(limits !== undefined && {limits}),
    ...(sizeLimit !== undefined && {workingDirectoryLimitBytes: sizeBytes(sizeLimit)}),
    ...(use !== undefined && {mission: use.loaded.plan}),
    ...(exclusion !== null && {excluded: exclusion}),
    ...(asking.has(type) && {asks: true}),
    ...(reading.hook !== undefined && {hook: reading.hook}),
    ...(cache !== undefined && {cache}),
    ...(items !== undefined && {items}),
  }
}

function retryPolicy(retry: Retry | undefined): RetryPolicy {
  if (retry === undefined) return noRetry
  if (typeof retry === 'number') return {...noRetry, maxAttempts: retry + 1}
  return {
    maxAttempts: retry.max_attempts,
    delayMs: retry.delay === undefined ? noRetry.delayMs : durationMs(retry.delay),
    factor: retry.backoff ?? noRetry.factor,
    jitter: retry.jitter ?? noRetry.jitter,
    on: retry.on ?? noRetry.on,
  }
}

function failFastOf({fail_fast: written}: MissionConfig): FailFast | undefined {
  if (written === undefined || written === 'kill') return written
  return written ? 'drain' : 'off'
}

/** The texts as they are written, by name; undefined where there are none. */
function outputsIn(tree: Tree): Plan['outputs'] {
  const outputs = valueOf(tree, 'outputs')
  if (outputs?.kind !== 'mapping') return undefined
  const values = [...outputs.entries].map(([name, {value}]) => {
    const written = valueOf(value, 'value')
    return [name, written === undefined ? null : toJson(written)] as const
  })
  return Object.fromEntries(values)
}

/** Values as they are written: `1.10` stays `1.10`. */
function environmentIn(tree: Tree): Environment {
  const env = valueOf(tree, 'env')
  if (env?.kind !== 'mapping') return {}
  return Object.fromEntries([...env.entries].map(([name, {value}]) => [name, textAsWritten(value)]))
}

function textAsWritten(tree: Tree): string {
  if (tree.kind !== 'scalar') return ''
  return typeof tree.value === 'string' ? tree.value : tree.written
}
