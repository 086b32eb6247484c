/**
 * A mission as it was read: values with their places. Built from YAML by `build-tree.ts`, rewritten by `aliases.ts`,
 * looked at by everything after. Aliases of YAML make one part appear in several places, so it is never changed.
 */
import {type Json, type JsonObject, type Place, type SourceFile, unreachable} from '../contracts.ts'

export type Tree = Scalar | List | Mapping

export interface Span {
  /** Offsets into the text, end exclusive; the same where the value is left out, as in `name:`. */
  readonly start: number
  readonly end: number
}

export interface Scalar extends Span {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As it stands in the text, which keeps the `1.10` that the number has lost. */
  readonly written: string
}

export interface List extends Span {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

export interface Mapping extends Span {
  readonly kind: 'mapping'
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  /** The key as the author wrote it; the map holds the entry under the preferred word. */
  readonly written: string
  readonly key: Span
  readonly value: Tree
}

export function toJson(tree: Tree): Json {
  switch (tree.kind) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(toJson)
    case 'mapping':
      return toJsonObject(tree)
    default:
      return unreachable(tree)
  }
}

/** `fromEntries` makes `__proto__` a key like any other, which an assignment would not. */
export function toJsonObject(mapping: Mapping): JsonObject {
  return Object.fromEntries([...mapping.entries].map(([key, {value}]) => [key, toJson(value)]))
}

export function entryOf(tree: Tree | undefined, key: string): Entry | undefined {
  return tree?.kind === 'mapping' ? tree.entries.get(key) : undefined
}

export function valueOf(tree: Tree | undefined, key: string): Tree | undefined {
  return entryOf(tree, key)?.value
}

export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined
}

/** Where a value stands, with the key before it and the list or mapping around it. */
export interface Spot {
  readonly tree: Tree
  readonly entry?: Entry
  /** Counted from 0. */
  readonly index?: number
  readonly parent?: Spot
}

/** What a validator's path such as '/steps/1/type' leads to. */
export function spotAt(root: Spot, pointer: string): Spot {
  let spot = root
  for (const part of pointer.split('/').slice(1)) {
    const next = childOf(spot, part.replaceAll('~1', '/').replaceAll('~0', '~'))
    if (next === undefined) return spot
    spot = next
  }
  return spot
}

export function childOf(parent: Spot, part: string): Spot | undefined {
  if (parent.tree.kind === 'list') {
    const index = Number(part)
    const tree = parent.tree.items[index]
    return tree && {tree, index, parent}
  }
  const entry = entryOf(parent.tree, part)
  return entry && {tree: entry.value, entry, parent}
}

/** The value, or its key where the value is left out. */
export function placeOf(file: SourceFile, spot: Spot): Place {
  const {tree, entry} = spot
  if (tree.end <= tree.start && entry !== undefined) return {file, start: entry.key.start, end: entry.key.end}
  return {file, start: tree.start, end: tree.end}
}

/** What stands for a whole mapping in a message: its first key, or its opening bracket. */
export function headOf(file: SourceFile, spot: Spot): Place {
  const {tree} = spot
  if (tree.kind !== 'mapping') return placeOf(file, spot)
  const [first] = tree.entries.values()
  if (first === undefined) return placeOf(file, spot)
  return {file, start: first.key.start, end: first.key.end}
}
