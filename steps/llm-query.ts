/** Asks a model a question about the files of the workspace: it is shown what may answer it, and its citations are proven. */

import type {Json, JsonObject, LlmAnswer, LlmQuestion, Section, StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {inDollars} from '../llm/money.ts'
import answerSchema from '../schemas/answers/query.schema.json' with {type: 'json'}
import {query} from '../schemas/answers.gen.js'
import {prompts} from '../schemas/prompts.gen.ts'
import paramsSchema from '../schemas/steps/llm-query.schema.json' with {type: 'json'}
import type {LlmQueryParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {modelNamedIn, modelSettings} from './llm/settings.ts'
import {type CitedPlace, type ModelCitation, provenPlaces} from './llm-query/places.ts'
import {patternsOf, type Shown, whatIsShown} from './llm-query/shown.ts'

export interface LlmQueryOutput extends JsonObject {
  /** The answer and its places, as text. */
  readonly text: string
  readonly answer: string
  /** Those that are in the files, the most important one first. */
  readonly citations: readonly CitedPlace[]
  /** How many citations were thrown away. */
  readonly rejected: number
  /** Files that the model was shown something of, the best first. */
  readonly shown: readonly string[]
  /** How many files hold one of the words of the question. */
  readonly files_found: number
  readonly model: string
  readonly cost_usd: number | null
  readonly from_cache: boolean
}

export const llmQuery: StepType<LlmQueryParams, LlmQueryOutput> = {
  type: 'llm-query',
  summary: 'ask a model a question about the files, and prove the lines that it cites',
  paramsSchema,
  validate: stepParams['llm-query'],
  asksModel: modelNamedIn,
  uncacheable: 'what a model answers is kept by itself',
  inputFiles: ({paths = [], files, exclude = []}) => ({paths, include: patternsOf(files), exclude}),
  preview({question, paths = [], model}) {
    return [`ask ${model ?? 'the model'} about ${paths.length === 0 ? 'the files' : paths.join(', ')}: ${question}`]
  },
  async run(params, context) {
    const shown = await whatIsShown(params, context)
    if (shown.passages.length === 0) {
      throw new SortieError('QUERY_NOTHING_FOUND', {
        message: 'no file holds any word of the question',
        hint: 'use words that the code uses: names of files, functions, settings',
      })
    }
    const model = await context.llm.open(modelSettings(params))
    const answer = await model.ask<Answer>(await questionFrom(params, shown, context))
    return outputFrom(answer, shown, context)
  },
  async forecast(params, context) {
    const shown = await whatIsShown(params, context)
    const model = await context.llm.open(modelSettings(params))
    const {inputTokens, isCached, ...costs} = await model.estimate(await questionFrom(params, shown, context))
    return {model: model.model, questions: 1, cached: isCached ? 1 : 0, inputTokens, ...costs}
  },
  render({answer, citations}): Section[] {
    const places = citations.map(({path, line, quote}) => `${path}:${line}: ${quote}`)
    const none = {kind: 'paragraph', text: UNPROVEN} as const
    const cited = places.length === 0 ? none : ({kind: 'list', items: places} as const)
    return [{title: 'Answer', blocks: [{kind: 'markdown', text: answer}, cited]}]
  },
}

const UNPROVEN = 'Unproven: the answer cites no line that is in the files.'

type Answer = JsonObject & {readonly answer: string; readonly citations: readonly (Json & ModelCitation)[]}

async function questionFrom(
  {question, prompt_file: promptFile, max_output_tokens: maxOutputTokens}: LlmQueryParams,
  {passages}: Shown,
  {files}: Pick<StepContext, 'files'>,
): Promise<LlmQuestion> {
  const system = promptFile === undefined ? prompts.query : await files.read(promptFile)
  return {
    label: question.slice(0, 200),
    system: system.trim(),
    // The question comes last: what is shown before it differs as much, and it is what counts.
    parts: [
      ...passages.map(({path, firstLine, text}) => ({kind: 'untrusted', name: path, text, firstLine}) as const),
      {kind: 'text', text: `The question: ${question}`},
    ],
    answer: {name: 'query', schema: answerSchema, validate: query},
    version: 'llm-query 1',
    ...(maxOutputTokens !== undefined && {maxOutputTokens}),
  }
}

function outputFrom(
  {value, model, costMicroUsd, from}: LlmAnswer<Answer>,
  shown: Shown,
  {warn}: Pick<StepContext, 'warn'>,
): LlmQueryOutput {
  const {places, rejected} = provenPlaces(value.citations, shown)
  if (places.length === 0) warn('QUERY_UNPROVEN', 'the answer cites no line that is in the files')
  const answer = value.answer.trim()
  const cited = places.map(({path, line, quote}) => `  ${path}:${line}: ${quote}`)
  return {
    text: [answer, '', ...(cited.length === 0 ? [UNPROVEN] : cited)].join('\n'),
    answer,
    citations: places,
    rejected,
    shown: [...new Set(shown.passages.map(({path}) => path))],
    files_found: shown.filesFound,
    model,
    cost_usd: inDollars(costMicroUsd),
    from_cache: from === 'cache',
  }
}
