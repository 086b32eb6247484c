/** The ends of texts. */

/** The last line with something on it, cut to what fits in a message; undefined where there is none. */
export function lastLineOf(text: string): string | undefined {
  const line = text
    .slice(-4_096)
    .split('\n')
    .findLast(candidate => candidate.trim() !== '')
  return line?.trim().slice(0, 200)
}

/** At most so many bytes of its end, as UTF-8; never half a character. */
export function lastBytes(text: string, maxBytes: number): string {
  // No character takes more than three bytes for each unit of its length.
  if (text.length * 3 <= maxBytes) return text
  const bytes = Buffer.from(text)
  let start = Math.max(0, bytes.length - maxBytes)
  while (start > 0 && start < bytes.length && ((bytes[start] ?? 0) & 0xc0) === 0x80) start++
  return bytes.subarray(start).toString()
}
