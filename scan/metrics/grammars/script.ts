/** TypeScript, TSX and JavaScript. */
import {branches, decides, type Grammar, groups, type Row, rowsFor} from '../grammar.ts'
import type {SyntaxNode} from '../parsers.ts'

const shared: readonly Row[] = [
  ...rowsFor({is: 'function'}, [
    'function_declaration',
    'function_expression',
    'generator_function',
    'generator_function_declaration',
    'arrow_function',
    'method_definition',
  ]),
  ...rowsFor({is: 'type', word: 'class'}, ['class_declaration', 'class']),
  ...rowsFor({is: 'import'}, ['import_statement']),
  ...rowsFor({is: 'import'}, ['export_statement'], {has: {field: 'source', kind: 'string'}}),
  ...rowsFor({is: 'import'}, ['call_expression'], {has: {field: 'function', regex: '^(require|import)$'}}),
  ...rowsFor(decides, ['if_statement', 'for_statement', 'for_in_statement', 'while_statement', 'do_statement']),
  ...rowsFor(groups, ['switch_statement', 'try_statement']),
  ...rowsFor(branches, ['switch_case', 'catch_clause']),
  ...rowsFor({is: 'conditional'}, ['ternary_expression']),
  ...rowsFor({is: 'logical'}, ['binary_expression'], {has: {field: 'operator', regex: '^(&&|\\|\\||\\?\\?)$'}}),
  ...rowsFor({is: 'logical'}, ['augmented_assignment_expression'], {
    has: {field: 'operator', regex: '^(&&|\\|\\||\\?\\?)=$'},
  }),
  ...rowsFor({is: 'comment'}, ['comment']),
  ...rowsFor({is: 'text'}, ['string', 'template_string', 'regex']),
  ...rowsFor({is: 'number'}, ['number']),
  ...rowsFor({is: 'jump'}, ['return_statement', 'throw_statement', 'break_statement', 'continue_statement']),
]

const typed: readonly Row[] = [
  ...rowsFor({is: 'type', word: 'class'}, ['abstract_class_declaration']),
  ...rowsFor({is: 'type', word: 'interface'}, ['interface_declaration']),
  ...rowsFor({is: 'type', word: 'enum'}, ['enum_declaration']),
  ...rowsFor({is: 'unwrap'}, ['non_null_expression']),
]

const common: Omit<Grammar, 'rows'> = {
  nameOf,
  parametersOf(node) {
    const list = node.field('parameters')
    const single = node.field('parameter')
    if (list === null) return single === null ? [] : [single]
    // In TypeScript, `this` as the first parameter says what the function is called on.
    return list.children().filter(child => isParameter(child) && !/^this\b/.test(child.text()))
  },
  booleanParameter:
    /^(?:(?:public|private|protected|readonly|override)\s+)*[\w$]+\s*(?:\?\s*)?(?::\s*boolean\s*(?:=|$)|(?::[^=]*)?=\s*(?:true|false)$)/,
  blocks: new Set(['statement_block', 'program', 'switch_case', 'switch_default']),
  afterJump: new Set([
    'function_declaration',
    'generator_function_declaration',
    // `var` is known from the beginning of its function.
    'variable_declaration',
    'empty_statement',
    'break_statement',
    'labeled_statement',
    'interface_declaration',
    'type_alias_declaration',
    'function_signature',
  ]),
  emptyCatch: {kind: 'catch_clause', text: /^catch\s*(?:\((?![^)]*(?:ignor|unused|expected|\b_))[^)]*\)\s*)?\{\s*\}$/i},
  data: new Set(['array', 'pair', 'enum_assignment', 'public_field_definition', 'field_definition', 'literal_type']),
  codeLine:
    /[;{}]\s*$|^\s*(?:if|for|while|return|const|let|var|import|export|function|else|switch|case|await)\b.*[({=;:]/,
}

export const javascript: Grammar = {...common, rows: shared}
export const typescript: Grammar = {...common, rows: [...shared, ...typed]}

const isParameter = (node: SyntaxNode): boolean =>
  node.isNamed() && node.kind() !== 'comment' && node.kind() !== 'ERROR'

/** Its own, or that of the variable, property or field that it is the value of. */
function nameOf(node: SyntaxNode): string | undefined {
  const own = node.field('name')
  if (own !== null) return unquoted(own.text())
  const holder = node.parent()
  switch (holder?.kind()) {
    case 'variable_declarator':
    case 'public_field_definition':
      return holder.field('name')?.text()
    case 'field_definition':
      return holder.field('property')?.text()
    case 'pair':
      return unquoted(holder.field('key')?.text())
    case 'assignment_expression':
      return holder.field('left')?.text()
    default:
      return undefined
  }
}

const unquoted = (name: string | undefined): string | undefined => name?.replace(/^(['"])(.*)\1$/, '$2')
