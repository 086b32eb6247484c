/** The author's comments of a YAML file, by what they speak of. */
import type {SourceFile} from '../engine/contracts.ts'
import {commentsIn, commentsOf, type Item, type Outline, type Piece} from '../engine/mission/format/outline.ts'
import {readOutline} from '../engine/mission/format/read-outline.ts'

export interface Comments {
  /** By the number of an item in the list or mapping under `key`. */
  readonly ofItems: readonly (readonly string[])[]
  readonly others: readonly string[]
}

/** Expects a file that could be read. Instructions to editors are no comments. */
export function commentsBeside(file: SourceFile, key: string): Comments {
  const outline = readOutline(file.text)
  const entry = itemsOf(outline.root).find(item => item.key?.replaceAll(/["']/g, '') === key)
  const items = itemsOf(entry?.value ?? null)
  const ofItems = items.map(item => own(commentsOf(item)))
  const others = own([
    ...above(outline),
    ...commentsIn(outline.root),
    ...outline.after.filter(line => line.startsWith('#')),
  ])
  return {ofItems, others: without(others, ofItems.flat())}
}

const itemsOf = (piece: Piece | null): readonly Item[] =>
  piece?.kind === 'block' || piece?.kind === 'flow' ? piece.items : []

const above = ({before}: Outline): string[] => before.filter(line => line.startsWith('#'))

const own = (comments: Iterable<string>): string[] =>
  [...comments].filter(text => !/^#\s*(?:yaml-language-server|vim?|-\*-)[: ]/.test(text))

function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken]
  return all.filter(text => {
    const at = left.indexOf(text)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
