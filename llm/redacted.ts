/** A question without the secrets in it: nothing is asked, kept or looked up before. Pure. */
import type {LlmQuestion} from '../engine/contracts.ts'

/** Replaces secrets; `path`: where the text comes from, if that is known. Equal texts come out equal. */
export type Redact = (text: string, path?: string) => string

/** `redactor` makes one for a question: a secret that stands in two of its parts is called the same in both. */
export function redacted(question: LlmQuestion, redactor: () => Redact): LlmQuestion {
  const {system, parts} = question
  const redact = redactor()
  return {
    ...question,
    ...(system !== undefined && {system: redact(system)}),
    parts: parts.map(part =>
      part.kind === 'text'
        ? {...part, text: redact(part.text)}
        : {...part, name: redact(part.name), text: redact(part.text, part.name)},
    ),
  }
}
