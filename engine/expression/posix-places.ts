/**
 * How each expression in a POSIX shell script is quoted. It knows quotes, comments, substitutions and here-documents,
 * not the whole grammar. A mistake here can make a script print `${SORTIE_EXPR_1}` or split a value into words; it
 * cannot turn a value into a command, because the shell never reads the value of a variable as code.
 * The exceptions, where a shell does evaluate text, are refused: arithmetic, and the commands in posix-commands.ts.
 */
import {commandAfterPrefixes, expressionMark, refusalInCommand} from './posix-commands.ts'
import {type Cursor, createCursor, refused, type ScriptPlace, tooDeep} from './script-cursor.ts'
import type {ExpressionPart} from './template.ts'

const maxDepth = 100

const inSingle = refused(
  'an expression stands in single quotes, where the shell reads no variable',
  'use double quotes, or end the single quotes before it',
)
const escaped = refused('a backslash stands before this expression', 'remove the backslash')
const afterDollar = refused('a $ stands directly before this expression', 'write \\$ for a dollar sign')
const inArithmetic = refused(
  'an expression stands in shell arithmetic, which evaluates the text of its value',
  'compare with `[ … -eq … ]`, or assign it to a variable and check first that it is a number',
)
const inParameter = refused('an expression stands inside ${…}', 'assign it to a variable first')
const inQuotedHeredoc = refused(
  'an expression stands in a here-document with a quoted delimiter, where the shell reads no variable',
  'write the delimiter without quotes',
)
const asDelimiter = refused('an expression stands in the delimiter of a here-document', 'write a fixed word')

interface Heredoc {
  readonly delimiter: string
  readonly isQuoted: boolean
  readonly stripsTabs: boolean
}

interface Reader {
  readonly cursor: Cursor
  /** Here-documents whose bodies begin after the next line feed. */
  heredocs: Heredoc[]
  depth: number
}

export function placesInPosix(script: string, expressions: readonly ExpressionPart[]): readonly ScriptPlace[] {
  const reader: Reader = {cursor: createCursor(script, expressions), heredocs: [], depth: 0}
  readCode(reader, '')
  return reader.cursor.places
}

/** Commands, up to and with `closer`. */
function readCode(reader: Reader, closer: '' | ')' | '`'): void {
  const {cursor} = reader
  // Open parentheses and `case`s: inside the latter, a `)` ends a pattern.
  const groups: ('(' | 'case')[] = []
  let words: string[] = []
  let word = ''
  let found: number[] = []

  const endWord = () => {
    if (word === '') return
    const rest = cursor.text.slice(cursor.at, cursor.at + 12)
    const refusal = found.length === 0 ? undefined : refusalInCommand({words, word, rest})
    if (refusal !== undefined) for (const index of found) cursor.places[index] = refusal
    if (commandAfterPrefixes(words).length === 0) {
      if (word === 'case') groups.push('case')
      if (word === 'esac' && groups.at(-1) === 'case') groups.pop()
    }
    words = leadsToCommand.has(word) && words.length === 0 ? [] : [...words.slice(0, maxWords), word]
    word = ''
    found = []
  }
  const endCommand = () => {
    endWord()
    words = []
  }

  while (cursor.at < cursor.end) {
    const char = cursor.char()
    if (cursor.atExpression()) {
      found.push(cursor.take({kind: 'bare'}))
      word += expressionMark
    } else if (isSpace(char)) {
      endWord()
      cursor.at++
    } else if (char === '\n') {
      endCommand()
      cursor.at++
      readHeredocs(reader)
    } else if (char === '#' && word === '') {
      cursor.skipTo(endOfComment(cursor, closer), {kind: 'ignored'})
    } else if (char === ';' || char === '&' || char === '|') {
      endCommand()
      cursor.at++
    } else if (cursor.startsWith('((')) {
      endCommand()
      cursor.at += 2
      readArithmetic(reader)
    } else if (char === '(') {
      endCommand()
      groups.push('(')
      cursor.at++
    } else if (char === ')') {
      endCommand()
      cursor.at++
      if (groups.at(-1) === '(') groups.pop()
      else if (groups.length === 0 && closer === ')') return
    } else if (char === '`' && closer === '`') {
      endCommand()
      cursor.at++
      return
    } else if (char === '<' || char === '>') {
      endWord()
      readRedirection(reader)
    } else {
      const from = cursor.at
      if (!readQuoting(reader, 'code', found)) cursor.at++
      // Of what is quoted only the beginning matters: whether it is a command that evaluates text.
      const part = cursor.text.slice(from, Math.min(cursor.at, from + maxWordPart))
      word += part.includes('${{') ? part.replaceAll(/\$\{\{.*?(\}\}|$)/gs, expressionMark) : part
    }
  }
  endCommand()
}

