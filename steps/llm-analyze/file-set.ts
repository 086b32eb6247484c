/** Which files a step asks about, and why not about the others: found without a model. */
import {createHash} from 'node:crypto'
import {changedFiles} from '../../engine/changed-files.ts'
import {type CodeMetrics, isFileMetrics} from '../../engine/code-metrics.ts'
import type {FileEntry, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {globFilter} from '../../engine/file-filter.ts'
import {type Level, levelOf, levels} from '../../llm/prefilter/level.ts'
import {languageOf, notWantedByName, sourcePatterns} from '../../llm/prefilter/sources.ts'
import {natureOf} from '../../scan/look.ts'
import type {LlmAnalyzeParams} from '../../schemas/types.gen.ts'

export interface WantedFile {
  readonly path: string
  readonly sizeBytes: number
  /** Of its bytes when it was looked at, in hex. */
  readonly sha256: string
  readonly language: string | null
  readonly level: Exclude<Level, 'skip'>
  /** Why it is on that level, in words of ours. */
  readonly reason: string
  /** null where no parser knows the language. */
  readonly metrics: CodeMetrics | null
  /** Counted from 1. */
  readonly batch: number
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
}

export const defaults = {batchSize: 20, maxFileBytes: 102_400, oversize: 'skip', prefilter: true} as const
/** What a file in parts may come to. */
const MAX_SPLIT_BYTES = 16 * 1024 * 1024

/** What looking at files takes of a step's context. */
export type Looking = Pick<StepContext, 'files' | 'git' | 'scan'>

export async function fileSetOf(params: LlmAnalyzeParams, around: Looking): Promise<FileSet> {
  const {batch_size: batchSize = defaults.batchSize} = params
  const {entries, gone} = await entriesOf(params, around)
  const metrics = await metricsOf(entries, params, around)
  const wanted: WantedFile[] = []
  const skipped: SkippedFile[] = gone.map(path => ({path, reason: 'gone', detail: ''}))
  for (const entry of entries) {
    const batch = 1 + Math.floor(wanted.length / batchSize)
    const found = await look(entry, {params, around, metrics: metrics.get(entry.path) ?? null, batch})
    if ('reason' in found && !('level' in found)) skipped.push(found)
    else wanted.push(found)
  }
  return {wanted, skipped}
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

/** Facts of files that have not changed are remembered from earlier scans. */
async function metricsOf(
  files: readonly FileEntry[],
  {max_file_bytes: maxFileBytes = defaults.maxFileBytes, oversize}: LlmAnalyzeParams,
  {scan}: Looking,
): Promise<ReadonlyMap<string, CodeMetrics>> {
  const {byKind} = await scan.inspect({
    files,
    inspections: [{kind: 'metrics', options: {}}],
    maxFileBytes: oversize === 'split' ? MAX_SPLIT_BYTES : maxFileBytes,
    onProgress: () => {},
  })
  const known = new Map<string, CodeMetrics>()
  for (const [path, facts] of byKind[0]?.facts ?? []) {
    if (isFileMetrics(facts) && facts.kind === 'analysed') known.set(path, facts)
  }
  return known
}

interface LookAround {
  readonly params: LlmAnalyzeParams
  readonly around: Looking
  readonly metrics: CodeMetrics | null
  readonly batch: number
}

async function look(
  {path}: FileEntry,
  {params, around, metrics, batch}: LookAround,
): Promise<WantedFile | SkippedFile> {
  const {paths = [], max_file_bytes: maxFileBytes = defaults.maxFileBytes, prefilter = defaults.prefilter} = params
  const {at_least: atLeast = 'minimal'} = params
  const skip = (reason: SkipReason, detail = ''): SkippedFile => ({path, reason, detail})
  const byName = notWantedByName(belowNamed(path, paths))
  if (byName !== null) return skip(byName)
  const content = await contentOf(path, around)
  if (content === null) return skip('gone')
  const {sizeBytes, bytes} = content
  const isSplit = params.oversize === 'split'
  if (bytes === null || (sizeBytes > maxFileBytes && !isSplit)) return skip('too_large', `${sizeBytes} bytes`)
  const nature = natureOf(bytes)
  if (nature !== 'text') return skip(nature)
  const text = bytes.toString('utf8')
  const {level, reason} = prefilter ? levelOf(text, metrics) : ({level: 'standard', reason: ''} as const)
  if (level === 'skip') return skip('no_code', reason)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (levels.indexOf(level) < levels.indexOf(atLeast)) return skip('less_care', reason)
  const language = metrics?.language ?? languageOf(path)
  return {path, sizeBytes, sha256, language, level, reason, metrics, batch}
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
