/** `if:` holds one expression, bare or wholly inside `${{ }}`. */
import {statusFunctions} from './function-table.ts'
import {type Expression, type Parsed, parseExpression} from './parse.ts'
import type {FindNearMiss} from './problem.ts'
import {opening, parseTemplate} from './template.ts'

export interface Condition {
  readonly expression: Expression
  /** Where the expression's own text begins in what was given. */
  readonly offset: number
  /** False: `success()` is implied. */
  readonly usesStatus: boolean
}

export function parseCondition(text: string, nearMiss?: FindNearMiss): Parsed<Condition> {
  if (!text.trimStart().startsWith(opening)) return bare(text, nearMiss)
  const {parts, problems} = parseTemplate(text, nearMiss)
  if (problems.length > 0) return {ok: false, problems}
  const written = parts.filter(part => part.kind === 'expression' || part.text.trim() !== '')
  const [first, beside] = written
  if (first?.kind !== 'expression' || beside !== undefined) return besideOf(beside ?? {start: 0, end: text.length})
  return {ok: true, value: conditionOf(first.expression, first.offset)}
}

function bare(text: string, nearMiss: FindNearMiss | undefined): Parsed<Condition> {
  const parsed = parseExpression(text, nearMiss)
  if (parsed.ok) return {ok: true, value: conditionOf(parsed.value, text.length - text.trimStart().length)}
  const start = text.indexOf(opening)
  return start === -1 ? parsed : besideOf({start: 0, end: start})
}

// GitHub takes such a text for a string, and a string that is not empty for true: the step would always run.
function besideOf({start, end}: {readonly start: number; readonly end: number}): Parsed<Condition> {
  const message = 'a condition is one expression, and this stands beside `${{ }}`'
  const hint = 'write the whole condition as one expression, without `${{ }}`'
  return {ok: false, problems: [{code: 'MISSION_BAD_CONDITION', message, hint, start, end}]}
}

function conditionOf(expression: Expression, offset: number): Condition {
  const usesStatus = statusFunctions.some(name => expression.calls.has(name))
  return {expression, offset, usesStatus}
}
