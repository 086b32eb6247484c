/** C and C++. */
import {branches, decides, type Grammar, groups, type Row, rowsFor} from '../grammar.ts'
import type {SyntaxNode} from '../parsers.ts'

const shared: readonly Row[] = [
  ...rowsFor({is: 'function'}, ['function_definition'], {has: {field: 'body', kind: 'compound_statement'}}),
  ...rowsFor({is: 'type', word: 'struct'}, ['struct_specifier'], {has: {kind: 'field_declaration_list'}}),
  ...rowsFor({is: 'type', word: 'union'}, ['union_specifier'], {has: {kind: 'field_declaration_list'}}),
  ...rowsFor({is: 'type', word: 'enum'}, ['enum_specifier'], {has: {kind: 'enumerator_list'}}),
  ...rowsFor({is: 'import'}, ['preproc_include']),
  ...rowsFor(decides, ['if_statement', 'for_statement', 'while_statement', 'do_statement']),
  ...rowsFor(groups, ['switch_statement']),
  ...rowsFor(branches, ['case_statement'], {not: {regex: '^default'}}),
  ...rowsFor({is: 'conditional'}, ['conditional_expression']),
  ...rowsFor({is: 'logical'}, ['binary_expression'], {has: {field: 'operator', regex: '^(&&|\\|\\|)$'}}),
  ...rowsFor({is: 'comment'}, ['comment']),
  ...rowsFor({is: 'text'}, ['string_literal', 'char_literal', 'system_lib_string']),
  ...rowsFor({is: 'number'}, ['number_literal']),
  ...rowsFor({is: 'jump'}, ['return_statement', 'break_statement', 'continue_statement', 'goto_statement']),
]

const plusPlus: readonly Row[] = [
  ...rowsFor({is: 'function'}, ['lambda_expression']),
  ...rowsFor({is: 'type', word: 'class'}, ['class_specifier'], {has: {kind: 'field_declaration_list'}}),
  ...rowsFor(decides, ['for_range_loop']),
  ...rowsFor(groups, ['try_statement']),
  ...rowsFor(branches, ['catch_clause']),
  ...rowsFor({is: 'text'}, ['raw_string_literal']),
  ...rowsFor({is: 'jump'}, ['throw_statement']),
]

const common: Omit<Grammar, 'rows'> = {
  nameOf,
  parametersOf: node =>
    (functionDeclarator(node)?.field('parameters')?.children() ?? []).filter(
      child => /^(?:optional_)?parameter_declaration$/.test(String(child.kind())) && child.text() !== 'void',
    ),
  booleanParameter: /^(?:const\s+)?(?:bool|_Bool)\s+\w+\s*(?:=|$)/,
  blocks: new Set(['compound_statement', 'case_statement']),
  afterJump: new Set([
    'labeled_statement',
    'case_statement',
    'break_statement',
    'preproc_if',
    'preproc_ifdef',
    'preproc_else',
    'preproc_call',
    'preproc_def',
    'declaration',
  ]),
  emptyCatch: {
    kind: 'catch_clause',
    text: /^catch\s*\((?![^)]*(?:ignor|unused|expected|\b_))[^)]*\)\s*\{\s*\}$/i,
  },
  data: new Set(['initializer_list', 'enumerator', 'preproc_def', 'initializer_pair', 'bitfield_clause']),
  codeLine: /[;{}]\s*$|^\s*(?:if|for|while|return|switch|case|else|#\s*(?:include|define|if))\b.*[({=;"<]/,
}

export const c: Grammar = {...common, rows: shared}
export const cpp: Grammar = {
  ...common,
  rows: [...shared, ...plusPlus],
  ownerOf: node => /^(?:.*::)?([A-Za-z_]\w*)(?:<[^>]*>)?::~?\w+$/.exec(nameOf(node) ?? '')?.[1],
}

/** Pointers and references stand around what they point to. */
function functionDeclarator(node: SyntaxNode): SyntaxNode | undefined {
  let declarator = node.field('declarator')
  for (let depth = 0; declarator !== null && depth < MAX_DECLARATORS; depth++) {
    const kind = String(declarator.kind())
    if (kind === 'function_declarator' || kind === 'abstract_function_declarator') return declarator
    declarator = declarator.field('declarator') ?? lastNamed(declarator)
  }
  return undefined
}

const MAX_DECLARATORS = 20

function lastNamed(node: SyntaxNode): SyntaxNode | null {
  return (
    node
      .children()
      .filter(child => child.isNamed())
      .at(-1) ?? null
  )
}

function nameOf(node: SyntaxNode): string | undefined {
  return (node.field('name') ?? functionDeclarator(node)?.field('declarator'))?.text()
}
