/** The items of a step, as far as they follow from the values that stand in its plan or that its expressions gave. Pure. */
import {canonicalJson, sha256} from './canonical.ts'
import type {ItemSource, Json, JsonObject} from './contracts.ts'
import {isJsonObject} from './json.ts'
import {combinationsOf, expandMatrix, readMatrix} from './matrix.ts'

export interface ListedItem {
  /** What expressions find under the item's name. */
  readonly value: Json
  /** One short line for people. */
  readonly label: string
  /** Names it by what it is: SHA-256 of its canonical JSON, in hex, with a number after those that are equal. */
  readonly key: string
}

export type Listing =
  | {readonly items: readonly ListedItem[]}
  /** More than are allowed; nothing was made of them. */
  | {readonly tooMany: number}
  /** In words that end a sentence. */
  | {readonly problem: string}

const LABEL_CHARACTERS = 200
const JSON_LABEL_CHARACTERS = 80
/** What a mapping is called by, where it has one of them. */
const naming = ['name', 'id', 'label', 'title', 'path'] as const

/** Those of a list or of a map, whose items are `{key, value}`. */
export function itemsOfValues(values: Json, maxItems: number): Listing {
  if (isList(values)) {
    if (values.length > maxItems) return {tooMany: values.length}
    return {items: withKeys(values.map(value => ({value, label: labelOf(value)})))}
  }
  if (!isJsonObject(values)) return {problem: `is ${inWords(values)}, neither a list nor a map`}
  const entries = Object.entries(values)
  if (entries.length > maxItems) return {tooMany: entries.length}
  return {items: withKeys(entries.map(([key, value]) => ({value: {key, value}, label: oneLine(key)})))}
}

/** Axes are counted before anything is taken away: what is refused must not be made first. */
export function itemsOfMatrix(written: Json, maxItems: number): Listing {
  const matrix = readMatrix(written)
  if ('problem' in matrix) return matrix
  const axesGive = combinationsOf(matrix)
  if (axesGive > maxItems) return {tooMany: axesGive}
  const combinations = expandMatrix(matrix)
  if (combinations.length > maxItems) return {tooMany: combinations.length}
  return {items: withKeys(combinations.map(value => ({value, label: matrixLabel(value)})))}
}

/** null where they are known only when the step starts: files, and what expressions give. */
export function staticItems(source: ItemSource, maxItems: number): Listing | null {
  if (source.kind === 'glob' || holdsExpression(source.written)) return null
  return source.kind === 'matrix' ? itemsOfMatrix(source.written, maxItems) : itemsOfValues(source.written, maxItems)
}

export function holdsExpression(value: Json): boolean {
  if (typeof value === 'string') return value.includes('${{')
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsExpression)
}

/** For an item that is a text, and for a file, the text itself. */
export function labelOf(value: Json): string {
  if (typeof value === 'string') return oneLine(value)
  if (!isJsonObject(value)) return oneLine(JSON.stringify(value), JSON_LABEL_CHARACTERS)
  const name = naming.map(key => value[key]).find(member => typeof member === 'string' || typeof member === 'number')
  return name === undefined ? oneLine(JSON.stringify(value), JSON_LABEL_CHARACTERS) : oneLine(String(name))
}

/** `os=linux, node=20` */
function matrixLabel(combination: JsonObject): string {
  return oneLine(
    Object.entries(combination)
      .map(([axis, value]) => `${axis}=${labelOf(value)}`)
      .join(', '),
  )
}

function withKeys(items: readonly Omit<ListedItem, 'key'>[]): readonly ListedItem[] {
  const counts = new Map<string, number>()
  return items.map(item => {
    const hash = sha256(canonicalJson(item.value))
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return {...item, key: count === 1 ? hash : `${hash}#${count}`}
  })
}

/** Controls and line breaks would break the lines that labels stand in. */
function oneLine(text: string, most = LABEL_CHARACTERS): string {
  const line = text
    .slice(0, 4 * most)
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  if (line === '') return '(empty)'
  const characters = Array.from(line)
  return characters.length <= most ? line : `${characters.slice(0, most - 3).join('')}...`
}

function inWords(value: Json): string {
  return typeof value === 'string' ? 'a text' : JSON.stringify(value)
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
