/** Lengths of time as people read them: `42 ms`, `0.4 s`, `30 s`, `1 min 12 s`, `1 h 3 min`. */

const MINUTE_S = 60
const HOUR_S = 3_600

/** Milliseconds below a tenth of a second, tenths below a minute, seconds below an hour, minutes from there on; what is 0 behind the first unit is left out. */
export function formatDuration(ms: number): string {
  if (ms < 100) return `${Math.max(0, Math.round(ms))} ms`
  const tenths = Math.round(Math.max(0, ms) / 100)
  if (tenths < MINUTE_S * 10) return ms % 1_000 === 0 ? `${ms / 1_000} s` : `${(tenths / 10).toFixed(1)} s`
  const seconds = Math.round(ms / 1_000)
  if (seconds < HOUR_S) return twoUnits(seconds, MINUTE_S, 'min', 's')
  return twoUnits(Math.round(seconds / MINUTE_S), MINUTE_S, 'h', 'min')
}

function twoUnits(total: number, perLarge: number, large: string, small: string): string {
  const rest = total % perLarge
  return `${Math.floor(total / perLarge)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`
}
