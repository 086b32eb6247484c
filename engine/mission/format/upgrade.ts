/**
 * An outline in the preferred words. What they are is told by the tree that the loader has rewritten (../aliases.ts): its
 * entries know where they were written, and the outline is put together anew in their order.
 */
import {aliases} from '../../../schemas/aliases.ts'
import type {Entry, Mapping, Scalar, Tree} from '../tree.ts'
import {commentsOf, type Flow, type Item, isMapping, type Line, type Outline, type Piece} from './outline.ts'
import {inlineText} from './print-outline.ts'

/** What is put together anew stands in one line up to this many characters. */
const WIDTH = 80

export interface UpgradeInput {
  readonly outline: Outline
  /** Of the same text, as it was written and in the preferred words. */
  readonly written: Mapping
  readonly preferred: Mapping
  /** JSON has no other way to write a collection than in brackets, and puts every text in quotes. */
  readonly isJson: boolean
}

/** What an alias of YAML repeats is changed once, where it is written, as if it stood there alone. */
export function upgradeOutline({outline, written, preferred, isJson}: UpgradeInput): Outline {
  const items = new Map(itemsIn(outline.root))
  const known: Known = {items, scalars: new Map(scalarsIn(written)), kept: new Set(keysIn(preferred, items)), isJson}
  return {...outline, root: rewrite(outline.root, preferred, known) ?? outline.root}
}

interface Known {
  /** By the offset of the key. */
  readonly items: ReadonlyMap<number, Item>
  /** By offset, as they were written. */
  readonly scalars: ReadonlyMap<number, Scalar>
  /** Offsets of the keys that are somewhere in the result. */
  readonly kept: ReadonlySet<number>
  readonly isJson: boolean
}

/** The piece itself where nothing in it changes. */
function rewrite(piece: Piece | null, tree: Tree, known: Known): Piece | null {
  switch (tree.kind) {
    case 'scalar':
      return rewriteScalar(piece, tree, {known})
    case 'list':
      return rewriteList(piece, tree.items, known)
    default:
      return rewriteMapping(piece, tree, known)
  }
}

function rewriteScalar(
  piece: Piece | null,
  tree: Scalar,
  {known, unit}: {readonly known: Known; readonly unit?: string | undefined},
): Piece | null {
  const before = known.scalars.get(tree.start)
  if (piece?.kind !== 'text' || before === undefined || before.value === tree.value) return piece
  return {...piece, written: wordFor(before, tree, {unit, isJson: known.isJson})}
}

/** A number with its unit where it can be read with one: `512` of `max_memory_mb` is `512MB`. */
function wordFor(
  before: Scalar,
  {value}: Scalar,
  {unit, isJson}: {readonly unit: string | undefined; readonly isJson: boolean},
): string {
  const isReadable = unit !== undefined && /^\d{1,9}(?:\.\d{1,3})?$/.test(before.written)
  if (typeof value === 'number' && !isReadable) return String(value)
  const word = typeof value === 'number' ? `${before.written}${unit}` : String(value)
  if (isJson || before.written.startsWith('"')) return JSON.stringify(word)
  return before.written.startsWith("'") ? `'${word}'` : word
}

function rewriteList(piece: Piece | null, trees: readonly Tree[], known: Known): Piece | null {
  if (piece?.kind !== 'block' && piece?.kind !== 'flow') return piece
  const items = piece.items.map((item, index) => {
    const tree = trees[index]
    return tree === undefined ? item : withValue(item, rewrite(item.value, tree, known))
  })
  const isSame = items.every((item, index) => item === piece.items[index])
  return isSame ? piece : collection(items, {like: piece, of: 'list', isJson: known.isJson})
}

function rewriteMapping(piece: Piece | null, tree: Mapping, known: Known): Piece | null {
  if (!isMapping(piece) && isAtHome(tree)) return piece
  const entries = [...tree.entries].filter(([, entry]) => known.kept.has(entry.key.start))
  const items = entries.map(([key, entry]) => rewriteEntry(key, entry, known))
  const old = isMapping(piece) ? piece.items : []
  if (isMapping(piece) && items.length === old.length && items.every((item, index) => item === old[index])) return piece
  const dropped = old.filter(({start}) => !known.kept.has(start))
  return collection(withComments(items, dropped), {like: piece, of: 'mapping', isJson: known.isJson})
}

/** Whether all of a mapping was written in one place: nothing came to what an alias of YAML repeats. */
function isAtHome({entries, start, end}: Mapping): boolean {
  return [...entries.values()].every(({key}) => key.start >= start && key.end <= end)
}

function rewriteEntry(key: string, entry: Entry, known: Known): Item {
  const item = known.items.get(entry.key.start)
  if (item === undefined) throw new Error(`the key "${entry.written}" is not where it was written`)
  const {value} = entry
  if (value.kind === 'mapping' && isAround(value, entry)) return carrierOf(item, key, {value, known})
  const unit = unitOf(entry)
  const piece =
    value.kind === 'scalar' ? rewriteScalar(item.value, value, {known, unit}) : rewrite(item.value, value, known)
  const word = keyLike(item.key ?? '', entry.written, key)
  return word === item.key ? withValue(item, piece) : {...withValue(item, piece), key: word}
}

