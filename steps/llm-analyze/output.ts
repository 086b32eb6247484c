/** What the step brings: figures over all files, and everything that was found, each line of it proven. Pure. */

import type {JsonObject} from '../../engine/contracts.ts'
import {compareFindings, countBySeverity, withIds} from '../../engine/finding.ts'
import {inDollars, sumOrNull} from '../../llm/money.ts'
import type {AnalysedFile, ModelFinding} from './analysis.ts'
import {type SkippedFile, type SkipReason, skipReasons} from './file-set.ts'
import {type Pattern, patternsIn} from './patterns.ts'

/** Below it somebody should look at a file. */
export const ATTENTION_SCORE = 70

export type FoundFinding = ModelFinding & {readonly id: string}

export type FileRow = Omit<AnalysedFile, 'findings' | 'citations' | 'cost_micro_usd'> & {
  readonly findings: number
  readonly cost_usd: number | null
}

export type FailedFile = {readonly path: string; readonly code: string; readonly message: string}

export interface LlmAnalyzeOutput extends JsonObject {
  /** The average of `overall`, from 0 to 100; null where no file was analysed. */
  readonly score: number | null
  /** Averages. */
  readonly scores: {readonly overall: number; readonly security: number; readonly complexity: number} | null
  readonly files_analysed: number
  /** Of them, those whose questions were all answered from the cache. */
  readonly files_from_cache: number
  readonly files_failed: number
  readonly files_skipped: number
  /** Not begun, because the step was stopped. */
  readonly files_left: number
  /** Why no model was asked at all; null where one was. */
  readonly not_asked: string | null
  /** Of the analysed files; null where a price is not known. */
  readonly cost_usd: number | null
  readonly input_tokens: number | null
  readonly output_tokens: number | null
  /** By path. */
  readonly files: readonly FileRow[]
  /** Paths of files whose overall score is below 70, the worst first. */
  readonly attention: readonly string[]
  readonly patterns: readonly Pattern[]
  readonly failed: readonly FailedFile[]
  readonly skipped: readonly SkippedFile[]
  readonly findings: readonly FoundFinding[]
  readonly severities: {readonly [severity: string]: number}
  /** Their line is one of several that read alike: for people to look at, and not for gates. */
  readonly doubtful_findings: readonly FoundFinding[]
  /** How well each model cites. */
  readonly citations: readonly ModelCitations[]
  readonly prefilter: Prefilter
}

export type ModelCitations = AnalysedFile['citations'] & {readonly model: string}

export type Prefilter = {
  readonly skipped: number
  readonly minimal: number
  readonly standard: number
  readonly deep: number
  /** What asking about the skipped ones would have cost. */
  readonly saved_tokens: number
  readonly saved_usd: number | null
}

export interface Brought {
  readonly analysed: readonly AnalysedFile[]
  readonly failed: readonly FailedFile[]
  readonly skipped: readonly SkippedFile[]
  readonly left: number
  readonly saved: Pick<Prefilter, 'saved_tokens' | 'saved_usd'>
  readonly notAsked?: string
}

export function outputOf({analysed, failed, skipped, left, saved, notAsked}: Brought): LlmAnalyzeOutput {
  const all = analysed.flatMap(file => file.findings)
  const {certain, doubtful} = split(withIds(all))
  const costMicroUsd = sumOrNull(analysed.map(file => file.cost_micro_usd))
  const scores = averagesOf(analysed)
  return {
    score: scores?.overall ?? null,
    scores,
    files_analysed: analysed.length,
    files_from_cache: analysed.filter(({from}) => from === 'cache').length,
    files_failed: failed.length,
    files_skipped: skipped.length,
    files_left: left,
    not_asked: notAsked ?? null,
    cost_usd: inDollars(costMicroUsd),
    input_tokens: sumOrNull(analysed.map(file => file.input_tokens)),
    output_tokens: sumOrNull(analysed.map(file => file.output_tokens)),
    files: analysed.map(rowOf),
    attention: attentionIn(analysed),
    patterns: patternsIn(certain),
    failed,
    skipped,
    findings: certain,
    severities: countBySeverity(certain),
    doubtful_findings: doubtful,
    citations: citationsOf(analysed),
    prefilter: {...levelsOf(analysed), skipped: skipped.filter(({reason}) => reason === 'no_code').length, ...saved},
  }
}

function split(findings: readonly FoundFinding[]) {
  const sorted = findings.toSorted(compareFindings)
  return {
    certain: sorted.filter(finding => !finding.doubtful),
    doubtful: sorted.filter(finding => finding.doubtful),
  }
}

function rowOf({findings, citations: _citations, cost_micro_usd, ...file}: AnalysedFile): FileRow {
  return {...file, findings: findings.length, cost_usd: inDollars(cost_micro_usd)}
}

/** One digit behind the point, so that small changes show. */
function averagesOf(files: readonly AnalysedFile[]): LlmAnalyzeOutput['scores'] {
  if (files.length === 0) return null
  const mean = (of: (file: AnalysedFile) => number) =>
    Math.round((files.reduce((sum, file) => sum + of(file), 0) / files.length) * 10) / 10
  return {
    overall: mean(({scores}) => scores.overall),
    security: mean(({scores}) => scores.security),
    complexity: mean(({scores}) => scores.complexity),
  }
}

function attentionIn(files: readonly AnalysedFile[]): readonly string[] {
  return files
    .filter(({scores}) => scores.overall < ATTENTION_SCORE)
    .toSorted((one, other) => one.scores.overall - other.scores.overall)
    .map(({path}) => path)
}

function levelsOf(files: readonly AnalysedFile[]): Pick<Prefilter, 'minimal' | 'standard' | 'deep'> {
  const count = (wanted: AnalysedFile['level']) => files.filter(({level}) => level === wanted).length
  return {minimal: count('minimal'), standard: count('standard'), deep: count('deep')}
}

function citationsOf(files: readonly AnalysedFile[]): readonly ModelCitations[] {
  const models = [...new Set(files.map(({model}) => model))].sort()
  return models.map(model => {
    const own = files.filter(file => file.model === model).map(file => file.citations)
    const sum = (key: keyof AnalysedFile['citations']) => own.reduce((total, citations) => total + citations[key], 0)
    return {
      model,
      proven: sum('proven'),
      moved: sum('moved'),
      doubtful: sum('doubtful'),
      short: sum('short'),
      not_found: sum('not_found'),
    }
  })
}

/** 0 included. */
export function skippedByReason(skipped: readonly SkippedFile[]): readonly {reason: SkipReason; count: number}[] {
  return skipReasons.map(reason => ({reason, count: skipped.filter(file => file.reason === reason).length}))
}
