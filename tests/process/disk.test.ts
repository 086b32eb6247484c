/** A disk that is full, and one that may not be written to. Both are small file systems in memory, made for the test. */
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {expect, test} from 'vitest'
import {createStage} from './stage.ts'

interface SmallDisk extends Disposable {
  readonly path: string
  remount(how: 'ro' | 'rw'): void
}

function createSmallDisk(sizeBytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'sortie-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'tmpfs', path], {stdio: 'ignore'})
  return {
    path,
    remount: how => void execFileSync('mount', ['-o', `remount,${how}`, path]),
    [Symbol.dispose]() {
      execFileSync('umount', [path])
      rmSync(path, {recursive: true})
    },
  }
}

/** Mounting is for the superuser, and not for every one: the tests that need it say that they were skipped. */
function mayMount(): boolean {
  try {
    createSmallDisk(65_536)[Symbol.dispose]()
    return true
  } catch {
    return false
  }
}

/** Every step puts 100 KB out, which the database keeps: the disk is full long before the last one. */
const filling = `
version: "1.0"
name: filling
config: {max_parallel: 2}
steps:
${Array.from({length: 40}, (_, step) => `  - {id: s${step}, run: "echo s${step} >> effects; head -c 100000 /dev/zero | tr '\\\\0' x; setsid sleep 60 >/dev/null 2>&1 &"}\n`).join('')}`

test.runIf(mayMount())(
  'a disk that fills up in mid-run breaks the run off, leaves no process and a sound database, and with room the run goes on',
  {timeout: 60_000},
  async () => {
    await using stage = createStage({'mission.yaml': filling})
    using disk = createSmallDisk(3 * 1_048_576)
    const stateDir = join(disk.path, 'state')
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(1_048_576))

    const broken = await stage.run('run', 'mission.yaml', '--state-dir', stateDir)
    expect(broken, broken.stderr).toMatchObject({exit: 1})
    expect(broken.stderr).toMatch(/error RUN_BROKEN_OFF: the run "[^"]+" broke off: STORE_UNWRITABLE: .*sortie\.db/)
    expect(broken.stderr).toContain('goes on where it stopped')
    expect(stage.leftOver()).toEqual([])
    const before = stage.read('effects').trim().split('\n').length

    execFileSync('mount', ['-o', 'remount,size=64m', disk.path])
    const db = new Database(join(stateDir, 'sortie.db'))
    expect(db.pragma('integrity_check', {simple: true})).toBe('ok')
    db.close()
    const resumed = await stage.run('resume', '--state-dir', stateDir)
    expect(resumed, resumed.stderr).toMatchObject({exit: 0})
    const effects = stage.read('effects').trim().split('\n')
    expect(new Set(effects).size).toBe(40)
    // Twice at most what was under way when the disk was full.
    expect(effects.length).toBeLessThanOrEqual(42)
    expect(before).toBeGreaterThan(2)
    expect(stage.leftOver()).toEqual([])
  },
)

test.runIf(mayMount())('a state directory that may only be read stops a run before anything runs', async () => {
  await using stage = createStage({'mission.yaml': filling})
  using disk = createSmallDisk(1_048_576)
  disk.remount('ro')
  const end = await stage.run('run', 'mission.yaml', '--state-dir', join(disk.path, 'state'))
  expect(end).toMatchObject({exit: 2})
  expect(end.stderr).toContain('error STORE_UNWRITABLE: the state directory')
  expect(() => stage.read('effects')).toThrow()
  const checkup = await stage.run('doctor', '--state-dir', join(disk.path, 'state'))
  expect(checkup).toMatchObject({exit: 1})
  expect(checkup.stdout).toContain('fail  state directory:')
  disk.remount('rw')
})

test.skipIf(process.getuid?.() === 0)('so does one whose permissions forbid it', async () => {
  await using stage = createStage({'mission.yaml': filling})
  const stateDir = join(stage.path, 'state')
  mkdirSync(stateDir)
  chmodSync(stateDir, 0o500)
  const end = await stage.run('run', 'mission.yaml', '--state-dir', stateDir)
  expect(end).toMatchObject({exit: 2})
  expect(end.stderr).toContain('error STORE_UNWRITABLE: the state directory')
})
