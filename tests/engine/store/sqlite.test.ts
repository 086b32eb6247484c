import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {APPLICATION_ID, migrations, SCHEMA_VERSION} from '../../../engine/store/migrations.ts'
import {openStore} from '../../../engine/store/open.ts'
import {cacheStoreSuite} from '../../suites/cache-store.ts'
import {ledgerStoreSuite} from '../../suites/ledger-store.ts'
import {llmStoreSuite} from '../../suites/llm-store.ts'
import {started, storeSuite, succeeded, withRun} from '../../suites/store.ts'
import {taskStoreSuite} from '../../suites/task-store.ts'
import {alterWithSqlite, askSqlite, createStateFolder, type StateFolder} from './state-folder.ts'

for (const durability of ['full', 'normal'] as const) {
  const open = async () => {
    const folder = await createStateFolder()
    const store = await openStore({stateDir: folder.stateDir, durability})
    return {
      store,
      async close() {
        await store.close()
        await folder.remove()
      },
    }
  }
  storeSuite(`SQLite store, durability ${durability}`, open)
  cacheStoreSuite(`SQLite store, durability ${durability}`, open)
  llmStoreSuite(`SQLite store, durability ${durability}`, open)
  taskStoreSuite(`SQLite store, durability ${durability}`, open)
  ledgerStoreSuite(`SQLite store, durability ${durability}`, open)
}

describe('the state directory', () => {
  let folder: StateFolder
  beforeEach(async () => {
    folder = await createStateFolder()
  })
  afterEach(() => folder.remove())

  test('is made for its owner alone, with everything in it', async () => {
    const store = await openStore({stateDir: folder.stateDir})
    const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
    expect(await modeOf(folder.stateDir)).toBe('700')
    const files = (await readdir(folder.stateDir)).sort()
    expect(files).toEqual(['.gitignore', 'sortie.db', 'sortie.db-shm', 'sortie.db-wal'])
    for (const file of files) expect(`${file} ${await modeOf(join(folder.stateDir, file))}`).toBe(`${file} 600`)
    await store.close()
  })

  test('keeps itself out of git, and leaves the folder above as it would be', async () => {
    const stateDir = join(folder.stateDir, '.sortie', 'state')
    await (await openStore({stateDir})).close()
    expect(await readFile(join(stateDir, '.gitignore'), 'utf8')).toBe('*\n')
    expect((await readdir(dirname(stateDir))).sort()).toEqual(['state'])
    expect((await stat(dirname(stateDir))).mode & 0o777).toBe(0o777 & ~process.umask())
  })

  test('that lies in a folder with other files does not hide them from git', async () => {
    await mkdir(folder.stateDir)
    await writeFile(join(folder.stateDir, 'main.c'), '')
    await (await openStore({stateDir: folder.stateDir})).close()
    expect((await readdir(folder.stateDir)).sort()).toEqual(['main.c', 'sortie.db'])
  })

  test('that cannot be made is named in the error', async () => {
    await mkdir(folder.stateDir)
    await writeFile(join(folder.stateDir, 'file'), '')
    const stateDir = join(folder.stateDir, 'file', 'state')
    await expect(openStore({stateDir})).rejects.toMatchObject({
      code: 'STORE_UNWRITABLE',
      message: expect.stringContaining(`"${stateDir}`),
    })
  })

  test('with a folder in place of the database is refused', async () => {
    await mkdir(folder.databasePath, {recursive: true})
    await expect(openStore({stateDir: folder.stateDir})).rejects.toMatchObject({code: 'STORE_UNWRITABLE'})
  })
})

