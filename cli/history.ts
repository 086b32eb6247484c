/** `sortie history`: the newest runs, one line each, from what is in their rows; no log is read. */
import type {RunRow} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {isAlive} from '../engine/run/identity.ts'
import {formatHistory, historyEntry} from '../report/history.ts'
import type {Invocation} from './commands.ts'
import {wholeNumber} from './flag-values.ts'
import type {Io} from './io.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

const RUNS_SHOWN = 20

/** Throws RUN_NOT_FOUND for a mission that was never run, USAGE_BAD_FLAG. */
export async function history({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const [missionName] = operands
  const last = wholeNumber('--last', flags['last'], {atLeast: 1}) ?? RUNS_SHOWN
  const store = await openExistingStore(findWorkspace(flags, io))
  try {
    const rows = await store.runs({last, ...(missionName !== undefined && {missionName})})
    if (missionName !== undefined && rows.length === 0) throw neverRun(missionName, await store.runs({last: 1_000}))
    const entries = []
    for (const row of rows) {
      const isOwnerAlive = row.outcome === null && isAlive(row.owner)
      entries.push(historyEntry({row, isOwnerAlive, tally: await store.tally(row.runId)}))
    }
    io.stdout.write(flags['json'] === true ? `${JSON.stringify({runs: entries}, null, 2)}\n` : formatHistory(entries))
    return 0
  } finally {
    await store.close()
  }
}

function neverRun(missionName: string, rows: readonly RunRow[]): SortieError {
  const names = [...new Set(rows.map(row => row.missionName))].map(name => `"${name}"`)
  return new SortieError('RUN_NOT_FOUND', {
    message: `there is no run of the mission "${missionName}"`,
    hint: names.length === 0 ? 'start one with `sortie run`' : `there are runs of ${names.slice(0, 20).join(', ')}`,
  })
}
