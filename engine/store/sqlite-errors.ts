/** What SQLite refuses to do, in the words of our code table. */
import type {ErrorCode} from '../errors.ts'
import {SortieError} from '../errors.ts'

const RESTORE = 'restore it from a copy, or move it away and begin anew'

/** Primary result codes; SQLite's extended ones begin with them, as in SQLITE_IOERR_WRITE. */
const meanings: readonly {
  readonly prefix: string
  readonly code: ErrorCode
  readonly what: string
  readonly hint: string
}[] = [
  {
    prefix: 'SQLITE_CORRUPT',
    code: 'STORE_CORRUPT',
    what: 'is damaged',
    hint: RESTORE,
  },
  {
    prefix: 'SQLITE_NOTADB',
    code: 'STORE_CORRUPT',
    what: 'is damaged',
    hint: RESTORE,
  },
  {
    prefix: 'SQLITE_FULL',
    code: 'STORE_UNWRITABLE',
    what: 'cannot grow',
    hint: 'make space on the disk',
  },
  {
    prefix: 'SQLITE_IOERR',
    code: 'STORE_UNWRITABLE',
    what: 'cannot be read or written',
    hint: 'check the disk and the space on it',
  },
  {prefix: 'SQLITE_READONLY', code: 'STORE_UNWRITABLE', what: 'cannot be written', hint: 'check its permissions'},
  {prefix: 'SQLITE_PERM', code: 'STORE_UNWRITABLE', what: 'cannot be opened', hint: 'check its permissions'},
  {
    prefix: 'SQLITE_CANTOPEN',
    code: 'STORE_UNWRITABLE',
    what: 'cannot be opened',
    hint: 'check the permissions of its folder',
  },
  {
    prefix: 'SQLITE_BUSY',
    code: 'STORE_UNWRITABLE',
    what: 'is held by another process',
    hint: 'end whatever has it open',
  },
]

/** The error to throw instead: one of ours where the cause says something about the file, else the same. */
export function explained(error: unknown, path: string): unknown {
  const sqliteCode = sqliteCodeOf(error)
  const meaning = sqliteCode === null ? undefined : meanings.find(({prefix}) => sqliteCode.startsWith(prefix))
  if (meaning !== undefined) {
    const {code, what, hint} = meaning
    return new SortieError(code, {message: `"${path}" ${what} (${sqliteCode})`, hint, cause: error})
  }
  // Every body was written by JSON.stringify.
  if (error instanceof SyntaxError) {
    return new SortieError('STORE_CORRUPT', {
      message: `"${path}" holds a record that is not JSON`,
      hint: RESTORE,
      cause: error,
    })
  }
  return error
}

/** Another process is in the way for now. */
export function isBusy(error: unknown): boolean {
  return sqliteCodeOf(error)?.startsWith('SQLITE_BUSY') ?? false
}

/** Told by its code: an `instanceof` would need the driver, which is loaded late. */
function sqliteCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : null
}
