/** `sortie plan`: a mission as decided. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {findMission} from './find-mission.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {limitsOf, storeToReadFrom} from './plan-limits.ts'
import {previewPlan} from './preview.ts'
import {findWorkspace} from './workspace.ts'

export async function plan({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const decided = await loadPlan(findMission(operands[0], workspace, io), workspace, {flags, io})
  if (decided === null) return 2
  const {plan: shown} = decided
  const limits = await limitsOf(shown, {workspace, history: await storeToReadFrom(workspace)})
  io.stdout.write(
    flags['json'] === true ? `${JSON.stringify({...shown, limits}, null, 2)}\n` : previewPlan(shown, limits),
  )
  return 0
}
