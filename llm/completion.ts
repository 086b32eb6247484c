/** What a model server answered: the text that was asked for, or why there is none. Pure. */
import type {HttpAnswer, Json, LlmUsage} from '../engine/contracts.ts'
import {type ErrorCode, SortieError} from '../engine/errors.ts'
import {fieldOf, textIn} from '../engine/json.ts'
import {askedPauseMs} from './rate-headers.ts'

export interface ModelAnswer extends Pick<HttpAnswer, 'status' | 'headers'> {
  readonly text: string
}

/** An answer with status 200: it is paid for, whatever is in it. */
export interface Completion {
  readonly text: string
  /** As the server calls it; null where it does not say. */
  readonly model: string | null
  readonly usage: LlmUsage | null
  /** In dollars, where the server says what the call cost. */
  readonly saidCostUsd: number | null
  /** Why the text is not a whole answer; null where it is one. */
  readonly fault: SortieError | null
}

/** Of a server's own words, in a message. */
const MAX_REASON_CHARACTERS = 300
/** Besides 5xx: the request took too long to arrive, or met another one. */
const PASSING_STATUSES = [408, 409, 425]

/** Throws LLM_KEY_REFUSED, LLM_RATE_LIMITED, LLM_UNAVAILABLE, LLM_TOO_LONG, LLM_REFUSED, or LLM_BAD_ANSWER where it is no JSON. */
export function completionFrom(answer: ModelAnswer, nowMs: number): Completion {
  if (answer.status !== 200) throw refusal(answer, nowMs)
  const body = bodyOf(answer)
  const [choice] = listOf(fieldOf(body, 'choices'))
  const message = fieldOf(choice, 'message')
  const text = contentOf(fieldOf(message, 'content'))
  const usage = fieldOf(body, 'usage')
  const cost = fieldOf(usage, 'cost')
  return {
    text: text ?? '',
    model: textIn(body, 'model') ?? null,
    usage: usageIn(usage),
    saidCostUsd: typeof cost === 'number' && cost >= 0 ? cost : null,
    fault: faultIn(choice, text, answer),
  }
}

function faultIn(choice: Json | undefined, text: string | undefined, answer: ModelAnswer): SortieError | null {
  const reason = textIn(choice, 'finish_reason')
  const refused = textIn(fieldOf(choice, 'message'), 'refusal') ?? ''
  if (refused !== '' || reason === 'content_filter') {
    const words = refused === '' ? 'a filter of its server stopped the answer' : excerptOf(refused)
    return new SortieError('LLM_DECLINED', {
      message: `the model declined to answer: ${words}`,
      hint: 'ask in another way',
    })
  }
  if (choice !== undefined && reason !== 'stop') return unfinished(reason, text ?? '')
  return text === undefined ? badAnswer('the model server answered without a text', answer) : null
}

function bodyOf(answer: ModelAnswer): Json {
  try {
    return JSON.parse(answer.text)
  } catch (cause) {
    throw badAnswer('the answer of the model server is not JSON', answer, cause)
  }
}

/** Text, or a list of parts of which some are text. */
function contentOf(content: Json | undefined): string | undefined {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return undefined
  return content.map((part: Json) => textIn(part, 'text') ?? '').join('')
}

function usageIn(usage: Json | undefined): LlmUsage | null {
  const input = fieldOf(usage, 'prompt_tokens')
  const output = fieldOf(usage, 'completion_tokens')
  if (typeof input !== 'number' || typeof output !== 'number') return null
  const total = fieldOf(usage, 'total_tokens')
  const cached = fieldOf(fieldOf(usage, 'prompt_tokens_details'), 'cached_tokens')
  return {
    inputTokens: input,
    cachedTokens: typeof cached === 'number' ? Math.min(cached, input) : 0,
    // Some servers leave what was thought out of the answer's tokens, and bill it all the same.
    outputTokens: typeof total === 'number' ? Math.max(output, total - input) : output,
  }
}

