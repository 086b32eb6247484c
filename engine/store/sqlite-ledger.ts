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
      const entryFrom = entryReader()
      const before = new Map(
        sql()
          .touched.all(workspace, JSON.stringify(ids))
          .map(row => [row.id, entryFrom(row)]),
      )
      const seenAgain: string[] = []
      for (const id of new Set([...before.keys(), ...ids])) {
        const entry = before.get(id)
        const after = entryAfter(entry, account, id)
        if (after === undefined || after === entry) continue
        if (entry !== undefined && isSeenAgain(entry, after)) seenAgain.push(id)
        else sql().put.run(rowFrom(workspace, after))
      }
      // Most findings are still there: one statement for all of them.
      if (seenAgain.length > 0) {
        const {atMs} = account.at
        sql().seeAgain.run({workspace, runId, atMs, ids: JSON.stringify(seenAgain)})
      }
    },
    entries: (workspace, which) =>
      guarded(() => sql().entries.all(parametersFrom(workspace, which)))
        .map(entryReader())
        .sort(compareEntries),
  }
}

function parametersFrom(workspace: string, {kind, open = false, fixed = []}: LedgerFilter): Selection {
  const isEver = fixed === 'ever'
  return {
    workspace,
    kind: kind ?? null,
    open: Number(open),
    ever: Number(isEver),
    runs: JSON.stringify(isEver ? [] : fixed),
  }
}

interface Selection {
  readonly workspace: string
  readonly kind: string | null
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

/** Field by field: a large scan has tens of thousands of them. */
function rowFrom(workspace: string, entry: LedgerEntry): LedgerRow & {readonly workspace: string} {
  const {firstSeen, lastSeen, fixed, again} = entry
  return {
    workspace,
    id: entry.id,
    rule: entry.rule,
    severity: entry.severity,
    title: entry.title,
    path: entry.path,
    startLine: entry.start_line,
    firstRun: firstSeen.runId,
    firstAtMs: firstSeen.atMs,
    lastRun: lastSeen.runId,
    lastAtMs: lastSeen.atMs,
    fixedRun: fixed?.runId ?? null,
    fixedAtMs: fixed?.atMs ?? null,
    againRun: again?.runId ?? null,
    againAtMs: again?.atMs ?? null,
    asked: JSON.stringify(entry.asked),
  }
}

/** Nothing but when it was last seen differs. */
function isSeenAgain(before: LedgerEntry, after: LedgerEntry): boolean {
  return (
    after.asked === before.asked &&
    after.fixed === before.fixed &&
    after.again === before.again &&
    (['rule', 'severity', 'title', 'path', 'start_line'] as const).every(key => after[key] === before[key])
  )
}

/** Of many rows; most of them were looked for in the same ways. */
function entryReader(): (row: LedgerRow) => LedgerEntry {
  const read = new Map<string, readonly string[]>()
  const askedIn = (text: string): readonly string[] => {
    const known = read.get(text)
    if (known !== undefined) return known
    const asked: readonly string[] = JSON.parse(text)
    read.set(text, asked)
    return asked
  }
  return row => ({
    id: row.id,
    rule: row.rule,
    severity: row.severity,
    title: row.title,
    path: row.path,
    start_line: row.startLine,
    firstSeen: {runId: row.firstRun, atMs: row.firstAtMs},
    lastSeen: {runId: row.lastRun, atMs: row.lastAtMs},
    fixed: sighting(row.fixedRun, row.fixedAtMs),
    again: sighting(row.againRun, row.againAtMs),
    asked: askedIn(row.asked),
  })
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
       WHERE workspace = @workspace AND (@kind IS NULL OR instr(rule || '/', @kind || '/') = 1) AND
         CASE WHEN fixed_run IS NULL THEN @open ELSE @ever OR fixed_run IN (SELECT value FROM json_each(@runs)) END`,
    ),
    seeAgain: db.prepare<[{workspace: string; runId: string; atMs: number; ids: string}]>(
      `UPDATE ledger SET last_run = @runId, last_at_ms = @atMs
       WHERE workspace = @workspace AND id IN (SELECT value FROM json_each(@ids))`,
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
