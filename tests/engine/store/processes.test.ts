/** The store among real processes: opened by many at once, killed in the middle of a write, out of room. */
import {cp, mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {isAlive, ownIdentity} from '../../../engine/run/identity.ts'
import {openStore} from '../../../engine/store/open.ts'
import {buildChildProgram, type Child, type ChildProgram} from './child-program.ts'
import {askSqlite, createStateFolder, type StateFolder} from './state-folder.ts'

let program: ChildProgram
let folder: StateFolder
beforeAll(async () => {
  program = await buildChildProgram()
})
afterAll(() => program.remove())
beforeEach(async () => {
  folder = await createStateFolder()
})
afterEach(() => folder.remove())

function numbersSaidBy(child: Child): readonly number[] {
  return child.lines.filter(line => /^\d+$/.test(line)).map(Number)
}

test('twenty processes that open a new state directory at once all succeed', async () => {
  const children = Array.from({length: 20}, (_, index) => program.start(['open', folder.stateDir, `run-${index}`]))
  await Promise.all(children.map(child => child.line(line => line === 'ready')))
  for (const child of children) child.process.stdin?.write('go\n')
  await Promise.all(children.map(child => child.ended))
  expect(children.map(child => child.lines.at(-1))).toEqual(children.map(() => 'appended 1'))
  expect(askSqlite(folder.databasePath, 'SELECT count(*) FROM events')).toEqual({integrity: 'ok', values: [20]})
  expect(askSqlite(folder.databasePath, 'SELECT count(*) FROM plans').values).toEqual([1])
})

test('an event whose number was given is there after kill -9, ten times over', async () => {
  let stored = 0
  for (let kill = 1; kill <= 10; kill += 1) {
    const child = program.start(['append', folder.stateDir, 'run-1'])
    // A different moment each time; past SQLite's checkpoint, every 1,000 pages, in some rounds.
    const enough = stored + ((kill * 397) % 1_500)
    await child.line(line => Number(line) > enough)
    child.process.kill('SIGKILL')
    await child.ended
    const said = numbersSaidBy(child)

    const copy = join(folder.stateDir, '..', `copy-${kill}`)
    await mkdir(copy)
    for (const file of ['sortie.db', 'sortie.db-wal']) await cp(join(folder.stateDir, file), join(copy, file))
    const {integrity, values} = askSqlite(join(copy, 'sortie.db'), 'SELECT seq FROM events ORDER BY seq')
    expect(integrity).toBe('ok')
    expect(values.slice(0, said.at(-1))).toEqual(Array.from({length: said.at(-1) ?? 0}, (_, index) => index + 1))
    expect(said).toEqual(values.slice(stored, stored + said.length))
    // The one more that may be there was stored, and its writer killed before it could say so.
    expect(values.length - stored - said.length).toBeLessThanOrEqual(1)
    stored = values.length
  }
})

describe('a store that may not grow', () => {
  test('refuses the event that does not fit, and keeps those before it', async () => {
    const child = program.start(['append', folder.stateDir, 'run-1'], {largestFileKib: 512})
    await child.ended
    expect(child.lines.at(-1)).toMatch(/^refused STORE_UNWRITABLE: ".*sortie\.db" .* \(SQLITE_(IOERR|FULL)/)
    const said = numbersSaidBy(child)
    expect(said.length).toBeGreaterThan(10)
    const {integrity, values} = askSqlite(folder.databasePath, 'SELECT seq FROM events ORDER BY seq')
    expect(integrity).toBe('ok')
    expect(values).toEqual(said)
  })

  test('refuses to begin', async () => {
    const child = program.start(['append', folder.stateDir, 'run-1'], {largestFileKib: 2})
    await child.ended
    expect(child.lines.at(-1)).toMatch(/^refused STORE_UNWRITABLE: /)
  })
})

describe('a lock', () => {
  test('is taken by one of eight processes that want it at once', async () => {
    const children = Array.from({length: 8}, () => program.start(['lock', folder.stateDir]))
    await Promise.all(children.map(child => child.line(line => line === 'ready')))
    for (const child of children) child.process.stdin?.write('go\n')
    const answers = await Promise.all(children.map(child => child.line(line => line !== 'ready')))
    const winner = children[answers.indexOf('taken')]
    const others = answers.filter(answer => answer !== 'taken')
    expect(others).toEqual(Array.from({length: 7}, () => `held by ${winner?.process.pid}`))
    for (const child of children) child.process.kill('SIGKILL')
    await Promise.all(children.map(child => child.ended))
  })

  test('of a process that was killed is free at once, and of one that was stopped is not', async () => {
    const child = program.start(['lock', folder.stateDir])
    await child.line(line => line === 'ready')
    child.process.stdin?.write('go\n')
    await child.line(line => line === 'taken')
    const store = await openStore({stateDir: folder.stateDir})
    child.process.kill('SIGSTOP')
    expect(await store.lock('nightly', ownIdentity(), isAlive)).toMatchObject({
      taken: false,
      holder: {pid: child.process.pid},
    })
    child.process.kill('SIGKILL')
    await child.ended
    expect(await store.lock('nightly', ownIdentity(), isAlive)).toEqual({taken: true})
    await store.close()
  })
})
