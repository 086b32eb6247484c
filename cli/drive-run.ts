/** One run from an opened store to its exit status: the locks, the signals, the reporters, the results. */
import {rmSync} from 'node:fs'
import {
  type Awaitable,
  type Clock,
  type MissionSource,
  type Plan,
  type ProcessIdentity,
  type Reporter,
  type RunId,
  type Severity,
  type Store,
  unreachable,
} from '../engine/contracts.ts'
import {type ErrorCode, type ExitStatus, SortieError} from '../engine/errors.ts'
import {createClock} from '../engine/run/clock.ts'
import {readEnvironment} from '../engine/run/environment.ts'
import {type RunEnd, startRun} from '../engine/run/execute.ts'
import {groupOf} from '../engine/run/group.ts'
import {ownIdentity} from '../engine/run/identity.ts'
import {maskedStore} from '../engine/run/masked-store.ts'
import {createMeasure} from '../engine/run/measure.ts'
import {createOutputFilePool} from '../engine/run/output-files.ts'
import {endTree, markerOf} from '../engine/run/process-tree.ts'
import {findGuard, openGuard} from '../engine/run/resources/guard.ts'
import type {Spawner} from '../engine/run/spawner.ts'
import type {Success} from '../engine/selection/kept.ts'
import type {KeptItems} from '../engine/selection/kept-items.ts'
import {type ApprovalDesk, createApprovalDesk} from './approval-desk.ts'
import type {Invocation} from './command.ts'
import type {Settings} from './config.ts'
import {type EarlyWarning, warnOfLarge, warnOfMissing} from './early-warnings.ts'
import {gateStatus} from './gates.ts'
import {exitStatusOf} from './interruptible.ts'
import type {Io} from './io.ts'
import {createLedgerPort, standingsOf, workspaceKey} from './ledger.ts'
import {maskedIo} from './masked-io.ts'
import {boundAnswers, budgetFor, createModels, refuseModels} from './models.ts'
import {mutedIn} from './muted.ts'
import {questionsFor} from './questions.ts'
import {maskerFor} from './redaction.ts'
import {createReporters, prepareReporters} from './reporters.ts'
import {printResults} from './results.ts'
import {newRunId} from './run-id.ts'
import {withLocks} from './run-locks.ts'
import {createRunServers} from './run-servers.ts'
import {createSpawner} from './spawner.ts'
import {boundCache, stepCachesFor} from './step-cache.ts'
import {isUnfinished} from './unfinished.ts'
import {version} from './version.ts'
import {definedEntries, evaluationFor, outputFolder, type RunParts, watcherFor, wireLoop} from './wire.ts'
import type {Workspace} from './workspace.ts'

export type Drive =
  | {
      readonly kind: 'new'
      readonly plan: Plan
      readonly source: MissionSource
      /** Successes of an earlier run that this one begins with. Asked when no other run of the mission is under way. */
      keep?(): Awaitable<readonly Success[]>
      /** What is done of its other steps. */
      readonly items?: KeptItems & {readonly from: RunId}
    }
  | {readonly kind: 'resume'; readonly plan: Plan; readonly runId: RunId}

export interface DriveSurroundings {
  readonly workspace: Workspace
  readonly store: Store
  readonly flags: Invocation['flags']
  readonly io: Io
}

