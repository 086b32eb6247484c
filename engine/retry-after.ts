/** How long a server asks to wait. Pure. */
import type {HttpAnswer} from './contracts.ts'

/** By `Retry-After`, in seconds or as a date; null where it does not say. */
export function retryAfterMs(headers: HttpAnswer['headers'], nowMs: number): number | null {
  const written = headers['retry-after']?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(written)) return Math.ceil(Number(written) * 1_000)
  const atMs = Date.parse(written)
  if (Number.isNaN(atMs)) return null
  // By the server's own clock, where it shows it: the two may differ.
  const serverNowMs = Date.parse(headers['date'] ?? '')
  return Math.max(0, atMs - (Number.isNaN(serverNowMs) ? nowMs : serverNowMs))
}
