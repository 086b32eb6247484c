/** Expressions and texts with expressions in them become values. */
import {data, Evaluator} from '@actions/expressions'
import {FunctionCall} from '@actions/expressions/ast'
import {falsy} from '@actions/expressions/result'
import type {Json, JsonObject} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import type {Condition} from './condition.ts'
import {contextNames, type Scope} from './contexts.ts'
import {functionsFor} from './functions.ts'
import type {Expression} from './parse.ts'
import {opening, parseTemplate, type Template} from './template.ts'
import {literalText, nodesOf} from './tree.ts'
import {jsonOf, valueOf} from './values.ts'

/** Characters of an expression in a message. */
const maxShown = 200

type Value = ReturnType<Evaluator['evaluate']>

/** Throws STEP_BAD_EXPRESSION when a function cannot do what it was asked to. */
export function evaluate(expression: Expression, scope: Scope): Json {
  return guarded(expression, () => jsonOf(valueIn(expression, scope)))
}

/** As it stands in a text: null is empty, lists and objects are "Array" and "Object" (`toJSON` writes them out), as on GitHub. */
export function evaluateText(expression: Expression, scope: Scope): string {
  return guarded(expression, () => valueIn(expression, scope).coerceString())
}

/** Whether a step runs: `success()` is implied where the condition uses no status function. */
export function evaluateCondition({expression, usesStatus}: Condition, scope: Scope): boolean {
  if (!usesStatus && scope.status?.success !== true) return false
  return guarded(expression, () => !falsy(valueIn(expression, scope)))
}

/** A text that is wholly one expression keeps the value's type; any other becomes a text. The template has no problems. */
export function evaluateTemplate(template: string | Template, scope: Scope): Json {
  const {parts, problems} = typeof template === 'string' ? parseTemplate(template) : template
  const [problem] = problems
  if (problem !== undefined) throw new SortieError('STEP_BAD_EXPRESSION', problem)
  const [only, second] = parts
  if (only?.kind === 'expression' && second === undefined) return evaluate(only.expression, scope)
  return parts.map(part => (part.kind === 'text' ? part.text : evaluateText(part.expression, scope))).join('')
}

/** Every text in it, at whatever depth; keys are left as they are. */
export function evaluateParams(params: JsonObject, scope: Scope): JsonObject
export function evaluateParams(params: Json, scope: Scope): Json
export function evaluateParams(params: Json, scope: Scope): Json {
  if (typeof params === 'string') return params.includes(opening) ? evaluateTemplate(params, scope) : params
  if (params === null || typeof params !== 'object') return params
  if (isList(params)) return params.map(item => evaluateParams(item, scope))
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, evaluateParams(value, scope)]))
}

/** The patterns of each call of `hashFiles`: to be hashed before the evaluation, which cannot wait. */
export function hashFilesCallsIn(expression: Expression): string[][] {
  const calls: string[][] = []
  for (const node of nodesOf(expression.root)) {
    if (!(node instanceof FunctionCall) || node.functionName.lexeme.toLowerCase() !== 'hashfiles') continue
    calls.push(node.args.map(arg => literalText(arg) ?? ''))
  }
  return calls
}

function valueIn(expression: Expression, scope: Scope): Value {
  const contexts = new data.Dictionary()
  // The evaluator wants every context to be there, and names are matched without regard to case.
  for (const name of contextNames) contexts.add(name, valueOf(scope.contexts[name] ?? null))
  if (scope.named !== undefined) contexts.add(scope.named.name, valueOf(scope.named.value))
  return new Evaluator(expression.root, contexts, functionsFor(scope)).evaluate()
}

function guarded<T>(expression: Expression, call: () => T): T {
  try {
    return call()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const hint = cause instanceof SortieError ? cause.hint : undefined
    throw new SortieError('STEP_BAD_EXPRESSION', {
      message: `the expression "${expression.text.slice(0, maxShown)}" has no value: ${reason}`,
      ...(hint === undefined ? {} : {hint}),
      cause,
    })
  }
}

function isList(json: readonly Json[] | JsonObject): json is readonly Json[] {
  return Array.isArray(json)
}
