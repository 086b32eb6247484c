/** Texts with their templates as expressions, wherever a text may stand. */
import type {Json, StepId} from '../../engine/contracts.ts'
import {spliceParts, type TextPart} from '../splice.ts'
import {partsOf, type TemplateScope} from './templates.ts'

export interface CarryTexts {
  readonly scope: TemplateScope
  /** Told of every step that a text speaks of; false where that step comes later. */
  uses(stepId: StepId): boolean
  /** Told why a template stays as it was written. */
  keeps(written: string, why: string): void
}

/** A text that nothing but its reader looks into: a prompt, an argument, the content of a file. */
export function carryText(text: string, carry: CarryTexts): string {
  return readableParts(text, carry)
    .map(part => (part.kind === 'text' ? part.text : `\${{ ${part.expression} }}`))
    .join('')
}

/** The same for every text in a value. */
export function carryValue(value: Json, carry: CarryTexts): Json {
  if (typeof value === 'string') return carryText(value, carry)
  if (Array.isArray(value)) return value.map((item: Json) => carryValue(item, carry))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, carryValue(member, carry)]))
}

/** Text for a shell. */
export function carryScript(text: string, shell: string, carry: CarryTexts): string {
  const spliced = spliceParts(readableParts(text, carry), shell)
  for (const written of spliced.refused) carry.keeps(written, `"${written}" stands where a shell reads no variable`)
  return spliced.text
}

/** What cannot be an expression is text, and said. */
function readableParts(text: string, carry: CarryTexts): TextPart[] {
  return partsOf(text, carry.scope).map((part): TextPart => {
    if (part.kind === 'text') return part
    const {written} = part
    if (part.kind === 'unknown') carry.keeps(written, part.why)
    else if (part.stepId === null || carry.uses(part.stepId)) return part
    else carry.keeps(written, `"${written}" speaks of a step that comes later`)
    return {kind: 'text', text: written}
  })
}
