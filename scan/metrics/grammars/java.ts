/** Java. */
import {branches, decides, type Grammar, groups, rowsFor} from '../grammar.ts'
import type {SyntaxNode} from '../parsers.ts'

export const java: Grammar = {
  rows: [
    ...rowsFor({is: 'function'}, ['method_declaration', 'constructor_declaration'], {
      has: {field: 'body', regex: '^\\{'},
    }),
    ...rowsFor({is: 'function'}, ['compact_constructor_declaration', 'lambda_expression']),
    ...rowsFor({is: 'type', word: 'class'}, ['class_declaration']),
    ...rowsFor({is: 'type', word: 'interface'}, ['interface_declaration', 'annotation_type_declaration']),
    ...rowsFor({is: 'type', word: 'enum'}, ['enum_declaration']),
    ...rowsFor({is: 'type', word: 'record'}, ['record_declaration']),
    ...rowsFor({is: 'import'}, ['import_declaration']),
    ...rowsFor(decides, ['if_statement', 'for_statement', 'enhanced_for_statement', 'while_statement', 'do_statement']),
    ...rowsFor(groups, ['switch_expression', 'try_statement', 'try_with_resources_statement']),
    ...rowsFor(branches, ['catch_clause']),
    ...rowsFor(branches, ['switch_label'], {not: {regex: '^default'}}),
    ...rowsFor({is: 'conditional'}, ['ternary_expression']),
    ...rowsFor({is: 'logical'}, ['binary_expression'], {has: {field: 'operator', regex: '^(&&|\\|\\|)$'}}),
    ...rowsFor({is: 'comment'}, ['line_comment', 'block_comment']),
    ...rowsFor({is: 'text'}, ['string_literal', 'character_literal']),
    ...rowsFor({is: 'number'}, ['decimal_integer_literal', 'decimal_floating_point_literal']),
    ...rowsFor({is: 'jump'}, ['return_statement', 'throw_statement', 'break_statement', 'continue_statement']),
    // Whether any other `get()` is one of an Optional, only the compiler knows.
    ...rowsFor({is: 'unwrap'}, ['method_invocation'], {
      all: [
        {has: {field: 'name', regex: '^get$'}},
        {
          has: {
            field: 'object',
            kind: 'method_invocation',
            has: {field: 'name', regex: '^(findFirst|findAny|ofNullable)$'},
          },
        },
      ],
    }),
  ],
  nameOf: node => node.field('name')?.text(),
  parametersOf,
  booleanParameter: /^(?:final\s+)?boolean\s+\w+$/,
  blocks: new Set(['block', 'constructor_body', 'switch_block_statement_group']),
  afterJump: new Set(['break_statement', 'labeled_statement', ';']),
  emptyCatch: {
    kind: 'catch_clause',
    text: /^catch\s*\((?![^)]*(?:ignor|unused|expected|\b_))[^)]*\)\s*\{\s*\}$/i,
  },
  data: new Set([
    'array_initializer',
    'enum_constant',
    'argument_list_of_enum',
    'element_value_pair',
    'annotation_argument_list',
  ]),
  codeLine: /[;{}]\s*$|^\s*(?:if|for|while|return|public|private|protected|import|try|else|switch)\b.*[({=;]/,
}

function parametersOf(node: SyntaxNode): SyntaxNode[] {
  const list = node.field('parameters')
  if (list === null) return []
  if (list.kind() === 'identifier') return [list]
  const skipped = ['receiver_parameter', 'line_comment', 'block_comment']
  return list.children().filter(child => child.isNamed() && !skipped.includes(String(child.kind())))
}
