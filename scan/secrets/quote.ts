/** The line in which a secret stands, with everything masked that must not be read. */
import {looksRandom} from '../../engine/secrets/chance.ts'
import type {FoundSecret} from '../../engine/secrets/find.ts'

/** As many as this whatever the secret's length, which is nobody's business either. */
const MASK = '********'
/** Of the line, before and behind the secret: minified files have one line. */
const CHARS_BEFORE = 80
const CHARS_AFTER = 20

/** What stands for a secret in a file that is no text. */
export function maskedSecret(text: string, secret: FoundSecret): string {
  return prefixOf(text, secret) + MASK
}

/** `secret` is one of `found`; `show` makes a part of the text readable. */
export function maskedQuote(
  text: string,
  secret: FoundSecret,
  {found, show}: {readonly found: readonly FoundSecret[]; readonly show: (part: string) => string},
): string {
  const lineStart = text.lastIndexOf('\n', secret.start - 1) + 1
  const lineEnd = endOfLine(text, secret.end)
  const from = Math.max(lineStart, secret.start - CHARS_BEFORE)
  const to = Math.min(lineEnd, secret.end + CHARS_AFTER)
  const parts: string[] = []
  let at = from
  for (const other of found) {
    if (other.end <= from || other.start >= to) continue
    parts.push(text.slice(at, Math.max(at, other.start)), maskedSecret(text, other))
    at = Math.max(at, other.end)
  }
  parts.push(text.slice(at, Math.max(at, to)))
  // Half a word may be half a secret that nobody knows.
  if (from > lineStart) parts[0] = (parts[0] ?? '').replace(/^[\w+/.~-]+/, '')
  if (to < lineEnd) parts[parts.length - 1] = (parts.at(-1) ?? '').replace(/[\w+/.~-]+$/, '')
  const shown = parts.map((part, index) => (index % 2 === 0 ? withoutRuns(show(part)) : part))
  return shown.join('').trim().replaceAll(/\s+/g, ' ')
}

/** Where a secret has several lines, the rest of its last one is not shown. */
function endOfLine(text: string, end: number): number {
  const found = text.indexOf('\n', end)
  return found === -1 ? text.length : found
}

function prefixOf(text: string, {start, prefixChars}: FoundSecret): string {
  return text.slice(start, start + prefixChars)
}

/** What looks made by chance beside a secret may be another one, of a kind that nobody knows. */
function withoutRuns(part: string): string {
  return part.replaceAll(/[\w+/.~-]{16,}={0,2}/g, run => (looksRandom(run) ? MASK : run))
}
