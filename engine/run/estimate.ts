/** How much the steps of a plan have to work through, looked at before the run, and how long they took before. */
import {join} from 'node:path'
import {formatBytes} from '../bytes.ts'
import type {EstimatePolicy, FilesPort, JsonObject, Plan, PlannedStep, StepId, Store} from '../contracts.ts'
import {sizeWithin, type Within} from './measure-limit.ts'

const RUNS_TO_LEARN_FROM = 5

export interface StepEstimate {
  readonly stepId: StepId
  readonly workingDirectory: string
  /** Of the working directory, as far as it takes to know that it is large. */
  readonly directory: Within
  /** Files that its `files` name now, or that it works through; null where it names none. */
  readonly namedFiles: number | null
  /** Median of its last successes; null where it has none. */
  readonly usualMs: number | null
}

export interface EstimateSurroundings {
  /** Absolute. */
  readonly workspace: string
  readonly files: FilesPort
  /** null where no run was made yet. */
  readonly store: Store | null
}

/** One for each step; each directory is measured once. */
export async function estimateSteps(
  {missionName, steps}: Plan,
  {warnAboveFiles, warnAboveBytes}: EstimatePolicy,
  {workspace, files, store}: EstimateSurroundings,
): Promise<readonly StepEstimate[]> {
  const usual = store === null ? new Map<StepId, number>() : await usualDurations(missionName, store)
  const measured = new Map<string, Within>()
  const estimates: StepEstimate[] = []
  for (const step of steps) {
    const {id, workingDirectory} = step
    const known = measured.get(workingDirectory)
    const limits = {bytes: warnAboveBytes, files: warnAboveFiles}
    const directory = known ?? (await sizeWithin(join(workspace, workingDirectory), limits))
    measured.set(workingDirectory, directory)
    const namedFiles = await countNamed(step, files)
    estimates.push({stepId: id, workingDirectory, directory, namedFiles, usualMs: usual.get(id) ?? null})
  }
  return estimates
}

/** A step that names its files is as large as they are many, any other as its directory. */
export function largeSteps(
  estimates: readonly StepEstimate[],
  policy: EstimatePolicy,
): readonly {readonly stepId: StepId; readonly what: string}[] {
  return estimates.flatMap(({stepId, workingDirectory, directory, namedFiles}) => {
    if (namedFiles !== null) {
      return namedFiles > policy.warnAboveFiles ? [{stepId, what: `works on ${filesInWords(namedFiles)}`}] : []
    }
    if (directory.isWithin) return []
    return [{stepId, what: `works in "${workingDirectory}", which holds ${directoryInWords(directory, policy)}`}]
  })
}

/** A large directory was not looked at to its end: what is known is which bound it passes. */
export function directoryInWords(
  {isWithin, files, bytes}: Within,
  {warnAboveFiles, warnAboveBytes}: EstimatePolicy,
): string {
  if (isWithin) return `${filesInWords(files)}, ${formatBytes(bytes)}`
  return `more than ${bytes > warnAboveBytes ? formatBytes(warnAboveBytes) : filesInWords(warnAboveFiles)}`
}

export function filesInWords(count: number): string {
  return count === 1 ? '1 file' : `${count} files`
}

/** Patterns with expressions are known only when the step starts. */
async function countNamed({params, items}: PlannedStep, files: FilesPort): Promise<number | null> {
  const patterns = items?.source.kind === 'glob' ? items.source.patterns : textsIn(params, 'files')
  if (patterns.length === 0 || patterns.some(pattern => pattern.includes('${{'))) return null
  const include = patterns.filter(pattern => !pattern.startsWith('!'))
  const exclude = patterns.filter(pattern => pattern.startsWith('!')).map(pattern => pattern.slice(1))
  return (await files.list({paths: [], include, exclude})).length
}

function textsIn(params: JsonObject, key: string): readonly string[] {
  const written = params[key]
  const list: readonly unknown[] = Array.isArray(written) ? written : [written]
  return list.filter(item => typeof item === 'string')
}

/** By step: the median of its successes in the newest runs of the mission. */
async function usualDurations(missionName: string, store: Store): Promise<ReadonlyMap<StepId, number>> {
  const durations = new Map<StepId, number[]>()
  for (const {runId} of await store.runs({missionName, last: RUNS_TO_LEARN_FROM})) {
    const startedAtMs = new Map<StepId, number>()
    for (const event of await store.events(runId)) {
      if (event.type === 'step.started') startedAtMs.set(event.stepId, event.atMs)
      const beganAtMs = event.type === 'step.succeeded' ? startedAtMs.get(event.stepId) : undefined
      if (event.type !== 'step.succeeded' || beganAtMs === undefined || event.via !== 'run') continue
      durations.set(event.stepId, [...(durations.get(event.stepId) ?? []), event.atMs - beganAtMs])
    }
  }
  return new Map([...durations].map(([stepId, all]) => [stepId, median(all)]))
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
