/** A mission file becomes a plan, or everything that is wrong with it. */
import type {Mission} from '../../schemas/types.gen.ts'
import type {Diagnostic, FailFast, Json, LlmSettings, Plan, Platform, SourceFile, StepId} from '../contracts.ts'
import {keyVariableOf, keyVariables, mergedSettings, settingsFrom} from '../llm-settings.ts'
import {platformOf} from '../platform.ts'
import {checkMeaning} from './check.ts'
import {checkCaches} from './check-cache.ts'
import {checkExpressions, type ExpressionChecks, type ExpressionLibrary} from './check-expressions.ts'
import {checkItems} from './check-items.ts'
import {checkQuestions} from './check-questions.ts'
import {checkValues, type MissingInput} from './check-values.ts'
import {decideUses, type LoadedUsed, type Nest, outermost} from './decide-used.ts'
import {uniqueByPlace} from './diagnostic.ts'
import {usesExpressions} from './expression-texts.ts'
import {lintMission} from './lint/index.ts'
import {chooseForPlatform} from './on-platform.ts'
import {type PlanOverrides, planMission} from './plan.ts'
import {readMission} from './read-mission.ts'
import type {StepReading} from './steps.ts'
import type {MissionBytes} from './text.ts'
import {checkTimeouts} from './timeouts.ts'
import {
  everyMission,
  type MissionFile,
  type MissionWithUsed,
  type UsedFile,
  type UsedMissions,
  type UseFault,
  withUsedMissions,
} from './used-missions.ts'
import {type StepTypeSchema, validateMission} from './validate.ts'

export type {
  ExpressionLibrary,
  LoadedUsed,
  MissingInput,
  MissionBytes,
  MissionFile,
  PlanOverrides,
  StepTypeSchema,
  UsedFile,
  UsedMissions,
  UseFault,
}

export interface LoadOptions {
  readonly stepTypes: readonly StepTypeSchema[]
  /** How many steps run at one time when the mission does not say: the cores of this machine. */
  readonly cores: number
  /** What a failure means for the rest when the mission does not say; 'off' when absent. */
  readonly failFast?: FailFast
  /** Which model steps ask where neither they nor the mission say. */
  readonly llm?: LlmSettings
  /** What the plan is for; the platform of this process when absent. */
  readonly platform?: Platform
  /** What stands above the mission: flags of the command line. */
  readonly overrides?: PlanOverrides
  /** Values for the inputs of the mission, as texts. */
  readonly inputs?: {readonly [name: string]: string}
  /** True for a plan that is to be run: a required input without a value is then an error. */
  readonly requireInputs?: boolean
  /** How missions that its steps run are found; without it there are none. */
  readonly usedMissions?: UsedMissions
}

/** `diagnostics` are sorted by place: warnings beside a plan, at least one error without one. */
export type LoadedMission =
  | {
      /** As written, in the preferred words. */
      readonly mission: Mission
      readonly plan: Plan
      readonly diagnostics: readonly Diagnostic[]
      /** The missions that its steps run, by the ids of the steps. */
      readonly used: ReadonlyMap<StepId, LoadedUsed>
    }
  | {
      readonly mission: null
      readonly plan: null
      readonly diagnostics: readonly Diagnostic[]
      /** What would make a plan of it, where nothing else is wrong. */
      readonly missingInputs: readonly MissingInput[]
    }

/** Never rejects for anything that stands in the file. */
export async function loadMission(source: MissionBytes | SourceFile, options: LoadOptions): Promise<LoadedMission> {
  const read = readAll(source, options)
  if ('diagnostics' in read) return refused(read.diagnostics)
  const needsLibrary = Array.from(everyMission(read)).some(({tree}) => usesExpressions(tree))
  const library = needsLibrary ? await import('../expression/index.ts') : null
  return decideMission(read, library, options)
}

/** The same at once, for callers that have the library loaded. */
export function loadMissionWith(
  library: ExpressionLibrary,
  source: MissionBytes | SourceFile,
  options: LoadOptions,
): LoadedMission {
  const read = readAll(source, options)
  return 'diagnostics' in read ? refused(read.diagnostics) : decideMission(read, library, options)
}

function readAll(
  source: MissionBytes | SourceFile,
  {stepTypes, usedMissions}: LoadOptions,
): MissionWithUsed | {diagnostics: readonly Diagnostic[]} {
  const types = stepTypes.map(({type}) => type)
  const read = readMission(source, types)
  return 'diagnostics' in read ? read : withUsedMissions(read, types, usedMissions)
}