const leadsToCommand: ReadonlySet<string> = new Set([
  'if',
  'then',
  'elif',
  'else',
  'while',
  'until',
  'do',
  '{',
  '!',
  'time',
])
const maxWords = 50
const maxWordPart = 60

/**
 * What has the same meaning in code, in double quotes and in here-documents; false where nothing of the kind begins.
 * The numbers of expressions inside quotes are added to `found`.
 */
function readQuoting(reader: Reader, where: 'code' | 'double', found: number[]): boolean {
  const {cursor} = reader
  const char = cursor.char()
  if (char === '\\') {
    cursor.at++
    if (cursor.atExpression()) cursor.take(escaped)
    else cursor.at++
  } else if (char === '$') readDollar(reader, where)
  else if (char === '`') {
    cursor.at++
    nested(reader, () => readCode(reader, '`'))
  } else if (char === "'" && where === 'code') readSingle(cursor)
  else if (char === '"' && where === 'code') {
    cursor.at++
    readDouble(reader, '"', found)
  } else return false
  return true
}

function readSingle(cursor: Cursor): void {
  cursor.at++
  while (cursor.at < cursor.end && cursor.char() !== "'") {
    // An expression has quotes of its own.
    if (cursor.atExpression()) cursor.take(inSingle)
    else cursor.at++
  }
  cursor.at++
}

/** Also the body of a here-document, where `closer` is empty and the cursor's end is the end of the body. */
function readDouble(reader: Reader, closer: '"' | '', found: number[]): void {
  const {cursor} = reader
  while (cursor.at < cursor.end) {
    if (cursor.atExpression()) found.push(cursor.take({kind: 'quoted'}))
    else if (closer !== '' && cursor.char() === closer) break
    else if (!readQuoting(reader, 'double', found)) cursor.at++
  }
  if (closer !== '') cursor.at++
}

function readDollar(reader: Reader, where: 'code' | 'double'): void {
  const {cursor} = reader
  if (cursor.atExpression(1)) {
    cursor.at++
    cursor.take(afterDollar)
  } else if (cursor.startsWith('$((')) {
    cursor.at += 3
    nested(reader, () => readArithmetic(reader))
  } else if (cursor.startsWith('$(')) {
    cursor.at += 2
    nested(reader, () => readCode(reader, ')'))
  } else if (cursor.startsWith('${')) {
    cursor.at += 2
    nested(reader, () => readParameter(reader, where))
  } else if (cursor.startsWith("$'") && where === 'code') readAnsiString(cursor)
  else cursor.at += cursor.startsWith('$$') ? 2 : 1
}

/** `$'…'`, in which a backslash escapes. */
function readAnsiString(cursor: Cursor): void {
  cursor.at += 2
  while (cursor.at < cursor.end && cursor.char() !== "'") {
    if (cursor.atExpression()) cursor.take(inSingle)
    else cursor.at += cursor.char() === '\\' && !cursor.atExpression(1) ? 2 : 1
  }
  cursor.at++
}

