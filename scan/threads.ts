/** Where batches are looked into: on this thread, or on several beside it where there is enough to do. */
import {Worker} from 'node:worker_threads'
import {type Batch, type BatchAnswer, lookIntoBatch} from './batch.ts'

export interface Lookers {
  readonly count: number
  /** One batch at a time for each looker. Rejects when the thread has died, and when the signal fires. */
  look(looker: number, batch: Batch): Promise<BatchAnswer>
  close(): Promise<void>
}

/** On this thread; others get their turn between two batches. */
export function ownThread(): Lookers {
  return {
    count: 1,
    look: async (_, batch) => {
      await new Promise(resolve => setImmediate(resolve))
      return lookIntoBatch(batch)
    },
    close: async () => {},
  }
}

export function threads(count: number, workerPath: string): Lookers {
  const workers = Array.from({length: count}, () => new Worker(workerPath))
  return {
    count,
    look: (looker, batch) =>
      new Promise((resolve, reject) => {
        const worker = workers[looker]
        if (worker === undefined) throw new Error(`there is no thread ${looker}`)
        const settle = (finish: () => void) => {
          worker.off('message', onAnswer)
          worker.off('error', onFault)
          worker.off('exit', onExit)
          finish()
        }
        const onAnswer = (answer: BatchAnswer) => settle(() => resolve(answer))
        const onFault = (fault: Error) => settle(() => reject(fault))
        const onExit = (code: number) => settle(() => reject(new Error(`a scanning thread ended with status ${code}`)))
        worker.on('message', onAnswer)
        worker.on('error', onFault)
        worker.on('exit', onExit)
        worker.postMessage(batch)
      }),
    close: async () => {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}
