/** A terminal, as far as the live reporter asks for one: it holds what stands on the screen and what scrolled off it. */
import type {Terminal} from '../../../report/live/screen.ts'

export interface PaperTerminal extends Terminal {
  /** Every line that was ever shown and not overwritten, the scrolled ones first; without empty ones at the end. */
  text(): string
  readonly isCursorVisible: boolean
  /** Number of writes so far. */
  readonly writes: number
  /** Everything that was written since the last call, as it came. */
  raw(): string
  /** Gives the window another size; as most terminals do, wraps what has become too wide. */
  resize(columns: number, rows: number): void
}

const escape = '\\u001b'
const oneSequence = new RegExp(`^${escape}\\[([?\\d;]*)([A-Za-z])$`)
/** A sequence or one character. */
const parts = new RegExp(`${escape}\\[[?\\d;]*[A-Za-z]|[^]`, 'gu')

/** Throws on an escape it does not know: one that is newly used has to be thought about here first. */
export function createPaperTerminal(columns: number, rows: number): PaperTerminal {
  const size = {columns, rows}
  /** All lines, scrolled ones included; the screen is the last `rows` of them. */
  let lines: string[] = ['']
  let row = 0
  let column = 0
  let isCursorVisible = true
  let writes = 0
  let raw = ''

  const top = () => Math.max(0, lines.length - size.rows)
  const put = (character: string) => {
    if (column === size.columns) newLine()
    const line = (lines[row] ?? '').padEnd(column)
    lines[row] = line.slice(0, column) + character + line.slice(column + 1)
    column++
  }
  const newLine = () => {
    row++
    column = 0
    if (row === lines.length) lines.push('')
  }
  const obey = (sequence: string) => {
    const [, parameters = '', command = ''] = oneSequence.exec(sequence) ?? []
    switch (command) {
      case 'A':
        row = Math.max(top(), row - Number(parameters))
        return
      case 'K':
        lines[row] = (lines[row] ?? '').slice(0, column)
        return
      case 'J':
        lines[row] = (lines[row] ?? '').slice(0, column)
        lines = [...lines.slice(0, row + 1), ...lines.slice(row + 1).map(() => '')]
        return
      case 'm':
        return
      case 'h':
      case 'l':
        if (parameters === '?25') isCursorVisible = command === 'h'
        else if (parameters !== '?2026') throw new Error(`unknown mode ${parameters}`)
        return
      default:
        throw new Error(`unknown escape ${JSON.stringify(sequence)}`)
    }
  }
  return {
    write(text) {
      writes++
      raw += text
      for (const [part] of text.matchAll(parts)) {
        if (part === '\n') newLine()
        else if (part === '\r') column = 0
        else if (part.length > 1 && part.startsWith('\u001b')) obey(part)
        else put(part)
      }
    },
    get columns() {
      return size.columns
    },
    get rows() {
      return size.rows
    },
    text: () =>
      lines
        .map(line => line.trimEnd())
        .join('\n')
        .trimEnd(),
    get isCursorVisible() {
      return isCursorVisible
    },
    get writes() {
      return writes
    },
    raw() {
      const taken = raw
      raw = ''
      return taken
    },
    resize(newColumns, newRows) {
      const wrapped = lines.map(line => piecesOf(line, newColumns))
      row = wrapped.slice(0, row).flat().length
      lines = wrapped.flat()
      Object.assign(size, {columns: newColumns, rows: newRows})
    },
  }
}

function piecesOf(line: string, columns: number): string[] {
  const pieces: string[] = []
  for (let start = 0; start === 0 || start < line.length; start += columns)
    pieces.push(line.slice(start, start + columns))
  return pieces
}
