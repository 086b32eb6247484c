/** Many engines on one state directory at one time. */
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {expect, test} from 'vitest'
import {createStage, type Ended} from './stage.ts'

const RUNS = 200
/** Enough to be in each other's way; two cores bear it. */
const AT_ONCE = 24

const missionOf = (number: number): string =>
  `version: "1.0"\nname: m${number}\nsteps:\n  - {id: only, type: create_file, with: {path: out/${number}, content: "x"}}\n`

test('two hundred runs of as many missions all succeed, and the database is sound', {timeout: 120_000}, async () => {
  const files = Array.from({length: RUNS}, (_, number) => [`m${number}.yaml`, missionOf(number)] as const)
  await using stage = createStage(Object.fromEntries(files))
  const names = files.map(([name]) => name)
  const ends: Ended[] = []
  const worker = async () => {
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      ends.push(await stage.run('run', name, '-q', '--durability', 'normal'))
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, worker))
  expect(ends.filter(({exit}) => exit !== 0)).toEqual([])

  const db = new Database(join(stage.path, '.sortie/state/sortie.db'), {readonly: true})
  try {
    expect(db.pragma('integrity_check', {simple: true})).toBe('ok')
    const outcomes = db.prepare('SELECT outcome, count(*) AS runs FROM runs GROUP BY outcome').all()
    expect(outcomes).toEqual([{outcome: 'succeeded', runs: RUNS}])
    expect(db.prepare('SELECT count(*) FROM locks').pluck().get()).toBe(0)
  } finally {
    db.close()
  }
  expect((await stage.run('history', '-n', '1000')).stdout.trim().split('\n')).toHaveLength(RUNS)
})
