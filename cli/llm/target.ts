/** What a command of `sortie llm` is about: a server at an address, a provider by name, or a model on this machine. */
import {existsSync} from 'node:fs'
import {SortieError} from '../../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../../engine/mission/near-miss.ts'
import {modelPlaces} from '../../llm/local/model-folders.ts'
import {findModels, type LocalModel} from '../../llm/local/models.ts'
import {type Preset, presets} from '../../llm/local/presets.ts'
import {
  isSamplingName,
  localDefaults,
  type Provider,
  type Sampling,
  samplingFor,
  samplingTable,
} from '../../llm/sampling.ts'
import type {Invocation} from '../command.ts'
import type {Io} from '../io.ts'
import {findWorkspace} from '../workspace.ts'
import {absolutePath} from './local-server.ts'

export type Target =
  | {readonly kind: 'model'; readonly modelPath: string}
  | {readonly kind: 'server'; readonly provider: Provider; readonly baseUrl: string; readonly apiKey: string | null}

/** Throws USAGE_UNKNOWN_NAME, LLM_SERVER_NO_MODEL, LLM_KEY_MISSING. */
export async function targetOf(word: string | undefined, flags: Invocation['flags'], io: Io): Promise<Target> {
  if (word !== undefined && /^https?:\/\//.test(word)) return serverAt(word, flags, io)
  const preset = presets.find(({provider}) => provider === word)
  if (preset !== undefined) return serverOf(preset, flags, io)
  return {kind: 'model', modelPath: await findModel(word, flags, io)}
}

function serverAt(baseUrl: string, flags: Invocation['flags'], io: Io): Target {
  if (!URL.canParse(baseUrl)) throw new SortieError('USAGE_UNKNOWN_NAME', {message: `"${baseUrl}" is no address`})
  const named = flags['apiKeyEnv']
  // To servers elsewhere only what was named for them is sent.
  const variable = typeof named === 'string' ? named : isLoopback(baseUrl) ? 'LLAMA_API_KEY' : null
  const apiKey = variable === null ? null : (io.env[variable]?.trim() ?? '')
  if (typeof named === 'string' && apiKey === '') throw keyMissing(named, baseUrl)
  return {kind: 'server', provider: 'custom', baseUrl, apiKey: apiKey === '' ? null : apiKey}
}

function serverOf({provider, baseUrl, keyVariable}: Preset, flags: Invocation['flags'], io: Io): Target {
  const named = flags['apiKeyEnv']
  const variable = typeof named === 'string' ? named : keyVariable
  if (variable === null) return {kind: 'server', provider, baseUrl, apiKey: null}
  const apiKey = io.env[variable]?.trim() ?? ''
  if (apiKey === '') throw keyMissing(variable, baseUrl)
  return {kind: 'server', provider, baseUrl, apiKey}
}

function keyMissing(variable: string, baseUrl: string): SortieError {
  return new SortieError('LLM_KEY_MISSING', {
    message: `the environment variable "${variable}" is not set, and "${new URL(baseUrl).origin}" wants a key`,
    hint: `set ${variable}, or name another variable with --api-key-env`,
  })
}

function isLoopback(baseUrl: string): boolean {
  const {hostname} = new URL(baseUrl)
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/** The path of a file, or of a model by its name or a part of it; without a word the only one that there is. */
export async function findModel(word: string | undefined, flags: Invocation['flags'], io: Io): Promise<string> {
  const {cwd} = findWorkspace(flags, io)
  if (word !== undefined) {
    const path = absolutePath(word, cwd)
    if (existsSync(path)) return path
  }
  const {models} = await findModels(modelPlaces(io.env, cwd, process.platform))
  const fit = models.filter(({problem}) => problem === null)
  const meant = word === undefined ? fit : meantBy(word, models, fit)
  const [only] = meant
  if (only !== undefined && meant.length === 1) return only.path
  throw meant.length === 0 ? unknown(word, fit) : ambiguous(word, meant)
}

/** By its whole name also one that cannot be used: it is then said why. */
function meantBy(word: string, all: readonly LocalModel[], fit: readonly LocalModel[]): readonly LocalModel[] {
  const named = all.filter(({name}) => name === word)
  if (named.length > 0) return named.slice(0, 1)
  return fit.filter(({name}) => name.toLowerCase().includes(word.toLowerCase()))
}

function unknown(word: string | undefined, fit: readonly LocalModel[]): SortieError {
  const names = fit.map(({name}) => name)
  const near = word === undefined ? undefined : didYouMean(nearMissAmong(names)(word))
  return new SortieError('LLM_SERVER_NO_MODEL', {
    message:
      word === undefined ? 'no model was found on this machine' : `no file, model or provider is called "${word}"`,
    hint: near ?? '`sortie llm list` shows what was found; SORTIE_MODELS names further folders and files',
  })
}

function ambiguous(word: string | undefined, meant: readonly LocalModel[]): SortieError {
  const names = meant.slice(0, 5).map(({name}) => `"${name}"`)
  const more = meant.length > 5 ? ` and ${meant.length - 5} more` : ''
  return new SortieError('LLM_SERVER_NO_MODEL', {
    message: word === undefined ? `there are ${meant.length} models` : `"${word}" may be ${meant.length} models`,
    hint: `name one: ${names.join(', ')}${more}`,
  })
}

/** What --set says, over the defaults of models on this machine. Throws USAGE_BAD_FLAG, LLM_BAD_SAMPLING. */
export function samplingFrom(
  flags: Invocation['flags'],
  {provider, maxTokens}: {readonly provider: Provider; readonly maxTokens: number},
): Sampling {
  const {set} = flags
  const written = (Array.isArray(set) ? set : []).map(pair => pairIn(String(pair)))
  const asked = samplingFor(provider, Object.fromEntries(written))
  if (provider === 'llama-server') return {...localDefaults, max_tokens: maxTokens, ...asked}
  // Newer models of some providers take neither `max_tokens` nor a temperature.
  return provider === 'ollama' || provider === 'custom' ? {max_tokens: maxTokens, ...asked} : asked
}

function pairIn(text: string): readonly [string, string | number] {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined || value === '') {
    throw new SortieError('USAGE_BAD_FLAG', {message: `--set takes name=value, not "${text}"`})
  }
  const isWord = isSamplingName(name) && samplingTable[name].kind === 'word'
  return [name, isWord || Number.isNaN(Number(value)) ? value : Number(value)]
}
