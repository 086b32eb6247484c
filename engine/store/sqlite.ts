/** The store in SQLite. Every statement is prepared once, and every read is bounded or goes by an index. */
import type {
  AttemptRow,
  Beside,
  DurableEvent,
  GivenAnswer,
  Json,
  MissionSource,
  NewRun,
  Plan,
  ProcessIdentity,
  RunFilter,
  RunId,
  RunRow,
  SavedItem,
  Store,
  Stored,
} from '../contracts.ts'
import type {Connection} from './driver.ts'
import {
  attemptEndOf,
  hookIdsOf,
  isSameProcess,
  isSpared,
  runEndOf,
  runExists,
  runNotFound,
  stepCountOf,
  stepIdOf,
} from './records.ts'
import {sqliteScanMemory} from './scan-memory.ts'
import {sqliteCache} from './sqlite-cache.ts'
import {explained} from './sqlite-errors.ts'
import {sqliteLedger} from './sqlite-ledger.ts'
import {sqliteLlm} from './sqlite-llm.ts'
import {sqliteTasks} from './tasks.ts'

/** Events read at once. An event may carry half a megabyte of captured output. */
const EVENTS_PER_PAGE = 100

/** The store over an open, migrated connection, which it owns from now on. */
export function sqliteStore(db: Connection, path: string): Store {
  const sql = prepare(db)
  const cache = sqliteCache(db, guarded)
  const llm = sqliteLlm(db, guarded)
  const ledger = sqliteLedger(db, guarded)

  const insertRun = db.transaction((run: NewRun): void => {
    const {runId, plan, source, workspace = null, createdAtMs, owner, events = [], items} = run
    const hookIds = hookIdsOf(plan)
    if (sql.run.get(runId) !== undefined) throw runExists(runId)
    // A plan of 10,000 steps is megabytes: written out only when it is new.
    if (sql.planExists.get(plan.digest) === undefined) sql.insertPlan.run(plan.digest, JSON.stringify(plan))
    sql.insertRun.run({
      runId,
      missionName: plan.missionName,
      digest: plan.digest,
      sourcePath: source.path,
      sourceSha256: source.sha256,
      sourceFlags: source.flags ?? null,
      sourceUsed: source.used === undefined ? null : JSON.stringify(source.used),
      stepCount: stepCountOf(plan),
      workspace,
      hookIds: hookIds.length === 0 ? null : JSON.stringify(hookIds),
      createdAtMs,
      ownerPid: owner.pid,
      ownerStartedAt: owner.startedAt,
    })
    insertEvents(runId, events)
    for (const stepId of items?.stepIds ?? []) sql.copyDoneItems.run(runId, items?.from ?? '', stepId)
  })

  /** Within a transaction, so that the next number is ours. */
  const insertEvents = (runId: RunId, events: readonly DurableEvent[]): readonly Stored[] => {
    const last = sql.lastSeq.get(runId)
    if (last === undefined) throw runNotFound(runId)
    return events.map((event, index) => {
      const seq = last.seq + 1 + index
      const {atMs, type} = event
      sql.insertEvent.run({runId, seq, atMs, type, stepId: stepIdOf(event), body: JSON.stringify(event)})
      const end = runEndOf(event)
      if (end !== undefined) sql.endRun.run(end.outcome, end.finishedAtMs, runId)
      noteAttempt(runId, event)
      const stored = {...event, seq}
      llm.note(runId, stored)
      ledger.note(runId, event)
      return stored
    })
  }
  const noteAttempt = (runId: RunId, event: DurableEvent): void => {
    if (event.type === 'step.started') {
      const {stepId, attempt, taskKey = null, atMs, timeoutMs} = event
      sql.startAttempt.run(runId, stepId, attempt, taskKey, atMs, timeoutMs)
    }
    const ending = attemptEndOf(event)
    if (ending !== null) sql.endAttempt.run({ending, atMs: event.atMs, runId, stepId: stepIdOf(event)})
    if (isSpared(event)) sql.spareAttempt.run(runId, event.stepId, event.atMs)
  }
  const append = db.transaction((runId: RunId, events: readonly DurableEvent[], beside: Beside): readonly Stored[] => {
    const stored = insertEvents(runId, events)
    cache.change(runId, beside.cache ?? [], events)
    for (const item of beside.items ?? []) sql.saveItem.run({runId, ...item})
    llm.keep(beside.answers ?? [])
    return stored
  })

  const removeRun = db.transaction(({runId, digest, outcome, owner}: RunRow): boolean => {
    const now = sql.run.get(runId)
    const isUntouched = now !== undefined && now.outcome === outcome && isSameProcess(runRow(now).owner, owner)
    if (!isUntouched) return false
    sql.removeEvents.run(runId)
    sql.removeAttempts.run(runId)
    sql.removeAnswers.run(runId)
    sql.removeItems.run(runId)
    sql.removeRun.run(runId)
    sql.removeUnusedPlan.run(digest, digest)
    return true
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

  function selectRuns({missionName, sourcePath, last}: RunFilter): readonly RunRecord[] {
    const parameters = {missionName: missionName ?? null, sourcePath: sourcePath ?? null, last}
    if (sourcePath !== undefined) return sql.runsOfSource.all(parameters)
    return missionName === undefined ? sql.runs.all(parameters) : sql.runsOfMission.all(parameters)
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

    append: (runId, events, beside = {}) => guarded(() => append.immediate(runId, events, beside)),

    item(runId, stepId, key) {
      const row = guarded(() => sql.item.get(runId, stepId, key))
      return row === undefined ? undefined : {stepId, key, ...row}
    },

    events(runId) {
      const row = guarded(() => sql.lastSeq.get(runId))
      if (row === undefined) throw runNotFound(runId)
      // Up to the newest event of now, so that reading ends even while the run goes on.
      return {[Symbol.iterator]: () => readEvents(runId, row.seq)}
    },

    // A slash, and what comes right after one.
    endsWithin: (runId, stepId) =>
      guarded(() => sql.endsWithin.all(runId, `${stepId}/`, `${stepId}0`).map(storedEvent)),

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

    runs: filter => guarded(() => selectRuns(filter)).map(runRow),

    tally(runId) {
      const counts = new Map(guarded(() => sql.tally.all({runId})).map(({type, steps}) => [type, steps]))
      return {succeeded: counts.get('step.succeeded') ?? 0, failed: counts.get('step.failed') ?? 0}
    },

    durations: (taskKey, last) => guarded(() => sql.durations.all(taskKey, last)),

    attempts: runId => guarded(() => sql.attempts.all(runId)),

    answers: runId => guarded(() => sql.answers.all(runId)).map(row => ({...row, approved: row.approved === 1})),

    answer(runId, {stepId, attempt, atMs, approved, by, comment}) {
      if (guarded(() => sql.run.get(runId)) === undefined) throw runNotFound(runId)
      const values = {runId, stepId, attempt, atMs, approved: approved ? 1 : 0, by, comment}
      return guarded(() => sql.giveAnswer.run(values)).changes === 1
    },

    adopt(runId, owner) {
      const {changes} = guarded(() => sql.adopt.run(owner.pid, owner.startedAt, runId))
      if (changes === 0) throw runNotFound(runId)
    },

    lock: (name, owner, isAlive) => guarded(() => takeLock.immediate(name, owner, isAlive)),

    unlock(name, owner) {
      guarded(() => sql.unlock.run(name, owner.pid, owner.startedAt))
    },

    locks: () => guarded(() => sql.locks.all()).map(({name, pid, startedAt}) => ({name, holder: {pid, startedAt}})),

    remove: row => guarded(() => removeRun.immediate(row)),

    compact: () =>
      guarded(() => {
        const beforeBytes = sizeBytes(db)
        db.exec('VACUUM')
        // What was rewritten lies in the log; it goes into the file, and the log is cut, where nobody reads it just now.
        db.pragma('wal_checkpoint(TRUNCATE)')
        return Math.max(0, beforeBytes - sizeBytes(db))
      }),

    cache,

    faults: () =>
      guarded(() => {
        const said = db.prepare<[], string>('PRAGMA quick_check').pluck().all()
        return said.length === 1 && said[0] === 'ok' ? [] : said
      }),

    scanMemory: sqliteScanMemory(db, guarded),
    llm,
    tasks: sqliteTasks(db, guarded),

    ledger,

    close() {
      guarded(() => db.close())
    },
  }
}

interface EventValues {
  readonly runId: string
  readonly seq: number
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
  readonly sourceFlags: string | null
  readonly sourceUsed: string | null
  readonly workspace: string | null
  readonly stepCount: number
  /** A list in JSON; null where there are none. */
  readonly hookIds: string | null
  readonly createdAtMs: number
  readonly ownerPid: number
  readonly ownerStartedAt: string
}
interface AttemptEnding {
  readonly ending: string
  readonly atMs: number
  readonly runId: string
  readonly stepId: string | null
}
interface AnswerRecord extends Omit<GivenAnswer, 'approved'> {
  readonly approved: number
}
interface ItemValues extends SavedItem {
  readonly runId: string
}
interface RunSelection {
  readonly missionName: string | null
  readonly sourcePath: string | null
  readonly last: number
}
interface RunRecord extends Omit<NewRunValues, 'hookIds' | 'workspace'> {
  readonly outcome: RunRow['outcome']
  readonly finishedAtMs: number | null
}

const RUN_COLUMNS = `run_id AS runId, mission_name AS missionName, digest, source_path AS sourcePath,
  source_sha256 AS sourceSha256, source_flags AS sourceFlags, source_used AS sourceUsed, step_count AS stepCount,
  created_at_ms AS createdAtMs, owner_pid AS ownerPid, owner_started_at AS ownerStartedAt, outcome, finished_at_ms AS finishedAtMs`

function prepare(db: Connection) {
  return {
    planExists: db.prepare<[string]>('SELECT 1 FROM plans WHERE digest = ?'),
    insertPlan: db.prepare<[string, string]>('INSERT INTO plans (digest, body) VALUES (?, ?)'),
    insertRun: db.prepare<[NewRunValues]>(
      `INSERT INTO runs
         (run_id, mission_name, digest, source_path, source_sha256, source_flags, source_used, workspace, step_count, hook_ids,
          created_at_ms, owner_pid, owner_started_at)
       VALUES
         (@runId, @missionName, @digest, @sourcePath, @sourceSha256, @sourceFlags, @sourceUsed, @workspace, @stepCount, @hookIds,
          @createdAtMs, @ownerPid, @ownerStartedAt)`,
    ),
    insertEvent: db.prepare<[EventValues]>(
      `INSERT INTO events (run_id, seq, at_ms, type, step_id, body)
       VALUES (@runId, @seq, @atMs, @type, @stepId, @body)`,
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
    endsWithin: db.prepare<[string, string, string], EventRecord>(
      `SELECT seq, body FROM events INDEXED BY ends_of_steps
       WHERE run_id = ? AND step_id > ? AND step_id < ? AND type IN ('step.succeeded', 'step.failed') ORDER BY seq`,
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
    runs: db.prepare<[RunSelection], RunRecord>(`SELECT ${RUN_COLUMNS} FROM runs ORDER BY number DESC LIMIT @last`),
    runsOfMission: db.prepare<[RunSelection], RunRecord>(
      `SELECT ${RUN_COLUMNS} FROM runs WHERE mission_name = @missionName ORDER BY number DESC LIMIT @last`,
    ),
    runsOfSource: db.prepare<[RunSelection], RunRecord>(
      `SELECT ${RUN_COLUMNS} FROM runs
       WHERE source_path = @sourcePath AND (@missionName IS NULL OR mission_name = @missionName)
       ORDER BY number DESC LIMIT @last`,
    ),
    // Of each step the row with the highest seq: SQLite takes the other columns from where max() was found.
    tally: db.prepare<[{readonly runId: string}], {readonly type: string; readonly steps: number}>(
      `SELECT type, count(*) AS steps FROM (
         SELECT type, max(seq) FROM events INDEXED BY ends_of_steps
         WHERE run_id = @runId AND type IN ('step.succeeded', 'step.failed') AND instr(step_id, '/') = 0
           AND step_id NOT IN (SELECT value FROM json_each((SELECT hook_ids FROM runs WHERE run_id = @runId)))
         GROUP BY step_id
       ) GROUP BY type`,
    ),
    startAttempt: db.prepare<[string, string, number, string | null, number, number | null]>(
      `INSERT OR REPLACE INTO attempts (run_id, step_id, attempt, task_key, started_at_ms, limit_ms)
       VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    // The newest one: those before it were cut off, and stay without an end.
    endAttempt: db.prepare<[AttemptEnding]>(
      `UPDATE attempts SET ending = @ending, duration_ms = max(0, @atMs - started_at_ms)
       WHERE run_id = @runId AND step_id = @stepId AND ending IS NULL AND attempt =
         (SELECT max(attempt) FROM attempts WHERE run_id = @runId AND step_id = @stepId)`,
    ),
    spareAttempt: db.prepare<[string, string, number]>(
      `INSERT OR REPLACE INTO attempts (run_id, step_id, attempt, started_at_ms, ending, duration_ms)
       VALUES (?, ?, 0, ?, 'cached', 0)`,
    ),
    durations: db
      .prepare<[string, number], number>(
        `SELECT duration_ms FROM attempts INDEXED BY durations_of_tasks
         WHERE task_key = ? AND ending = 'succeeded' ORDER BY started_at_ms DESC LIMIT ?`,
      )
      .pluck(),
    attempts: db.prepare<[string], AttemptRow>(
      `SELECT step_id AS stepId, attempt, ending AS "end", duration_ms AS durationMs, limit_ms AS limitMs
       FROM attempts WHERE run_id = ? ORDER BY step_id, attempt`,
    ),
    answers: db.prepare<[string], AnswerRecord>(
      `SELECT step_id AS stepId, attempt, at_ms AS atMs, approved, given_by AS "by", comment
       FROM answers WHERE run_id = ? ORDER BY at_ms`,
    ),
    giveAnswer: db.prepare<[AnswerRecord & {readonly runId: string}]>(
      `INSERT OR IGNORE INTO answers (run_id, step_id, attempt, at_ms, approved, given_by, comment)
       VALUES (@runId, @stepId, @attempt, @atMs, @approved, @by, @comment)`,
    ),
    removeAnswers: db.prepare<[string]>('DELETE FROM answers WHERE run_id = ?'),
    saveItem: db.prepare<[ItemValues]>(
      `INSERT OR REPLACE INTO items (run_id, step_id, key, state, attempts, json)
       VALUES (@runId, @stepId, @key, @state, @attempts, @json)`,
    ),
    item: db.prepare<[string, string, string], Pick<ItemValues, 'state' | 'attempts' | 'json'>>(
      'SELECT state, attempts, json FROM items WHERE run_id = ? AND step_id = ? AND key = ?',
    ),
    copyDoneItems: db.prepare<[string, string, string]>(
      `INSERT INTO items (run_id, step_id, key, state, attempts, json)
       SELECT ?, step_id, key, state, attempts, json FROM items WHERE run_id = ? AND step_id = ? AND state = 'done'`,
    ),
    removeItems: db.prepare<[string]>('DELETE FROM items WHERE run_id = ?'),
    removeAttempts: db.prepare<[string]>('DELETE FROM attempts WHERE run_id = ?'),
    removeEvents: db.prepare<[string]>('DELETE FROM events WHERE run_id = ?'),
    removeRun: db.prepare<[string]>('DELETE FROM runs WHERE run_id = ?'),
    removeUnusedPlan: db.prepare<[string, string]>(
      'DELETE FROM plans WHERE digest = ? AND NOT EXISTS (SELECT 1 FROM runs WHERE digest = ?)',
    ),
    locks: db.prepare<[], {readonly name: string} & ProcessIdentity>(
      'SELECT name, pid, started_at AS startedAt FROM locks ORDER BY name',
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

/** Of the database without its log. */
function sizeBytes(db: Connection): number {
  return Number(db.pragma('page_count', {simple: true})) * Number(db.pragma('page_size', {simple: true}))
}

function runRow({ownerPid, ownerStartedAt, sourceUsed, ...record}: RunRecord): RunRow {
  const {sourcePath: path, sourceSha256: sha256, sourceFlags: flags, ...row} = record
  const used: MissionSource['used'] = sourceUsed === null ? undefined : JSON.parse(sourceUsed)
  const source = {path, sha256, ...(flags !== null && {flags}), ...(used !== undefined && {used})}
  return {...row, source, owner: {pid: ownerPid, startedAt: ownerStartedAt}}
}
