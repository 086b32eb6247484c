/**
 * The locks of a run: that of its concurrency group and that of its mission, each held by one run at a time in a state
 * directory. Everybody takes the group first: a run that is to end another one of its own mission must not be refused
 * for that one, and two that take both in the same order never wait for each other.
 */
import type {Plan, ProcessIdentity, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {interruptProcess, isAlive} from '../engine/run/identity.ts'
import {oneLine} from '../report/plain-text.ts'
import type {Signal} from './interruptible.ts'
import {groupLock} from './lock-names.ts'
import {type LockSurroundings, type LockWish, letGo, takeLock} from './take-lock.ts'

export interface LockedRun {
  readonly plan: Plan
  /** The name of its group; null where it is in none. */
  readonly group: string | null
}

/** How many of the newest runs are looked through for the one that holds a group. */
const RUNS_LOOKED_AT = 1_000

/**
 * Does the work with all locks held, or says which signal ended the waiting for them.
 * Throws STORE_LOCKED, RUN_NOT_OURS, and what the work throws.
 */
export async function withLocks<T>(
  run: LockedRun,
  around: LockSurroundings,
  work: () => Promise<T>,
): Promise<{readonly signal: Signal} | {readonly done: T}> {
  const taken: LockWish[] = []
  try {
    for (const wish of wishesFor(run, around)) {
      const signal = await takeLock(wish)
      if (signal !== null) return {signal}
      taken.unshift(wish)
    }
    return {done: await work()}
  } finally {
    for (const wish of taken) await letGo(wish)
  }
}

function wishesFor({plan, group}: LockedRun, around: LockSurroundings): readonly LockWish[] {
  const {missionName, concurrency} = plan
  const ofMission: LockWish = {
    ...around,
    name: missionName,
    describe: ({pid}) => `the mission "${missionName}" is being run by process ${pid}`,
  }
  if (group === null) return [ofMission]
  const ofGroup: LockWish = {
    ...around,
    name: groupLock(group),
    describe: holder => describeHolder(group, holder, around.store),
    ...(concurrency?.cancelInProgress === true && {end: interrupt}),
  }
  return [ofGroup, ofMission]
}

async function describeHolder(group: string, holder: ProcessIdentity, store: Store): Promise<string> {
  const shown = `the concurrency group "${oneLine(group)}"`
  const rows = await store.runs({last: RUNS_LOOKED_AT})
  const row = rows.find(
    ({owner, outcome}) => outcome === null && owner.pid === holder.pid && owner.startedAt === holder.startedAt,
  )
  // It has the lock before it has a run.
  if (row === undefined) return `${shown} is taken by process ${holder.pid}, which is about to run`
  return `${shown} is taken by run ${row.runId} of "${oneLine(row.missionName)}", process ${holder.pid}`
}

/** As `sortie cancel` does: this very process, and no other that got its number since. */
function interrupt(holder: ProcessIdentity): void {
  if (interruptProcess(holder) || !isAlive(holder)) return
  throw new SortieError('RUN_NOT_OURS', {
    message: `process ${holder.pid}, which has the concurrency group, cannot be sent a signal`,
    hint: 'cancel its run as the user who started it',
  })
}
