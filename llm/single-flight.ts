/** Equal questions at one time become one. */

export interface SingleFlight<T> {
  /**
   * Does the work, or waits for whoever does it already. One who leads and is aborted leaves the work to the next;
   * any other failure is that of all who wait. `isOwn`: the caller did it.
   */
  run(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<{readonly result: T; readonly isOwn: boolean}>
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, {readonly signal: AbortSignal; readonly done: Promise<T>}>()
  return {
    async run(key, signal, work) {
      for (;;) {
        signal.throwIfAborted()
        const before = flights.get(key)
        if (before === undefined) break
        try {
          return {result: await untilAborted(before.done, signal), isOwn: false}
        } catch (cause) {
          if (!before.signal.aborted) throw cause
        }
      }
      const done = work().finally(() => flights.delete(key))
      flights.set(key, {signal, done})
      return {result: await done, isOwn: true}
    },
  }
}

/** As the work ends; rejects when the signal fires, and leaves the work alone. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = () => reject(signal.reason)
    if (signal.aborted) give()
    signal.addEventListener('abort', give, {once: true})
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give))
  })
}
