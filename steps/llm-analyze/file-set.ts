/** Which files a step asks about, and why not about the others: found without a model. */
import {createHash} from 'node:crypto'
import {changedFiles} from '../../engine/changed-files.ts'
import type {CodeMetrics} from '../../engine/code-metrics.ts'
import type {FileEntry, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {globFilter} from '../../engine/file-filter.ts'
import {type Level, levelOf, levels, mayBeSkipped} from '../../llm/prefilter/level.ts'
import {languageOf, notWantedByName, sourcePatterns} from '../../llm/prefilter/sources.ts'
import {natureOf} from '../../scan/look.ts'
import type {LlmAnalyzeParams} from '../../schemas/types.gen.ts'
import {type Measures, measure} from './measures.ts'

export interface WantedFile {
  readonly path: string
  readonly sizeBytes: number
  /** Of its bytes when it was looked at, in hex. */
  readonly sha256: string
  /** Counted from 1. */
  readonly batch: number
}

/** What shapes the question about a file: known when its turn comes. */
export interface LookedFile extends WantedFile {
  readonly language: string | null
  readonly level: Exclude<Level, 'skip'>
  /** null where no parser knows the language. */
  readonly metrics: CodeMetrics | null
}

export const skipReasons = [
  'secret',
  'vendored',
  'generated',
  'minified',
  'binary',
  'too_large',
  'gone',
  'no_code',
  'less_care',
] as const
export type SkipReason = (typeof skipReasons)[number]

export type SkippedFile = {
  readonly path: string
  readonly reason: SkipReason
  /** In words, where the reason does not say it all. */
  readonly detail: string
}

export interface FileSet {
  /** In the order of their paths. */
  readonly wanted: readonly WantedFile[]
  readonly skipped: readonly SkippedFile[]
  /** `text`: what stands in it. Waits until its syntax tree has been looked at. */
  look(file: WantedFile, text: string): Promise<LookedFile>
  close(): Promise<void>
}

export const defaults = {batchSize: 20, maxFileBytes: 102_400, oversize: 'skip', prefilter: true} as const
/** What a file in parts may come to. */
const MAX_SPLIT_BYTES = 16 * 1024 * 1024

/** What looking at files takes of a step's context. */
export type Looking = Pick<StepContext, 'files' | 'git' | 'scan'>

/** To be closed, in whatever way the work ends. */
export async function fileSetOf(params: LlmAnalyzeParams, around: Looking): Promise<FileSet> {
  const {entries, gone} = await entriesOf(params, around)
  const found: (Candidate | SkippedFile)[] = []
  for (const entry of entries) found.push(await candidateFrom(entry, params, around))
  const candidates = found.filter(isCandidate)
  // What may fall away comes first: it is not known before how many files there are.
  const inTurn = [...candidates.filter(({isOpen}) => isOpen), ...candidates.filter(({isOpen}) => !isOpen)]
  const measures = measure(
    inTurn.map(({entry}) => entry),
    {scan: around.scan, maxFileBytes: sizeLimit(params)},
  )
  try {
    const left: SkippedFile[] = gone.map(path => skipped(path, 'gone'))
    const wanted: WantedFile[] = []
    const {batch_size: batchSize = defaults.batchSize} = params
    for (const one of found) {
      const skip = !isCandidate(one) ? one : one.isOpen ? await skippedByTree(one, {params, around, measures}) : null
      if (skip !== null) left.push(skip)
      else if (isCandidate(one)) {
        const {path, sizeBytes, sha256} = one
        wanted.push({path, sizeBytes, sha256, batch: 1 + Math.floor(wanted.length / batchSize)})
      }
    }
    const isSorted = params.prefilter ?? defaults.prefilter
    return {
      wanted,
      skipped: left,
      look: async (file, text) => lookedAt(file, {text, metrics: await measures.of(file.path), isSorted}),
      close: () => measures.close(),
    }
  } catch (cause) {
    await measures.close()
    throw cause
  }
}

const isCandidate = (one: Candidate | SkippedFile): one is Candidate => 'entry' in one

const sizeLimit = ({max_file_bytes: maxFileBytes = defaults.maxFileBytes, oversize}: LlmAnalyzeParams): number =>
  oversize === 'split' ? MAX_SPLIT_BYTES : maxFileBytes

/** `isSorted`: the level is asked for. */
function lookedAt(
  file: WantedFile,
  {text, metrics, isSorted}: {readonly text: string; readonly metrics: CodeMetrics | null; readonly isSorted: boolean},
): LookedFile {
  const {level} = isSorted ? levelOf(text, metrics) : ({level: 'standard'} as const)
  const language = metrics?.language ?? languageOf(file.path)
  return {...file, language, level: level === 'skip' ? 'minimal' : level, metrics}
}

/** An expression that comes to an empty list leaves it open. */
export const patternsOf = ({files = []}: Pick<LlmAnalyzeParams, 'files'>): readonly string[] =>
  files.length === 0 ? sourcePatterns : files

interface Entries {
  readonly entries: readonly FileEntry[]
  /** Changed, and not there any more. */
  readonly gone: readonly string[]
}

/** Throws what listing throws, and what git has to say of `changed_since`. */
async function entriesOf(params: LlmAnalyzeParams, {files, git}: Looking): Promise<Entries> {
  const {paths = [], exclude = [], changed_since: ref = ''} = params
  const filter = {paths, include: patternsOf(params), exclude}
  const entries = await files.entries(filter)
  if (ref === '') return {entries, gone: []}
  const {files: changes} = await changedFiles(git, {ref})
  const changed = new Set(changes.flatMap(({path, status}) => (status === 'deleted' ? [] : [path])))
  const isWanted = globFilter(filter)
  const isWithin = (path: string) => paths.length === 0 || paths.some(start => isIn(path, start))
  return {
    entries: entries.filter(({path}) => changed.has(path)),
    gone: changes.flatMap(({path, status}) => (status === 'deleted' && isWanted(path) && isWithin(path) ? [path] : [])),
  }
}

function isIn(path: string, start: string): boolean {
  const folder = start.replace(/^\.\//, '').replace(/\/+$/, '')
  return folder === '' || folder === '.' || path === folder || path.startsWith(`${folder}/`)
}

/** A file whose name and content speak for a question, before its syntax tree is looked at. */
interface Candidate extends Omit<WantedFile, 'batch'> {
  readonly entry: FileEntry
  /** What the tree shows may speak against it. */
  readonly isOpen: boolean
}

async function candidateFrom(
  entry: FileEntry,
  params: LlmAnalyzeParams,
  around: Looking,
): Promise<Candidate | SkippedFile> {
  const {path} = entry
  const {paths = [], max_file_bytes: maxFileBytes = defaults.maxFileBytes} = params
  const {prefilter = defaults.prefilter, at_least: atLeast = 'minimal'} = params
  const byName = notWantedByName(belowNamed(path, paths))
  if (byName !== null) return skipped(path, byName)
  const content = await contentOf(path, around)
  if (content === null) return skipped(path, 'gone')
  const {sizeBytes, bytes} = content
  const isSplit = params.oversize === 'split'
  if (bytes === null || (sizeBytes > maxFileBytes && !isSplit)) return skipped(path, 'too_large', `${sizeBytes} bytes`)
  const nature = natureOf(bytes)
  if (nature !== 'text') return skipped(path, nature)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const isOpen = prefilter && (atLeast !== 'minimal' || mayBeSkipped(bytes.toString('utf8')))
  return {path, sizeBytes, sha256, entry, isOpen}
}

const skipped = (path: string, reason: SkipReason, detail = ''): SkippedFile => ({path, reason, detail})

/** null where it stays. */
async function skippedByTree(
  {path}: Candidate,
  {
    params,
    around,
    measures,
  }: {readonly params: LlmAnalyzeParams; readonly around: Looking; readonly measures: Measures},
): Promise<SkippedFile | null> {
  const content = await contentOf(path, around)
  if (content?.bytes == null) return skipped(path, 'gone')
  const {level, reason} = levelOf(content.bytes.toString('utf8'), await measures.of(path))
  if (level === 'skip') return skipped(path, 'no_code', reason)
  return levels.indexOf(level) < levels.indexOf(params.at_least ?? 'minimal')
    ? skipped(path, 'less_care', reason)
    : null
}

/** Whoever names a folder wants what is in it, whatever the folder is called. */
function belowNamed(path: string, paths: readonly string[]): string {
  const around = paths.filter(start => isIn(path, start)).map(start => start.replace(/^\.\//, '').replace(/\/+$/, ''))
  const longest = Math.max(0, ...around.filter(start => start !== '.' && start !== path).map(start => start.length + 1))
  return path.slice(longest)
}

/** null for a file that is gone, or that nobody may read. */
export async function contentOf(
  path: string,
  {files}: Pick<Looking, 'files'>,
): Promise<{readonly sizeBytes: number; readonly bytes: Buffer | null} | null> {
  try {
    const {sizeBytes, bytes} = await files.readBytes(path, MAX_SPLIT_BYTES)
    return {sizeBytes, bytes: bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}
  } catch (cause) {
    if (cause instanceof SortieError) return null
    throw cause
  }
}
