/** `sortie logs`: what the steps of a run printed. */
import {readdirSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import type {Plan, RunRow, StepId, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {everyStep} from '../engine/plans.ts'
import {isAlive} from '../engine/run/identity.ts'
import {stepLogPath} from '../engine/run/log-file.ts'
import {type LogOffset, lastLinesOffset, readLog} from '../engine/run/log-reader.ts'
import {originOf} from '../engine/selection/kept.ts'
import type {Invocation} from './command.ts'
import {wholeNumber} from './flag-values.ts'
import {createPauses, exitStatusOf, type Signal} from './interruptible.ts'
import type {Io} from './io.ts'
import {findItemLog} from './item-log.ts'
import {createLogOutput, type LogOutput} from './log-output.ts'
import {findRun} from './status.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

const LOOK_AGAIN_MS = 100

/** Throws RUN_NOT_FOUND, RUN_STEP_UNKNOWN, RUN_ITEM_UNKNOWN, USAGE_BAD_FLAG. */
export async function logs({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const lines = wholeNumber('--lines', flags['lines'], {atLeast: 0})
  const store = await openExistingStore(workspace)
  try {
    const {row, plan, stepId} = await findLogs(store, operands)
    const stepIds = stepsShown(plan, stepId)
    const output = createLogOutput(io.stdout, {headings: stepIds.length !== 1 || stepId === undefined})
    const item = itemAsked(flags['item'], {stateDir: workspace.stateDir, runId: row.runId, stepId})
    const reader = createReader({stateDir: workspace.stateDir, runId: row.runId, stepIds, item, lines, output})
    const isFollowing = flags['follow'] === true && isUnderWay(row)
    await reader.readOn()
    const signal = isFollowing ? await follow(reader, row, store, io) : null
    await output.end()
    if (signal !== null) return exitStatusOf(signal)
    if (stepId !== undefined && !reader.hasFound()) io.stderr.write(`${await whyNothing(row, stepId, store)}\n`)
    return 0
  } finally {
    await store.close()
  }
}

/** Throws RUN_ITEM_UNKNOWN, USAGE_BAD_FLAG. */
function itemAsked(
  asked: Invocation['flags'][string],
  {stateDir, runId, stepId}: {stateDir: string; runId: string; stepId: StepId | undefined},
): string | undefined {
  if (typeof asked !== 'string') return undefined
  if (stepId !== undefined) return findItemLog(stateDir, {runId, stepId}, asked)
  throw new SortieError('USAGE_BAD_FLAG', {
    message: '--item names an item of a step, and no step is named',
    hint: `\`sortie logs ${runId} STEP --item ${asked}\``,
  })
}

interface LogsWanted {
  readonly row: RunRow
  readonly plan: Plan
  /** All steps when undefined. */
  readonly stepId: StepId | undefined
}

/** One word alone is a run or, where no run has that name, a step of the newest one. */
async function findLogs(store: Store, [first, second]: readonly string[]): Promise<LogsWanted> {
  if (first !== undefined && second === undefined && (await store.run(first)) === undefined) {
    const [newest] = await store.runs({last: 1})
    if (newest !== undefined) {
      const plan = await store.plan(newest.runId)
      return {row: newest, plan, stepId: knownStep(first, plan, newest, {orRun: true})}
    }
  }
  const row = await findRun(store, first)
  const plan = await store.plan(row.runId)
  return {row, plan, stepId: second === undefined ? undefined : knownStep(second, plan, row, {orRun: false})}
}

/** All of them, one, or those of the mission that one runs: it prints nothing itself. */
function stepsShown(plan: Plan, stepId: StepId | undefined): readonly StepId[] {
  const all = Array.from(everyStep(plan), found => found.stepId)
  if (stepId === undefined) return all
  const within = all.filter(id => id.startsWith(`${stepId}/`))
  return within.length > 0 ? within : [stepId]
}

function knownStep(word: string, plan: Plan, {runId}: RunRow, {orRun}: {orRun: boolean}): StepId {
  const stepIds = Array.from(everyStep(plan), ({stepId}) => stepId)
  if (stepIds.includes(word)) return word
  const what = orRun ? `there is no run "${word}", and the newest run, "${runId}",` : `the run "${runId}"`
  throw new SortieError('RUN_STEP_UNKNOWN', {
    message: `${what} has no step "${word}"`,
    hint: didYouMean(nearMissAmong(stepIds)(word)) ?? `\`sortie status ${runId}\` lists its steps`,
  })
}

interface LogReader {
  /** Shows what has come since it was last asked. */
  readOn(): Promise<void>
  hasFound(): boolean
}

interface ReaderOptions {
  readonly stateDir: string
  readonly runId: string
  readonly stepIds: readonly StepId[]
  /** File name of the log of one item, in place of that of the step. */
  readonly item: string | undefined
  /** Of each log at most so many of its last lines, to begin with; all when undefined. */
  readonly lines: number | undefined
  readonly output: LogOutput
}

function createReader({stateDir, runId, stepIds, item, lines, output}: ReaderOptions): LogReader {
  const offsets = new Map<StepId, LogOffset>()
  const paths = stepIds.map(stepId => [stepId, stepLogPath(stateDir, runId, stepId, item)] as const)
  let isFirst = true
  let isFound = false
  return {
    async readOn() {
      const folders = new Map<string, ReadonlySet<string>>()
      for (const [stepId, path] of paths) {
        const folder = dirname(path)
        const there = folders.get(folder) ?? filesIn(folder)
        folders.set(folder, there)
        if (!there.has(basename(path))) continue
        isFound = true
        // A log that was not there at first is new, and wanted whole.
        let at = offsets.get(stepId) ?? (isFirst && lines !== undefined ? lastLinesOffset(path, lines) : 0)
        for (const bytes of readLog(path, at)) {
          await output.write(stepId, bytes)
          at += bytes.length
        }
        offsets.set(stepId, at)
      }
      isFirst = false
    },
    hasFound: () => isFound,
  }
}

function filesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder))
  } catch {
    // No step of the run has printed anything yet.
    return new Set()
  }
}

const isUnderWay = (row: RunRow): boolean => row.outcome === null && isAlive(row.owner)

/** Until the run ends, or a signal ends the watching. */
async function follow(reader: LogReader, row: RunRow, store: Store, io: Io): Promise<Signal | null> {
  const pauses = createPauses(io)
  try {
    for (let isOver = false; !isOver; ) {
      const signal = await pauses.pause(LOOK_AGAIN_MS)
      if (signal !== null) return signal
      // Asked before the last look, so that nothing written until the end is missed.
      isOver = !isUnderWay((await store.run(row.runId)) ?? row)
      await reader.readOn()
    }
    return null
  } finally {
    pauses.end()
  }
}

async function whyNothing({runId}: RunRow, stepId: StepId, store: Store): Promise<string> {
  for (const event of await store.events(runId)) {
    if (event.type === 'step.succeeded' && event.stepId === stepId && event.via === 'kept') {
      const origin = originOf(event.reason)
      const where = origin === undefined ? '' : `; \`sortie logs ${origin} ${stepId}\` shows what it printed there`
      return `step "${stepId}" did not run: ${event.reason ?? 'its success was kept'}${where}`
    }
  }
  return `step "${stepId}" has printed nothing`
}