/** `library` is null where neither the mission nor one that it uses has anything for it. */
function decideMission(
  read: MissionWithUsed,
  library: ExpressionLibrary | null,
  options: LoadOptions,
  nest: Nest = outermost(),
): LoadedMission {
  const {file, tree, readings, wordFaults} = read
  const validated = validateMission(file, tree, readings, options.stepTypes)
  const {steps, standby, edges, ...checks} = checkMeaning(file, readings)
  const expressions = library === null ? noExpressions : checkExpressions(library, {file, tree, steps, edges})
  const {mission} = validated
  const given = {given: options.inputs ?? {}, areRequired: options.requireInputs ?? false}
  const valueChecks = checkValues(file, tree, given)
  const platform = options.platform ?? platformOf(process.platform)
  const onPlatform = chooseForPlatform(file, readings, {types: options.stepTypes, platform})
  const used = decideUses(read, {
    nest,
    config: mission?.config,
    options,
    decide: (innerMission, innerOptions, innerNest) => decideMission(innerMission, library, innerOptions, innerNest),
  })
  const asking = new Set(options.stepTypes.flatMap(({type, question}) => (question === undefined ? [] : [type])))
  const diagnostics = uniqueByPlace([
    ...wordFaults,
    ...validated.diagnostics,
    ...checks.diagnostics,
    ...expressions.diagnostics,
    ...valueChecks.diagnostics,
    ...checkTimeouts(file, tree),
    ...checkCaches(file, readings, options.stepTypes),
    ...checkItems(file, tree, readings),
    ...(nest.depth > 0 ? checkQuestions(file, readings, asking) : []),
    ...onPlatform.diagnostics,
    ...lintMission(file, readings, valueChecks.values.secrets),
    ...used.diagnostics,
  ])
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  if (mission === undefined || errors.length > 0) {
    const {missingInputs} = valueChecks
    const isOnlyMissing = errors.length > 0 && errors.length === missingInputs.length
    return refused(diagnostics, isOnlyMissing && errors.every(isMissingInput) ? missingInputs : [])
  }
  const {conditions} = expressions
  const inputs = nest.handed === undefined ? {} : {inputs: nest.handed.values}
  const asked = modelsAsked(readings, options.stepTypes)
  const config = {...nest.config, ...mission.config}
  const settings = mergedSettings(config.llm === undefined ? {} : settingsFrom(config.llm), options.llm ?? {})
  const secrets = [...secretsOf(readings, options.stepTypes), ...keysOf(asked, settings)]
  const values = {...valueChecks.values, ...inputs, secrets: [...new Set([...valueChecks.values.secrets, ...secrets])]}
  const around = {standby, conditions, values, asking, onPlatform: onPlatform.steps, used: used.steps, nest}
  const llm = asked.length === 0 ? null : settings
  const plan = planMission({mission, tree, steps, ...around, ...options, llm})
  const missions = [...used.steps].flatMap(([index, {loaded}]): [StepId, LoadedUsed][] => {
    const id = steps[index]?.id
    return id === undefined ? [] : [[id, loaded]]
  })
  return {mission, plan, diagnostics, used: new Map(missions)}
}

const isMissingInput = ({code}: Diagnostic): boolean => code === 'INPUT_MISSING'

/** What a step type calls a secret is one, whether the mission declares it or not. */
function secretsOf(readings: readonly StepReading[], types: readonly StepTypeSchema[]): readonly string[] {
  const typeByWord = new Map(types.map(type => [type.type, type]))
  return readings.flatMap(({type, params}) => typeByWord.get(type ?? '')?.secretVariables?.(params) ?? [])
}

interface AskedModel {
  /** What the step says about it; null where that is only known later. */
  readonly settings: LlmSettings | null
  /** A parameter of this name is called the same in all types that ask models. */
  readonly keyVariable: Json | undefined
}

function modelsAsked(readings: readonly StepReading[], types: readonly StepTypeSchema[]): readonly AskedModel[] {
  const typeByWord = new Map(types.map(type => [type.type, type]))
  return readings.flatMap(({type, params}) => {
    const settings = typeByWord.get(type ?? '')?.asksModel?.(params)
    return settings === undefined ? [] : [{settings, keyVariable: params['api_key_env']}]
  })
}

/** The variables of their keys: all that are usual, for a model of which nobody knows yet whose it is. */
function keysOf(asked: readonly AskedModel[], general: LlmSettings): readonly string[] {
  return asked.flatMap(({settings, keyVariable}) => {
    if (settings !== null) return keyVariableOf(mergedSettings(settings, general)) ?? []
    if (typeof keyVariable === 'string') return [keyVariable]
    return [general.apiKeyEnv, ...Object.values(keyVariables)].filter(name => name !== undefined && name !== null)
  })
}

const noExpressions: ExpressionChecks = {conditions: new Map(), diagnostics: []}

function refused(diagnostics: readonly Diagnostic[], missingInputs: readonly MissingInput[] = []): LoadedMission {
  return {mission: null, plan: null, diagnostics: uniqueByPlace(diagnostics), missingInputs}
}
