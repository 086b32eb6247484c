/** How each expression in a PowerShell script is quoted. `${env:X}` stands bare and in double quotes alike. */
import {type Cursor, createCursor, refused, type ScriptPlace} from './script-cursor.ts'
import type {ExpressionPart} from './template.ts'

const inSingle = refused(
  'an expression stands in single quotes, where PowerShell reads no variable',
  'use double quotes, or end the single quotes before it',
)
const escaped = refused('a backtick stands before this expression', 'remove the backtick')
const afterDollar = refused('a $ stands directly before this expression', 'write `$ for a dollar sign')
const evaluated = refused(
  'an expression stands in the arguments of Invoke-Expression, which runs them as code',
  'call the command itself',
)

export function placesInPowerShell(script: string, expressions: readonly ExpressionPart[]): readonly ScriptPlace[] {
  const cursor = createCursor(script, expressions)
  while (cursor.at < cursor.end) readCode(cursor)
  return cursor.places
}

function readCode(cursor: Cursor): void {
  if (cursor.atExpression()) cursor.take(runsItsArguments(cursor) ? evaluated : {kind: 'bare'})
  else if (cursor.startsWith("@'")) readUntil(cursor, "\n'@", inSingle)
  else if (cursor.startsWith('@"')) readUntil(cursor, '\n"@', {kind: 'quoted'})
  else if (cursor.startsWith('<#')) readUntil(cursor, '#>', {kind: 'ignored'})
  else if (cursor.char() === "'") readUntil(cursor, "'", inSingle)
  else if (cursor.char() === '"') readUntil(cursor, '"', runsItsArguments(cursor) ? evaluated : {kind: 'quoted'})
  else if (cursor.char() === '#' && /^$|[\s;(){}|]/.test(cursor.text.charAt(cursor.at - 1)))
    readUntil(cursor, '\n', {kind: 'ignored'})
  else stepOver(cursor)
}

/** From an opening mark up to and with `closer`. */
function readUntil(cursor: Cursor, closer: string, place: ScriptPlace): void {
  cursor.at += closer === '\n' ? 1 : closer.length === 1 ? 1 : 2
  while (cursor.at < cursor.end && !cursor.startsWith(closer)) {
    if (cursor.atExpression()) cursor.take(place)
    else if (place.kind === 'quoted') stepOver(cursor)
    else cursor.at++
  }
  cursor.at += closer.length
}

/** One character, or two where the first says how the second is read. */
function stepOver(cursor: Cursor): void {
  const char = cursor.char()
  cursor.at++
  if (char === '$' && cursor.atExpression()) cursor.take(afterDollar)
  else if (char === '`') {
    if (cursor.atExpression()) cursor.take(escaped)
    else cursor.at++
  }
}

function runsItsArguments({text, at}: Cursor): boolean {
  const line = text.slice(Math.max(0, at - 200), at)
  return /(^|[\s;|&({])(iex|invoke-expression)\s[^\n;]*$/i.test(line)
}
