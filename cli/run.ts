/** `sortie run`: a mission from its file to its exit status. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {driveRun} from './drive-run.ts'
import {findMission, type MissionFile} from './find-mission.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {previewPlan} from './preview.ts'
import {resumeRun} from './resume.ts'
import {findWorkspace} from './workspace.ts'

export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  const workspace = findWorkspace(flags, io)
  if (typeof flags['resume'] === 'string') {
    return await resumeRun({workspace, missionWord: operands[0], runId: flags['resume'] || undefined}, invocation, io)
  }
  const file: MissionFile = findMission(operands[0], workspace, io)
  const plan = await loadPlan(file, flags, io)
  if (plan === null) return 2
  if (flags['dryRun'] === true) {
    io.stdout.write(await previewPlan(plan, flags))
    return 0
  }
  return await driveRun({kind: 'new', plan, missionPath: file.absolutePath}, {workspace, flags, io})
}
