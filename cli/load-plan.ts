/** A mission file as a plan; what is wrong with it is printed, all at once. */
import type {Plan} from '../engine/contracts.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {type LoadedMission, type LoadOptions, loadMission} from '../engine/mission/load.ts'
import {stepTypes} from '../steps/index.ts'
import {isAboveMission, type Settings} from './config.ts'
import type {MissionFile} from './find-mission.ts'
import type {Io} from './io.ts'

/** null when the mission is wrong, which has then been said on stderr. */
export function loadPlan(file: MissionFile, settings: Settings, io: Io): Plan | null {
  const {plan, diagnostics} = checkMission(file, io, settings)
  if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  return plan
}

/** `settings` as they are without the mission: those above it overrule it, the others are for what it leaves open. */
export function checkMission(file: MissionFile, {cores}: Pick<Io, 'cores'>, settings?: Settings): LoadedMission {
  const options = settings === undefined ? {cores} : optionsFrom(settings)
  return loadMission({path: file.path, bytes: file.bytes}, {stepTypes, ...options})
}

function optionsFrom({jobs, failFast}: Settings): Omit<LoadOptions, 'stepTypes'> {
  const overrides = {
    ...(isAboveMission(jobs) && {maxParallel: jobs.value}),
    ...(isAboveMission(failFast) && {failFast: failFast.value}),
  }
  return {cores: jobs.value, failFast: failFast.value, overrides}
}
