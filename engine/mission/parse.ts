/** YAML or JSON text to a tree of values with their places. */
import {Composer, type CST, type Document, Lexer, Parser} from 'yaml'
import type {Diagnostic, SourceFile} from '../contracts.ts'
import {buildTree, maxDepth} from './build-tree.ts'
import {createPieceBudget} from './piece-budget.ts'
import {syntaxDiagnostics} from './syntax.ts'
import type {Mapping} from './tree.ts'

/** What stands after the end of a document is a fault each time; this many tell the story. */
const maxStrayTokens = 100

export type Parsed = {readonly mission: Mapping} | {readonly diagnostics: readonly Diagnostic[]}

/** Expects text without control characters: `decodeMission` refuses those. */
export function parseMission(file: SourceFile): Parsed {
  const read = readSyntax(file)
  if ('diagnostic' in read) return {diagnostics: [read.diagnostic]}
  const {first: document, second} = compose(file, read.tokens)
  const errors = [...(document?.errors ?? []), ...(second?.errors ?? [])]
  if (errors.length > 0) return {diagnostics: syntaxDiagnostics(file, errors)}
  if (second !== undefined) return {diagnostics: [secondDocument(file, document?.range[1] ?? 0, second)]}
  const {tree, diagnostics} = buildTree(file, document?.contents)
  if (diagnostics.length > 0) return {diagnostics}
  if (tree.kind === 'mapping') return {mission: tree}
  const isEmpty = tree.kind === 'scalar' && tree.value === null
  return {diagnostics: [isEmpty ? emptyFile(file) : notAMapping(file, tree.kind, tree.start)]}
}

/** Reads the text into the library's tokens, and stops where going on would exhaust the stack or the memory. */
function readSyntax(file: SourceFile): {tokens: readonly CST.Token[]} | {diagnostic: Diagnostic} {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const budget = createPieceBudget()
  let strayTokens = 0
  for (const piece of new Lexer().lex(file.text)) {
    for (const token of parser.next(piece)) {
      if (token.type === 'directive' && !/^%YAML\s+1\.2\s*$/.test(token.source))
        return {diagnostic: directive(file, token)}
      tokens.push(token)
      if (token.type === 'error' && ++strayTokens === maxStrayTokens) return {tokens}
    }
    // The stack also holds the document and what is just being read.
    if (parser.stack.length > maxDepth + 2) return {diagnostic: tooDeep(file, parser.offset)}
    const excess = budget.take(piece, parser.stack)
    if (excess !== null) return {diagnostic: tooMany(file, parser.offset, excess)}
  }
  tokens.push(...parser.end())
  return {tokens}
}

function compose(file: SourceFile, tokens: readonly CST.Token[]): {first?: Document.Parsed; second?: Document.Parsed} {
  // Unique keys are checked while the tree is built: the library compares each key with each other.
  const composer = new Composer({version: '1.2', uniqueKeys: false})
  const {stackTraceLimit} = Error
  // The library makes an Error for each fault, and a long broken file has a million of them: a stack costs far more.
  Error.stackTraceLimit = 0
  try {
    const [first, second] = composer.compose(tokens, true, file.text.length)
    return {...(first && {first}), ...(second && {second})}
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function directive(file: SourceFile, token: {readonly offset: number; readonly source: string}): Diagnostic {
  const place = {file, start: token.offset, end: token.offset + token.source.length}
  const message = 'a mission has no directives: a line that begins with "%" is one'
  return {code: 'MISSION_SYNTAX', severity: 'error', message, place, hint: 'remove the line; missions are YAML 1.2'}
}

function tooDeep(file: SourceFile, offset: number): Diagnostic {
  const message = `lists and mappings are nested more than ${maxDepth} deep here`
  return {code: 'MISSION_SYNTAX', severity: 'error', message, place: {file, start: offset - 1, end: offset}}
}

function tooMany(file: SourceFile, offset: number, message: string): Diagnostic {
  const place = {file, start: offset - 1, end: offset}
  return {code: 'MISSION_TOO_LARGE', severity: 'error', message, place, hint: 'split it'}
}

function secondDocument(file: SourceFile, firstEnd: number, second: Document.Parsed): Diagnostic {
  const contentsStart = second.contents?.range?.[0] ?? file.text.length
  const marker = file.text.indexOf('---', firstEnd)
  const start = marker === -1 || marker > contentsStart ? contentsStart : marker
  const message = 'a second document begins here'
  const place = {file, start, end: start + 3}
  return {code: 'MISSION_SYNTAX', severity: 'error', message, place, hint: 'put each mission in a file of its own'}
}

function emptyFile(file: SourceFile): Diagnostic {
  const message = 'the file holds no mission'
  const hint = 'begin with `version`, `name` and `steps`'
  return {code: 'MISSION_EMPTY', severity: 'error', message, place: {file, start: 0, end: 0}, hint}
}

function notAMapping(file: SourceFile, kind: 'scalar' | 'list' | 'mapping', start: number): Diagnostic {
  const message = `a mission is a mapping of keys such as "name" and "steps", not ${kind === 'list' ? 'a list' : 'a text'}`
  return {code: 'MISSION_WRONG_TYPE', severity: 'error', message, place: {file, start, end: start + 1}}
}
