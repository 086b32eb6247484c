/** Where batches are looked into: on this thread, and on others beside it where there is enough to do. */
import {setImmediate} from 'node:timers/promises'
import {Worker} from 'node:worker_threads'
import {type Batch, type BatchAnswer, lookIntoBatch} from './batch.ts'

export interface Looker {
  /** Rejects when the thread has died. Batches of one looker are looked into in the order in which they came. */
  look(batch: Batch): Promise<BatchAnswer>
  /** So many batches are asked for at one time: a thread that is not this one has its next one while it answers. */
  readonly batchesAtOnce: number
  close(): Promise<void>
}

/** Timers, signals and answers of other threads wait no longer. */
const TURN_MS = 4

/** On this thread; others get their turn between two files. */
export function ownThread(): Looker {
  let turnEndsAtMs = 0
  const breathe = async () => {
    if (performance.now() < turnEndsAtMs) return
    await setImmediate()
    turnEndsAtMs = performance.now() + TURN_MS
  }
  // As from another thread. What was found is part of the text of its file, and would keep all of that in memory.
  const look = async (batch: Batch) => structuredClone(await lookIntoBatch(batch, breathe))
  return {batchesAtOnce: 1, look, close: async () => {}}
}

interface Waiting {
  resolve(answer: BatchAnswer): void
  reject(fault: Error): void
}

export function thread(workerPath: string): Looker {
  const worker = new Worker(workerPath)
  const waiting: Waiting[] = []
  let fault: Error | null = null
  const fail = (cause: Error) => {
    fault ??= cause
    for (const {reject} of waiting.splice(0)) reject(fault)
  }
  worker.on('message', (answer: BatchAnswer) => waiting.shift()?.resolve(answer))
  worker.on('error', fail)
  worker.on('exit', code => fail(new Error(`a scanning thread ended with status ${code}`)))
  return {
    batchesAtOnce: 2,
    look: batch =>
      new Promise((resolve, reject) => {
        if (fault !== null) return reject(fault)
        waiting.push({resolve, reject})
        worker.postMessage(batch)
      }),
    close: async () => void (await worker.terminate()),
  }
}
