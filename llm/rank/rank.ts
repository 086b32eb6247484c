/** Which files may answer a question, and which of their lines: by what they are called, what they define, what they say. Pure. */

export interface Candidate {
  readonly path: string
  readonly text: string
  /** Names of what it defines. */
  readonly symbols: readonly string[]
}

export interface Ranked {
  readonly candidate: Candidate
  readonly score: number
  /** Lines that hold a term, counted from 1. */
  readonly hits: readonly number[]
}

/** A file that is called so is about it; one that defines it nearly so; one that names it may only use it. */
const weights = {path: 6, symbol: 4, text: 1} as const

/** Best first; files without any of the terms are left out. */
export function rank(candidates: readonly Candidate[], terms: readonly string[]): readonly Ranked[] {
  const lowered = candidates.map(candidate => ({
    candidate,
    path: candidate.path.toLowerCase(),
    text: candidate.text.toLowerCase(),
    symbols: candidate.symbols.join('\n').toLowerCase(),
  }))
  const rarity = new Map(
    terms.map(term => {
      const holding = lowered.filter(({path, text}) => path.includes(term) || text.includes(term)).length
      // A word that stands everywhere tells nothing.
      return [term, Math.log((candidates.length + 1) / (holding + 0.5))] as const
    }),
  )
  const ranked = lowered.map(({candidate, path, text, symbols}): Ranked => {
    let score = 0
    for (const [term, weight] of rarity) {
      const inText = text.split(term).length - 1
      const points =
        (path.includes(term) ? weights.path : 0) +
        (symbols.includes(term) ? weights.symbol : 0) +
        weights.text * Math.log1p(inText)
      score += Math.max(0.05, weight) * points
    }
    return {candidate, score, hits: score > 0 ? hitsIn(text, terms) : []}
  })
  return ranked
    .filter(({score}) => score > 0)
    .sort((one, other) => other.score - one.score || (one.candidate.path < other.candidate.path ? -1 : 1))
}

function hitsIn(lowered: string, terms: readonly string[]): readonly number[] {
  return lowered.split('\n').flatMap((line, index) => (terms.some(term => line.includes(term)) ? [index + 1] : []))
}
