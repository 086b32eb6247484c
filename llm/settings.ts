/** From what is said in several places to the one model that is asked: address, name, key, prices. Pure. */
import type {LlmPrices, LlmProvider, LlmSampling, LlmSettings} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {keyVariables, providerOf} from '../engine/llm-settings.ts'
import {isLoopback, type Preset, presets} from './presets.ts'
import {type ModelRow, rowFor} from './prices.ts'
import {localDefaults, samplingFor} from './sampling.ts'

/** What the settings come to. */
export interface Target {
  readonly provider: LlmProvider
  readonly preset: Preset
  /** Without a slash at its end; null for a server of our own, which has none before it is started. */
  readonly baseUrl: string | null
  /** null where the server chooses. */
  readonly model: string | null
  readonly key: KeyWish
  /** null where nobody knows them. */
  readonly prices: LlmPrices | null
  readonly row: ModelRow | null
  readonly maxParallel: number
  readonly requestsPerMinute: number | null
  readonly tokensPerMinute: number | null
  readonly timeoutMs: number
  readonly maxAttempts: number
  readonly maxOutputTokens: number
  /** The user says so: else a server that does not know the limit is not told of it. */
  readonly isOutputLimited: boolean
  readonly sampling: LlmSampling
  readonly ttlMs: number
  readonly server: LlmSettings['server'] | null
  readonly budgetMicroUsd: number | null
}

export type KeyWish =
  | {readonly kind: 'none'}
  /** `isRequired`: nothing is sent without it. */
  | {readonly kind: 'variable'; readonly name: string; readonly isRequired: boolean}

const HOUR_MS = 3_600_000
const defaults = {timeoutMs: 180_000, maxAttempts: 3, maxOutputTokens: 8_192, ttlMs: 168 * HOUR_MS}

/** Throws LLM_NO_MODEL, LLM_BAD_SETTINGS or LLM_BAD_SAMPLING. */
export function targetOf(settings: LlmSettings): Target {
  const server = settings.server ?? null
  const provider = providerOf(settings)
  const preset = presets[provider]
  if (server !== null && provider !== 'llama-server') {
    throw bad(`\`server\` is for \`provider: llama-server\`, not for "${provider}"`, 'leave one of the two out')
  }
  const baseUrl = server === null ? urlOf(settings.baseUrl ?? preset.baseUrl, provider) : null
  const model = settings.model ?? null
  const isHere = baseUrl === null || isLoopback(new URL(baseUrl))
  if (model === null && !preset.choosesModel && !(provider === 'custom' && isHere)) {
    throw new SortieError('LLM_NO_MODEL', {
      message: `"${provider}" is asked without the name of a model`,
      hint: 'name it with `model`, in the step or under `config.llm`; `sortie llm list` shows what can be asked from here, also without a key',
    })
  }
  const row = model === null ? null : rowFor(provider, model)
  const {maxParallel = preset.maxParallel, requestsPerMinute = null, tokensPerMinute = null} = settings
  return {
    provider,
    preset,
    baseUrl,
    model,
    key: keyWish(settings, keyVariables[provider], isHere),
    prices: pricesOf(settings, preset, row),
    row,
    maxParallel,
    requestsPerMinute,
    tokensPerMinute,
    timeoutMs: settings.timeoutMs ?? defaults.timeoutMs,
    maxAttempts: settings.maxAttempts ?? defaults.maxAttempts,
    maxOutputTokens: settings.maxOutputTokens ?? defaults.maxOutputTokens,
    isOutputLimited: settings.maxOutputTokens !== undefined,
    sampling: samplingOf(settings, provider),
    ttlMs: settings.cache?.ttlMs ?? defaults.ttlMs,
    server,
    budgetMicroUsd: settings.budgetMicroUsd ?? null,
  }
}

function urlOf(written: string | null, provider: LlmProvider): string {
  if (written === null) throw bad(`\`provider: ${provider}\` is nowhere without a \`base_url\``, 'say where it listens')
  const url = written.replace(/\/+$/, '')
  if (URL.canParse(url) && /^https?:/.test(url)) return url
  throw bad(`"base_url" is no address: "${written}"`, 'write it as https://api.example.com/v1')
}

function keyWish({apiKeyEnv}: LlmSettings, keyVariable: string | null, isHere: boolean): KeyWish {
  if (apiKeyEnv !== undefined) return {kind: 'variable', name: apiKeyEnv, isRequired: !isHere}
  return isHere || keyVariable === null ? {kind: 'none'} : {kind: 'variable', name: keyVariable, isRequired: true}
}

/** A server of our own is asked as local models are asked best, where nobody says otherwise. */
function samplingOf({sampling = {}, server}: LlmSettings, provider: LlmProvider): LlmSampling {
  const {max_tokens: _, ...usual} = localDefaults
  return samplingFor(provider, {...(server !== undefined && usual), ...sampling})
}

function pricesOf({prices}: LlmSettings, {isFree}: Preset, row: ModelRow | null): LlmPrices | null {
  if (prices !== undefined) return prices
  return isFree ? {inputPerMillion: 0, outputPerMillion: 0} : (row?.prices ?? null)
}

function bad(message: string, hint: string): SortieError {
  return new SortieError('LLM_BAD_SETTINGS', {message, hint})
}
