/** What a model is asked about a change: each group of hunks by itself, then all that was found together. Pure. */
import type {LlmQuestion} from '../../engine/contracts.ts'
import reviewSchema from '../../schemas/answers/review.schema.json' with {type: 'json'}
import judgementSchema from '../../schemas/answers/review-judgement.schema.json' with {type: 'json'}
import {prompts} from '../../schemas/prompts.gen.ts'
import type {PromptGroup} from '../prompt/pack.ts'

/** Part of the key of kept answers: whoever changes what is asked counts it on. */
const VERSION = 'review 1'

export interface AskingReview {
  /** Role and rules; absent for those that are shipped. */
  readonly system?: string
  /** What the author of the mission says of the project. */
  readonly about?: string
  readonly maxOutputTokens?: number
}

export function groupQuestion(
  {pieces, text}: PromptGroup,
  {system = prompts.review, about, maxOutputTokens}: AskingReview,
): LlmQuestion {
  return {
    label: labelOf(pieces.map(({path}) => path)),
    system: system.trim(),
    parts: [
      ...(about === undefined ? [] : [{kind: 'text', text: `About the project: ${about}`} as const]),
      {kind: 'untrusted', name: 'a part of the diff', text},
    ],
    answer: {name: 'review', schema: reviewSchema},
    version: VERSION,
    ...(maxOutputTokens !== undefined && {maxOutputTokens}),
  }
}

/** `src/a.ts and 3 more`. */
export function labelOf(paths: readonly string[]): string {
  const [first = 'nothing', ...others] = new Set(paths)
  return others.length === 0 ? first : `${first} and ${others.length} more`
}

/** `findings`: each as text, with the code around it. They are numbered from 1. */
export function judgeQuestion(findings: readonly string[]): LlmQuestion {
  return {
    label: 'all findings together',
    system: prompts['review-judge'].trim(),
    parts: [
      {kind: 'text', text: `There are ${findings.length} findings.`},
      {
        kind: 'untrusted',
        name: 'the findings',
        text: findings.map((finding, index) => `# Finding ${index + 1}\n${finding}`).join('\n\n'),
      },
    ],
    answer: {name: 'review_judgement', schema: judgementSchema},
    version: VERSION,
  }
}
