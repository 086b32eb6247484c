/**
 * From outline to JSON: two spaces for each step in. What its author wrote in one line stays in one where it fits, what
 * was written over several gets a line for each of its members. Numbers and texts stay as they are written.
 */
import type {Flow, Item, Outline, Piece} from './outline.ts'

const STEP = 2
const WIDTH = 100

export function printJson({root}: Outline): string {
  return `${printValue(root, {indent: 0, taken: 0})}\n`
}

interface At {
  readonly indent: number
  /** Columns of the line that are taken before the value. */
  readonly taken: number
}

function printValue(piece: Piece | null, {indent, taken}: At): string {
  if (piece?.kind === 'text') return piece.written
  if (piece?.kind !== 'flow') throw new Error('JSON holds something that is not JSON')
  const inline = piece.isBroken ? null : inlineJson(piece)
  if (inline !== null && taken + inline.length <= WIDTH) return inline
  if (piece.items.length === 0) return bracketsOf(piece).join('')
  const [open, close] = bracketsOf(piece)
  const inner = ' '.repeat(indent + STEP)
  const lines = piece.items.map(item => {
    const head = keyText(item)
    return `${inner}${head}${printValue(item.value, {indent: indent + STEP, taken: inner.length + head.length})}`
  })
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`
}

/** null where something within was written over several lines. */
function inlineJson(piece: Piece | null): string | null {
  if (piece?.kind === 'text') return piece.written
  if (piece?.kind !== 'flow' || piece.isBroken) return null
  const members = piece.items.map(item => {
    const value = inlineJson(item.value)
    return value === null ? null : keyText(item) + value
  })
  const [open, close] = bracketsOf(piece)
  return members.includes(null) ? null : `${open}${members.join(', ')}${close}`
}

const keyText = ({key}: Item): string => (key === null ? '' : `${key}: `)
const bracketsOf = ({of}: Flow): readonly [string, string] => (of === 'mapping' ? ['{', '}'] : ['[', ']'])
