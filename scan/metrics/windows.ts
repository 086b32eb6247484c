/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson, Aiken 2003): of every `CHOICE` windows of `WINDOW` tokens in
 * a row the one with the least hash is kept. What two files share for `WINDOW + CHOICE - 1` tokens or more, they share a
 * fingerprint of; and both choose the same ones.
 */
import type {Token} from './tokens.ts'

const WINDOW_TOKENS = 60
const CHOICE = 41

/** Texts shared for so many tokens are found for certain. */
export const CERTAIN_TOKENS = WINDOW_TOKENS + CHOICE - 1

/** Four numbers for each window kept: its hash (52 bits), the index of its first token, its first and its last line. */
export function windowsOf(tokens: readonly Token[]): number[] {
  if (tokens.length < CERTAIN_TOKENS) return []
  const hashes = rollingHashes(tokens.map(({hash}) => hash))
  const kept: number[] = []
  let last = -1
  for (const index of leastOfEach(hashes)) {
    if (index === last) continue
    last = index
    const first = tokens[index]
    const end = tokens[index + WINDOW_TOKENS - 1]
    kept.push(hashes[index] ?? 0, index, first?.line ?? 0, end?.endLine ?? 0)
  }
  return kept
}

const LOW_BITS = 2 ** 26
const FIRST_BASE = 0x2545f491
const SECOND_BASE = 0x9e3779b1

function rollingHashes(words: readonly number[]): number[] {
  const firsts = rolled(words, FIRST_BASE)
  const seconds = rolled(words, SECOND_BASE)
  // The upper bits of a product are the well mixed ones.
  return firsts.map((hash, index) => (hash >>> 6) * LOW_BITS + ((seconds[index] ?? 0) >>> 6))
}

/** Rabin-Karp modulo 2^32: one hash for each window. */
function rolled(words: readonly number[], base: number): number[] {
  let leaving = 1
  for (let count = 1; count < WINDOW_TOKENS; count++) leaving = Math.imul(leaving, base)
  const hashes: number[] = []
  let hash = 0
  for (const [index, word] of words.entries()) {
    const gone = words[index - WINDOW_TOKENS]
    if (gone !== undefined) hash = (hash - Math.imul(gone + 1, leaving)) | 0
    hash = (Math.imul(hash, base) + word + 1) | 0
    if (index >= WINDOW_TOKENS - 1) hashes.push(hash)
  }
  return hashes
}

/** For each choice its least hash, of equal ones the last; in the order of the text. */
function* leastOfEach(hashes: readonly number[]): Generator<number> {
  let least = -1
  for (let end = CHOICE - 1; end < hashes.length; end++) {
    const from = end - CHOICE + 1
    if (least >= from) {
      if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end
    } else {
      least = from
      for (let index = from + 1; index <= end; index++) {
        if ((hashes[index] ?? 0) <= (hashes[least] ?? 0)) least = index
      }
    }
    yield least
  }
}
