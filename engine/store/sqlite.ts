/** The store in SQLite. Every statement is prepared once, and every read is bounded or goes by an index. */
import type {DurableEvent, Json, NewRun, Plan, ProcessIdentity, RunId, RunRow, Store, Stored} from '../contracts.ts'
import type {Connection} from './driver.ts'
import {isSameProcess, runEndOf, runExists, runNotFound, stepIdOf} from './records.ts'
import {explained} from './sqlite-errors.ts'

/** Events read at once. An event may carry half a megabyte of captured output. */
const EVENTS_PER_PAGE = 100

/** The store over an open, migrated connection, which it owns from now on. */
export function sqliteStore(db: Connection, path: string): Store {
  const sql = prepare(db)

  const insertRun = db.transaction((run: NewRun): void => {
    const {runId, plan, source, createdAtMs, owner} = run
    if (sql.run.get(runId) !== undefined) throw runExists(runId)
    // A plan of 10,000 steps is megabytes: written out only when it is new.
    if (sql.planExists.get(plan.digest) === undefined) sql.insertPlan.run(plan.digest, JSON.stringify(plan))
    sql.insertRun.run({
      runId,
      missionName: plan.missionName,
      digest: plan.digest,
      sourcePath: source.path,
      sourceSha256: source.sha256,
      createdAtMs,
      ownerPid: owner.pid,
      ownerStartedAt: owner.startedAt,
    })
  })

  const insertEvent = (runId: RunId, event: DurableEvent): Stored => {
    const values = {runId, atMs: event.atMs, type: event.type, stepId: stepIdOf(event), body: JSON.stringify(event)}
    // `all`, not `get`: get stops at the first row and does not see whether the commit behind it worked.
    const [row] = sql.insertEvent.all(values)
    if (row === undefined) throw runNotFound(runId)
    return {...event, seq: row.seq}
  }

  const insertEventAndEnd = db.transaction((runId: RunId, event: DurableEvent): Stored => {
    const end = runEndOf(event)
    if (end !== undefined) sql.endRun.run(end.outcome, end.finishedAtMs, runId)
    return insertEvent(runId, event)
  })

  const takeLock = db.transaction(
    (name: string, owner: ProcessIdentity, isAlive: (holder: ProcessIdentity) => boolean) => {
      const holder = sql.holder.get(name)
      if (holder !== undefined && !isSameProcess(holder, owner) && isAlive(holder))
        return {taken: false, holder} as const
      sql.takeLock.run(name, owner.pid, owner.startedAt)
      return {taken: true} as const
    },
  )

  function* readEvents(runId: RunId, lastSeq: number): Generator<Stored> {
    for (let seq = 0; seq < lastSeq; ) {
      const page = guarded(() => sql.events.all(runId, seq, lastSeq, EVENTS_PER_PAGE))
      const newest = page.at(-1)
      if (newest === undefined) return
      for (const row of page) yield guarded(() => storedEvent(row))
      seq = newest.seq
    }
  }

  function guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      throw explained(error, path)
    }
  }

  return {
    createRun: run => guarded(() => insertRun.immediate(run)),

    append: (runId, event) =>
      guarded(() =>
        runEndOf(event) === undefined ? insertEvent(runId, event) : insertEventAndEnd.immediate(runId, event),
      ),

    events(runId) {
      const row = guarded(() => sql.lastSeq.get(runId))
      if (row === undefined) throw runNotFound(runId)
      // Up to the newest event of now, so that reading ends even while the run goes on.
      return {[Symbol.iterator]: () => readEvents(runId, row.seq)}
    },

    plan(runId) {
      return guarded(() => {
        const row = sql.plan.get(runId)
        if (row === undefined) throw runNotFound(runId)
        const plan: Plan = JSON.parse(row.body)
        return plan
      })
    },

    output(runId, stepId) {
      return guarded(() => {
        const row = sql.stepEnd.get(runId, stepId)
        if (row === undefined) return undefined
        const {output}: {readonly output: Json} = JSON.parse(row.body)
        return output
      })
    },

    run(runId) {
      const row = guarded(() => sql.run.get(runId))
      return row === undefined ? undefined : runRow(row)
    },

    runs({missionName, last}) {
      const rows = guarded(() =>
        missionName === undefined ? sql.runs.all(last) : sql.runsOfMission.all(missionName, last),
      )
      return rows.map(runRow)
    },

    adopt(runId, owner) {
      const {changes} = guarded(() => sql.adopt.run(owner.pid, owner.startedAt, runId))
      if (changes === 0) throw runNotFound(runId)
    },

    lock: (name, owner, isAlive) => guarded(() => takeLock.immediate(name, owner, isAlive)),

    unlock(name, owner) {
      guarded(() => sql.unlock.run(name, owner.pid, owner.startedAt))
    },

    close() {
      guarded(() => db.close())
    },
  }
}

