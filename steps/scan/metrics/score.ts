/** One figure for how hard a file is to follow. */
import type {CodeMetrics} from '../../../engine/code-metrics.ts'

/** Where each part is full. */
const WORST_COMPLEXITY = 50
const WORST_DECISIONS_PER_100_LINES = 40
const WORST_NESTING = 8

/**
 * From 0 to 100: half of it the worst function, 30 how many decisions stand in 100 lines of code, 20 how deep the deepest
 * stand in each other. Pure.
 */
export function complexityScore({functions, lines}: CodeMetrics): number {
  const worst = Math.max(1, ...functions.map(({complexity}) => complexity))
  const deepest = Math.max(0, ...functions.map(({nesting}) => nesting))
  const decisions = functions.reduce((sum, {complexity}) => sum + complexity - 1, 0)
  const dense = lines.code === 0 ? 0 : (decisions * 100) / lines.code
  return Math.round(
    50 * part(worst - 1, WORST_COMPLEXITY - 1) +
      30 * part(dense, WORST_DECISIONS_PER_100_LINES) +
      20 * part(deepest, WORST_NESTING),
  )
}

const part = (figure: number, full: number): number => Math.min(1, figure / full)
