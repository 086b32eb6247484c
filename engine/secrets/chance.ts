/** Whether a text looks made by chance, as keys and tokens are, or written by somebody. Pure. */

/** For each letter, those that often follow it in English words and in names of code. */
const commonAfter = {
  a: 'bcdfgiklmnprstuvwy',
  b: 'aceilorstuy',
  c: 'acehiklorstuy',
  d: 'adegilorsu',
  e: 'abcdefgijklmnopqrstuvwxy',
  f: 'aefilortuy',
  g: 'aeghilmnorsu',
  h: 'aeimortuy',
  i: 'abcdefgklmnoprstvxz',
  j: 'aeosu',
  k: 'aeis',
  l: 'acdefilopstuvy',
  m: 'abeimopsu',
  n: 'acdefgiklnopstuvy',
  o: 'abcdefgiklmnoprstuvwx',
  p: 'aehiloprstu',
  q: 'u',
  r: 'abcdefgiklmnoprstuvy',
  s: 'acefhiklmnopstuwy',
  t: 'acdehilorstuwy',
  u: 'abcdefgilmnprst',
  v: 'aeio',
  w: 'aehinors',
  x: 'ceipt',
  y: 'aeilmnops',
  z: 'aei',
}

const LETTERS = 26
const SMALL_A = 97
/** By both letters; capitals and small letters are the same. */
const isCommon = new Uint8Array(LETTERS * LETTERS)
for (const [first, seconds] of Object.entries(commonAfter)) {
  for (const second of seconds) isCommon[pairOf(first.charCodeAt(0), second.charCodeAt(0))] = 1
}

function pairOf(first: number, second: number): number {
  return ((first | 32) - SMALL_A) * LETTERS + (second | 32) - SMALL_A
}

/** Longer texts are judged by their beginning. */
const ENOUGH = 256

/** Bits for each character, by how often each occurs: hex has at most 4, base64 at most 6. */
export function entropyOf(text: string): number {
  const length = Math.min(text.length, ENOUGH)
  const counts = new Uint16Array(256)
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index) & 255
    counts[code] = (counts[code] ?? 0) + 1
  }
  let bits = 0
  for (const count of counts) if (count > 0) bits -= (count / length) * Math.log2(count / length)
  return bits
}

/** How much of a text is words, from 0 to 1: runs of three letters or more that can be spoken. `fooBar` are two. */
export function wordShareOf(text: string): number {
  const beginning = text.slice(0, ENOUGH)
  let inWords = 0
  for (const [run] of beginning.matchAll(/[A-Z]?[a-z]{2,}|[A-Z]{3,}(?![a-z])/g))
    if (isSpoken(run)) inWords += run.length
  return inWords / beginning.length
}

/** One pair of letters in six may be a rare one: words are joined without a sign, and abbreviated. */
const LETTERS_PER_RARE_PAIR = 6

function isSpoken(run: string): boolean {
  if (run.length < 3 || !/[aeiouy]/i.test(run)) return false
  let rare = 0
  for (let index = 1; index < run.length; index++) {
    if (isCommon[pairOf(run.charCodeAt(index - 1), run.charCodeAt(index))] === 0) rare++
  }
  return rare <= run.length / LETTERS_PER_RARE_PAIR
}

/** As in `xxxx-xxxx` or `0a0a0a0a`. */
const FEW_CHARACTERS = 3

/** Counted up or down, or repeated: `abcdefgh`, `12345678`, `xxxxxxxx`, `0a0a0a0a`. */
export function isPattern(text: string): boolean {
  const length = Math.min(text.length, ENOUGH)
  let seen = text.charAt(0)
  let steps = 0
  for (let index = 1; index < length; index++) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) <= 1) steps++
    if (seen.length <= FEW_CHARACTERS && !seen.includes(text.charAt(index))) seen += text.charAt(index)
  }
  return steps > (length - 1) / 2 || (length >= 8 && seen.length <= FEW_CHARACTERS)
}

const MIN_CHARACTERS = 16
/** Of a random text of 16 characters, nearly all have more: 3 of 4 bits for hex, 3.3 of 6 for base64. */
const MIN_HEX_BITS = 2.7
const MIN_BITS = 3.3
/** One random text in a hundred has more. */
const MAX_WORD_SHARE = 0.45

/** At least 16 characters without a space, digits and letters mixed, hardly a word in them. */
export function looksRandom(text: string): boolean {
  if (text.length < MIN_CHARACTERS || /\s/.test(text) || isPattern(text)) return false
  if (!/[A-Za-z]/.test(text) || !(/\d/.test(text) || isMixedCase(text))) return false
  if (/^[0-9a-f-]+$/i.test(text)) return entropyOf(text) >= MIN_HEX_BITS
  return entropyOf(text) >= MIN_BITS && wordShareOf(text) < MAX_WORD_SHARE
}

/** One base64 text in fifty has no digit; what people write in both cases is mostly words. */
function isMixedCase(text: string): boolean {
  return text.length >= 24 && /[a-z]/.test(text) && /[A-Z]/.test(text) && wordShareOf(text) < MAX_WORD_SHARE / 2
}
