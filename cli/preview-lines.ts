/** What a step would do. */
import type {AnyStepType, JsonObject} from '../engine/contracts.ts'

/** Where parameters wait for expressions, what is written stands for what they come to. */
export function previewLines(type: AnyStepType | undefined, params: JsonObject): string[] {
  if (type === undefined) return []
  if (type.validate(params)) return type.preview(params)
  return Object.entries(params).map(
    ([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
}
