/** A line of source on the screen: nothing in it can move the cursor, and the caret stands below what it means. */

export interface ShownLine {
  readonly text: string
  /** How many cells of the screen stand before the marked part, and how wide that is. */
  readonly before: number
  readonly width: number
}

const maxWidth = 110
const keptBefore = 40
const tabWidth = 4
const cut = '...'

interface Cell {
  readonly text: string
  readonly width: number
}

/** `mark` are offsets within the line; a mark without length gets one caret. Long lines are cut around it. */
export function showLine(line: string, mark: {readonly start: number; readonly end: number}): ShownLine {
  // What lies far off is not looked at: a line may be the whole of a 60 MB file.
  const from = wholeFrom(line, Math.max(0, mark.start - maxWidth))
  const left = cellsOf(line.slice(from, mark.start))
  const marked = cellsOf(line.slice(mark.start, Math.min(mark.end, mark.start + maxWidth)))
  const right = cellsOf(line.slice(Math.min(mark.end, mark.start + maxWidth), mark.start + 2 * maxWidth))
  const all = [...left, ...marked, ...right]
  const isWhole = from === 0 && mark.start + 2 * maxWidth >= line.length && widthOf(all) <= maxWidth
  const shownLeft = isWhole ? left : lastCells(left, keptBefore)
  const isCutLeft = from > 0 || shownLeft.length < left.length
  const prefix = isCutLeft ? cut : ''
  const before = prefix.length + widthOf(shownLeft)
  const rest = isWhole ? [...marked, ...right] : firstCells([...marked, ...right], maxWidth - before)
  const isCutRight = !isWhole && (rest.length < marked.length + right.length || mark.start + 2 * maxWidth < line.length)
  return {
    text: `${prefix}${textIn(shownLeft)}${textIn(rest)}${isCutRight ? cut : ''}`,
    before,
    width: Math.max(1, Math.min(widthOf(marked), widthOf(rest))),
  }
}

/** Text with everything that a terminal would act on, or that hides, as escapes: `\x1b`, `\u202e`. */
export function visible(text: string): string {
  return textIn(cellsOf(text))
}

function cellsOf(text: string): Cell[] {
  return Array.from(text, cellOf)
}

// Control characters, surrogates without their partner, line separators, and format characters (among them those that
// turn the direction of writing) except the joiner inside emoji.
const unseen = /^(?!\u200d)[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]$/u
const noWidth = /^[\p{Mn}\p{Me}\u200d]$/u
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u

function cellOf(character: string): Cell {
  if (character === '\t') return {text: ' '.repeat(tabWidth), width: tabWidth}
  if (character >= ' ' && character <= '~') return {text: character, width: 1}
  if (unseen.test(character)) {
    const escape = escapeOf(character.codePointAt(0) ?? 0)
    return {text: escape, width: escape.length}
  }
  if (noWidth.test(character)) return {text: character, width: 0}
  return {text: character, width: wide.test(character) ? 2 : 1}
}

function escapeOf(code: number): string {
  const hex = code.toString(16)
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`
}

/** Not in the middle of a pair of surrogates. */
function wholeFrom(line: string, offset: number): number {
  const unit = line.charCodeAt(offset)
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset
}

function firstCells(cells: readonly Cell[], maxCells: number): Cell[] {
  const taken: Cell[] = []
  let width = 0
  for (const cell of cells) {
    width += cell.width
    if (width > maxCells) break
    taken.push(cell)
  }
  return taken
}

function lastCells(cells: readonly Cell[], maxCells: number): Cell[] {
  return firstCells([...cells].reverse(), maxCells).reverse()
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0)
}

function textIn(cells: readonly Cell[]): string {
  return cells.map(cell => cell.text).join('')
}
