/** The review of what was changed: by rules, and with a model where one is configured. */
import type {
  Block,
  ForecastContext,
  JsonObject,
  LlmForecast,
  Section,
  Severity,
  StepContext,
} from '../../engine/contracts.ts'
import {spellings} from '../../engine/file-filter.ts'
import {countBySeverity} from '../../engine/finding.ts'
import type {Description} from '../../review/description.ts'
import {additionsOf} from '../../review/diff/additions.ts'
import type {FileDiff} from '../../review/diff/file-diff.ts'
import {type FoundDiff, findDiff} from '../../review/diff/find.ts'
import {inWords, type LeftOut} from '../../review/left-out.ts'
import {together} from '../../review/model/proven.ts'
import {reasonToLeaveOut} from '../../review/skip.ts'
import {findingsFrom, type ReviewFinding, staticReview} from '../../review/static/review.ts'
import {type ReviewedFile, withTexts} from '../../review/texts.ts'
import {linesOf, summaryOf, type Verdict, verdictOf} from '../../review/verdict.ts'
import type {ReviewParams} from '../../schemas/types.gen.ts'
import {forecastOf, type ModelFacts} from './ask.ts'
import {type WrittenComments, writeComments} from './comments.ts'
import {describe, descriptionSections} from './description.ts'
import {askingFor, maxQuestionsIn, modelBlocks, modelFor, modelReview} from './model.ts'
import {secretFindings} from './secrets.ts'
import {type ReviewWish, wishIn} from './wish.ts'

export interface ReviewOutput extends JsonObject {
  /** Where the change is from; `base`, its commits in hex, where git was asked. */
  readonly origin: ReviewOrigin
  readonly files: readonly ReviewedPath[]
  readonly lines: {readonly added: number; readonly removed: number}
  /** Worst first, then by path and line. */
  readonly findings: readonly ReviewFinding[]
  /** How many findings of each severity, 0 included. */
  readonly severities: {readonly [severity in Severity]: number}
  readonly verdict: Verdict
  /** For people; reports show it, as the summary of any step. */
  readonly summary: string
  /** What nobody looked into, though it has changed. */
  readonly left_out: readonly LeftOut[]
  readonly comments: readonly WrittenComments[]
  /** What the change is about as a whole; null where nobody wanted to know. */
  readonly pr_description: Description | null
  /** What is known of the asking; null where no model was asked. */
  readonly model: ModelFacts | null
}

type ReviewOrigin = {
  readonly kind: 'working tree' | 'index' | 'patch' | 'files'
  readonly base: string | null
  readonly commit: string | null
  readonly head: string | null
}

type ReviewedPath = {
  readonly path: string
  readonly old_path: string | null
  readonly status: FileDiff['status']
  readonly added: number
  readonly removed: number
}

export async function reviewChanges(params: ReviewParams, context: StepContext): Promise<ReviewOutput> {
  const found = await findChange(wishIn(params), context)
  const files = await texts(found, context)
  const {remarks, leftOut} = await staticReview(files, {
    paths: new Set(await context.files.list({paths: [], include: [], exclude: []})),
    afterFile: (done, path) => {
      context.signal.throwIfAborted()
      if (done % FILES_A_MESSAGE === 0) context.progress(done, files.length, path)
    },
  })
  const byRules = [...(await secretFindings(files, context)), ...findingsFrom(remarks, context.stepId)]
  const left = new Set(leftOut.map(({path}) => path))
  const byModel = await modelReview(
    files.filter(({diff}) => !left.has(diff.path)),
    params,
    context,
  )
  const findings = together(byRules, byModel?.findings ?? [])
  const summary = summaryOf(found, findings, byModel?.facts.model ?? null)
  const changed = found.files.map(pathOf)
  const described =
    params.pr_description === true
      ? await describe(changed, {model: byModel?.asked ?? null, summaries: byModel?.facts.summaries ?? [], context})
      : null
  return {
    origin: originOf(found),
    files: changed,
    lines: linesOf(found.files),
    findings,
    severities: countBySeverity(findings),
    verdict: verdictOf(findings),
    summary,
    left_out: [...leftOut, ...found.leftOut],
    comments: await writeComments(params.comments ?? [], {...found, findings, summary}, context),
    pr_description: described?.description ?? null,
    model: byModel === null ? null : withCost(byModel.facts, described === null ? 0 : described.costMicroUsd),
  }
}

export async function forecastOfChanges(params: ReviewParams, context: ForecastContext): Promise<LlmForecast | null> {
  if (JSON.stringify(params).includes('${{')) return null
  const model = await modelFor(params, context)
  if (model === null) return null
  const found = await findChange(wishIn(params), context)
  const files = await texts(found, context)
  const reviewable = files.filter(file => reasonToLeaveOut(file) === null)
  return await forecastOf(reviewable, {
    model,
    asking: await askingFor(params, context),
    maxQuestions: maxQuestionsIn(params),
  })
}

function withCost(facts: ModelFacts, microUsd: number | null): ModelFacts {
  const {cost_usd: cost} = facts
  return {...facts, cost_usd: cost === null || microUsd === null ? null : cost + microUsd / 1_000_000}
}

/** A file takes a few milliseconds. */
const FILES_A_MESSAGE = 50

async function findChange(wish: ReviewWish, {git, files}: ForecastContext): Promise<FoundDiff> {
  if (wish.kind === 'diff') return await findDiff(wish, {git, files})
  const entries = await files.entries({paths: [], include: wish.patterns.flatMap(spellings), exclude: wish.exclude})
  return {
    origin: {kind: 'files'},
    ...(await additionsOf(
      entries.map(({path}) => path),
      files,
    )),
  }
}

async function texts({files, origin}: FoundDiff, context: Pick<StepContext, 'git' | 'files'>): Promise<ReviewedFile[]> {
  const found: ReviewedFile[] = []
  for (const diff of files) {
    found.push(await withTexts(diff, origin, context))
  }
  return found
}

function originOf({origin}: FoundDiff): ReviewOrigin {
  if (!('base' in origin)) return {kind: origin.kind, base: null, commit: null, head: null}
  const {name, commit, head} = origin.base
  return {kind: origin.kind, base: name, commit, head}
}

function pathOf(diff: FileDiff): ReviewedPath {
  const {path, oldPath, status} = diff
  return {path, old_path: oldPath, status, ...linesOf([diff])}
}

export function sectionsOfChanges({
  findings,
  left_out: leftOut,
  comments,
  pr_description: description,
  model,
}: ReviewOutput): Section[] {
  const blocks: Block[] = []
  if (findings.length > 0) blocks.push({kind: 'findings', findings})
  if (leftOut.length > 0) {
    const items = leftOut.map(({path, reason}) => `${path}: ${inWords(reason)}`)
    blocks.push({kind: 'paragraph', text: 'Not looked into:'}, {kind: 'list', items})
  }
  if (model !== null) blocks.push(...modelBlocks(model))
  for (const {format, path, inline} of comments) {
    const text = `${inline} ${inline === 1 ? 'comment' : 'comments'} for ${format} written to ${path}`
    blocks.push({kind: 'paragraph', text})
  }
  const review = {title: model === null ? 'Review without a model' : 'Review', blocks}
  return [...descriptionSections(description), ...(blocks.length === 0 ? [] : [review])]
}
