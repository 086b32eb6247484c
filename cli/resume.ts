/** `sortie resume`: goes on with an interrupted run, under the plan it began with. */
import {relative} from 'node:path'
import type {RunId, RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {driveRun} from './drive-run.ts'
import {type MissionFile, stateOf} from './find-mission.ts'
import type {Io} from './io.ts'
import {findRun} from './status.ts'
import {isUnfinished} from './unfinished.ts'
import {hasState, openExistingStore} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

export async function resume(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(invocation.flags, io)
  return resumeRun({workspace, runId: invocation.operands[0]}, invocation, io)
}

export interface ResumeWish {
  readonly workspace: Workspace
  /** The newest unfinished run when undefined. */
  readonly runId: string | undefined
}

/** How many of the newest runs are looked through for one that did not finish. */
const RUNS_LOOKED_AT = 1_000

/** Throws RUN_NOT_FOUND, RUN_FINISHED, STORE_LOCKED. */
export async function resumeRun(wish: ResumeWish, {flags}: Invocation, io: Io): Promise<ExitStatus> {
  const {workspace} = wish
  const store = await openExistingStore(workspace)
  try {
    const row = await unfinishedRun(wish, store)
    const plan = await store.plan(row.runId)
    sayWhetherEdited(row, workspace, io)
    return await driveRun({kind: 'resume', plan, runId: row.runId}, {workspace, store, flags, io})
  } finally {
    await store.close()
  }
}

/** The newest run of a mission file, where it did not finish; null where it did, or where there is none. */
export async function unfinishedRunOf(file: MissionFile, workspace: Workspace): Promise<RunId | null> {
  if (!hasState(workspace)) return null
  const store = await openExistingStore(workspace)
  try {
    const [newest] = await store.runs({sourcePath: file.absolutePath, last: 1})
    return newest !== undefined && isUnfinished(newest) ? newest.runId : null
  } finally {
    await store.close()
  }
}

async function unfinishedRun(wish: ResumeWish, store: Store): Promise<RunRow> {
  if (wish.runId !== undefined) {
    const named = await findRun(store, wish.runId)
    if (isUnfinished(named)) return named
    throw new SortieError('RUN_FINISHED', {
      message: `the run "${named.runId}" has finished: ${named.outcome}`,
      hint: 'start a new one with `sortie run`',
    })
  }
  const newest = (await store.runs({last: RUNS_LOOKED_AT})).find(isUnfinished)
  if (newest !== undefined) return newest
  throw new SortieError('RUN_FINISHED', {
    message: 'no run was interrupted, and none waits: there is nothing to resume',
    hint: 'start a new one with `sortie run`',
  })
}

/** A run goes on under the plan it began with; whoever edited a file meanwhile should know. */
function sayWhetherEdited({source}: RunRow, {cwd}: Workspace, io: Io): void {
  for (const file of [source, ...(source.used ?? [])]) {
    const state = stateOf(file)
    if (state === 'same') continue
    const fromHere = relative(cwd, file.path)
    const path = fromHere.startsWith('..') ? file.path : fromHere
    io.stderr.write(`warning: "${path}" ${state} since the run began; going on under the plan it began with\n`)
  }
}
