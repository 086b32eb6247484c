/** The ends of a line near a place in it. Bounded: a file may be one line with ten thousand secrets. */

const LINE_BREAK = '\n'.charCodeAt(0)

/** Where the line of `at` begins; `earliest` where that is further back. */
export function startOfLine(text: string, at: number, earliest: number): number {
  const limit = Math.max(0, earliest)
  let start = at
  while (start > limit && text.charCodeAt(start - 1) !== LINE_BREAK) start--
  return start
}

/** Where the line of `at` ends, its line break not included; `latest` where that is further on. */
export function endOfLine(text: string, at: number, latest: number): number {
  const limit = Math.min(text.length, latest)
  let end = at
  while (end < limit && text.charCodeAt(end) !== LINE_BREAK) end++
  return end
}
