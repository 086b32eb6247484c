/** Between JSON and the library's values. Names such as `__proto__` and `constructor` are names like any other. */
import {data} from '@actions/expressions'
import type {Json, JsonObject} from '../contracts.ts'

type Value = ReturnType<data.Array['get']>

export function valueOf(json: Json): Value {
  if (json === null) return new data.Null()
  if (typeof json === 'string') return new data.StringData(json)
  if (typeof json === 'number') return new data.NumberData(json)
  if (typeof json === 'boolean') return new data.BooleanData(json)
  return isList(json) ? listOf(json) : new JsonDictionary(json)
}

/** A number that JSON has no word for (NaN, infinity) becomes null. */
export function jsonOf(value: Value): Json {
  if (value instanceof data.StringData) return value.value
  if (value instanceof data.NumberData) return Number.isFinite(value.value) ? value.value : null
  if (value instanceof data.BooleanData) return value.value
  if (value instanceof data.Null) return null
  if (value instanceof data.Array) return value.values().map(jsonOf)
  return Object.fromEntries(value.pairs().map(pair => [pair.key, jsonOf(pair.value)]))
}

function isList(json: readonly Json[] | JsonObject): json is readonly Json[] {
  return Array.isArray(json)
}

// Not through the constructor, which spreads: a long list would not fit on the stack.
function listOf(items: readonly Json[]): data.Array {
  const list = new data.Array()
  for (const item of items) list.add(valueOf(item))
  return list
}

/**
 * The library's own dictionary looks names up in a plain object, where "constructor" is always taken.
 * Members are converted when they are asked for: a context holds the output of every step.
 */
class JsonDictionary extends data.Dictionary {
  readonly #json: JsonObject
  readonly #converted = new Map<string, Value>()
  #keyByLowerCase: ReadonlyMap<string, string> | undefined

  constructor(json: JsonObject) {
    super()
    this.#json = json
  }

  /** As on GitHub, case does not matter; but an exact name comes first. */
  override get(name: string): Value | undefined {
    const key = Object.hasOwn(this.#json, name) ? name : this.#lowerCaseKeys().get(name.toLowerCase())
    return key === undefined ? undefined : this.#member(key)
  }

  override values(): Value[] {
    return Object.keys(this.#json).map(key => this.#member(key))
  }

  override pairs(): {key: string; value: Value}[] {
    return Object.keys(this.#json).map(key => ({key, value: this.#member(key)}))
  }

  // The same object each time: == compares objects by identity.
  #member(key: string): Value {
    const known = this.#converted.get(key)
    if (known !== undefined) return known
    const value = valueOf(this.#json[key] ?? null)
    this.#converted.set(key, value)
    return value
  }

  #lowerCaseKeys(): ReadonlyMap<string, string> {
    this.#keyByLowerCase ??= new Map(
      Object.keys(this.#json)
        .reverse()
        .map(key => [key.toLowerCase(), key]),
    )
    return this.#keyByLowerCase
  }
}