/** After `${`, up to and with its `}`. */
function readParameter(reader: Reader, where: 'code' | 'double'): void {
  const {cursor} = reader
  const found: number[] = []
  while (cursor.at < cursor.end && cursor.char() !== '}') {
    if (cursor.atExpression()) cursor.take(inParameter)
    else if (!readQuoting(reader, where, found)) cursor.at++
  }
  cursor.at++
  for (const index of found) cursor.places[index] = inParameter
}

/** After `((`, up to and with its `))`. */
function readArithmetic(reader: Reader): void {
  const {cursor} = reader
  const found: number[] = []
  let open = 2
  while (cursor.at < cursor.end && open > 0) {
    const char = cursor.char()
    if (char === '(') open++
    if (char === ')') open--
    if (cursor.atExpression()) cursor.take(inArithmetic)
    else if (!readQuoting(reader, 'code', found)) cursor.at++
  }
  for (const index of found) cursor.places[index] = inArithmetic
}

function nested(reader: Reader, read: () => void): void {
  if (reader.depth >= maxDepth) reader.cursor.skipTo(reader.cursor.end, tooDeep)
  else {
    reader.depth++
    read()
    reader.depth--
  }
}

function endOfComment({text, at, end}: Cursor, closer: string): number {
  const lineEnd = text.indexOf('\n', at)
  const close = closer === '`' ? text.slice(at, lineEnd === -1 ? end : lineEnd).indexOf('`') : -1
  return Math.min(end, close === -1 ? (lineEnd === -1 ? end : lineEnd) : at + close)
}

// ---------------------------------------------------------------- here-documents

function readRedirection(reader: Reader): void {
  const {cursor} = reader
  if (cursor.startsWith('<<<')) cursor.at += 3
  else if (cursor.startsWith('<<')) reader.heredocs.push(readDelimiter(cursor))
  else cursor.at++
}

function readDelimiter(cursor: Cursor): Heredoc {
  cursor.at += 2
  const stripsTabs = cursor.char() === '-'
  if (stripsTabs) cursor.at++
  while (cursor.char() === ' ' || cursor.char() === '\t') cursor.at++
  let delimiter = ''
  let quote = ''
  let isQuoted = false
  for (let char = cursor.char(); char !== ''; char = cursor.char()) {
    if (quote === '' && /[\s;|&()<>]/.test(char)) break
    if (cursor.atExpression()) {
      cursor.take(asDelimiter)
      continue
    }
    cursor.at++
    if (quote === '' && (char === "'" || char === '"')) quote = char
    else if (char === quote) quote = ''
    else if (char === '\\' && quote !== "'") {
      delimiter += cursor.char()
      cursor.at++
    } else delimiter += char
    isQuoted ||= quote !== '' || char === '\\'
  }
  return {delimiter, isQuoted, stripsTabs}
}

/** After a line feed. */
function readHeredocs(reader: Reader): void {
  const {cursor} = reader
  const waiting = reader.heredocs
  reader.heredocs = []
  for (const heredoc of waiting) {
    const {bodyEnd, next} = extentOf(heredoc, cursor)
    if (heredoc.isQuoted) cursor.skipTo(bodyEnd, inQuotedHeredoc)
    else {
      const {end} = cursor
      cursor.end = bodyEnd
      readDouble(reader, '', [])
      cursor.end = end
    }
    cursor.at = Math.max(cursor.at, next)
  }
}

/** The body ends at the line that is the delimiter, whatever is open in it. */
function extentOf({delimiter, stripsTabs}: Heredoc, {text, at, end}: Cursor): {bodyEnd: number; next: number} {
  for (let start = at; start < end; ) {
    const lineEnd = text.indexOf('\n', start)
    const stop = lineEnd === -1 ? end : Math.min(lineEnd, end)
    const line = text.slice(start, stop)
    if ((stripsTabs ? line.replace(/^\t+/, '') : line) === delimiter) return {bodyEnd: start, next: stop}
    start = stop + 1
  }
  return {bodyEnd: end, next: end}
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r'
}
