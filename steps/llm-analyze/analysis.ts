/** What is known of one file in the end: the answers about it, with every cited line proven. */

import type {Finding, JsonObject, LlmAnswer, LlmModel, LlmUsage, Severity} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {mergedFindings, mergedScores, type Scores} from '../../llm/chunks/merge.ts'
import {sumOrNull} from '../../llm/money.ts'
import {prove, type SourceLines, sourceLines} from '../../llm/proof/prove.ts'
import type {LookedFile} from './file-set.ts'
import {type Asking, type FileQuestion, type Questions, questionsFor} from './question.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type AnalysedFile = {
  readonly path: string
  readonly sha256: string
  readonly language: string
  readonly level: LookedFile['level']
  readonly batch: number
  readonly summary: string
  readonly scores: {readonly [Key in keyof Scores]: number}
  /** Without ids: those are given when all files are known. */
  readonly findings: readonly ModelFinding[]
  /** In how many questions it was asked about. */
  readonly chunks: number
  readonly model: string
  /** `cache`: none of its questions was sent. */
  readonly from: 'model' | 'cache'
  readonly cost_micro_usd: number | null
  /** null where the server did not count. */
  readonly input_tokens: number | null
  readonly output_tokens: number | null
  readonly citations: Citations
}

export type Citations = {
  readonly proven: number
  /** Of the proven ones, those whose number was wrong. */
  readonly moved: number
  readonly doubtful: number
  readonly short: number
  readonly not_found: number
}

export type ModelFinding = {readonly [Key in keyof Omit<Finding, 'id'>]: Finding[Key]} & {
  /** What makes it go wrong. */
  readonly scenario: string
  readonly model: string
  /** By how many lines the model was off. */
  readonly moved_by: number
  /** Its quote stands in several places, none of them near the cited line. */
  readonly doubtful: boolean
}

/** The answer, as its schema has it. */
type Answer = JsonObject & {
  readonly summary: string
  readonly language: string
  readonly scores: {readonly [Key in keyof Scores]: number}
  readonly findings: readonly AnswerFinding[]
}
type AnswerFinding = {
  readonly rule: string
  readonly title: string
  readonly why: string
  readonly scenario: string
  readonly severity: Severity
  readonly confidence: number
  readonly category: string
  readonly start_line: number
  readonly end_line: number
  readonly quote: string
  readonly fix: string
}

export interface AnalyseAround {
  readonly model: LlmModel
  readonly asking: Asking
  readonly stepId: string
}

/** A file whose turn has come. */
export interface ReadFile {
  readonly file: LookedFile
  /** As it was read just before. */
  readonly text: string
  readonly questions: Questions
}

/** Throws what `LlmModel.ask` throws. */
export async function analyseFile({file, text, questions}: ReadFile, around: AnalyseAround): Promise<AnalysedFile> {
  const {model, asking} = around
  const asked = await answersTo(questions.parts, model).catch(async cause => {
    // A server knows better than an estimate what it takes: smaller parts may fit.
    if (!questions.isWhole || !(cause instanceof SortieError) || cause.code !== 'LLM_TOO_LONG') throw cause
    return await answersTo(questionsFor(file, text, asking, {fits: false}), model)
  })
  return fileFrom(asked, file, {source: sourceLines(text), stepId: around.stepId})
}

interface Asked {
  readonly of: FileQuestion
  readonly answer: LlmAnswer<Answer>
}

/** One after the other: the parts of a file share a beginning that servers keep. */
async function answersTo(questions: readonly FileQuestion[], model: LlmModel): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const of of questions) asked.push({of, answer: await model.ask<Answer>(of.question)})
  return asked
}

function fileFrom(
  asked: readonly Asked[],
  file: LookedFile,
  around: {readonly source: SourceLines; readonly stepId: string},
): AnalysedFile {
  const [first] = asked
  if (first === undefined) throw new Error(`nothing was asked about "${file.path}"`)
  const proofs = asked.flatMap(({answer}) =>
    answer.value.findings.map(finding => provenFinding(finding, file, {...around, model: answer.model})),
  )
  const proven = proofs.flatMap(proof => (typeof proof === 'string' ? [] : [proof]))
  const rejected = (why: string) => proofs.filter(proof => proof === why).length
  const usage = usageOf(asked)
  return {
    path: file.path,
    sha256: file.sha256,
    language: first.answer.value.language || (file.language ?? ''),
    level: file.level,
    batch: file.batch,
    summary: cut(asked.map(({answer}) => answer.value.summary.trim()).join(' '), MAX_SUMMARY_CHARACTERS),
    scores: mergedScores(
      asked.map(({of, answer}) => ({scores: answer.value.scores, lines: of.lastLine - of.firstLine + 1})),
    ),
    findings: mergedFindings(proven),
    chunks: asked.length,
    model: first.answer.model,
    from: asked.every(({answer}) => answer.from === 'cache') ? 'cache' : 'model',
    cost_micro_usd: sumOrNull(asked.map(({answer}) => answer.costMicroUsd)),
    input_tokens: usage?.inputTokens ?? null,
    output_tokens: usage?.outputTokens ?? null,
    citations: {
      proven: proven.length,
      moved: proven.filter(({moved_by}) => moved_by > 0).length,
      doubtful: proven.filter(({doubtful}) => doubtful).length,
      short: rejected('short'),
      not_found: rejected('not_found'),
    },
  }
}

const MAX_SUMMARY_CHARACTERS = 600
const MAX_TITLE_CHARACTERS = 80
const MAX_TEXT_CHARACTERS = 2_000
const MAX_QUOTE_CHARACTERS = 500

/** The reason where its citation is rejected. */
function provenFinding(
  found: AnswerFinding,
  {path}: LookedFile,
  {source, stepId, model}: {readonly source: SourceLines; readonly stepId: string; readonly model: string},
): ModelFinding | 'short' | 'not_found' {
  const {start_line: startLine, end_line: endLine, quote} = found
  const proof = prove({startLine, endLine, quote}, source)
  if (proof.kind === 'rejected') return proof.why
  const fix = found.fix.trim()
  return {
    rule: `analyze/${slugOf(found.rule)}`,
    title: cut(found.title.trim(), MAX_TITLE_CHARACTERS),
    message: cut(`${found.why.trim()} For example: ${found.scenario.trim()}`, MAX_TEXT_CHARACTERS),
    severity: found.severity,
    category: found.category,
    confidence: found.confidence,
    path,
    start_line: proof.startLine,
    end_line: proof.endLine,
    quote: cut(proof.quote, MAX_QUOTE_CHARACTERS),
    recommendation: fix === '' ? null : cut(fix, MAX_TEXT_CHARACTERS),
    source_step: stepId,
    scenario: cut(found.scenario.trim(), MAX_TEXT_CHARACTERS),
    model,
    moved_by: proof.movedBy,
    doubtful: proof.isDoubtful,
  }
}

/** Rules are names in reports and in fingerprints: a model may write them in any way. */
function slugOf(rule: string): string {
  const slug = rule
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'other' : slug.slice(0, 60)
}

function usageOf(asked: readonly Asked[]): LlmUsage | null {
  const sum = {inputTokens: 0, cachedTokens: 0, outputTokens: 0}
  for (const {answer} of asked) {
    if (answer.usage === null) return null
    sum.inputTokens += answer.usage.inputTokens
    sum.cachedTokens += answer.usage.cachedTokens
    sum.outputTokens += answer.usage.outputTokens
  }
  return sum
}

/** Whole characters, however they are encoded. */
function cut(text: string, maxCharacters: number): string {
  const characters = text.length > maxCharacters ? Array.from(text) : []
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text
}
