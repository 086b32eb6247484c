/** Reads the sizes of the contracts: `512MB`, `1.5 GiB`, or a number of bytes; with `/s`, a rate. */

/** Powers of 1,024, as memory is sold and as `docker` and `systemd` read them: `MB` and `MiB` are the same. */
const unitBytes = {'': 1, k: 1_024, m: 1_048_576, g: 1_073_741_824, t: 1_099_511_627_776} as const

export const MEBIBYTE = unitBytes.m

/**
 * Bytes, whole, at least 1. Expects what `common.schema.json` lets through as a size or a rate, and throws for anything
 * else.
 */
export function sizeBytes(written: string | number): number {
  const bytes = typeof written === 'number' ? written : bytesIn(written)
  if (!Number.isFinite(bytes) || bytes <= 0) throw new RangeError(`not a size: ${JSON.stringify(written)}`)
  return Math.max(1, Math.round(bytes))
}

function bytesIn(text: string): number {
  const [, amount, prefix = ''] = /^(\d+(?:\.\d+)?) ?([kmgt]?)(?:i?b)?(?:\/s)?$/i.exec(text) ?? []
  const unit = prefix.toLowerCase()
  return amount !== undefined && isUnit(unit) ? Number(amount) * unitBytes[unit] : Number.NaN
}

/** `75%` or 75. */
export function percentOf(written: string | number): number {
  const percent = typeof written === 'number' ? written : Number(written.replace(/ ?%$/, ''))
  if (!Number.isFinite(percent) || percent <= 0) throw new RangeError(`not a percentage: ${JSON.stringify(written)}`)
  return percent
}

function isUnit(text: string): text is keyof typeof unitBytes {
  return Object.hasOwn(unitBytes, text)
}
