/** What a model server answered: the text that was asked for, or why there is none. Pure. */
import type {HttpAnswer, Json, JsonObject} from '../../engine/contracts.ts'
import {type ErrorCode, SortieError} from '../../engine/errors.ts'
import {fieldOf, textIn} from '../../engine/json.ts'
import type {LlmParams} from '../../schemas/types.gen.ts'
import {retryAfterMs} from '../http/retry-after.ts'

export interface Completion extends JsonObject {
  readonly text: string
  /** As the server calls it; null where it does not say and none was asked for. */
  readonly model: string | null
  /** As the server counted; null where it does not say. */
  readonly usage: Usage | null
}

export interface Usage extends JsonObject {
  readonly prompt_tokens: number
  readonly completion_tokens: number
}

export interface ModelAnswer extends Pick<HttpAnswer, 'status' | 'headers'> {
  readonly text: string
}

/** Of a server's own words, in a message. */
const MAX_REASON_CHARACTERS = 300
/** Besides 5xx: the request took too long to arrive, or met another one. */
const PASSING_STATUSES = [408, 409, 425]

/** Throws LLM_KEY_REFUSED, LLM_RATE_LIMITED, LLM_UNAVAILABLE, LLM_REFUSED, LLM_BAD_ANSWER or LLM_UNFINISHED. */
export function completionFrom(answer: ModelAnswer, params: LlmParams, nowMs: number): Completion {
  if (answer.status !== 200) throw refusal(answer, nowMs)
  const body = bodyOf(answer)
  const [choice] = listOf(fieldOf(body, 'choices'))
  const text = textIn(fieldOf(choice, 'message'), 'content')
  const model = textIn(body, 'model') ?? params.model ?? null
  const usage = usageIn(fieldOf(body, 'usage'))
  const reason = textIn(choice, 'finish_reason')
  if (choice !== undefined && reason !== 'stop')
    throw unfinished(reason, {text: text ?? '', model, usage, cost_usd: null})
  if (text === undefined) throw badAnswer('the model server answered without a text', answer)
  return {text, model, usage}
}

function bodyOf(answer: ModelAnswer): Json {
  try {
    return JSON.parse(answer.text)
  } catch (cause) {
    throw badAnswer('the answer of the model server is not JSON', answer, cause)
  }
}

function usageIn(usage: Json | undefined): Usage | null {
  const prompt = fieldOf(usage, 'prompt_tokens')
  const completion = fieldOf(usage, 'completion_tokens')
  if (typeof prompt !== 'number' || typeof completion !== 'number') return null
  return {prompt_tokens: prompt, completion_tokens: completion}
}

function refusal(answer: ModelAnswer, nowMs: number): SortieError {
  const {code, what, hint} = kindOf(answer.status)
  const waitMs = retryAfterMs(answer.headers, nowMs)
  const wait = waitMs === null ? '' : `, and asks to wait ${waitMs / 1_000} s`
  return new SortieError(code, {
    message: `${what} (status ${answer.status})${wait}: ${reasonIn(answer)}`,
    hint,
    details: {status: answer.status, retry_after_ms: waitMs},
  })
}

interface Refusal {
  readonly code: ErrorCode
  readonly what: string
  readonly hint: string
}

function kindOf(status: number): Refusal {
  if (status === 401 || status === 403) {
    return {
      code: 'LLM_KEY_REFUSED',
      what: 'the model server does not accept the key',
      hint: 'check the variable that `api_key_env` names',
    }
  }
  if (status === 429) {
    return {
      code: 'LLM_RATE_LIMITED',
      what: 'the model server wants fewer requests',
      hint: 'give the step a `retry`: it waits as long as the server asks for',
    }
  }
  if (status >= 500 || PASSING_STATUSES.includes(status)) {
    return {
      code: 'LLM_UNAVAILABLE',
      what: 'the model server cannot answer now',
      hint: 'give the step a `retry`, or try again later',
    }
  }
  return {
    code: 'LLM_REFUSED',
    what: 'the model server refuses the request',
    hint: 'check `base_url`, `model` and the size of the prompt',
  }
}

function unfinished(reason: string | undefined, output: JsonObject): SortieError {
  const why = reason === 'length' ? 'it reached its limit of tokens' : `its reason is "${reason ?? 'not given'}"`
  return new SortieError('LLM_UNFINISHED', {
    message: `the model ended before its answer did: ${why}`,
    hint: reason === 'length' ? 'raise `max_output_tokens`, or ask for less' : 'ask in another way',
    output,
  })
}

function badAnswer(what: string, answer: ModelAnswer, cause?: unknown): SortieError {
  const hint = 'check `base_url`: it usually ends with `/v1`'
  return new SortieError('LLM_BAD_ANSWER', {message: `${what}: ${excerptOf(answer.text)}`, hint, cause})
}

/** The server's own words, where it has any in the place where OpenAI puts them. */
function reasonIn(answer: ModelAnswer): string {
  try {
    const body: Json = JSON.parse(answer.text)
    return excerptOf(textIn(fieldOf(body, 'error'), 'message') ?? answer.text)
  } catch {
    return excerptOf(answer.text)
  }
}

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return 'an empty answer'
  return line.length > MAX_REASON_CHARACTERS ? `${line.slice(0, MAX_REASON_CHARACTERS)}…` : line
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
