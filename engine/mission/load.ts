/** A mission file becomes a plan, or everything that is wrong with it. */
import type {Mission} from '../../schemas/types.gen.ts'
import type {Diagnostic, FailFast, Plan, PlanValues, Platform, SourceFile} from '../contracts.ts'
import {platformOf} from '../platform.ts'
import {preferWords} from './aliases.ts'
import {checkMeaning} from './check.ts'
import {checkCaches} from './check-cache.ts'
import {checkExpressions, type ExpressionChecks, type ExpressionLibrary} from './check-expressions.ts'
import {checkItems} from './check-items.ts'
import {checkValues, type MissingInput} from './check-values.ts'
import {uniqueByPlace} from './diagnostic.ts'
import {usesExpressions} from './expression-texts.ts'
import {lintMission} from './lint/index.ts'
import {chooseForPlatform} from './on-platform.ts'
import {parseMission} from './parse.ts'
import {type PlanOverrides, planMission} from './plan.ts'
import {readSteps, type StepReading} from './steps.ts'
import {controlCharacterIn, decodeMission, type MissionBytes} from './text.ts'
import {checkTimeouts} from './timeouts.ts'
import type {Mapping} from './tree.ts'
import {type StepTypeSchema, validateMission} from './validate.ts'

export type {ExpressionLibrary, MissingInput, MissionBytes, PlanOverrides, StepTypeSchema}

export interface LoadOptions {
  readonly stepTypes: readonly StepTypeSchema[]
  /** How many steps run at one time when the mission does not say: the cores of this machine. */
  readonly cores: number
  /** What a failure means for the rest when the mission does not say; 'off' when absent. */
  readonly failFast?: FailFast
  /** What the plan is for; the platform of this process when absent. */
  readonly platform?: Platform
  /** What stands above the mission: flags of the command line. */
  readonly overrides?: PlanOverrides
  /** Values for the inputs of the mission, as texts. */
  readonly inputs?: {readonly [name: string]: string}
  /** True for a plan that is to be run: a required input without a value is then an error. */
  readonly requireInputs?: boolean
}

/** `diagnostics` are sorted by place: warnings beside a plan, at least one error without one. */
export type LoadedMission =
  | {
      /** As written, in the preferred words. */
      readonly mission: Mission
      readonly plan: Plan
      readonly diagnostics: readonly Diagnostic[]
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
  const read = readMission(source, options)
  if ('diagnostics' in read) return refused(read.diagnostics)
  const library = usesExpressions(read.tree) ? await import('../expression/index.ts') : null
  return decideMission(read, library, options)
}

/** The same at once, for callers that have the library loaded. */
export function loadMissionWith(
  library: ExpressionLibrary,
  source: MissionBytes | SourceFile,
  options: LoadOptions,
): LoadedMission {
  const read = readMission(source, options)
  return 'diagnostics' in read ? refused(read.diagnostics) : decideMission(read, library, options)
}

/** A text that is YAML with a mapping at the top, in the preferred words. */
interface ReadMission {
  readonly file: SourceFile
  readonly tree: Mapping
  readonly wordFaults: readonly Diagnostic[]
}

function readMission(
  source: MissionBytes | SourceFile,
  {stepTypes}: LoadOptions,
): ReadMission | {diagnostics: readonly Diagnostic[]} {
  const text = 'bytes' in source ? decodeMission(source) : checkText(source)
  if ('diagnostic' in text) return {diagnostics: [text.diagnostic]}
  const {file} = text
  const parsed = parseMission(file)
  if ('diagnostics' in parsed) return parsed
  const types = stepTypes.map(({type}) => type)
  const preferred = preferWords(file, parsed.mission, types)
  return {file, tree: preferred.mission, wordFaults: preferred.diagnostics}
}

/** `library` is null where the mission has nothing for it. */
function decideMission(
  {file, tree, wordFaults}: ReadMission,
  library: ExpressionLibrary | null,
  options: LoadOptions,
): LoadedMission {
  const readings = readSteps(tree)
  const validated = validateMission(file, tree, readings, options.stepTypes)
  const {steps, standby, edges, ...checks} = checkMeaning(file, readings)
  const expressions = library === null ? noExpressions : checkExpressions(library, {file, tree, steps, edges})
  const {mission} = validated
  const given = {given: options.inputs ?? {}, areRequired: options.requireInputs ?? false}
  const valueChecks = checkValues(file, tree, given)
  const platform = options.platform ?? platformOf(process.platform)
  const onPlatform = chooseForPlatform(file, readings, {types: options.stepTypes, platform})
  const diagnostics = uniqueByPlace([
    ...wordFaults,
    ...validated.diagnostics,
    ...checks.diagnostics,
    ...expressions.diagnostics,
    ...valueChecks.diagnostics,
    ...checkTimeouts(file, tree),
    ...checkCaches(file, readings, options.stepTypes),
    ...checkItems(file, tree, readings),
    ...onPlatform.diagnostics,
    ...lintMission(file, readings, valueChecks.values.secrets),
  ])
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  if (mission === undefined || errors.length > 0) {
    const isOnlyMissing = errors.length > 0 && errors.every(({code}) => code === 'INPUT_MISSING')
    return refused(diagnostics, isOnlyMissing ? valueChecks.missingInputs : [])
  }
  const {conditions} = expressions
  const values = withSecretsOf(readings, options.stepTypes, valueChecks.values)
  const around = {standby, conditions, values, onPlatform: onPlatform.steps}
  const plan = planMission({mission, tree, steps, ...around, ...options})
  return {mission, plan, diagnostics}
}

/** What a step type calls a secret is one, whether the mission declares it or not. */
function withSecretsOf(
  readings: readonly StepReading[],
  types: readonly StepTypeSchema[],
  values: PlanValues,
): PlanValues {
  const typeByWord = new Map(types.map(type => [type.type, type]))
  const found = readings.flatMap(({type, params}) => typeByWord.get(type ?? '')?.secretVariables?.(params) ?? [])
  return {...values, secrets: [...new Set([...values.secrets, ...found])]}
}

const noExpressions: ExpressionChecks = {conditions: new Map(), diagnostics: []}

function refused(diagnostics: readonly Diagnostic[], missingInputs: readonly MissingInput[] = []): LoadedMission {
  return {mission: null, plan: null, diagnostics: uniqueByPlace(diagnostics), missingInputs}
}

function checkText(file: SourceFile): {file: SourceFile} | {diagnostic: Diagnostic} {
  const diagnostic = controlCharacterIn(file)
  return diagnostic === undefined ? {file} : {diagnostic}
}
