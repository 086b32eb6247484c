/** A thread that looks into files: a batch comes in, its answer goes out. */
import {parentPort} from 'node:worker_threads'
import {type Batch, lookIntoBatch} from './batch.ts'

const port = parentPort
if (port === null) throw new Error('this file is the work of a thread')
port.on('message', (batch: Batch) => {
  void answer(batch)
})

/** A fault of ours ends the thread, and whoever waits for it is told. */
async function answer(batch: Batch): Promise<void> {
  port?.postMessage(await lookIntoBatch(batch))
}
