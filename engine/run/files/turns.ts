/** One writer of a file at a time, among the steps of a run. */

export interface FileTurns {
  /** Works alone on the file: whoever else wants it waits. `absolutePath` has its links followed. */
  take<T>(absolutePath: string, work: () => Promise<T>): Promise<T>
}

export function createFileTurns(): FileTurns {
  const last = new Map<string, Promise<unknown>>()
  return {
    async take(absolutePath, work) {
      const before = last.get(absolutePath)
      const done = (async () => {
        // How the one before ended is for whoever asked for it.
        await before?.catch(() => {})
        return await work()
      })()
      last.set(absolutePath, done)
      try {
        return await done
      } finally {
        if (last.get(absolutePath) === done) last.delete(absolutePath)
      }
    },
  }
}
