/** The part of a review that a model does: a question for each group of hunks, then one about all that was found. */

import {createHash} from 'node:crypto'
import type {Failure, JsonObject, LlmEstimate, LlmForecast, LlmModel, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {inDollars, sumOrNull} from '../../llm/money.ts'
import type {Judgement, ReviewAnswer} from '../../review/model/answers.ts'
import {findingsInWords, judged} from '../../review/model/judged.ts'
import {provenFindings} from '../../review/model/proven.ts'
import {type AskingReview, groupQuestion, judgeQuestion, labelOf} from '../../review/model/questions.ts'
import {type PromptGroup, packed} from '../../review/prompt/pack.ts'
import type {ReviewFinding} from '../../review/static/review.ts'
import type {ReviewedFile} from '../../review/texts.ts'

export interface AskAround {
  readonly model: LlmModel
  readonly asking: AskingReview
  readonly maxQuestions: number
  readonly context: Pick<StepContext, 'each' | 'stepId' | 'warn'>
}

export interface ModelReview {
  readonly findings: readonly Omit<ReviewFinding, 'id'>[]
  readonly facts: ModelFacts
}

/** What is known of the asking. A type and not an interface: an interface does not count as JSON. */
export type ModelFacts = {
  readonly model: string
  /** What each part of the change does, as the model says. */
  readonly summaries: readonly string[]
  readonly questions: number
  readonly failed: number
  /** Lines that stood in no question, because there was no room. */
  readonly not_asked: readonly {readonly path: string; readonly first_line: number; readonly last_line: number}[]
  readonly citations: {
    readonly proven: number
    readonly moved: number
    readonly rejected: {readonly [why: string]: number}
  }
  /** Thrown away by the second look; null where that has failed, and nobody has looked. */
  readonly dropped: number | null
  /** null where no price or no usage is known. */
  readonly cost_usd: number | null
}

/** More in one question, and models begin to overlook things. */
const MAX_GROUP_TOKENS = 12_000
const LEAST_GROUP_TOKENS = 500
/** Rules, schema and what stands around the diff. */
const AROUND_TOKENS = 3_000

/** Throws what ended the first question where none was answered, and LLM_BUDGET_SPENT. */
export async function askAbout(files: readonly ReviewedFile[], around: AskAround): Promise<ModelReview> {
  const {model, context} = around
  const {groups, leftOut} = packed(files, {groupTokens: groupTokensOf(model), maxGroups: around.maxQuestions})
  const answers = await answersTo(groups, files, around)
  const found = answers.done.flatMap(({findings}) => findings)
  const second = await secondLook(found, files, around)
  const costs = [...answers.done.map(({cost_micro_usd: cost}) => cost), second.costMicroUsd]
  if (leftOut.length > 0)
    context.warn(
      'REVIEW_NOT_WHOLE',
      `${leftOut.length} parts of the change were not shown to the model: there was no room`,
    )
  return {
    findings: second.findings,
    facts: {
      model: model.model,
      summaries: answers.done.map(({summary}) => summary),
      questions: groups.length,
      failed: answers.failed,
      not_asked: leftOut.map(({path, firstLine, lastLine}) => ({path, first_line: firstLine, last_line: lastLine})),
      citations: citationsOf(answers.done),
      dropped: second.dropped,
      cost_usd: inDollars(sumOrNull(costs)),
    },
  }
}

/** What is kept of one answer. */
type GroupReview = JsonObject & {
  readonly summary: string
  readonly findings: readonly Omit<ReviewFinding, 'id'>[]
  readonly moved: number
  readonly rejected: {readonly [why: string]: number}
  readonly cost_micro_usd: number | null
}

async function answersTo(
  groups: readonly PromptGroup[],
  files: readonly ReviewedFile[],
  {model, asking, context}: AskAround,
): Promise<{done: readonly GroupReview[]; failed: number}> {
  const results = await context.each(
    groups,
    {
      key: ({text}) => createHash('sha256').update(text).digest('hex'),
      label: ({pieces}) => labelOf(pieces.map(({path}) => path)),
      parallel: model.parallel,
    },
    async (group): Promise<GroupReview> => {
      const {value, costMicroUsd} = await model.ask<ReviewAnswer>(groupQuestion(group, asking))
      const shown = new Set(group.pieces.map(({path}) => path))
      const inGroup = files.filter(({diff}) => shown.has(diff.path))
      const proven = provenFindings(value.findings, {files: inGroup, stepId: context.stepId})
      return {...proven, summary: value.summary.trim(), cost_micro_usd: costMicroUsd}
    },
  )
  const done = results.flatMap(result => (result.state === 'done' ? [result.value] : []))
  const failures = results.flatMap(result => (result.state === 'failed' ? [result.failure] : []))
  const [first] = failures
  if (first !== undefined && (done.length === 0 || failures.some(({code}) => code === 'LLM_BUDGET_SPENT')))
    throw asError(first)
  if (first !== undefined) {
    context.warn(
      'REVIEW_NOT_WHOLE',
      `${failures.length} of ${groups.length} questions had no answer; the first: ${first.message}`,
    )
  }
  return {done, failed: failures.length}
}

const asError = ({code, message, hint, retryable, details}: Failure): SortieError =>
  new SortieError(code, {
    message,
    retryable,
    ...(hint !== undefined && {hint}),
    ...(details !== undefined && {details}),
  })

interface SecondLook {
  readonly findings: readonly Omit<ReviewFinding, 'id'>[]
  readonly dropped: number | null
  readonly costMicroUsd: number | null
}

/** That a second reader does not answer is no reason to lose what the first has found. */
async function secondLook(
  found: readonly Omit<ReviewFinding, 'id'>[],
  files: readonly ReviewedFile[],
  {model, context}: AskAround,
): Promise<SecondLook> {
  if (found.length === 0) return {findings: [], dropped: 0, costMicroUsd: 0}
  try {
    const {value, costMicroUsd} = await model.ask<Judgement>(judgeQuestion(findingsInWords(found, files)))
    return {...judged(found, value), costMicroUsd}
  } catch (cause) {
    if (!(cause instanceof SortieError) || cause.code === 'LLM_BUDGET_SPENT') throw cause
    context.warn('REVIEW_NOT_WHOLE', `nobody has looked at the findings a second time: ${cause.message}`)
    return {findings: found, dropped: null, costMicroUsd: null}
  }
}

function citationsOf(done: readonly GroupReview[]): ModelFacts['citations'] {
  const rejected: {[why: string]: number} = {}
  for (const one of done) {
    for (const [why, count] of Object.entries(one.rejected)) rejected[why] = (rejected[why] ?? 0) + count
  }
  return {
    proven: done.reduce((sum, {findings}) => sum + findings.length, 0),
    moved: done.reduce((sum, {moved}) => sum + moved, 0),
    rejected,
  }
}

/** What asking would cost, the second look aside: what there will be to look at, nobody knows. */
export async function forecastOf(
  files: readonly ReviewedFile[],
  {model, asking, maxQuestions}: Pick<AskAround, 'model' | 'asking' | 'maxQuestions'>,
): Promise<LlmForecast> {
  const {groups} = packed(files, {groupTokens: groupTokensOf(model), maxGroups: maxQuestions})
  const estimates: LlmEstimate[] = []
  for (const group of groups) estimates.push(await model.estimate(groupQuestion(group, asking)))
  return {
    model: model.model,
    questions: estimates.length,
    cached: estimates.filter(({isCached}) => isCached).length,
    inputTokens: estimates.reduce((sum, {inputTokens, isCached}) => sum + (isCached ? 0 : inputTokens), 0),
    worstMicroUsd: sumOrNull(estimates.map(({worstMicroUsd}) => worstMicroUsd)),
    expectedMicroUsd: sumOrNull(estimates.map(({expectedMicroUsd}) => expectedMicroUsd)),
  }
}

function groupTokensOf({contextTokens, maxOutputTokens}: LlmModel): number {
  const room = contextTokens === null ? MAX_GROUP_TOKENS : contextTokens - maxOutputTokens - AROUND_TOKENS
  return Math.max(LEAST_GROUP_TOKENS, Math.min(MAX_GROUP_TOKENS, room))
}
