/** A question without the secrets in it: nothing is asked, kept or looked up before. Pure. */
import type {LlmQuestion} from '../engine/contracts.ts'

export function redacted(question: LlmQuestion, redact: (text: string) => string): LlmQuestion {
  const {system, parts} = question
  return {
    ...question,
    ...(system !== undefined && {system: redact(system)}),
    parts: parts.map(part =>
      part.kind === 'text'
        ? {...part, text: redact(part.text)}
        : {...part, name: redact(part.name), text: redact(part.text)},
    ),
  }
}
