/** A mission file as a plan; what is wrong with it is printed, all at once. */
import type {Diagnostic, Plan} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {loadMission} from '../engine/mission/load.ts'
import {stepTypes} from '../steps/index.ts'
import type {Invocation} from './commands.ts'
import type {MissionFile} from './find-mission.ts'
import type {Io} from './io.ts'

/** null when the mission is wrong, which has then been said on stderr. Throws USAGE_BAD_FLAG. */
export async function loadPlan(file: MissionFile, flags: Invocation['flags'], io: Io): Promise<Plan | null> {
  const {plan, diagnostics} = await checkMission(file, io)
  if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  return plan === null ? null : withFlags(plan, flags)
}

export async function checkMission(
  file: MissionFile,
  io: Io,
): Promise<{plan: Plan | null; diagnostics: readonly Diagnostic[]}> {
  return loadMission({path: file.path, bytes: file.bytes}, {stepTypes, cores: io.cores})
}
