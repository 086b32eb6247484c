/** What a model makes of the findings of a project: a plan for each pack, and one of all of them. */

import {createHash} from 'node:crypto'
import type {JsonObject, LlmModel, StepContext} from '../../engine/contracts.ts'
import {type ErrorCode, SortieError} from '../../engine/errors.ts'
import {inDollars} from '../../llm/money.ts'
import type {ProjectAnswer} from '../../review/project/answer.ts'
import {proposalsByRules} from '../../review/project/by-rules.ts'
import {addedUp, checkedProposals, nothingRejected, type Rejected, type Shown} from '../../review/project/checked.ts'
import {handlesOf, type Pack, packsOf} from '../../review/project/compressed.ts'
import type {Material} from '../../review/project/material.ts'
import {compareProposals, type Proposal} from '../../review/project/proposal.ts'
import {type AskingProject, labelOf, mergeQuestion, packQuestion} from '../../review/project/questions.ts'

export interface ProjectAsking {
  readonly model: LlmModel
  readonly asking: AskingProject
  readonly maxQuestions: number
  readonly context: Pick<StepContext, 'each' | 'warn'>
}

export interface ModelPlan {
  readonly overview: string
  readonly concerns: readonly string[]
  readonly proposals: readonly Proposal[]
  readonly facts: ProjectModelFacts
}

/** A type and not an interface: an interface does not count as JSON. */
export type ProjectModelFacts = {
  readonly model: string
  readonly questions: number
  /** Without an answer that is of use: what they were about is grouped by rules. */
  readonly failed: number
  /** Findings for which there was no room; they are grouped by rules. */
  readonly not_shown: number
  readonly rejected: Rejected
  /** null where no price or no usage is known. */
  readonly cost_usd: number | null
}

/** More in one question, and models begin to overlook things. */
const MAX_PACK_TOKENS = 12_000
const LEAST_PACK_TOKENS = 500
/** Rules, schema and what stands around. */
const AROUND_TOKENS = 2_500

/** Throws what `LlmModel.ask` throws, but for answers that are of no use. */
export async function askAboutProject(material: Material, around: ProjectAsking): Promise<ModelPlan> {
  const {model, asking, maxQuestions, context} = around
  const maxTokens = packTokensOf(model, asking)
  const packs = packsOf(material, maxTokens)
  // The last question is the one that puts the parts together.
  const room = packs.length > 1 ? Math.max(1, maxQuestions - 1) : 1
  const {answered, unanswered, questions} = await answersTo(packs.slice(0, room), around)
  const handles = handlesOf(material.findings)
  const behind = (own: readonly Pack[]) =>
    own.flatMap(pack => pack.findings.flatMap(handle => handles.get(handle) ?? []))
  const notShown = behind(packs.slice(room))
  const byRules = proposalsByRules([...behind(unanswered), ...notShown])
  if (notShown.length > 0) {
    const count = `${notShown.length} of ${material.findings.length} findings`
    context.warn('REVIEW_NOT_WHOLE', `${count} were not shown to the model: there was no room in ${room} questions`)
  }
  const parts = answered.map(({pack, answer}) => ({answer, ...checkedProposals(answer, shownIn(pack, material))}))
  const whole = await together(parts, {...around, maxTokens, material})
  const costs = [...answered.map(one => one.costMicroUsd), whole.costMicroUsd]
  const cost = costs.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
  return {
    overview: whole.overview,
    concerns: whole.concerns,
    proposals: [...whole.proposals, ...byRules],
    facts: {
      model: model.model,
      questions: questions + whole.questions,
      failed: unanswered.length + whole.failed,
      not_shown: notShown.length,
      rejected: parts.map(({rejected}) => rejected).reduce(addedUp, whole.rejected),
      cost_usd: inDollars(cost),
    },
  }
}

function packTokensOf({contextTokens, maxOutputTokens}: LlmModel, {maxOutputTokens: own}: AskingProject): number {
  const room = contextTokens === null ? MAX_PACK_TOKENS : contextTokens - (own ?? maxOutputTokens) - AROUND_TOKENS
  return Math.max(LEAST_PACK_TOKENS, Math.min(MAX_PACK_TOKENS, room))
}

interface Answered {
  readonly pack: Pack
  readonly answer: ProjectAnswer
  readonly costMicroUsd: number | null
}

/** What is kept of one answer. */
type KeptAnswer = JsonObject & {readonly answer: ProjectAnswer; readonly cost_micro_usd: number | null}

