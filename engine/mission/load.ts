/** A mission file becomes a plan, or everything that is wrong with it. */
import type {Mission} from '../../schemas/types.gen.ts'
import type {Diagnostic, FailFast, Plan, SourceFile} from '../contracts.ts'
import {preferWords} from './aliases.ts'
import {checkMeaning} from './check.ts'
import {uniqueByPlace} from './diagnostic.ts'
import {parseMission} from './parse.ts'
import {type PlanOverrides, planMission} from './plan.ts'
import {readSteps} from './steps.ts'
import {controlCharacterIn, decodeMission, type MissionBytes} from './text.ts'
import {type StepTypeSchema, validateMission} from './validate.ts'

export type {MissionBytes, PlanOverrides, StepTypeSchema}

export interface LoadOptions {
  readonly stepTypes: readonly StepTypeSchema[]
  /** How many steps run at one time when the mission does not say: the cores of this machine. */
  readonly cores: number
  /** What a failure means for the rest when the mission does not say; 'off' when absent. */
  readonly failFast?: FailFast
  /** What stands above the mission: flags of the command line. */
  readonly overrides?: PlanOverrides
}

/** `diagnostics` are sorted by place: warnings beside a plan, at least one error without one. */
export type LoadedMission =
  | {
      /** As written, in the preferred words. */
      readonly mission: Mission
      readonly plan: Plan
      readonly diagnostics: readonly Diagnostic[]
    }
  | {readonly mission: null; readonly plan: null; readonly diagnostics: readonly Diagnostic[]}

/** Never throws for anything that stands in the file. */
export function loadMission(
  source: MissionBytes | SourceFile,
  {stepTypes, cores, failFast, overrides}: LoadOptions,
): LoadedMission {
  const text = 'bytes' in source ? decodeMission(source) : checkText(source)
  if ('diagnostic' in text) return refused([text.diagnostic])
  const {file} = text
  const parsed = parseMission(file)
  if ('diagnostics' in parsed) return refused(parsed.diagnostics)
  const types = stepTypes.map(({type}) => type)
  const preferred = preferWords(file, parsed.mission, types)
  const tree = preferred.mission
  const readings = readSteps(tree)
  const validated = validateMission(file, tree, readings, stepTypes)
  const checks = checkMeaning(file, readings)
  const diagnostics = uniqueByPlace([...preferred.diagnostics, ...validated.diagnostics, ...checks.diagnostics])
  const {mission} = validated
  if (mission === undefined || diagnostics.some(({severity}) => severity === 'error')) return refused(diagnostics)
  return {mission, plan: planMission({mission, tree, steps: checks.steps, cores, failFast, overrides}), diagnostics}
}

function refused(diagnostics: readonly Diagnostic[]): LoadedMission {
  return {mission: null, plan: null, diagnostics: uniqueByPlace(diagnostics)}
}

function checkText(file: SourceFile): {file: SourceFile} | {diagnostic: Diagnostic} {
  const diagnostic = controlCharacterIn(file)
  return diagnostic === undefined ? {file} : {diagnostic}
}
