/** The end of a stream of bytes, within a fixed amount of memory. */
export interface Tail {
  push(bytes: Buffer): void
  /** As text; cut at a character boundary, bytes that are not UTF-8 shown as U+FFFD. */
  text(): string
  /** All bytes that were pushed, kept or not. */
  readonly totalBytes: number
}

export function createTail(keepBytes: number): Tail {
  let chunks: Buffer[] = []
  let heldBytes = 0
  let totalBytes = 0
  return {
    push(bytes) {
      totalBytes += bytes.length
      chunks.push(bytes)
      heldBytes += bytes.length
      // Only when twice the amount is held: one copy for every `keepBytes` that pass.
      if (heldBytes >= keepBytes * 2) {
        chunks = [Buffer.from(Buffer.concat(chunks).subarray(heldBytes - keepBytes))]
        heldBytes = keepBytes
      }
    },
    text() {
      const held = Buffer.concat(chunks)
      let start = Math.max(0, held.length - keepBytes)
      const isCut = start > 0 || totalBytes > heldBytes
      if (isCut) start = characterAt(held, start)
      return held.subarray(start).toString('utf8')
    },
    get totalBytes() {
      return totalBytes
    },
  }
}

/** The first place from `at` on where a character begins: continuation bytes (10xxxxxx) belong to one that was cut. */
function characterAt(bytes: Buffer, at: number): number {
  let start = at
  while (start < at + 3 && ((bytes[start] ?? 0) & 0b1100_0000) === 0b1000_0000) start++
  return start
}
