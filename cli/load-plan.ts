/** A mission file as a plan; what is wrong with it is printed, all at once. */
import type {Plan} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {type LoadedMission, loadMission, type PlanOverrides} from '../engine/mission/load.ts'
import {stepTypes} from '../steps/index.ts'
import type {Invocation} from './commands.ts'
import type {MissionFile} from './find-mission.ts'
import type {Io} from './io.ts'

/** null when the mission is wrong, which has then been said on stderr. Throws USAGE_BAD_FLAG. */
export function loadPlan(file: MissionFile, flags: Invocation['flags'], io: Io): Plan | null {
  const {plan, diagnostics} = checkMission(file, io, overridesFrom(flags))
  if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  return plan
}

export function checkMission(file: MissionFile, io: Io, overrides: PlanOverrides = {}): LoadedMission {
  return loadMission({path: file.path, bytes: file.bytes}, {stepTypes, cores: io.cores, overrides})
}

/** Throws USAGE_BAD_FLAG. */
function overridesFrom({jobs, failFast}: Invocation['flags']): PlanOverrides {
  return {
    ...(jobs !== undefined && {maxParallel: countFrom(jobs)}),
    ...(failFast !== undefined && {failFast: failFastFrom(failFast)}),
  }
}

function countFrom(jobs: string | boolean): number {
  const count = Number(jobs)
  if (Number.isSafeInteger(count) && count >= 1) return count
  throw new SortieError('USAGE_BAD_FLAG', {message: `--jobs takes a whole number from 1 on, not "${jobs}"`})
}

/** A flag without a value comes as the empty text. */
function failFastFrom(mode: string | boolean): Plan['failFast'] {
  if (mode === '') return 'drain'
  if (mode === 'kill') return 'kill'
  throw new SortieError('USAGE_BAD_FLAG', {message: `--fail-fast stands alone or as --fail-fast=kill, not "${mode}"`})
}
