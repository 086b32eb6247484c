/** HttpPort: one request at a time, the answer read whole, with an end for every way it could go on for ever. */
import type {HttpAnswer, HttpPort, HttpRequest} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import type {Exchange} from './http/exchange.ts'
import {faultIn, inWords} from './http/faults.ts'
import {proxyFor} from './http/proxy.ts'
import {redirected} from './http/redirect.ts'

const MAX_REDIRECTS = 10

/** `signal` ends a request that is under way; `env` names the proxies, as `HTTPS_PROXY` and the like. */
export function createHttpPort(signal: AbortSignal, env: {readonly [name: string]: string} = {}): HttpPort {
  async function once(request: HttpRequest, url: URL): Promise<Exchange> {
    const proxy = proxyFor(url, env)
    // Most runs send nothing, and need neither HTTP nor TLS.
    const {exchange} = await import('./http/exchange.ts')
    try {
      return await exchange(request, {url, proxy, signal})
    } catch (cause) {
      signal.throwIfAborted()
      if (cause instanceof SortieError) throw cause
      throw faultIn(cause, {url, proxy})
    }
  }

  return {
    async send(first) {
      let request = first
      let url = urlIn(request.url)
      for (let count = 0; ; count++) {
        const answer = await once(request, url)
        const next = request.followRedirects === true ? redirected({...request, url: url.href}, answer) : null
        if (next === null) return {...answer, url: shownUrl(url)} satisfies HttpAnswer
        if (count === MAX_REDIRECTS) throw tooMany(urlIn(first.url))
        request = next
        url = urlIn(next.url)
      }
    },
  }
}

function urlIn(text: string): URL {
  if (URL.canParse(text)) return new URL(text)
  throw new SortieError('HTTP_UNREACHABLE', {message: 'the address cannot be read', hint: 'write it as https://…'})
}

function shownUrl(url: URL): string {
  const shown = new URL(url)
  shown.username = ''
  shown.password = ''
  return shown.href
}

function tooMany(url: URL): SortieError {
  return new SortieError('HTTP_REDIRECTED', {
    message: `${inWords(url)} redirects more than ${MAX_REDIRECTS} times`,
    hint: 'do its redirects lead in a circle? name the final address, or say `follow_redirects: false`',
  })
}
