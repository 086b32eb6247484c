/** What everything else is made of: plain JSON, names, and the end of a switch. */

export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json}
export type JsonObject = {readonly [key: string]: Json}
export type Platform = 'linux' | 'macos' | 'windows'
export type RunId = string
export type StepId = string

/** SQLite answers at once, a store on a server later; callers await both. */
export type Awaitable<T> = T | Promise<T>

/** Closes a switch over a union: a member without a case does not compile. */
export function unreachable(value: never): never {
  throw new Error(`no case for ${JSON.stringify(value)}`)
}
