/** `foreach` and `matrix` as they are written, in one shape for the checks, the expressions and the plan. */
import type {ItemSource, Json} from '../contracts.ts'
import {isJsonObject} from '../json.ts'
import {type Entry, entryOf, type Tree, textOf, toJson, valueOf} from './tree.ts'

export interface WrittenItems {
  readonly kind: 'foreach' | 'matrix'
  readonly entry: Entry
  /** Where the items themselves stand. */
  readonly tree: Tree
  /** undefined where it cannot be read, which the schema has told. */
  readonly source: ItemSource | undefined
  readonly as: string
  /** The mapping that holds `max_parallel`, `fail_fast` and the like; the short forms have none. */
  readonly settings: Tree | undefined
}

/** What a matrix says beside its axes and the combinations it adds and takes away. */
const matrixSettings: readonly string[] = ['values', 'max_parallel', 'fail_fast', 'max_items', 'timeout']

/** undefined for a step that is worked once. Of a step that has both words, `foreach`. */
export function itemsIn(step: Tree): WrittenItems | undefined {
  const foreach = entryOf(step, 'foreach')
  if (foreach !== undefined) return foreachIn(foreach)
  const matrix = entryOf(step, 'matrix')
  return matrix === undefined ? undefined : matrixIn(matrix)
}

function foreachIn(entry: Entry): WrittenItems {
  const {value} = entry
  const short = {kind: 'foreach', entry, tree: value, as: 'item', settings: undefined} as const
  if (value.kind !== 'mapping') return {...short, source: sourceOf(value)}
  const [items, glob] = [valueOf(value, 'items'), valueOf(value, 'glob')]
  const details = {...short, as: textOf(valueOf(value, 'as')) ?? 'item', settings: value}
  if (glob !== undefined) return {...details, tree: glob, source: {kind: 'glob', patterns: textsIn(glob)}}
  return {...details, tree: items ?? value, source: items === undefined ? undefined : sourceOf(items)}
}

/** A text is a glob, unless the whole of it is one expression. */
function sourceOf(tree: Tree): ItemSource {
  const text = textOf(tree)
  if (text !== undefined && !isWhollyExpression(text)) return {kind: 'glob', patterns: [text]}
  return {kind: 'values', written: toJson(tree)}
}

function matrixIn(entry: Entry): WrittenItems {
  const {value} = entry
  const values = valueOf(value, 'values')
  const settings = value.kind === 'mapping' ? value : undefined
  const source: ItemSource = {kind: 'matrix', written: values === undefined ? axesIn(toJson(value)) : toJson(values)}
  return {kind: 'matrix', entry, tree: values ?? value, source, as: 'matrix', settings}
}

function axesIn(written: Json): Json {
  if (!isJsonObject(written)) return written
  return Object.fromEntries(Object.entries(written).filter(([key]) => !matrixSettings.includes(key)))
}

/** Names of the axes, and what `include` adds to them; undefined where expressions give them. */
export function matrixMembers({source}: WrittenItems): readonly string[] | undefined {
  if (source?.kind !== 'matrix' || !isJsonObject(source.written)) return undefined
  const {include = [], exclude: _exclude, ...axes} = source.written
  if (!Array.isArray(include)) return undefined
  return [...Object.keys(axes), ...include.flatMap(added => (isJsonObject(added) ? Object.keys(added) : []))]
}

export function isWhollyExpression(text: string): boolean {
  return text.startsWith('${{') && text.endsWith('}}') && !text.includes('${{', 3)
}

function textsIn(tree: Tree): readonly string[] {
  const trees = tree.kind === 'list' ? tree.items : [tree]
  return trees.flatMap(item => textOf(item) ?? [])
}
