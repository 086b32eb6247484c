/** `sortie run`: a mission from its file to its exit status. */
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {driveRun} from './drive-run.ts'
import {keepFromNewest, looksBack, nothingToRetry, whatIsKept} from './earlier-run.ts'
import {findMission, type MissionFile, sourceOf} from './find-mission.ts'
import {forecastText} from './forecast.ts'
import type {Io} from './io.ts'
import {loadPlan} from './load-plan.ts'
import {nothingLeft} from './nothing-left.ts'
import {limitsOf} from './plan-limits.ts'
import {previewPlan} from './preview.ts'
import {resumeRun, unfinishedRunOf} from './resume.ts'
import {selectionFlagIn} from './select-steps.ts'
import {openStoreFor} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

export async function run(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const {operands, flags} = invocation
  refuseContradictions(flags)
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
    io.stdout.write(
      previewPlan(plan, {
        limits: await limitsOf(plan, {workspace}),
        kept: await whatIsKept(plan, {file, workspace, flags}),
      }) + (await forecastText(plan, workspace, io)),
    )
    return 0
  }
  const store = await openStoreFor(workspace)
  try {
    const around = {file, workspace, store, flags, io}
    const status = flags['retryFailed'] === true ? await nothingToRetry(plan, around) : null
    if (status !== null) return status
    const keep = looksBack(plan, flags) ? {keep: () => keepFromNewest(plan, around)} : {}
    return await driveRun({kind: 'new', plan, source: sourceOf(file, loaded.flags, loaded.used), ...keep}, around)
  } finally {
    await store.close()
  }
}

/** A run that goes on does so under the plan it began with. */
function refuseContradictions(flags: Invocation['flags']): void {
  const {resume} = flags
  if (resume === undefined) return
  const contradicting =
    flags['retryFailed'] === true ? '--retry-failed' : resume === '' ? undefined : selectionFlagIn(flags)
  if (contradicting === undefined) return
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `--resume goes on under the plan that the run began with, which ${contradicting} cannot change`,
    hint: 'leave one of them out',
  })
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
  if (runId === null) return null
  const ignored = selectionFlagIn(invocation.flags)
  if (ignored !== undefined) {
    io.stderr.write(`warning: ${ignored} is for a new run; going on with run ${runId} under the plan it began with\n`)
  }
  return await resumeRun({workspace, runId}, invocation, io)
}
