/** Lets a long series of synchronous calls to the file system stop for a moment now and then. */
import {setImmediate} from 'node:timers/promises'

/**
 * Synchronous calls are twice as fast as the thread pool for many small files, but nothing else happens meanwhile.
 * Every `callsInARow`th call of the function returned lets timers, signals and the other steps have their turn.
 */
export function createBreather(callsInARow: number): () => Promise<void> {
  let calls = 0
  return async () => {
    calls++
    if (calls % callsInARow === 0) await setImmediate()
  }
}