/** Throws STORE_LOCKED, RUN_BAD_GROUP, LLM_KEY_MISSING, LLM_NO_MODEL, LLM_BAD_SETTINGS, LLM_UNPRICED, RUN_FINISHED, RUN_BROKEN_OFF, ENV_FILE_*, USAGE_BAD_FLAG, FILE_UNWRITABLE, and what the store throws. */
export async function driveRun(drive: Drive, around: DriveSurroundings): Promise<ExitStatus> {
  const {plan} = drive
  const {workspace} = around
  const muted = await mutedIn(workspace, around.io)
  if (muted === null) return 2
  const environment = readEnvironment(plan, workspace.root, definedEntries(around.io.env))
  const masker = maskerFor(plan, environment)
  const io = masker === null ? around.io : maskedIo(around.io, masker)
  const store = masker === null ? around.store : maskedStore(around.store, masker)
  const large = drive.kind === 'new' ? await warnOfLarge(plan, {workspace, store, io}) : []
  await refuseModels(plan, {environment, budget: budgetFor(plan, workspace.settings)})
  const clock = createClock()
  const owner = ownIdentity()
  const group = await groupOf(plan, environment)
  const locked = await withLocks({plan, group}, {owner, store, flags: around.flags, io}, async () => {
    prepareReporters(workspace.settings, around.flags, io)
    const kept = drive.kind === 'new' ? ((await drive.keep?.()) ?? []) : []
    const runId = await beginRun(drive, kept, {owner, clock, store, workspace})
    const watched = {plan, history: await store.events(runId), source: await sourceOf(runId, store)}
    const desk = createApprovalDesk({
      plan,
      history: await store.events(runId),
      flags: around.flags,
      settings: workspace.settings,
      io,
    })
    const standings = () => standingsOf({runId, workspace, store})
    const reporters = desk.around(createReporters(watched, {workspace, masker, muted, standings, io}))
    // Before anything starts: for limits held by the kernel, the helper has to begin where the engine is then.
    const guard = openGuard(plan)
    const end = await untilEnd({
      runId,
      plan,
      workspace,
      store,
      clock,
      reporters,
      desk,
      environment,
      masker,
      guard,
      ledger: createLedgerPort({runId, workspace, store, muted, minSeverity: floorOf(workspace.settings)}),
      warnings: [...large, ...(drive.kind === 'new' ? await warnOfMissing(plan, kept) : [])],
      flags: around.flags,
      io,
    })
    await boundCache(plan, store, workspace.settings)
    await boundAnswers(plan, {store, settings: workspace.settings, nowMs: clock.nowMs()})
    const outputs = end.outputs !== null && 'values' in end.outputs ? end.outputs.values : null
    await printResults({runId, plan, store, outputs, flags: around.flags, settings: workspace.settings, io})
    if (isFailedByStrict(end, workspace.settings)) {
      io.stderr.write(`status 1: mission "${plan.missionName}" succeeded with warnings, and "strict" is set\n`)
    }
    const status = exitStatusFor(end, workspace.settings)
    return status === 0 ? await gateStatus({runId, plan, store, workspace, muted}, io) : status
  })
  return 'signal' in locked ? exitStatusOf(locked.signal) : locked.done
}

interface BeginAround extends Pick<DriveSurroundings, 'store' | 'workspace'> {
  readonly owner: ProcessIdentity
  readonly clock: Clock
}

async function beginRun(
  drive: Drive,
  events: readonly Success[],
  {owner, clock, store, workspace}: BeginAround,
): Promise<RunId> {
  if (drive.kind === 'resume') {
    await refuseFinished(drive.runId, store)
    await store.adopt(drive.runId, owner)
    // What the dead process left running would work beside the attempts that are made again.
    await endTree({groupId: null, marker: markerOf({runId: drive.runId}), graceMs: 2_000})
    return drive.runId
  }
  const createdAtMs = clock.nowMs()
  const runId = newRunId(createdAtMs)
  const {plan, source, items} = drive
  await store.createRun({
    runId,
    plan,
    source,
    workspace: workspaceKey(workspace),
    createdAtMs,
    owner,
    events: [...events, ...(items?.events ?? [])],
    ...(items !== undefined && {items: {from: items.from, stepIds: items.stepIds}}),
  })
  return runId
}

async function sourceOf(runId: RunId, store: Store): Promise<MissionSource> {
  const row = await store.run(runId)
  if (row === undefined) throw new Error(`the run "${runId}" is gone from the store`)
  return row.source
}

/** Whoever held the lock until now may have brought the run to its end. */
async function refuseFinished(runId: RunId, store: Store): Promise<void> {
  const row = await store.run(runId)
  if (row === undefined || isUnfinished(row)) return
  const {outcome} = row
  throw new SortieError('RUN_FINISHED', {
    message: `the run "${runId}" has finished: ${outcome}`,
    hint: 'start a new one with `sortie run`',
  })
}

