/** A database that is refused is left as it is: same bytes, same times, no file beside it. */
import {cp, mkdir, readFile, rm, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {loadDriver} from '../../../engine/store/driver.ts'
import {SCHEMA_VERSION} from '../../../engine/store/migrations.ts'
import {openStore} from '../../../engine/store/open.ts'
import {succeeded, withRun} from '../../suites/store.ts'
import {alterWithSqlite, askSqlite, createStateFolder, type StateFolder, traceOf} from './state-folder.ts'

let folder: StateFolder
beforeEach(async () => {
  folder = await createStateFolder()
  await mkdir(folder.stateDir)
})
afterEach(() => folder.remove())

async function expectRefused(code: string, message: string): Promise<void> {
  const before = await traceOf(folder.stateDir)
  await expect(openStore({stateDir: folder.stateDir})).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message),
  })
  expect(await traceOf(folder.stateDir)).toEqual(before)
}

/** A database of ours with 100 events in it, closed. */
async function fillDatabase(): Promise<void> {
  const store = await openStore({stateDir: folder.stateDir})
  await withRun(store)
  for (let count = 0; count < 100; count += 1) await store.append('run-1', [succeeded('build', 'x'.repeat(500))])
  await store.close()
  await rm(join(folder.stateDir, '.gitignore'))
}

/** Leaves the folder as a killed process would: the statements are in the log, and not yet in the database file. */
async function leaveInLog(statements: string): Promise<void> {
  const driver = loadDriver()
  const db = new driver(folder.databasePath)
  db.pragma('journal_mode = WAL')
  db.exec(statements)
  const kept = `${folder.stateDir}-killed`
  await cp(folder.stateDir, kept, {recursive: true})
  db.close()
  await rm(folder.stateDir, {recursive: true})
  await cp(kept, folder.stateDir, {recursive: true})
  await rm(join(folder.stateDir, 'sortie.db-shm'))
}

describe('STORE_FOREIGN', () => {
  test('for a text file', async () => {
    await writeFile(folder.databasePath, 'shopping list\n'.repeat(100))
    await expectRefused('STORE_FOREIGN', 'is not a SQLite database')
  })

  test('for a file of one byte', async () => {
    await writeFile(folder.databasePath, 'x')
    await expectRefused('STORE_FOREIGN', 'is not a SQLite database')
  })

  test('for a database with the id of another program', async () => {
    alterWithSqlite(folder.databasePath, 'PRAGMA application_id = 252006673; CREATE TABLE blobs (id)')
    await expectRefused('STORE_FOREIGN', 'is the database of another program')
  })

  test('for a database with tables and no id', async () => {
    alterWithSqlite(folder.databasePath, 'CREATE TABLE notes (text); PRAGMA user_version = 1')
    await expectRefused('STORE_FOREIGN', 'is the database of another program')
  })

  test('for a database whose tables are in its log only', async () => {
    await leaveInLog('CREATE TABLE notes (text)')
    await expectRefused('STORE_FOREIGN', 'is the database of another program')
  })
})

describe('STORE_NEWER', () => {
  test('for a database of a newer Sortie', async () => {
    await fillDatabase()
    alterWithSqlite(folder.databasePath, 'PRAGMA user_version = 99')
    await expectRefused('STORE_NEWER', `has schema version 99, this Sortie knows versions up to ${SCHEMA_VERSION}`)
  })

  test('for a database whose newer version is in its log only', async () => {
    await fillDatabase()
    await leaveInLog('PRAGMA user_version = 99')
    expect((await readFile(folder.databasePath)).readUInt32BE(60)).toBe(SCHEMA_VERSION)
    await expectRefused('STORE_NEWER', 'has schema version 99')
  })
})

describe('STORE_CORRUPT', () => {
  test('for a database that was cut short, wherever the cut is', async () => {
    await fillDatabase()
    const bytes = await readFile(folder.databasePath)
    for (const length of [bytes.length - 1, bytes.length - 4_096, Math.floor(bytes.length / 2), 4_097, 200]) {
      await writeFile(folder.databasePath, bytes.subarray(0, length))
      await expectRefused('STORE_CORRUPT', 'is cut short')
    }
    for (const length of [107, 16, 5]) {
      await writeFile(folder.databasePath, bytes.subarray(0, length))
      await expectRefused('STORE_CORRUPT', 'ends within its header')
    }
  })

  test('for a header with an impossible page size', async () => {
    await fillDatabase()
    const bytes = await readFile(folder.databasePath)
    bytes.writeUInt16BE(1_000, 16)
    await writeFile(folder.databasePath, bytes)
    await expectRefused('STORE_CORRUPT', 'has a damaged header')
  })

  test('for a database that lost its pages but not its log', async () => {
    await fillDatabase()
    await leaveInLog("UPDATE runs SET outcome = 'failed'")
    await truncate(folder.databasePath, 8_192)
    await expectRefused('STORE_CORRUPT', 'is cut short: page 3')
  })

  test('for an empty database file beside a log, which SQLite would throw away', async () => {
    await fillDatabase()
    await leaveInLog("UPDATE runs SET outcome = 'failed'")
    await truncate(folder.databasePath, 0)
    await expectRefused('STORE_CORRUPT', 'is empty, but its log is not')
  })
})

describe('not refused', () => {
  test('is a database whose newest pages are in its log only, as after a crash', async () => {
    await fillDatabase()
    await leaveInLog(`INSERT INTO plans VALUES ('big', '${'x'.repeat(100_000)}')`)
    await (await openStore({stateDir: folder.stateDir})).close()
    expect(askSqlite(folder.databasePath, 'SELECT length(body) FROM plans ORDER BY 1 DESC LIMIT 1')).toEqual({
      integrity: 'ok',
      values: [100_000],
    })
  })

  test('is a database whose log was lost', async () => {
    await fillDatabase()
    await leaveInLog("UPDATE runs SET outcome = 'failed'")
    await rm(`${folder.databasePath}-wal`)
    await (await openStore({stateDir: folder.stateDir})).close()
    expect(askSqlite(folder.databasePath, 'SELECT outcome FROM runs')).toEqual({integrity: 'ok', values: [null]})
  })

  test('is a database with a torn or scribbled log: it is good up to its last whole commit', async () => {
    await fillDatabase()
    await leaveInLog('PRAGMA user_version = 99')
    const log = await readFile(`${folder.databasePath}-wal`)
    const torn = [log.subarray(0, -1), log.subarray(0, 40), Buffer.from(log).fill(0, 60, 80), Buffer.alloc(500, 7)]
    for (const bytes of torn) {
      await writeFile(`${folder.databasePath}-wal`, bytes)
      await (await openStore({stateDir: folder.stateDir})).close()
      expect(askSqlite(folder.databasePath, 'PRAGMA user_version')).toEqual({integrity: 'ok', values: [SCHEMA_VERSION]})
    }
  })
})
