/**
 * ScanPort: one pass over many files for all who look for something. What was found in a file is remembered with the
 * size, time and place the file had; as long as these stay, it is not read again.
 */
import type {
  FileEntry,
  GitIndex,
  Json,
  KindAnswer,
  LeftOutFile,
  ScanAnswer,
  ScanMemory,
  ScanPort,
  ScanRequest,
} from '../engine/contracts.ts'
import type {Batch, BatchAnswer} from './batch.ts'
import type {GivenContent, Look} from './look.ts'
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
  /** Where nobody asks for what is staged, it may be absent. */
  readonly index?: () => Promise<GitIndex>
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
  const lookers = lookersFor(files.length, around)
  const filesPerBatch = lookers.count === 1 ? FILES_IN_A_ROW : FILES_PER_MESSAGE
  const looks = new Map<string, readonly Look[]>()
  let filesRead = 0
  let bytesRead = 0
  let next = 0
  const work = async (looker: number) => {
    while (next < files.length) {
      around.signal.throwIfAborted()
      const own = files.slice(next, next + filesPerBatch)
      next += filesPerBatch
      const paths = own.map(({path}) => path)
      const contents = await stagedContents(own, request, around)
      const batch: Batch = {root: around.workspace, inspections, maxFileBytes, paths, ...contents}
      const answer: BatchAnswer = await lookers.look(looker, batch)
      for (const [index, path] of paths.entries()) looks.set(path, answer.looks[index] ?? [])
      filesRead += answer.filesRead
      bytesRead += answer.bytesRead
      const last = paths.at(-1)
      if (last !== undefined) onProgress(looks.size, files.length, last)
    }
  }
  try {
    await Promise.all(Array.from({length: lookers.count}, (_, looker) => work(looker)))
  } finally {
    await lookers.close()
  }
  return {looks, filesRead, bytesRead}
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
