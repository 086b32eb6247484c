/** `sortie resume`: goes on with an interrupted run, under the plan it began with. */
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {MissionSource, RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './commands.ts'
import {driveRun} from './drive-run.ts'
import {findMission} from './find-mission.ts'
import type {Io} from './io.ts'
import {checkMission} from './load-plan.ts'
import {findRun} from './status.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

export async function resume(invocation: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(invocation.flags, io)
  return resumeRun({workspace, missionWord: undefined, runId: invocation.operands[0]}, invocation, io)
}

export interface ResumeWish {
  readonly workspace: Workspace
  /** Only runs of this mission are looked at; all when undefined. */
  readonly missionWord: string | undefined
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
    const row = await unfinishedRun(wish, store, io)
    const plan = await store.plan(row.runId)
    sayWhetherEdited(row, io)
    return await driveRun({kind: 'resume', plan, runId: row.runId}, {workspace, store, flags, io})
  } finally {
    await store.close()
  }
}

async function unfinishedRun(wish: ResumeWish, store: Store, io: Io): Promise<RunRow> {
  if (wish.runId !== undefined) {
    const named = await findRun(store, wish.runId)
    if (isUnfinished(named)) return named
    throw new SortieError('RUN_FINISHED', {
      message: `the run "${named.runId}" has finished: ${named.outcome}`,
      hint: 'start a new one with `sortie run`',
    })
  }
  const missionName = wish.missionWord === undefined ? undefined : nameOf(wish.missionWord, wish.workspace, io)
  const filter = {last: RUNS_LOOKED_AT, ...(missionName !== undefined && {missionName})}
  const newest = (await store.runs(filter)).find(isUnfinished)
  if (newest !== undefined) return newest
  throw new SortieError('RUN_FINISHED', {
    message: `no run${missionName === undefined ? '' : ` of "${missionName}"`} was interrupted: there is nothing to resume`,
    hint: 'start a new one with `sortie run`',
  })
}

function isUnfinished(row: RunRow): boolean {
  return row.outcome === null || row.outcome === 'interrupted'
}

/** The name under which the runs of a mission file are kept; the file must still be a mission. */
function nameOf(word: string, workspace: Workspace, io: Io): string {
  const file = findMission(word, workspace, io)
  const {plan} = checkMission(file, io)
  if (plan !== null) return plan.missionName
  throw new SortieError('MISSION_BAD_VALUE', {
    message: `"${file.path}" is no longer a mission that can be read`,
    hint: '`sortie validate` shows why; `sortie resume` goes on with the newest interrupted run, whatever its file says',
  })
}

/** A run goes on under the plan it began with; whoever edited the file meanwhile should know. */
function sayWhetherEdited({source}: RunRow, io: Io): void {
  const state = stateOf(source)
  if (state === 'same') return
  io.stderr.write(`warning: "${source.path}" ${state} since the run began; going on under the plan it began with\n`)
}

function stateOf({path, sha256}: MissionSource): 'same' | 'has changed' | 'is gone' {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256 ? 'same' : 'has changed'
  } catch {
    return 'is gone'
  }
}
