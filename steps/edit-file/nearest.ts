/** The lines of a file that come nearest to a text which is not in it. Pure. */

export interface NearLine {
  /** From 1. */
  readonly number: number
  /** Cut to what fits in a message. */
  readonly text: string
}

export interface Nearest {
  readonly lines: readonly NearLine[]
  /** As far as they are compared, only white space and case are in the way. */
  readonly isAlmost: boolean
}

const SHOWN_LINES = 3
const SHOWN_CHARACTERS = 120
/** What is compared of a line, and how many lines: the search of a long file takes a tenth of a second. */
const COMPARED_CHARACTERS = 200
const MAX_LINES = 50_000
/** A line with less in common is not near. */
const LEAST_SIMILARITY = 0.4

/** As many as the text has, at most three, from where the first of them would stand; none where nothing is like it. */
export function nearestLines(text: string, wanted: string): Nearest {
  const lines = text.split(/\r?\n/, MAX_LINES)
  const wantedLines = wanted.split(/\r?\n/)
  const clue = clueIn(wantedLines)
  const best = clue === null ? null : mostSimilar(lines, clue.text)
  if (clue === null || best === null) return {lines: [], isAlmost: false}
  const from = Math.max(0, best - clue.index)
  const count = Math.min(SHOWN_LINES, wantedLines.length)
  // The line that is alike stays in sight where the text has more lines than are shown.
  const start = Math.max(from, Math.min(best, best - count + 1))
  const shown = lines.slice(start, start + count)
  return {
    lines: shown.map((line, index) => ({number: start + index + 1, text: cut(line)})),
    isAlmost: squeezed(lines[best] ?? '').includes(clue.text),
  }
}

/** A text of the mission within a message: in quotes, the first of its lines that says something. */
export function excerpt(text: string): string {
  const [first, ...others] = text.split(/\r?\n/).filter(line => line.trim() !== '')
  return first === undefined ? 'white space' : `"${cut(first)}${others.length > 0 ? '…' : ''}"`
}

/** The longest line: it says most about where the text belongs. null where there is nothing but white space. */
function clueIn(lines: readonly string[]): {readonly text: string; readonly index: number} | null {
  const texts = lines.map(line => squeezed(line))
  const index = texts.reduce((best, line, at) => (line.length > (texts[best]?.length ?? 0) ? at : best), 0)
  const text = texts[index] ?? ''
  return text === '' ? null : {text, index}
}

function mostSimilar(lines: readonly string[], clue: string): number | null {
  const wanted = new Set(pairsOf(clue))
  let best: number | null = null
  let bestSimilarity = LEAST_SIMILARITY
  for (const [index, line] of lines.entries()) {
    const candidate = squeezed(line)
    if (candidate.includes(clue)) return index
    const similarity = similarityOf(wanted, candidate)
    if (similarity <= bestSimilarity) continue
    best = index
    bestSimilarity = similarity
  }
  return best
}

/** Without what differs most often: white space and case. */
function squeezed(line: string): string {
  return line.slice(0, COMPARED_CHARACTERS).replaceAll(/\s+/g, ' ').trim().toLowerCase()
}

/** Neighbouring characters, as numbers. */
function* pairsOf(line: string): Generator<number> {
  for (let at = 0; at < line.length; at++) yield pairAt(line, at)
}

const pairAt = (line: string, at: number): number => line.charCodeAt(at) * 65_536 + (line.charCodeAt(at + 1) || 0)

/** Near Dice's coefficient: 1 for the same pairs, 0 for none in common. No set is made for each line. */
function similarityOf(wanted: ReadonlySet<number>, line: string): number {
  let common = 0
  for (let at = 0; at < line.length; at++) if (wanted.has(pairAt(line, at))) common++
  return (2 * Math.min(common, wanted.size)) / (wanted.size + Math.max(line.length, common))
}

function cut(line: string): string {
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS - 1)}…` : line
}
