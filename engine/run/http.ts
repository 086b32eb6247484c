/** HttpPort: one request at a time, the answer read whole, with an end for every way it could go on for ever. */
import type {HttpAnswer, HttpPort, HttpRequest} from '../contracts.ts'
import {SortieError} from '../errors.ts'

/**
 * `signal` ends a request that is under way. Besides it, `fetch` gives up when nothing comes for five minutes. What is
 * thrown never holds a header: they carry keys.
 */
export function createHttpPort(signal: AbortSignal): HttpPort {
  return {
    async send(request) {
      const response = await reached(request, signal, () => fetchOnce(request, signal))
      const text = await reached(request, signal, () => readText(response, request))
      return {status: response.status, headers: Object.fromEntries(response.headers), text} satisfies HttpAnswer
    },
  }
}

/** A redirect is not followed: it would take the key and the text to a server that nobody named. */
function fetchOnce({method, url, headers, body}: HttpRequest, signal: AbortSignal): Promise<Response> {
  return fetch(url, {method, headers, signal, redirect: 'manual', ...(body !== undefined && {body})})
}

async function readText(response: Response, {url, maxBytes}: HttpRequest): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let sizeBytes = 0
  let text = ''
  for await (const piece of response.body) {
    sizeBytes += piece.byteLength
    if (sizeBytes > maxBytes) {
      throw new SortieError('HTTP_ANSWER_TOO_LARGE', {
        message: `${hostOf(url)} answers with more than ${maxBytes} bytes`,
        hint: 'ask it for less',
      })
    }
    text += decoder.decode(piece, {stream: true})
  }
  return text + decoder.decode()
}

async function reached<T>({url}: HttpRequest, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (signal.aborted || cause instanceof SortieError) throw cause
    throw new SortieError('HTTP_UNREACHABLE', {
      message: `${hostOf(url)} cannot be reached: ${reasonIn(cause)}`,
      hint: 'is the server up, and the address right?',
      cause,
    })
  }
}

/** Without path and query, which may hold what is not meant for a log. */
function hostOf(url: string): string {
  return URL.canParse(url) ? `"${new URL(url).origin}"` : 'an address that cannot be read'
}

/** `fetch` says only "fetch failed" itself; why stands in its cause, or for several addresses in the causes of that. */
function reasonIn(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return reasonIn(cause.errors[0])
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause === undefined ? cause.message : reasonIn(cause.cause)
}
