/** The bytes of a mission file as text, or what keeps them from being text. */
import type {Diagnostic, SourceFile} from '../contracts.ts'

export interface MissionBytes {
  /** The name that messages show. */
  readonly path: string
  readonly bytes: Uint8Array
}

const maxFileBytes = 64 * 1024 * 1024
/** Everything below space but tab and line feed; a carriage return only before a line feed. */
// oxlint-disable-next-line no-control-regex
const controlCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f]|\r(?!\n)/

export function decodeMission({path, bytes}: MissionBytes): {file: SourceFile} | {diagnostic: Diagnostic} {
  if (bytes.byteLength > maxFileBytes) {
    const file = {path, text: ''}
    const message = `the file holds ${bytes.byteLength} bytes, more than the ${maxFileBytes} (64 MiB) that a mission may`
    return {diagnostic: {code: 'MISSION_TOO_LARGE', severity: 'error', message, place: {file, start: 0, end: 0}}}
  }
  // A byte order mark at the beginning is dropped here.
  const file = {path, text: new TextDecoder('utf-8').decode(bytes)}
  const damaged = firstDamage(file.text, bytes)
  if (damaged !== undefined) return {diagnostic: notUtf8(file, damaged, bytes)}
  const diagnostic = controlCharacterIn(file)
  return diagnostic === undefined ? {file} : {diagnostic}
}

/** A character that neither YAML nor JSON allows as it stands; a NUL usually means that the file is not text at all. */
export function controlCharacterIn(file: SourceFile): Diagnostic | undefined {
  const found = controlCharacter.exec(file.text)
  if (found === null) return undefined
  const place = {file, start: found.index, end: found.index + 1}
  if (found[0] === '\0') {
    const hint = 'save it as UTF-8 text'
    return {code: 'MISSION_UNREADABLE', severity: 'error', message: 'the file holds a NUL byte', place, hint}
  }
  const isReturn = found[0] === '\r'
  return {
    code: 'MISSION_SYNTAX',
    severity: 'error',
    message: isReturn
      ? 'a carriage return stands without a line feed'
      : `the control character ${codePoint(found[0])} stands in the text`,
    place,
    hint: isReturn ? 'save the file with LF or CRLF line ends' : 'remove it, or write it as an escape in double quotes',
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Offset in the text of the first replacement character that was not in the bytes. */
function firstDamage(text: string, bytes: Uint8Array): number | undefined {
  let offset = text.indexOf('\uFFFD')
  if (offset === -1) return undefined
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let byteOffset = hasMark ? 3 : 0
  let from = 0
  while (offset !== -1) {
    byteOffset += Buffer.byteLength(text.slice(from, offset))
    const isGenuine = bytes[byteOffset] === 0xef && bytes[byteOffset + 1] === 0xbf && bytes[byteOffset + 2] === 0xbd
    if (!isGenuine) return offset
    from = offset
    offset = text.indexOf('\uFFFD', offset + 1)
  }
  return undefined
}

function notUtf8(file: SourceFile, start: number, bytes: Uint8Array): Diagnostic {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return {
    code: 'MISSION_UNREADABLE',
    severity: 'error',
    message: isUtf16 ? 'the file is UTF-16, not UTF-8' : 'the text is not UTF-8 from here on',
    place: {file, start, end: start + 1},
    hint: 'save it as UTF-8',
  }
}