/** A mapping that was made for what stood under a key of its own: it begins at that key. */
const isAround = ({entries}: Mapping, {key}: Entry): boolean =>
  [...entries.values()].some(inner => inner.key.start === key.start)

/** `repeat_count: 3` becomes `repeat: {count: 3}`: the comments above stay above. */
function carrierOf(item: Item, key: string, {value, known}: {readonly value: Mapping; readonly known: Known}): Item {
  const inner = [...value.entries].map(([name, entry]) => rewriteEntry(name, entry, known))
  const items = inner.map(each => (each.start === item.start ? {...each, above: []} : moved(each)))
  const word = known.isJson ? JSON.stringify(key) : key
  const made = collection(items, {like: null, of: 'mapping', isJson: known.isJson})
  return {...item, key: word, space: ' ', props: '', beside: '', lead: [], value: made}
}

/** Comments come along, blank lines do not. */
function moved(item: Item): Item {
  return {...item, above: item.above.filter(({text}) => text !== '').map(({text}) => ({text, rise: 0}))}
}

function withValue(item: Item, value: Piece | null): Item {
  if (value === item.value) return item
  const comment = item.value?.kind === 'flow' && value?.kind === 'block' ? item.value.comment : ''
  return {...item, value, beside: item.beside + comment}
}

interface Shape {
  /** What stood in its place. */
  readonly like: Piece | null
  readonly of: 'mapping' | 'list'
  readonly isJson: boolean
}

/** In brackets where it stood in brackets in one line, or is made anew and short; else a line for each item. */
function collection(items: readonly Item[], {like, of, isJson}: Shape): Piece {
  if (like?.kind === 'block') return {...like, items}
  const before = like?.kind === 'flow' ? like : null
  const flow: Flow = {
    kind: 'flow',
    of,
    items,
    written: null,
    isPadded: before?.isPadded ?? false,
    isBroken: before?.isBroken ?? false,
    after: before?.after ?? [],
    isBelow: before?.isBelow ?? false,
    comment: before?.comment ?? '',
  }
  if (isJson) return flow
  const inline = flow.isBroken ? null : inlineText({...flow, comment: ''})
  if (inline !== null && (before !== null || inline.length <= WIDTH)) return flow
  return {kind: 'block', of, items, after: flow.after, column: 0}
}

/** What was said about a key that is gone stands above what was written in it or after it. */
function withComments(items: readonly Item[], dropped: readonly Item[]): Item[] {
  const result = items.map((item, index) => (index === 0 ? moved(item) : item))
  for (const item of dropped) {
    const lines: Line[] = Array.from(ownComments(item), text => ({text, rise: 0}))
    if (lines.length === 0) continue
    const after = result.findIndex(({start}) => start >= item.start)
    const index = after === -1 ? result.length - 1 : after
    const neighbour = result[index]
    if (neighbour !== undefined) result[index] = {...neighbour, above: [...lines, ...neighbour.above]}
  }
  return result
}

/** Those of its items go with them. */
function* ownComments(item: Item): Generator<string> {
  const {value} = item
  const isEmptied = value?.kind === 'block' || value?.kind === 'flow'
  yield* commentsOf(isEmptied ? {...item, value: {...value, items: []}} : item)
}

/** In the quotes, and behind the anchor, of the word that was written. */
function keyLike(written: string, word: string, key: string): string {
  if (word === key) return written
  const at = written.lastIndexOf(word)
  return at === -1 ? key : written.slice(0, at) + key + written.slice(at + word.length)
}

/** `MB` where the key that was written counts megabytes. */
function unitOf({written}: Entry): string | undefined {
  return aliases.find(alias => alias.written === written && alias.unit !== undefined)?.unit
}

function* itemsIn(piece: Piece | null): Generator<readonly [number, Item]> {
  if (piece?.kind !== 'block' && piece?.kind !== 'flow') return
  for (const item of piece.items) {
    if (item.key !== null) yield [item.start, item]
    yield* itemsIn(item.value)
  }
}

function* scalarsIn(tree: Tree): Generator<readonly [number, Scalar]> {
  if (tree.kind === 'scalar') yield [tree.start, tree]
  else if (tree.kind === 'list') for (const item of tree.items) yield* scalarsIn(item)
  else for (const {value} of tree.entries.values()) yield* scalarsIn(value)
}

/** All but those under which everything was moved elsewhere. */
function* keysIn(tree: Tree, items: ReadonlyMap<number, Item>): Generator<number> {
  if (tree.kind === 'list') for (const item of tree.items) yield* keysIn(item, items)
  if (tree.kind !== 'mapping') return
  for (const {key, value} of tree.entries.values()) {
    const before = items.get(key.start)?.value ?? null
    const isEmptied =
      value.kind === 'mapping' && value.entries.size === 0 && isMapping(before) && before.items.length > 0
    if (isEmptied) continue
    yield key.start
    yield* keysIn(value, items)
  }
}
