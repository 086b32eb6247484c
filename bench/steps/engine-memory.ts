/** The most memory that Sortie's own processes held in a run: the engine, and the helper that starts programs. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readFileSync, readlinkSync, realpathSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
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

function nodeChildren(pid: number): readonly number[] {
  const node = realpathSync(process.execPath)
  const children = readOrEmpty(`/proc/${pid}/task/${pid}/children`)
  return children
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter(child => programOf(child) === node)
}

function programOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return null
  }
}

function peakBytes(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1]
  return kibibytes === undefined ? 0 : Number(kibibytes) * 1024
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
