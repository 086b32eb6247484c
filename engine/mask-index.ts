/** Finds where any of many byte strings begins, looking at every position once. */

export interface PatternIndex {
  /** The first position in `[from, to)` where a pattern stands whole; -1 for none. */
  find(bytes: Buffer, from: number, to: number): number
  /** Length of the longest pattern that stands whole at `at`, which `find` gave. */
  longestAt(bytes: Buffer, at: number): number
  /** The first position at or after `from` from which the rest of the bytes begins a pattern; the length for none. */
  firstUnfinished(bytes: Buffer, from: number): number
}

/** Bytes of a pattern by which it is looked up. */
const keyBytes = 4

/** Every pattern has at least four bytes. */
export function indexPatterns(patterns: readonly Buffer[]): PatternIndex {
  const byKey = new Map<number, Buffer[]>()
  // Says no to nearly every position without a look into the map.
  const filter = new Uint8Array(2 ** filterBits)
  const beginnings = new Set<number>()
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length)
  for (const pattern of longestFirst) {
    const key = pattern.readInt32BE(0)
    filter[slotOf(key)] = 1
    const others = byKey.get(key)
    if (others === undefined) byKey.set(key, [pattern])
    else others.push(pattern)
    for (let length = 1; length < keyBytes; length++) beginnings.add(beginningOf(pattern, 0, length))
  }
  const maxBytes = longestFirst[0]?.length ?? 0

  /** The first position in `[from, to)` where the key of a pattern may stand. The one loop that sees every byte. */
  const nextKey = (bytes: Buffer, from: number, to: number): number => {
    const last = Math.min(to, bytes.length - keyBytes + 1)
    if (from >= last) return -1
    let key = bytes.readInt32BE(from) >>> 8
    for (let at = from; at < last; at++) {
      key = (key << 8) | (bytes[at + 3] ?? 0)
      if (filter[Math.imul(key, spread) >>> shift] === 1) return at
    }
    return -1
  }
  const candidatesAt = (bytes: Buffer, at: number): readonly Buffer[] => byKey.get(bytes.readInt32BE(at)) ?? none
  const longestAt = (bytes: Buffer, at: number): number =>
    candidatesAt(bytes, at).find(pattern => standsAt(bytes, at, pattern, pattern.length))?.length ?? 0

  return {
    longestAt,
    find(bytes, from, to) {
      for (let at = nextKey(bytes, from, to); at !== -1; at = nextKey(bytes, at + 1, to)) {
        if (longestAt(bytes, at) > 0) return at
      }
      return -1
    },
    firstUnfinished(bytes, from) {
      let at = Math.max(from, bytes.length - maxBytes + 1)
      for (at = nextKey(bytes, at, bytes.length); at !== -1; at = nextKey(bytes, at + 1, bytes.length)) {
        const rest = bytes.length - at
        if (candidatesAt(bytes, at).some(pattern => pattern.length > rest && standsAt(bytes, at, pattern, rest)))
          return at
      }
      at = Math.max(from, bytes.length - keyBytes + 1)
      while (at < bytes.length && !beginnings.has(beginningOf(bytes, at, bytes.length - at))) at++
      return at
    },
  }
}

const none: readonly Buffer[] = []
/** Fits into the nearer caches, and stays nearly empty with a thousand patterns. */
const filterBits = 17
const shift = 32 - filterBits
/** 2^32 divided by the golden ratio: neighbouring keys fall far apart. */
const spread = 0x9e37_79b1

function slotOf(key: number): number {
  return Math.imul(key, spread) >>> shift
}

/** One to three bytes and their number, as one number. */
function beginningOf(bytes: Buffer, at: number, length: number): number {
  return bytes.readUIntBE(at, length) * keyBytes + length
}

function standsAt(bytes: Buffer, at: number, pattern: Buffer, length: number): boolean {
  if (at + length > bytes.length) return false
  for (let offset = 0; offset < length; offset++) if (bytes[at + offset] !== pattern[offset]) return false
  return true
}
