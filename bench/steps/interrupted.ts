/** A run whose engine is killed (SIGKILL) when half of its steps have left their line, and is then resumed. */
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {linesOf, type Scene} from './compare.ts'
import {lastWordsIn, measure} from './measure.ts'
import type {Unfit} from './rounds.ts'
import type {Job} from './tool.ts'
import {sortie} from './tools/sortie.ts'
import type {Workload} from './workloads.ts'

export interface Resumption {
  readonly wallSeconds: number
  /** Steps that had left no line when the engine was killed, of all. */
  readonly shareLeft: number
  /** Steps with two lines: they were running at the kill. */
  readonly ranTwice: number
}

const LOOK_EVERY_MS = 2

export async function resumeHalf(workload: Workload, scene: Scene): Promise<Resumption | Unfit> {
  const job = {workload, directory: mkdtempSync(join(scene.directory, 'half-')), parallel: scene.parallel}
  sortie.prepare(job)
  try {
    const {program, args} = sortie.command(job)
    const engine = spawn(program, [...args], {cwd: job.directory, stdio: 'ignore'})
    await killAtHalf(engine, job)
    return resume(job, scene)
  } finally {
    rmSync(job.directory, {recursive: true, force: true})
  }
}

async function killAtHalf(engine: ChildProcess, job: Job): Promise<void> {
  const ended = once(engine, 'exit')
  while (engine.exitCode === null && linesOf(job).length < job.workload.steps.length / 2) await wait(LOOK_EVERY_MS)
  engine.kill('SIGKILL')
  await ended
}

function resume(job: Job, {directory, capSeconds, parallel}: Scene): Resumption | Unfit {
  const {steps} = job.workload
  const linesBefore = linesOf(job).length
  if (linesBefore >= steps.length) return {unfit: 'failed: it had finished before it was killed'}
  const repeat = sortie.repeat?.(job)
  if (repeat === undefined) return {unfit: 'cannot be resumed'}
  const outputPath = join(directory, 'output.txt')
  const {wallSeconds, exitCode} = measure(repeat, {directory: job.directory, capSeconds, outputPath})
  if (exitCode !== 0) return {unfit: `failed: exit ${exitCode}: ${lastWordsIn(outputPath)}`}
  const lines = linesOf(job)
  const missing = steps.length - new Set(lines).size
  if (missing > 0) return {unfit: `failed: ${missing} steps left no line`}
  const ranTwice = lines.length - steps.length
  // Of those in flight at the kill nobody knows whether they had ended: they may run again, no others.
  if (ranTwice > parallel) return {unfit: `failed: ${ranTwice} steps ran twice, ${parallel} were in flight`}
  return {wallSeconds, shareLeft: (steps.length - linesBefore) / steps.length, ranTwice}
}
