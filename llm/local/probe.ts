/** One small question to a server that speaks the chat protocol of OpenAI, and what its answer tells about the server. */
import type {Clock, HttpAnswer, HttpPort, Json, JsonObject} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {fieldOf, isJsonObject, textIn} from '../../engine/json.ts'
import type {Sampling} from '../sampling.ts'
import {parseJson} from './parse-json.ts'

export interface ProbedServer {
  /** Up to `/chat/completions`. */
  readonly baseUrl: string
  readonly apiKey: string | null
  readonly model: string
}

export interface ProbeTools {
  readonly http: HttpPort
  readonly clock: Clock
}

export interface ProbeAnswer {
  readonly text: string
  /** As the server calls it. */
  readonly model: string
  /** 'stop', 'length'; null where the server does not say. */
  readonly finish: string | null
  readonly elapsedMs: number
  readonly promptTokens: number | null
  readonly outputTokens: number | null
  /** As the server measured it; null where it does not. */
  readonly promptTokensPerSecond: number | null
  /** As the server measured it, else from the time that the whole answer took. */
  readonly outputTokensPerSecond: number | null
}

const MAX_BYTES = 8 * 1024 * 1024
/** A large model on a slow machine reads for long before its first word. */
const IDLE_MS = 600_000
/** What asks for no thinking. */
const PAGE_IDLE_MS = 10_000

/**
 * Throws LLM_KEY_REFUSED, LLM_RATE_LIMITED, LLM_UNAVAILABLE, LLM_REFUSED, LLM_BAD_ANSWER, and what sending throws;
 * none with the key in it.
 */
export async function probe(
  server: ProbedServer,
  question: {readonly prompt: string; readonly sampling: Sampling},
  {http, clock}: ProbeTools,
): Promise<ProbeAnswer> {
  const beganAtMs = clock.nowMs()
  const body = {
    model: server.model,
    messages: [{role: 'user', content: question.prompt}],
    stream: false,
    ...question.sampling,
  }
  const answer = await send(server, '/chat/completions', http, body)
  return answerFrom(jsonFrom(answer, server), clock.nowMs() - beganAtMs)
}

/** The first model that the server lists. Throws what `probe` throws. */
export async function firstModel(
  server: Omit<ProbedServer, 'model'>,
  {http}: Pick<ProbeTools, 'http'>,
): Promise<string> {
  const list = fieldOf(jsonFrom(await send(server, '/models', http), server), 'data')
  const id = Array.isArray(list) ? textIn(list[0], 'id') : undefined
  if (id !== undefined) return id
  throw new SortieError('LLM_BAD_ANSWER', {
    message: `the server at "${originOf(server)}" lists no model`,
    hint: 'name one with --model',
  })
}

/** What one question and its answer may have together; null where the server is no llama-server, or does not say. */
export async function contextOf(
  server: Omit<ProbedServer, 'model'>,
  {http}: Pick<ProbeTools, 'http'>,
): Promise<number | null> {
  try {
    const root = {...server, baseUrl: server.baseUrl.replace(/\/v1\/?$/, '')}
    const answer = await send(root, '/props', http)
    const settings = fieldOf(answer.status === 200 ? parseJson(answer.bytes) : undefined, 'default_generation_settings')
    return numberIn(settings, 'n_ctx')
  } catch (cause) {
    if (cause instanceof SortieError) return null
    throw cause
  }
}

function send(
  {baseUrl, apiKey}: Omit<ProbedServer, 'model'>,
  path: string,
  http: HttpPort,
  body?: JsonObject,
): Promise<HttpAnswer> {
  return http.send({
    method: body === undefined ? 'GET' : 'POST',
    url: `${baseUrl.replace(/\/+$/, '')}${path}`,
    headers: {
      ...(apiKey !== null && {authorization: `Bearer ${apiKey}`}),
      ...(body !== undefined && {'content-type': 'application/json'}),
    },
    ...(body !== undefined && {body: JSON.stringify(body)}),
    maxBytes: MAX_BYTES,
    idleMs: body === undefined ? PAGE_IDLE_MS : IDLE_MS,
  })
}

function jsonFrom({status, bytes}: HttpAnswer, server: Omit<ProbedServer, 'model'>): Json {
  const json = parseJson(bytes)
  if (status === 200 && json !== undefined) return json
  throw refusal(status, json, server)
}

function refusal(status: number, json: Json | undefined, server: Omit<ProbedServer, 'model'>): SortieError {
  const error = fieldOf(json, 'error')
  const said = textIn(error, 'message') ?? (typeof error === 'string' ? error : '')
  // Some servers repeat what they were sent.
  const reason = said === '' ? '' : `: ${server.apiKey === null ? said : said.replaceAll(server.apiKey, '***')}`
  const at = `the server at "${originOf(server)}"`
  switch (true) {
    case status === 200:
      return new SortieError('LLM_BAD_ANSWER', {
        message: `${at} answers with something that is no JSON`,
        hint: 'check the address: it usually ends with `/v1`',
      })
    case status === 401 || status === 403:
      return new SortieError('LLM_KEY_REFUSED', {
        message: `${at} does not accept the key (status ${status})${reason}`,
        hint: '--api-key-env names the variable that holds the right one',
      })
    case status === 429:
      return new SortieError('LLM_RATE_LIMITED', {message: `${at} wants fewer requests (status 429)${reason}`})
    case status >= 500:
      return new SortieError('LLM_UNAVAILABLE', {message: `${at} cannot answer (status ${status})${reason}`})
    default:
      return new SortieError('LLM_REFUSED', {message: `${at} refuses the request (status ${status})${reason}`})
  }
}

function answerFrom(json: Json, elapsedMs: number): ProbeAnswer {
  const choices = fieldOf(json, 'choices')
  const choice = Array.isArray(choices) ? choices[0] : undefined
  const text = textIn(fieldOf(choice, 'message'), 'content')
  if (text === undefined || !isJsonObject(json)) {
    throw new SortieError('LLM_BAD_ANSWER', {
      message: 'the answer holds no text of a model',
      hint: 'check the address: it usually ends with `/v1`',
    })
  }
  const {usage, timings} = json
  const outputTokens = numberIn(usage, 'completion_tokens')
  const measured = numberIn(timings, 'predicted_per_second')
  return {
    text,
    model: textIn(json, 'model') ?? '',
    finish: textIn(choice, 'finish_reason') ?? null,
    elapsedMs,
    promptTokens: numberIn(usage, 'prompt_tokens'),
    outputTokens,
    promptTokensPerSecond: numberIn(timings, 'prompt_per_second'),
    outputTokensPerSecond:
      measured ?? (outputTokens === null || elapsedMs === 0 ? null : outputTokens / (elapsedMs / 1_000)),
  }
}

function numberIn(value: Json | undefined, key: string): number | null {
  const found = fieldOf(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : null
}

/** Without what may be secret in it. */
function originOf({baseUrl}: {readonly baseUrl: string}): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : baseUrl
}
