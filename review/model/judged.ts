/** The second look at what a model has found: all of it together, each with the code around it. */
import type {ReviewFinding} from '../static/review.ts'
import type {ReviewedFile} from '../texts.ts'
import type {Judgement} from './answers.ts'

type Found = Omit<ReviewFinding, 'id'>

const LINES_AROUND = 6
/** Up to this score a finding depends on code that nobody showed. */
const DOUBTFUL_SCORE = 4

/** One text for each, for the question. */
export function findingsInWords(findings: readonly Found[], files: readonly ReviewedFile[]): string[] {
  const texts = new Map(files.map(({diff, after}) => [diff.path, after?.split('\n') ?? []]))
  return findings.map(({path, start_line: start, end_line: end, severity, title, message}) => {
    const from = Math.max(1, start - LINES_AROUND)
    const lines = (texts.get(path) ?? []).slice(from - 1, Math.min(end, start + LINES_AROUND) + LINES_AROUND)
    const code = lines.map((line, index) => `${from + index} ${line.replace(/\r$/, '')}`).join('\n')
    return `${path}, lines ${start} to ${end}, ${severity}: ${title}\n${message}\n\n${code}`
  })
}

export interface Judged {
  readonly findings: readonly Found[]
  readonly dropped: number
}

/**
 * A score of 0 drops a finding; a low one lowers how sure it is. What was given no score stays as it is: a reader who
 * forgets must not silence another.
 */
export function judged(findings: readonly Found[], {scores}: Judgement): Judged {
  const byNumber = new Map(scores.map(({number, score}) => [number, score]))
  const kept = findings.flatMap((finding, index): Found[] => {
    const score = byNumber.get(index + 1)
    if (score === 0) return []
    if (score === undefined || score > DOUBTFUL_SCORE) return [finding]
    return [{...finding, confidence: Math.min(finding.confidence, score / 10)}]
  })
  return {findings: kept, dropped: findings.length - kept.length}
}
