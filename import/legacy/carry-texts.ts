/** Texts with their templates as expressions, wherever a text may stand. */
import type {Json, StepId} from '../../engine/contracts.ts'
import {spliceShell} from '../../engine/expression/index.ts'
import {partsOf, type TemplatePart, type TemplateScope} from './templates.ts'

export interface CarryTexts {
  readonly scope: TemplateScope
  /** Told of every step that a text speaks of; false where that step comes later. */
  uses(stepId: StepId): boolean
  /** Told why a template stays as it was written. */
  keeps(written: string, why: string): void
}

/** A text that nothing but its reader looks into: a prompt, an argument, the content of a file. */
export function carryText(text: string, carry: CarryTexts): string {
  return written(readableParts(text, carry), carry)
}

function readableParts(text: string, carry: CarryTexts): readonly TemplatePart[] {
  return partsOf(text, carry.scope).map(part => {
    if (part.kind !== 'expression' || part.stepId === null || carry.uses(part.stepId)) return part
    return {kind: 'unknown', written: part.written, why: `"${part.written}" speaks of a step that comes later`}
  })
}

/** The same for every text in a value. */
export function carryValue(value: Json, carry: CarryTexts): Json {
  if (typeof value === 'string') return carryText(value, carry)
  if (Array.isArray(value)) return value.map((item: Json) => carryValue(item, carry))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, carryValue(member, carry)]))
}

/**
 * Text for a shell. There an expression becomes a reference to a variable, which single quotes would keep from being
 * read: they are closed before it and opened again behind it. Where that does not help either, the template stays.
 */
export function carryScript(text: string, shell: string, carry: CarryTexts): string {
  let parts: readonly ShellPart[] = readableParts(text, carry)
  for (const mend of [breakQuotes, giveUp]) {
    const refused = refusedIn(parts, shell)
    if (refused.size === 0) break
    parts = parts.map((part, index) => (refused.has(index) ? mend(part) : part))
  }
  return written(parts, carry)
}

type ShellPart = TemplatePart & {readonly isInQuotes?: boolean}

function breakQuotes(part: ShellPart): ShellPart {
  return part.kind === 'expression' ? {...part, isInQuotes: true} : part
}

function giveUp(part: ShellPart): ShellPart {
  if (part.kind !== 'expression') return part
  return {kind: 'unknown', written: part.written, why: `"${part.written}" stands where a shell reads no variable`}
}

/** Numbers of the parts that cannot stand where they do. */
function refusedIn(parts: readonly ShellPart[], shell: string): ReadonlySet<number> {
  const {text, ends} = joined(parts)
  const splice = spliceShell(text, shell)
  return new Set(splice.ok ? [] : splice.problems.map(({end}) => ends.findIndex(last => end <= last)))
}

function written(parts: readonly ShellPart[], {keeps}: CarryTexts): string {
  for (const part of parts) if (part.kind === 'unknown') keeps(part.written, part.why)
  return joined(parts).text
}

/** The text, and where each part of it ends. Single quotes that would hold nothing are left out. */
function joined(parts: readonly ShellPart[]): {readonly text: string; readonly ends: readonly number[]} {
  let text = ''
  let isClosed = false
  const ends: number[] = []
  for (const part of parts) {
    const own = wordsOf(part)
    if (part.kind === 'expression' && part.isInQuotes === true) {
      const closed = isClosed ? text : text.endsWith("'") ? text.slice(0, -1) : `${text}'`
      text = `${closed}"${own}"`
      isClosed = true
    } else {
      text += !isClosed ? own : own.startsWith("'") ? own.slice(1) : `'${own}`
      isClosed = false
    }
    ends.push(text.length)
  }
  return {text, ends}
}

function wordsOf(part: ShellPart): string {
  if (part.kind === 'expression') return `\${{ ${part.expression} }}`
  return part.kind === 'text' ? part.text : part.written
}
