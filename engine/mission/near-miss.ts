/** Finds the word that was probably meant. */

/** Comparing one word with one other costs about a microsecond; this keeps all of a file's mistakes within a second. */
const maxComparisons = 500_000

export type NearMiss = (written: string) => string | undefined

/** A finder that gives up quietly once a file has asked too much of it. */
export function nearMissAmong(candidates: readonly string[]): NearMiss {
  let comparisons = 0
  return written => {
    if (comparisons + candidates.length > maxComparisons) return undefined
    comparisons += candidates.length
    return nearest(written, candidates)
  }
}

/** The same for candidates that differ from question to question; all questions share what it may cost. */
export function nearMissFinder(): (written: string, candidates: readonly string[]) => string | undefined {
  let comparisons = 0
  return (written, candidates) => {
    comparisons += candidates.length
    return comparisons > maxComparisons ? undefined : nearest(written, candidates)
  }
}

export function didYouMean(candidate: string | undefined): string | undefined {
  return candidate === undefined ? undefined : `did you mean "${candidate}"?`
}

function nearest(written: string, candidates: readonly string[]): string | undefined {
  const word = plain(written)
  // One slip in a short word, three in a long one: more than a third of a word is another word.
  const maxDistance = Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  let best: string | undefined
  let bestDistance = maxDistance + 1
  for (const candidate of candidates) {
    const other = plain(candidate)
    if (Math.abs(other.length - word.length) >= bestDistance) continue
    const distance = editDistance(word, other)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function plain(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
}

/** How many letters were left out, added, changed or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({length: b.length + 1}, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
