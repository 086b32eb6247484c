/** When a step's next attempt is due. */
export interface DueRetry {
  readonly atMs: number
  /** The step's place in the mission. */
  readonly number: number
}

/** Retries by due time, in mission order where they are due together: a binary heap. */
export interface RetryQueue {
  first(): DueRetry | undefined
  push(due: DueRetry): void
  removeFirst(): void
}

export function retryQueue(): RetryQueue {
  const heap: DueRetry[] = []
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
function rise(heap: DueRetry[], due: DueRetry): void {
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
function sink(heap: DueRetry[], due: DueRetry): void {
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

const isBefore = (one: DueRetry, other: DueRetry): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.number < other.number)
