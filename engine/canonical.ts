/** One text for one value, whatever order its keys were written in. */
import {createHash} from 'node:crypto'

/** JSON with sorted keys and no space; keys whose value is undefined are left out, as JSON does. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).flatMap(([key, member]): [string, string][] =>
    member === undefined ? [] : [[key, canonicalJson(member)]],
  )
  return canonicalObject(members)
}

/** As `canonicalJson` of an object, from the canonical texts of its members: for large ones that are the same each time. */
export function canonicalObject(members: Iterable<readonly [key: string, text: string]>): string {
  const sorted = [...members].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${sorted.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`
}

/** In hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
