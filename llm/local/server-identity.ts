/** Whether what answers at a port is ready, and is the server that was started: key, model, name. */
import {realpath} from 'node:fs/promises'
import type {HttpAnswer, HttpPort, JsonObject} from '../../engine/contracts.ts'
import {isJsonObject} from '../../engine/json.ts'
import {parseJson} from './parse-json.ts'
import {strange} from './server-faults.ts'

/** `/props` holds the chat template of the model. */
const MAX_BYTES = 4 * 1024 * 1024
const IDLE_MS = 10_000
/** A server that loads answers at once that it does; what says nothing for so long is asked again. */
const HEALTH_IDLE_MS = 2_000

/** False while nothing listens, and while the model loads (503). */
export async function isReady(port: number, http: HttpPort): Promise<boolean> {
  try {
    return (await ask({port, path: '/health', idleMs: HEALTH_IDLE_MS}, http)).status === 200
  } catch {
    return false
  }
}

export interface Expected {
  readonly port: number
  readonly apiKey: string
  readonly alias: string
  readonly modelPath: string
  readonly contextTokens: number
  readonly slots: number
}

export interface Identity {
  readonly model: string
  readonly contextTokensPerSlot: number
  readonly slots: number
  readonly props: JsonObject
}

/** Throws LLM_SERVER_STRANGE. */
export async function identify(expected: Expected, http: HttpPort): Promise<Identity> {
  const {port, apiKey, alias, modelPath} = expected
  const update = 'update llama.cpp: this build does not take its key from LLAMA_API_KEY'
  // Some builds show `/props` to everyone; what makes the model work is never open in one that has a key.
  if ((await ask({port, path: '/tokenize', body: '{"content":""}'}, http)).status !== 401) {
    throw strange(port, 'asks for no key', update)
  }
  const answer = await ask({port, path: '/props', apiKey}, http)
  const props = answer.status === 200 ? parseJson(answer.bytes) : null
  if (!isJsonObject(props)) {
    throw strange(port, `does not say what it is (status ${answer.status})`, 'see what else listens on this machine')
  }
  const {model_path: path, model_alias: name} = props
  if (typeof path !== 'string' || !(await isSameFile(path, modelPath))) {
    throw strange(port, `has another model: ${JSON.stringify(path ?? null)}`, 'see what else listens on this machine')
  }
  // Older builds do not tell the name.
  if (typeof name === 'string' && name !== alias) {
    throw strange(port, `calls its model "${name}", not "${alias}"`, 'see what else listens on this machine')
  }
  return {model: alias, ...sharesOf(props, expected), props}
}

function sharesOf(
  props: JsonObject,
  {contextTokens, slots}: Expected,
): Pick<Identity, 'contextTokensPerSlot' | 'slots'> {
  const {total_slots: totalSlots, default_generation_settings: settings} = props
  const told = isJsonObject(settings) ? settings['n_ctx'] : undefined
  const trueSlots = typeof totalSlots === 'number' && totalSlots > 0 ? totalSlots : slots
  return {
    slots: trueSlots,
    contextTokensPerSlot: typeof told === 'number' && told > 0 ? told : Math.floor(contextTokens / trueSlots),
  }
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  try {
    return (await realpath(one)) === (await realpath(other))
  } catch {
    return false
  }
}

interface Request {
  readonly port: number
  readonly path: string
  readonly apiKey?: string
  /** JSON; with it the request is a POST. */
  readonly body?: string
  readonly idleMs?: number
}

function ask({port, path, apiKey, body, idleMs = IDLE_MS}: Request, http: HttpPort): Promise<HttpAnswer> {
  return http.send({
    method: body === undefined ? 'GET' : 'POST',
    url: `http://127.0.0.1:${port}${path}`,
    headers: {
      ...(apiKey !== undefined && {authorization: `Bearer ${apiKey}`}),
      ...(body !== undefined && {'content-type': 'application/json'}),
    },
    ...(body !== undefined && {body}),
    maxBytes: MAX_BYTES,
    idleMs,
  })
}
