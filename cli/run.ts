/** `sortie run`: a mission from its file to its exit status. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {driveRun} from './drive-run.ts'
import {findMission, sourceOf} from './find-mission.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {nothingLeft} from './nothing-left.ts'
import {limitsOf} from './plan-limits.ts'
import {previewPlan} from './preview.ts'
import {resumeRun} from './resume.ts'
import {openStoreFor} from './wire.ts'
import {findWorkspace} from './workspace.ts'

export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  if (typeof flags['resume'] === 'string') return await resumeMission(flags['resume'], invocation, io)
  const workspace = findWorkspace(flags, io)
  const file = findMission(operands[0], workspace, io)
  const loaded = await loadPlan(file, workspace.settings, {flags, io})
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

/** `run --resume`, or `run --resume=RUN`. */
async function resumeMission(runId: string, invocation: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(invocation.flags, io)
  if (runId !== '') return await resumeRun({workspace, file: undefined, runId}, invocation, io)
  const file = findMission(invocation.operands[0], workspace, io)
  const status = await nothingLeft(file, workspace, invocation, io)
  return status ?? (await resumeRun({workspace, file, runId: undefined}, invocation, io))
}
