/** What a broken rule of a schema asks for, in words; and what the schema itself says about it. */
import type {Violation} from '../../schemas/validator.ts'
import {codes, type ErrorCode} from '../errors.ts'
import {didYouMean, nearMissAmong} from './near-miss.ts'
import type {Tree} from './tree.ts'
import {oneOf} from './words.ts'

/** 'must be at least 1': the schema's own words where it has some that fit the rule. */
export function ruleOf({keyword, params, parentSchema}: Violation): string {
  switch (keyword) {
    case 'maximum':
      return `must be at most ${text(params['limit'])}`
    case 'maxLength':
      return `must be at most ${text(params['limit'])} characters long`
    case 'minItems':
    case 'minLength':
      return 'must not be empty'
    default:
  }
  const words =
    (keyword === 'pattern' ? wordsIn(parentSchema, 'patternErrorMessage') : undefined) ?? wordsIn(parentSchema)
  if (words !== undefined) return words
  switch (keyword) {
    case 'type':
      return `must be ${oneOf([params['type']].flat().map(type => typeNames[text(type)] ?? text(type)))}`
    case 'enum':
      return `must be ${oneOf(listAt(params, 'allowedValues').map(value => JSON.stringify(value)))}`
    case 'minimum':
      return `must be at least ${text(params['limit'])}`
    default:
      return 'has a value that is not allowed'
  }
}

export function valueHint({keyword, params}: Violation, tree: Tree): string | undefined {
  if (tree.kind !== 'scalar') return undefined
  if (keyword === 'enum' && typeof tree.value === 'string') {
    const allowed = listAt(params, 'allowedValues').filter(value => typeof value === 'string')
    return didYouMean(nearMissAmong(allowed)(tree.value))
  }
  const takesText = keyword === 'type' && params['type'] === 'string'
  const isBareWord = typeof tree.value === 'number' || typeof tree.value === 'boolean'
  return takesText && isBareWord ? `put it in quotes: "${tree.written}"` : undefined
}

const typeNames: {readonly [type: string]: string} = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'nothing',
}

/** The code that the schema names for its violations, where it names one. */
export function codeOf({parentSchema}: Violation): ErrorCode {
  const code = isObject(parentSchema) ? parentSchema['errorCode'] : undefined
  return typeof code === 'string' && isErrorCode(code) ? code : 'MISSION_BAD_VALUE'
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(codes, code)
}

export function wordsIn(schema: unknown, keyword = 'errorMessage'): string | undefined {
  const words = isObject(schema) ? schema[keyword] : undefined
  return typeof words === 'string' ? words : undefined
}

export function objectAt(value: unknown, key: string): {readonly [key: string]: unknown} {
  const found = isObject(value) ? value[key] : undefined
  return isObject(found) ? found : {}
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isObject(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

export function isObject(value: unknown): value is {readonly [key: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(value: unknown): string {
  return String(value)
}
