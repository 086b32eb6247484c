/**
 * What stands between two pieces of content: comments and blank lines. A comment in a line of its own speaks of what it
 * is indented like; one behind content speaks of that content.
 */
import type {CST} from 'yaml'
import type {Line} from './outline.ts'

/** A block that was begun, with the column of its items. */
export interface OpenBlock {
  readonly column: number
  readonly after: Line[]
}

/** What a comment later in the same line belongs to. */
export type Owner = {comment: string} | {beside: string}

export interface Gaps {
  /** Reads tokens between content. Anchors and tags among them are content of their own, and come back. */
  take(tokens: readonly CST.SourceToken[]): {readonly props: string; readonly space: string; readonly isBelow: boolean}
  /** Content was read: what follows in its line is its own. */
  content(owner: Owner): void
  /** Begins a block within the one that was begun with `begin` at `depth - 1`; the outermost has depth 0. */
  begin(block: OpenBlock, depth: number): void
  /** The lines above an item of the block at `depth`; those that speak of blocks within it go to their ends. */
  above(depth: number): Line[]
  /** Lines before content that is no item of a block. */
  lead(): Line[]
  /** After everything: what speaks of a block goes to its end; the rest comes back. */
  rest(): string[]
}

/** A line without content. */
interface EmptyLine {
  readonly text: string
  readonly column: number
}

export function createGaps(): Gaps {
  const open: OpenBlock[] = []
  let pending: EmptyLine[] = []
  let isLineStart = true
  let column = 0
  let space = ''
  let owner: Owner | null = null

  function comment(text: string): void {
    if (isLineStart || owner === null) pending.push({text, column})
    else if ('comment' in owner) owner.comment = space + text
    else owner.beside = space + text
    isLineStart = false
  }

  /** The depth of the innermost block that a line is indented like. */
  function depthOf(line: EmptyLine): number {
    let depth = open.length - 1
    while (depth > 0 && (open[depth]?.column ?? 0) > line.column) depth--
    while (depth > 0 && open[depth - 1]?.column === open[depth]?.column) depth--
    return depth
  }

  /** Gives lines to the ends of blocks deeper than `depth`, and takes those that remain. */
  function giveAway(depth: number): EmptyLine[] {
    const limit = open[depth]?.column ?? -1
    let deepest = open.length - 1
    let given = 0
    for (const [index, line] of pending.entries()) {
      if (line.text === '') continue
      const target = line.column <= limit ? depth : Math.min(depthOf(line), deepest)
      const block = open[target]
      if (target <= depth || block === undefined) break
      for (const {text} of pending.slice(given, index + 1)) block.after.push({text, rise: 0})
      deepest = target
      given = index + 1
    }
    const left = pending.slice(given)
    pending = []
    return left
  }

  return {
    take(tokens) {
      const props: string[] = []
      let isBelow = false
      space = ''
      for (const {type, source} of tokens) {
        if (type === 'newline') {
          if (isLineStart) pending.push({text: '', column: 0})
          isLineStart = true
          isBelow = true
          column = 0
        } else if (type === 'space') {
          if (isLineStart) column += source.length
          else space = source
        } else if (type === 'comment') comment(source.trimEnd())
        else if (type === 'anchor' || type === 'tag') {
          props.push(source)
          isLineStart = false
          isBelow = false
        }
      }
      return {props: props.join(' '), space, isBelow}
    },
    content(next) {
      owner = next
      isLineStart = false
      column = 0
    },
    begin(block, depth) {
      open.length = depth
      open.push(block)
    },
    above(depth) {
      const left = giveAway(depth)
      open.length = depth + 1
      return left.map(({text, column}) => {
        let rise = 0
        while (rise < depth && column < (open[depth - rise]?.column ?? 0)) rise++
        return {text, rise: text === '' ? 0 : rise}
      })
    },
    lead() {
      const lines = pending.map(({text}) => ({text, rise: 0}))
      pending = []
      return lines
    },
    rest() {
      const left = giveAway(-1).map(({text}) => text)
      return left.slice(0, left.findLastIndex(text => text !== '') + 1)
    },
  }
}
