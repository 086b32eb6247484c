/** The names and signatures of a file, with what is written about them: what documentation is made from. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {Signature} from '../../engine/code-signatures.ts'
import {docsIn} from './doc-comments.ts'
import {fullNameOf} from './functions.ts'
import {furtherDeclarations} from './further-declarations.ts'
import type {Grammar} from './grammar.ts'
import {grammars} from './grammars.ts'
import {outlineOf, type Part} from './outline.ts'
import {loadParsers, type Parsers, type SyntaxNode} from './parsers.ts'
import {returnTypeOf} from './returns.ts'
import {visibilityOf} from './visibility.ts'

/** A longer type is known by its signature alone. */
const MAX_SOURCE_LINES = 60

/** In the order of the text, without functions inside functions; null where the language cannot be parsed. */
export function signaturesIn(
  text: string,
  language: CodeLanguage,
  parsers: Parsers = loadParsers(),
): readonly Signature[] | null {
  const parser = parsers.parserOf(language)
  if (parser.kind === 'missing') return null
  const root = parser.parse(text)
  const {parts} = outlineOf(root, grammars[language])
  return signaturesOf({root, parts, text, language})
}

export interface ParsedFile {
  readonly root: SyntaxNode
  readonly parts: readonly Part[]
  readonly text: string
  readonly language: CodeLanguage
}

export function signaturesOf({root, parts, text, language}: ParsedFile): readonly Signature[] {
  const grammar = grammars[language]
  const around: Around = {
    text,
    grammar,
    language,
    docOf: docsIn({text, comments: parts.filter(({role}) => role.is === 'comment')}),
    functions: parts.filter(({role}) => role.is === 'function'),
    isPublic: visibilityOf(language, text),
  }
  const outlined = parts.flatMap((part): Declared[] => {
    const word = part.role.is === 'type' ? part.role.word : 'function'
    if ((part.role.is !== 'function' && part.role.is !== 'type') || word === 'impl' || isInFunction(part)) return []
    const name = part.role.is === 'type' ? (grammar.nameOf(part.node) ?? null) : fullNameOf(part, grammar)
    return name === null ? [] : [{part, name, word}]
  })
  const further = furtherDeclarations(root, language, around.functions)
  return [...outlined, ...further]
    .sort((one, other) => one.part.start - other.part.start)
    .map(declared => signatureOf(declared, around))
}

export interface Declared {
  readonly part: Part
  readonly name: string
  readonly word: string
}

interface Around {
  readonly text: string
  readonly grammar: Grammar
  readonly language: CodeLanguage
  readonly functions: readonly Part[]
  docOf(part: Part): string | null
  isPublic(declared: Declared): boolean
}

function signatureOf(declared: Declared, around: Around): Signature {
  const {part, name, word} = declared
  const {text, grammar, language} = around
  const isFunction = word === 'function'
  const parameters = isFunction ? (grammar.allParametersOf ?? grammar.parametersOf)(part.node) : []
  return {
    name,
    word,
    startLine: part.startLine,
    endLine: part.endLine,
    text: declarationText(text.slice(part.start, bodyStartOf(part)), part.kind),
    parameters: parameters.map(parameter => parameter.text().replace(/\s+/g, ' ')),
    returns: isFunction ? returnTypeOf(part.node, language) : null,
    doc: around.docOf(part),
    isPublic: around.isPublic(declared),
    source: isFunction || word === 'constant' ? null : sourceOf(part, around),
  }
}

/** On one line, without the sign that begins the body. */
function declarationText(text: string, kind: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/\s*(?:=>|[:{;=])?\s*$/, '')
  return kind === 'variable_declarator' ? `const ${line}` : line
}

function bodyStartOf(part: Part): number {
  // Of all others the type stands before the name, or belongs to the signature.
  const isTypeLast = /^(?:type_spec|type_item|type_alias|alias_declaration)$/.test(String(part.node.kind()))
  const body = part.node.field('body') ?? part.node.field('value') ?? (isTypeLast ? part.node.field('type') : null)
  return body?.range().start.index ?? part.end
}

function sourceOf(part: Part, {text, functions}: Around): string | null {
  const lines = part.endLine - part.startLine + 1
  if (lines > MAX_SOURCE_LINES || functions.some(({start, end}) => start >= part.start && end <= part.end)) return null
  return text.slice(part.start, part.end).trimEnd()
}

function isInFunction({parent}: Part): boolean {
  for (let around = parent; around !== null; around = around.parent) if (around.role.is === 'function') return true
  return false
}
