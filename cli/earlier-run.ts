/** What a new run of a mission takes over from the newest one before it. */
import type {Plan, RunRow, StepId, Store} from '../engine/contracts.ts'
import type {ExitStatus} from '../engine/errors.ts'
import {isPlannedAlike, keptSuccesses, type Success} from '../engine/selection/kept.ts'
import type {Invocation} from './command.ts'
import type {MissionFile} from './find-mission.ts'
import type {Io} from './io.ts'
import {sayNothingLeft} from './nothing-left.ts'
import {storeToReadFrom} from './plan-limits.ts'
import type {Workspace} from './workspace.ts'

export interface EarlierAround {
  readonly file: MissionFile
  readonly store: Store
  readonly workspace: Workspace
  readonly flags: Invocation['flags']
  readonly io: Io
}

/** Whether the plan asks for anything of an earlier run: steps that are left out, or `--retry-failed`. */
export function looksBack(plan: Plan, flags: Invocation['flags']): boolean {
  return flags['retryFailed'] === true || plan.steps.some(({leftOut}) => leftOut !== undefined)
}

/** What the run begins with, and a line on that. */
export async function keepFromNewest(plan: Plan, around: EarlierAround): Promise<readonly Success[]> {
  const {file, store, workspace, flags, io} = around
  const newest = await newestRun(file, store)
  const kept = newest === undefined ? [] : await keptFrom(newest, plan, store, flags)
  const line = newest === undefined ? firstRunLine(flags) : keptLine(newest, {plan, kept, flags})
  if (line !== null && workspace.settings.verbosity.value !== 'quiet') io.stderr.write(`${line}\n`)
  return kept
}

/** Why each step that a run would keep is kept, for those who only look at the plan. */
export async function whatIsKept(
  plan: Plan,
  {file, workspace, flags}: Omit<EarlierAround, 'store' | 'io'>,
): Promise<ReadonlyMap<StepId, string>> {
  const store = looksBack(plan, flags) ? await storeToReadFrom(workspace) : null
  try {
    const newest = store === null ? undefined : await newestRun(file, store)
    const kept = store === null || newest === undefined ? [] : await keptFrom(newest, plan, store, flags)
    return new Map(kept.map(({stepId, reason = ''}) => [stepId, reason]))
  } finally {
    await store?.close()
  }
}

async function keptFrom(
  {runId}: RunRow,
  plan: Plan,
  store: Store,
  flags: Invocation['flags'],
): Promise<readonly Success[]> {
  const retryFailed = flags['retryFailed'] === true
  const earlier = {runId, plan: await store.plan(runId), events: await store.events(runId)}
  return keptSuccesses(plan, earlier, {retryFailed})
}

function firstRunLine(flags: Invocation['flags']): string | null {
  return flags['retryFailed'] === true ? 'there is no earlier run of this mission: nothing is kept' : null
}

function keptLine(
  {runId}: RunRow,
  {plan, kept, flags}: {readonly plan: Plan; readonly kept: readonly Success[]; readonly flags: Invocation['flags']},
): string | null {
  const count = `${kept.length} of ${plan.steps.length} steps are kept`
  if (flags['retryFailed'] === true) return `retry of ${runId}: ${count}`
  return kept.length === 0 ? null : `from run ${runId}, ${count}`
}

/** `--retry-failed` after a run that succeeded with the same steps; null where there is something to do. */
export async function nothingToRetry(plan: Plan, around: EarlierAround): Promise<ExitStatus | null> {
  const newest = await newestRun(around.file, around.store)
  if (newest?.outcome !== 'succeeded' && newest?.outcome !== 'succeeded_with_warnings') return null
  if (!isPlannedAlike(plan, await around.store.plan(newest.runId))) return null
  return sayNothingLeft(newest, 'nothing to retry', around)
}

async function newestRun({absolutePath}: MissionFile, store: Store): Promise<RunRow | undefined> {
  const [newest] = await store.runs({sourcePath: absolutePath, last: 1})
  return newest
}
