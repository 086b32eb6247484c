/** Interrupts at random instants, each followed by a resume: what ends, how soon, and what is left of it. */
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {createStage, type Ended} from '../process/stage.ts'
import {countEffects, readLog, startedAfterEnd} from './event-log.ts'
import {printFigures} from './figures.ts'
import {goneAfterMs} from './stage-processes.ts'

const INTERRUPTS = 20
const STEPS = 240
const PARALLEL = 4
/** Twenty of these do not get through sixty rounds of 60 ms. */
const LATEST_MS = 150

/** TARGETS, section 4. */
const FIRST_WITHIN_MS = 10_000
const SECOND_WITHIN_MS = 1_500

/** Each step says when it is asked to end, and then does. */
const script = `trap 'echo $SORTIE_STEP_ID >> cleaned; exit 1' TERM; sleep 0.03 & wait $!; echo $SORTIE_STEP_ID >> effects; sleep 300 & sleep 0.03`
const ids = Array.from({length: STEPS}, (_, number) => `s${number}`)
const mission = `
version: "1.0"
name: interrupted
config: {max_parallel: ${PARALLEL}}
steps:
${ids.map((id, number) => `  - {id: ${id}, depends_on: [${number < 20 ? '' : `s${number - 20}`}], run: "${script}"}\n`).join('')}`

const signals = [
  {signal: 'SIGINT', exit: 130},
  {signal: 'SIGTERM', exit: 143},
] as const

test('twenty interrupts at random instants: the right exit each time, no finished step again, nothing left over', async () => {
  await using stage = createStage({'mission.yaml': mission})
  const stateDir = join(stage.path, '.sortie', 'state')
  const wrong: Ended[] = []
  const tookMs: number[] = []
  const faults: string[] = []
  for (let interrupt = 0; interrupt < INTERRUPTS; interrupt++) {
    const {signal, exit} = signals[interrupt % 2 === 0 ? 0 : 1]
    const started = interrupt === 0 ? stage.start('run', 'mission.yaml') : stage.start('resume')
    await started.printed(interrupt === 0 ? 'started' : 'resumed')
    await wait(Math.random() * LATEST_MS)
    const atMs = performance.now()
    started.kill(signal)
    const end = await started.ended
    tookMs.push(performance.now() - atMs)
    if (end.exit !== exit) wrong.push(end)
    if (stage.leftOver().length > 0) faults.push(`processes are left after ${signal} ${interrupt}`)
    const {integrity} = readLog(stateDir)
    if (integrity !== 'ok') faults.push(integrity)
    const {state}: {state: string} = JSON.parse((await stage.run('status', '--json')).stdout)
    if (state !== 'interrupted') faults.push(`the run is ${state} after ${signal} ${interrupt}`)
  }
  const last = await stage.run('resume')
  const {events} = readLog(stateDir)
  const count = countEffects(stage.read('effects'), ids)
  const again = startedAfterEnd(events)
  printFigures('twenty interrupts', {
    effects: count.effects,
    lost: count.lost.length,
    repeated: count.repeated,
    'finished steps again': again.length,
    'cleaned up': stage.read('cleaned').trim().split('\n').length,
    'ended after at most ms': Math.max(...tookMs),
  })
  expect(wrong).toEqual([])
  expect(faults).toEqual([])
  expect(last, last.stderr).toMatchObject({exit: 0})
  expect(count).toMatchObject({effects: STEPS, lost: []})
  expect(count.repeated).toBeLessThanOrEqual(INTERRUPTS * PARALLEL)
  expect(again).toEqual([])
  expect(Math.max(...tookMs)).toBeLessThan(FIRST_WITHIN_MS)
  expect(stage.leftOver()).toEqual([])
})

test('a signal while a resume begins ends it, and the next resume goes on', async () => {
  await using stage = createStage({'mission.yaml': mission})
  const first = stage.start('run', 'mission.yaml')
  await first.printed('started')
  first.kill('SIGKILL')
  await first.ended
  const ways = new Map<string, number>()
  for (let interrupt = 0; interrupt < INTERRUPTS; interrupt++) {
    const {signal, exit} = signals[interrupt % 2 === 0 ? 0 : 1]
    const resume = stage.start('resume')
    await wait(Math.random() * 200)
    resume.kill(signal)
    const end = await resume.ended
    // Before it listens it ends as any program does.
    const way = end.exit === exit ? 'by its exit status' : end.signal === signal ? 'by the signal' : JSON.stringify(end)
    ways.set(way, (ways.get(way) ?? 0) + 1)
    expect(await goneAfterMs(stage, 2_000), `after ${signal} ${interrupt}`).not.toBeNull()
  }
  const last = await stage.run('resume')
  printFigures('a signal while a resume begins', Object.fromEntries(ways))
  expect(last, last.stderr).toMatchObject({exit: 0})
  expect([...ways.keys()].filter(way => !way.startsWith('by '))).toEqual([])
  expect(countEffects(stage.read('effects'), ids)).toMatchObject({effects: STEPS, lost: []})
  expect(startedAfterEnd(readLog(join(stage.path, '.sortie', 'state')).events)).toEqual([])
})

const stubborn = `
version: "1.0"
name: stubborn
config: {max_parallel: 2}
steps:
  - {id: one, type: command, with: {run: "trap '' TERM INT; echo ready >&2; while :; do sleep 0.02; done", kill_grace: 1h}}
  - {id: two, type: command, with: {run: "trap '' TERM INT; setsid sleep 300 & sleep 300", kill_grace: 1h}}
`

test('a second SIGINT at a random instant ends within 1.5 s what does not listen, ten times over', async () => {
  const tookMs: number[] = []
  for (let time = 0; time < 10; time++) {
    await using stage = createStage({'mission.yaml': stubborn})
    const started = stage.start('run', 'mission.yaml', '--verbose')
    await started.printed('ready')
    started.kill('SIGINT')
    await started.printed('SIGINT')
    await wait(Math.random() * 200)
    const atMs = performance.now()
    started.kill('SIGINT')
    expect(await started.ended).toMatchObject({exit: 130})
    tookMs.push(performance.now() - atMs)
    expect(stage.leftOver()).toEqual([])
  }
  printFigures('a second SIGINT', {'ended after at most ms': Math.max(...tookMs)})
  expect(Math.max(...tookMs)).toBeLessThan(SECOND_WITHIN_MS)
})
