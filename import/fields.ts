/** The keys of a mapping, taken one by one under any of the names that they go by; what is left was not understood. */
import type {Json} from '../engine/contracts.ts'
import {type Entry, type Mapping, type Tree, toJson} from '../engine/mission/tree.ts'

export interface Fields {
  /** The first of these that is there. All of them count as taken. */
  take(...names: readonly string[]): Tree | undefined
  json(...names: readonly string[]): Json | undefined
  /** A number or a boolean as it is written; undefined for a list, a mapping and nothing. */
  text(...names: readonly string[]): string | undefined
  isTrue(...names: readonly string[]): boolean
  /** Without a look at the value: it says what holds anyway. */
  drop(...names: readonly string[]): void
  left(): readonly (readonly [string, Entry])[]
}

export function createFields(entries: Iterable<readonly [string, Entry]>): Fields {
  const open = new Map(entries)
  const take = (...names: readonly string[]): Tree | undefined => {
    const found = names.flatMap(name => open.get(name) ?? [])
    for (const name of names) open.delete(name)
    return found[0]?.value
  }
  return fieldsWith(take, () => [...open])
}

function fieldsWith(take: Fields['take'], left: Fields['left']): Fields {
  return {
    take,
    json(...names) {
      const tree = take(...names)
      return tree === undefined ? undefined : toJson(tree)
    },
    text: (...names) => scalarText(take(...names)),
    isTrue(...names) {
      const tree = take(...names)
      return tree?.kind === 'scalar' && tree.value === true
    },
    drop: (...names) => void take(...names),
    left,
  }
}

export function fieldsOf(tree: Tree | undefined): Fields {
  return createFields(isMapping(tree) ? tree.entries : [])
}

export function isMapping(tree: Tree | undefined): tree is Mapping {
  return tree?.kind === 'mapping'
}

export function scalarText(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined
  return typeof tree.value === 'string' ? tree.value : tree.written
}

/** Both as one: what the first does not have is taken from the second. */
export function joined(first: Fields, second: Fields): Fields {
  const take = (...names: readonly string[]): Tree | undefined => {
    const [one, other] = [first.take(...names), second.take(...names)]
    return one ?? other
  }
  return fieldsWith(take, () => [...first.left(), ...second.left()])
}
