/** One request and its answer, on a connection of their own. */
import {Agent, type ClientRequest, type IncomingMessage, request as plainRequest, type RequestOptions} from 'node:http'
import {Agent as TlsAgent, request as tlsRequest} from 'node:https'
import {pipeline} from 'node:stream/promises'
import {createBrotliDecompress, createGunzip, createInflate} from 'node:zlib'
import {formatBytes} from '../../bytes.ts'
import type {HttpAnswer, HttpRequest} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import {inWords} from './faults.ts'
import {authorizationOf, withoutBrackets} from './proxy.ts'
import {tunnelThrough} from './tunnel.ts'

export type Exchange = Omit<HttpAnswer, 'url'>

export interface Way {
  readonly url: URL
  /** null for the direct way. */
  readonly proxy: URL | null
  readonly signal: AbortSignal
}

/** Rejects with what the system or the parser said, or with HTTP_ANSWER_TOO_LARGE. */
export async function exchange(request: HttpRequest, way: Way): Promise<Exchange> {
  try {
    return await exchangeOnce(request, way)
  } catch (cause) {
    // A connection that was kept may be let go of by the server just when it is used again: nothing was read then.
    if (!(cause instanceof StaleConnection)) throw cause
    return await exchangeOnce({...request, keepAlive: false}, way)
  }
}

class StaleConnection extends Error {}

async function exchangeOnce(request: HttpRequest, way: Way): Promise<Exchange> {
  const call = await callTo(request, way)
  if (request.idleMs !== undefined) giveUpWhenIdle(call, request.idleMs)
  let fault: unknown
  let isAnswered = false
  // What breaks off an answer is told to the call; the answer itself only learns that it is cut.
  call.on('error', cause => (fault ??= cause))
  try {
    const response = await answerTo(call, request.body)
    isAnswered = true
    return {
      status: response.statusCode ?? 0,
      reason: response.statusMessage ?? '',
      headers: headersOf(response),
      bytes: await readWhole(response, request, way.url),
    }
  } catch (cause) {
    if (call.reusedSocket && !isAnswered && isCut(fault ?? cause)) throw new StaleConnection()
    throw fault ?? cause
  } finally {
    call.destroy()
  }
}

function isCut(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ECONNRESET' || cause.code === 'EPIPE')
}

/** For requests that come in rows; idle connections do not keep the process alive. */
const kept = {plain: new Agent({keepAlive: true}), tls: new TlsAgent({keepAlive: true})}

/** Nothing has been sent yet. */
async function callTo(request: HttpRequest, {url, proxy, signal}: Way): Promise<ClientRequest> {
  const options = {method: request.method, headers: headersFor(request, url), signal}
  const keepAlive = request.keepAlive === true && proxy === null
  if (url.protocol !== 'https:') {
    const through = proxy === null ? addressOf(url) : addressThrough(proxy, url, options.headers)
    return (proxy?.protocol === 'https:' ? tlsRequest : plainRequest)({
      ...options,
      ...through,
      agent: keepAlive ? kept.plain : lonely(proxy),
    })
  }
  if (proxy === null) return tlsRequest({...options, ...addressOf(url), agent: keepAlive ? kept.tls : new TlsAgent()})
  const socket = await tunnelThrough(proxy, url, signal)
  return tlsRequest({...options, ...addressOf(url), createConnection: () => socket})
}

/** Connections are not kept: a step sends one request, and one that was kept may be dead by the next. */
const lonely = (proxy: URL | null) => (proxy?.protocol === 'https:' ? new TlsAgent() : new Agent())

const DEFAULT_HEADERS = {accept: '*/*', 'accept-encoding': 'gzip, deflate, br', 'user-agent': 'sortie'}

function headersFor({headers, body}: HttpRequest, url: URL): {[name: string]: string} {
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const authorization = authorizationOf(url)
  return {
    ...DEFAULT_HEADERS,
    ...(authorization !== null && {authorization}),
    ...own,
    // Node leaves it out with GET and DELETE, where few have a body.
    ...(body !== undefined && {'content-length': String(Buffer.byteLength(body))}),
  }
}

function addressOf(url: URL): RequestOptions {
  return {host: withoutBrackets(url.hostname), port: url.port, path: `${url.pathname}${url.search}`}
}

/** Plain HTTP through a proxy: it is asked for the whole address. */
function addressThrough(proxy: URL, url: URL, headers: {[name: string]: string}): RequestOptions {
  const authorization = authorizationOf(proxy)
  return {
    host: withoutBrackets(proxy.hostname),
    port: proxy.port,
    path: `${url.origin}${url.pathname}${url.search}`,
    headers: {host: url.host, ...headers, ...(authorization !== null && {'proxy-authorization': authorization})},
  }
}

function giveUpWhenIdle(call: ClientRequest, idleMs: number): void {
  call.setTimeout(idleMs, () => {
    call.destroy(Object.assign(new Error(`nothing came for ${idleMs / 1_000} s`), {code: 'IDLE'}))
  })
}

function answerTo(call: ClientRequest, body: string | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    call.once('error', reject)
    call.once('response', resolve)
    call.end(body)
  })
}

function headersOf({headers}: IncomingMessage): {[name: string]: string} {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}

async function readWhole(
  response: IncomingMessage,
  {maxBytes, method, onPiece}: HttpRequest,
  url: URL,
): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let sizeBytes = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const piece of source) {
      sizeBytes += piece.length
      if (sizeBytes > maxBytes) return
      pieces.push(piece)
      onPiece?.(piece)
    }
  }
  const unpack = method === 'HEAD' ? null : unpackerFor(response)
  // Reading no further is a fault of the pipeline only where more was to come.
  const reading = unpack === null ? pipeline(response, collect) : pipeline(response, unpack, collect)
  await reading.catch((cause: unknown) => {
    if (sizeBytes <= maxBytes) throw cause
  })
  if (sizeBytes > maxBytes) throw tooLarge(url, maxBytes)
  return Buffer.concat(pieces, sizeBytes)
}

/** null where the answer comes as it is; several packings, one over the other, are not in use. */
function unpackerFor({headers, statusCode}: IncomingMessage) {
  if (statusCode === 204 || statusCode === 304) return null
  switch (headers['content-encoding']?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return null
  }
}

function tooLarge(url: URL, maxBytes: number): SortieError {
  return new SortieError('HTTP_ANSWER_TOO_LARGE', {
    message: `${inWords(url)} answers with more than ${formatBytes(maxBytes)}`,
    hint: 'ask it for less, or raise `max_response_bytes` of an `http` step',
  })
}
