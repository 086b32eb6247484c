/** Looking into JSON of unknown shape. */
import type {Json, JsonObject} from './contracts.ts'

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** undefined where the value is no object, or has no such key of its own. */
export function fieldOf(value: Json | undefined, key: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** undefined where there is no such key, or no text under it. */
export function textIn(value: Json | undefined, key: string): string | undefined {
  const found = fieldOf(value, key)
  return typeof found === 'string' ? found : undefined
}
