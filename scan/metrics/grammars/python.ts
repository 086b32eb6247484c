/** Python. */
import {branches, decides, type Grammar, groups, rowsFor} from '../grammar.ts'
import type {SyntaxNode} from '../parsers.ts'

export const python: Grammar = {
  rows: [
    ...rowsFor({is: 'function'}, ['function_definition', 'lambda']),
    ...rowsFor({is: 'type', word: 'class'}, ['class_definition']),
    ...rowsFor({is: 'import'}, ['import_statement', 'import_from_statement', 'future_import_statement']),
    ...rowsFor(decides, ['if_statement', 'for_statement', 'while_statement']),
    ...rowsFor(groups, ['try_statement', 'match_statement']),
    ...rowsFor(branches, ['elif_clause', 'except_clause', 'for_in_clause', 'if_clause']),
    ...rowsFor(branches, ['case_clause'], {not: {regex: '^case\\s+_\\s*:'}}),
    ...rowsFor({is: 'conditional'}, ['conditional_expression']),
    ...rowsFor({is: 'logical'}, ['boolean_operator']),
    ...rowsFor({is: 'comment'}, ['comment']),
    // A text that is a statement by itself is there to be read.
    ...rowsFor({is: 'comment'}, ['expression_statement'], {regex: '^[rRuU]?("""|\'\'\')[\\s\\S]*("""|\'\'\')$'}),
    ...rowsFor({is: 'text'}, ['string']),
    ...rowsFor({is: 'number'}, ['integer', 'float']),
    ...rowsFor({is: 'jump'}, ['return_statement', 'raise_statement', 'break_statement', 'continue_statement']),
  ],
  nameOf: node => node.field('name')?.text(),
  parametersOf: node => parametersOf(node, {positional: true}),
  allParametersOf: node => parametersOf(node, {positional: false}),
  booleanParameter: /^\w+\s*(?::\s*bool\s*(?:=|$)|(?::[^=]*)?=\s*(?:True|False)$)/,
  blocks: new Set(['block', 'module']),
  afterJump: new Set([]),
  // One named error, passed over, is a decision; all of them is none.
  emptyCatch: {
    kind: 'except_clause',
    text: /^except\s*(?:(?:Base)?Exception(?:\s+as\s+\w+)?)?\s*:\s*(?:pass|\.\.\.)\s*$/,
  },
  data: new Set(['list', 'tuple', 'set', 'pair', 'dictionary', 'default_parameter', 'typed_default_parameter']),
  codeLine:
    /^\s*(?:(?:def|class|if|elif|for|while|with|except)\b.*:\s*$|(?:else|try|finally):\s*$|return\b|raise\s+\w+|import\s+\w+$|from\s+\S+\s+import\b|[\w.[\]]+\s*[-+*/]?=\s*\S|[\w.]+\(.*\)\s*$)/,
}

/** Without `self` and `cls`, and without those behind `*`: they are named wherever the function is called. */
function parametersOf(node: SyntaxNode, {positional}: {readonly positional: boolean}): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (const child of node.field('parameters')?.children() ?? []) {
    const kind = child.kind()
    if (!child.isNamed() || kind === 'comment' || kind === 'positional_separator') continue
    if (kind === 'keyword_separator') {
      if (positional) break
      continue
    }
    found.push(child)
    if (positional && kind === 'list_splat_pattern') break
  }
  const isMethod = node.parent()?.parent()?.kind() === 'class_definition' || isDecoratedMethod(node)
  return isMethod && /^(?:self|cls)\b/.test(found[0]?.text() ?? '') ? found.slice(1) : found
}

function isDecoratedMethod(node: SyntaxNode): boolean {
  const decorated = node.parent()
  return decorated?.kind() === 'decorated_definition' && decorated.parent()?.parent()?.kind() === 'class_definition'
}
