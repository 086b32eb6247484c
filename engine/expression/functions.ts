/** What the functions do: the library's, held to a size, and those that know about a run. */
import {data, wellKnownFunctions} from '@actions/expressions'
import type {FunctionDefinition} from '@actions/expressions/funcs/info'
import type {Json} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import type {Scope} from './contexts.ts'
import {jsonOf, valueOf} from './values.ts'

type Value = ReturnType<FunctionDefinition['call']>

/** format() of format() of … grows by a factor with each level. */
const maxTextLength = 16 * 1024 * 1024

export function functionsFor(scope: Scope): Map<string, FunctionDefinition> {
  const own: readonly FunctionDefinition[] = [
    define('toJSON', value => text(JSON.stringify(value === undefined ? null : jsonOf(value), null, 2))),
    define('fromJSON', value => valueOf(parseJson(value?.coerceString() ?? ''))),
    define('hashFiles', (...patterns) => text(hashOf(scope, patterns))),
    define('success', () => flag(statusOf(scope).success)),
    define('failure', () => flag(statusOf(scope).failure)),
    define('cancelled', () => flag(statusOf(scope).cancelled)),
    define('always', () => flag(true)),
  ]
  const theirs = Object.values(wellKnownFunctions).map(bounded)
  return new Map([...theirs, ...own].map(definition => [definition.name.toLowerCase(), definition]))
}

function define(name: string, call: FunctionDefinition['call']): FunctionDefinition {
  return {name, minArgs: 0, maxArgs: Number.MAX_SAFE_INTEGER, call}
}

function bounded(definition: FunctionDefinition): FunctionDefinition {
  if (definition.name !== 'format' && definition.name !== 'join') return definition
  return {
    ...definition,
    call(...args) {
      if (lengthAtMost(args) > maxTextLength) throw tooLong(definition.name)
      return definition.call(...args)
    },
  }
}

/** What `format` or `join` can come to: every placeholder or gap filled with the longest value. */
function lengthAtMost([first, ...others]: readonly Value[]): number {
  const longest = Math.max(0, ...others.map(value => value.coerceString().length))
  if (!(first instanceof data.Array)) {
    const shape = first?.coerceString() ?? ''
    return shape.length + (shape.split('{').length - 1) * longest
  }
  let length = first.values().length * longest
  for (const value of first.values()) length += value.coerceString().length
  return length
}

function tooLong(name: string): SortieError {
  return new SortieError('STEP_BAD_EXPRESSION', {
    message: `the text that "${name}" would make is longer than 16 MiB`,
    hint: 'make it in a step that writes a file',
  })
}

function parseJson(text: string): Json {
  try {
    const json: Json = JSON.parse(text)
    return json
  } catch (cause) {
    // The reason quotes the text, which may be long.
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : ''
    throw new SortieError('STEP_BAD_EXPRESSION', {
      message:
        text.trim() === ''
          ? 'fromJSON was given an empty text'
          : `fromJSON was given a text that is not JSON: ${reason}`,
      hint: 'look at the output it reads',
      cause,
    })
  }
}

function hashOf({hashFiles}: Scope, patterns: readonly Value[]): string {
  if (hashFiles === undefined) throw new Error('hashFiles() was called where no files were hashed')
  return hashFiles(patterns.map(pattern => pattern.coerceString()))
}

function statusOf({status}: Scope): NonNullable<Scope['status']> {
  if (status === undefined) throw new Error('a status function was called where there is no status')
  return status
}

function text(value: string): data.StringData {
  return new data.StringData(value)
}

function flag(value: boolean): data.BooleanData {
  return new data.BooleanData(value)
}
