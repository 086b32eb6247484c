/** `sortie cancel`: interrupts a run that another process drives, and waits until it has ended. */
import {setTimeout as pause} from 'node:timers/promises'
import type {Outcome, RunRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {interruptProcess, isAlive, ownIdentity} from '../engine/run/identity.ts'
import {endTree, findMarked, markerOf} from '../engine/run/process-tree.ts'
import {HOOKS_LIMIT_MS} from '../engine/schedule/hooks.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {findRun} from './status.ts'
import {isUnfinished} from './unfinished.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace} from './workspace.ts'

/** A first SIGINT is to end the steps of a run within this time. */
const PATIENCE_MS = 10_000
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 250
const GRACE_MS = 2_000
/** How many of the newest runs are looked through for one that is under way. */
const RUNS_LOOKED_AT = 1_000

/** schemas/output/cancel.schema.json */
interface Cancelled {
  readonly run_id: string
  readonly mission: string
  readonly state: Outcome
  /** False: its process was gone already. */
  readonly was_running: boolean
  /** Processes of the run that had outlived their engine. */
  readonly processes_ended: number
}

/** Throws RUN_NOT_FOUND, RUN_NOT_RUNNING, RUN_NOT_OURS, RUN_STILL_ENDING, STORE_LOCKED. */
export async function cancel({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const store = await openExistingStore(findWorkspace(flags, io))
  try {
    const row = await runToCancel(store, operands[0])
    const {ended, words} = await cancelRun(row, store)
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(ended, null, 2)}\n` : `${words}\n`)
    return 0
  } finally {
    await store.close()
  }
}

async function cancelRun(row: RunRow, store: Store): Promise<{ended: Cancelled; words: string}> {
  const run = `run ${row.runId} of "${row.missionName}"`
  const goesOn = `\`sortie resume ${row.runId}\` goes on`
  if (row.outcome === 'waiting') {
    await stopWaiting(row, store)
    return {ended: await sweep(row), words: `${run} no longer waits for an answer; ${goesOn}`}
  }
  const ended = row.outcome === null && isAlive(row.owner) ? await interrupt(row, store) : await sweep(row)
  return {ended, words: `${run} ${inWords(ended)}${ended.state === 'interrupted' ? `; ${goesOn}` : ''}`}
}

/** Nobody drives it; whoever resumes it meanwhile holds its lock. Throws STORE_LOCKED. */
async function stopWaiting({runId, missionName}: RunRow, store: Store): Promise<void> {
  const owner = ownIdentity()
  const lock = await store.lock(missionName, owner, isAlive)
  if (!lock.taken) {
    throw new SortieError('STORE_LOCKED', {
      message: `the mission "${missionName}" is being run by process ${lock.holder.pid}`,
      hint: '`sortie cancel` once more interrupts it',
    })
  }
  try {
    if ((await store.run(runId))?.outcome !== 'waiting') return
    const atMs = Date.now()
    await store.append(runId, [
      {type: 'run.stopping', atMs, reason: {kind: 'interrupt', signal: 'SIGINT'}},
      {type: 'run.finished', atMs, outcome: 'interrupted'},
    ])
  } finally {
    await store.unlock(missionName, owner)
  }
}

async function runToCancel(store: Store, runId: string | undefined): Promise<RunRow> {
  if (runId === undefined) {
    const rows = await store.runs({last: RUNS_LOOKED_AT})
    const newest = rows.find(row => row.outcome === null && isAlive(row.owner)) ?? rows.find(isUnfinished)
    if (newest !== undefined) return newest
    throw new SortieError('RUN_NOT_RUNNING', {message: 'no run is under way', hint: '`sortie history` lists the runs'})
  }
  const named = await findRun(store, runId)
  if (isUnfinished(named)) return named
  throw new SortieError('RUN_NOT_RUNNING', {
    message: `the run "${named.runId}" has finished: ${named.outcome}`,
    hint: '`sortie status` shows how it went',
  })
}

async function interrupt(row: RunRow, store: Store): Promise<Cancelled> {
  const {runId, missionName, owner} = row
  if (!interruptProcess(owner)) {
    if (!isAlive(owner)) return await sweep(row)
    throw new SortieError('RUN_NOT_OURS', {
      message: `process ${owner.pid}, which drives the run "${runId}", cannot be sent a signal`,
      hint: 'cancel it as the user who started it',
    })
  }
  const {steps} = await store.plan(runId)
  const patienceMs = PATIENCE_MS + (steps.some(({hook}) => hook !== undefined) ? HOOKS_LIMIT_MS : 0)
  const deadlineMs = Date.now() + patienceMs
  // Gone, not merely recorded: whoever cancels may start the mission again at once.
  for (let pauseMs = FIRST_PAUSE_MS; isAlive(owner); pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS)) {
    if (Date.now() >= deadlineMs) throw stillEnding(row, patienceMs)
    await pause(pauseMs)
  }
  const outcome = (await store.run(runId))?.outcome ?? null
  return {
    run_id: runId,
    mission: missionName,
    state: outcome ?? 'interrupted',
    was_running: true,
    processes_ended: 0,
  }
}

function stillEnding({runId, owner}: RunRow, patienceMs: number): SortieError {
  return new SortieError('RUN_STILL_ENDING', {
    message: `the run "${runId}" was interrupted, and process ${owner.pid} has not ended within ${patienceMs / 1_000} s`,
    hint: `its steps are cleaning up; \`sortie cancel ${runId}\` once more ends them at once`,
  })
}

/** Nobody drives the run; what it had started may go on all the same. */
async function sweep({runId, missionName}: RunRow): Promise<Cancelled> {
  const marker = markerOf({runId})
  const left = findMarked(marker)
  if (left.length > 0) await endTree({groupId: null, marker, graceMs: GRACE_MS})
  return {
    run_id: runId,
    mission: missionName,
    state: 'interrupted',
    was_running: false,
    processes_ended: left.length,
  }
}

function inWords({state, was_running, processes_ended}: Cancelled): string {
  if (was_running) {
    return state === 'interrupted' ? 'is interrupted' : `had come to its end before the signal did: ${state}`
  }
  const swept = processes_ended === 0 ? '' : `; ${processes_ended} processes that it had left were ended`
  return `is interrupted already${swept}`
}
