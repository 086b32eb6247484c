/** A thread that looks into files: a batch comes in, its answer goes out, in the same order. */
import {parentPort} from 'node:worker_threads'
import {type Batch, lookIntoBatch} from './batch.ts'
import {inspectorOf} from './inspectors.ts'
import {createOutsideHeap} from './outside-heap.ts'

const port = parentPort
if (port === null) throw new Error('this file is the work of a thread')
let before: Promise<void> = Promise.resolve()
const cleanUp = createOutsideHeap()
port.on('message', (batch: Batch) => {
  // A fault of ours ends the thread, and whoever waits for it is told.
  before = before.then(async () => {
    const breathe = (await makesTrees(batch)) ? cleanUp : undefined
    port.postMessage(await lookIntoBatch(batch, breathe))
  })
})

async function makesTrees({inspections}: Batch): Promise<boolean> {
  const inspectors = await Promise.all(inspections.map(({kind}) => inspectorOf(kind)))
  return inspectors.some(inspector => inspector.makesTrees === true)
}
