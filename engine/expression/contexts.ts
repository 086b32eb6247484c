/** The contexts of expressions, and what an evaluation is given. */
import type {Json} from '../contracts.ts'

export const contextNames = [
  'inputs',
  'env',
  'vars',
  'secrets',
  'steps',
  'needs',
  'item',
  'matrix',
  /** Where the item stands among the others. */
  'strategy',
  'mission',
  'run',
  'host',
  /** Of the round that was just made, in `repeat.until` alone. */
  'outputs',
] as const
export type ContextName = (typeof contextNames)[number]

export function isContextName(name: string): name is ContextName {
  return contextNames.some(known => known === name)
}

export interface Scope {
  /** One that is absent is empty. */
  readonly contexts: {readonly [name in ContextName]?: Json}
  /** Under a name that the mission chose: the item of a step with `foreach` and `as`. */
  readonly named?: {readonly name: string; readonly value: Json}
  /** How what came before ended; needed only where status functions may be called. */
  readonly status?: {readonly success: boolean; readonly failure: boolean; readonly cancelled: boolean}
  /** The hash, in hex, of the files these patterns name: found out before the evaluation, for `hashFilesCallsIn`. */
  readonly hashFiles?: (patterns: readonly string[]) => string
}
