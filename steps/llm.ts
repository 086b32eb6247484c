/** Asks a language model one question: any server that speaks the chat protocol of OpenAI. */

import type {Json, JsonObject, LlmAnswer, LlmQuestion, Section, StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {inDollars} from '../llm/money.ts'
import paramsSchema from '../schemas/steps/llm.schema.json' with {type: 'json'}
import type {LlmParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {modelNamedIn, modelSettings} from './llm/settings.ts'

export interface LlmOutput extends JsonObject {
  readonly text: string
  /** What was asked for with `schema`; the text where there is none. */
  readonly value: Json
  /** As the server calls it. */
  readonly model: string
  /** As the server counted; null where it does not say. */
  readonly usage: JsonObject | null
  /** In dollars; 0 from the cache, null where no price is known. */
  readonly cost_usd: number | null
  readonly from_cache: boolean
}

export const llm: StepType<LlmParams, LlmOutput> = {
  type: 'llm',
  summary: 'ask a language model one question',
  paramsSchema,
  validate: stepParams.llm,
  asksModel: modelNamedIn,
  inputFiles({prompt_file: prompt, system_file: system}) {
    const paths = [prompt, system].filter(path => path !== undefined)
    return paths.length === 0 ? undefined : {paths, include: [], exclude: []}
  },
  preview(params) {
    const {prompt, prompt_file: file, model, provider, base_url: baseUrl} = params
    const where = baseUrl ?? provider
    const what = prompt === undefined ? `with "${file ?? ''}"` : `${Buffer.byteLength(prompt)} bytes`
    return [`ask ${model ?? 'the model'}${where === undefined ? '' : ` at ${where}`}, ${what}`]
  },
  async run(params, context) {
    const model = await context.llm.open(modelSettings(params))
    const question = await questionFor(params, context)
    const answer = await model.ask({...question, label: context.stepId})
    return outputFrom(answer)
  },
  async forecast(params, context) {
    if (JSON.stringify(params).includes('${{')) return null
    const model = await context.llm.open(modelSettings(params))
    const {inputTokens, isCached, ...costs} = await model.estimate(await questionFor(params, context))
    return {model: model.model, questions: 1, cached: isCached ? 1 : 0, inputTokens, ...costs}
  },
  render({text, value}): Section[] {
    const isText = value === text
    return [
      {
        title: 'Answer',
        blocks: [isText ? {kind: 'markdown', text} : {kind: 'code', language: 'json', text: jsonText(value)}],
      },
    ]
  },
}

const jsonText = (value: Json): string => JSON.stringify(value, null, 2)

async function questionFor(
  {prompt, prompt_file: promptFile, system, system_file: systemFile, schema, max_output_tokens: most}: LlmParams,
  {files}: Pick<StepContext, 'files'>,
): Promise<LlmQuestion> {
  const asked = prompt ?? (await files.read(promptFile ?? ''))
  const rules = system ?? (systemFile === undefined ? undefined : await files.read(systemFile))
  if (asked.trim() === '') {
    throw new SortieError('STEP_BAD_PARAMS', {message: `the prompt file "${promptFile ?? ''}" is empty`})
  }
  return {
    label: '',
    ...(rules !== undefined && {system: rules}),
    parts: [{kind: 'text', text: asked}],
    ...(schema !== undefined && {answer: {name: 'answer', schema: asJson(schema)}}),
    ...(most !== undefined && {maxOutputTokens: most}),
  }
}

/** It came out of YAML or JSON. */
function asJson(schema: object): JsonObject {
  const copy: JsonObject = JSON.parse(JSON.stringify(schema))
  return copy
}

function outputFrom({text, value, model, usage, costMicroUsd, from}: LlmAnswer): LlmOutput {
  return {
    text,
    value,
    model,
    usage: usage && {
      prompt_tokens: usage.inputTokens,
      cached_tokens: usage.cachedTokens,
      completion_tokens: usage.outputTokens,
    },
    cost_usd: inDollars(costMicroUsd),
    from_cache: from === 'cache',
  }
}
