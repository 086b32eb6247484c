/**
 * What bounds the work of a run: whatever starts programs holds a slot meanwhile, be it a plain step, an item, or a step
 * of a mission within the mission. A step that only starts others holds none, so nobody who holds one waits for another.
 */

export interface Slots {
  /** A slot at once; null where all are taken. */
  take(): Release | null
  /**
   * Waits for a slot. Among those that wait, the lowest place is next, however late it asked: mission order.
   * Rejects with the reason of the signal where that fires first.
   */
  acquire(place: number, signal: AbortSignal): Promise<Release>
  /** The same slots for what works within the one at `place`: it comes after that one and before the next. */
  within(place: number): Slots
}

/** Gives the slot to the next one. Calling it again does nothing. */
export type Release = () => void

interface Waiting {
  /** The places from the outermost to the innermost. */
  readonly path: readonly number[]
  grant(release: Release): void
}

export function createSlots(count: number): Slots {
  let free = count
  /** In the order of their turns. As long as somebody waits, no slot is free. */
  const queue: Waiting[] = []

  const handOut = (): Release => {
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      const next = queue.shift()
      if (next === undefined) free++
      else next.grant(handOut())
    }
  }

  const take = (): Release | null => {
    if (free === 0) return null
    free--
    return handOut()
  }

  const wait = (path: readonly number[], signal: AbortSignal): Promise<Release> =>
    new Promise((resolve, reject) => {
      const waiting: Waiting = {
        path,
        grant(release) {
          signal.removeEventListener('abort', leave)
          resolve(release)
        },
      }
      const leave = () => {
        queue.splice(queue.indexOf(waiting), 1)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, {once: true})
      const after = queue.findIndex(other => isBefore(path, other.path))
      queue.splice(after === -1 ? queue.length : after, 0, waiting)
    })

  const slotsIn = (outer: readonly number[]): Slots => ({
    take,
    async acquire(place, signal) {
      signal.throwIfAborted()
      return take() ?? wait([...outer, place], signal)
    },
    within: place => slotsIn([...outer, place]),
  })
  return slotsIn([])
}

/** Equal ones are not: they keep the order in which they came. */
function isBefore(path: readonly number[], other: readonly number[]): boolean {
  const length = Math.min(path.length, other.length)
  for (let depth = 0; depth < length; depth++) {
    const difference = (path[depth] ?? 0) - (other[depth] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return path.length < other.length
}
