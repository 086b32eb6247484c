/** What a model is asked about a project: each pack of findings, then the tasks of all packs together. Pure. */
import type {LlmQuestion} from '../../engine/contracts.ts'
import answerSchema from '../../schemas/answers/project-review.schema.json' with {type: 'json'}
import {prompts} from '../../schemas/prompts.gen.ts'
import {tokensIn} from '../prompt/tokens.ts'
import type {ProjectAnswer} from './answer.ts'
import {type Behind, cut} from './checked.ts'
import type {Pack} from './compressed.ts'
import type {Proposal} from './proposal.ts'

/** Part of the key of kept answers: whoever changes what is asked besides the prompts counts it on. */
const VERSION = 'review project 1'

export interface AskingProject {
  /** Role and rules; absent for those that are shipped. */
  readonly system?: string
  /** What the author of the mission says of the project. */
  readonly about?: string
  readonly maxOutputTokens?: number
}

const answer = {name: 'project_review', schema: answerSchema}

export function packQuestion(pack: Pack, {system = prompts['review-project'], ...asking}: AskingProject): LlmQuestion {
  return {
    ...shared(asking),
    label: labelOf(pack),
    system: system.trim(),
    parts: [...about(asking), {kind: 'untrusted', name: 'what was found', text: pack.text.trim()}],
  }
}

/** `src/api and 3 more folders`. */
export function labelOf({folders}: Pick<Pack, 'folders'>): string {
  const [first = '.', ...others] = folders
  const count = others.length
  return count === 0 ? first : `${first} and ${count} more ${count === 1 ? 'folder' : 'folders'}`
}

export interface Candidates {
  /** What was said of the parts. */
  readonly answers: readonly Pick<ProjectAnswer, 'summary' | 'cross_cutting_concerns'>[]
  /** Most urgent first. */
  readonly proposals: readonly Proposal[]
}

export interface MergeQuestion {
  readonly question: LlmQuestion
  readonly shown: ReadonlyMap<string, Behind & {readonly proposal: Proposal}>
}

/** What is said of the parts may take so much of the room; the tasks take the rest, and what does not fit is not shown. */
const SHARE_OF_SUMMARIES = 0.4
const SUMMARY_CHARACTERS = 600
const CONCERN_CHARACTERS = 160

export function mergeQuestion(
  {answers, proposals}: Candidates,
  {maxTokens, ...asking}: Omit<AskingProject, 'system'> & {readonly maxTokens: number},
): MergeQuestion {
  const said = answers.map(({summary, cross_cutting_concerns: concerns}, index) =>
    [
      `# Part ${index + 1}`,
      cut(summary, SUMMARY_CHARACTERS),
      ...concerns.map(concern => `- ${cut(concern, CONCERN_CHARACTERS)}`),
    ].join('\n'),
  )
  const parts = withinTokens(said, maxTokens * SHARE_OF_SUMMARIES)
  const lines = proposals.map((proposal, index) => lineFor(`t${index + 1}`, proposal))
  const tasks = withinTokens(lines, maxTokens * (1 - SHARE_OF_SUMMARIES))
  const text = `${parts.join('\n\n')}\n\n# Tasks\n${tasks.join('\n')}`
  return {
    question: {
      ...shared(asking),
      label: 'all parts together',
      system: prompts['review-project-merge'].trim(),
      parts: [...about(asking), {kind: 'untrusted', name: 'the parts and their tasks', text}],
    },
    shown: new Map(
      proposals
        .slice(0, tasks.length)
        .map((proposal, index) => [`t${index + 1}`, {findings: proposal.findings, files: proposal.files, proposal}]),
    ),
  }
}

const FILES_NAMED = 3

function lineFor(handle: string, {priority, effort, category, title, findings, files}: Proposal): string {
  const more = files.length > FILES_NAMED ? ` and ${files.length - FILES_NAMED} more` : ''
  const where = `${files.slice(0, FILES_NAMED).join(', ')}${more}`
  return `${handle} ${priority}, ${effort} effort, ${category}: ${title} (${findings.length} findings; ${where})`
}

function withinTokens(texts: readonly string[], maxTokens: number): readonly string[] {
  let tokens = 0
  const first = texts.findIndex(text => (tokens += tokensIn(text, '') + 1) > maxTokens)
  return first === -1 ? texts : texts.slice(0, first)
}

const shared = ({maxOutputTokens}: Pick<AskingProject, 'maxOutputTokens'>) => ({
  answer,
  version: VERSION,
  ...(maxOutputTokens !== undefined && {maxOutputTokens}),
})

const about = ({about: text}: Pick<AskingProject, 'about'>): LlmQuestion['parts'] =>
  text === undefined ? [] : [{kind: 'text', text: `About the project: ${text}`}]
