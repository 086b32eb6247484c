/** Parameters after their expressions are evaluated, checked once more against the step type's schema. */
import type {Json, JsonObject, StepTypeBase} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {isJsonObject} from '../json.ts'

type Checked = Pick<StepTypeBase, 'type' | 'validate'>

/**
 * A number or a truth value where the schema wants text is written out, as it would be inside a text. A parameter that
 * cannot be empty and whose expression came to an empty text is absent. Throws STEP_BAD_PARAMS.
 */
export function checkedParams(params: JsonObject, type: Checked): JsonObject {
  let current = params
  // Validators may stop at the first violation: each round mends one place, and every place has an end.
  for (;;) {
    if (type.validate(current)) return current
    const [violation] = type.validate.errors ?? []
    const path = (violation?.instancePath ?? '').split('/').slice(1)
    const mended = violation?.params['type'] === 'string' ? withText(current, path) : withoutEmpty(current, path)
    if (mended === undefined) throw refusal({path, rule: violation?.keyword ?? 'schema', params}, type)
    current = mended
  }
}

function refusal(wrong: {path: string[]; rule: string; params: JsonObject}, type: Checked): SortieError {
  const where = wrong.path.length === 0 ? 'with' : wrong.path.join('.')
  return new SortieError('STEP_BAD_PARAMS', {
    message: `"${where}" breaks the rule "${wrong.rule}" once its expressions are evaluated`,
    hint: `\`sortie steps ${type.type}\` shows what it takes`,
    details: {params: wrong.params},
  })
}

/** undefined where there is no empty text at the path. */
function withoutEmpty(params: JsonObject, path: readonly string[]): JsonObject | undefined {
  const [key = ''] = path
  if (path.length !== 1 || params[key] !== '') return undefined
  return Object.fromEntries(Object.entries(params).filter(([name]) => name !== key))
}

/** The same with the value at the path as text; undefined where there is no plain value. */
function withText(params: JsonObject, path: readonly string[]): JsonObject | undefined {
  const changed = changedAt(params, path)
  return isJsonObject(changed) ? changed : undefined
}

function changedAt(value: Json, path: readonly string[]): Json | undefined {
  const [key, ...rest] = path
  if (key === undefined) return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
  if (typeof value !== 'object' || value === null) return undefined
  const entries: [string, Json][] = Object.entries(value)
  const inner = entries.find(([name]) => name === key)?.[1]
  const changed = inner === undefined ? undefined : changedAt(inner, rest)
  if (changed === undefined) return undefined
  if (isList(value)) return value.map((item, index) => (String(index) === key ? changed : item))
  return {...value, [key]: changed}
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
