import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {loadDriver, versionInsteadOf} from '../../../engine/store/driver.ts'

describe('the version of better-sqlite3', () => {
  test.each([
    ['12.11.1', '20.19.0', '9', null],
    ['12.11.1', '22.14.0', '10', null],
    ['12.11.1', '24.3.0', '10', '13.2.0'],
    ['12.11.1', '26.0.0', '10', null],
    ['13.2.0', '20.19.0', '9', '12.11.1'],
    ['13.2.0', '22.14.0', '10', null],
    ['13.2.0', '24.3.0', '10', null],
    ['14.0.0', '20.19.0', '9', '12.11.1'],
    ['13.2.0', '99.0.0', undefined, '12.11.1'],
  ])('%s on Node %s with Node-API %s: install instead %s', (installed, version, napi, wanted) => {
    expect(versionInsteadOf(installed, {version, napi})).toBe(wanted)
  })
})

describe('a driver that cannot run', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sortie-driver-'))
  })
  afterEach(() => rm(folder, {recursive: true}))

  async function install(version: string, code: string): Promise<void> {
    const path = join(folder, 'node_modules', 'better-sqlite3')
    await mkdir(path, {recursive: true})
    await writeFile(join(path, 'package.json'), JSON.stringify({name: 'better-sqlite3', version, main: 'index.js'}))
    await writeFile(join(path, 'index.js'), code)
  }

  function refusal(): unknown {
    try {
      return loadDriver(join(folder, 'program.js'))
    } catch (error) {
      return error
    }
  }

  test('because it is missing is named with the command that installs it', () => {
    expect(refusal()).toMatchObject({
      code: 'STORE_DRIVER',
      message: 'the SQLite driver better-sqlite3 is not installed',
      hint: expect.stringMatching(/^npm install better-sqlite3@1[23]\.\d+\.\d+$/),
    })
  })

  test('because it was not compiled is named with the command that compiles it', async () => {
    await install(
      '12.11.1',
      'module.exports = class { constructor() { throw new Error("no bindings file\\nTried: a, b") } }',
    )
    expect(refusal()).toMatchObject({
      code: 'STORE_DRIVER',
      message: 'better-sqlite3 12.11.1 cannot be loaded: no bindings file',
      hint: '`npm rebuild better-sqlite3`, or `npm install better-sqlite3@12.11.1`',
    })
  })

  test.runIf(Number(process.versions.napi) < 10)('because it wants a newer Node is not loaded at all', async () => {
    await install('13.2.0', 'process.abort()')
    expect(refusal()).toMatchObject({
      code: 'STORE_DRIVER',
      message: `better-sqlite3 13.2.0 does not run on Node ${process.versions.node}`,
      hint: 'npm install better-sqlite3@12.11.1',
    })
  })
})
