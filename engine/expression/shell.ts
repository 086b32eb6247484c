/**
 * No text is ever spliced into a script: each expression in `run` becomes a reference to an environment variable that
 * holds its value, so what a step printed cannot become a command.
 */
import {SortieError} from '../errors.ts'
import type {Scope} from './contexts.ts'
import {evaluateText} from './evaluate.ts'
import type {Expression} from './parse.ts'
import {placesInPosix} from './posix-places.ts'
import {placesInPowerShell} from './powershell-places.ts'
import type {FindNearMiss, Problem} from './problem.ts'
import type {ScriptPlace} from './script-cursor.ts'
import {type ExpressionPart, parseTemplate, type TemplatePart} from './template.ts'

/** The place of each expression, in the order of the text. */
export type FindPlaces = (script: string, expressions: readonly ExpressionPart[]) => readonly ScriptPlace[]

export interface ShellVariable {
  readonly name: string
  readonly expression: Expression
}

export type Splice =
  | {readonly ok: true; readonly text: string; readonly variables: readonly ShellVariable[]}
  | {readonly ok: false; readonly problems: readonly Problem[]}

interface Dialect {
  readonly places: FindPlaces
  reference(name: string, place: 'bare' | 'quoted'): string
}

const posix: Dialect = {
  places: placesInPosix,
  // In double quotes, so that the value stays one word and no pattern in it is matched with files.
  reference: (name, place) => (place === 'bare' ? `"\${${name}}"` : `\${${name}}`),
}
const powerShell: Dialect = {places: placesInPowerShell, reference: name => `\${env:${name}}`}

const dialects: ReadonlyMap<string, Dialect> = new Map([
  ...['sh', 'bash', 'dash', 'ksh', 'zsh'].map(shell => [shell, posix] as const),
  ...['pwsh', 'powershell'].map(shell => [shell, powerShell] as const),
])

/**
 * `shell` is the name of the program alone: `bash`, `pwsh`, `python`. The variables are numbered, and their names begin
 * with `prefix`: two scripts of one step need two.
 */
export function spliceShell(script: string, shell: string, nearMiss?: FindNearMiss, prefix = 'SORTIE_EXPR_'): Splice {
  const {parts, problems} = parseTemplate(script, nearMiss)
  if (problems.length > 0) return {ok: false, problems}
  const expressions = parts.filter(part => part.kind === 'expression')
  if (expressions.length === 0) return {ok: true, text: script, variables: []}
  const dialect = dialects.get(shell)
  if (dialect === undefined) return {ok: false, problems: expressions.map(part => unknownShell(part, shell))}
  const places = dialect.places(script, expressions)
  const refusals = expressions.flatMap((part, index) => refusalOf(part, places[index]))
  if (refusals.length > 0) return {ok: false, problems: refusals}
  return {ok: true, ...written(parts, places, {dialect, prefix})}
}

/**
 * What the script's variables hold, for the environment of the step. Throws STEP_VALUE_TOO_LARGE, STEP_BAD_VALUE and
 * whatever evaluating throws.
 */
export function variablesOf(variables: readonly ShellVariable[], scope: Scope): {[name: string]: string} {
  return Object.fromEntries(variables.map(({name, expression}) => [name, environmentText(expression, scope)]))
}

/** The kernel refuses a variable of 128 KiB, name included. */
const maxValueBytes = 100 * 1024

function environmentText(expression: Expression, scope: Scope): string {
  const value = evaluateText(expression, scope)
  const bytes = Buffer.byteLength(value)
  if (bytes > maxValueBytes) {
    throw new SortieError('STEP_VALUE_TOO_LARGE', {
      message: `the value of "${expression.text}" is ${bytes} bytes, and a script can take ${maxValueBytes}`,
      hint: `give it through \`stdin: \${{ ${expression.text} }}\` and read standard input`,
    })
  }
  if (value.includes('\0')) {
    throw new SortieError('STEP_BAD_VALUE', {
      message: `the value of "${expression.text}" holds a zero byte, which a script cannot take`,
      hint: `give it through \`stdin: \${{ ${expression.text} }}\` and read standard input`,
    })
  }
  return value
}

function written(
  parts: readonly TemplatePart[],
  places: readonly ScriptPlace[],
  {dialect, prefix}: {readonly dialect: Dialect; readonly prefix: string},
) {
  const variables = new Map<string, ShellVariable>()
  let index = 0
  let text = ''
  for (const part of parts) {
    const place = part.kind === 'text' ? undefined : places[index++]
    if (part.kind === 'text') text += part.text
    else if (place?.kind === 'bare' || place?.kind === 'quoted') {
      text += dialect.reference(variableFor(part.expression, {variables, prefix}).name, place.kind)
    } else text += 'expression'
  }
  return {text, variables: [...variables.values()]}
}

/** Equal expressions share a variable. */
function variableFor(
  expression: Expression,
  {variables, prefix}: {readonly variables: Map<string, ShellVariable>; readonly prefix: string},
): ShellVariable {
  const known = variables.get(expression.text)
  if (known !== undefined) return known
  const variable = {name: `${prefix}${variables.size + 1}`, expression}
  variables.set(expression.text, variable)
  return variable
}

function refusalOf(part: ExpressionPart, place: ScriptPlace | undefined): Problem[] {
  if (place?.kind !== 'refused') return []
  return [{code: 'MISSION_UNSAFE_SPLICE', message: place.message, hint: place.hint, start: part.start, end: part.end}]
}

function unknownShell({start, end, expression}: ExpressionPart, shell: string): Problem {
  return {
    code: 'MISSION_UNSAFE_SPLICE',
    message: `an expression cannot stand in a script for "${shell}", where its value could become code`,
    hint: `write \`env: {VALUE: "\${{ ${expression.text} }}"}\` and read the environment variable VALUE in the script`,
    start,
    end,
  }
}
