/** The most memory that Sortie's own processes held in a run: the engine, and the helper that starts programs. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {nodeChildren, peakBytes} from '../own-processes.ts'
import type {Scene} from './compare.ts'
import {sortie} from './tools/sortie.ts'
import type {Workload} from './workloads.ts'

export interface EngineMemory {
  readonly engineBytes: number
  /** 0 without a helper. */
  readonly helperBytes: number
}

/** In a run of its own: looking this often would disturb one that is timed. */
const LOOK_EVERY_MS = 20

export async function engineMemory(workload: Workload, scene: Scene): Promise<EngineMemory> {
  const directory = mkdtempSync(join(scene.directory, 'memory-'))
  const job = {workload, directory, parallel: scene.parallel}
  sortie.prepare(job)
  const {program, args} = sortie.command(job)
  const engine = spawn(program, [...args], {cwd: directory, stdio: 'ignore'})
  const ended = once(engine, 'exit')
  let engineBytes = 0
  const helpers = new Map<number, number>()
  let seenBefore: readonly number[] = []
  while (engine.exitCode === null && engine.signalCode === null) {
    const enginePid = engine.pid ?? 0
    engineBytes = Math.max(engineBytes, peakBytes(enginePid))
    const children = nodeChildren(enginePid)
    // A step's process is Node as well, for the moment between fork and exec; the helper is still there a look later.
    for (const pid of children.filter(pid => seenBefore.includes(pid))) helpers.set(pid, peakBytes(pid))
    seenBefore = children
    await wait(LOOK_EVERY_MS)
  }
  await ended
  rmSync(directory, {recursive: true, force: true})
  return {engineBytes, helperBytes: Math.max(0, ...helpers.values())}
}
