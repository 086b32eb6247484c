/** What a model is asked about one file. Pure. */
import type {LlmModel, LlmPart, LlmQuestion} from '../../engine/contracts.ts'
import {type Chunk, chunksOf, defaultChunks} from '../../llm/chunks/cut.ts'
import {surroundingsOf} from '../../llm/chunks/surroundings.ts'
import {estimateTokens} from '../../llm/tokens.ts'
import answerSchema from '../../schemas/answers/file-analysis.schema.json' with {type: 'json'}
import {fileAnalysis} from '../../schemas/answers.gen.js'
import type {LookedFile} from './file-set.ts'

/** What is the same in the questions of a step. */
export interface Asking {
  /** Role and rules. */
  readonly system: string
  /** What the mission's author says of the project; absent where that is nothing. */
  readonly context?: string
  readonly maxOutputTokens?: number
}

export interface FileQuestion {
  readonly question: LlmQuestion
  /** Lines count from 1; both are included. */
  readonly firstLine: number
  readonly lastLine: number
}

/** Part of the key of kept answers: whoever changes what is asked besides the prompt counts it on. */
const VERSION = 'llm-analyze 1'

const answer = {name: 'file_analysis', schema: answerSchema, validate: fileAnalysis}

/** What is asked about a file: once as a whole, or in parts. */
export interface Questions {
  readonly parts: readonly FileQuestion[]
  readonly isWhole: boolean
}

export function questionsAbout(
  file: LookedFile,
  text: string,
  {model, asking, maxFileBytes}: {readonly model: LlmModel; readonly asking: Asking; readonly maxFileBytes: number},
): Questions {
  const {maxOutputTokens} = asking
  const fits = fitOf(file, text, model, {maxFileBytes, ...(maxOutputTokens !== undefined && {maxOutputTokens})})
  return {parts: questionsFor(file, text, asking, {fits}), isWhole: fits === true}
}

/** One question for a file that fits, one for each of its chunks otherwise. */
export function questionsFor(
  file: LookedFile,
  text: string,
  asking: Asking,
  {fits}: {readonly fits: boolean | Fit},
): readonly FileQuestion[] {
  if (fits === true) return [whole(file, text, asking)]
  const size = fits === false ? defaultChunks : sizeWithin(fits)
  const chunks = chunksOf(text, {...size, tokensOf: line => estimateTokens(line, file.path)})
  return chunks.map((chunk, index) => part(file, chunk, asking, {number: index + 1, total: chunks.length}))
}

/** What question and answer may have together. */
export interface Fit {
  readonly contextTokens: number
  readonly outputTokens: number
}

/** Rules, schema and outline, counted generously. */
const AROUND_TOKENS = 4_000
const LEAST_CHUNK_TOKENS = 500
/** `12| ` before each line. */
const NUMBERED = 1.25

/** Whether a file is asked about at once. A model of unknown context takes what the size limit lets through. */
export function fitOf(
  {path}: LookedFile,
  text: string,
  model: Pick<LlmModel, 'contextTokens' | 'maxOutputTokens'>,
  {maxFileBytes, maxOutputTokens = model.maxOutputTokens}: {maxFileBytes: number; maxOutputTokens?: number},
): boolean | Fit {
  if (Buffer.byteLength(text) > maxFileBytes) return false
  if (model.contextTokens === null) return true
  const needed = estimateTokens(text, path) * NUMBERED + AROUND_TOKENS + maxOutputTokens
  return needed <= model.contextTokens || {contextTokens: model.contextTokens, outputTokens: maxOutputTokens}
}

function sizeWithin({contextTokens, outputTokens}: Fit) {
  const room = Math.floor((contextTokens - outputTokens - AROUND_TOKENS) / NUMBERED)
  const maxTokens = Math.min(defaultChunks.maxTokens, Math.max(LEAST_CHUNK_TOKENS, room))
  return {...defaultChunks, maxTokens, minTokens: Math.floor(maxTokens * 0.75)}
}

function whole(file: LookedFile, text: string, asking: Asking): FileQuestion {
  const parts: readonly LlmPart[] = [...about(file, asking), {kind: 'untrusted', name: file.path, text, firstLine: 1}]
  const lastLine = text.split(/\r\n|\n|\r/).length
  return {question: questionFrom(file, parts, asking), firstLine: 1, lastLine}
}

function part(
  file: LookedFile,
  {firstLine, lastLine, text}: Chunk,
  asking: Asking,
  {number, total}: {readonly number: number; readonly total: number},
): FileQuestion {
  const surroundings = surroundingsOf(file.metrics)
  const which = `This is part ${number} of ${total} of the file, lines ${firstLine} to ${lastLine}. Judge this part, and report only what stands in it. What is not shown is there all the same.`
  const parts: readonly LlmPart[] = [
    ...about(file, asking),
    ...(surroundings === ''
      ? []
      : [
          {
            kind: 'untrusted',
            name: `what ${file.path} imports, and what stands where in it`,
            text: surroundings,
          } as const,
        ]),
    {kind: 'text', text: which},
    {kind: 'untrusted', name: file.path, text, firstLine},
  ]
  return {question: questionFrom(file, parts, asking), firstLine, lastLine}
}

function questionFrom({path}: LookedFile, parts: readonly LlmPart[], {system, maxOutputTokens}: Asking): LlmQuestion {
  return {
    label: path,
    system,
    parts,
    answer,
    version: VERSION,
    ...(maxOutputTokens !== undefined && {maxOutputTokens}),
  }
}

const care: {readonly [level in LookedFile['level']]: string | null} = {
  minimal:
    'There are few decisions in this file. Keep the summary to one sentence, and report only what is certainly wrong.',
  standard: null,
  deep: 'This file deserves a second look: follow what comes from outside to where it is used, and what happens when a call in it fails, before you answer.',
}

/** What differs least from question to question comes first. */
function about({level}: LookedFile, {context}: Asking): readonly LlmPart[] {
  const texts = [context === undefined ? null : `About the project: ${context}`, care[level]]
  return texts.flatMap(text => (text === null ? [] : [{kind: 'text', text} as const]))
}
