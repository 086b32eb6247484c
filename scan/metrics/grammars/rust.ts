/** Rust. */
import {branches, decides, type Grammar, rowsFor} from '../grammar.ts'

export const rust: Grammar = {
  rows: [
    ...rowsFor({is: 'function'}, ['function_item', 'closure_expression']),
    ...rowsFor({is: 'type', word: 'struct'}, ['struct_item']),
    ...rowsFor({is: 'type', word: 'enum'}, ['enum_item']),
    ...rowsFor({is: 'type', word: 'trait'}, ['trait_item']),
    ...rowsFor({is: 'type', word: 'union'}, ['union_item']),
    ...rowsFor({is: 'type', word: 'impl'}, ['impl_item']),
    ...rowsFor({is: 'import'}, ['use_declaration']),
    ...rowsFor(decides, ['if_expression', 'for_expression', 'while_expression', 'loop_expression']),
    // A match has to name every case: one of its arms is always the way on.
    ...rowsFor({is: 'control', points: -1, nests: true}, ['match_expression'], {
      has: {field: 'body', has: {kind: 'match_arm'}},
    }),
    ...rowsFor(branches, ['match_arm']),
    ...rowsFor({is: 'logical'}, ['binary_expression'], {has: {field: 'operator', regex: '^(&&|\\|\\|)$'}}),
    ...rowsFor({is: 'logical'}, ['let_chain']),
    ...rowsFor({is: 'comment'}, ['line_comment', 'block_comment']),
    ...rowsFor({is: 'text'}, ['string_literal', 'raw_string_literal', 'char_literal']),
    ...rowsFor({is: 'number'}, ['integer_literal', 'float_literal']),
    ...rowsFor({is: 'jump'}, ['return_expression', 'break_expression', 'continue_expression']),
    ...rowsFor({is: 'unwrap'}, ['call_expression'], {
      has: {field: 'function', kind: 'field_expression', has: {field: 'field', regex: '^unwrap$'}},
    }),
  ],
  nameOf: node => (node.field('name') ?? node.field('type'))?.text(),
  parametersOf: node =>
    (node.field('parameters')?.children() ?? []).filter(
      child =>
        child.isNamed() &&
        !['self_parameter', 'attribute_item', 'line_comment', 'block_comment'].includes(String(child.kind())),
    ),
  booleanParameter: /:\s*bool$/,
  blocks: new Set(['block']),
  afterJump: new Set([
    'function_item',
    'use_declaration',
    'struct_item',
    'enum_item',
    'impl_item',
    'const_item',
    'static_item',
    'attribute_item',
    'macro_definition',
    'empty_statement',
  ]),
  emptyCatch: {kind: 'match_arm', text: /^Err\(\s*_\w*\s*\)\s*=>\s*(?:\{\s*\}|\(\s*\))\s*,?$/},
  data: new Set(['array_expression', 'const_item', 'static_item', 'enum_variant', 'field_initializer', 'token_tree']),
  codeLine: /[;{}]\s*$|^\s*(?:let|if|for|while|match|fn|pub|use|impl|return|struct|enum)\b.*[({=;]/,
  testsBegin: /#\[cfg\(test\)\]\s*(?:pub\s+)?mod\s/,
}
