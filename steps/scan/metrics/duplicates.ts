/** The same text in several places, from the windows that the inspector kept of each file. */
import type {CodeMetrics, FunctionMetrics} from '../../../engine/code-metrics.ts'

export interface CodeFile {
  readonly path: string
  readonly code: CodeMetrics
}

export interface Stretch {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
}

export interface Duplicate {
  readonly tokens: number
  /** Two at least; the first comes first in the order of paths and lines. */
  readonly places: readonly [Stretch, Stretch, ...Stretch[]]
  /** Whether names and literals are the same too. */
  readonly isExact: boolean
}

/** As many tokens as one window spans: see `windowsOf`. */
const WINDOW_TOKENS = 60
/** Shorter ones are long lines, not much text. */
const MIN_LINES = 10
/** Of one text; what stands in more places is reported anew. */
const MAX_PLACES = 20

/** `files` in the order of their paths. */
export function duplicatesIn(files: readonly CodeFile[], minTokens: number): Duplicate[] {
  const sources = files.filter(({code}) => !code.isGenerated && !code.isTest).map(sourceOf)
  const exact = copies(sources, minTokens)
  return [...exact, ...twins(files, exact, minTokens)]
}

interface Source {
  readonly path: string
  readonly hashes: readonly number[]
  readonly tokens: readonly number[]
  readonly startLines: readonly number[]
  readonly endLines: readonly number[]
  /** Windows that are part of a duplicate. */
  readonly taken: Set<number>
}

function sourceOf({path, code: {windows}}: CodeFile): Source {
  const column = (offset: number) => windows.filter((_, index) => index % 4 === offset)
  return {
    path,
    hashes: column(0),
    tokens: column(1),
    startLines: column(2),
    endLines: column(3),
    taken: new Set(),
  }
}

interface Window {
  readonly source: Source
  readonly index: number
}

function copies(sources: readonly Source[], minTokens: number): Duplicate[] {
  const places = placesOf(sources)
  const found: Duplicate[] = []
  for (const source of sources) {
    for (const [index, hash] of source.hashes.entries()) {
      const same = places.get(hash)
      if (same === undefined || source.taken.has(index)) continue
      const duplicate = copyFrom({source, index}, same, minTokens)
      if (duplicate !== undefined) found.push(duplicate)
    }
  }
  return found
}

/** Those that stand in two places at least. */
function placesOf(sources: readonly Source[]): ReadonlyMap<number, readonly Window[]> {
  const places = new Map<number, Window[]>()
  for (const source of sources) {
    for (const [index, hash] of source.hashes.entries()) {
      const known = places.get(hash)
      if (known === undefined) places.set(hash, [{source, index}])
      else known.push({source, index})
    }
  }
  for (const [hash, windows] of places) if (windows.length < 2) places.delete(hash)
  return places
}

function copyFrom(from: Window, same: readonly Window[], minTokens: number): Duplicate | undefined {
  const others: {window: Window; count: number}[] = []
  let longest = 0
  for (const window of same) {
    if (others.length === MAX_PLACES) break
    if (window.source.taken.has(window.index) || isBefore(window, from)) continue
    const count = sharedFrom(from, window)
    if (tokensOf(from, count) < minTokens || linesOf(from, count) < MIN_LINES) continue
    others.push({window, count})
    longest = Math.max(longest, count)
  }
  const [second, ...more] = others
  if (second === undefined) return undefined
  take(from, longest)
  for (const {window, count} of others) take(window, count)
  const place = ({window, count}: {window: Window; count: number}) => stretchOf(window, count)
  return {
    tokens: tokensOf(from, longest),
    places: [stretchOf(from, longest), place(second), ...more.map(place)],
    isExact: true,
  }
}

/** In one file, windows that overlap are the same text and not a copy of it. */
function isBefore(window: Window, from: Window): boolean {
  if (window.source !== from.source) return false
  return tokenAt(window) < tokenAt(from) + WINDOW_TOKENS
}

const tokenAt = ({source, index}: Window): number => source.tokens[index] ?? 0

/** How many windows in a row are the same from these two on, at the same distances. */
function sharedFrom(one: Window, other: Window): number {
  const apart = tokenAt(other) - tokenAt(one)
  let count = 0
  for (;;) {
    const [a, b] = [one.index + count, other.index + count]
    const hash = one.source.hashes[a]
    if (hash === undefined || hash !== other.source.hashes[b]) return count
    if ((other.source.tokens[b] ?? 0) - (one.source.tokens[a] ?? 0) !== apart) return count
    const reachesOther = one.source === other.source && (one.source.tokens[a] ?? 0) + WINDOW_TOKENS > tokenAt(other)
    if (reachesOther || one.source.taken.has(a) || other.source.taken.has(b)) return count
    count++
  }
}

function tokensOf({source, index}: Window, count: number): number {
  return count === 0 ? 0 : (source.tokens[index + count - 1] ?? 0) - (source.tokens[index] ?? 0) + WINDOW_TOKENS
}

const linesOf = (window: Window, count: number): number => {
  const {startLine, endLine} = stretchOf(window, count)
  return endLine - startLine + 1
}

function stretchOf({source, index}: Window, count: number): Stretch {
  return {
    path: source.path,
    startLine: source.startLines[index] ?? 1,
    endLine: source.endLines[index + count - 1] ?? 1,
  }
}

function take({source, index}: Window, count: number): void {
  for (let at = index; at < index + count; at++) source.taken.add(at)
}

/** Functions that differ in names and literals alone, and are not copies of each other as it is. */
function twins(files: readonly CodeFile[], exact: readonly Duplicate[], minTokens: number): Duplicate[] {
  const covered = exact.flatMap(({places}) => places)
  const byShape = new Map<number, {stretch: Stretch; tokens: number}[]>()
  for (const {path, code} of files) {
    if (code.isGenerated || code.isTest) continue
    for (const one of code.functions) {
      if (one.shape === null || one.tokens < minTokens || one.endLine - one.startLine + 1 < MIN_LINES) continue
      const stretch = stretchOfFunction(path, one)
      if (covered.some(place => overlap(place, stretch))) continue
      const known = byShape.get(one.shape)
      if (known === undefined) byShape.set(one.shape, [{stretch, tokens: one.tokens}])
      else known.push({stretch, tokens: one.tokens})
    }
  }
  return [...byShape.values()].flatMap(alike => {
    const [first, second, ...more] = alike.slice(0, MAX_PLACES)
    if (first === undefined || second === undefined) return []
    return [
      {
        tokens: first.tokens,
        places: [first.stretch, second.stretch, ...more.map(({stretch}) => stretch)],
        isExact: false,
      },
    ]
  })
}

const stretchOfFunction = (path: string, {startLine, endLine}: FunctionMetrics): Stretch => ({path, startLine, endLine})

function overlap(one: Stretch, other: Stretch): boolean {
  return one.path === other.path && one.startLine <= other.endLine && other.startLine <= one.endLine
}
