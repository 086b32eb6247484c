/** Walking the syntax tree. */
import type {Expr} from '@actions/expressions'
import {Binary, FunctionCall, Grouping, IndexAccess, Literal, Logical, Unary} from '@actions/expressions/ast'

/** Every node, parents before their children, in the order written. */
export function* nodesOf(root: Expr): Generator<Expr> {
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node
    waiting.push(...childrenOf(node).reverse())
  }
}

function childrenOf(node: Expr): Expr[] {
  if (node instanceof Unary) return [node.expr]
  if (node instanceof Binary) return [node.left, node.right]
  if (node instanceof Logical || node instanceof FunctionCall) return [...node.args]
  if (node instanceof Grouping) return [node.group]
  if (node instanceof IndexAccess) return [node.expr, node.index]
  return []
}

/** The text of a quoted string or of the name after a dot; undefined for anything that is only known later. */
export function literalText(node: Expr): string | undefined {
  return node instanceof Literal && node.literal.primitive ? node.literal.coerceString() : undefined
}
