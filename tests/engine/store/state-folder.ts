/** A state directory for one test, looked at from outside the store. */
import {createHash} from 'node:crypto'
import {mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {loadDriver} from '../../../engine/store/driver.ts'

export interface StateFolder {
  /** Not there yet: its parent is. */
  readonly stateDir: string
  readonly databasePath: string
  remove(): Promise<void>
}

export async function createStateFolder(): Promise<StateFolder> {
  const parent = await mkdtemp(join(tmpdir(), 'sortie-store-'))
  const stateDir = join(parent, 'state')
  return {stateDir, databasePath: join(stateDir, 'sortie.db'), remove: () => rm(parent, {recursive: true})}
}

/** Every file with its content's digest and its time of change: equal before and after when nothing was touched. */
export async function traceOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  return Promise.all(
    names.sort().map(async name => {
      const path = join(folder, name)
      const {mtimeMs, size, mode} = await stat(path)
      const digest = createHash('sha256').update(await readFile(path))
      return `${name} ${size} ${mode} ${mtimeMs} ${digest.digest('hex')}`
    }),
  )
}

/** What SQLite itself thinks of the file, and the result of one query. */
export function askSqlite(
  path: string,
  query: string,
): {readonly integrity: unknown; readonly values: readonly unknown[]} {
  const driver = loadDriver()
  const db = new driver(path)
  try {
    return {integrity: db.pragma('integrity_check', {simple: true}), values: db.prepare(query).pluck().all()}
  } finally {
    db.close()
  }
}

/** Runs statements against a database that no store has open, making it if need be. */
export function alterWithSqlite(path: string, statements: string): void {
  const driver = loadDriver()
  const db = new driver(path)
  db.exec(statements)
  db.close()
}
