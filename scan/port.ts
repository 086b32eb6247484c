/**
 * ScanPort: one pass over many files for all who look for something. What was found in a file is remembered with the
 * size, time and place the file had; as long as these stay, it is not read again.
 */
import type {
  FileEntry,
  GitIndex,
  Inspection,
  Json,
  KindAnswer,
  LeftOutFile,
  ScanAnswer,
  ScanMemory,
  ScanPort,
  ScanRequest,
} from '../engine/contracts.ts'
import type {Batch, BatchAnswer} from './batch.ts'
import {inspectorOf} from './inspectors.ts'
import type {GivenContent, Look} from './look.ts'
import {createRecall, memoryKeyOf, NOTHING_FOUND} from './remember.ts'
import {type Looker, ownThread, thread} from './threads.ts'

export interface ScanAround {
  /** Absolute. */
  readonly workspace: string
  /** Cores of the host. */
  readonly cores: number
  /** The program of one thread; null where everything is done on this one. */
  readonly workerPath: string | null
  readonly memory: ScanMemory
  /** Where nobody asks for what is staged, it may be absent. */
  readonly index?: () => Promise<GitIndex>
  readonly clock: {nowMs(): number}
  readonly signal: AbortSignal
}

/** Enough files in one message that sending costs little beside looking; few enough to stop soon. */
const MOST_FILES_PER_BATCH = 256
/** Each thread has so many turns at least: the slow files may all lie in one folder. */
const TURNS = 8
/** On our own thread, so that a thread beside it is not left with little at the end. */
const FILES_PER_OWN_BATCH = 32
/** Starting a thread costs about 60 ms, as much as looking into so many files for what is found fast. */
const FILES_WORTH_A_THREAD = 1_500

export function createScanPort(around: ScanAround): ScanPort {
  return {inspect: request => inspect(request, around)}
}

async function inspect(request: ScanRequest, around: ScanAround): Promise<ScanAnswer> {
  const {files, inspections, maxFileBytes} = request
  const recall = createRecall(await memoryKeyOf(inspections, maxFileBytes), around)
  const onDisk = files.filter(({object}) => object === undefined)
  const known = await recall.unchanged(onDisk)
  const unknown = files.filter(({path}) => !known.has(path))
  const found = await lookIntoAll(unknown, request, around)
  await recall.remember(
    unknown.filter(({object}) => object === undefined),
    found.looks,
  )
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
  const others = await threadsFor(files.length, inspections, around)
  const lookers = [ownThread(), ...Array.from({length: others.count}, () => thread(others.workerPath))]
  const filesPerBatch = Math.ceil(Math.min(MOST_FILES_PER_BATCH, files.length / (lookers.length * TURNS)))
  const looks = new Map<string, readonly Look[]>()
  let filesRead = 0
  let bytesRead = 0
  let next = 0
  let done = 0
  let isOver = false
  const work = async (looker: Looker, size: number) => {
    while (next < files.length) {
      if (isOver) return
      around.signal.throwIfAborted()
      const own = files.slice(next, next + size)
      next += size
      const paths = own.map(({path}) => path)
      const contents = await stagedContents(own, request, around)
      const batch: Batch = {root: around.workspace, inspections, maxFileBytes, paths, ...contents}
      const answer: BatchAnswer = await looker.look(batch)
      if (isOver) return
      for (const [index, path] of paths.entries()) looks.set(path, answer.looks.get(index) ?? NOTHING_FOUND)
      filesRead += answer.filesRead
      bytesRead += answer.bytesRead
      done += paths.length
      const last = paths.at(-1)
      if (last !== undefined) onProgress(done, files.length, last)
    }
  }
  try {
    await Promise.all(
      lookers.flatMap((looker, index) => {
        const size = index === 0 ? Math.min(filesPerBatch, FILES_PER_OWN_BATCH) : filesPerBatch
        return Array.from({length: looker.batchesAtOnce}, () => work(looker, size))
      }),
    )
  } finally {
    // Where one has failed, the others have not heard of it.
    isOver = true
    await Promise.all(lookers.map(looker => looker.close()))
  }
  return {looks, filesRead, bytesRead}
}

interface OtherThreads {
  readonly count: number
  readonly workerPath: string
}

/** Beside our own, which takes its part of the work. */
async function threadsFor(
  fileCount: number,
  inspections: readonly Inspection[],
  {cores, workerPath}: ScanAround,
): Promise<OtherThreads> {
  if (workerPath === null) return {count: 0, workerPath: ''}
  const inspectors = await Promise.all(inspections.map(({kind}) => inspectorOf(kind)))
  const worth = Math.min(...inspectors.map(({filesWorthAThread = FILES_WORTH_A_THREAD}) => filesWorthAThread))
  return {count: Math.max(0, Math.min(cores, Math.floor(fileCount / worth)) - 1), workerPath}
}

/** Content of the files of a batch that are not to be read from the disk; those that are too large are not read at all. */
async function stagedContents(
  files: readonly FileEntry[],
  {maxFileBytes}: ScanRequest,
  {index}: ScanAround,
): Promise<Pick<Batch, 'contents'>> {
  const staged = files.filter(({object}) => object !== undefined)
  if (staged.length === 0) return {}
  if (index === undefined) throw new Error('nobody can say what is staged')
  const small = staged.flatMap(({object = '', sizeBytes}) => (sizeBytes > maxFileBytes ? [] : [object]))
  const contents = await (await index()).contents(small)
  const given = staged.map(({path, object = '', sizeBytes}) => {
    const content: GivenContent = contents.get(object) ?? {sizeBytes}
    return [path, content] as const
  })
  return {contents: new Map(given)}
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
