/** What scans found in unchanged files, in SQLite. */
import type {RememberedFile, ScanMemory} from '../contracts.ts'
import type {Connection} from './driver.ts'

/** Options that nobody has asked with for so long are forgotten with all that was found under them. */
const FORGET_AFTER_MS = 30 * 24 * 60 * 60 * 1_000
/**
 * The files of a key lie on so many pages, each one text. A row for each file would take ten times as long: a scan reads
 * them all, and writes either all or a few.
 */
const PAGES = 64

interface Page {
  readonly page: number
  /** JSON: path, size, time, inode and what was found of one file after the other. */
  readonly files: string
}

/** `guarded` puts what SQLite throws into words. */
export function sqliteScanMemory(db: Connection, guarded: <T>(work: () => T) => T): ScanMemory {
  const sql = prepare(db)
  const remember = db.transaction(
    (key: string, files: readonly RememberedFile[], gone: readonly string[], nowMs: number): void => {
      sql.use.run(key, nowMs)
      sql.forgetUnused.run(nowMs - FORGET_AFTER_MS)
      const {number} = sql.number.get(key) ?? {number: 0}
      for (const [page, {paths, fields}] of changesByPage(files, gone)) {
        const known = sql.page.get(number, page)
        for (const file of known === undefined ? [] : filesOn(known)) if (!paths.has(file.path)) addFields(file, fields)
        sql.put.run(number, page, JSON.stringify(fields))
      }
    },
  )
  return {
    recall: key => guarded(() => sql.recall.all(key).flatMap(filesOn)),
    remember: (key, files, gone, nowMs) => guarded(() => remember.immediate(key, files, gone, nowMs)),
  }
}

type Fields = (string | number | null)[]

interface Changes {
  readonly paths: Set<string>
  /** What is to be known of those that are not gone. */
  readonly fields: Fields
}

function changesByPage(files: readonly RememberedFile[], gone: readonly string[]): ReadonlyMap<number, Changes> {
  const pages = new Map<number, Changes>()
  const changesAt = (path: string) => {
    const place = placeOf(path)
    const known = pages.get(place)
    if (known !== undefined) return known
    const changes = {paths: new Set<string>(), fields: []}
    pages.set(place, changes)
    return changes
  }
  for (const path of gone) changesAt(path).paths.add(path)
  for (const file of files) {
    const {paths, fields} = changesAt(file.path)
    paths.add(file.path)
    addFields(file, fields)
  }
  return pages
}

function addFields({path, sizeBytes, mtimeMs, inode, found}: RememberedFile, fields: Fields): void {
  fields.push(path, sizeBytes, mtimeMs, inode, found)
}

/** FNV-1a over its characters: paths that differ little lie on different pages. */
function placeOf(path: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < path.length; index++) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % PAGES
}

function filesOn({files}: Page): RememberedFile[] {
  const fields: Readonly<Fields> = JSON.parse(files)
  const found: RememberedFile[] = []
  for (let at = 0; at + 4 < fields.length; at += 5) {
    found.push({
      path: String(fields[at]),
      sizeBytes: Number(fields[at + 1]),
      mtimeMs: Number(fields[at + 2]),
      inode: Number(fields[at + 3]),
      found: fields[at + 4] === null ? null : String(fields[at + 4]),
    })
  }
  return found
}

function prepare(db: Connection) {
  return {
    recall: db.prepare<[string], Page>(
      'SELECT page, files FROM scan_pages WHERE key = (SELECT number FROM scan_keys WHERE scan_keys.key = ?)',
    ),
    page: db.prepare<[number, number], Page>('SELECT page, files FROM scan_pages WHERE key = ? AND page = ?'),
    use: db.prepare<[string, number]>(
      'INSERT INTO scan_keys (key, used_at_ms) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET used_at_ms = excluded.used_at_ms',
    ),
    number: db.prepare<[string], {readonly number: number}>('SELECT number FROM scan_keys WHERE key = ?'),
    // Foreign keys are on: the pages go with their key.
    forgetUnused: db.prepare<[number]>('DELETE FROM scan_keys WHERE used_at_ms < ?'),
    put: db.prepare<[number, number, string]>('INSERT OR REPLACE INTO scan_pages (key, page, files) VALUES (?, ?, ?)'),
  }
}
