/** Money in words. */

/** '$0.0014'; more digits where four would say that it was nothing. */
export function formatDollars(microUsd: number): string {
  const dollars = microUsd / 1_000_000
  return `$${microUsd > 0 && microUsd < 100 ? dollars.toFixed(6) : dollars.toFixed(4)}`
}
