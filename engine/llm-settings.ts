/** What missions, steps and configuration say about models, in one shape; and which of them counts. Pure. */
import {durationMs} from '../schemas/duration.ts'
import type {LlmConfig} from '../schemas/types.gen.ts'
import type {LlmProvider, LlmSampling, LlmSettings} from './contracts.ts'

/** Where keys usually are; null where none is needed. */
export const keyVariables: {readonly [provider in LlmProvider]: string | null} = {
  openai: 'OPENAI_API_KEY',
  xai: 'XAI_API_KEY',
  openrouter: 'OPENROUTER_API_KEY',
  ollama: null,
  'llama-server': null,
  custom: 'OPENAI_API_KEY',
}

const hosts: readonly (readonly [string, LlmProvider])[] = [
  ['api.openai.com', 'openai'],
  ['api.x.ai', 'xai'],
  ['openrouter.ai', 'openrouter'],
]

/** What is written of a model, with or without parameters of a step beside it. */
export type WrittenSettings = LlmConfig & {readonly budget_usd?: number}

export function settingsFrom(written: WrittenSettings): LlmSettings {
  const {prices, cache, server, timeout} = written
  const sampling = samplingIn(written)
  return defined({
    provider: written.provider,
    baseUrl: written.base_url,
    model: written.model,
    apiKeyEnv: written.api_key_env,
    maxParallel: written.max_parallel,
    requestsPerMinute: written.requests_per_minute,
    tokensPerMinute: written.tokens_per_minute,
    timeoutMs: timeout === undefined ? undefined : durationMs(timeout),
    maxAttempts: written.max_attempts,
    maxOutputTokens: written.max_output_tokens,
    sampling: Object.keys(sampling).length === 0 ? undefined : sampling,
    prices: prices && {
      inputPerMillion: prices.input_per_million,
      ...(prices.cached_input_per_million !== undefined && {cachedInputPerMillion: prices.cached_input_per_million}),
      outputPerMillion: prices.output_per_million,
    },
    cache: cache?.ttl === undefined ? undefined : {ttlMs: durationMs(cache.ttl)},
    server: server?.model === undefined ? undefined : {model: server.model, args: server.args ?? []},
    budgetMicroUsd: written.budget_usd === undefined ? undefined : microUsd(written.budget_usd),
  })
}

export const microUsd = (dollars: number): number => Math.round(dollars * 1_000_000)

/** The first that says something counts; of sampling, each value by itself. */
export function mergedSettings(...layers: readonly LlmSettings[]): LlmSettings {
  let merged: LlmSettings = {}
  for (const layer of layers.toReversed()) {
    const sampling = {...merged.sampling, ...layer.sampling}
    // Another server has other models, keys and prices: what was said of the one before does not hold there.
    const below = isElsewhere(layer, merged) ? withoutPlace(merged) : merged
    merged = {...below, ...layer, ...(Object.keys(sampling).length > 0 && {sampling})}
  }
  return merged
}

/** The variable that holds the key of what these settings name; null where none is read. */
export function keyVariableOf(settings: LlmSettings): string | null {
  return settings.apiKeyEnv ?? keyVariables[providerOf(settings)]
}

export function providerOf({provider, baseUrl, server}: LlmSettings): LlmProvider {
  if (provider !== undefined) return provider
  if (server !== undefined) return 'llama-server'
  if (baseUrl === undefined) return 'openai'
  const host = URL.canParse(baseUrl) ? new URL(baseUrl).host : ''
  return hosts.find(([known]) => known === host)?.[1] ?? 'custom'
}

function isElsewhere(above: LlmSettings, below: LlmSettings): boolean {
  const saysWhere = above.provider !== undefined || above.baseUrl !== undefined || above.server !== undefined
  if (!saysWhere || Object.keys(below).length === 0) return false
  const isOtherAddress = above.baseUrl !== undefined && above.baseUrl !== below.baseUrl
  return isOtherAddress || providerOf(above) !== providerOf(below)
}

function withoutPlace(settings: LlmSettings): LlmSettings {
  const {provider: _, baseUrl: __, model: ___, apiKeyEnv: ____, prices: _____, server: ______, ...rest} = settings
  return rest
}

function samplingIn(written: LlmConfig): LlmSampling {
  const {temperature, top_p, top_k, min_p, seed, reasoning_effort} = written
  const {frequency_penalty, presence_penalty, repeat_penalty, mirostat, mirostat_tau, mirostat_eta} = written
  const choice = {temperature, top_p, top_k, min_p, seed, reasoning_effort}
  const penalties = {frequency_penalty, presence_penalty, repeat_penalty}
  return defined({...choice, ...penalties, mirostat, mirostat_tau, mirostat_eta})
}

type Defined<T> = {readonly [key in keyof T]?: Exclude<T[key], undefined>}

/** Without the keys that have no value. */
function defined<T extends object>(values: T): Defined<T> {
  const copy: Defined<T> = {...values}
  for (const [key, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, key)
  return copy
}
