/** Asks a language model one question: any server that speaks the chat protocol of OpenAI. */
import type {HttpRequest, JsonObject, Section, StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import paramsSchema from '../schemas/steps/llm.schema.json' with {type: 'json'}
import type {LlmParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {type Completion, completionFrom} from './llm/completion.ts'

export interface LlmOutput extends Completion {
  /** What the call cost; null because no price is known. */
  readonly cost_usd: null
}

const DEFAULT_BASE_URL = 'https://api.openai.com/v1'
const DEFAULT_KEY_VARIABLE = 'OPENAI_API_KEY'
/** The longest answers of today's models have some 500 kB. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** A model may think for long before its first word. */
const MAX_SILENCE_MS = 300_000

export const llm: StepType<LlmParams, LlmOutput> = {
  type: 'llm',
  summary: 'ask a language model one question',
  paramsSchema,
  validate: stepParams.llm,
  secretVariables: ({api_key_env: name}) => [typeof name === 'string' ? name : DEFAULT_KEY_VARIABLE],
  preview({prompt, model, base_url: baseUrl = DEFAULT_BASE_URL}) {
    return [`ask ${model ?? 'the model'} at ${baseUrl}, ${Buffer.byteLength(prompt)} bytes`]
  },
  async run(params, context) {
    const {status, headers, bytes} = await context.http.send(requestFor(params, context))
    const answer = {status, headers, text: new TextDecoder().decode(bytes)}
    return {...completionFrom(answer, params, context.clock.nowMs()), cost_usd: null}
  },
  render({text}): Section[] {
    return [{title: 'Answer', blocks: [{kind: 'markdown', text}]}]
  },
}

function requestFor(params: LlmParams, context: StepContext): HttpRequest {
  const {base_url: baseUrl = DEFAULT_BASE_URL} = params
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`
  if (!URL.canParse(url)) {
    throw new SortieError('STEP_BAD_PARAMS', {message: `"base_url" is no address: "${baseUrl}"`})
  }
  const key = keyFor(params, new URL(url), context)
  return {
    method: 'POST',
    url,
    headers: {'content-type': 'application/json', ...(key !== null && {authorization: `Bearer ${key}`})},
    body: JSON.stringify(bodyFor(params)),
    maxBytes: MAX_ANSWER_BYTES,
    idleMs: MAX_SILENCE_MS,
  }
}

function bodyFor({prompt, system, model, max_output_tokens: maxTokens, temperature}: LlmParams): JsonObject {
  const question = {role: 'user', content: prompt}
  return {
    messages: system === undefined ? [question] : [{role: 'system', content: system}, question],
    stream: false,
    ...(model !== undefined && {model}),
    // The newer `max_completion_tokens` is not known to every compatible server.
    ...(maxTokens !== undefined && {max_tokens: maxTokens}),
    ...(temperature !== undefined && {temperature}),
  }
}

/** null for a server on this machine that is to be asked without one. */
function keyFor({api_key_env: written}: LlmParams, url: URL, context: StepContext): string | null {
  if (isLoopback(url) && written === undefined) return null
  const name = written ?? DEFAULT_KEY_VARIABLE
  const key = context.variable(name)?.trim() ?? ''
  if (key === '' && isLoopback(url)) return null
  if (key === '') {
    throw new SortieError('LLM_KEY_MISSING', {
      message: `the environment variable "${name}" is not set, and "${url.origin}" wants a key`,
      hint: `set ${name}, or name another variable with \`api_key_env\``,
    })
  }
  // `fetch` would refuse it too, with the key in the message.
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new SortieError('LLM_KEY_REFUSED', {message: `the environment variable "${name}" does not hold a key`})
  }
  return key
}

function isLoopback({hostname}: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
