/** The functions of a changed file, before and after, from its syntax tree. */
import {type CodeMetrics, type FunctionMetrics, isFileMetrics} from '../../engine/code-metrics.ts'
import {inspectorOf} from '../../scan/inspectors.ts'
import {type AddedLine, addedLines} from '../diff/file-diff.ts'
import type {ReviewedFile} from '../texts.ts'
import {inspectedText} from './todos.ts'

export interface ChangedFunction {
  /** null for one that the change has brought, and for one without a name. */
  readonly before: FunctionMetrics | null
  readonly after: FunctionMetrics
  /** The first line in it that was added. */
  readonly line: number
  readonly quote: string
}

export interface MeasuredChange {
  readonly file: ReviewedFile
  readonly after: CodeMetrics
  readonly functions: readonly ChangedFunction[]
}

/** null where nobody parses the language, or a text is not known. */
export async function measured(file: ReviewedFile): Promise<MeasuredChange | null> {
  const {diff, before, after} = file
  if (after === null || before === null) return null
  const changed = await metricsOf(diff.path, after)
  if (changed === null) return null
  const old = before === '' ? null : await metricsOf(diff.oldPath ?? diff.path, before)
  const oldKeys = keysOf(old?.functions ?? [])
  const known = new Map((old?.functions ?? []).map((one, index) => [oldKeys[index], one]))
  const keys = keysOf(changed.functions)
  const owned = firstOwnLines(changed.functions, addedLines(diff))
  const functions = changed.functions.flatMap((one, index): ChangedFunction[] => {
    const own = owned.get(one)
    const key = keys[index] ?? null
    if (own === undefined) return []
    return [
      {before: key === null ? null : (known.get(key) ?? null), after: one, line: own.newLine, quote: own.text.trim()},
    ]
  })
  return {file, after: changed, functions}
}

async function metricsOf(path: string, text: string): Promise<CodeMetrics | null> {
  const inspector = await inspectorOf('metrics')
  if (!inspector.wants(path, {})) return null
  const facts = inspector.inspect(inspectedText(path, text), {})
  return facts !== null && isFileMetrics(facts) && facts.kind === 'analysed' ? facts : null
}

/** A line belongs to the innermost function around it. Functions stand in the order of their beginnings, as lines do. */
function firstOwnLines(
  functions: readonly FunctionMetrics[],
  added: readonly AddedLine[],
): ReadonlyMap<FunctionMetrics, AddedLine> {
  const owned = new Map<FunctionMetrics, AddedLine>()
  const open: FunctionMetrics[] = []
  let next = 0
  for (const line of added) {
    for (let one = functions[next]; one !== undefined && one.startLine <= line.newLine; one = functions[++next]) {
      while ((open.at(-1)?.endLine ?? Infinity) < one.startLine) open.pop()
      open.push(one)
    }
    while ((open.at(-1)?.endLine ?? Infinity) < line.newLine) open.pop()
    const innermost = open.at(-1)
    if (innermost !== undefined && !owned.has(innermost)) owned.set(innermost, line)
  }
  return owned
}

/** Overloads and methods of two classes of one name are told apart by their order. */
function keysOf(functions: readonly FunctionMetrics[]): readonly (string | null)[] {
  const counts = new Map<string, number>()
  return functions.map(({name}) => {
    if (name === null) return null
    const count = counts.get(name) ?? 0
    counts.set(name, count + 1)
    return `${name} ${count}`
  })
}
