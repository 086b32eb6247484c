/** Values of flags as numbers and lengths of time. */
import {SortieError} from '../engine/errors.ts'
import {durationMs} from '../schemas/duration.ts'
import type {Invocation} from './command.ts'

type FlagValue = Invocation['flags'][string]

/** undefined when the flag was not given. Throws USAGE_BAD_FLAG. */
export function wholeNumber(name: string, value: FlagValue, {atLeast}: {atLeast: number}): number | undefined {
  if (value === undefined) return undefined
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN
  if (Number.isSafeInteger(count) && count >= atLeast) return count
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `${name} takes a whole number from ${atLeast} on, not "${String(value)}"`,
  })
}

/** `30d`, `12h`, `90m`. Throws USAGE_BAD_FLAG. */
export function lengthOfTime(name: string, value: FlagValue): number | undefined {
  if (value === undefined) return undefined
  try {
    return durationMs(String(value))
  } catch (cause) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: `${name} takes a length of time such as "30d" or "12h", not "${String(value)}"`,
      cause,
    })
  }
}

/** undefined when the flag was not given. Throws USAGE_BAD_FLAG. */
export function choiceIn<Word extends string>(
  name: string,
  value: FlagValue,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined) return undefined
  const word = words.find(known => known === value)
  if (word !== undefined) return word
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `${name} takes ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}, not "${String(value)}"`,
  })
}
