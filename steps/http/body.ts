/** What is kept of the body of an answer. */

import {formatBytes} from '../../engine/bytes.ts'
import type {HttpAnswer, Json, JsonObject} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {HttpParams} from '../../schemas/types.gen.ts'

export interface KeptBody {
  /** The first 256 KiB, as text; null where it went to a file or is no text. */
  readonly body: string | null
  /** `body` is only the beginning; the whole is in the log. */
  readonly truncated: boolean
}

const KEEP_CHARACTERS = 262_144
/** A value is kept in the log of events, and read with each expression that names the step. */
const MAX_JSON_BYTES = 1024 * 1024

/** `text`: all of it, for the log. */
export function bodyOf(
  answer: HttpAnswer,
  {isInFile}: {readonly isInFile: boolean},
): KeptBody & {readonly text: string} {
  const text = isInFile ? null : decoded(answer)
  if (text === null) return {body: null, truncated: false, text: isInFile ? '' : notText(answer)}
  const truncated = text.length > KEEP_CHARACTERS
  // Not half a character.
  const body = truncated ? text.slice(0, KEEP_CHARACTERS).replace(/[\ud800-\udbff]$/, '') : text
  return {body, truncated, text: text === '' || text.endsWith('\n') ? text : `${text}\n`}
}

/** Throws HTTP_BAD_ANSWER where JSON was asked for and something else came. `json` is absent where nothing is read. */
export function parsedBody(answer: HttpAnswer, params: HttpParams, output: JsonObject): {json?: Json} {
  const {output_format: format = saysJson(answer) ? 'json, if it is' : 'text'} = params
  if (format === 'text' || params.output !== undefined) return {}
  const isAsked = format === 'json'
  if (answer.bytes.length > MAX_JSON_BYTES) {
    if (!isAsked) return {}
    const message = `the answer is JSON of ${formatBytes(answer.bytes.length)}, and ${formatBytes(MAX_JSON_BYTES)} are kept as a value`
    throw new SortieError('HTTP_BAD_ANSWER', {message, hint: 'write it to a file with `output`', output})
  }
  try {
    const json: Json = JSON.parse(decoded(answer) ?? '')
    return {json}
  } catch (cause) {
    if (!isAsked) return {}
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message =
      answer.bytes.length === 0 ? 'the answer is empty, and the step expects JSON' : `the answer is not JSON: ${reason}`
    throw new SortieError('HTTP_BAD_ANSWER', {message, hint: 'look at it with `sortie logs`', cause, output})
  }
}

const mediaTypeOf = ({headers}: HttpAnswer): string => headers['content-type'] ?? ''

const saysJson = (answer: HttpAnswer): boolean => /^application\/(?:[\w.+-]+\+)?json\b/i.test(mediaTypeOf(answer))

/** In the characters that the server names, else in UTF-8; null where it is no text. */
function decoded(answer: HttpAnswer): string | null {
  const [, charset = 'utf-8'] = /;\s*charset="?([\w.:-]+)/i.exec(mediaTypeOf(answer)) ?? []
  try {
    const text = decoderFor(charset).decode(answer.bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function decoderFor(charset: string) {
  try {
    return new TextDecoder(charset, {fatal: true})
  } catch {
    return new TextDecoder('utf-8', {fatal: true})
  }
}

function notText(answer: HttpAnswer): string {
  const type = mediaTypeOf(answer)
  const what = type === '' ? '' : ` of ${type}`
  return `${formatBytes(answer.bytes.length)}${what}, which is no text; \`output: FILE\` keeps it\n`
}
