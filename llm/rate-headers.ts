/** How long a server asks to wait, in the headers that providers use. Pure. */
import type {HttpAnswer} from '../engine/contracts.ts'
import {retryAfterMs} from '../engine/retry-after.ts'

type Headers = HttpAnswer['headers']

/** Of an answer that was refused; null where it does not say. */
export function askedPauseMs(headers: Headers, nowMs: number): number | null {
  const exact = Number.parseFloat(headers['retry-after-ms'] ?? '')
  if (Number.isFinite(exact) && exact >= 0) return Math.ceil(exact)
  return retryAfterMs(headers, nowMs) ?? spentPauseMs(headers)
}

/** Until what is left of a minute's requests or tokens is filled up again; null where something is left. */
export function spentPauseMs(headers: Headers): number | null {
  const pauses = ['requests', 'tokens'].flatMap(what => {
    const left = headers[`x-ratelimit-remaining-${what}`]?.trim() ?? ''
    const pauseMs = periodMs(headers[`x-ratelimit-reset-${what}`] ?? '')
    return /^0+$/.test(left) && pauseMs !== null ? [pauseMs] : []
  })
  return pauses.length === 0 ? null : Math.max(...pauses)
}

const unitsMs: {readonly [unit: string]: number} = {ms: 1, s: 1_000, m: 60_000, h: 3_600_000}

/** '1s', '6m0s', '120ms', or seconds as a number; null for anything else. */
function periodMs(written: string): number | null {
  const text = written.trim()
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000)
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return null
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
  return Math.ceil(parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (unitsMs[unit ?? ''] ?? 0), 0))
}
