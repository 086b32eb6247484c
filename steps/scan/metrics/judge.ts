/** The smells of one file: its measures beside the limits. */
import type {CodeMetrics, FunctionMetrics, Spot, TypeMetrics} from '../../../engine/code-metrics.ts'
import {unreachable} from '../../../engine/contracts.ts'
import type {Limits} from '../../../engine/metric-limits.ts'
import type {Smell, SmellRule} from './smell.ts'

/** Nobody mends by hand what a program writes; and a test is long because it tells one story from end to end. */
export function smellsIn(path: string, code: CodeMetrics, limits: Limits): Smell[] {
  if (code.isGenerated) return []
  const found = [
    ...code.functions.flatMap(one => functionSmells(one, limits)),
    ...code.types.flatMap(one => typeSmells(one, limits)),
    ...code.spots.flatMap(spot => spotSmells(spot, limits)),
    ...fileSmells(path, code, limits),
  ]
  return found.flatMap(smell => (code.isTest && notInTests.has(smell.rule) ? [] : [{path, ...smell}]))
}

const notInTests: ReadonlySet<SmellRule> = new Set([
  'long-function',
  'god-object',
  'large-file',
  'boolean-parameter',
  'too-many-imports',
])

type Found = Omit<Smell, 'path'>

function functionSmells(one: FunctionMetrics, limits: Limits): Found[] {
  const {name, startLine, endLine, quote} = one
  const called = name === null ? 'a function without a name' : `"${name}"`
  const over = (rule: SmellRule, figure: number, limit: number, says: string): Found[] =>
    figure <= limit
      ? []
      : [{rule, startLine, endLine, quote, figure, limit, message: `${called} ${says} (limit ${limit})`}]
  const {codeLines, nesting, complexity, parameters, booleanParameters} = one
  return [
    ...over('long-function', codeLines, limits.function_lines, `has ${codeLines} lines of code`),
    ...over('deep-nesting', nesting, limits.nesting, `nests ${nesting} levels deep`),
    ...over('high-complexity', complexity, limits.complexity, `has a cyclomatic complexity of ${complexity}`),
    ...over('too-many-parameters', parameters, limits.parameters, `takes ${parameters} parameters`),
    ...over(
      'boolean-parameter',
      booleanParameters,
      limits.boolean_parameters,
      `takes ${booleanParameters} parameters that are true or false`,
    ),
  ]
}

/** Either is enough; the message names both. */
function typeSmells({name, word, codeLines, methods, startLine, endLine, quote}: TypeMetrics, limits: Limits): Found[] {
  const isOverLines = codeLines > limits.class_lines
  if (!isOverLines && methods <= limits.class_methods) return []
  const [figure, limit] = isOverLines ? [codeLines, limits.class_lines] : [methods, limits.class_methods]
  const called = name === null ? `a ${word} without a name` : `${word} "${name}"`
  const message = `${called} has ${codeLines} lines of code and ${methods} ${methods === 1 ? 'method' : 'methods'} (limits ${limits.class_lines} and ${limits.class_methods})`
  return [{rule: 'god-object', startLine, endLine, quote, figure, limit, message}]
}

function spotSmells({rule, startLine, endLine, figure, quote}: Spot, limits: Limits): Found[] {
  const {limit, says} = spotLimit(rule, figure, limits)
  if (limit !== null && figure <= limit) return []
  const message = limit === null ? says : `${says} (limit ${limit})`
  return [{rule, startLine, endLine, quote, figure, limit, message}]
}

function spotLimit(rule: Spot['rule'], figure: number, limits: Limits): {limit: number | null; says: string} {
  switch (rule) {
    case 'dead-code':
      return {limit: null, says: 'control never comes here: the statement before it does not let it through'}
    case 'empty-catch':
      return {limit: null, says: 'an error is caught and forgotten, and nothing says why'}
    case 'magic-number':
      return {limit: limits.number_uses, says: `the same bare number stands in ${figure} places of this file`}
    case 'unsafe-unwrap':
      return {limit: limits.unwraps, says: `${figure} values in this file are taken for granted`}
    case 'complex-condition':
      return {limit: limits.condition_operators, says: `a condition joins its parts with ${figure} operators`}
    case 'nested-conditional':
      return {limit: limits.conditional_levels, says: `choices stand in each other, ${figure} levels deep`}
    case 'commented-out-code':
      return {limit: limits.commented_out_lines, says: `${figure} lines of code in a comment`}
    default:
      return unreachable(rule)
  }
}

/** The quote of a whole file is its name: its first line says nothing about it. */
function fileSmells(path: string, {lines, imports}: CodeMetrics, limits: Limits): Found[] {
  const quote = path.slice(path.lastIndexOf('/') + 1)
  const place = {startLine: 1, endLine: 1, quote}
  const found: Found[] = []
  if (lines.code > limits.file_lines) {
    const message = `${lines.code} lines of code (limit ${limits.file_lines})`
    found.push({...place, rule: 'large-file', figure: lines.code, limit: limits.file_lines, message})
  }
  if (imports.length > limits.imports) {
    const message = `imports ${imports.length} modules (limit ${limits.imports})`
    found.push({...place, rule: 'too-many-imports', figure: imports.length, limit: limits.imports, message})
  }
  return found
}
