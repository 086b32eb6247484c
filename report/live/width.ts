/**
 * How many columns text takes on a terminal, and text cut to a number of columns.
 * Terminals differ on joined emoji; where they do, the larger width is taken: a row that ends early is still one row,
 * one that is too long wraps and breaks the picture.
 */

const ascii = /^[\u0020-\u007e]*$/
/** Combining marks, joiners, and vowels and finals of Hangul that join the syllable before. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u
/** What Unicode calls wide or full-width, and what is shown as a picture. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d37f}\u{1f200}-\u{1faff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u
/** Turns the character before it into a picture, which may be wider than the character. */
const PICTURE_SELECTOR = '\ufe0f'

/** Of one line without escapes and controls. */
export function widthOf(text: string): number {
  if (ascii.test(text)) return text.length
  let width = 0
  for (const character of text) width += widthOfCharacter(character)
  return width
}

function widthOfCharacter(character: string): number {
  if (character === PICTURE_SELECTOR) return 1
  if (zeroWidth.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** At most `columns` wide, with a mark where it was cut; never a mark without the character it stands on. */
export function cutToWidth(text: string, columns: number): string {
  if (columns <= 0) return ''
  if (text.length <= columns && ascii.test(text)) return text
  if (widthOf(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    width += widthOfCharacter(character)
    if (width > columns - 1) break
    kept += character
  }
  return `${kept.replace(/\u200d+$/, '')}…`
}

/** Cut or filled up with spaces, to exactly `columns`. */
export function fitToWidth(text: string, columns: number): string {
  const cut = cutToWidth(text, columns)
  return cut + ' '.repeat(Math.max(0, columns - widthOf(cut)))
}
