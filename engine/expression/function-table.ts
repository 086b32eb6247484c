/** The functions an expression may call: their names, and how many arguments each takes. */
import type {FunctionInfo} from '@actions/expressions/funcs/info'

export interface FunctionShape {
  readonly name: string
  readonly minArgs: number
  readonly maxArgs: number
  /** How it is written, for hints. */
  readonly usage: string
  readonly needsLiterals: boolean
}

const shape = (usage: string, minArgs: number, maxArgs: number, needsLiterals = false): FunctionShape => ({
  name: usage.slice(0, usage.indexOf('(')),
  usage,
  minArgs,
  maxArgs,
  needsLiterals,
})

const table: readonly FunctionShape[] = [
  shape("contains(where, 'what')", 2, 2),
  shape("startsWith(text, 'beginning')", 2, 2),
  shape("endsWith(text, 'end')", 2, 2),
  shape("format('{0} and {1}', first, second)", 1, 255),
  shape("join(list, ', ')", 1, 2),
  shape('toJSON(value)', 1, 1),
  shape('fromJSON(text)', 1, 1),
  shape('case(condition, value, otherwise)', 3, 255),
  shape("hashFiles('**/package-lock.json')", 1, 255, true),
  shape('success()', 0, 0),
  shape('failure()', 0, 0),
  shape('always()', 0, 0),
  shape('cancelled()', 0, 0),
]

// A Map and not an object: "constructor" and "__proto__" are legal names in an expression.
const byName: ReadonlyMap<string, FunctionShape> = new Map(table.map(shape => [shape.name.toLowerCase(), shape]))

export const functionNames: readonly string[] = table.map(shape => shape.name)
export const statusFunctions: readonly string[] = ['success', 'failure', 'always', 'cancelled']

/** Names are not case-sensitive, as on GitHub. */
export function functionNamed(written: string): FunctionShape | undefined {
  return byName.get(written.toLowerCase())
}

/** What the parser needs to accept a call of each name; unknown ones take anything, so that they can be named later. */
export function callableInfos(names: readonly string[]): FunctionInfo[] {
  return names.map(name => functionNamed(name) ?? {name, minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER})
}