function refusal(answer: ModelAnswer, nowMs: number): SortieError {
  const {status, headers} = answer
  const error = errorIn(answer)
  const {code, what, hint} = kindOf(status, textIn(error, 'type') ?? textIn(error, 'code') ?? '')
  const waitMs = askedPauseMs(headers, nowMs)
  const wait = waitMs === null ? '' : `, and asks to wait ${waitMs / 1_000} s`
  return new SortieError(code, {
    message: `${what} (status ${status})${wait}: ${reasonIn(answer)}`,
    hint,
    details: {status, retry_after_ms: waitMs, ...contextIn(error)},
  })
}

interface Refusal {
  readonly code: ErrorCode
  readonly what: string
  readonly hint: string
}

const TOO_LONG = ['exceed_context_size_error', 'context_length_exceeded']

function kindOf(status: number, type: string): Refusal {
  if (status === 413 || TOO_LONG.includes(type)) {
    return {
      code: 'LLM_TOO_LONG',
      what: 'the question is longer than what the model takes',
      hint: 'ask for less, lower `max_output_tokens`, or take a model with a larger context',
    }
  }
  if (status === 401 || status === 403) {
    return {
      code: 'LLM_KEY_REFUSED',
      what: 'the model server does not accept the key',
      hint: 'check the variable that `api_key_env` names',
    }
  }
  if (status === 402 || type === 'insufficient_quota') {
    return {code: 'LLM_REFUSED', what: 'the account at the model server is empty', hint: 'charge it, or ask elsewhere'}
  }
  if (status === 429) {
    return {
      code: 'LLM_RATE_LIMITED',
      what: 'the model server wants fewer requests',
      hint: 'lower `max_parallel` or `requests_per_minute`, or give the step a `retry`',
    }
  }
  if (status >= 500 || PASSING_STATUSES.includes(status)) {
    return {
      code: 'LLM_UNAVAILABLE',
      what: 'the model server cannot answer now',
      hint: 'try again later, or give the step a `retry`',
    }
  }
  return {
    code: 'LLM_REFUSED',
    what: 'the model server refuses the request',
    hint: 'check `base_url`, `model` and the size of the prompt',
  }
}

/** What a llama-server says of a question that is too long. */
function contextIn(error: Json | undefined): {readonly [name: string]: Json} {
  const [prompt, context] = [fieldOf(error, 'n_prompt_tokens'), fieldOf(error, 'n_ctx')]
  return typeof prompt === 'number' && typeof context === 'number'
    ? {prompt_tokens: prompt, context_tokens: context}
    : {}
}

function unfinished(reason: string | undefined, text: string): SortieError {
  const why = reason === 'length' ? 'it reached its limit of tokens' : `its reason is "${reason ?? 'not given'}"`
  return new SortieError('LLM_UNFINISHED', {
    message: `the model ended before its answer did: ${why}`,
    hint: reason === 'length' ? 'raise `max_output_tokens`, or ask for less' : 'ask in another way',
    output: {text},
  })
}

function badAnswer(what: string, answer: ModelAnswer, cause?: unknown): SortieError {
  const hint = 'check `base_url`: it usually ends with `/v1`'
  return new SortieError('LLM_BAD_ANSWER', {message: `${what}: ${excerptOf(answer.text)}`, hint, cause})
}

function errorIn({text}: ModelAnswer): Json | undefined {
  try {
    return fieldOf(JSON.parse(text), 'error')
  } catch {
    return undefined
  }
}

/** The server's own words, where it has any in the place where OpenAI puts them. */
const reasonIn = (answer: ModelAnswer): string => excerptOf(textIn(errorIn(answer), 'message') ?? answer.text)

export function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return 'an empty answer'
  return line.length > MAX_REASON_CHARACTERS ? `${line.slice(0, MAX_REASON_CHARACTERS)}…` : line
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}
