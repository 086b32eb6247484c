/** Runs one mission with the real command, and says how each of its steps ended and what the engine took. */
import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import type {RunStatus} from '../../report/status.ts'
import {startModelServer} from '../../tests/model/server.ts'
import {cpuSeconds, nodeChildren, peakBytes} from '../own-processes.ts'
import {SORTIE} from '../steps/tools/sortie.ts'
import {startApi} from './api.ts'

export type Way = 'before' | 'after'

export interface Surroundings {
  readonly name: string
  /** All times of a mission are divided by it. */
  readonly timeScale: number
  readonly env: {readonly [name: string]: string}
}

export interface MissionRun {
  readonly steps: RunStatus['steps']
  readonly wallSeconds: number
  /** Engine and helper together, each at its own peak. */
  readonly peakBytes: number
  /** User and system time of engine and helper, without the programs they started. */
  readonly cpuSeconds: number
}

const LOOK_EVERY_MS = 10

export async function runMission(
  {mission, way}: {readonly mission: string; readonly way: Way},
  {tree, scratch, surroundings}: {readonly tree: string; readonly scratch: string; readonly surroundings: Surroundings},
): Promise<MissionRun> {
  await using api = await startApi()
  await using model = await startModelServer({
    kind: 'text',
    text: 'Nothing that cannot wait.',
    usage: {prompt_tokens: 900, completion_tokens: 5, total_tokens: 905},
  })
  const directory = mkdtempSync(join(scratch, `${mission}-${way}-`))
  const path = join(directory, `${mission}.yaml`)
  const text = readFileSync(join(import.meta.dirname, way, `${mission}.yaml`), 'utf8')
  writeFileSync(path, withTimesDivided(text, surroundings.timeScale))
  // What an earlier run wrote would be among the files that this one looks at.
  rmSync(join(tree, 'reports'), {recursive: true, force: true})
  const place = ['-C', tree, '--state-dir', join(directory, 'state')]
  const inputs = ['--input', `api=${api.url}`, '--input', `model=${model.url}`]
  const env = {...process.env, ...surroundings.env}
  const beganAtMs = performance.now()
  const taken = await watched([SORTIE, 'run', path, ...place, ...inputs], env)
  const wallSeconds = (performance.now() - beganAtMs) / 1_000
  const printed = execFileSync(process.execPath, [SORTIE, 'status', '--json', ...place], {env, encoding: 'utf8'})
  const {steps}: RunStatus = JSON.parse(printed)
  return {steps, wallSeconds, ...taken}
}

/** `timeout: 60s` and `delay: 100ms`, so many times shorter. */
export function withTimesDivided(text: string, scale: number): string {
  return text.replaceAll(/\b(timeout|delay|base|max): (\d+)(ms|s)\b/g, (_, key, count, unit) => {
    const ms = (Number(count) * (unit === 's' ? 1_000 : 1)) / scale
    return `${key}: ${Math.round(ms)}ms`
  })
}

async function watched(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Pick<MissionRun, 'peakBytes' | 'cpuSeconds'>> {
  const engine = spawn(process.execPath, args, {env, stdio: 'ignore'})
  const enginePid = engine.pid ?? 0
  const ended = once(engine, 'exit')
  const peaks = new Map<number, number>()
  const times = new Map<number, number>()
  let seenBefore: readonly number[] = []
  while (engine.exitCode === null && engine.signalCode === null) {
    const children = nodeChildren(enginePid)
    // A step's process is Node as well, for the moment between fork and exec; the helper is still there a look later.
    for (const pid of [enginePid, ...children.filter(child => seenBefore.includes(child))]) {
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakBytes(pid)))
      times.set(pid, Math.max(times.get(pid) ?? 0, cpuSeconds(pid)))
    }
    seenBefore = children
    await wait(LOOK_EVERY_MS)
  }
  await ended
  return {peakBytes: sumOf(peaks.values()), cpuSeconds: sumOf(times.values())}
}

function sumOf(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, number) => sum + number, 0)
}