interface DrivenRun
  extends Omit<RunParts, 'path' | 'spawner' | 'measure' | 'resources' | 'outputFiles' | 'cacheFor' | 'models'> {
  readonly reporters: readonly Reporter[]
  /** Known before anything starts. */
  readonly warnings: readonly EarlyWarning[]
  readonly flags: Invocation['flags']
  readonly desk: ApprovalDesk
}

async function untilEnd(parts: DrivenRun): Promise<RunEnd> {
  const {runId, plan, store, clock, reporters, desk, environment, masker, guard, warnings, workspace, io} = parts
  /** Made when the loop begins. */
  const helper: {spawner: Spawner | null} = {spawner: null}
  const servers = createRunServers({
    ...parts,
    spawner() {
      if (helper.spawner === null) throw new Error('no step has begun')
      return helper.spawner
    },
  })
  const shared = {
    measure: createMeasure(() => clock.nowMs()),
    resources: watcherFor(parts),
    outputFiles: createOutputFilePool(outputFolder(workspace, runId)),
    models: createModels({runId, store, clock, budget: budgetFor(plan, workspace.settings), masker, servers}),
    cacheFor: await stepCachesFor(parts, parts.flags),
  }
  const run = startRun({
    plan,
    runId,
    version,
    store,
    clock,
    reporters,
    guard: guard?.word,
    questions: questionsFor(evaluationFor(parts), desk),
    random: Math.random,
    ...wireLoop({...parts, ...shared, path: []}, channel => {
      const warn = (code: ErrorCode, message: string) => channel.post({kind: 'warned', stepId: null, code, message})
      for (const name of masker?.tooShort ?? []) warn('SECRET_TOO_SHORT', tooShort(name))
      if (guard?.word === 'nothing') warn('STEP_LIMITS_UNGUARDED', unguarded())
      for (const warning of warnings) channel.post({kind: 'warned', ...warning})
      const spawner = createSpawner(io, environment.inherited, ({code, message}) => warn(code, message))
      helper.spawner = spawner
      return spawner
    }),
  })
  desk.open(run)
  const stopListening = io.onSignal(signal => run.interrupt(signal))
  try {
    return await run.done
  } catch (cause) {
    throw brokenOff(runId, cause)
  } finally {
    stopListening()
    await shared.models.close()
    // Daemons that left their step's group behind are known by their marker.
    await endTree({groupId: null, marker: markerOf({runId}), graceMs: 2_000})
    helper.spawner?.close()
    rmSync(outputFolder(workspace, runId), {recursive: true, force: true})
  }
}

const unguarded = (): string => `limits on resources do not hold: ${findGuard().why}`

const tooShort = (name: string): string =>
  `the secret "${name}" is too short to be masked: it would blank out half of the log`

/** Steps have run, so this is not the refusal that the same fault is before a run begins. */
function brokenOff(runId: RunId, cause: unknown): unknown {
  if (!(cause instanceof SortieError)) return cause
  return new SortieError('RUN_BROKEN_OFF', {
    message: `the run "${runId}" broke off: ${cause.code}: ${cause.message}`,
    hint: `${cause.hint ?? 'mend that'}; \`sortie resume ${runId}\` goes on where it stopped`,
    cause,
  })
}

/** null: reports show all findings. */
function floorOf({minSeverity}: Settings): Severity | null {
  return minSeverity.value === 'info' ? null : minSeverity.value
}

/** Said whatever the reporter: a status without a reason is a riddle. */
function isFailedByStrict({outcome}: RunEnd, {strict}: Settings): boolean {
  return outcome === 'succeeded_with_warnings' && strict.value
}

function exitStatusFor({outcome, state}: RunEnd, {strict}: Settings): ExitStatus {
  switch (outcome) {
    case 'succeeded':
      return 0
    case 'succeeded_with_warnings':
      return strict.value ? 1 : 0
    case 'failed':
    case 'cancelled':
      return 1
    case 'timed_out':
      return 124
    case 'budget_exhausted':
      return 4
    case 'waiting':
      return 6
    case 'interrupted':
      return state.stopping?.kind === 'interrupt' && state.stopping.signal === 'SIGTERM' ? 143 : 130
    default:
      return unreachable(outcome)
  }
}
