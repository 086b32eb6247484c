/** A thread that looks into files: a batch comes in, its answer goes out, in the same order. */
import {parentPort} from 'node:worker_threads'
import {type Batch, lookIntoBatch} from './batch.ts'

const port = parentPort
if (port === null) throw new Error('this file is the work of a thread')
let before: Promise<void> = Promise.resolve()
port.on('message', (batch: Batch) => {
  // A fault of ours ends the thread, and whoever waits for it is told.
  before = before.then(async () => port.postMessage(await lookIntoBatch(batch)))
})
