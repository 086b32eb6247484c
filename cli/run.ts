/** `sortie run`: a mission from its file to its exit status. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {driveRun} from './drive-run.ts'
import {findMission, sourceOf} from './find-mission.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {previewPlan} from './preview.ts'
import {resumeRun} from './resume.ts'
import {openStoreFor} from './wire.ts'
import {findWorkspace} from './workspace.ts'

export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  const workspace = findWorkspace(flags, io)
  if (typeof flags['resume'] === 'string') {
    return await resumeRun({workspace, missionWord: operands[0], runId: flags['resume'] || undefined}, invocation, io)
  }
  const file = findMission(operands[0], workspace, io)
  const plan = loadPlan(file, flags, io)
  if (plan === null) return 2
  if (flags['dryRun'] === true) {
    io.stdout.write(previewPlan(plan))
    return 0
  }
  const store = await openStoreFor(workspace, flags['durability'])
  try {
    return await driveRun({kind: 'new', plan, source: sourceOf(file)}, {workspace, store, flags, io})
  } finally {
    await store.close()
  }
}
