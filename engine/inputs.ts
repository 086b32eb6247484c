/** What the caller gave for the inputs of a mission becomes values of the declared types. */
import {type Json, unreachable} from './contracts.ts'
import type {ErrorCode} from './errors.ts'

export type InputValue = string | number | boolean

export interface InputDeclaration {
  readonly type: 'string' | 'number' | 'boolean' | 'choice'
  readonly description?: string
  readonly default?: InputValue
  readonly required?: boolean
  /** Of a choice. */
  readonly options?: readonly string[]
}

export interface InputProblem {
  readonly code: ErrorCode
  readonly name: string
  /** A wrong default is a mistake in the mission, a wrong given value one on the command line. */
  readonly source: 'given' | 'default'
  readonly message: string
  readonly hint: string
}

export interface Inputs {
  /** One for every declared input; null where nothing was given and there is no default. */
  readonly values: {readonly [name: string]: InputValue | null}
  readonly problems: readonly InputProblem[]
}

/**
 * `given` holds texts, as from `--input`, or values as a step hands them to a mission, where null is as good as nothing.
 * All problems are told at once.
 */
export function readInputs(
  declared: {readonly [name: string]: InputDeclaration},
  given: {readonly [name: string]: Json},
  nearMiss?: (written: string, candidates: readonly string[]) => string | undefined,
): Inputs {
  const names = Object.keys(declared)
  const problems: InputProblem[] = []
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(declared, name)) continue
    const meant = nearMiss?.(name, names)
    const known = names.length === 0 ? 'this mission has no inputs' : `its inputs are ${names.join(', ')}`
    const hint = meant === undefined ? known : `did you mean "${meant}"?`
    problems.push({code: 'INPUT_UNKNOWN', name, source: 'given', message: `the mission has no input "${name}"`, hint})
  }
  const values = Object.entries(declared).map(([name, declaration]): [string, InputValue | null] => {
    const value = Object.hasOwn(given, name) ? (given[name] ?? null) : null
    const read = value === null ? readDefault(declaration) : readValue(value, declaration)
    if ('value' in read) return [name, read.value]
    const source = value === null ? 'default' : 'given'
    problems.push(problemOf({name, source, wanted: read.wanted, declaration}))
    return [name, null]
  })
  return {values: Object.fromEntries(values), problems}
}

/** The two sides of `NAME=VALUE`; undefined when there is no name or no =. */
export function splitInputArgument(argument: string): {name: string; value: string} | undefined {
  const equals = argument.indexOf('=')
  return equals < 1 ? undefined : {name: argument.slice(0, equals), value: argument.slice(equals + 1)}
}

/** `wanted` is null where no value was given at all. */
type Read = {readonly value: InputValue | null} | {readonly wanted: string | null}

/** A number or a truth value stands for its text where a text is wanted. */
function readValue(value: NonNullable<Json>, declaration: InputDeclaration): Read {
  if (typeof value === declaration.type && typeof value !== 'object') return {value}
  if (typeof value === 'string') return readText(value, declaration)
  const isText = declaration.type === 'string' || declaration.type === 'choice'
  if (isText && typeof value !== 'object') return readText(String(value), declaration)
  return {wanted: declaration.type === 'string' ? 'a text' : wantedOf(declaration)}
}

function readText(text: string, declaration: InputDeclaration): Read {
  const {type, options = []} = declaration
  switch (type) {
    case 'string':
      return {value: text}
    case 'number':
      return isNumber(text) ? {value: Number(text)} : {wanted: wantedOf(declaration)}
    case 'boolean':
      return text === 'true' || text === 'false' ? {value: text === 'true'} : {wanted: wantedOf(declaration)}
    case 'choice':
      return options.includes(text) ? {value: text} : {wanted: wantedOf(declaration)}
    default:
      return unreachable(type)
  }
}

function wantedOf({type, options = []}: InputDeclaration): string {
  if (type === 'number') return 'a number such as 3 or 0.5'
  return type === 'boolean' ? 'true or false' : `one of ${options.join(', ')}`
}

// Number() also takes an empty text, 0x10 and Infinity.
function isNumber(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
}

function readDefault(declaration: InputDeclaration): Read {
  const {default: value, required = false, type} = declaration
  if (value === undefined) return required ? {wanted: null} : {value: null}
  const isText = type === 'string' || type === 'choice'
  if (typeof value === (isText ? 'string' : type)) return isText ? readText(String(value), declaration) : {value}
  return {wanted: type === 'choice' ? `one of ${declaration.options?.join(', ') ?? ''}` : `a ${type}`}
}

function problemOf(found: {
  name: string
  source: 'given' | 'default'
  wanted: string | null
  declaration: InputDeclaration
}): InputProblem {
  const {name, source, wanted, declaration} = found
  if (wanted === null) {
    const about = declaration.description === undefined ? '' : ` (${declaration.description})`
    const message = `the input "${name}"${about} is required`
    return {code: 'INPUT_MISSING', name, source: 'given', message, hint: `give it with --input ${name}=…`}
  }
  const message =
    source === 'given'
      ? `the value of the input "${name}" is not ${wanted}`
      : `the default of the input "${name}" is not ${wanted}`
  return {code: 'INPUT_BAD_VALUE', name, source, message, hint: `write ${wanted}`}
}
