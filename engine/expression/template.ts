/** Finds `${{ … }}` in a text. */
import {type Expression, parseExpression} from './parse.ts'
import {type FindNearMiss, movedBy, type Problem} from './problem.ts'

export type TemplatePart =
  | {readonly kind: 'text'; readonly text: string; readonly start: number; readonly end: number}
  | ExpressionPart

export interface ExpressionPart {
  readonly kind: 'expression'
  readonly expression: Expression
  /** Of the whole `${{ … }}`. */
  readonly start: number
  readonly end: number
  /** Where the expression's own text begins, white space left out: its problems count from here. */
  readonly offset: number
}

export interface Template {
  readonly parts: readonly TemplatePart[]
  /** All of them, offsets into the whole text. An expression with a problem is not among the parts. */
  readonly problems: readonly Problem[]
}

export const opening = '${{'

/** Takes time in proportion to the text. A literal `${{` is written `${{ '${{' }}`. */
export function parseTemplate(text: string, nearMiss?: FindNearMiss): Template {
  const parts: TemplatePart[] = []
  const problems: Problem[] = []
  const addText = (start: number, end: number) => {
    if (end > start) parts.push({kind: 'text', text: text.slice(start, end), start, end})
  }
  let from = 0
  for (let start = text.indexOf(opening); start !== -1; start = text.indexOf(opening, from)) {
    addText(from, start)
    const close = closingAfter(text, start + opening.length)
    if ('missing' in close) {
      problems.push({code: 'MISSION_BAD_EXPRESSION', start, end: start + opening.length, ...close.missing})
      return {parts, problems}
    }
    const inner = text.slice(start + opening.length, close.at)
    const parsed = parseExpression(inner, nearMiss)
    from = close.at + 2
    if (parsed.ok) {
      const offset = start + opening.length + inner.length - inner.trimStart().length
      parts.push({kind: 'expression', expression: parsed.value, start, end: from, offset})
    } else problems.push(...parsed.problems.map(problem => movedBy(problem, start + opening.length)))
  }
  addText(from, text.length)
  return {parts, problems}
}

/** The next `}}` outside a string. A doubled '' closes and opens again, which comes to the same. */
function closingAfter(text: string, from: number): {at: number} | {missing: {message: string; hint: string}} {
  let inString = false
  // One look at each character: searching for the next quote would cross the rest of the text for every expression.
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") inString = !inString
    else if (!inString && text[at] === '}' && text[at + 1] === '}') return {at}
  }
  return inString
    ? {missing: {message: "a string inside `${{ }}` is not closed with '", hint: "a ' inside a string is written ''"}}
    : {missing: {message: '`${{` is not closed', hint: 'close it with `}}`'}}
}
