/** From ranked files to what is shown of them: whole files where they are short, else the lines around the hits. Pure. */
import type {Ranked} from './rank.ts'

export interface Passage {
  readonly path: string
  /** Lines count from 1. */
  readonly firstLine: number
  readonly text: string
}

export interface PassageBudget {
  readonly maxTokens: number
  /** No file takes more of it. */
  readonly maxFileTokens: number
  tokensOf(text: string): number
}

/** Lines before and behind a hit. */
const AROUND_LINES = 12

/** As many as fit, from the best file on. */
export function passagesOf(ranked: readonly Ranked[], budget: PassageBudget): readonly Passage[] {
  const passages: Passage[] = []
  let left = budget.maxTokens
  for (const file of ranked) {
    for (const passage of passagesIn(file, budget)) {
      const tokens = budget.tokensOf(passage.text)
      if (tokens > left) return passages
      left -= tokens
      passages.push(passage)
    }
  }
  return passages
}

function passagesIn(
  {candidate: {path, text}, hits}: Ranked,
  {maxFileTokens, tokensOf}: PassageBudget,
): readonly Passage[] {
  if (tokensOf(text) <= maxFileTokens) return [{path, firstLine: 1, text}]
  const lines = text.split('\n')
  const passages: Passage[] = []
  let left = maxFileTokens
  for (const {first, last} of stretchesAround(hits.length === 0 ? [1] : hits, lines.length)) {
    const part = lines.slice(first - 1, last).join('\n')
    const tokens = tokensOf(part)
    if (tokens > left) break
    left -= tokens
    passages.push({path, firstLine: first, text: part})
  }
  return passages
}

function stretchesAround(hits: readonly number[], lineCount: number): readonly {first: number; last: number}[] {
  const stretches: {first: number; last: number}[] = []
  for (const line of hits) {
    const first = Math.max(1, line - AROUND_LINES)
    const last = Math.min(lineCount, line + AROUND_LINES)
    const before = stretches.at(-1)
    if (before !== undefined && first <= before.last + 1) before.last = last
    else stretches.push({first, last})
  }
  return stretches
}
