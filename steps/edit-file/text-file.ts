/** A text file as edits see it: without its byte order mark, and with the line ends that it uses. */
import {SortieError} from '../../engine/errors.ts'

export interface TextFile {
  /** Line ends as they are in the file. */
  readonly text: string
  readonly hasMark: boolean
  /** The more frequent one; `\n` where there is no line end at all. */
  readonly lineEnd: '\n' | '\r\n'
}

const MARK = '\uFEFF'

/** Throws EDIT_NOT_TEXT. */
export function textFileFrom(bytes: Uint8Array, path: string): TextFile {
  const decoded = decode(bytes, path)
  const hasMark = decoded.startsWith(MARK)
  const text = hasMark ? decoded.slice(MARK.length) : decoded
  return {text, hasMark, lineEnd: lineEndOf(text)}
}

export function asBytes({text, hasMark}: TextFile): Buffer {
  return Buffer.from(hasMark ? MARK + text : text)
}

/** A text of the mission with the line ends of the file; `\r\n` stays where the author wrote it. */
export function withLineEnds(text: string, {lineEnd}: TextFile): string {
  return lineEnd === '\n' ? text : text.replaceAll(/\r?\n/g, lineEnd)
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (cause) {
    throw new SortieError('EDIT_NOT_TEXT', {
      message: `"${path}" is not UTF-8 text`,
      hint: 'convert it to UTF-8, or edit it with a command',
      cause,
    })
  }
}

function lineEndOf(text: string): TextFile['lineEnd'] {
  let [unix, dos] = [0, 0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at - 1] === '\r') dos++
    else unix++
  }
  return dos > unix ? '\r\n' : '\n'
}
