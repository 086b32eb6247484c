import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {array, assert, asyncProperty, uint8Array} from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {SortieError} from '../../../engine/errors.ts'
import {itemLogName, openStepLog, type StepLog, stepLogPath} from '../../../engine/run/log-file.ts'

let stateDir: string
let faults: SortieError[]
beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'sortie-log-'))
  faults = []
})
afterEach(() => rm(stateDir, {recursive: true}))

function open(stepId = 'build'): StepLog {
  return openStepLog({stateDir, runId: 'run-1', stepId, onFault: fault => faults.push(fault)})
}

describe('the log of an item', () => {
  test('lies in a folder of its step, under a name that tells it apart and can be read', async () => {
    const item = itemLogName('src/a.ts@1f', 'src/a.ts')
    expect(item).toMatch(/^src-a\.ts-[0-9a-f]{8}$/)
    const log = openStepLog({stateDir, runId: 'run-1', stepId: 'build', item, onFault: fault => faults.push(fault)})
    log.write(Buffer.from('one\n'))
    await log.close()
    expect(log.path).toBe(join(stateDir, 'logs', 'run-1', 'build', `${item}.log`))
    expect(await readFile(log.path, 'utf8')).toBe('one\n')
  })

  test('has another name for another key, whatever the items are called', () => {
    expect(itemLogName('k1', 'same')).not.toBe(itemLogName('k2', 'same'))
    const labels = ['', '../../etc/passwd', '.hidden', 'a/b\\c', 'ü', 'x'.repeat(500), '-rf', 'a\u0000b', 'CON']
    for (const label of labels)
      expect(() => stepLogPath(stateDir, 'run-1', 'build', itemLogName('k', label))).not.toThrow()
    expect(itemLogName('k', '../../etc/passwd')).toMatch(/^etc-passwd-[0-9a-f]{8}$/)
    expect(itemLogName('k', 'x'.repeat(500)).length).toBeLessThan(80)
  })
})

describe('the log of a step', () => {
  test('lies under the state directory, readable by its owner alone', async () => {
    const log = open()
    log.write(Buffer.from('one\n'))
    await log.close()
    expect(log.path).toBe(join(stateDir, 'logs', 'run-1', 'build.log'))
    expect((await stat(log.path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(stateDir, 'logs'))).mode & 0o777).toBe(0o700)
    expect((await stat(join(stateDir, 'logs', 'run-1'))).mode & 0o777).toBe(0o700)
  })

  test('goes on after what earlier attempts wrote', async () => {
    for (const text of ['first\n', 'second\n']) {
      const log = open()
      log.write(Buffer.from(text))
      await log.close()
    }
    expect(await readFile(open().path, 'utf8')).toBe('first\nsecond\n')
  })

  test('holds the bytes as they came, in order, also when they are no text', async () => {
    let count = 0
    await assert(
      asyncProperty(array(uint8Array({maxLength: 200}), {minLength: 1, maxLength: 50}), async chunks => {
        const log = open(`step-${(count += 1)}`)
        for (const chunk of chunks) log.write(chunk)
        await log.close()
        expect(await readFile(log.path)).toEqual(Buffer.concat(chunks))
      }),
      {numRuns: 50},
    )
  })

  test('of a step that printed nothing is not made', async () => {
    const log = open()
    await log.close()
    expect(existsSync(log.path)).toBe(false)
  })

  test('asks its writer to wait after a megabyte, so that 200 MB never pile up', async () => {
    const log = open()
    const chunk = Buffer.alloc(65_536, 'x')
    const chunks = 200 * 16
    let mostInARow = 0
    let inARow = 0
    for (let count = 0; count < chunks; count += 1) {
      log.write(chunk)
      inARow += 1
      mostInARow = Math.max(mostInARow, inARow)
      const ready = log.ready()
      if (ready === undefined) continue
      expect(log.ready()).toBe(ready)
      await ready
      inARow = 0
    }
    await log.close()
    expect(mostInARow).toBeLessThanOrEqual(16)
    expect((await stat(log.path)).size).toBe(chunks * chunk.length)
  })

  test('of a step within a step lies in a folder', () => {
    expect(stepLogPath(stateDir, 'run-1', 'outer/inner')).toBe(join(stateDir, 'logs', 'run-1', 'outer', 'inner.log'))
  })

  test.each(['../../etc', 'a//b', '/a', 'a/', 'a/../b', '.', '..', '', 'a\u0000', '-rf', 'a\nb'])(
    'cannot be named %j',
    name => {
      expect(() => stepLogPath(stateDir, 'run-1', name)).toThrow("cannot be part of a log's path")
      expect(() => stepLogPath(stateDir, name, 'build')).toThrow("cannot be part of a log's path")
    },
  )
})

describe('a log that cannot be written', () => {
  test('is told of once, and holds nobody up', async () => {
    await writeFile(join(stateDir, 'logs'), 'in the way')
    const log = open()
    for (let count = 0; count < 100; count += 1) log.write(Buffer.alloc(65_536))
    expect(log.ready()).toBeUndefined()
    await log.close()
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({code: 'STORE_UNWRITABLE', message: expect.stringContaining(`"${log.path}"`)})
  })

  test.runIf(existsSync('/dev/full'))('because the disk is full is told of once, and holds nobody up', async () => {
    await mkdir(join(stateDir, 'logs', 'run-1'), {recursive: true})
    await symlink('/dev/full', open().path)
    const log = open()
    for (let count = 0; count < 100; count += 1) {
      log.write(Buffer.alloc(65_536))
      await log.ready()
    }
    await log.close()
    expect(faults.map(({message}) => message)).toEqual([expect.stringContaining('ENOSPC')])
  })

  test.runIf(existsSync('/dev/full'))('at its very end is told of too', async () => {
    await mkdir(join(stateDir, 'logs', 'run-1'), {recursive: true})
    await symlink('/dev/full', open().path)
    const log = open()
    log.write(Buffer.from('last words'))
    await log.close()
    expect(faults).toHaveLength(1)
  })
})
