/** A mission file as a plan; what is wrong with it is printed, all at once. */
import {relative, resolve} from 'node:path'
import type {MissionSource, Plan} from '../engine/contracts.ts'
import {mergedSettings} from '../engine/llm-settings.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {type LoadedMission, type LoadOptions, loadMission} from '../engine/mission/load.ts'
import {stepTypes} from '../steps/index.ts'
import {askInputs} from './ask-inputs.ts'
import type {Invocation} from './command.ts'
import {isAboveMission, type Settings} from './config.ts'
import type {MissionFile} from './find-mission.ts'
import {createFinder, type Finder} from './find-used.ts'
import {givenInputs} from './given-inputs.ts'
import {givenPlatform} from './given-platform.ts'
import type {Io} from './io.ts'
import {selectedPlan} from './select-steps.ts'
import type {Folders, Workspace} from './workspace.ts'

/** About 250 steps: below, asking V8 for less costs more than it saves. */
const LARGE_BYTES = 20_000

export interface LoadedPlan {
  readonly plan: Plan
  /** Those of the command line, with the inputs that a person was asked for among them. */
  readonly flags: Invocation['flags']
  /** The files of the missions that its steps run. */
  readonly used: NonNullable<MissionSource['used']>
}

/**
 * A plan to run: required inputs that are missing are asked for where somebody can answer. null when the mission is
 * wrong, which has then been said on stderr. Steps that were not asked for are left out. Throws USAGE_BAD_FLAG and what
 * `selectedPlan` throws.
 */
export async function loadPlan(
  file: MissionFile,
  workspace: Workspace,
  {flags, io}: {flags: Invocation['flags']; io: Io},
): Promise<LoadedPlan | null> {
  if (file.bytes.length > LARGE_BYTES) (await import('./spend-less.ts')).spendLess()
  const inputs = givenInputs(flags['input'])
  const envFile = givenEnvFile(flags, workspace)
  const finder = createFinder(file, workspace, io)
  const how = {settings: workspace.settings, envFile, requireInputs: true, finder, ...givenPlatform(flags)}
  const where = {workspace, io}
  const first = await checkMission(file, where, {...how, inputs})
  const answers = first.plan === null ? await askInputs(first.missingInputs, flags, io) : null
  const given = {...inputs, ...answers}
  const {plan: whole, diagnostics} = answers === null ? first : await checkMission(file, where, {...how, inputs: given})
  if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  if (whole === null) return null
  const plan = await selectedPlan(whole, {file, workspace, flags, io})
  const asked = {...flags, input: Object.entries(given).map(([name, value]) => `${name}=${value}`)}
  return {plan, flags: answers === null ? flags : asked, used: finder.found()}
}

interface HowToLoad extends Pick<LoadOptions, 'inputs' | 'requireInputs' | 'platform'> {
  /** As they are without the mission: those above it overrule it, the others are for what it leaves open. */
  readonly settings?: Settings
  /** In place of the mission's own. */
  readonly envFile?: string | undefined
  /** For callers that want to know what it found. */
  readonly finder?: Finder
}

/** Relative to the workspace, as in a mission; the user may name one outside of it. */
function givenEnvFile({envFile}: Invocation['flags'], {cwd, root}: Workspace): string | undefined {
  return typeof envFile === 'string' ? relative(root, resolve(cwd, envFile)) : undefined
}

export function checkMission(
  file: MissionFile,
  {workspace, io}: {readonly workspace: Folders; readonly io: Io},
  {settings, envFile, finder, ...how}: HowToLoad = {},
): Promise<LoadedMission> {
  const llm = mergedSettings(...(io.config ?? []).map(source => source.llm ?? {}))
  const options = {...(settings === undefined ? {cores: io.cores} : optionsFrom(settings, envFile)), llm}
  const usedMissions = finder ?? createFinder(file, workspace, io)
  return loadMission({path: file.path, bytes: file.bytes}, {stepTypes, usedMissions, ...options, ...how})
}

function optionsFrom({jobs, failFast}: Settings, envFile: string | undefined): Omit<LoadOptions, 'stepTypes'> {
  const overrides = {
    ...(isAboveMission(jobs) && {maxParallel: jobs.value}),
    ...(isAboveMission(failFast) && {failFast: failFast.value}),
    ...(envFile !== undefined && {envFile}),
  }
  return {cores: jobs.value, failFast: failFast.value, overrides}
}
