/** The canonical text of a schema: part of every question and of its key, and the same for all questions of a step. */
import {canonicalJson} from '../engine/canonical.ts'
import type {JsonObject} from '../engine/contracts.ts'

const known = new WeakMap<JsonObject, string>()

export function schemaText(schema: JsonObject): string {
  const text = known.get(schema) ?? canonicalJson(schema)
  known.set(schema, text)
  return text
}
