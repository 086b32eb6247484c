/** The request that the parameters of a step ask for. Pure. */
import type {HttpRequest} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {HttpParams} from '../../schemas/types.gen.ts'

const DEFAULT_MAX_BYTES = 10 * 1024 * 1024

/** Throws STEP_BAD_PARAMS, without the value that is wrong: it may be a key. */
export function requestFor(params: HttpParams): HttpRequest {
  const {body, max_response_bytes: maxBytes = DEFAULT_MAX_BYTES, follow_redirects: followRedirects = true} = params
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  return {
    method: methodOf(params),
    url: addressOf(params),
    headers: headersOf(params),
    ...(sent !== undefined && {body: sent}),
    maxBytes,
    followRedirects,
  }
}

export function methodOf({method, body}: HttpParams): string {
  return method ?? (body === undefined ? 'GET' : 'POST')
}

/** For people: without what is not meant for them. Also of a text with expressions in it. */
export function shownAddress(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/?#]*@/, '$1***@')
}

function addressOf({url: written, query = {}}: HttpParams): string {
  const url = URL.canParse(written) ? new URL(written) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new SortieError('STEP_BAD_PARAMS', {
      message: '"url" is no http or https address once its expressions are evaluated',
      hint: 'it begins with http:// or https://, and a host',
    })
  }
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) url.searchParams.append(name, String(one))
  }
  return url.href
}

function headersOf({headers: written = {}, body}: HttpParams): HttpRequest['headers'] {
  const headers: {[name: string]: string} = {}
  if (body !== undefined) {
    headers['content-type'] = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
  }
  // White space at the ends means nothing in a header, and is what files with keys end with.
  for (const [name, value] of Object.entries(written)) headers[name.toLowerCase()] = String(value).trim()
  const wrong = Object.keys(headers).find(name => !/^[\t\x20-\x7e\x80-\xff]*$/.test(headers[name] ?? ''))
  if (wrong === undefined) return headers
  throw new SortieError('STEP_BAD_PARAMS', {
    message: `the header "${wrong}" holds a character that no header can, such as a line break`,
    hint: 'look at what its expressions come to',
  })
}
