/** Code in comments: lines that look like it, and that the parser reads without an error. */
import type {Spot} from '../../../engine/code-metrics.ts'
import type {Grammar} from '../grammar.ts'
import type {Part} from '../outline.ts'
import type {SyntaxNode} from '../parsers.ts'
import {cut} from '../quote.ts'

/** Fewer are never too many. */
const FEW_LINES = 3
/** Of the lines of a comment, so many have to look like code. */
const MOST = 0.6
const MAX_LINES = 500

export function commentedOut(
  parts: readonly Part[],
  {codeLine}: Grammar,
  text: string,
  parse: (text: string) => SyntaxNode,
): Spot[] {
  return blocksOf(parts, text).flatMap(({startLine, endLine, lines}) => {
    const written = lines.filter(line => /\S/.test(line))
    const like = written.filter(line => codeLine.test(line)).length
    if (written.length < FEW_LINES || lines.length > MAX_LINES || like < written.length * MOST) return []
    if (hasErrors(parse(dedented(lines).join('\n')))) return []
    const quote = cut((written[0] ?? '').trim())
    return [{rule: 'commented-out-code', startLine, endLine, figure: written.length, quote}]
  })
}

const hasErrors = (root: SyntaxNode): boolean => root.kind() === 'ERROR' || root.find({rule: {kind: 'ERROR'}}) !== null

interface CommentBlock {
  readonly startLine: number
  readonly endLine: number
  /** Without what makes them a comment. */
  readonly lines: readonly string[]
}

/** Comments that fill their lines, those below each other as one; none that document: they hold examples. */
function blocksOf(parts: readonly Part[], text: string): CommentBlock[] {
  const blocks: {startLine: number; endLine: number; lines: string[]; isLine: boolean}[] = []
  for (const {role, start, end, startLine, endLine} of parts) {
    if (role.is !== 'comment') continue
    const written = text.slice(start, end)
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
    const lines = contentOf(written)
    if (lines === null || /\S/.test(before)) continue
    const isLine = !written.startsWith('/*')
    const last = blocks.at(-1)
    if (isLine && last?.isLine === true && last.endLine === startLine - 1) {
      last.endLine = endLine
      last.lines.push(...lines)
    } else blocks.push({startLine, endLine, lines, isLine})
  }
  return blocks
}

/** null for a comment that documents. */
function contentOf(comment: string): string[] | null {
  if (/^(?:\/\*[*!]|\/\/[/!]|#!|#:)/.test(comment)) return null
  if (comment.startsWith('//')) return [comment.slice(2).trimEnd()]
  if (comment.startsWith('#')) return [comment.slice(1).trimEnd()]
  if (!comment.startsWith('/*')) return null
  return comment
    .slice(2, -2)
    .split('\n')
    .map(line => line.replace(/^\s*\*(?=\s)/, '').trimEnd())
}

/** Python minds how far lines are indented. */
function dedented(lines: readonly string[]): string[] {
  const indents = lines.filter(line => /\S/.test(line)).map(line => line.search(/\S/))
  const least = Math.min(...indents)
  return lines.map(line => line.slice(least))
}
