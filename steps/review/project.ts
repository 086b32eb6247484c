/** The review of a whole project: what the steps before it found becomes tasks, with a model or by rules. */
import {createHash} from 'node:crypto'
import {basename} from 'node:path'
import type {JsonObject, StepContext, StepResult, TaskDraft} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {textOfTask} from '../../engine/tasks.ts'
import {proposalsByRules} from '../../review/project/by-rules.ts'
import {prefixFor} from '../../review/project/identity.ts'
import {type Material, type MissingStep, materialFrom} from '../../review/project/material.ts'
import {type ProjectTask, planFrom} from '../../review/project/plan.ts'
import type {Proposal} from '../../review/project/proposal.ts'
import type {ReviewParams} from '../../schemas/types.gen.ts'
import {askingFor, maxQuestionsIn, modelFor} from './model.ts'
import {askAboutProject, type ProjectModelFacts} from './project-model.ts'

export interface ProjectOutput extends JsonObject {
  readonly scope: 'project'
  /** Why there was no review, and by which step; null where there was one. */
  readonly skipped: {readonly reason: 'budget_spent'; readonly step: string; readonly message: string} | null
  /** `rules`: no model was asked, or none had an answer of use. */
  readonly made_by: 'model' | 'rules'
  /** For people; reports show it, as the summary of any step. */
  readonly summary: string
  /** The state of the project in the words of the model; null without one. */
  readonly overview: string | null
  readonly cross_cutting_concerns: readonly string[]
  /** Most urgent first. */
  readonly tasks: readonly ProjectTask[]
  /** How many tasks are new, renewed and so on. */
  readonly standings: {readonly [standing in ProjectTask['standing']]: number}
  /** Open tasks of earlier reviews that nothing asks for any more. */
  readonly not_found: readonly string[]
  /** So many the rules added to those of the model, for urgent findings that it left out. */
  readonly added_by_rules: number
  readonly cut_dependencies: readonly {readonly task: string; readonly after: string}[]
  /** How many it goes by, and how many the baseline mutes. */
  readonly findings_seen: number
  readonly findings_muted: number
  /** Steps that failed: what they would have found is missing. */
  readonly missing: readonly MissingStep[]
  /** null where no model was asked. */
  readonly model: ProjectModelFacts | null
}

/** Throws STEP_BAD_PARAMS, and what `LlmModel.ask` throws. */
export async function reviewProject(params: ReviewParams, context: StepContext): Promise<ProjectOutput> {
  refuseChanges(params)
  const results = await context.results()
  const spent = results.find(({failure}) => failure !== null && spentCodes.has(failure.code))
  if (spent !== undefined) return skippedFor(spent, context)
  const {muted, minSeverity} = context.ledger
  const material = materialFrom(results, {muted, minSeverity})
  if (!material.hasLooked) throw nothingToGoBy(material)
  const output = await decided(material, params, context)
  await context.tasks.put(output.tasks.map(draftFrom), {
    again: output.tasks.flatMap(({id, standing}) => (standing === 'again' ? [id] : [])),
  })
  await context.print(`${inWords(output)}\n`)
  return output
}

function nothingToGoBy({missing: [first]}: Material): SortieError {
  const hint =
    first === undefined
      ? 'name a `scan` or an `llm-analyze` under `depends_on`'
      : `mend why "${first.step}" failed (${first.code}), then \`sortie retry\``
  return new SortieError('STEP_BAD_PARAMS', {message: 'none of the steps before it has looked for findings', hint})
}

const ofChanges = [
  'base',
  'staged',
  'patch',
  'files',
  'paths',
  'include',
  'exclude',
  'comments',
  'pr_description',
] as const

function refuseChanges(params: ReviewParams): void {
  const wrong = ofChanges.find(name => params[name] !== undefined)
  if (wrong === undefined) return
  throw new SortieError('STEP_BAD_PARAMS', {
    message: `"${wrong}" says nothing to a review of the project`,
    hint: 'leave it out: the review goes by what the steps before it found',
  })
}

const spentCodes: ReadonlySet<string> = new Set(['LLM_BUDGET_SPENT', 'LLM_STEP_BUDGET_SPENT'])

/** Tasks from half of the findings would pass for the whole. */
function skippedFor({stepId, failure}: StepResult, {warn}: Pick<StepContext, 'warn'>): ProjectOutput {
  const message = failure?.message ?? ''
  warn('REVIEW_SKIPPED', `the project was not reviewed: the budget ended "${stepId}": ${message}`)
  return {
    ...nothing,
    skipped: {reason: 'budget_spent', step: stepId, message},
    summary: `Not reviewed: the budget ended the step "${stepId}".`,
  }
}

