/** The helper process that starts programs, killed at random instants: the run goes on without it. */
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {createStage} from '../process/stage.ts'
import {countEffects} from './event-log.ts'
import {printFigures} from './figures.ts'
import {goneAfterMs, helpersOf} from './stage-processes.ts'

const RUNS = 15
const PARALLEL = 4
const ids = Array.from({length: 40}, (_, number) => `s${number}`)
/** What a lost helper takes along has failed, which the mission lets be tried again. */
const mission = `
version: "1.0"
name: helpless
config: {max_parallel: ${PARALLEL}}
defaults: {retry: {max_attempts: 2, delay: 10ms}}
steps:
${ids.map(id => `  - {id: ${id}, run: "sleep 0.02; echo ${id} >> effects; sleep 300 & sleep 0.02"}\n`).join('')}`

test('fifteen runs whose helper is killed at a random instant succeed, name the loss once, and leave nothing over', async () => {
  let repeated = 0
  let hits = 0
  for (let run = 0; run < RUNS; run++) {
    await using stage = createStage({'mission.yaml': mission})
    const started = stage.start('run', 'mission.yaml')
    await started.printed('started')
    await wait(Math.random() * 400)
    const helpers = helpersOf(started.process.pid)
    for (const pid of helpers) process.kill(pid, 'SIGKILL')
    const end = await started.ended
    const count = countEffects(stage.read('effects'), ids)
    expect(end, end.stderr).toMatchObject({exit: 0})
    expect(end.stderr.match(/SPAWNER_LOST/g) ?? []).toHaveLength(helpers.length)
    expect(count).toMatchObject({effects: ids.length, lost: []})
    expect(count.repeated).toBeLessThanOrEqual(PARALLEL)
    expect(await goneAfterMs(stage, 0)).not.toBeNull()
    repeated += count.repeated
    hits += helpers.length
  }
  printFigures('the helper killed', {runs: RUNS, 'helpers killed': hits, lost: 0, repeated})
  expect(hits).toBeGreaterThan(RUNS / 2)
})
