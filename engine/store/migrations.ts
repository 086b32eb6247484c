/** The tables, and how a database of an earlier version gets them. */
import {SortieError} from '../errors.ts'
import type {Connection} from './driver.ts'

/** "SORT" in ASCII, in the header of every database of ours: how we know one from another program's. */
export const APPLICATION_ID = 0x53_4f_52_54

/**
 * The database's user_version counts how many of these it has been through. One that was released never changes.
 * `events.body` is the whole event as JSON; the columns beside it are what queries look for.
 * `runs.number` is the order in which runs were made: the clock may have been set back in between.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE plans (
    digest TEXT PRIMARY KEY,
    body TEXT NOT NULL
  ) STRICT;
  CREATE TABLE runs (
    number INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL UNIQUE,
    mission_name TEXT NOT NULL,
    digest TEXT NOT NULL REFERENCES plans (digest),
    source_path TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    source_flags TEXT,
    step_count INTEGER NOT NULL,
    created_at_ms INTEGER NOT NULL,
    owner_pid INTEGER NOT NULL,
    owner_started_at TEXT NOT NULL,
    outcome TEXT,
    finished_at_ms INTEGER
  ) STRICT;
  CREATE INDEX runs_by_mission ON runs (mission_name, number);
  CREATE INDEX runs_by_source ON runs (source_path, number);
  CREATE INDEX runs_by_plan ON runs (digest);
  CREATE TABLE events (
    run_id TEXT NOT NULL REFERENCES runs (run_id),
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    type TEXT NOT NULL,
    step_id TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (run_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ends_of_steps ON events (run_id, step_id, seq, type) WHERE type IN ('step.succeeded', 'step.failed');
  CREATE TABLE locks (
    name TEXT PRIMARY KEY,
    pid INTEGER NOT NULL,
    started_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What statistics and adaptive limits ask for: all of it stands in the events too, where it would be slow to find.
  `
  CREATE TABLE attempts (
    run_id TEXT NOT NULL REFERENCES runs (run_id),
    step_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    task_key TEXT,
    started_at_ms INTEGER NOT NULL,
    limit_ms INTEGER,
    ending TEXT,
    duration_ms INTEGER,
    PRIMARY KEY (run_id, step_id, attempt)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX durations_of_tasks ON attempts (task_key, started_at_ms, duration_ms)
    WHERE ending = 'succeeded' AND task_key IS NOT NULL;
  `,
  // What scans found in files that have not changed since: a copy of what the files say, to be thrown away at any time.
  `
  CREATE TABLE scan_keys (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    used_at_ms INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE scan_memory (
    key INTEGER NOT NULL REFERENCES scan_keys (number) ON DELETE CASCADE,
    path TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ms REAL NOT NULL,
    inode INTEGER NOT NULL,
    found TEXT,
    PRIMARY KEY (key, path)
  ) STRICT, WITHOUT ROWID;
  `,
  // Steps are counted without the hooks, and events do not tell which is one.
  `
  ALTER TABLE runs ADD COLUMN hook_ids TEXT;
  `,
  // Results of steps by what they were made from, and digests of the files that were read for it.
  `
  CREATE TABLE step_cache (
    id INTEGER PRIMARY KEY,
    mission_name TEXT NOT NULL,
    step_id TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    parts TEXT NOT NULL,
    files TEXT NOT NULL,
    output TEXT NOT NULL,
    run_id TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    used_at_ms INTEGER NOT NULL,
    hits INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    UNIQUE (mission_name, step_id, fingerprint)
  ) STRICT;
  CREATE INDEX last_results_of_steps ON step_cache (mission_name, step_id, used_at_ms);
  CREATE INDEX results_by_use ON step_cache (used_at_ms, id, bytes, mission_name);
  CREATE TABLE known_files (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    digest TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // What items brought. It may be long, so rows lie by number, where they do not widen the index.
  `
  CREATE TABLE items (
    run_id TEXT NOT NULL REFERENCES runs (run_id),
    step_id TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (run_id, step_id, key)
  ) STRICT;
    `,
  // Left here by whoever answers, until the process that drives the run takes them into its log.
  `
  CREATE TABLE answers (
    run_id TEXT NOT NULL REFERENCES runs (run_id),
    step_id TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    approved INTEGER NOT NULL,
    given_by TEXT NOT NULL,
    comment TEXT,
    PRIMARY KEY (run_id, step_id, attempt)
  ) STRICT, WITHOUT ROWID;
  `,
  // The files of missions that steps run, as JSON.
  `
  ALTER TABLE runs ADD COLUMN source_used TEXT;
  `,
  // Tasks; `body` is what a task says, as JSON.
  `
  CREATE TABLE tasks (
    number INTEGER PRIMARY KEY,
    workspace TEXT NOT NULL,
    id TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    UNIQUE (workspace, id)
  ) STRICT;
  `,
  // What scans remember, many files in one row. What was remembered before is found anew.
  `
  DROP TABLE scan_memory;
  DELETE FROM scan_keys;
  CREATE TABLE scan_pages (
    key INTEGER NOT NULL REFERENCES scan_keys (number) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    files TEXT NOT NULL,
    PRIMARY KEY (key, page)
  ) STRICT, WITHOUT ROWID;
  `,
  // What became of findings over the runs of a workspace, derived from the successes in their logs.
  `
  ALTER TABLE runs ADD COLUMN workspace TEXT;
  CREATE TABLE ledger (
    workspace TEXT NOT NULL,
    id TEXT NOT NULL,
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    start_line INTEGER NOT NULL,
    first_run TEXT NOT NULL,
    first_at_ms INTEGER NOT NULL,
    last_run TEXT NOT NULL,
    last_at_ms INTEGER NOT NULL,
    fixed_run TEXT,
    fixed_at_ms INTEGER,
    again_run TEXT,
    again_at_ms INTEGER,
    asked TEXT NOT NULL,
    PRIMARY KEY (workspace, id)
  ) STRICT, WITHOUT ROWID;
  `,
  // What models were asked, by run and over time, and what they answered. Calls outlive their run: budgets count them.
  `
  CREATE TABLE llm_calls (
    run_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    step_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    source TEXT NOT NULL,
    input_tokens INTEGER,
    cached_tokens INTEGER,
    output_tokens INTEGER,
    cost_micro_usd INTEGER,
    duration_ms INTEGER NOT NULL,
    code TEXT,
    PRIMARY KEY (run_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX costs_by_time ON llm_calls (at_ms, cost_micro_usd);
  CREATE TABLE llm_answers (
    key TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    value_json TEXT NOT NULL,
    model TEXT NOT NULL,
    usage TEXT,
    cost_micro_usd INTEGER,
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_age ON llm_answers (created_at_ms, key, bytes);
  `,
  // What a call was about, for those who look where the cache helps.
  `
  ALTER TABLE llm_calls ADD COLUMN label TEXT NOT NULL DEFAULT '';
  `,
]

export const SCHEMA_VERSION = migrations.length

/**
 * Brings the database to SCHEMA_VERSION. Each step is one transaction that first looks again how far the database is:
 * several processes may open a new one at once, and each step is then made by one of them.
 * @throws STORE_NEWER, STORE_FOREIGN: what another process may have put there since the file was inspected.
 */
export function migrate(db: Connection, path: string): void {
  const step = db.transaction((): void => {
    const version = schemaVersionOf(db)
    const statements = migrations[version]
    if (statements === undefined) return
    if (version === 0) refuseTables(db, path)
    db.exec(statements)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${version + 1}`)
  })
  // Each round brings it one version further, by us or by another process.
  for (let round = 0; round < SCHEMA_VERSION && schemaVersionOf(db) < SCHEMA_VERSION; round += 1) step.immediate()
  const version = schemaVersionOf(db)
  if (version > SCHEMA_VERSION) {
    throw new SortieError('STORE_NEWER', {
      message: `"${path}" has schema version ${version}, this Sortie knows versions up to ${SCHEMA_VERSION}`,
      hint: 'update Sortie, or use another --state-dir',
    })
  }
}

function refuseTables(db: Connection, path: string): void {
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (tables === 0) return
  throw new SortieError('STORE_FOREIGN', {
    message: `"${path}" is the database of another program`,
    hint: 'use another --state-dir',
  })
}

function schemaVersionOf(db: Connection): number {
  return Number(db.pragma('user_version', {simple: true}))
}
