/** From a place in a value to the place in the file where it was written. */
import type {Scalar} from './tree.ts'

/**
 * Finds offsets in the file for offsets in the scalar's text.
 *
 * Whatever way YAML has to write a text (folded, indented, in quotes), it changes white space and escapes alone: the
 * n-th character that is not white space is the n-th such character of what is written. White space counts as standing
 * right after the character before it.
 */
export function offsetsIn(scalar: Scalar): (offset: number) => number {
  const {value, written, start} = scalar
  if (typeof value !== 'string') return () => start
  if (value === written) return offset => start + offset
  const places = placesOfInk(written)
  const ink = inkBefore(value)
  return offset => {
    const index = ink(offset)
    const isInk = offset < value.length && !isSpace(value.charCodeAt(offset))
    const place = isInk ? places[index] : places[index - 1]
    // Before the first character, or a way of writing that is not known here.
    if (place === undefined) return start
    return start + (isInk ? place : place + 1)
  }
}

/** How many characters that are not white space stand before an offset; cheap where the offsets rise. */
function inkBefore(value: string): (offset: number) => number {
  let at = 0
  let ink = 0
  return offset => {
    if (offset < at) at = ink = 0
    for (; at < offset && at < value.length; at++) if (!isSpace(value.charCodeAt(at))) ink++
    return ink
  }
}

/** Offsets in `written`, one for each code unit of the value that is not white space. */
function placesOfInk(written: string): readonly number[] {
  switch (written[0]) {
    case '"':
      return placesInDoubleQuotes(written)
    case "'":
      return placesBetween(written, 1, written.length - 1).filter(isFirstOfTwoQuotes(written))
    case '|':
    case '>':
      // What stands beside the sign is about how the text is read, perhaps with a comment.
      return placesBetween(written, written.indexOf('\n') + 1, written.length)
    default:
      return placesBetween(written, 0, written.length)
  }
}

function placesBetween(written: string, from: number, to: number): number[] {
  const places: number[] = []
  for (let at = from; at < to; at++) if (!isSpace(written.charCodeAt(at))) places.push(at)
  return places
}

/** A quote inside single quotes is written twice, and stands for one. */
function isFirstOfTwoQuotes(written: string): (place: number) => boolean {
  let secondAt = -1
  return place => {
    if (place === secondAt) return false
    if (written[place] === "'") secondAt = place + 1
    return true
  }
}

const digitsAfter: {readonly [letter: string]: number} = {x: 2, u: 4, U: 8}
/** Escapes that stand for white space, or for nothing at all where the line ends. */
const spaceEscapes = 'nrt \t\r\n'

function placesInDoubleQuotes(written: string): number[] {
  const places: number[] = []
  for (let at = 1; at < written.length - 1; at++) {
    if (written[at] !== '\\') {
      if (!isSpace(written.charCodeAt(at))) places.push(at)
      continue
    }
    const letter = written[at + 1] ?? ''
    const digits = digitsAfter[letter] ?? 0
    const character = digits === 0 ? '' : codePoint(written.slice(at + 2, at + 2 + digits))
    const isSpaceEscape = digits === 0 ? spaceEscapes.includes(letter) : isSpace(character.charCodeAt(0))
    // A character beyond U+FFFF is two units of the value, from one escape.
    if (!isSpaceEscape) for (let unit = 0; unit < Math.max(1, character.length); unit++) places.push(at)
    at += 1 + digits
  }
  return places
}

function codePoint(hex: string): string {
  const code = Number.parseInt(hex, 16)
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d
}
