/** What is asked for after a redirect, by the rules that browsers and curl keep. Pure. */
import type {HttpRequest} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import type {Exchange} from './exchange.ts'
import {inWords} from './faults.ts'

const redirects: readonly number[] = [301, 302, 303, 307, 308]
/** What tells who asks. Further words are those of the headers that services have for their keys. */
const credentials =
  /^(authorization|cookie2?|proxy-authorization)$|(api|access|auth|private)[-_]?(key|token)|secret|session/i
const ofBody = /^content-(type|encoding|language|location)$/i

/** null where the answer is none, or does not say where to. Throws HTTP_REDIRECTED for an address that is not HTTP. */
export function redirected(request: HttpRequest, {status, headers}: Pick<Exchange, 'status' | 'headers'>) {
  const {location} = headers
  if (!redirects.includes(status) || location === undefined) return null
  const from = new URL(request.url)
  const to = targetOf(location, from)
  const isOther = to.origin !== from.origin
  const isTurned = (status === 303 && request.method !== 'HEAD') || (status <= 302 && request.method === 'POST')
  const {body, ...others} = request
  return {
    ...others,
    url: to.href,
    method: isTurned ? 'GET' : request.method,
    headers: withoutHeaders(
      request.headers,
      name => (isOther && credentials.test(name)) || (isTurned && ofBody.test(name)),
    ),
    ...(body !== undefined && !isTurned && {body}),
  } satisfies HttpRequest
}

/** User and password go along to the same place only, and there only where the server names none itself. */
function targetOf(location: string, from: URL): URL {
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null
  if (to === null || !/^https?:$/.test(to.protocol)) {
    throw new SortieError('HTTP_REDIRECTED', {
      message: `${inWords(from)} redirects to an address that is not http or https`,
      hint: 'say `follow_redirects: false` to look at its answer',
    })
  }
  if (to.origin === from.origin && to.username === '') {
    to.username = from.username
    to.password = from.password
  }
  return to
}

function withoutHeaders(headers: HttpRequest['headers'], isLeftOut: (name: string) => boolean): HttpRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isLeftOut(name)))
}
