/** `sortie history`: the newest runs, one line each, from what is in their rows; no log is read. */
import type {RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {isAlive} from '../engine/run/identity.ts'
import {formatHistory, historyEntry} from '../report/history.ts'
import {createStatistics} from '../report/statistics.ts'
import {formatStats} from '../report/statistics-text.ts'
import type {Invocation} from './command.ts'
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
    if (flags['stats'] === true) return await printStats(rows, store, flags, io)
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

/** Run by run: memory holds the attempts of one run, whatever their number together. */
async function printStats(
  rows: readonly RunRow[],
  store: Store,
  flags: Invocation['flags'],
  io: Io,
): Promise<ExitStatus> {
  const statistics = createStatistics()
  // The oldest first: what is flaky shows in the order of its ends.
  for (const row of rows.toReversed()) statistics.add(row, await store.attempts(row.runId))
  const stats = statistics.result()
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(stats, null, 2)}\n` : formatStats(stats))
  return 0
}

function neverRun(missionName: string, rows: readonly RunRow[]): SortieError {
  const names = [...new Set(rows.map(row => row.missionName))].map(name => `"${name}"`)
  return new SortieError('RUN_NOT_FOUND', {
    message: `there is no run of the mission "${missionName}"`,
    hint: names.length === 0 ? 'start one with `sortie run`' : `there are runs of ${names.slice(0, 20).join(', ')}`,
  })
}
