/**
 * Judges a database file before SQLite may open it: SQLite writes to what it opens, and a database that is not ours, is
 * newer or damaged must stay as it is. Format: https://www.sqlite.org/fileformat2.html, section 1.3.
 */
import {closeSync, fstatSync, openSync, readSync} from 'node:fs'
import {SortieError} from '../errors.ts'
import {APPLICATION_ID, SCHEMA_VERSION} from './migrations.ts'
import {readWal, type WalContent} from './wal.ts'

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
/** The file header and, from byte 100 on, the head of the schema table's first page. */
const HEAD_BYTES = 108

/**
 * null when SQLite may open the file: it is ours and of a version we know, or nothing is in it yet.
 * Otherwise the refusal: STORE_FOREIGN, STORE_NEWER or STORE_CORRUPT. Reads the two files and touches nothing.
 * @throws STORE_UNWRITABLE when the file cannot be read.
 */
export function refusalOf(path: string): SortieError | null {
  // The log first: what moves from it into the file meanwhile is then seen twice, never missed.
  const wal = readWal(`${path}-wal`)
  const file = readHead(path)
  if (file === null || file.sizeBytes === 0)
    return wal === null ? null : corrupt(`"${path}" is empty, but its log is not`)
  if (!file.head.subarray(0, MAGIC.length).equals(MAGIC.subarray(0, file.head.length))) {
    return foreign(`"${path}" is not a SQLite database`)
  }
  if (file.head.length < HEAD_BYTES) return corrupt(`"${path}" ends within its header`)
  return refusalOfOwner(path, wal?.pageOne ?? file.head) ?? refusalOfSize(path, file, wal)
}

interface FileHead {
  readonly sizeBytes: number
  /** Shorter than HEAD_BYTES where the file is. */
  readonly head: Buffer
}

function readHead(path: string): FileHead | null {
  try {
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(HEAD_BYTES)
      const readBytes = readSync(file, head, 0, HEAD_BYTES, 0)
      return {sizeBytes: fstatSync(file).size, head: head.subarray(0, readBytes)}
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new SortieError('STORE_UNWRITABLE', {
      message: `"${path}" cannot be read`,
      hint: 'check that it is a file, and its permissions',
      cause,
    })
  }
}

function refusalOfOwner(path: string, pageOne: Buffer): SortieError | null {
  const schemaVersion = pageOne.readInt32BE(60)
  const applicationId = pageOne.readInt32BE(68)
  if (applicationId === APPLICATION_ID) {
    if (schemaVersion <= SCHEMA_VERSION) return null
    return new SortieError('STORE_NEWER', {
      message: `"${path}" has schema version ${schemaVersion}, this Sortie knows versions up to ${SCHEMA_VERSION}`,
      hint: 'update Sortie, or use another --state-dir',
    })
  }
  // Just made by one of us, before its first migration: no id and an empty schema table, a leaf page without cells.
  const holdsNothing = pageOne.readUInt8(100) === 0x0d && pageOne.readUInt16BE(103) === 0
  return applicationId === 0 && holdsNothing ? null : foreign(`"${path}" is the database of another program`)
}

function refusalOfSize(path: string, file: FileHead, wal: WalContent | null): SortieError | null {
  const stored = file.head.readUInt16BE(16)
  const pageBytes = stored === 1 ? 65_536 : stored
  if (pageBytes < 512 || (pageBytes & (pageBytes - 1)) !== 0) return corrupt(`"${path}" has a damaged header`)
  const there = Math.floor(file.sizeBytes / pageBytes)
  const wanted = wal?.databasePages ?? pagesInHeader(file.head) ?? there
  for (let page = there + 1; page <= wanted; page += 1) {
    // After a crash the log may be all that holds the newest pages.
    if (!wal?.pages.has(page)) return corrupt(`"${path}" is cut short: page ${page} of ${wanted} is missing`)
  }
  return null
}

/** null where an old SQLite wrote last and left the count stale: it then counts for nothing. */
function pagesInHeader(head: Buffer): number | null {
  return head.readUInt32BE(24) === head.readUInt32BE(92) ? head.readUInt32BE(28) : null
}

function foreign(message: string): SortieError {
  return new SortieError('STORE_FOREIGN', {message, hint: 'use another --state-dir'})
}

function corrupt(message: string): SortieError {
  return new SortieError('STORE_CORRUPT', {message, hint: 'restore it from a copy, or move it away and begin anew'})
}
