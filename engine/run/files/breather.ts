/** Lets a long series of synchronous calls to the file system stop for a moment now and then. */
import {setImmediate} from 'node:timers/promises'

/**
 * Synchronous calls are twice as fast as the thread pool for many small files, but nothing else happens meanwhile.
 * Every `callsInARow`th call of the function returned lets timers, signals and the other steps have their turn; one
 * that stands for more work than usual counts as so many.
 */
export function createBreather(callsInARow: number): (weight?: number) => Promise<void> {
  let work = 0
  return async (weight = 1) => {
    work += weight
    if (work < callsInARow) return
    work = 0
    await setImmediate()
  }
}
