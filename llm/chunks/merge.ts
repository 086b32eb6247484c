/** What was said of the chunks of one file, as if it had been said of the file. Pure. */
import type {Severity} from '../../engine/contracts.ts'
import {fingerprint, severities} from '../../engine/finding.ts'

export interface Scores {
  readonly overall: number
  readonly security: number
  readonly complexity: number
}

export interface WeighedScores {
  readonly scores: Scores
  readonly lines: number
}

/** By their lines; a file is as safe as its worst part. */
export function mergedScores(parts: readonly WeighedScores[]): Scores {
  const lines = parts.reduce((sum, part) => sum + part.lines, 0)
  const mean = (of: (scores: Scores) => number) =>
    Math.round(parts.reduce((sum, part) => sum + of(part.scores) * part.lines, 0) / Math.max(1, lines))
  return {
    overall: mean(({overall}) => overall),
    security: Math.min(...parts.map(({scores}) => scores.security)),
    complexity: mean(({complexity}) => complexity),
  }
}

export interface Mergeable {
  readonly rule: string
  readonly category: string
  readonly path: string
  readonly quote: string
  readonly start_line: number
  readonly severity: Severity
  readonly confidence: number
}

/**
 * What was found twice counts once: by its fingerprint at one line, or, where the two chunks named the rule in different
 * words, by line and category. The more severe one stays, and of equals the more certain.
 */
export function mergedFindings<T extends Mergeable>(findings: readonly T[]): readonly T[] {
  const kept: T[] = []
  for (const finding of findings) {
    const at = kept.findIndex(other => isSame(other, finding))
    const other = kept[at]
    if (other === undefined) kept.push(finding)
    else if (outweighs(finding, other)) kept[at] = finding
  }
  return kept
}

function isSame(one: Mergeable, other: Mergeable): boolean {
  if (one.path !== other.path || one.start_line !== other.start_line) return false
  return one.category === other.category || fingerprint(one) === fingerprint(other)
}

function outweighs(one: Mergeable, other: Mergeable): boolean {
  const worse = severities.indexOf(other.severity) - severities.indexOf(one.severity)
  return worse > 0 || (worse === 0 && one.confidence > other.confidence)
}
