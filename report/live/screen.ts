/**
 * Redraws the last rows of a terminal in place, below lines that scroll away for good.
 * Between frames the cursor rests, hidden, at the start of the line under the rows: what somebody types or a signal
 * echoes lands there, and the next frame clears it. Each frame is one write.
 */
import {plainText} from '../plain-text.ts'
import {widthOf} from './width.ts'

export interface Terminal {
  write(text: string): void
  /** Asked for at each frame: the window may have another size by then. */
  readonly columns: number
  readonly rows: number
}

export interface Screen {
  /** `lines` stay, and may be longer than the terminal is wide; `rows` are in place of those before, and must fit. */
  draw(lines: readonly string[], rows: readonly string[]): void
  /** Gives the cursor back, below what was drawn last. Nothing happens the second time. */
  close(): void
}

const escape = '\u001b'
const hideCursor = `${escape}[?25l`
const showCursor = `${escape}[?25h`
const eraseToLineEnd = `${escape}[K`
const eraseBelow = `${escape}[J`
/** Terminals that know these show what stands between them at once; the others ignore them. */
const beginFrame = `${escape}[?2026h`
const endFrame = `${escape}[?2026l`

export function createScreen(terminal: Terminal): Screen {
  let shown: readonly string[] = []
  let size = {columns: terminal.columns, rows: terminal.rows}
  let isCursorHidden = false

  return {
    draw(lines, rows) {
      const {columns, rows: height} = terminal
      const isResized = columns !== size.columns || height !== size.rows
      if (lines.length === 0 && !isResized && areEqual(rows, shown)) return
      // Everything moves when lines come in above, and nobody knows what a new size left where.
      const isFresh = lines.length > 0 || isResized
      const parts = [beginFrame, isCursorHidden ? '' : hideCursor, '\r']
      const climb = Math.min(isResized ? heightOf(shown, columns) : shown.length, height - 1)
      if (climb > 0) parts.push(`${escape}[${climb}A`)
      if (isFresh) parts.push(eraseBelow)
      for (const line of lines) parts.push(line, '\n')
      for (const [index, row] of rows.entries()) {
        parts.push(!isFresh && row === shown[index] ? '\n' : `${row}${eraseToLineEnd}\n`)
      }
      parts.push(eraseBelow, endFrame)
      terminal.write(parts.join(''))
      isCursorHidden = true
      shown = rows
      size = {columns, rows: height}
    },
    close() {
      if (isCursorHidden) terminal.write(showCursor)
      isCursorHidden = false
      shown = []
    },
  }
}

/** Terminals wrap what has become too wide for them. */
function heightOf(rows: readonly string[], columns: number): number {
  return rows.reduce((height, row) => height + Math.max(1, Math.ceil(widthOf(plainText(row)) / columns)), 0)
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((row, index) => row === others[index])
}
