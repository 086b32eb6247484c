/** What the YAML library complains about, in our words and at the place where the author has to mend something. */
import {Lexer, type YAMLParseError} from 'yaml'
import type {Diagnostic, SourceFile} from '../contracts.ts'

/** What of the library's error counts here. */
type SyntaxFault = Pick<YAMLParseError, 'code' | 'pos' | 'message'>

interface Words {
  readonly message: string
  readonly hint?: string
  /** Where it differs from where the library noticed. */
  readonly start?: number
  /** The rest of the text is read as if this were right, so that faults after it are faults of their own. */
  readonly local?: true
  readonly noticed?: string
}

/**
 * All faults up to the first one that leaves the structure unclear: what is reported after that is mostly its echo.
 */
export function syntaxDiagnostics(file: SourceFile, faults: readonly SyntaxFault[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const fault of [...faults].sort((a, b) => a.pos[0] - b.pos[0])) {
    const words = wordsFor(file.text, fault)
    diagnostics.push(diagnosticFor(file, fault, words))
    if (words.local !== true) break
  }
  return diagnostics
}

function diagnosticFor(file: SourceFile, fault: SyntaxFault, words: Words): Diagnostic {
  const [noticedAt, noticedEnd] = fault.pos
  const start = words.start ?? noticedAt
  const end = words.start === undefined ? Math.max(noticedEnd, start + 1) : start + 1
  const noticedPlace = {file, start: noticedAt, end: noticedEnd}
  return {
    code: 'MISSION_SYNTAX',
    severity: 'error',
    message: words.message,
    place: {file, start, end},
    ...(words.hint !== undefined && {hint: words.hint}),
    ...(words.noticed !== undefined && {related: [{message: words.noticed, place: noticedPlace}]}),
  }
}

const wordsByCode: {readonly [code in SyntaxFault['code']]?: Words} = {
  TAB_AS_INDENT: {message: 'a tab is used for indentation', hint: 'indent with spaces', local: true},
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second ": " stands in one line',
    hint: 'put the value in quotes if the ":" belongs to it',
  },
  KEY_OVER_1024_CHARS: {message: 'a key is longer than 1,024 characters'},
  MULTIPLE_ANCHORS: {message: 'a value has two anchors', hint: 'keep one of the two', local: true},
  MULTIPLE_TAGS: {message: 'a value has two tags', hint: 'remove them', local: true},
  ALIAS_PROPS: {message: 'an alias cannot have an anchor or a tag', hint: 'remove what stands before the "*"'},
  BAD_ALIAS: {
    message: 'an anchor or alias has no name',
    hint: 'put the value in quotes if "*" or "&" belongs to it',
  },
  BLOCK_IN_FLOW: {
    message: 'a "," is missing before the next key',
    hint: 'within [ ] and { } a "," stands between two values',
  },
}

function wordsFor(text: string, fault: SyntaxFault): Words {
  const [offset] = fault.pos
  const fixed = wordsByCode[fault.code]
  if (fixed !== undefined) return fixed
  if (fault.code === 'BAD_DQ_ESCAPE') return badEscape(text, offset)
  if (fault.code === 'MULTILINE_IMPLICIT_KEY') return brokenKey(text, fault)
  if (fault.code !== 'BAD_SCALAR_START') return fromMessage(text, fault)
  return {message: `a value cannot begin with "${text[offset] ?? ''}"`, hint: 'put the value in quotes', local: true}
}

