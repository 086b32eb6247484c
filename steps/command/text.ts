/** The ends of texts. */

/** The last line with something on it, cut to what fits in a message; undefined where there is none. */
export function lastLineOf(text: string): string | undefined {
  const line = text
    .slice(-4_096)
    .split('\n')
    .findLast(candidate => candidate.trim() !== '')
  return line?.trim().slice(0, 200)
}

/** What Node prints last of all when it dies of an error: below the message, the stack and the properties. */
const NODE_VERSION = /^Node\.js v\d/
const ERROR_MESSAGE = /^(?:Uncaught )?[\w.]*(?:Error|Exception)\b/

/** Of what a program that failed has printed, the line that says why, cut to what fits in a message. */
export function reasonIn(text: string): string | undefined {
  const last = lastLineOf(text)
  if (last === undefined || !NODE_VERSION.test(last)) return last
  const message = text
    .slice(-16_384)
    .split('\n')
    .findLast(line => ERROR_MESSAGE.test(line))
  return message === undefined ? last : message.trim().slice(0, 200)
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
