/**
 * How many tokens a text has, from above and without a tokenizer: those cost memory and time, and texts can be written
 * that stop them for seconds. Pure.
 *
 * Of real source, 95 of 100 files have more characters to a token than counted here: TypeScript 3.9, Python 3.7, Rust
 * 4.2, Go 3.2, Markdown 3.4, YAML 2.5, JSON 2.8 at the fifth percentile.
 */

const CHARACTERS_PER_TOKEN = 3
/** YAML and JSON: much of them is punctuation. */
const DENSE_CHARACTERS_PER_TOKEN = 2.4
/** Of UTF-8. Chinese has up to one and a half tokens a character, Cyrillic one, a smiley two. */
const BYTES_PER_TOKEN_BEYOND_ASCII = 2
/** What the protocol puts around each message. */
const MESSAGE_TOKENS = 8
/** The worst case is reserved with so much on top. */
export const RESERVE_FACTOR = 1.1

export function estimateTokens(text: string, name = ''): number {
  const bytes = Buffer.byteLength(text)
  let beyond = 0
  if (bytes !== text.length) for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) beyond += Buffer.byteLength(run)
  const perToken = isDense(text, name) ? DENSE_CHARACTERS_PER_TOKEN : CHARACTERS_PER_TOKEN
  return Math.ceil((bytes - beyond) / perToken + beyond / BYTES_PER_TOKEN_BEYOND_ASCII) + MESSAGE_TOKENS
}

function isDense(text: string, name: string): boolean {
  return /\.(?:ya?ml|json|jsonc|toml|lock|csv|svg)$/i.test(name) || /^\s*[[{]/.test(text)
}
