/** From text to outline: the library's tokens, with every comment given to the piece that it speaks of. */
import {CST, Parser} from 'yaml'
import {createGaps, type Gaps} from './gaps.ts'
import type {Block, BlockText, Flow, Item, Line, Outline, Piece, Text} from './outline.ts'

/** Expects a text that the loader took, with LF alone at the ends of its lines. */
export function readOutline(text: string): Outline {
  const gaps = createGaps()
  let before: string[] = []
  let after: string[] = []
  let root: Piece | null = null
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document') {
      const headEnd = endOfHead(token)
      if (headEnd !== null) {
        before = trimmedLines(text.slice(0, headEnd))
        gaps.lead()
        gaps.content({beside: ''})
      }
      gaps.take(token.start.filter(({offset}) => offset >= (headEnd ?? 0)))
      const isBlock = token.value?.type === 'block-map' || token.value?.type === 'block-seq'
      if (!isBlock) before.push(...gaps.lead().map(line => line.text))
      root = readPiece(token.value, {text, gaps, depth: 0, isBelow: false})
      gaps.take(token.end ?? [])
    } else if (token.type === 'doc-end') {
      after = trimmedLines(text.slice(token.offset))
      break
    } else if (token.type === 'comment' || token.type === 'newline' || token.type === 'space') gaps.take([token])
  }
  // The loader takes nothing but a mapping.
  if (root === null) throw new Error('the text holds no value')
  return {before, root, after: [...gaps.rest(), ...after]}
}

/** Behind the last of directive, `---`, anchor and tag before the value; null where there is none of them. */
function endOfHead({start}: CST.Document): number | null {
  const last = start.findLast(({type}) => type === 'doc-start' || type === 'anchor' || type === 'tag')
  return last === undefined ? null : last.offset + last.source.length
}

function trimmedLines(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map(line => line.trimEnd())
}

interface Around {
  readonly text: string
  readonly gaps: Gaps
  /** Of the block that a value would begin. */
  readonly depth: number
  /** The value stands in a line below its key. */
  readonly isBelow: boolean
}

function readPiece(token: CST.Token | undefined, around: Around): Piece | null {
  switch (token?.type) {
    case 'block-map':
    case 'block-seq':
      return readBlock(token, around)
    case 'flow-collection':
      return readFlow(token, around)
    case 'block-scalar':
      return readBlockText(token, around)
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'alias':
      return readText(token, around)
    default:
      return null
  }
}

function readBlock(token: CST.BlockMap | CST.BlockSequence, {text, gaps, depth}: Around): Block {
  const after: Line[] = []
  const items: Item[] = []
  const column = token.indent
  gaps.begin({column, after}, depth)
  for (const item of token.items) {
    const readItem = token.type === 'block-map' ? readEntry : readListItem
    const read = readItem(item, {text, gaps, depth})
    if (read !== null) items.push(read)
  }
  return {kind: 'block', of: token.type === 'block-map' ? 'mapping' : 'list', items, after, column}
}

type Inside = Omit<Around, 'isBelow'>

/** An item while it is read: a comment behind it is found later. */
type OpenItem = {-readonly [key in keyof Item]: Item[key]}

function openItem(start: number, key: string | null, above: Line[]): OpenItem {
  return {above, key, start, space: ' ', props: '', beside: '', lead: [], value: null}
}

/** null for what is no entry: comments at the end of a mapping. */
function readEntry({start, key, sep = [], value}: CST.CollectionItem, {text, gaps, depth}: Inside): Item | null {
  const {props} = gaps.take(start)
  if (key === undefined || key === null || !('source' in key)) return null
  const item = openItem(key.offset, props === '' ? key.source : `${props} ${key.source}`, gaps.above(depth))
  gaps.content(item)
  readValue(item, {tokens: sep, value}, {text, gaps, depth})
  return item
}

/** null for comments at the end of a list. */
function readListItem({start, value}: CST.CollectionItem, {text, gaps, depth}: Inside): Item | null {
  const dash = start.findIndex(({type}) => type === 'seq-item-ind')
  gaps.take(dash === -1 ? start : start.slice(0, dash))
  const mark = start[dash]
  if (mark === undefined) return null
  const item = openItem(mark.offset, null, gaps.above(depth))
  gaps.content(item)
  readValue(item, {tokens: start.slice(dash + 1), value}, {text, gaps, depth})
  return item
}

