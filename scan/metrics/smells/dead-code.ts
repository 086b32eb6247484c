/** Statements behind one that does not let control through. */
import type {Spot} from '../../../engine/code-metrics.ts'
import type {Grammar} from '../grammar.ts'
import type {Part} from '../outline.ts'
import type {SyntaxNode} from '../parsers.ts'
import {cut} from '../quote.ts'

export function deadCode(parts: readonly Part[], grammar: Grammar): Spot[] {
  return parts.flatMap(({role, node}) => {
    const dead = role.is === 'jump' ? behind(node, grammar) : undefined
    if (dead === undefined) return []
    const {start, end} = dead.range()
    const quote = cut((dead.text().split('\n', 1)[0] ?? '').trim())
    return [{rule: 'dead-code', startLine: start.line + 1, endLine: end.line + 1, figure: 1, quote}]
  })
}

function behind(jump: SyntaxNode, {blocks, afterJump}: Grammar): SyntaxNode | undefined {
  // In Rust a jump is an expression, and the statement stands around it.
  const around = jump.parent()
  const statement = around?.kind() === 'expression_statement' ? around : jump
  if (!blocks.has(String(statement.parent()?.kind()))) return undefined
  let next = statement.next()
  while (next !== null && (!next.isNamed() || String(next.kind()).endsWith('comment'))) next = next.next()
  if (next === null || afterJump.has(String(next.kind())) || next.kind() === 'ERROR') return undefined
  const text = next.text()
  // `return` and then `yield` makes an empty generator in Python; a lone `;` is nothing.
  if (/^yield\b/.test(text) || text.trim() === ';') return undefined
  return isHeadOfBranch(next) ? undefined : next
}

/** `case x:` is a child of its branch like its statements: what stands behind it is another one. */
const isHeadOfBranch = (node: SyntaxNode): boolean =>
  /_label$|^(?:elif|else|except|finally)_clause$/.test(String(node.kind()))