interface EventValues {
  readonly runId: string
  readonly atMs: number
  readonly type: string
  readonly stepId: string | null
  readonly body: string
}
interface EventRecord {
  readonly seq: number
  readonly body: string
}
/** A run with its parts laid flat, as columns are. */
interface NewRunValues {
  readonly runId: string
  readonly missionName: string
  readonly digest: string
  readonly sourcePath: string
  readonly sourceSha256: string
  readonly createdAtMs: number
  readonly ownerPid: number
  readonly ownerStartedAt: string
}
interface RunRecord extends NewRunValues {
  readonly outcome: RunRow['outcome']
  readonly finishedAtMs: number | null
}

const RUN_COLUMNS = `run_id AS runId, mission_name AS missionName, digest, source_path AS sourcePath,
  source_sha256 AS sourceSha256, created_at_ms AS createdAtMs,
  owner_pid AS ownerPid, owner_started_at AS ownerStartedAt, outcome, finished_at_ms AS finishedAtMs`

function prepare(db: Connection) {
  return {
    planExists: db.prepare<[string]>('SELECT 1 FROM plans WHERE digest = ?'),
    insertPlan: db.prepare<[string, string]>('INSERT INTO plans (digest, body) VALUES (?, ?)'),
    insertRun: db.prepare<[NewRunValues]>(
      `INSERT INTO runs
         (run_id, mission_name, digest, source_path, source_sha256, created_at_ms, owner_pid, owner_started_at)
       VALUES
         (@runId, @missionName, @digest, @sourcePath, @sourceSha256, @createdAtMs, @ownerPid, @ownerStartedAt)`,
    ),
    // One statement, hence one transaction: the next number is read at the end of the primary key and taken.
    insertEvent: db.prepare<[EventValues], {readonly seq: number}>(
      `INSERT INTO events (run_id, seq, at_ms, type, step_id, body)
       SELECT run_id, coalesce((SELECT max(seq) FROM events WHERE run_id = @runId), 0) + 1, @atMs, @type, @stepId, @body
       FROM runs WHERE run_id = @runId
       RETURNING seq`,
    ),
    endRun: db.prepare<[string | null, number | null, string]>(
      'UPDATE runs SET outcome = ?, finished_at_ms = ? WHERE run_id = ?',
    ),
    lastSeq: db.prepare<[string], {readonly seq: number}>(
      `SELECT coalesce((SELECT max(seq) FROM events WHERE events.run_id = runs.run_id), 0) AS seq
       FROM runs WHERE run_id = ?`,
    ),
    events: db.prepare<[string, number, number, number], EventRecord>(
      'SELECT seq, body FROM events WHERE run_id = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
    ),
    plan: db.prepare<[string], {readonly body: string}>(
      'SELECT plans.body FROM runs JOIN plans USING (digest) WHERE run_id = ?',
    ),
    // The index is named because SQLite would rather walk the run backwards, which is long for an early step.
    stepEnd: db.prepare<[string, string], {readonly body: string}>(
      `SELECT body FROM events INDEXED BY ends_of_steps
       WHERE run_id = ? AND step_id = ? AND type IN ('step.succeeded', 'step.failed')
       ORDER BY seq DESC LIMIT 1`,
    ),
    run: db.prepare<[string], RunRecord>(`SELECT ${RUN_COLUMNS} FROM runs WHERE run_id = ?`),
    runs: db.prepare<[number], RunRecord>(
      `SELECT ${RUN_COLUMNS} FROM runs ORDER BY created_at_ms DESC, rowid DESC LIMIT ?`,
    ),
    runsOfMission: db.prepare<[string, number], RunRecord>(
      `SELECT ${RUN_COLUMNS} FROM runs WHERE mission_name = ? ORDER BY created_at_ms DESC, rowid DESC LIMIT ?`,
    ),
    adopt: db.prepare<[number, string, string]>('UPDATE runs SET owner_pid = ?, owner_started_at = ? WHERE run_id = ?'),
    holder: db.prepare<[string], ProcessIdentity>('SELECT pid, started_at AS startedAt FROM locks WHERE name = ?'),
    takeLock: db.prepare<[string, number, string]>(
      'INSERT OR REPLACE INTO locks (name, pid, started_at) VALUES (?, ?, ?)',
    ),
    unlock: db.prepare<[string, number, string]>('DELETE FROM locks WHERE name = ? AND pid = ? AND started_at = ?'),
  }
}

function storedEvent({seq, body}: EventRecord): Stored {
  const event: DurableEvent = JSON.parse(body)
  return {...event, seq}
}

function runRow({ownerPid, ownerStartedAt, sourcePath, sourceSha256, ...row}: RunRecord): RunRow {
  const source = {path: sourcePath, sha256: sourceSha256}
  return {...row, source, owner: {pid: ownerPid, startedAt: ownerStartedAt}}
}
