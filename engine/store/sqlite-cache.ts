/** Results of steps in SQLite. Its statements are prepared when they are first needed: most runs keep none. */
import type {
  CacheChange,
  CacheEntry,
  CacheRemoval,
  CacheStore,
  CacheUsage,
  DurableEvent,
  FileDigests,
  FingerprintParts,
  Json,
  KnownFile,
  RunId,
} from '../contracts.ts'
import type {Connection} from './driver.ts'
import {MOST_KNOWN_FILES, successIn} from './records.ts'

export interface SqliteCache extends CacheStore {
  /** Within the transaction that records the events. */
  change(runId: RunId, changes: readonly CacheChange[], events: readonly DurableEvent[]): void
}

/** `guarded` says in our words what SQLite throws. */
export function sqliteCache(db: Connection, guarded: <T>(work: () => T) => T): SqliteCache {
  let prepared: ReturnType<typeof prepare> | undefined
  const sql = () => (prepared ??= prepare(db))

  const keep = (runId: RunId, change: CacheChange & {kind: 'keep'}, events: readonly DurableEvent[]): void => {
    const {stepId, fingerprint, files} = change
    const {atMs, output} = successIn(events, stepId)
    const texts = {
      parts: JSON.stringify(fingerprint.parts),
      files: JSON.stringify(files),
      output: JSON.stringify(output),
    }
    sql().keep.run({runId, stepId, fingerprint: fingerprint.digest, atMs, ...texts, bytes: bytesOf(texts)})
  }

  const noteFiles = db.transaction((files: readonly KnownFile[]): void => {
    for (const {path, stamp, digest} of files) sql().noteFile.run(path, stamp, digest)
    if (Number(sql().countFiles.get()) > MOST_KNOWN_FILES)
      sql().forgetOthers.run(JSON.stringify(files.map(({path}) => path)))
  })

  const prune = db.transaction((wish: Parameters<CacheStore['prune']>[0]): CacheRemoval => {
    const {maxBytes, unusedSinceMs = null, missionName = null} = wish
    const {entries = 0, bytes = 0} = sql().outside.get({maxBytes, unusedSinceMs, missionName}) ?? {}
    if (entries > 0) sql().remove.run({maxBytes, unusedSinceMs, missionName})
    return {entries, bytes}
  })

  return {
    change(runId, changes, events) {
      for (const change of changes) {
        if (change.kind === 'keep') keep(runId, change, events)
        else sql().use.run(change.atMs, change.entryId)
      }
    },

    find: ({missionName, stepId}, fingerprint) =>
      guarded(() => {
        const row = sql().find.get(missionName, stepId, fingerprint)
        return row === undefined ? undefined : entryFrom(row)
      }),

    lastParts: ({missionName, stepId}) =>
      guarded(() => {
        const row = sql().lastParts.get(missionName, stepId)
        if (row === undefined) return undefined
        const parts: FingerprintParts = JSON.parse(row.parts)
        return parts
      }),

    knownFiles: paths => guarded(() => new Map(paths.flatMap(path => knownPair(sql().knownFile.get(path))))),

    noteFiles: files => guarded(() => noteFiles.immediate(files)),

    forgetFiles() {
      guarded(() => sql().forgetFiles.run())
    },

    usage: () => guarded(() => sql().usage.all()),

    prune: wish => guarded(() => prune.immediate(wish)),
  }
}

interface EntryRecord {
  readonly id: number
  readonly files: string
  readonly output: string
  readonly runId: string
  readonly createdAtMs: number
}
interface KeptValues {
  readonly runId: string
  readonly stepId: string
  readonly fingerprint: string
  readonly parts: string
  readonly files: string
  readonly output: string
  readonly atMs: number
  readonly bytes: number
}
interface PruneValues {
  readonly maxBytes: number
  readonly unusedSinceMs: number | null
  readonly missionName: string | null
}

/** Those that an entry goes with: the newest come first, and what does not fit beside them goes. */
const OUTSIDE = `
  SELECT id, bytes FROM (
    SELECT id, bytes, used_at_ms, sum(bytes) OVER (ORDER BY used_at_ms DESC, id DESC) AS so_far
    FROM step_cache WHERE @missionName IS NULL OR mission_name = @missionName
  ) WHERE so_far > @maxBytes OR used_at_ms < @unusedSinceMs`

function prepare(db: Connection) {
  return {
    // A step of which the run's mission is known by the run itself.
    keep: db.prepare<[KeptValues]>(
      `INSERT INTO step_cache
         (mission_name, step_id, fingerprint, parts, files, output, run_id, created_at_ms, used_at_ms, hits, bytes)
       SELECT mission_name, @stepId, @fingerprint, @parts, @files, @output, run_id, @atMs, @atMs, 0, @bytes
       FROM runs WHERE run_id = @runId
       ON CONFLICT (mission_name, step_id, fingerprint) DO UPDATE SET
         parts = excluded.parts, files = excluded.files, output = excluded.output, run_id = excluded.run_id,
         created_at_ms = excluded.created_at_ms, used_at_ms = excluded.used_at_ms, bytes = excluded.bytes`,
    ),
    use: db.prepare<[number, number]>('UPDATE step_cache SET used_at_ms = ?, hits = hits + 1 WHERE id = ?'),
    find: db.prepare<[string, string, string], EntryRecord>(
      `SELECT id, files, output, run_id AS runId, created_at_ms AS createdAtMs FROM step_cache
       WHERE mission_name = ? AND step_id = ? AND fingerprint = ?`,
    ),
    lastParts: db.prepare<[string, string], {readonly parts: string}>(
      'SELECT parts FROM step_cache WHERE mission_name = ? AND step_id = ? ORDER BY used_at_ms DESC, id DESC LIMIT 1',
    ),
    knownFile: db.prepare<[string], KnownFile>('SELECT path, stamp, digest FROM known_files WHERE path = ?'),
    noteFile: db.prepare<[string, string, string]>(
      'INSERT OR REPLACE INTO known_files (path, stamp, digest) VALUES (?, ?, ?)',
    ),
    countFiles: db.prepare<[], number>('SELECT count(*) FROM known_files').pluck(),
    forgetFiles: db.prepare<[]>('DELETE FROM known_files'),
    forgetOthers: db.prepare<[string]>('DELETE FROM known_files WHERE path NOT IN (SELECT value FROM json_each(?))'),
    usage: db.prepare<[], CacheUsage>(
      `SELECT mission_name AS missionName, step_id AS stepId, count(*) AS entries, sum(bytes) AS bytes,
         sum(hits) AS hits, max(used_at_ms) AS usedAtMs
       FROM step_cache GROUP BY mission_name, step_id ORDER BY mission_name, step_id`,
    ),
    outside: db.prepare<[PruneValues], CacheRemoval>(
      `SELECT count(*) AS entries, coalesce(sum(bytes), 0) AS bytes FROM (${OUTSIDE})`,
    ),
    remove: db.prepare<[PruneValues]>(`DELETE FROM step_cache WHERE id IN (SELECT id FROM (${OUTSIDE}))`),
  }
}

function entryFrom({files, output, ...row}: EntryRecord): CacheEntry {
  const digests: FileDigests = JSON.parse(files)
  const value: Json = JSON.parse(output)
  return {...row, files: digests, output: value}
}

const knownPair = (known: KnownFile | undefined): [string, KnownFile][] =>
  known === undefined ? [] : [[known.path, known]]

function bytesOf(texts: {readonly [column: string]: string}): number {
  return Object.values(texts).reduce((total, text) => total + Buffer.byteLength(text), 0)
}
