/** From outline to text: two spaces for each step in, everything else as its author wrote it. */
import type {Block, BlockText, Flow, Item, Line, Outline, Piece, Text} from './outline.ts'

const STEP = 2

export function printOutline({before, root, after}: Outline): string {
  const lines = [...withoutBlankRuns(before), ...printRoot(root), ...withoutBlankRuns(after)]
  const first = lines.findIndex(line => line !== '')
  return `${lines.slice(first).join('\n')}\n`
}

function printRoot(root: Piece): string[] {
  if (root.kind === 'block') return printBlock(root, [0])
  const {first, rest} = printPiece(root, {indents: [0], base: 0})
  return [first, ...rest]
}

/** Indents of the blocks around, the outermost first. */
type Indents = readonly number[]

const innermost = (indents: Indents): number => indents.at(-1) ?? 0

function printBlock(block: Block, indents: Indents): string[] {
  const lines = block.items.flatMap(item => printItem(item, block, indents))
  return [...lines, ...printLines(block.after, indents)]
}

function printItem(item: Item, block: Block, indents: Indents): string[] {
  const above = printLines(item.above, indents)
  const indent = ' '.repeat(innermost(indents))
  const {first, rest} = block.of === 'list' ? listItem(item, block, indents) : entry(item, block, indents)
  return [...above, indent + first, ...rest]
}

/** The first line without its indentation, and the others with theirs. */
interface Printed {
  readonly first: string
  readonly rest: readonly string[]
}

function entry(item: Item, block: Block, indents: Indents): Printed {
  const {key, props, beside, lead, value} = item
  const head = [`${key ?? ''}:`, ...(props === '' ? [] : [props])].join(' ')
  if (value === null) return {first: head + beside, rest: printLines(lead, [...indents, innermost(indents) + STEP])}
  const inner = [...indents, innermost(indents) + STEP]
  if (value.kind === 'block') {
    if (value.items.length > 0) return {first: head + beside, rest: printBlock(value, inner)}
    return {first: `${head} ${value.of === 'mapping' ? '{}' : '[]'}${beside}`, rest: printLines(value.after, inner)}
  }
  const {first, rest} = printPiece(value, {indents, base: block.column})
  if (!isBelow(value)) return {first: `${head}${props === '' ? item.space : ' '}${first}`, rest}
  const below = `${' '.repeat(innermost(inner))}${first}`
  return {first: head + beside, rest: [...printLines(lead, inner), below, ...rest]}
}

function listItem(item: Item, block: Block, indents: Indents): Printed {
  const {props, beside, lead, value} = item
  const head = props === '' ? '-' : `- ${props}`
  const inner = [...indents, innermost(indents) + STEP]
  if (value === null) return {first: head + beside, rest: printLines(lead, inner)}
  if (value.kind === 'block') {
    const startsBelow = props !== '' || beside !== '' || (value.items[0]?.above.length ?? 0) > 0
    const lines = printBlock(value, inner)
    if (startsBelow) return {first: head + beside, rest: lines}
    const [first = '', ...rest] = lines
    return {first: `${head} ${first.trimStart()}`, rest}
  }
  const {first, rest} = printPiece(value, {indents, base: block.column})
  if (!isBelow(value)) return {first: `${head} ${first}`, rest}
  return {first: head + beside, rest: [...printLines(lead, inner), `${' '.repeat(innermost(inner))}${first}`, ...rest]}
}

const isBelow = (piece: Piece): boolean => (piece.kind === 'text' || piece.kind === 'flow') && piece.isBelow

interface Within {
  readonly indents: Indents
  /** The column that the block around it began in. */
  readonly base: number
}

function printPiece(piece: Text | Flow | BlockText | Block, {indents, base}: Within): Printed {
  const indent = innermost(indents)
  switch (piece.kind) {
    case 'text':
      return shifted(piece.written + piece.comment, {from: base, to: indent})
    case 'flow': {
      const text = piece.written ?? inlineText({...piece, comment: ''})
      if (text === null) throw new Error('a comment stands within brackets that were changed')
      return shifted(text + piece.comment, {from: base, to: indent})
    }
    case 'block-text': {
      const step = Number(/^[|>][+-]?(\d)/.exec(piece.header)?.[1] ?? STEP)
      const lines = piece.lines.map(line => (line === '' ? '' : ' '.repeat(indent + step) + line))
      return {first: piece.header, rest: lines}
    }
    default:
      throw new Error('a block stands within brackets')
  }
}

/** Lines below the first keep their distance to the block they stand in, and stay inside of it. */
function shifted(written: string, {from, to}: {readonly from: number; readonly to: number}): Printed {
  const [first = '', ...rest] = written.split('\n')
  const lines = rest.map(line => {
    const text = line.trimStart()
    if (text === '') return ''
    const least = /^[\]}]/.test(text) ? to : to + 1
    return ' '.repeat(Math.max(least, line.length - text.length - from + to)) + text
  })
  return {first, rest: lines}
}

/** What stands in one line within brackets; null for what cannot: it holds a comment, a line end or a block. */
export function inlineText(piece: Piece | null): string | null {
  if (piece === null) return ''
  if (piece.kind === 'text') return isOneLine(piece.written, piece.comment) ? piece.written : null
  if (piece.kind !== 'flow') return null
  if (piece.written !== null) return isOneLine(piece.written, piece.comment) ? piece.written : null
  const parts = piece.items.map(inlineItem)
  if (piece.after.length > 0 || piece.comment !== '' || parts.includes(null)) return null
  const inside = parts.join(', ')
  const padding = piece.isPadded && inside !== '' ? ' ' : ''
  return piece.of === 'mapping' ? `{${padding}${inside}${padding}}` : `[${padding}${inside}${padding}]`
}

const isOneLine = (written: string, comment: string): boolean => comment === '' && !written.includes('\n')

function inlineItem({above, key, props, beside, lead, value}: Item): string | null {
  const text = inlineText(value)
  if (text === null || beside !== '' || [...above, ...lead].some(line => line.text !== '')) return null
  return [...(key === null ? [] : [`${key}:`]), props, text].filter(part => part !== '').join(' ')
}

/** Comments, each as far out as it stood. No two blank lines follow each other. */
function printLines(lines: readonly Line[], indents: Indents): string[] {
  const printed = lines.map(({text, rise}) => {
    if (text === '') return ''
    return ' '.repeat(indents[Math.max(0, indents.length - 1 - rise)] ?? 0) + text
  })
  return withoutBlankRuns(printed)
}

function withoutBlankRuns(lines: readonly string[]): string[] {
  return lines.filter((line, index) => line !== '' || index === 0 || lines[index - 1] !== '')
}
