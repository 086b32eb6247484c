/** A matrix as GitHub means it: every combination of its axes, some taken away, some added or added to. Pure. */
import {canonicalJson} from './canonical.ts'
import type {Json, JsonObject} from './contracts.ts'
import {isJsonObject} from './json.ts'

export interface Matrix {
  readonly axes: {readonly [axis: string]: readonly Json[]}
  /** Each is added to the combinations that it contradicts in no axis, or is one of its own. */
  readonly include: readonly JsonObject[]
  /** A combination that agrees with one of them in everything it says is taken away. */
  readonly exclude: readonly JsonObject[]
}

/** A matrix, or what is wrong with it, in words that end a sentence. */
export function readMatrix(written: Json): Matrix | {readonly problem: string} {
  if (!isJsonObject(written)) return {problem: 'is no mapping of axes'}
  const {include = [], exclude = [], ...axes} = written
  if (!isListOfObjects(include)) return {problem: 'has an "include" that is no list of mappings'}
  if (!isListOfObjects(exclude)) return {problem: 'has an "exclude" that is no list of mappings'}
  if (!isAxes(axes)) {
    const axis = Object.keys(axes).find(name => !Array.isArray(axes[name]))
    return {problem: `has the axis "${axis}", which is no list`}
  }
  return {axes, include, exclude}
}

/** How many combinations the axes have, before any is taken away or added. */
export function combinationsOf({axes}: Matrix): number {
  const lists = Object.values(axes)
  return lists.length === 0 ? 0 : lists.reduce((product, values) => product * values.length, 1)
}

/** The first axis turns slowest. What `include` adds as combinations of its own comes last. */
export function expandMatrix(matrix: Matrix): readonly JsonObject[] {
  const {axes, include, exclude} = matrix
  const kept = productOf(axes).filter(combination => !exclude.some(part => agrees(combination, part)))
  const extended = kept.map(combination => ({...combination}))
  const added: JsonObject[] = []
  for (const extra of include) {
    // Only what stands in the axes can be contradicted; what an earlier `include` added may be replaced.
    const onAxes = Object.fromEntries(Object.entries(extra).filter(([key]) => Object.hasOwn(axes, key)))
    const fitting = extended.filter((_, index) => agrees(kept[index] ?? {}, onAxes))
    for (const combination of fitting) Object.assign(combination, extra)
    if (fitting.length === 0) added.push(extra)
  }
  return [...extended, ...added]
}

function productOf(axes: Matrix['axes']): readonly JsonObject[] {
  const entries = Object.entries(axes)
  if (entries.length === 0) return []
  return entries.reduce<readonly JsonObject[]>(
    (combinations, [axis, values]) =>
      combinations.flatMap(combination => values.map(value => ({...combination, [axis]: value}))),
    [{}],
  )
}

function agrees(combination: JsonObject, part: JsonObject): boolean {
  return Object.entries(part).every(
    ([key, value]) => Object.hasOwn(combination, key) && canonicalJson(combination[key]) === canonicalJson(value),
  )
}

function isListOfObjects(value: Json): value is readonly JsonObject[] {
  return Array.isArray(value) && value.every(isJsonObject)
}

function isAxes(axes: JsonObject): axes is Matrix['axes'] & JsonObject {
  return Object.values(axes).every(Array.isArray)
}
