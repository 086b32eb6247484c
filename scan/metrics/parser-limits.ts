/** What a parser is not given, and what is not looked at further. */

/** Far beyond what people write. A megabyte of open brackets holds a parser for fifteen seconds. */
export const MAX_BRACKETS = 1_000
/** Some 2 KB each, the native tree included. Code has about 15,000 in 1 MiB; nothing but `a&&b;` has 200,000. */
export const MAX_PARTS = 250_000

/** Brackets in texts and comments count too: real files stay far below either way. */
export function isDeeperThan(limit: number, bytes: Buffer): boolean {
  let depth = 0
  // By index: an iterator over a Buffer takes ten times as long.
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === 0x28 || byte === 0x5b || byte === 0x7b) {
      depth++
      if (depth > limit) return true
    } else if ((byte === 0x29 || byte === 0x5d || byte === 0x7d) && depth > 0) depth--
  }
  return false
}
