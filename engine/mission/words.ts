/** Values in messages. */
import {unreachable} from '../contracts.ts'
import type {Tree} from './tree.ts'

export function describe(tree: Tree): string {
  switch (tree.kind) {
    case 'list':
      return 'a list'
    case 'mapping':
      return 'a mapping'
    case 'scalar':
      if (tree.value === null) return 'nothing'
      return typeof tree.value === 'string' ? quoted(tree.value) : tree.written
    default:
      return unreachable(tree)
  }
}

/** In quotes, with escapes, and cut: the place shows the rest. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}...` : value)
}

/** 'a', 'a or b', 'a, b or c'. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
