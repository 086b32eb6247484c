/** One workload given to every tool: a first run each time from nothing, then the same with nothing left to do. */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {lastWordsIn, type Measurement, measure} from './measure.ts'
import {type Cell, type Row, secondsIn} from './results.ts'
import {type Contender, type Patience, takeTurns, type Unfit} from './rounds.ts'
import type {Command, Job, Tool} from './tool.ts'
import {sortie} from './tools/sortie.ts'
import {faultIn, OUT_FILE, type Workload} from './workloads.ts'

export interface Scene {
  readonly tools: readonly Tool[]
  /** Everything is written below it. */
  readonly directory: string
  readonly parallel: number
  readonly capSeconds: number
}

/** Name of the row that says how long nothing took. */
export const repeatOf = (rowName: string) => `${rowName}, all done already`

/** The rows of one workload. `before`: rows of smaller ones, by which a tool that would exceed the cap is spared. */
export function compare(
  workload: Workload,
  {scene, patience, withRepeat}: {scene: Scene; patience: Patience; withRepeat: boolean},
  before: readonly Measured[],
): readonly Row[] {
  const refusals = new Map<string, Cell>()
  const contenders: Contender[] = []
  const finished = new Map<string, Job>()
  for (const tool of scene.tools) {
    const why = refusal(tool, workload, scene, before)
    if (why === null) contenders.push({name: tool.name, run: () => runFirst(tool, workload, scene, finished)})
    else refusals.set(tool.name, {kind: 'absent', why})
  }
  const first = {name: workload.name, cells: new Map([...refusals, ...takeTurns(contenders, patience)])}
  const rows = withRepeat ? [first, repeatRow(first, finished, scene, patience)] : [first]
  for (const {directory} of finished.values()) rmSync(directory, {recursive: true, force: true})
  return rows
}

/** A workload and the rows it gave. */
export interface Measured {
  readonly workload: Workload
  readonly rows: readonly Row[]
}

function refusal(tool: Tool, workload: Workload, {capSeconds}: Scene, before: readonly Measured[]): string | null {
  if (tool.version() === null) return 'not here'
  const objection = tool.objection?.(workload) ?? null
  if (objection !== null) return objection
  // What is measured here is tried whatever it takes.
  if (tool === sortie) return null
  for (const smaller of before.filter(({workload: {shape}}) => shape === workload.shape).toReversed()) {
    const seconds = secondsIn(smaller.rows, smaller.workload.name, tool.name)
    const count = smaller.workload.steps.length
    // A single step says more about starting than about steps.
    if (seconds === null || count === 1 || (seconds * workload.steps.length) / count <= capSeconds) continue
    return `not tried: ${seconds.toFixed(1)} s for ${count.toLocaleString('en')}`
  }
  return null
}

function runFirst(tool: Tool, workload: Workload, scene: Scene, finished: Map<string, Job>): Measurement | Unfit {
  const earlier = finished.get(tool.name)
  if (earlier !== undefined) rmSync(earlier.directory, {recursive: true, force: true})
  const directory = mkdtempSync(join(scene.directory, `${tool.name}-`))
  const job = {workload, directory, parallel: scene.parallel}
  finished.set(tool.name, job)
  tool.prepare(job)
  return runChecked(tool.command(job), job, scene)
}

function repeatRow(first: Row, finished: ReadonlyMap<string, Job>, scene: Scene, patience: Patience): Row {
  const cells = new Map<string, Cell>()
  const contenders: Contender[] = []
  for (const {name, repeat} of scene.tools) {
    const job = finished.get(name)
    const cell = first.cells.get(name)
    if (cell?.kind !== 'measured') cells.set(name, {kind: 'absent', why: cell?.why === 'not here' ? 'not here' : '-'})
    else if (repeat === undefined) cells.set(name, {kind: 'absent', why: 'remembers nothing'})
    else if (job !== undefined) contenders.push({name, run: () => runChecked(repeat(job), job, scene)})
  }
  return {name: repeatOf(first.name), cells: new Map([...cells, ...takeTurns(contenders, patience)])}
}

/** A run counts when it ended well, in time, and every step has left its one line, in order. */
export function runChecked(command: Command, job: Job, {directory, capSeconds}: Scene): Measurement | Unfit {
  const outputPath = join(directory, 'output.txt')
  const measurement = measure(command, {directory: job.directory, capSeconds, outputPath})
  if (measurement.cut) return {unfit: `over ${capSeconds} s`}
  const fault = faultOf(measurement, job)
  return fault === null ? measurement : {unfit: `failed: ${fault}: ${lastWordsIn(outputPath)}`}
}

function faultOf({exitCode, leftProcesses}: Measurement, job: Job): string | null {
  if (exitCode !== 0) return `exit ${exitCode}`
  if (leftProcesses > 0) return `${leftProcesses} of its processes were still there two seconds later`
  return faultIn(job.workload, linesOf(job))
}

/** The lines that the steps have left until now. */
export function linesOf({directory}: Job): readonly string[] {
  const path = join(directory, OUT_FILE)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').slice(0, -1)
}
