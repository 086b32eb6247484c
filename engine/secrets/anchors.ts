/** Finds where any of some hundred words begins, looking at about every second byte. */

export interface AnchorIndex {
  /**
   * Every occurrence whose last two bytes begin in `[from, to)`, in the order of their ends: the number of the word, the
   * place where it begins, and so on in turns. A list and no callback: the loop stays one that is compiled once.
   */
  hitsIn(bytes: Uint8Array, from: number, to: number): readonly number[]
}

interface Word {
  readonly index: number
  /** In small letters. */
  readonly bytes: Uint8Array
}

/**
 * Wu and Manber's search with pairs of bytes: a window of four slides over the text, and its last pair says how far the
 * next word can be at least. Capitals and small letters are the same; three letters are the shortest word.
 */
export function indexAnchors(texts: readonly string[]): AnchorIndex {
  const words = texts.map((text, index): Word => ({index, bytes: Buffer.from(text.toLowerCase(), 'latin1')}))
  const short = words.find(({bytes}) => bytes.length < MIN_WORD)
  if (short !== undefined) throw new Error(`"${texts[short.index]}" is too short for an anchor`)
  const skips = skipsFor(words)
  const {firstPairs, lastPairs} = groupsFor(words)
  const byLastPair = wordsByLastPair(words)

  return {
    hitsIn(bytes, from, to) {
      const hits: number[] = []
      const last = Math.min(to, bytes.length - 1)
      let at = from
      while (at < last) {
        const pair = pairOf(bytes[at] ?? 0, bytes[at + 1] ?? 0)
        const skip = skips[pair] ?? 0
        if (skip > 0) {
          at += skip
          continue
        }
        // Before a word of three letters at the very beginning stands nothing, and that is one of all things that may.
        const first = at < 2 ? 0 : pairOf(bytes[at - 2] ?? 0, bytes[at - 1] ?? 0)
        if (at < 2 || ((firstPairs[first] ?? 0) & (lastPairs[pair] ?? 0)) !== 0) {
          for (const word of byLastPair[pair] ?? []) {
            const start = at + 2 - word.bytes.length
            if (standsAt(bytes, start, word.bytes)) hits.push(word.index, start)
          }
        }
        at++
      }
      return hits
    },
  }
}

const MIN_WORD = 3
const WINDOW = 4
/** Seven bits of each byte: small enough for the nearest cache, and a wrong guess is noticed later. */
const PAIRS = 1 << 14
const pairOf = (first: number, second: number): number => (first & 127) | ((second & 127) << 7)

/** For each pair: how far the window may slide when it stands last, which is how far it is from the end of a word. */
function skipsFor(words: readonly Word[]): Uint8Array {
  const skips = new Uint8Array(PAIRS).fill(WINDOW - 1)
  for (const {bytes} of words) {
    for (let fromEnd = 0; fromEnd < WINDOW - 1; fromEnd++) {
      eachPair(bytes, fromEnd, pair => {
        skips[pair] = Math.min(skips[pair] ?? 0, fromEnd)
      })
    }
  }
  return skips
}

/** A word is in one of 32 groups; both pairs of the window must be pairs of words of one group. */
function groupsFor(words: readonly Word[]): {firstPairs: Int32Array; lastPairs: Int32Array} {
  const firstPairs = new Int32Array(PAIRS)
  const lastPairs = new Int32Array(PAIRS)
  for (const {index, bytes} of words) {
    const group = 1 << (index % 32)
    const joining = (pairs: Int32Array) => (pair: number) => {
      pairs[pair] = (pairs[pair] ?? 0) | group
    }
    eachPair(bytes, 2, joining(firstPairs))
    eachPair(bytes, 0, joining(lastPairs))
  }
  return {firstPairs, lastPairs}
}

function wordsByLastPair(words: readonly Word[]): readonly (readonly Word[] | undefined)[] {
  const lists: Word[][] = []
  for (const word of words) eachPair(word.bytes, 0, pair => (lists[pair] ??= []).push(word))
  return lists
}

/**
 * The pair so far from the end of a word, in all its spellings; before a word of three letters anything may stand.
 * Loops and no lists: every command that scans a small folder pays for it.
 */
function eachPair(word: Uint8Array, fromEnd: number, visit: (pair: number) => void): void {
  const place = word.length - 1 - fromEnd
  eachSpelling(word[place] ?? 0, second => {
    if (place > 0) eachSpelling(word[place - 1] ?? 0, first => visit(pairOf(first, second)))
    else for (let first = 0; first < ASCII; first++) visit(pairOf(first, second))
  })
}

const ASCII = 128

function eachSpelling(byte: number, visit: (byte: number) => void): void {
  visit(byte)
  if (isSmallLetter(byte)) visit(byte - CASE_DISTANCE)
}

const CASE_DISTANCE = 32
const isSmallLetter = (byte: number): boolean => byte >= 97 && byte <= 122

/** `word` is in small letters. */
function standsAt(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  if (start < 0) return false
  for (let index = word.length - 1; index >= 0; index--) {
    const expected = word[index] ?? 0
    const actual = bytes[start + index] ?? 0
    if (actual !== expected && !(isSmallLetter(expected) && actual === expected - CASE_DISTANCE)) return false
  }
  return true
}
