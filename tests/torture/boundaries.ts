/**
 * Kills a mission at every event, right before it is written and right after it is stored, and takes each run to its end
 * with `sortie resume`. What comes out is compared with a run that nobody disturbed.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {createStage, type Stage} from '../process/stage.ts'
import {buildDeadlyCommand, type DeadlyCommand} from './deadly-command.ts'
import {itemsAgain, readLog, startedAfterEnd, underWay} from './event-log.ts'
import {goneAfterMs} from './stage-processes.ts'

export interface BoundaryMission {
  readonly text: string
  /** What lies beside it: missions that its steps run. */
  readonly files?: {readonly [path: string]: string}
  /** Of the run; a resume needs none of them. */
  readonly flags?: readonly string[]
  /** A step with `resume: never`, which appends its id to "effects" once. */
  readonly never: string
  /** The word for the run, and an effect that is missing, are forgiven where `never` was cut off. */
  readonly outcomeWithoutNever: string
  /** Words of other steps where `never` was cut off, and what they would have left in "effects". */
  readonly withoutNever?: {readonly [id: string]: string}
  /** Hooks that take each other's place there; each appends its id to "effects". */
  readonly hooks?: {readonly onSuccess: string; readonly onFailure: string}
}

export interface BoundaryReport {
  /** Events of the undisturbed run. */
  readonly events: number
  readonly kills: number
  readonly resumes: number
  /** Runs in which the step that must not run twice was cut off. */
  readonly cutOff: number
  readonly slowestSweepMs: number
  /** In words, each with the boundary it came at. Empty when all is well. */
  readonly faults: readonly string[]
}

export interface BoundaryOptions {
  /** For each kill of a run, the event of the resume at which it dies too; null to let the first resume live. */
  resumeDeath(kill: number): string | null
}

interface Run {
  readonly outcome: string
  /** The word for each step, by its id. */
  readonly words: ReadonlyMap<string, string>
  readonly effects: ReadonlySet<string>
}

interface Status {
  readonly state: string
  readonly steps: readonly {readonly id: string; readonly state: string; readonly failure: {code: string} | null}[]
}

const SWEEP_WITHIN_MS = 2_000

export async function killAtEveryEvent(mission: BoundaryMission, options: BoundaryOptions): Promise<BoundaryReport> {
  using command = await buildDeadlyCommand()
  const {run: undisturbed, events} = await undisturbedRun(mission, command)
  const deaths = Array.from({length: events}, (_, index) => [`before ${index + 1}`, `after ${index + 1}`]).flat()
  const victims = await onTwoAtOnce(deaths, (death, kill) =>
    oneVictim(mission, command, {run: death, resume: options.resumeDeath(kill)}, undisturbed),
  )
  return {
    events,
    kills: sum(victims.map(({kills}) => kills)),
    resumes: sum(victims.map(({resumes}) => resumes)),
    cutOff: victims.filter(({isCutOff}) => isCutOff).length,
    slowestSweepMs: Math.max(...victims.map(({sweepMs}) => sweepMs)),
    faults: victims.flatMap(({faults}) => faults),
  }
}

async function undisturbedRun(mission: BoundaryMission, {bin}: DeadlyCommand): Promise<{run: Run; events: number}> {
  await using stage = createStage({...mission.files, 'mission.yaml': mission.text})
  stage.bin = bin
  const {exit, stderr} = await stage.run('run', 'mission.yaml', '-q', '--yes', ...(mission.flags ?? []))
  if (exit !== 0) throw new Error(`the undisturbed run ended with ${exit}:\n${stderr}`)
  return {run: await runOn(stage), events: readLog(stateDirOf(stage)).events.length}
}

interface Victim {
  readonly kills: number
  readonly resumes: number
  readonly isCutOff: boolean
  readonly sweepMs: number
  readonly faults: readonly string[]
}

