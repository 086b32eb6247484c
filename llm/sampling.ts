/** How a model chooses its words: every parameter with its range, who takes it, and the defaults of local models. */
import {SortieError} from '../engine/errors.ts'

export const providers = ['openai', 'xai', 'openrouter', 'ollama', 'llama-server', 'custom'] as const
export type Provider = (typeof providers)[number]

interface NumberParameter {
  readonly kind: 'number' | 'whole'
  readonly least: number
  readonly most: number
  /** Whose servers take it in `/v1/chat/completions`; others refuse the request, or ignore it in silence. */
  readonly takenBy: readonly Provider[]
}

interface WordParameter {
  readonly kind: 'word'
  readonly takenBy: readonly Provider[]
}

/** Of a server that nobody knows it is assumed that it takes what is asked for: it says so itself if it does not. */
const everyone = providers
const llamaServer: readonly Provider[] = ['llama-server', 'custom']
const routed: readonly Provider[] = ['openrouter', ...llamaServer]

/** By the names of the protocol, as the server takes them. */
export const samplingTable = {
  temperature: {kind: 'number', least: 0, most: 2, takenBy: everyone},
  top_p: {kind: 'number', least: 0, most: 1, takenBy: everyone},
  /** 0: all words are looked at. */
  top_k: {kind: 'whole', least: 0, most: 1_000_000, takenBy: routed},
  min_p: {kind: 'number', least: 0, most: 1, takenBy: routed},
  /** 1: none. The protocol of llama-server; OpenRouter calls it `repetition_penalty`. */
  repeat_penalty: {kind: 'number', least: 0, most: 2, takenBy: llamaServer},
  frequency_penalty: {kind: 'number', least: -2, most: 2, takenBy: everyone},
  presence_penalty: {kind: 'number', least: -2, most: 2, takenBy: everyone},
  seed: {kind: 'whole', least: 0, most: 4_294_967_295, takenBy: everyone},
  /** 0: off, 1 or 2: its version. With it `top_k`, `top_p` and `min_p` play no part. */
  mirostat: {kind: 'whole', least: 0, most: 2, takenBy: llamaServer},
  /** How surprising the words are to be. */
  mirostat_tau: {kind: 'number', least: 0, most: 10, takenBy: llamaServer},
  /** How fast it learns. */
  mirostat_eta: {kind: 'number', least: 0, most: 1, takenBy: llamaServer},
  /** Tokens of the answer, at most. */
  max_tokens: {kind: 'whole', least: 1, most: 10_000_000, takenBy: everyone},
  /** 'low', 'medium', 'high', of models that think first. */
  reasoning_effort: {kind: 'word', takenBy: everyone},
} as const satisfies {readonly [name: string]: NumberParameter | WordParameter}

export type SamplingName = keyof typeof samplingTable

/** In the names and the form in which a request carries them. */
export type Sampling = {
  readonly [Name in SamplingName]?: (typeof samplingTable)[Name]['kind'] extends 'word' ? string : number
}

/** What a local model is asked with when nobody says otherwise: nearly the same answer each time, and no loops. */
export const localDefaults = {
  temperature: 0.01,
  top_p: 0.85,
  min_p: 0.05,
  top_k: 50,
  repeat_penalty: 1.15,
  mirostat: 0,
  mirostat_tau: 4,
  mirostat_eta: 0.1,
  max_tokens: 24_576,
} as const satisfies Sampling

/** Tokens that a local model's context holds when nobody says otherwise. */
export const LOCAL_CONTEXT_TOKENS = 49_152

/**
 * Checks what was written against the table, for this provider. Throws LLM_BAD_SAMPLING for the first that is unknown,
 * out of its range or not taken.
 */
export function samplingFor(provider: Provider, written: {readonly [name: string]: unknown}): Sampling {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      if (!isSamplingName(name)) throw unknownName(name, provider)
      const row: NumberParameter | WordParameter = samplingTable[name]
      if (!row.takenBy.includes(provider)) throw notTaken(name, provider)
      if (!isFit(row, value)) throw outOfRange(name, row, value)
      return [name, value]
    }),
  )
}

/** What this provider takes, in the order of the table. */
export function samplingNamesOf(provider: Provider): readonly SamplingName[] {
  return Object.entries(samplingTable).flatMap(([name, row]) => {
    const takenBy: readonly Provider[] = row.takenBy
    return isSamplingName(name) && takenBy.includes(provider) ? [name] : []
  })
}

export function isSamplingName(name: string): name is SamplingName {
  return Object.hasOwn(samplingTable, name)
}

function isFit(row: NumberParameter | WordParameter, value: unknown): boolean {
  if (row.kind === 'word') return typeof value === 'string' && value !== ''
  if (typeof value !== 'number' || !(value >= row.least && value <= row.most)) return false
  return row.kind === 'number' || Number.isSafeInteger(value)
}

function unknownName(name: string, provider: Provider): SortieError {
  return new SortieError('LLM_BAD_SAMPLING', {
    message: `there is no sampling parameter "${name}"`,
    hint: `"${provider}" takes ${samplingNamesOf(provider).join(', ')}`,
  })
}

function notTaken(name: SamplingName, provider: Provider): SortieError {
  const others: readonly Provider[] = samplingTable[name].takenBy
  return new SortieError('LLM_BAD_SAMPLING', {
    message: `"${provider}" does not take the sampling parameter "${name}"`,
    hint: `leave it out; ${others.join(', ')} take it`,
  })
}

function outOfRange(name: SamplingName, row: NumberParameter | WordParameter, value: unknown): SortieError {
  const range =
    row.kind === 'word'
      ? 'is a word'
      : `is a ${row.kind === 'whole' ? 'whole number' : 'number'} from ${row.least} to ${row.most}`
  return new SortieError('LLM_BAD_SAMPLING', {
    message: `the sampling parameter "${name}" ${range}, not ${JSON.stringify(value) ?? String(value)}`,
  })
}
