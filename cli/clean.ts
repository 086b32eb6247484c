/** `sortie clean`: deletes old runs with their events, their logs, and plans that nobody has any more. */

import {formatBytes} from '../engine/bytes.ts'
import type {RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {isAlive} from '../engine/run/identity.ts'
import {logFolders, removeLogs} from '../engine/run/log-folders.ts'
import {isoTime} from '../report/status.ts'
import type {Invocation} from './command.ts'
import {lengthOfTime, wholeNumber} from './flag-values.ts'
import type {Io} from './io.ts'
import {isUnfinished} from './unfinished.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

const THIRTY_DAYS_MS = 30 * 86_400_000
/** More than any state directory holds. */
const ALL_RUNS = 1_000_000_000

/** schemas/output/clean.schema.json */
interface Cleaned {
  readonly dry_run: boolean
  readonly runs: readonly {run_id: string; mission: string; state: string; finished_at: string | null}[]
  /** Folders of logs whose run is no longer known. */
  readonly stray_logs: number
  readonly log_bytes: number
  /** null where the space was not given back: nothing was deleted, the disk is full, or another process was at work. */
  readonly database_bytes: number | null
}

/** Throws RUN_NOT_FOUND where there is no state, USAGE_BAD_FLAG. */
export async function clean({flags}: Invocation, io: Io): Promise<ExitStatus> {
  const wish = wishFrom(flags)
  const workspace = findWorkspace(flags, io)
  const {stateDir} = workspace
  const store = await openExistingStore(workspace)
  try {
    // Listed before the runs: a run that begins in between has no folder here that nobody would know.
    const folders = logFolders(stateDir)
    const rows = await store.runs({last: ALL_RUNS})
    const chosen = choose(rows, wish)
    const removed = wish.dryRun ? chosen : await removeRuns(chosen, store)
    const known = new Set(rows.map(({runId}) => runId))
    const gone = new Set(removed.map(({runId}) => runId))
    const strays = folders.filter(({runId}) => !known.has(runId))
    const logs = folders.filter(({runId}) => gone.has(runId) || !known.has(runId))
    if (!wish.dryRun) for (const {runId} of logs) removeLogs(stateDir, runId)
    const cleaned: Cleaned = {
      dry_run: wish.dryRun,
      runs: removed.map(asEntry),
      stray_logs: strays.length,
      log_bytes: logs.reduce((total, {bytes}) => total + bytes, 0),
      database_bytes: wish.dryRun || removed.length === 0 ? null : await compact(store),
    }
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(cleaned, null, 2)}\n` : inWords(cleaned, wish))
    return 0
  } finally {
    await store.close()
  }
}

interface CleanWish {
  readonly dryRun: boolean
  /** Runs that ended earlier than this go; null for all ages. */
  readonly beforeMs: number | null
  /** The age is ours: no flag named one. */
  readonly isUsualAge: boolean
  /** So many of the newest runs of each mission stay, whatever their age. */
  readonly keep: number
  /** Whatever the age, and also runs that could be resumed. */
  readonly all: boolean
}

/** --keep alone means: all but those, and --all: all; --older-than is what counts when nothing else is said. */
function wishFrom(flags: Invocation['flags']): CleanWish {
  const ageMs = lengthOfTime('--older-than', flags['olderThan'])
  const keep = wholeNumber('--keep', flags['keep'], {atLeast: 0})
  const all = flags['all'] === true
  const isUsualAge = ageMs === undefined && keep === undefined && !all
  const givenMs = isUsualAge ? THIRTY_DAYS_MS : ageMs
  return {
    dryRun: flags['dryRun'] === true,
    beforeMs: givenMs === undefined ? null : Date.now() - givenMs,
    isUsualAge,
    keep: keep ?? 0,
    all,
  }
}

function choose(rows: readonly RunRow[], {beforeMs, keep, all}: CleanWish): readonly RunRow[] {
  const seen = new Map<string, number>()
  return rows.filter(row => {
    const newer = seen.get(row.missionName) ?? 0
    seen.set(row.missionName, newer + 1)
    if (newer < keep) return false
    if (beforeMs !== null && (row.finishedAtMs ?? row.createdAtMs) >= beforeMs) return false
    if (row.outcome === null && isAlive(row.owner)) return false
    return all || !isUnfinished(row)
  })
}

/** Those that are gone now: one that somebody resumed meanwhile stays. */
async function removeRuns(rows: readonly RunRow[], store: Store): Promise<readonly RunRow[]> {
  const removed = []
  for (const row of rows) if (await store.remove(row)) removed.push(row)
  return removed
}

/** The space is used again in any case; giving it back needs room for a copy, and the database to itself. */
async function compact(store: Store): Promise<number | null> {
  try {
    return await store.compact()
  } catch (cause) {
    if (cause instanceof SortieError && cause.code === 'STORE_UNWRITABLE') return null
    throw cause
  }
}

function asEntry({runId, missionName, outcome, finishedAtMs}: RunRow): Cleaned['runs'][number] {
  return {
    run_id: runId,
    mission: missionName,
    state: outcome ?? 'interrupted',
    finished_at: finishedAtMs === null ? null : isoTime(finishedAtMs),
  }
}

function inWords(cleaned: Cleaned, {isUsualAge}: CleanWish): string {
  const {dry_run, runs, stray_logs, log_bytes, database_bytes} = cleaned
  if (runs.length === 0 && stray_logs === 0) {
    return isUsualAge ? 'nothing to clean: no run ended more than 30 days ago\n' : 'nothing to clean\n'
  }
  const runCount = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}`
  const strays = stray_logs === 0 ? '' : ` and ${stray_logs} stray log ${stray_logs === 1 ? 'folder' : 'folders'}`
  const verb = dry_run ? 'would delete' : 'deleted'
  const database = database_bytes === null ? '' : ` and ${formatBytes(database_bytes)} of the database`
  const freed = `${formatBytes(log_bytes)} of logs${database}`
  const list = dry_run ? runs.map(run => `  ${run.run_id} ${run.mission} ${run.state}\n`).join('') : ''
  return `${verb} ${runCount}${strays}: ${freed} ${dry_run ? 'would be ' : ''}freed\n${list}`
}
