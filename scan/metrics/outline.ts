/** A tree of the few nodes that play a part. Asking the native tree for one node costs as much as reading fifty characters. */
import type {Grammar, NodeRule, Role} from './grammar.ts'
import type {SyntaxNode} from './parsers.ts'

export interface Part {
  readonly role: Role
  readonly kind: string
  /** Offsets into the text; `end` is behind the last character. */
  readonly start: number
  readonly end: number
  /** Lines count from 1; both are included. */
  readonly startLine: number
  readonly endLine: number
  readonly node: SyntaxNode
  /** The nearest part around it. */
  readonly parent: Part | null
}

export interface Outline {
  /** In the order in which they begin, outer before inner. */
  readonly parts: readonly Part[]
  readonly syntaxErrors: number
}

export function outlineOf(root: SyntaxNode, grammar: Grammar): Outline {
  const {rule, roles} = searchFor(grammar)
  const parts: Part[] = []
  let syntaxErrors = 0
  let around: Part | null = null
  for (const node of root.findAll({rule})) {
    const kind = String(node.kind())
    const role = roles.get(kind)
    if (role === undefined) {
      syntaxErrors++
      continue
    }
    const {start, end} = node.range()
    while (around !== null && around.end <= start.index) around = around.parent
    const part: Part = {
      role,
      kind,
      start: start.index,
      end: end.index,
      startLine: start.line + 1,
      // A node that takes its line break with it ends on the line before.
      endLine: (end.column === 0 && end.line > start.line ? end.line - 1 : end.line) + 1,
      node,
      parent: around,
    }
    parts.push(part)
    around = part
  }
  return {parts, syntaxErrors}
}

/** The nearest part around it that plays this role. */
export function nearest(part: Part, is: Role['is']): Part | null {
  let around = part.parent
  while (around !== null && around.role.is !== is) around = around.parent
  return around
}

/** What the parser calls text it can make nothing of; it has no role. */
const SYNTAX_ERROR = 'ERROR'

interface Search {
  readonly rule: {any: NodeRule[]}
  readonly roles: ReadonlyMap<string, Role>
}

const searches = new Map<Grammar, Search>()

/** Asked for every file, with the same few grammars each time. */
function searchFor(grammar: Grammar): Search {
  const known = searches.get(grammar)
  if (known !== undefined) return known
  const search = {
    // In the same pass: another one over the native tree costs as much as this.
    rule: {any: [...grammar.rows.map(({kind, only}): NodeRule => ({kind, ...only})), {kind: SYNTAX_ERROR}]},
    roles: new Map(grammar.rows.map(({kind, role}) => [kind, role])),
  }
  searches.set(grammar, search)
  return search
}
