/** A disk that fills up again and again under one run, and gets room in between. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createStage} from '../process/stage.ts'
import {countEffects, readLog, startedAfterEnd} from './event-log.ts'
import {printFigures} from './figures.ts'

const MEGABYTE = 1_048_576
const PARALLEL = 2
const ids = Array.from({length: 60}, (_, number) => `s${number}`)

/** Every step puts 100 KB out, which the database keeps. */
const mission = `
version: "1.0"
name: filling
config: {max_parallel: ${PARALLEL}}
steps:
${ids.map(id => `  - {id: ${id}, run: "echo ${id} >> effects; head -c 100000 /dev/zero | tr '\\\\0' x; setsid sleep 60 >/dev/null 2>&1 &"}\n`).join('')}`

/** Mounting is for the superuser, and not for every one. */
function mayMount(): boolean {
  try {
    createDisk(1)[Symbol.dispose]()
    return true
  } catch {
    return false
  }
}

function createDisk(megabytes: number): Disposable & {readonly path: string; grow(megabytes: number): void} {
  const path = mkdtempSync(join(tmpdir(), 'sortie-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], {stdio: 'ignore'})
  return {
    path,
    grow: size => void execFileSync('mount', ['-o', `remount,size=${size}m`, path]),
    [Symbol.dispose]() {
      execFileSync('umount', [path])
      rmSync(path, {recursive: true})
    },
  }
}

test.runIf(mayMount())(
  'a disk that fills up again and again breaks the run off each time, and the run comes to its end',
  async () => {
    await using stage = createStage({'mission.yaml': mission})
    using disk = createDisk(3)
    const stateDir = join(disk.path, 'state')
    writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(MEGABYTE))
    let breaks = 0
    for (let megabytes = 3; ; megabytes += 2) {
      const end = await stage.run(...(breaks === 0 ? ['run', 'mission.yaml'] : ['resume']), '--state-dir', stateDir)
      expect(stage.leftOver()).toEqual([])
      if (end.exit === 0) break
      expect(end.stderr).toMatch(/error (RUN_BROKEN_OFF|STORE_UNWRITABLE): /)
      breaks += 1
      expect(breaks, end.stderr).toBeLessThan(30)
      disk.grow(megabytes)
      expect(readLog(stateDir).integrity).toBe('ok')
    }
    const {events, integrity} = readLog(stateDir)
    const count = countEffects(stage.read('effects'), ids)
    const again = startedAfterEnd(events)
    printFigures('a full disk', {
      breaks,
      effects: count.effects,
      lost: count.lost.length,
      repeated: count.repeated,
      'finished steps again': again.length,
    })
    expect(integrity).toBe('ok')
    expect(breaks).toBeGreaterThan(2)
    expect(count).toMatchObject({effects: ids.length, lost: []})
    expect(count.repeated).toBeLessThanOrEqual(breaks * PARALLEL)
    expect(again).toEqual([])
  },
)
