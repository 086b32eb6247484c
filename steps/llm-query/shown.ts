/** What a model is shown of the files of the workspace, to answer a question. */
import {isFileMetrics} from '../../engine/code-metrics.ts'
import type {StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {notWantedByName, sourcePatterns} from '../../llm/prefilter/sources.ts'
import {type Passage, passagesOf} from '../../llm/rank/passages.ts'
import {type Candidate, rank} from '../../llm/rank/rank.ts'
import {termsIn} from '../../llm/rank/terms.ts'
import {estimateTokens} from '../../llm/tokens.ts'
import {natureOf} from '../../scan/look.ts'
import type {LlmQueryParams} from '../../schemas/types.gen.ts'

export interface Shown {
  readonly passages: readonly Passage[]
  /** Whole, by path: for proving what is cited. */
  readonly texts: ReadonlyMap<string, string>
  readonly filesFound: number
}

const MAX_FILE_BYTES = 102_400
const DEFAULT_CONTEXT_TOKENS = 24_000
/** Of all that is shown, the most that one file may take: an answer often stands in several. */
const FILE_SHARE = 0.25
/** `12| ` before each line, and the marks around a file. */
const NUMBERED = 1.3
/** Besides source code: what says how it is built, run and meant. */
const otherPatterns = ['**/*.{md,yaml,yml,toml,json}', '**/Dockerfile', '**/Makefile']

export const patternsOf = (files: readonly string[] = []): readonly string[] =>
  files.length === 0 ? [...sourcePatterns, ...otherPatterns] : files

export async function whatIsShown(params: LlmQueryParams, around: Pick<StepContext, 'files' | 'scan'>): Promise<Shown> {
  const {question, max_context_tokens: maxTokens = DEFAULT_CONTEXT_TOKENS} = params
  const candidates = await candidatesIn(params, around)
  const ranked = rank(candidates, termsIn(question))
  const passages = passagesOf(ranked, {
    maxTokens,
    maxFileTokens: Math.floor(maxTokens * FILE_SHARE),
    tokensOf: text => Math.ceil(estimateTokens(text) * NUMBERED),
  })
  const paths = new Set(passages.map(({path}) => path))
  const texts = new Map(candidates.flatMap(({path, text}) => (paths.has(path) ? [[path, text] as const] : [])))
  return {passages, texts, filesFound: ranked.length}
}

async function candidatesIn(
  {paths = [], files: patterns, exclude = []}: LlmQueryParams,
  {files, scan}: Pick<StepContext, 'files' | 'scan'>,
): Promise<readonly Candidate[]> {
  const entries = await files.entries({paths, include: patternsOf(patterns), exclude})
  const wanted = entries.filter(({path, sizeBytes}) => sizeBytes <= MAX_FILE_BYTES && notWantedByName(path) === null)
  const {byKind} = await scan.inspect({
    files: wanted,
    inspections: [{kind: 'metrics', options: {}}],
    maxFileBytes: MAX_FILE_BYTES,
    onProgress: () => {},
  })
  const facts = byKind[0]?.facts
  const candidates: Candidate[] = []
  for (const {path} of wanted) {
    const text = await textOf(path, files)
    if (text === null) continue
    const known = facts?.get(path) ?? null
    const isAnalysed = isFileMetrics(known) && known.kind === 'analysed'
    const symbols = isAnalysed ? [...known.functions, ...known.types].flatMap(({name}) => name ?? []) : []
    candidates.push({path, text, symbols})
  }
  return candidates
}

/** null for what is gone, and for what is no text that people write. */
async function textOf(path: string, files: StepContext['files']): Promise<string | null> {
  try {
    const {bytes} = await files.readBytes(path, MAX_FILE_BYTES)
    if (bytes === null || natureOf(Buffer.from(bytes)) !== 'text') return null
    return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  } catch (cause) {
    if (cause instanceof SortieError) return null
    throw cause
  }
}