const nothing: ProjectOutput = {
  scope: 'project',
  skipped: null,
  made_by: 'rules',
  summary: '',
  overview: null,
  cross_cutting_concerns: [],
  tasks: [],
  standings: {new: 0, renewed: 0, again: 0, unchanged: 0},
  not_found: [],
  added_by_rules: 0,
  cut_dependencies: [],
  findings_seen: 0,
  findings_muted: 0,
  missing: [],
  model: null,
}

/**
 * Written down before the tasks are: a process that dies between the two finds what it has decided, and asks nobody a
 * second time who might find other words for the same work.
 */
async function decided(material: Material, params: ReviewParams, context: StepContext): Promise<ProjectOutput> {
  const about = createHash('sha256')
    .update(JSON.stringify([material.findings, [...material.files.values()], params]))
    .digest('hex')
  const before = context.intended(INTENT)
  if (before?.['about'] === about) {
    const kept: {readonly output: ProjectOutput} = JSON.parse(JSON.stringify(before))
    return kept.output
  }
  const output = await made(material, params, context)
  await context.intend(INTENT, {about, output})
  return output
}

const INTENT = 'tasks'

async function made(material: Material, params: ReviewParams, context: StepContext): Promise<ProjectOutput> {
  const {findings, muted, missing} = material
  const byModel = await modelPlan(material, params, context)
  const isOfUse = byModel?.proposals.some(({madeBy}) => madeBy === 'model') === true
  const proposals: readonly Proposal[] = byModel?.proposals ?? proposalsByRules(findings)
  const tasks = await context.tasks.list()
  const plan = planFrom(proposals, {findings, tasks, prefix: prefixFor(await repositoryName(context))})
  const output: ProjectOutput = {
    ...nothing,
    made_by: isOfUse ? 'model' : 'rules',
    overview: byModel === null || byModel.overview === '' ? null : byModel.overview,
    cross_cutting_concerns: byModel?.concerns ?? [],
    tasks: plan.tasks,
    standings: standingsOf(plan.tasks),
    not_found: plan.notFound,
    added_by_rules: byModel === null ? 0 : plan.added,
    cut_dependencies: plan.cut,
    findings_seen: findings.length,
    findings_muted: muted,
    missing,
    model: byModel?.facts ?? null,
  }
  return {...output, summary: summaryOf(output)}
}

function summaryOf({tasks, standings, made_by: madeBy, findings_seen: seen}: ProjectOutput): string {
  if (tasks.length === 0) return seen === 0 ? 'No tasks: nothing was found.' : 'No tasks.'
  const how = madeBy === 'model' ? 'made by a model' : 'grouped by rules, without a model'
  return `${countOf(tasks.length, 'task')} from ${countOf(seen, 'finding')}, ${how}: ${standingsInWords(standings)}.`
}

/** null where none is to be asked, where none can be, and where there is nothing to ask about. */
async function modelPlan(material: Material, params: ReviewParams, context: StepContext) {
  if (material.findings.length === 0) return null
  const model = await modelFor(params, context)
  if (model === null) return null
  const asking = await askingFor(params, context)
  return await askAboutProject(material, {model, asking, maxQuestions: maxQuestionsIn(params), context})
}

/** As its address says, which stays the same wherever it is checked out; else the folder. */
async function repositoryName({git, workspace}: Pick<StepContext, 'git' | 'workspace'>): Promise<string> {
  const url = (await git.run(['remote', 'get-url', 'origin']))?.trim() ?? ''
  const [, name] = /([^/:\\]+?)(?:\.git)?[/\\]*$/.exec(url) ?? []
  return name ?? basename(workspace)
}

function standingsOf(tasks: readonly ProjectTask[]): ProjectOutput['standings'] {
  const count = (wanted: ProjectTask['standing']) => tasks.filter(({standing}) => standing === wanted).length
  return {new: count('new'), renewed: count('renewed'), again: count('again'), unchanged: count('unchanged')}
}

/** `12 tasks: 9 new, 3 renewed`. */
function inWords({tasks, standings}: ProjectOutput): string {
  const total = countOf(tasks.length, 'task')
  return tasks.length === 0 ? total : `${total}: ${standingsInWords(standings)}`
}

function standingsInWords(standings: ProjectOutput['standings']): string {
  const parts = [
    `${standings.new} new`,
    `${standings.renewed} renewed`,
    ...(standings.again === 0 ? [] : [`${standings.again} to be done again`]),
    ...(standings.unchanged === 0 ? [] : [`${standings.unchanged} as before`]),
  ]
  return parts.join(', ')
}

const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const draftFrom = (task: ProjectTask): TaskDraft => ({id: task.id, source: 'project_review', ...textOfTask(task)})