describe('the database', () => {
  let folder: StateFolder
  beforeEach(async () => {
    folder = await createStateFolder()
  })
  afterEach(() => folder.remove())

  test('holds what earlier openings stored', async () => {
    const first = await openStore({stateDir: folder.stateDir})
    await withRun(first)
    await first.append('run-1', [started])
    await first.close()
    const second = await openStore({stateDir: folder.stateDir})
    expect(await second.append('run-1', [started])).toEqual([{...started, seq: 2}])
    expect([...(await second.events('run-1'))]).toHaveLength(2)
    await second.close()
  })

  test('stores one plan for all runs that share it', async () => {
    const store = await openStore({stateDir: folder.stateDir})
    await withRun(store, 'run-1')
    await withRun(store, 'run-2')
    await store.close()
    expect(askSqlite(folder.databasePath, 'SELECT digest FROM plans').values).toEqual(['digest of nightly'])
  })

  test('is one file once the last store has closed', async () => {
    const store = await openStore({stateDir: folder.stateDir})
    await withRun(store)
    await store.close()
    expect((await readdir(folder.stateDir)).sort()).toEqual(['.gitignore', 'sortie.db'])
  })

  test('that was emptied, or never filled, begins anew', async () => {
    await mkdir(folder.stateDir)
    await writeFile(folder.databasePath, '')
    await (await openStore({stateDir: folder.stateDir})).close()
    expect(askSqlite(folder.databasePath, 'SELECT count(*) FROM runs')).toEqual({integrity: 'ok', values: [0]})
  })

  test('whose maker ended before the first migration is finished by the next', async () => {
    await mkdir(folder.stateDir)
    alterWithSqlite(folder.databasePath, 'PRAGMA journal_mode = WAL')
    await (await openStore({stateDir: folder.stateDir})).close()
    expect(askSqlite(folder.databasePath, 'PRAGMA user_version').values).toEqual([SCHEMA_VERSION])
  })

  test('from before there was a ledger keeps its runs, and knows of no finding yet', async () => {
    const version = migrations.findIndex(statements => statements.includes('CREATE TABLE ledger'))
    await mkdir(folder.stateDir)
    alterWithSqlite(
      folder.databasePath,
      `PRAGMA journal_mode = WAL; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version};
       ${migrations.slice(0, version).join('')}
       INSERT INTO plans (digest, body) VALUES ('d', '{}');
       INSERT INTO runs (run_id, mission_name, digest, source_path, source_sha256, step_count, created_at_ms, owner_pid, owner_started_at)
         VALUES ('run-1', 'nightly', 'd', '/m.yaml', '', 1, 1, 1, '');`,
    )
    const store = await openStore({stateDir: folder.stateDir})
    expect(askSqlite(folder.databasePath, 'PRAGMA user_version').values).toEqual([SCHEMA_VERSION])
    expect(await store.run('run-1')).toMatchObject({missionName: 'nightly'})
    // A run that goes on from then has no workspace: what it finds is not kept, and harms nothing.
    await store.append('run-1', [succeeded('build', {findings: []})])
    expect([...(await store.events('run-1'))]).toHaveLength(1)
    expect(await store.ledger.entries('..', {open: true, fixed: 'ever'})).toEqual([])
    await store.close()
  })

  test('with a record that is not JSON says that it is damaged', async () => {
    const store = await openStore({stateDir: folder.stateDir})
    await withRun(store)
    await store.append('run-1', [succeeded('build', 'fine')])
    alterWithSqlite(folder.databasePath, `UPDATE events SET body = '{"type":'; UPDATE plans SET body = '{'`)
    const damaged = {code: 'STORE_CORRUPT', message: `"${folder.databasePath}" holds a record that is not JSON`}
    await expect(async () => [...(await store.events('run-1'))]).rejects.toMatchObject(damaged)
    await expect(async () => store.output('run-1', 'build')).rejects.toMatchObject(damaged)
    await expect(async () => store.plan('run-1')).rejects.toMatchObject(damaged)
    await store.close()
  })

  test('with a damaged page says so when the page is read, and not before', async () => {
    const store = await openStore({stateDir: folder.stateDir})
    await withRun(store)
    for (let count = 0; count < 200; count += 1) await store.append('run-1', [succeeded('build', 'x'.repeat(1_000))])
    await store.close()
    const bytes = await readFile(folder.databasePath)
    bytes.fill(0xee, bytes.length / 2)
    await writeFile(folder.databasePath, bytes)
    const again = await openStore({stateDir: folder.stateDir})
    await expect(async () => [...(await again.events('run-1'))]).rejects.toMatchObject({
      code: 'STORE_CORRUPT',
      message: `"${folder.databasePath}" is damaged (SQLITE_CORRUPT)`,
    })
    await again.close()
  })
})
