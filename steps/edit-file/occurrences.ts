/** Where a text stands in a file. Pure. */

/** Offsets into the text, end exclusive. */
export interface Found {
  readonly start: number
  readonly end: number
}

/** Whether matches may share characters, and after how many the search ends. */
export interface Search {
  readonly overlapping: boolean
  readonly most: number
}

/** From left to right. A line break that stands alone in `old` matches that of the file, CRLF included. */
export function findAll(text: string, old: string, {overlapping, most}: Search): readonly Found[] {
  const next = /(?<!\r)\n/.test(old) && text.includes('\r\n') ? byPattern(text, old) : byText(text, old)
  const found: Found[] = []
  for (
    let match = next(0);
    match !== null && found.length < most;
    match = next(overlapping ? match.start + 1 : match.end)
  )
    found.push(match)
  return found
}

type Next = (from: number) => Found | null

function byText(text: string, old: string): Next {
  return from => {
    const start = text.indexOf(old, from)
    return start < 0 ? null : {start, end: start + old.length}
  }
}

function byPattern(text: string, old: string): Next {
  // Never the second half of a CRLF: that would be found once more within the first.
  const lineBreak = '(?:\\r\\n|(?<!\\r)\\n)'
  const pattern = new RegExp(
    old
      .split(/(?<!\r)\n/)
      .map(escaped)
      .join(lineBreak),
    'g',
  )
  return from => {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    return match === null ? null : {start: match.index, end: match.index + match[0].length}
  }
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
