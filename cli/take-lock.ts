/** One lock: taken at once, or as soon as its holder lets go or is gone, with --wait or after asking it to end. */
import type {Awaitable, ProcessIdentity, Store} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {isAlive} from '../engine/run/identity.ts'
import type {Invocation} from './command.ts'
import {createPauses, type Signal} from './interruptible.ts'
import type {Io} from './io.ts'

export interface LockSurroundings {
  readonly owner: ProcessIdentity
  readonly store: Store
  readonly flags: Invocation['flags']
  readonly io: Io
}

export interface LockWish extends LockSurroundings {
  /** In the store; see lock-names.ts. */
  readonly name: string
  /** Who has it, in words. */
  describe(holder: ProcessIdentity): Awaitable<string>
  /** Asks whoever has it to end, once each; absent where it is waited for at most. Throws where that cannot be. */
  end?(holder: ProcessIdentity): void
}

const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1_000

/** Answers with the signal that ended the waiting, or null when the lock is taken. Throws STORE_LOCKED where nobody waits. */
export async function takeLock(wish: LockWish): Promise<Signal | null> {
  const holder = await tryLock(wish)
  if (holder === null) return null
  if (wish.flags['wait'] === true || wish.end !== undefined) return await untilTaken(wish, holder)
  throw new SortieError('STORE_LOCKED', {
    message: await wish.describe(holder),
    hint: 'wait for it with --wait, or give this run its own state with --state-dir',
  })
}

async function untilTaken(wish: LockWish, first: ProcessIdentity): Promise<Signal | null> {
  // Before anything is said: whoever reads it may send a signal.
  const pauses = createPauses(wish.io)
  try {
    await confront(wish, first)
    let last = first
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 1.5, LONGEST_PAUSE_MS)) {
      const signal = await pauses.pause(pauseMs)
      if (signal !== null) return signal
      const holder = await tryLock(wish)
      if (holder === null) return null
      // Somebody else may have been quicker.
      if (holder.pid !== last.pid || holder.startedAt !== last.startedAt) await confront(wish, holder)
      last = holder
    }
  } finally {
    pauses.end()
  }
}

async function confront({describe, end, io}: LockWish, holder: ProcessIdentity): Promise<void> {
  const why = await describe(holder)
  io.stderr.write(`${end === undefined ? 'waiting' : 'ending'}: ${why}\n`)
  end?.(holder)
}

/** Who holds it; null when it is ours now. */
async function tryLock({name, owner, store}: LockWish): Promise<ProcessIdentity | null> {
  const lock = await store.lock(name, owner, isAlive)
  return lock.taken ? null : lock.holder
}

/** What cannot be written any more keeps its lock, which passes to the next run once this process is gone. */
export async function letGo({name, owner, store}: LockWish): Promise<void> {
  try {
    await store.unlock(name, owner)
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
  }
}
