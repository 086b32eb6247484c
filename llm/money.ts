/** Amounts of money, in millionths of a dollar; null where nobody knows. */

/** '$0.0014'; more digits where four would say that it was nothing. */
export function formatDollars(microUsd: number): string {
  const dollars = microUsd / 1_000_000
  return `$${microUsd > 0 && microUsd < 100 ? dollars.toFixed(6) : dollars.toFixed(4)}`
}

/** As outputs and JSON have it. */
export const inDollars = (microUsd: number | null): number | null => (microUsd === null ? null : microUsd / 1_000_000)

/** Unknown is not nothing: one amount that nobody knows makes the sum one. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  let sum = 0
  for (const value of values) {
    if (value === null) return null
    sum += value
  }
  return sum
}
