/** What scans found in unchanged files, in SQLite. */
import type {RememberedFile, ScanMemory} from '../contracts.ts'
import type {Connection} from './driver.ts'

/** Options that nobody has asked with for so long are forgotten with all that was found under them. */
const FORGET_AFTER_MS = 30 * 24 * 60 * 60 * 1_000

/** `guarded` puts what SQLite throws into words. */
export function sqliteScanMemory(db: Connection, guarded: <T>(work: () => T) => T): ScanMemory {
  const sql = prepare(db)
  const remember = db.transaction(
    (key: string, files: readonly RememberedFile[], gone: readonly string[], nowMs: number): void => {
      sql.use.run(key, nowMs)
      sql.forgetUnused.run(nowMs - FORGET_AFTER_MS)
      const {number} = sql.number.get(key) ?? {number: 0}
      for (const {path, sizeBytes, mtimeMs, inode, found} of files) {
        sql.put.run(number, path, sizeBytes, mtimeMs, inode, found)
      }
      for (const path of gone) sql.forget.run(number, path)
    },
  )
  return {
    recall: key => guarded(() => sql.recall.all(key)),
    remember: (key, files, gone, nowMs) => guarded(() => remember.immediate(key, files, gone, nowMs)),
  }
}

function prepare(db: Connection) {
  return {
    recall: db.prepare<[string], RememberedFile>(
      `SELECT path, size_bytes AS sizeBytes, mtime_ms AS mtimeMs, inode, found
       FROM scan_memory WHERE key = (SELECT number FROM scan_keys WHERE scan_keys.key = ?)`,
    ),
    use: db.prepare<[string, number]>(
      'INSERT INTO scan_keys (key, used_at_ms) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET used_at_ms = excluded.used_at_ms',
    ),
    number: db.prepare<[string], {readonly number: number}>('SELECT number FROM scan_keys WHERE key = ?'),
    // Foreign keys are on: the rows of scan_memory go with their key.
    forgetUnused: db.prepare<[number]>('DELETE FROM scan_keys WHERE used_at_ms < ?'),
    put: db.prepare<[number, string, number, number, number, string | null]>(
      'INSERT OR REPLACE INTO scan_memory (key, path, size_bytes, mtime_ms, inode, found) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    forget: db.prepare<[number, string]>('DELETE FROM scan_memory WHERE key = ? AND path = ?'),
  }
}
