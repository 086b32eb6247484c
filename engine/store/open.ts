/** Opens the store of a state directory: inspect, prepare, connect, migrate. */
import {join, resolve} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import type {Store} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {type Connection, type Driver, loadDriver} from './driver.ts'
import {refusalOf} from './inspect.ts'
import {migrate} from './migrations.ts'
import {sqliteStore} from './sqlite.ts'
import {explained, isBusy} from './sqlite-errors.ts'
import {prepareStateDir} from './state-dir.ts'

/**
 * What a committed event survives. `full`: the loss of power. `normal`: the end of any process, but power lost may take
 * the last seconds along; several times faster.
 */
export type Durability = 'full' | 'normal'

export interface StoreOptions {
  readonly stateDir: string
  readonly durability?: Durability
}

/** How long one statement waits for another process's transaction. Ours take well under a millisecond. */
const BUSY_TIMEOUT_MS = 10_000
const RETRY_DELAY_MS = 20
/** Together ten seconds. */
const RETRIES = 500

/**
 * Opens `<stateDir>/sortie.db`, made if it is missing. A database that is refused is left as it is, to the byte.
 * @throws STORE_DRIVER, STORE_FOREIGN, STORE_NEWER, STORE_CORRUPT, STORE_UNWRITABLE
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const path = join(resolve(options.stateDir), 'sortie.db')
  const driver = loadDriver()
  await refuseUnfit(path)
  prepareStateDir(path)
  return sqliteStore(await connect(driver, path, options.durability ?? 'full'), path)
}

/** Looks twice before it refuses: another process may have been at work on the file while it was read. */
async function refuseUnfit(path: string): Promise<void> {
  if (refusalOf(path) === null) return
  await delay(RETRY_DELAY_MS)
  const refusal = refusalOf(path)
  if (refusal !== null) throw refusal
}

/**
 * Turning a new database to WAL, and the last connection's clean-up, need the file alone; SQLite then answers "busy"
 * without waiting, so the waiting is done here.
 */
async function connect(driver: Driver, path: string, durability: Durability): Promise<Connection> {
  for (let retry = 0; ; retry += 1) {
    try {
      return connectOnce(driver, path, durability)
    } catch (error) {
      if (!isBusy(error) || retry === RETRIES) throw explained(error, path)
    }
    await delay(RETRY_DELAY_MS)
  }
}

function connectOnce(driver: Driver, path: string, durability: Durability): Connection {
  const db = new driver(path, {timeout: BUSY_TIMEOUT_MS})
  try {
    const mode = db.pragma('journal_mode = WAL', {simple: true})
    if (mode !== 'wal') {
      throw new SortieError('STORE_UNWRITABLE', {
        message: `the file system of "${path}" does not allow SQLite's write-ahead log`,
        hint: 'use a local disk: --state-dir names another place',
      })
    }
    db.pragma(`synchronous = ${durability}`)
    db.pragma('foreign_keys = ON')
    migrate(db, path)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
