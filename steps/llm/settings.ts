/** The parameters that all step types share which ask models. Pure. */
import type {JsonObject, LlmSettings} from '../../engine/contracts.ts'
import {isProvider, settingsFrom, type WrittenSettings} from '../../engine/llm-settings.ts'

const names = ['provider', 'base_url', 'model', 'api_key_env'] as const

/** What the parameters say about the model; others are left aside. */
export function modelSettings(params: WrittenSettings): LlmSettings {
  return settingsFrom(params)
}

/** Before any expression has a value: null where one of them says which model it is. */
export function modelNamedIn(params: JsonObject): LlmSettings | null {
  const written = names.map(name => params[name])
  if (written.some(text => typeof text === 'string' && text.includes('${{'))) return null
  const [provider, base_url, model, api_key_env] = written
  return {
    ...(isProvider(provider) && {provider}),
    ...(typeof base_url === 'string' && {baseUrl: base_url}),
    ...(typeof model === 'string' && {model}),
    ...(typeof api_key_env === 'string' && {apiKeyEnv: api_key_env}),
  }
}
