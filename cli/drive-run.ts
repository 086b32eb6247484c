/** One run from an opened store to its exit status: the lock, the signals, the reporters, the results. */
import type {Clock, MissionSource, Plan, ProcessIdentity, Reporter, RunId, Store} from '../engine/contracts.ts'
import {unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {createClock} from '../engine/run/clock.ts'
import {type RunEnd, startRun} from '../engine/run/execute.ts'
import {isAlive, ownIdentity} from '../engine/run/identity.ts'
import {endTree, markerOf} from '../engine/run/process-tree.ts'
import type {Invocation} from './commands.ts'
import type {Io} from './io.ts'
import {createReporter} from './reporters.ts'
import {printResults} from './results.ts'
import {newRunId} from './run-id.ts'
import {createSpawner} from './spawner.ts'
import {version} from './version.ts'
import {definedEntries, wireDispatcher} from './wire.ts'
import type {Workspace} from './workspace.ts'

export type Drive =
  | {readonly kind: 'new'; readonly plan: Plan; readonly source: MissionSource}
  | {readonly kind: 'resume'; readonly plan: Plan; readonly runId: RunId}

export interface DriveSurroundings {
  readonly workspace: Workspace
  readonly store: Store
  readonly flags: Invocation['flags']
  readonly io: Io
}

/** Throws STORE_LOCKED, USAGE_BAD_FLAG, and what the store throws. */
export async function driveRun(drive: Drive, around: DriveSurroundings): Promise<ExitStatus> {
  const {plan} = drive
  const {store, flags, io} = around
  const clock = createClock()
  const owner = ownIdentity()
  await takeLock(plan.missionName, owner, store)
  try {
    const runId = await beginRun(drive, owner, clock, store)
    const history = drive.kind === 'resume' ? await store.events(runId) : []
    const reporter = createReporter({plan, history}, flags, io)
    const end = await untilEnd({runId, plan, clock, reporter}, around)
    await printResults({runId, plan, store, flags, io})
    return exitStatusFor(end, flags)
  } finally {
    await store.unlock(plan.missionName, owner)
  }
}

async function takeLock(missionName: string, owner: ProcessIdentity, store: Store): Promise<void> {
  const lock = await store.lock(missionName, owner, isAlive)
  if (lock.taken) return
  throw new SortieError('STORE_LOCKED', {
    message: `the mission "${missionName}" is being run by process ${lock.holder.pid}`,
    hint: 'wait for it, or give this run its own state with --state-dir',
  })
}

async function beginRun(drive: Drive, owner: ProcessIdentity, clock: Clock, store: Store): Promise<RunId> {
  if (drive.kind === 'resume') {
    await store.adopt(drive.runId, owner)
    // What the dead process left running would work beside the attempts that are made again.
    await endTree({groupId: null, marker: markerOf({runId: drive.runId}), graceMs: 2_000})
    return drive.runId
  }
  const createdAtMs = clock.nowMs()
  const runId = newRunId(createdAtMs)
  const {plan, source} = drive
  await store.createRun({runId, plan, source, createdAtMs, owner})
  return runId
}

async function untilEnd(
  part: {runId: RunId; plan: Plan; clock: Clock; reporter: Reporter},
  around: DriveSurroundings,
): Promise<RunEnd> {
  const {runId, plan, clock, reporter} = part
  const {store, workspace, io} = around
  let closeSpawner = () => {}
  const run = startRun({
    plan,
    runId,
    version,
    store,
    clock,
    reporters: [reporter],
    random: Math.random,
    dispatcherFor(channel) {
      const spawner = createSpawner(io, definedEntries(io.env), ({code, message}) =>
        channel.post({kind: 'warned', stepId: null, code, message}),
      )
      closeSpawner = () => spawner.close()
      return wireDispatcher({plan, runId, workspace, store, clock, spawner, io}, channel)
    },
  })
  const stopListening = io.onSignal(signal => run.interrupt(signal))
  try {
    return await run.done
  } finally {
    stopListening()
    // Daemons that left their step's group behind are known by their marker.
    await endTree({groupId: null, marker: markerOf({runId}), graceMs: 2_000})
    closeSpawner()
  }
}

function exitStatusFor({outcome, state}: RunEnd, flags: Invocation['flags']): ExitStatus {
  switch (outcome) {
    case 'succeeded':
      return 0
    case 'succeeded_with_warnings':
      return flags['strict'] === true ? 1 : 0
    case 'failed':
    case 'cancelled':
      return 1
    case 'interrupted':
      return state.stopping?.kind === 'interrupt' && state.stopping.signal === 'SIGTERM' ? 143 : 130
    default:
      return unreachable(outcome)
  }
}
