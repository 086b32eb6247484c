/** Conditions of many parts, and choices within choices. */
import type {Spot} from '../../../engine/code-metrics.ts'
import type {Part} from '../outline.ts'
import {quoteOf} from '../quote.ts'

/** Fewer are never too many. */
const FEW_OPERATORS = 3
const FEW_LEVELS = 2

export function complexConditions(parts: readonly Part[], text: string): Spot[] {
  const operators = new Map<Part, number>()
  for (const part of parts) {
    if (part.role.is !== 'logical') continue
    const outermost = outermostOf(part)
    operators.set(outermost, (operators.get(outermost) ?? 0) + 1)
  }
  return [...operators].flatMap(([part, figure]) =>
    figure < FEW_OPERATORS ? [] : [spotAt(part, 'complex-condition', figure, text)],
  )
}

export function nestedConditionals(parts: readonly Part[], text: string): Spot[] {
  const levels = new Map<Part, number>()
  for (const part of parts) {
    if (part.role.is !== 'conditional') continue
    let level = 1
    let outermost = part
    while (outermost.parent?.role.is === 'conditional') {
      outermost = outermost.parent
      level++
    }
    levels.set(outermost, Math.max(levels.get(outermost) ?? 0, level))
  }
  return [...levels].flatMap(([part, figure]) =>
    figure < FEW_LEVELS ? [] : [spotAt(part, 'nested-conditional', figure, text)],
  )
}

function outermostOf(part: Part): Part {
  let outermost = part
  while (outermost.parent?.role.is === 'logical') outermost = outermost.parent
  return outermost
}

function spotAt({start, startLine, endLine}: Part, rule: Spot['rule'], figure: number, text: string): Spot {
  return {rule, startLine, endLine, figure, quote: quoteOf(text, start)}
}
