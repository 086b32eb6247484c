/** The lock of a mission: taken at once or, with --wait, as soon as its holder lets go or is gone. */
import type {ProcessIdentity, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {isAlive} from '../engine/run/identity.ts'
import type {Invocation} from './commands.ts'
import {createPauses, type Signal} from './interruptible.ts'
import type {Io} from './io.ts'

export interface LockWish {
  readonly missionName: string
  readonly owner: ProcessIdentity
  readonly store: Store
  readonly flags: Invocation['flags']
  readonly io: Io
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1_000

/** Answers with the signal that ended the waiting, or null when the lock is taken. Throws STORE_LOCKED without --wait. */
export async function takeLock(wish: LockWish): Promise<Signal | null> {
  const holder = await tryLock(wish)
  if (holder === null) return null
  const why = `the mission "${wish.missionName}" is being run by process ${holder.pid}`
  if (wish.flags['wait'] === true) return await untilTaken(wish, why)
  throw new SortieError('STORE_LOCKED', {
    message: why,
    hint: 'wait for it with --wait, or give this run its own state with --state-dir',
  })
}

async function untilTaken(wish: LockWish, why: string): Promise<Signal | null> {
  // Before anything is said: whoever reads it may send a signal.
  const pauses = createPauses(wish.io)
  wish.io.stderr.write(`waiting: ${why}\n`)
  try {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS)) {
      const signal = await pauses.pause(pauseMs)
      if (signal !== null) return signal
      if ((await tryLock(wish)) === null) return null
    }
  } finally {
    pauses.end()
  }
}

/** Who holds it; null when it is ours now. */
async function tryLock({missionName, owner, store}: LockWish): Promise<ProcessIdentity | null> {
  const lock = await store.lock(missionName, owner, isAlive)
  return lock.taken ? null : lock.holder
}

/** What cannot be written any more keeps its lock, which passes to the next run once this process is gone. */
export async function letGo({missionName, owner, store}: LockWish): Promise<void> {
  try {
    await store.unlock(missionName, owner)
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
  }
}
