/** What documentation lists and the metrics do not count: aliases of types, constants, functions that are declared only. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {NodeRule} from './grammar.ts'
import type {Part} from './outline.ts'
import type {SyntaxNode} from './parsers.ts'
import type {Declared} from './signatures.ts'

interface Further {
  readonly rule: NodeRule
  readonly word: string
}

const alias: Further = {rule: {kind: 'type_alias_declaration'}, word: 'type'}
/** What is computed from functions is one of those. */
const constant: Further = {
  rule: {
    kind: 'variable_declarator',
    inside: {kind: 'lexical_declaration', inside: {kind: 'export_statement'}, regex: '^const\\b'},
    not: {has: {field: 'value', any: functionKinds().map(kind => ({kind}))}},
  },
  word: 'constant',
}
const typedef: Further = {
  rule: {
    kind: 'type_definition',
    inside: {
      any: ['translation_unit', 'linkage_specification', 'preproc_ifdef', 'preproc_if', 'declaration_list'].map(
        kind => ({kind}),
      ),
    },
  },
  word: 'type',
}
const prototype: Further = {
  rule: {
    kind: 'declaration',
    has: {
      field: 'declarator',
      any: [{kind: 'function_declarator'}, {kind: 'pointer_declarator', has: {kind: 'function_declarator'}}],
    },
  },
  word: 'function',
}

const table: {readonly [language in CodeLanguage]: readonly Further[]} = {
  TypeScript: [alias, constant],
  TSX: [alias, constant],
  JavaScript: [constant],
  Python: [],
  Rust: [
    {rule: {kind: 'type_item'}, word: 'type'},
    {rule: {kind: 'const_item'}, word: 'constant'},
    {rule: {kind: 'static_item'}, word: 'constant'},
  ],
  Go: [
    {rule: {kind: 'type_spec', has: {field: 'type', kind: 'interface_type'}}, word: 'interface'},
    {
      rule: {
        kind: 'type_spec',
        not: {any: [{has: {field: 'type', kind: 'struct_type'}}, {has: {field: 'type', kind: 'interface_type'}}]},
      },
      word: 'type',
    },
    {rule: {kind: 'type_alias'}, word: 'type'},
  ],
  Java: [],
  C: [typedef, prototype],
  'C++': [typedef, prototype, {rule: {kind: 'alias_declaration'}, word: 'type'}],
}

/** None inside `functions`. */
export function furtherDeclarations(
  root: SyntaxNode,
  language: CodeLanguage,
  functions: readonly Part[],
): readonly Declared[] {
  return table[language].flatMap(({rule, word}) =>
    root.findAll({rule}).flatMap((node): Declared[] => {
      const name = nameOf(node)
      const {start, end} = node.range()
      const isInside = functions.some(one => one.start <= start.index && one.end >= end.index)
      if (name === undefined || isInside) return []
      const role = {is: 'type', word} as const
      const part: Part = {
        role,
        kind: String(node.kind()),
        start: start.index,
        end: end.index,
        startLine: start.line + 1,
        endLine: end.line + 1,
        node,
        parent: null,
      }
      return [{part, name, word}]
    }),
  )
}

function functionKinds(): readonly string[] {
  return ['arrow_function', 'function_expression', 'generator_function', 'class']
}

const MAX_DECLARATORS = 20

/** In C the name stands inside what is declared: `char *(*name)(int)`. */
function nameOf(node: SyntaxNode): string | undefined {
  const own = node.field('name')
  if (own !== null) return own.text()
  let declarator = node.field('declarator')
  for (let depth = 0; declarator !== null && depth < MAX_DECLARATORS; depth++) {
    const inner: SyntaxNode | null = declarator.field('declarator')
    if (inner === null) return /[A-Za-z_][\w:~]*/.exec(declarator.text())?.[0]
    declarator = inner
  }
  return undefined
}
