/** One request to a model server, within its time. */
import type {Clock, HttpAnswer, HttpPort, JsonObject} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import type {ModelAnswer} from './completion.ts'
import {createEventStream} from './event-stream.ts'

/** The longest answers of today's models have some 500 kB. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

/** The system's words for a connection that was there: another try may do better. */
const CUT_OFF = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ETIMEDOUT', 'IDLE', 'Z_BUF_ERROR', 'EAI_AGAIN']

export interface Delivery {
  /** Up to `/chat/completions`. */
  readonly baseUrl: string
  readonly key: string | null
  readonly body: JsonObject
  readonly timeoutMs: number
  /** Told how many characters have come; absent where the answer comes in one piece. */
  readonly onProgress: ((characters: number) => void) | undefined
}

export interface TransportSurroundings {
  readonly clock: Clock
  readonly signal: AbortSignal
  httpFor(signal: AbortSignal): HttpPort
}

/**
 * Throws LLM_UNAVAILABLE for what another try may mend, with `details.cut_off` where the server had the question; else
 * what the HTTP port throws. Rejects when the signal fires, and the server is let go of.
 */
export async function deliver(delivery: Delivery, around: TransportSurroundings): Promise<ModelAnswer> {
  const {clock, signal} = around
  const {timeoutMs, onProgress} = delivery
  signal.throwIfAborted()
  const ending = new AbortController()
  const end = () => ending.abort(signal.reason)
  signal.addEventListener('abort', end, {once: true})
  const limit = clock.setTimer(timeoutMs, () => ending.abort('timeout'))
  const stream = onProgress === undefined ? null : createEventStream()
  const onPiece = (bytes: Uint8Array) => {
    stream?.write(bytes)
    onProgress?.(stream?.characters ?? 0)
  }
  try {
    const answer = await around.httpFor(ending.signal).send({
      method: 'POST',
      url: `${delivery.baseUrl}/chat/completions`,
      headers: {
        'content-type': 'application/json',
        ...(delivery.key !== null && {authorization: `Bearer ${delivery.key}`}),
      },
      body: JSON.stringify(delivery.body),
      maxBytes: MAX_ANSWER_BYTES,
      keepAlive: true,
      ...(stream !== null && {onPiece}),
    })
    const isStream = stream !== null && /^text\/event-stream\b/i.test(answer.headers['content-type'] ?? '')
    const text = isStream && answer.status === 200 ? JSON.stringify(stream.end()) : textOf(answer)
    return {status: answer.status, headers: answer.headers, text}
  } catch (cause) {
    signal.throwIfAborted()
    throw explained(cause, {isTimeOver: ending.signal.aborted, timeoutMs})
  } finally {
    limit.clear()
    signal.removeEventListener('abort', end)
  }
}

const textOf = ({bytes}: HttpAnswer): string => new TextDecoder().decode(bytes)

function explained(cause: unknown, {isTimeOver, timeoutMs}: {isTimeOver: boolean; timeoutMs: number}): unknown {
  const hint = 'try again later, or give the step a `retry`'
  if (isTimeOver) {
    return new SortieError('LLM_UNAVAILABLE', {
      message: `the model server did not answer within ${timeoutMs / 1_000} s`,
      hint: 'raise `timeout` under `config.llm`, or ask for less at one time',
      details: {cut_off: true},
      cause,
    })
  }
  if (!(cause instanceof SortieError)) return cause
  const {code, message, details} = cause
  if (code === 'LLM_UNAVAILABLE') return new SortieError(code, {message, hint, details: {cut_off: true}, cause})
  const reason = details?.['reason']
  if (code !== 'HTTP_UNREACHABLE' || typeof reason !== 'string' || !CUT_OFF.includes(reason)) return cause
  return new SortieError('LLM_UNAVAILABLE', {message, hint, details: {reason, cut_off: true}, cause})
}
