/**
 * Cuts a file that is too long for one question: at line ends, and there where a reader would put a break. Every line is
 * in at least one chunk, no line is ever cut, and lines keep the numbers they have in the file. Pure.
 */

export interface Chunk {
  /** Lines count from 1; both are included. */
  readonly firstLine: number
  readonly lastLine: number
  readonly text: string
}

export interface ChunkSize {
  /** A chunk ends at the best break between the two; beyond the first only by a line that is longer by itself. */
  readonly maxTokens: number
  readonly minTokens: number
  /** What ends one chunk and begins the next: what is found at a seam has its surroundings. */
  readonly minOverlapLines: number
  readonly maxOverlapLines: number
  tokensOf(text: string): number
}

export const defaultChunks = {minTokens: 6_000, maxTokens: 8_000, minOverlapLines: 10, maxOverlapLines: 20} as const

export function chunksOf(text: string, size: ChunkSize): readonly Chunk[] {
  const lines = linesWithEnds(text)
  const tokens = lines.map(line => size.tokensOf(line))
  const breaks = breaksIn(lines)
  const chunks: Chunk[] = []
  let first = 0
  while (first < lines.length) {
    const end = endOf(first, tokens, breaks, size)
    chunks.push({firstLine: first + 1, lastLine: end, text: lines.slice(first, end).join('')})
    if (end === lines.length) break
    first = nextStart(first, end, {tokens, breaks, size})
  }
  return chunks
}

/** How good a place is to begin a chunk: after a blank line outside of all braces best, in the middle of code worst. */
type Break = 0 | 1 | 2 | 3

/** Index of the line behind the last one of the chunk. */
function endOf(first: number, tokens: readonly number[], breaks: readonly Break[], size: ChunkSize): number {
  let sum = 0
  let best = first
  let bestBreak = -1
  for (let at = first; at < tokens.length; at++) {
    sum += tokens[at] ?? 0
    if (sum > size.maxTokens) return Math.max(best, first + 1)
    const quality = breaks[at + 1] ?? 0
    // Of equally good ones the last; below the least size only where nothing else fits.
    if (sum < size.minTokens || quality >= bestBreak) {
      best = at + 1
      bestBreak = sum < size.minTokens ? -1 : quality
    }
  }
  return tokens.length
}

interface Cutting {
  readonly tokens: readonly number[]
  readonly breaks: readonly Break[]
  readonly size: ChunkSize
}

/** So many lines before the end as the overlap wants, begun at the best break among them; always ahead of `first`. */
function nextStart(first: number, end: number, {tokens, breaks, size}: Cutting): number {
  const earliest = Math.max(first + 1, end - size.maxOverlapLines)
  const latest = Math.max(earliest, end - size.minOverlapLines)
  let best = latest
  for (let at = latest; at >= earliest; at--) if ((breaks[at] ?? 0) > (breaks[best] ?? 0)) best = at
  // Lines so long that their overlap would fill half a chunk are not sent twice.
  const overlap = tokens.slice(best, end).reduce((sum, count) => sum + count, 0)
  return overlap > size.maxTokens / 2 ? end : best
}

/** For each line, how good it is to begin with it. Braces in texts and comments count too: it is only a preference. */
function breaksIn(lines: readonly string[]): readonly Break[] {
  let depth = 0
  return lines.map((line, index) => {
    const isOutside = depth <= 0
    const isAfterBlank = index > 0 && (lines[index - 1] ?? '').trim() === ''
    for (const character of line) {
      if (character === '{') depth++
      else if (character === '}') depth = Math.max(0, depth - 1)
    }
    // Indented lines are inside of something in languages without braces.
    const isAtMargin = !/^\s/.test(line)
    if (isOutside && isAtMargin && isAfterBlank) return 3
    if (isAfterBlank) return 2
    return isOutside && isAtMargin ? 1 : 0
  })
}

function linesWithEnds(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []
}