/** The findings are there whatever the model says: these faults end no review. Asked again, it would say the same. */
const useless: ReadonlySet<ErrorCode> = new Set(['LLM_BAD_ANSWER', 'LLM_UNFINISHED', 'LLM_DECLINED', 'LLM_TOO_LONG'])

async function answersTo(packs: readonly Pack[], {model, asking, context}: ProjectAsking) {
  const stopped: {cause: SortieError | null} = {cause: null}
  const results = await context.each(
    packs,
    {
      key: ({text}) => createHash('sha256').update(text).digest('hex'),
      label: pack => labelOf(pack),
      parallel: model.parallel,
      stopsAt(cause) {
        if (!(cause instanceof SortieError) || useless.has(cause.code)) return null
        stopped.cause ??= cause
        return cause.message
      },
    },
    async (pack): Promise<KeptAnswer> => {
      const {value, costMicroUsd} = await model.ask<ProjectAnswer>(packQuestion(pack, asking))
      return {answer: value, cost_micro_usd: costMicroUsd}
    },
  )
  if (stopped.cause !== null) throw stopped.cause
  const answered = results.flatMap((result): Answered[] =>
    result.state === 'done'
      ? [{pack: result.item, answer: result.value.answer, costMicroUsd: result.value.cost_micro_usd}]
      : [],
  )
  const failures = results.flatMap(result => (result.state === 'failed' ? [result.failure] : []))
  const [first] = failures
  if (first !== undefined) {
    const count = `${failures.length} of ${packs.length} questions`
    context.warn(
      'REVIEW_NOT_WHOLE',
      `${count} had no answer of use, and are grouped by rules; the first: ${first.message}`,
    )
  }
  const unanswered = results.flatMap(({state, item}) => (state === 'done' ? [] : [item]))
  return {answered, unanswered, questions: packs.length}
}

function shownIn(pack: Pack, {findings, files}: Material): Shown {
  const handles = handlesOf(findings)
  const own = new Set(pack.findings)
  const known = new Map(findings.map(finding => [finding.id, finding]))
  return {
    behind(handle) {
      const finding = own.has(handle) ? handles.get(handle) : undefined
      return finding && {findings: [finding.id], files: [finding.path]}
    },
    findings: known,
    files: new Set([...files.keys(), ...findings.map(({path}) => path)]),
  }
}

interface Part {
  readonly answer: ProjectAnswer
  readonly proposals: readonly Proposal[]
  readonly rejected: Rejected
}

interface Whole extends Omit<ModelPlan, 'facts'> {
  readonly questions: number
  readonly failed: number
  readonly rejected: Rejected
  readonly costMicroUsd: number | null
}

/** One part is the whole. Tasks that the second look forgets, or does not see, stay as they are. */
async function together(
  parts: readonly Part[],
  {
    model,
    asking,
    context,
    maxTokens,
    material,
  }: ProjectAsking & {readonly maxTokens: number; readonly material: Material},
): Promise<Whole> {
  const proposals = parts.flatMap(part => part.proposals).sort(compareProposals)
  const apart: Whole = {
    overview: parts.map(({answer}) => answer.summary.trim()).join(' '),
    concerns: [...new Set(parts.flatMap(({answer}) => answer.cross_cutting_concerns))],
    proposals,
    questions: 0,
    failed: 0,
    rejected: nothingRejected,
    costMicroUsd: 0,
  }
  if (parts.length < 2) return apart
  const {question, shown} = mergeQuestion({answers: parts.map(({answer}) => answer), proposals}, {...asking, maxTokens})
  const answered = await model.ask<ProjectAnswer>(question).catch((cause: unknown) => {
    if (!(cause instanceof SortieError) || !useless.has(cause.code)) throw cause
    context.warn('REVIEW_NOT_WHOLE', `the tasks of ${parts.length} parts stand side by side: ${cause.message}`)
    return null
  })
  if (answered === null) return {...apart, questions: 1, failed: 1, costMicroUsd: null}
  const {value, costMicroUsd} = answered
  const merged = checkedProposals(value, {
    behind: handle => shown.get(handle),
    findings: new Map(material.findings.map(finding => [finding.id, finding])),
    files: new Set(proposals.flatMap(({files}) => files)),
  })
  const cited = new Set(value.tasks.flatMap(task => task.findings.map(handle => shown.get(handle.trim())?.proposal)))
  return {
    overview: value.summary.trim(),
    concerns: value.cross_cutting_concerns,
    proposals: [...merged.proposals, ...proposals.filter(proposal => !cited.has(proposal))],
    questions: 1,
    failed: 0,
    rejected: merged.rejected,
    costMicroUsd,
  }
}
