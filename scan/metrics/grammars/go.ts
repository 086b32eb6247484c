/** Go. */
import {branches, decides, type Grammar, groups, rowsFor} from '../grammar.ts'

export const go: Grammar = {
  rows: [
    ...rowsFor({is: 'function'}, ['function_declaration', 'method_declaration', 'func_literal']),
    ...rowsFor({is: 'type', word: 'struct'}, ['type_spec'], {has: {field: 'type', kind: 'struct_type'}}),
    ...rowsFor({is: 'import'}, ['import_spec']),
    ...rowsFor(decides, ['if_statement', 'for_statement']),
    ...rowsFor(groups, ['expression_switch_statement', 'type_switch_statement', 'select_statement']),
    ...rowsFor(branches, ['expression_case', 'type_case', 'communication_case']),
    ...rowsFor({is: 'logical'}, ['binary_expression'], {has: {field: 'operator', regex: '^(&&|\\|\\|)$'}}),
    ...rowsFor({is: 'comment'}, ['comment']),
    ...rowsFor({is: 'text'}, ['interpreted_string_literal', 'raw_string_literal', 'rune_literal']),
    ...rowsFor({is: 'number'}, ['int_literal', 'float_literal']),
    ...rowsFor({is: 'jump'}, ['return_statement', 'break_statement', 'continue_statement', 'goto_statement']),
    // `value, ok := x.(T)` asks; `x.(T)` alone panics.
    ...rowsFor({is: 'unwrap'}, ['type_assertion_expression'], {
      not: {
        inside: {
          kind: 'expression_list',
          inside: {
            any: [{kind: 'short_var_declaration'}, {kind: 'assignment_statement'}],
            has: {field: 'left', regex: ','},
          },
        },
      },
    }),
  ],
  nameOf: node => node.field('name')?.text(),
  ownerOf: node => /([A-Za-z_]\w*)\s*(?:\[[^\]]*\]\s*)?\)$/.exec(node.field('receiver')?.text() ?? '')?.[1],
  parametersOf: node =>
    (node.field('parameters')?.children() ?? []).filter(child => child.isNamed() && child.kind() !== 'comment'),
  countOf: parameter => Math.max(1, parameter.fieldChildren('name').length),
  booleanParameter: /\bbool$/,
  blocks: new Set(['block', 'statement_list', 'expression_case', 'type_case', 'communication_case', 'default_case']),
  afterJump: new Set(['labeled_statement', 'empty_statement']),
  emptyCatch: {kind: 'if_statement', text: /^if\s+(?:[^{;]*;\s*)?\w*[eE]rr\s*!=\s*nil\s*\{\s*\}$/},
  data: new Set(['literal_element', 'literal_value', 'const_spec', 'keyed_element']),
  codeLine: /[;{}]\s*$|:=|^\s*(?:if|for|func|return|var|switch|case|go|defer)\b.*[({=:]/,
}
