/** Runs as the lines of a history: the document of `history --json`, and the same for people. */
import type {RunRow, StepTally} from '../engine/contracts.ts'
import {formatDuration} from './duration.ts'
import {oneLine} from './plain-text.ts'
import {isoTime, type RunWord} from './status.ts'

/** schemas/output/history.schema.json; times are ISO 8601 in UTC. */
export interface HistoryEntry {
  readonly run_id: string
  readonly mission: string
  readonly state: RunWord
  readonly started_at: string
  readonly finished_at: string | null
  readonly duration_ms: number | null
  /** `rest`: steps without an end of their own, such as blocked ones or those still to come. */
  readonly steps: {
    readonly total: number
    readonly succeeded: number
    readonly failed: number
    readonly rest: number
  }
}

export interface HistorySource {
  readonly row: RunRow
  readonly isOwnerAlive: boolean
  readonly tally: StepTally
}

export function historyEntry({row, isOwnerAlive, tally}: HistorySource): HistoryEntry {
  const {finishedAtMs, createdAtMs, stepCount} = row
  const {succeeded, failed} = tally
  return {
    run_id: row.runId,
    mission: row.missionName,
    state: row.outcome ?? (isOwnerAlive ? 'running' : 'interrupted'),
    started_at: isoTime(createdAtMs),
    finished_at: finishedAtMs === null ? null : isoTime(finishedAtMs),
    // The clock may have been set back before the run was resumed.
    duration_ms: finishedAtMs === null ? null : Math.max(0, finishedAtMs - createdAtMs),
    steps: {total: stepCount, succeeded, failed, rest: stepCount - succeeded - failed},
  }
}

export function formatHistory(entries: readonly HistoryEntry[]): string {
  if (entries.length === 0) return 'no runs\n'
  const rows = entries.map(entry => [
    entry.run_id,
    entry.state,
    entry.started_at.replace(/\.\d+Z$/, 'Z'),
    oneLine(entry.mission, 60),
    countsOf(entry),
    entry.duration_ms === null ? '' : formatDuration(entry.duration_ms),
  ])
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(
      row =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

function countsOf({steps}: HistoryEntry): string {
  const failed = steps.failed === 0 ? '' : `, ${steps.failed} failed`
  return `${steps.succeeded} of ${steps.total} steps succeeded${failed}`
}
