/** Reads the durations of the contracts: `1h30m`, `500ms`, or a number of seconds. */

const unitMs = {d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1} as const

/**
 * Milliseconds, whole; a duration that is more than nothing gives at least 1.
 * Expects what `common.schema.json` lets through as a duration or a pause, and throws for anything else.
 */
export function durationMs(written: string | number): number {
  if (typeof written === 'number') return wholeMs(written * unitMs.s, written)
  let ms = 0
  let read = 0
  for (const part of written.matchAll(/([\d.]+)(d|h|ms|m|s)/gy)) {
    const [whole, amount, unit] = part
    if (amount === undefined || !isUnit(unit)) break
    ms += Number(amount) * unitMs[unit]
    read += whole.length
  }
  if (read === 0 || read < written.length) throw new RangeError(`not a duration: ${JSON.stringify(written)}`)
  return wholeMs(ms, written)
}

function wholeMs(ms: number, written: string | number): number {
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError(`not a duration: ${JSON.stringify(written)}`)
  return ms > 0 ? Math.max(1, Math.round(ms)) : 0
}

function isUnit(text: string | undefined): text is keyof typeof unitMs {
  return text !== undefined && Object.hasOwn(unitMs, text)
}