/** One run that is killed, resumed, perhaps killed again, and resumed to its end. */
async function oneVictim(
  mission: BoundaryMission,
  {bin}: DeadlyCommand,
  death: {readonly run: string; readonly resume: string | null},
  undisturbed: Run,
): Promise<Victim> {
  await using stage = createStage({...mission.files, 'mission.yaml': mission.text})
  stage.bin = bin
  const where = `killed ${death.run}${death.resume === null ? '' : `, resumed and killed ${death.resume}`}`
  const faults: string[] = []
  const expect = (isSo: boolean, what: string) => void (isSo || faults.push(`${where}: ${what}`))
  let kills = 0
  let isCutOff = false
  let sweepMs = 0
  const lookAfterKill = async () => {
    kills += 1
    const {events, integrity} = readLog(stateDirOf(stage))
    expect(integrity === 'ok', `integrity_check says ${integrity}`)
    isCutOff ||= underWay(events).has(mission.never)
    const goneMs = await goneAfterMs(stage, SWEEP_WITHIN_MS)
    expect(goneMs !== null, 'processes are left after two seconds')
    sweepMs = Math.max(sweepMs, goneMs ?? SWEEP_WITHIN_MS)
  }

  const first = await commandDying(stage, death.run, 'run', 'mission.yaml', '-q', '--yes', ...(mission.flags ?? []))
  expect(first.signal === 'SIGKILL', `the run ended with ${first.exit} before its death`)
  await lookAfterKill()
  let resumes = 0
  let resumeDeath = death.resume
  while (await isUnfinished(stage)) {
    resumes += 1
    const resumed = await commandDying(stage, resumeDeath, 'resume', '-q', '--yes')
    if (resumed.signal === 'SIGKILL') await lookAfterKill()
    else expect(resumed.exit === (isCutOff ? 1 : 0), `resume ended with ${resumed.exit}: ${resumed.stderr}`)
    if (resumed.signal !== 'SIGKILL' && (await isUnfinished(stage))) break
    resumeDeath = null
  }

  const {events} = readLog(stateDirOf(stage))
  const again = startedAfterEnd(events)
  expect(again.length === 0, `started again after their end: ${again.join(', ')}`)
  const worked = itemsAgain(events)
  expect(worked.length === 0, `worked on again after they were done: ${worked.join(', ')}`)
  const neverStarts = events.filter(event => event.type === 'step.started' && event.stepId === mission.never).length
  expect(neverStarts === 1, `"${mission.never}" was started ${neverStarts} times`)
  for (const difference of differences(await runOn(stage), expectedRun(mission, undisturbed, isCutOff), mission)) {
    expect(false, difference)
  }
  expect((await goneAfterMs(stage, 0)) !== null, 'processes are left at the end')
  return {kills, resumes, isCutOff, sweepMs, faults}
}

function commandDying(stage: Stage, death: string | null, ...argv: string[]) {
  stage.env = death === null ? {} : {SORTIE_TEST_DEATH: death}
  const started = stage.start(...argv)
  stage.env = {}
  return started.ended
}

function expectedRun(
  {never, outcomeWithoutNever, withoutNever = {}, hooks}: BoundaryMission,
  undisturbed: Run,
  isCutOff: boolean,
): Run {
  if (!isCutOff) return undisturbed
  const others = Object.entries(withoutNever)
  const words = new Map([...undisturbed.words, ...others]).set(never, 'failed with STEP_LOST')
  const effects = new Set([...undisturbed.effects].filter(effect => withoutNever[effect] === undefined))
  if (hooks !== undefined) {
    words.set(hooks.onSuccess, 'skipped').set(hooks.onFailure, 'succeeded')
    effects.delete(hooks.onSuccess)
    effects.add(hooks.onFailure)
  }
  return {outcome: outcomeWithoutNever, words, effects}
}

/** What a step that was cut off has done is its own affair: its effect may be there or not. */
function differences(run: Run, expected: Run, {never}: BoundaryMission): string[] {
  const word = (of: Run, id: string) => of.words.get(id) ?? 'unknown'
  const wrong = [...expected.words.keys()].filter(id => word(run, id) !== word(expected, id))
  const isLost = word(expected, never).includes('STEP_LOST')
  return [
    ...(run.outcome === expected.outcome ? [] : [`the run is ${run.outcome}, not ${expected.outcome}`]),
    ...wrong.map(id => `"${id}" is ${word(run, id)}, not ${word(expected, id)}`),
    ...[...expected.effects]
      .filter(effect => !run.effects.has(effect) && !(isLost && effect === never))
      .map(effect => `the effect of "${effect}" is lost`),
    ...[...run.effects].filter(effect => !expected.effects.has(effect)).map(effect => `"${effect}" has run`),
  ]
}

async function runOn(stage: Stage): Promise<Run> {
  const status = await statusOn(stage)
  const steps = status.steps.map(({id, state, failure}) => {
    return [id, failure === null ? state : `${state} with ${failure.code}`] as const
  })
  const effects = readFileSync(join(stage.path, 'effects'), 'utf8').trim().split('\n')
  return {outcome: status.state, words: new Map(steps), effects: new Set(effects)}
}

const isUnfinished = async (stage: Stage) => (await statusOn(stage)).state === 'interrupted'

async function statusOn(stage: Stage): Promise<Status> {
  const {stdout} = await stage.run('status', '--json')
  return JSON.parse(stdout)
}

const stateDirOf = (stage: Stage) => join(stage.path, '.sortie', 'state')

/** Two, as the suite is to be done on two cores. Results in the order of the items. */
async function onTwoAtOnce<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all([worker(), worker()])
  return results
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
