/**
 * ScanPort: one pass over many files for all who look for something. What was found in a file is remembered with the
 * size, time and place the file had; as long as these stay, it is not read again.
 */
import type {
  FileEntry,
  Json,
  KindAnswer,
  LeftOutFile,
  ScanAnswer,
  ScanMemory,
  ScanPort,
  ScanRequest,
} from '../engine/contracts.ts'
import type {Batch, BatchAnswer} from './batch.ts'
import type {Look} from './look.ts'
import {createRecall, memoryKeyOf} from './remember.ts'
import {type Lookers, ownThread, threads} from './threads.ts'

export interface ScanAround {
  /** Absolute. */
  readonly workspace: string
  /** Cores of the host. */
  readonly cores: number
  /** The program of one thread; null where everything is done on this one. */
  readonly workerPath: string | null
  readonly memory: ScanMemory
  readonly clock: {nowMs(): number}
  readonly signal: AbortSignal
}

/** Enough files in one message that sending costs little beside reading them; few enough to stop soon. */
const FILES_PER_MESSAGE = 256
/** On our own thread, where timers and other steps wait meanwhile: about 3 ms. */
const FILES_IN_A_ROW = 32
/** Starting a thread costs about 30 ms, as much as looking into so many files. */
const FILES_WORTH_A_THREAD = 1_500
export function createScanPort(around: ScanAround): ScanPort {
  return {inspect: request => inspect(request, around)}
}

async function inspect(request: ScanRequest, around: ScanAround): Promise<ScanAnswer> {
  const {files, inspections, maxFileBytes} = request
  const recall = createRecall(await memoryKeyOf(inspections, maxFileBytes), around)
  const known = await recall.unchanged(files)
  const unknown = files.filter(({path}) => !known.has(path))
  const found = await lookIntoAll(unknown, request, around)
  await recall.remember(unknown, found.looks)
  const looksOf = ({path}: FileEntry) => known.get(path) ?? found.looks.get(path) ?? []
  return {
    byKind: inspections.map(({kind}, index) => kindAnswer(kind, index, files, looksOf)),
    filesRead: found.filesRead,
    bytesRead: found.bytesRead,
    filesRemembered: known.size,
  }
}

interface Found {
  readonly looks: ReadonlyMap<string, readonly Look[]>
  readonly filesRead: number
  readonly bytesRead: number
}

async function lookIntoAll(files: readonly FileEntry[], request: ScanRequest, around: ScanAround): Promise<Found> {
  const {onProgress, maxFileBytes, inspections} = request
  const paths = files.map(({path}) => path)
  const lookers = lookersFor(paths.length, around)
  const filesPerBatch = lookers.count === 1 ? FILES_IN_A_ROW : FILES_PER_MESSAGE
  const looks = new Map<string, readonly Look[]>()
  let filesRead = 0
  let bytesRead = 0
  let next = 0
  const work = async (looker: number) => {
    while (next < paths.length) {
      around.signal.throwIfAborted()
      const batch: Batch = {
        root: around.workspace,
        inspections,
        maxFileBytes,
        paths: paths.slice(next, next + filesPerBatch),
      }
      next += filesPerBatch
      const answer: BatchAnswer = await lookers.look(looker, batch)
      for (const [index, path] of batch.paths.entries()) looks.set(path, answer.looks[index] ?? [])
      filesRead += answer.filesRead
      bytesRead += answer.bytesRead
      const last = batch.paths.at(-1)
      if (last !== undefined) onProgress(looks.size, paths.length, last)
    }
  }
  try {
    await Promise.all(Array.from({length: lookers.count}, (_, looker) => work(looker)))
  } finally {
    await lookers.close()
  }
  return {looks, filesRead, bytesRead}
}

function lookersFor(fileCount: number, {cores, workerPath}: ScanAround): Lookers {
  const count = Math.min(cores, Math.floor(fileCount / FILES_WORTH_A_THREAD))
  return workerPath === null || count < 2 ? ownThread() : threads(count, workerPath)
}

function kindAnswer(
  kind: string,
  index: number,
  files: readonly FileEntry[],
  looksOf: (file: FileEntry) => readonly Look[],
): KindAnswer {
  const facts = new Map<string, Json>()
  const leftOut: LeftOutFile[] = []
  for (const file of files) {
    const look = looksOf(file)[index]
    if (look?.kind === 'facts') facts.set(file.path, look.facts)
    if (look?.kind === 'left-out') {
      leftOut.push({path: file.path, why: look.why, ...(look.detail !== undefined && {detail: look.detail})})
    }
  }
  return {kind, facts, leftOut}
}