/** Some codes of the library stand for many faults each; its text tells them apart. */
function fromMessage(text: string, fault: SyntaxFault): Words {
  const {message, pos} = fault
  const [offset] = pos
  if (message.startsWith('Missing closing')) return unclosedQuote(text, offset)
  if (/^Flow (?:map|sequence)/.test(message)) return unclosedBracket(text, offset)
  if (message.startsWith('Comments must')) {
    return {message: 'a space is missing before "#"', hint: 'a comment begins with " #"', local: true}
  }
  if (message.startsWith('Missing ,')) return {message: 'a "," is missing before this value'}
  if (message.startsWith('Missing space after :')) return {message: 'a space is missing after ":"'}
  if (/^Unexpected (?:,|empty item)/.test(message))
    return {message: 'a "," stands where a value is expected', local: true}
  if (message.startsWith('All mapping items')) return unevenIndent(text, offset, 'a key')
  if (message.startsWith('All sequence items')) return unevenIndent(text, offset, 'a list item')
  if (message.startsWith('Sequence item without')) return unevenIndent(text, offset, 'this line')
  if (message.startsWith('Implicit map keys need')) {
    return {message: 'this is no key: a ":" is missing after it', start: lineStartOf(text, offset)}
  }
  if (message.includes('block-seq-ind on same line with key')) return misplacedItem(text, offset)
  if (message.startsWith('Block scalar header')) {
    return {message: 'nothing may follow "|" or ">" on its line', hint: 'begin the text on the next line'}
  }
  if (/^Unexpected flow-(?:map|seq)-end/.test(message)) {
    return {message: `the "${text[offset] ?? ''}" closes nothing`, hint: 'put the value in quotes if it belongs to it'}
  }
  if (/ at node end$| in YAML stream/.test(message))
    return {message: 'the text goes on where the value before it has ended'}
  return {message: 'the text cannot be read as YAML here', hint: `the parser says: ${message}`}
}

function badEscape(text: string, offset: number): Words {
  const backslash = text.indexOf('\\', Math.max(0, offset - 1))
  const written = text.slice(backslash, backslash + 2)
  const hint = 'write "\\\\" for a backslash, or put the text in single quotes'
  return {message: `there is no escape "${written}" in a text in double quotes`, hint, local: true}
}

function brokenKey(text: string, fault: SyntaxFault): Words {
  const [start, end] = fault.pos
  if (text[start] === '-') return misplacedItem(text, start)
  const colon = /:(?=\S)/.exec(text.slice(start, text.indexOf('\n', start) >>> 0))
  if (colon === null) return {message: 'a key stands on more than one line', hint: 'put it on one line'}
  const word = text.slice(start, Math.min(end, start + colon.index))
  return {message: `a space is missing after "${word}:"`, start: start + colon.index}
}

function misplacedItem(text: string, offset: number): Words {
  const isAfterKey = /\S/.test(text.slice(lineStartOf(text, offset), offset))
  return isAfterKey
    ? {message: 'a list cannot begin in the line of its key', hint: 'begin it on the next line, or write [a, b]'}
    : {message: 'a list item stands where a key is expected', hint: 'indent it below the key that it belongs to'}
}

function unevenIndent(text: string, offset: number, what: string): Words {
  const lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const start = lineStart + (/^ */.exec(text.slice(lineStart, lineStart + 1000))?.[0].length ?? 0)
  return {message: `${what} is not indented like those before it`, hint: 'begin all of them in the same column', start}
}

function unclosedQuote(text: string, offset: number): Words {
  const {quote} = openAt(text, offset)
  const sign = text[quote ?? offset] === "'" ? 'single' : 'double'
  const hint = `end it with a ${sign} quote`
  return {message: `a text in ${sign} quotes does not end`, hint, ...(quote !== undefined && {start: quote})}
}

function unclosedBracket(text: string, offset: number): Words {
  const {bracket} = openAt(text, offset)
  if (bracket === undefined) return {message: 'a "]" or "}" is missing'}
  const open = text[bracket] ?? ''
  const close = open === '[' ? ']' : '}'
  const noticed = 'read so far without it'
  return {
    message: `the "${open}" has no "${close}"`,
    start: bracket,
    noticed,
    hint: 'a value over several lines is indented deeper than its key',
  }
}

/** The innermost bracket that is open before the offset, and the last quoted text that ends there. */
function openAt(text: string, offset: number): {bracket?: number; quote?: number} {
  const brackets: number[] = []
  let quote: number | undefined
  let at = 0
  for (const piece of new Lexer().lex(text)) {
    if (at >= offset) break
    if (piece === '[' || piece === '{') brackets.push(at)
    else if (piece === ']' || piece === '}') brackets.pop()
    else if (piece.startsWith('"') || piece.startsWith("'")) quote = at
    at += isMark(piece) ? 0 : piece.length
  }
  const bracket = brackets.pop()
  return {...(bracket !== undefined && {bracket}), ...(quote !== undefined && {quote})}
}

/** The lexer's own signs, which stand for nothing in the text: begin of a document, of a scalar, of an error. */
function isMark(piece: string): boolean {
  return piece === '\x02' || piece === '\x18' || piece === '\x1f'
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
}
