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
/** Beside other work somebody waits for the first file. */
const FILES_PER_BATCH_BESIDE = 8
/** So much is lost at most of what was found when the process is killed. */
const FILES_PER_REMEMBERING = 64
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
  for (const [path, looks] of known) tell(path, looks, request)
  const unknown = files.filter(({path}) => !known.has(path))
  const remember = (some: readonly FileEntry[], looks: Found['looks']) =>
    recall.remember(
      some.filter(({object}) => object === undefined),
      looks,
    )
  const found = await lookIntoAll(unknown, request, {...around, remember})
  const looksOf = ({path}: FileEntry) => known.get(path) ?? found.looks.get(path) ?? []
  return {
    byKind: inspections.map(({kind}, index) => kindAnswer(kind, index, files, looksOf)),
    filesRead: found.filesRead,
    bytesRead: found.bytesRead,
    filesRemembered: known.size,
  }
}

function tell(path: string, looks: readonly Look[], {inspections, beside}: ScanRequest): void {
  beside?.found(
    path,
    inspections.map((_, index) => {
      const look = looks[index]
      return look?.kind === 'facts' ? look.facts : null
    }),
  )
}

interface Found {
  readonly looks: ReadonlyMap<string, readonly Look[]>
  readonly filesRead: number
  readonly bytesRead: number
}

interface LookAround extends ScanAround {
  remember(files: readonly FileEntry[], looks: Found['looks']): Promise<void>
}

async function lookIntoAll(files: readonly FileEntry[], request: ScanRequest, around: LookAround): Promise<Found> {
  const {onProgress, maxFileBytes, inspections, beside} = request
  const lookers = await lookersFor(files.length, request, around)
  const fairShare = Math.ceil(Math.min(MOST_FILES_PER_BATCH, files.length / (lookers.length * TURNS)))
  const filesPerBatch = beside === undefined ? fairShare : FILES_PER_BATCH_BESIDE
  const looks = new Map<string, readonly Look[]>()
  let filesRead = 0
  let bytesRead = 0
  let next = 0
  let done = 0
  let isOver = false
  let fresh: FileEntry[] = []
  const remember = async () => {
    const some = fresh
    fresh = []
    await around.remember(some, looks)
  }
  const work = async (looker: Looker, size: number) => {
    while (next < files.length) {
      if (isOver) return
      around.signal.throwIfAborted()
      beside?.signal.throwIfAborted()
      const own = files.slice(next, next + size)
      next += size
      const paths = own.map(({path}) => path)
      const contents = await stagedContents(own, request, around)
      const batch: Batch = {root: around.workspace, inspections, maxFileBytes, paths, ...contents}
      const answer: BatchAnswer = await looker.look(batch)
      if (isOver) return
      for (const [index, path] of paths.entries()) {
        const found = answer.looks.get(index) ?? NOTHING_FOUND
        looks.set(path, found)
        tell(path, found, request)
      }
      fresh.push(...own)
      filesRead += answer.filesRead
      bytesRead += answer.bytesRead
      done += paths.length
      const last = paths.at(-1)
      if (last !== undefined) onProgress(done, files.length, last)
      if (beside !== undefined && fresh.length >= FILES_PER_REMEMBERING) await remember()
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
    if (beside?.signal.aborted === true) await remember()
  }
  await remember()
  return {looks, filesRead, bytesRead}
}

/** Our own thread is the first; beside other work it is left alone where there is another. */
async function lookersFor(
  fileCount: number,
  {inspections, beside}: ScanRequest,
  around: ScanAround,
): Promise<readonly Looker[]> {
  const {count, workerPath} = await threadsFor(fileCount, inspections, around)
  const others = Array.from({length: count}, () => thread(workerPath))
  return beside !== undefined && count > 0 ? others : [ownThread(), ...others]
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
