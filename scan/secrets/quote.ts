/** The line in which a secret stands, with everything masked that must not be read. */
import {looksRandom} from '../../engine/secrets/chance.ts'
import type {FoundSecret} from '../../engine/secrets/find.ts'
import {endOfLine, startOfLine} from './lines.ts'

/** As many as this whatever the secret's length, which is nobody's business either. */
const MASK = '********'
/** Of the line, before and behind the secret: minified files have one line. */
const CHARS_BEFORE = 80
const CHARS_AFTER = 20

/** What stands for a secret in a file that is no text. */
export function maskedSecret(text: string, secret: FoundSecret): string {
  return prefixOf(text, secret) + MASK
}

/** Of the secret at `index` of `found`; `show` makes a part of the text readable. */
export function maskedQuote(
  text: string,
  index: number,
  {found, show}: {readonly found: readonly FoundSecret[]; readonly show: (part: string) => string},
): string {
  const secret = found[index]
  if (secret === undefined) throw new Error(`there is no secret ${index}`)
  const from = startOfLine(text, secret.start, secret.start - CHARS_BEFORE)
  const to = endOfLine(text, secret.end, secret.end + CHARS_AFTER)
  const parts: string[] = []
  let at = from
  for (let other = firstBehind(found, index, from); found[other] !== undefined; other++) {
    const masked = found[other]
    if (masked === undefined || masked.start >= to) break
    parts.push(text.slice(at, Math.max(at, masked.start)), maskedSecret(text, masked))
    at = Math.max(at, masked.end)
  }
  parts.push(text.slice(at, Math.max(at, to)))
  // Half a word may be half a secret that nobody knows.
  if (from > 0 && text.charAt(from - 1) !== '\n') parts[0] = (parts[0] ?? '').replace(/^[\w+/.~-]+/, '')
  if (to < text.length && text.charAt(to) !== '\n') {
    parts[parts.length - 1] = (parts.at(-1) ?? '').replace(/[\w+/.~-]+$/, '')
  }
  const shown = parts.map((part, place) => (place % 2 === 0 ? withoutRuns(show(part)) : part))
  return shown.join('').trim().replaceAll(/\s+/g, ' ')
}

/** The first of `found` that ends behind `from`, looking back from `index`: they come in the order of the text. */
function firstBehind(found: readonly FoundSecret[], index: number, from: number): number {
  let first = index
  while ((found[first - 1]?.end ?? 0) > from) first--
  return first
}

function prefixOf(text: string, {start, prefixChars}: FoundSecret): string {
  return text.slice(start, start + prefixChars)
}

/** What looks made by chance beside a secret may be another one, of a kind that nobody knows. */
function withoutRuns(part: string): string {
  return part.replaceAll(/[\w+/.~-]{16,}={0,2}/g, run => (looksRandom(run) ? MASK : run))
}
