/** `sortie plan`: a mission as decided. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {findMission} from './find-mission.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {previewPlan} from './preview.ts'
import {findWorkspace} from './workspace.ts'

export async function plan({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const decided = await loadPlan(findMission(operands[0], workspace, io), workspace, {flags, io})
  if (decided === null) return 2
  const {plan: shown} = decided
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(shown, null, 2)}\n` : previewPlan(shown))
  return 0
}
