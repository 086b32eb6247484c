/**
 * The text of a mission as nested pieces, with everything that stands between them: comments, blank lines, quotes and
 * anchors as they were written. `read-outline.ts` makes one, `upgrade.ts` changes it, `print-outline.ts` and
 * `print-json.ts` write it down.
 */
export interface Outline {
  /** Lines up to a `---`, where there is one, and whatever else stands before the first comment of the value. */
  readonly before: readonly string[]
  readonly root: Piece
  /** Comments behind a value that is no block, and lines from a `...` on. */
  readonly after: readonly string[]
}

export type Piece = Block | Flow | Text | BlockText

/** A mapping or list with one line or more for each item. */
export interface Block {
  readonly kind: 'block'
  readonly of: 'mapping' | 'list'
  readonly items: readonly Item[]
  /** Comments at its end. */
  readonly after: readonly Line[]
  /** The column it began in. */
  readonly column: number
}

/** `{…}` or `[…]`. */
export interface Flow {
  readonly kind: 'flow'
  readonly of: 'mapping' | 'list'
  readonly items: readonly Item[]
  /** As it stands in the text; null when its items were changed. */
  readonly written: string | null
  /** A space behind the opening bracket, and before the closing one. */
  readonly isPadded: boolean
  /** It was written over several lines. */
  readonly isBroken: boolean
  /** Comments before the closing bracket. */
  readonly after: readonly Line[]
  /** In a line of its own, below its key. */
  readonly isBelow: boolean
  /** Behind it in its line, with the space before. */
  readonly comment: string
}

/** A plain or quoted text, a number, an alias: whatever fills no block. */
export interface Text {
  readonly kind: 'text'
  readonly written: string
  /** Where it stands in the file. */
  readonly start: number
  readonly isBelow: boolean
  readonly comment: string
}

/** `|` or `>` with lines below. */
export interface BlockText {
  readonly kind: 'block-text'
  /** The header: `|`, `>-`, `|2`; with the comment behind it. */
  readonly header: string
  /** Without their indentation. */
  readonly lines: readonly string[]
  readonly start: number
}

/** A key with its value, or an item of a list. */
export interface Item {
  /** Comments and blank lines above it. */
  readonly above: readonly Line[]
  /** As written, with quotes and anchor; null in a list. */
  readonly key: string | null
  /** Where key or value stand in the file. */
  readonly start: number
  /** Between `:` and what follows in the same line. */
  readonly space: string
  /** Anchor and tag of the value. */
  readonly props: string
  /** Behind a key whose value stands below, with the space before. */
  readonly beside: string
  /** Comments and blank lines between a key and the text below it. */
  readonly lead: readonly Line[]
  readonly value: Piece | null
}

/** A comment, or '' for a blank line. */
export interface Line {
  readonly text: string
  /** So many blocks further out than the item it stands above. */
  readonly rise: number
}

export function isMapping(piece: Piece | null): piece is (Block | Flow) & {readonly of: 'mapping'} {
  return (piece?.kind === 'block' || piece?.kind === 'flow') && piece.of === 'mapping'
}

/** Comments of a whole piece in their order, without the space around them: none may be lost. */
export function* commentsIn(piece: Piece | null): Generator<string> {
  switch (piece?.kind) {
    case 'block':
    case 'flow':
      for (const item of piece.items) yield* commentsOf(item)
      yield* textsOf(piece.after)
      if (piece.kind === 'flow') yield* trimmed(piece.comment)
      break
    case 'text':
      yield* trimmed(piece.comment)
      break
    case 'block-text':
      yield* trimmed(/(?<=\s)#.*/.exec(piece.header)?.[0] ?? '')
      break
    default:
  }
}

export function* commentsOf(item: Item): Generator<string> {
  yield* textsOf(item.above)
  yield* trimmed(item.beside)
  yield* textsOf(item.lead)
  yield* commentsIn(item.value)
}

function* textsOf(lines: readonly Line[]): Generator<string> {
  for (const {text} of lines) yield* trimmed(text)
}

function* trimmed(comment: string): Generator<string> {
  if (comment.trim() !== '') yield comment.trim()
}