/** What follows a key or a dash. */
function readValue(
  item: OpenItem,
  {tokens, value}: {readonly tokens: readonly CST.SourceToken[]; readonly value: CST.Token | undefined},
  {text, gaps, depth}: Inside,
): void {
  const {props, space, isBelow} = gaps.take(tokens)
  item.props = props
  if (!isBelow && props === '' && space !== '') item.space = space
  const isBlock = value?.type === 'block-map' || value?.type === 'block-seq'
  if (value !== undefined && !isBlock && isBelow) item.lead = gaps.lead()
  item.value = readPiece(value, {text, gaps, depth: depth + 1, isBelow})
}

function readText(token: CST.FlowScalar, {gaps, isBelow}: Around): Text {
  const text = {kind: 'text' as const, written: token.source, start: token.offset, isBelow, comment: ''}
  gaps.content(text)
  gaps.take(token.end ?? [])
  return text
}

function readBlockText(token: CST.BlockScalar, {gaps}: Around): BlockText {
  const header = token.props
    .map(prop => ('source' in prop && prop.type !== 'newline' ? prop.source : ''))
    .join('')
    .trimEnd()
  gaps.content({beside: ''})
  const {lines, blanks} = linesOf(token, header)
  // They end the text, unless its header keeps them.
  gaps.take([...blanks, '\n'].map(source => ({type: 'newline', offset: token.offset, indent: 0, source})))
  return {kind: 'block-text', header, lines, start: token.offset}
}

/** The lines without their indentation, and the blank ones at the end where they are not part of the text. */
function linesOf(token: CST.BlockScalar, header: string): {lines: string[]; blanks: string[]} {
  const lines = token.source.replace(/\n$/, '').split('\n')
  const first = lines.find(line => line.trim() !== '')
  const value = CST.resolveAsScalar(token).value.split('\n')
  const indent = spacesOf(first ?? '') - spacesOf(value.find(line => line.trim() !== '') ?? '')
  const stripped = lines.map(line => line.slice(indent))
  if (/^[|>]\d?\+/.test(header)) return {lines: stripped, blanks: []}
  const last = stripped.findLastIndex(line => line.trim() !== '')
  return {lines: stripped.slice(0, last + 1), blanks: stripped.slice(last + 1)}
}

const spacesOf = (line: string): number => line.length - line.trimStart().length

function readFlow(token: CST.FlowCollection, {text, gaps, isBelow}: Around): Flow {
  const items: Item[] = []
  for (const part of token.items) {
    const item = readFlowItem(part, {text, gaps})
    if (item !== null) items.push(item)
  }
  const [close, ...behind] = token.end
  const end = close === undefined ? token.offset : close.offset + close.source.length
  const written = trimmedLines(text.slice(token.offset, end)).join('\n')
  const flow = {
    kind: 'flow' as const,
    of: token.start.source === '{' ? ('mapping' as const) : ('list' as const),
    items,
    written,
    isPadded: text[token.offset + 1] === ' ',
    isBroken: written.includes('\n'),
    after: gaps.lead(),
    isBelow,
    comment: '',
  }
  gaps.content(flow)
  gaps.take(behind)
  return flow
}

/** null for what stands behind the last comma. */
function readFlowItem(
  {start, key, sep = [], value}: CST.CollectionItem,
  {text, gaps}: Pick<Around, 'text' | 'gaps'>,
): Item | null {
  const {props} = gaps.take(start)
  const inside = {text, gaps, depth: Number.POSITIVE_INFINITY}
  const written = key !== undefined && key !== null && 'source' in key ? key : null
  if (written === null && value === undefined) return null
  const item = openItem(written?.offset ?? 0, null, gaps.lead())
  gaps.content(item)
  if (written === null) {
    item.value = readPiece(value, {...inside, isBelow: false})
    item.props = props
  } else {
    item.key = props === '' ? written.source : `${props} ${written.source}`
    readValue(item, {tokens: sep, value}, inside)
  }
  return item
}
