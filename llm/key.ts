/** The key of a model server: from the environment alone. */
import {SortieError} from '../engine/errors.ts'
import type {Target} from './settings.ts'

/** null where none is sent. Throws LLM_KEY_MISSING or LLM_KEY_REFUSED, which say the name of the variable alone. */
export function keyFor({key, baseUrl}: Target, variable: (name: string) => string | undefined): string | null {
  if (key.kind === 'none') return null
  const {name, isRequired} = key
  const value = variable(name)?.trim() ?? ''
  if (value === '') {
    if (!isRequired) return null
    throw new SortieError('LLM_KEY_MISSING', {
      message: `the environment variable "${name}" is not set, and "${originOf(baseUrl)}" wants a key`,
      hint: `set ${name}, name another variable with \`api_key_env\`, or ask a model on this machine with \`provider: ollama\``,
    })
  }
  // What sends it would refuse it too, with the key in the message.
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new SortieError('LLM_KEY_REFUSED', {message: `the environment variable "${name}" does not hold a key`})
  }
  return value
}

export const originOf = (baseUrl: string | null): string =>
  baseUrl === null ? 'this machine' : new URL(baseUrl).origin
