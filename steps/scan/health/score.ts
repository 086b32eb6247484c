/** From parts to one figure, and to what would raise it most. Pure. */
import {type Judgement, weights} from './model.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type Health = {
  /** From 0 to 100. */
  readonly score: number
  readonly parts: readonly HealthPart[]
  /** What would raise the score, the most first. */
  readonly improvements: readonly {readonly part: string; readonly points: number}[]
}

export type HealthPart = {
  readonly part: string
  /** null where the part does not apply. */
  readonly points: number | null
  /** How many points it can have. */
  readonly of: number | null
  readonly because: string
  readonly seen: Judgement['seen']
}

/** A part that does not apply is left out, and the others count for more: the best is always 100. */
export function healthOf(judgements: readonly Judgement[]): Health {
  const applying = judgements.filter(({share}) => share !== null)
  const total = applying.reduce((sum, {part}) => sum + weights[part], 0)
  const parts = judgements.map(({part, share, because, seen}): HealthPart => {
    const of = share === null ? null : tenths((weights[part] * 100) / total)
    return {part, points: share === null || of === null ? null : tenths(of * share), of, because, seen}
  })
  const improvements = parts
    .map(({part, points, of}) => ({part, points: tenths((of ?? 0) - (points ?? 0))}))
    .filter(({points}) => points >= 1)
    .sort((a, b) => b.points - a.points)
  return {score: Math.round(parts.reduce((sum, {points}) => sum + (points ?? 0), 0)), parts, improvements}
}

const tenths = (figure: number): number => Math.round(figure * 10) / 10
