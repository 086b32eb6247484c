/** The end of a stream of bytes, within a fixed amount of memory. */
export interface Tail {
  /** Copies what it keeps. */
  push(bytes: Buffer): void
  /** As text; cut at a character boundary, bytes that are not UTF-8 shown as U+FFFD. */
  text(): string
  /** All bytes that were pushed, kept or not. */
  readonly totalBytes: number
}

/** Most programs print little: room for more is made when it is needed. */
const FIRST_BYTES = 1_024

/**
 * Keeps bytes of its own rather than the pieces that came: a piece of ten bytes may be the last reason why a block of
 * 64 KiB stays in memory.
 */
export function createTail(keepBytes: number): Tail {
  let held = Buffer.alloc(0)
  let heldBytes = 0
  let totalBytes = 0

  /** Twice what is kept: moving it costs one copy for every `keepBytes` that pass. */
  const makeRoom = (moreBytes: number) => {
    const wantedBytes = heldBytes + moreBytes
    if (wantedBytes <= held.length) return
    if (wantedBytes > keepBytes * 2) {
      const keptBytes = Math.min(heldBytes, keepBytes)
      held.copyWithin(0, heldBytes - keptBytes, heldBytes)
      heldBytes = keptBytes
    }
    const neededBytes = heldBytes + moreBytes
    if (neededBytes <= held.length) return
    const larger = Buffer.alloc(Math.min(keepBytes * 2, Math.max(FIRST_BYTES, neededBytes * 2)))
    held.copy(larger, 0, 0, heldBytes)
    held = larger
  }

  return {
    push(bytes) {
      totalBytes += bytes.length
      const last = bytes.subarray(Math.max(0, bytes.length - keepBytes))
      makeRoom(last.length)
      heldBytes += last.copy(held, heldBytes)
    },
    text() {
      let start = Math.max(0, heldBytes - keepBytes)
      if (totalBytes > heldBytes - start) {
        // A continuation byte (10xxxxxx) at the cut belongs to a character whose beginning is gone.
        for (let skipped = 0; skipped < 3 && isContinuation(held[start]); skipped++) start++
      }
      return held.toString('utf8', start, heldBytes)
    },
    get totalBytes() {
      return totalBytes
    },
  }
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000
}
