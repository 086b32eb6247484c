/** What a step is known by in the cache, in words. */
import type {CachePolicy} from '../engine/contracts.ts'

/** `its key, src/**; makes dist/**; for 24h`. */
export function cachedByInWords({key, ttl, inputs, outputs}: CachePolicy): string {
  const what = [...(key === null ? [] : ['its key']), ...inputs].join(', ')
  const makes = outputs.length === 0 ? [] : [`makes ${outputs.join(', ')}`]
  return [what, ...makes, ...(ttl === null ? [] : [`for ${ttl.written}`])].join('; ')
}
