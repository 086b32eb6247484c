/** Three hundred steps and twenty SIGKILLs at random instants: nothing is lost, repeated or left over. */
import {once} from 'node:events'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {createStage, type Stage, type Started} from '../process/stage.ts'
import {countEffects, readLog, startedAfterEnd} from './event-log.ts'
import {printFigures} from './figures.ts'
import {manySteps, missionOf} from './many-steps.ts'
import {goneAfterMs, processesOf} from './stage-processes.ts'

const KILLS = 20
const PARALLEL = 4
/** Twenty kills, each this late, do not get through 75 rounds of 60 ms: every one hits a run under way. */
const LATEST_MS = 350
/** TARGETS, section 4. */
const STATUS_WITHIN_MS = 200
const GONE_WITHIN_MS = 2_000

const steps = manySteps()

/** Every fourth kill comes as soon as the resume has begun, or before it said so. */
async function instantFor(kill: number, started: Started, said: string): Promise<void> {
  if (kill % 4 === 3) return await wait(40 + Math.random() * 120)
  await started.printed(said)
  await wait(Math.random() * (kill % 4 === 2 ? 40 : LATEST_MS))
}

/** The milliseconds from a kill to the answer of `sortie status`, and the answer. */
async function askStatus(stage: Stage, killedAtMs: number): Promise<{state: string; askedMs: number; saidMs: number}> {
  const askedMs = performance.now() - killedAtMs
  const {stdout} = await stage.run('status', '--json')
  const {state}: {state: string} = JSON.parse(stdout)
  return {state, askedMs, saidMs: performance.now() - killedAtMs}
}

test('three hundred steps killed twenty times: no effect lost, no finished step again, nothing left over', async () => {
  await using stage = createStage({'mission.yaml': missionOf(steps, PARALLEL)})
  const stateDir = join(stage.path, '.sortie', 'state')
  const states: string[] = []
  const asked: number[] = []
  const said: number[] = []
  const sweeps: Promise<number | null>[] = []
  const integrity: string[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const started = kill === 0 ? stage.start('run', 'mission.yaml') : stage.start('resume')
    await instantFor(kill, started, kill === 0 ? 'started' : 'resumed')
    const killedAtMs = performance.now()
    started.kill('SIGKILL')
    await once(started.process, 'exit')
    const status = await askStatus(stage, killedAtMs)
    states.push(status.state)
    asked.push(status.askedMs)
    said.push(status.saidMs)
    const sweep = goneAfterMs(stage, GONE_WITHIN_MS - status.saidMs, processesOf(stage))
    sweeps.push(sweep.then(tookMs => (tookMs === null ? null : status.saidMs + tookMs)))
    // Every other resume comes at once, in the guardian's way.
    if (kill % 2 === 0) await sweep
    integrity.push(readLog(stateDir).integrity)
    expect(await started.ended, 'the run was to be under way').toMatchObject({signal: 'SIGKILL'})
  }
  const gone = await Promise.all(sweeps)
  const last = await stage.run('resume')
  const left = await goneAfterMs(stage, 0)

  const {events, integrity: soundness} = readLog(stateDir)
  const ids = steps.map(({id}) => id)
  const count = countEffects(stage.read('effects'), ids)
  const again = startedAfterEnd(events)
  const order = stage.read('effects').trim().split('\n')
  const outOfOrder = steps.flatMap(({id, needs}) =>
    needs.filter(need => order.indexOf(need) > order.indexOf(id)).map(need => `${id} before ${need}`),
  )
  printFigures('twenty kills', {
    effects: count.effects,
    lost: count.lost.length,
    repeated: count.repeated,
    'finished steps again': again.length,
    'out of order': outOfOrder.length,
    'status asked after at most ms': Math.max(...asked),
    'status said after at most ms': Math.max(...said),
    'all gone after at most ms': Math.max(...gone.map(tookMs => tookMs ?? Number.POSITIVE_INFINITY)),
    'left at the end': left === null ? processesOf(stage).length : 0,
  })

  expect(last, last.stderr).toMatchObject({exit: 0})
  expect(events.at(-1)).toMatchObject({type: 'run.finished', outcome: 'succeeded'})
  expect([...integrity, soundness].filter(word => word !== 'ok')).toEqual([])
  expect(states.filter(state => state !== 'interrupted')).toEqual([])
  expect(Math.max(...asked)).toBeLessThan(STATUS_WITHIN_MS)
  expect(gone).not.toContain(null)
  expect(left).not.toBeNull()
  expect(count).toMatchObject({effects: steps.length, lost: []})
  expect(again).toEqual([])
  expect(count.repeated).toBeLessThanOrEqual(KILLS * PARALLEL)
  expect(outOfOrder).toEqual([])
})
