/** The parameters that all step types share which ask models. Pure. */
import type {Json, JsonObject, LlmSettings} from '../../engine/contracts.ts'
import {settingsFrom, type WrittenSettings} from '../../engine/llm-settings.ts'

/** Which model it is, where, and with which key. */
const places: readonly string[] = ['provider', 'base_url', 'model', 'api_key_env']

/** What the parameters say about the model; others are left aside. */
export function modelSettings(params: WrittenSettings): LlmSettings {
  return settingsFrom(params)
}

/** Before any expression has a value: null where one of them says which model it is; other expressions are left out. */
export function modelNamedIn(params: JsonObject): LlmSettings | null {
  if (places.some(name => isOpen(params[name]))) return null
  const known = Object.entries(params).filter(([, value]) => !isOpen(value))
  // As valid as the schema of its type says.
  const written: WrittenSettings = JSON.parse(JSON.stringify(Object.fromEntries(known)))
  return settingsFrom(written)
}

const isOpen = (value: Json | undefined): boolean => value !== undefined && JSON.stringify(value).includes('${{')
