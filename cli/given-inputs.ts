/** The values of `--input name=value`. */
import {SortieError} from '../engine/errors.ts'
import {splitInputArgument} from '../engine/inputs.ts'
import type {Invocation} from './command.ts'

/** By name; where one is given twice, the last counts. Throws USAGE_BAD_FLAG. */
export function givenInputs(flag: Invocation['flags'][string]): {readonly [name: string]: string} {
  const written = Array.isArray(flag) ? flag.map(String) : []
  return Object.fromEntries(
    written.map(argument => {
      const split = splitInputArgument(argument)
      if (split !== undefined) return [split.name, split.value]
      throw new SortieError('USAGE_BAD_FLAG', {
        message: `--input takes a name and a value, not "${argument}"`,
        hint: 'write --input name=value',
      })
    }),
  )
}
