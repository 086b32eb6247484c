/** `sortie run`: a mission from its file to its exit status. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {driveRun} from './drive-run.ts'
import {findMission, type MissionFile, sourceOf} from './find-mission.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {nothingLeft} from './nothing-left.ts'
import {limitsOf} from './plan-limits.ts'
import {previewPlan} from './preview.ts'
import {resumeRun, unfinishedRunOf} from './resume.ts'
import {openStoreFor} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  const workspace = findWorkspace(flags, io)
  if (flags['show'] === true || flags['eject'] === true) {
    return await (await import('./show-mission.ts')).showMission(invocation, workspace, io)
  }
  const named = flags['resume']
  if (typeof named === 'string' && named !== '') {
    return await resumeRun({workspace, runId: named}, invocation, io)
  }
  const file = findMission(operands[0], workspace, io)
  if (named === '') {
    const status = await goOn(file, workspace, invocation, io)
    if (status !== null) return status
  }
  const loaded = await loadPlan(file, workspace, {flags, io})
  if (loaded === null) return 2
  const {plan} = loaded
  if (flags['dryRun'] === true) {
    io.stdout.write(previewPlan(plan, await limitsOf(plan, {workspace})))
    return 0
  }
  const store = await openStoreFor(workspace)
  try {
    return await driveRun({kind: 'new', plan, source: sourceOf(file, loaded.flags)}, {workspace, store, flags, io})
  } finally {
    await store.close()
  }
}

/** `run --resume`, where the newest run of the mission says what is left of it; null where a new run is due. */
async function goOn(
  file: MissionFile,
  workspace: Workspace,
  invocation: Invocation,
  io: Io,
): Promise<ExitStatus | null> {
  const status = await nothingLeft(file, workspace, invocation, io)
  if (status !== null) return status
  const runId = await unfinishedRunOf(file, workspace)
  return runId === null ? null : await resumeRun({workspace, runId}, invocation, io)
}
