/** The names and signatures of a file, with what is written about them: what documentation is made from. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import {fullNameOf} from './functions.ts'
import type {Grammar} from './grammar.ts'
import {grammars} from './grammars.ts'
import {outlineOf, type Part} from './outline.ts'
import {loadParsers, type Parsers, type SyntaxNode} from './parsers.ts'

export interface Signature {
  /** With the type it belongs to: `Store.append`. */
  readonly name: string
  /** `function`, or the word of the language for a type: class, struct, trait, ... */
  readonly word: string
  readonly startLine: number
  readonly endLine: number
  /** The declaration up to its body, white space as single blanks. */
  readonly text: string
  /** As written, types and default values included. */
  readonly parameters: readonly string[]
  /** Without the signs that make it a comment; null where nothing is written. */
  readonly doc: string | null
}

/** In the order of the text, without functions inside functions; null where the language cannot be parsed. */
export function signaturesIn(
  text: string,
  language: CodeLanguage,
  parsers: Parsers = loadParsers(),
): readonly Signature[] | null {
  const parser = parsers.parserOf(language)
  if (parser.kind === 'missing') return null
  const grammar = grammars[language]
  const {parts} = outlineOf(parser.parse(text), grammar)
  const comments = parts.filter(({role}) => role.is === 'comment')
  return parts.flatMap(part => {
    const word = part.role.is === 'type' ? part.role.word : 'function'
    if ((part.role.is !== 'function' && part.role.is !== 'type') || word === 'impl' || isInFunction(part)) return []
    const name = part.role.is === 'type' ? (grammar.nameOf(part.node) ?? null) : fullNameOf(part, grammar)
    return name === null ? [] : [signatureOf(part, {name, word, text, grammar, comments})]
  })
}

interface Around {
  readonly name: string
  readonly word: string
  readonly text: string
  readonly grammar: Grammar
  readonly comments: readonly Part[]
}

function signatureOf(part: Part, {name, word, text, grammar, comments}: Around): Signature {
  const bodyStart = (part.node.field('body') ?? part.node.field('type'))?.range().start.index ?? part.end
  const parameters = part.role.is === 'function' ? grammar.parametersOf(part.node) : []
  return {
    name,
    word,
    startLine: part.startLine,
    endLine: part.endLine,
    text: text
      .slice(part.start, bodyStart)
      .replace(/\s+/g, ' ')
      .replace(/\s*(?:=>|[:{])?\s*$/, ''),
    parameters: parameters.map(parameter => parameter.text().replace(/\s+/g, ' ')),
    doc: docOf(part, comments, text),
  }
}

function isInFunction({parent}: Part): boolean {
  for (let around = parent; around !== null; around = around.parent) if (around.role.is === 'function') return true
  return false
}

/** Python writes it first in the body; the others write it above. */
function docOf(part: Part, comments: readonly Part[], text: string): string | null {
  const inside = comments.find(({parent, kind}) => parent === part && kind === 'expression_statement')
  if (inside !== undefined) {
    const body = part.node.field('body')
    return body !== null && body.range().start.index === inside.start
      ? cleaned(text.slice(inside.start, inside.end))
      : null
  }
  let line = firstLineOf(part.node)
  const above: string[] = []
  for (const comment of comments.filter(({start}) => start < part.start).reverse()) {
    if (comment.endLine < line - 1) break
    if (comment.endLine !== line - 1) continue
    above.unshift(text.slice(comment.start, comment.end))
    line = comment.startLine
  }
  return above.length === 0 ? null : cleaned(above.map(one => one.trimEnd()).join('\n'))
}

/** What stands around a declaration and begins above it: exports, decorators, attributes. */
const wrappers =
  /^(?:export_statement|lexical_declaration|variable_declarator|variable_declaration|decorated_definition|template_declaration|type_declaration|public_field_definition)$/

function firstLineOf(node: SyntaxNode): number {
  let outermost = node
  for (let around = node.parent(); around !== null && wrappers.test(String(around.kind())); around = around.parent()) {
    outermost = around
  }
  for (let before = outermost.prev(); before?.kind() === 'attribute_item'; before = before.prev()) outermost = before
  return outermost.range().start.line + 1
}

function cleaned(comment: string): string {
  return comment
    .replace(/^[rRuU]?("""|''')([\s\S]*)\1$/, '$2')
    .replace(/^\/\*[*!]?|\*\/$/g, '')
    .split('\n')
    .map(line => line.replace(/^\s*(?:\/\/[/!]?|\*|#)\s?/, '').trim())
    .join('\n')
    .trim()
}
