/** The ledger of findings in SQLite. Its statements are prepared when they are first needed: most steps find nothing. */
import type {DurableEvent, LedgerEntry, LedgerFilter, LedgerStore, RunId, Severity, Sighting} from '../contracts.ts'
import {accountIn, entryAfter} from '../ledger.ts'
import type {Connection} from './driver.ts'
import {compareEntries} from './records.ts'

export interface SqliteLedger extends LedgerStore {
  /** Within the transaction that records the event. */
  note(runId: RunId, event: DurableEvent): void
}

/** `guarded` says in our words what SQLite throws. */
export function sqliteLedger(db: Connection, guarded: <T>(work: () => T) => T): SqliteLedger {
  let prepared: ReturnType<typeof prepare> | undefined
  const sql = () => (prepared ??= prepare(db))
  return {
    note(runId, event) {
      const account = accountIn(runId, event)
      const workspace = account === null ? undefined : sql().workspace.get(runId)
      if (account === null || typeof workspace !== 'string') return
      const ids = [...account.found.keys()]
      const before = new Map(
        sql()
          .touched.all(workspace, JSON.stringify(ids))
          .map(row => [row.id, entryFrom(row)]),
      )
      for (const id of new Set([...before.keys(), ...ids])) {
        const entry = before.get(id)
        const after = entryAfter(entry, account, id)
        if (after !== undefined && after !== entry) sql().put.run({workspace, ...rowFrom(after)})
      }
    },
    entries: (workspace, which) =>
      guarded(() => sql().entries.all(parametersFrom(workspace, which)))
        .map(entryFrom)
        .sort(compareEntries),
  }
}

function parametersFrom(workspace: string, {open = false, fixed = []}: LedgerFilter): Selection {
  const isEver = fixed === 'ever'
  return {workspace, open: Number(open), ever: Number(isEver), runs: JSON.stringify(isEver ? [] : fixed)}
}

interface Selection {
  readonly workspace: string
  readonly open: number
  readonly ever: number
  /** A list in JSON. */
  readonly runs: string
}

/** An entry with its parts laid flat, as columns are. */
interface LedgerRow {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly title: string
  readonly path: string
  readonly startLine: number
  readonly firstRun: string
  readonly firstAtMs: number
  readonly lastRun: string
  readonly lastAtMs: number
  readonly fixedRun: string | null
  readonly fixedAtMs: number | null
  readonly againRun: string | null
  readonly againAtMs: number | null
  /** A list in JSON. */
  readonly asked: string
}

function rowFrom({
  firstSeen,
  lastSeen,
  fixed,
  again,
  asked,
  start_line: startLine,
  ...finding
}: LedgerEntry): LedgerRow {
  return {
    ...finding,
    startLine,
    firstRun: firstSeen.runId,
    firstAtMs: firstSeen.atMs,
    lastRun: lastSeen.runId,
    lastAtMs: lastSeen.atMs,
    fixedRun: fixed?.runId ?? null,
    fixedAtMs: fixed?.atMs ?? null,
    againRun: again?.runId ?? null,
    againAtMs: again?.atMs ?? null,
    asked: JSON.stringify(asked),
  }
}

function entryFrom(row: LedgerRow): LedgerEntry {
  const {id, rule, severity, title, path} = row
  const asked: readonly string[] = JSON.parse(row.asked)
  return {
    id,
    rule,
    severity,
    title,
    path,
    start_line: row.startLine,
    firstSeen: {runId: row.firstRun, atMs: row.firstAtMs},
    lastSeen: {runId: row.lastRun, atMs: row.lastAtMs},
    fixed: sighting(row.fixedRun, row.fixedAtMs),
    again: sighting(row.againRun, row.againAtMs),
    asked,
  }
}

function sighting(runId: string | null, atMs: number | null): Sighting | null {
  return runId === null || atMs === null ? null : {runId, atMs}
}

const COLUMNS = `id, rule, severity, title, path, start_line AS startLine, first_run AS firstRun, first_at_ms AS firstAtMs,
  last_run AS lastRun, last_at_ms AS lastAtMs, fixed_run AS fixedRun, fixed_at_ms AS fixedAtMs,
  again_run AS againRun, again_at_ms AS againAtMs, asked`

function prepare(db: Connection) {
  return {
    workspace: db.prepare<[string], string | null>('SELECT workspace FROM runs WHERE run_id = ?').pluck(),
    // All that the account may fix, and all that it found.
    touched: db.prepare<[string, string], LedgerRow>(
      `SELECT ${COLUMNS} FROM ledger
       WHERE workspace = ? AND (fixed_run IS NULL OR id IN (SELECT value FROM json_each(?)))`,
    ),
    entries: db.prepare<[Selection], LedgerRow>(
      `SELECT ${COLUMNS} FROM ledger
       WHERE workspace = @workspace AND
         CASE WHEN fixed_run IS NULL THEN @open ELSE @ever OR fixed_run IN (SELECT value FROM json_each(@runs)) END`,
    ),
    put: db.prepare<[LedgerRow & {readonly workspace: string}]>(
      `INSERT OR REPLACE INTO ledger
         (workspace, id, rule, severity, title, path, start_line, first_run, first_at_ms, last_run, last_at_ms,
          fixed_run, fixed_at_ms, again_run, again_at_ms, asked)
       VALUES
         (@workspace, @id, @rule, @severity, @title, @path, @startLine, @firstRun, @firstAtMs, @lastRun, @lastAtMs,
          @fixedRun, @fixedAtMs, @againRun, @againAtMs, @asked)`,
    ),
  }
}
