/** When something is due for a step: its next attempt, or the end of its wait for an answer. */
export interface Due {
  readonly atMs: number
  /** The step's place in the mission. */
  readonly number: number
}

/** By due time, in mission order where several are due together: a binary heap. */
export interface DueQueue {
  first(): Due | undefined
  push(due: Due): void
  removeFirst(): void
}

export function dueQueue(): DueQueue {
  const heap: Due[] = []
  return {
    first: () => heap[0],
    push(due) {
      heap.push(due)
      rise(heap, due)
    },
    removeFirst() {
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) sink(heap, last)
    },
  }
}

/** Moves `due` from the end of the heap up to its place. */
function rise(heap: Due[], due: Due): void {
  let place = heap.length - 1
  while (place > 0) {
    const parentPlace = (place - 1) >>> 1
    const parent = heap[parentPlace]
    if (parent === undefined || !isBefore(due, parent)) break
    heap[place] = parent
    place = parentPlace
  }
  heap[place] = due
}

/** Puts `due` in place of the first one and moves it down to where it belongs. */
function sink(heap: Due[], due: Due): void {
  let place = 0
  for (;;) {
    const left = heap[2 * place + 1]
    const right = heap[2 * place + 2]
    if (left === undefined) break
    const goesRight = right !== undefined && isBefore(right, left)
    const child = goesRight ? right : left
    if (!isBefore(child, due)) break
    heap[place] = child
    place = 2 * place + (goesRight ? 2 : 1)
  }
  heap[place] = due
}

const isBefore = (one: Due, other: Due): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.number < other.number)
