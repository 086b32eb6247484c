/**
 * A set of step numbers that is read in mission order.
 * A tree of bitmaps, 32 wide: a bit says that a number is a member, or that the word below it holds one. Adding, removing
 * and finding the next member take one step per level, four for a million steps. A heap could not be read in order
 * without being taken apart, and `decide` must leave the state as it is.
 */
export interface OrderedSet extends Iterable<number> {
  readonly size: number
  has(number: number): boolean
  add(number: number): void
  delete(number: number): void
  /** The smallest member that is not below `from`; -1 when there is none. */
  next(from: number): number
}

/** For numbers from 0 to `capacity` - 1. */
export function orderedSet(capacity: number): OrderedSet {
  const levels = emptyLevels(capacity)
  let size = 0

  const has = (number: number): boolean => (wordAt(levels[0], number >>> 5) & bitOf(number)) !== 0

  function add(number: number): void {
    if (has(number)) return
    size++
    let position = number
    for (const level of levels) {
      const word = position >>> 5
      level[word] = wordAt(level, word) | bitOf(position)
      position = word
    }
  }

  function remove(number: number): void {
    if (!has(number)) return
    size--
    let position = number
    for (const level of levels) {
      const word = position >>> 5
      const left = wordAt(level, word) & ~bitOf(position)
      level[word] = left
      if (left !== 0) return
      position = word
    }
  }

  function next(from: number): number {
    let position = from
    for (let height = 0; height < levels.length; height++) {
      const word = position >>> 5
      const ahead = wordAt(levels[height], word) & (-1 << (position & 31))
      if (ahead !== 0) return descend(word * 32 + lowestBit(ahead), height)
      position = word + 1
    }
    return -1
  }

  function descend(from: number, fromHeight: number): number {
    let position = from
    for (let height = fromHeight - 1; height >= 0; height--) {
      position = position * 32 + lowestBit(wordAt(levels[height], position))
    }
    return position
  }

  function* members(): Generator<number> {
    for (let number = next(0); number >= 0; number = next(number + 1)) yield number
  }

  return {
    get size() {
      return size
    },
    has,
    add,
    delete: remove,
    next,
    [Symbol.iterator]: members,
  }
}

/** From the members themselves up to a single word. */
function emptyLevels(capacity: number): readonly Uint32Array[] {
  const levels: Uint32Array[] = []
  let words = capacity
  do {
    words = Math.max(1, Math.ceil(words / 32))
    levels.push(new Uint32Array(words))
  } while (words > 1)
  return levels
}

/** Words past the end hold nothing. */
const wordAt = (level: Uint32Array | undefined, word: number): number => level?.[word] ?? 0

const bitOf = (position: number): number => 1 << (position & 31)

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word)
