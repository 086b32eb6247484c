/** Whether the status of an answer is what the step expects. */
import type {HttpAnswer, HttpRequest, JsonObject} from '../../engine/contracts.ts'
import {type ErrorCode, SortieError} from '../../engine/errors.ts'
import {retryAfterMs} from '../../engine/retry-after.ts'
import type {HttpParams} from '../../schemas/types.gen.ts'

export interface Asked {
  readonly params: HttpParams
  readonly request: HttpRequest
  readonly nowMs: number
}

/** Besides 5xx, those that say "later": the request took too long, came too early, or is one too many. */
const PASSING_STATUSES: readonly number[] = [408, 425, 429]
/** Of the body, in a message. */
const SHOWN_CHARACTERS = 200

/** The failure of the step with its output in it; null where all is well. */
export function complaintAbout(answer: HttpAnswer, asked: Asked): ((output: JsonObject) => SortieError) | null {
  const {status, reason, headers} = answer
  const expected = asked.params.expect?.status_codes
  const isFine = expected === undefined ? status >= 200 && status < 300 : expected.includes(status)
  if (isFine) return null
  const waitMs = retryAfterMs(headers, asked.nowMs)
  const {code, hint} = kindOf(status, asked.params)
  const wait = waitMs === null ? '' : `, and asks to wait ${waitMs / 1_000} s`
  const wanted = expected === undefined ? '' : `, not ${expected.join(' or ')}`
  const message = `${asked.request.method} "${new URL(answer.url).origin}" is answered with ${status}${reason === '' ? '' : ` ${reason}`}${wanted}${wait}${excerptOf(answer)}`
  const details = {status, retry_after_ms: waitMs}
  return output => new SortieError(code, {message, hint, details, output})
}

function kindOf(status: number, {follow_redirects: follows = true}: HttpParams): {code: ErrorCode; hint: string} {
  if (status >= 500 || PASSING_STATUSES.includes(status)) {
    return {code: 'HTTP_UNAVAILABLE', hint: 'give the step a `retry`: it waits as long as the server asks for'}
  }
  return {code: 'HTTP_STATUS', hint: hintFor(status, follows)}
}

function hintFor(status: number, follows: boolean): string {
  const fine = 'where this status is fine, list it under `expect.status_codes`'
  if (status === 401 || status === 403) return `check the key in \`headers\`, and what it is good for; ${fine}`
  if (status === 404 || status === 410) return `check the address; ${fine}`
  if (status === 405) return `check \`method\`; ${fine}`
  if (status >= 300 && status < 400 && !follows) return `the step does not follow redirects; ${fine}`
  return fine
}

function excerptOf({bytes}: HttpAnswer): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 4_096))
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line === '' || text.includes('\0')) return ''
  return `: ${line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line}`
}
