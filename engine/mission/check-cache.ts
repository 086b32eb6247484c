/** What no schema can say about `cache`: whether it goes with the type of its step, and what it leaves open. */
import type {Diagnostic, SourceFile} from '../contracts.ts'
import {itemsIn} from './items.ts'
import type {StepReading} from './steps.ts'
import {entryOf} from './tree.ts'
import type {StepTypeSchema} from './validate.ts'
import {quoted} from './words.ts'

export function* checkCaches(
  file: SourceFile,
  readings: readonly StepReading[],
  types: readonly StepTypeSchema[],
): Generator<Diagnostic> {
  const typeByWord = new Map(types.map(type => [type.type, type]))
  for (const {spot, label, type} of readings) {
    const cache = entryOf(spot.tree, 'cache')
    if (cache === undefined || (cache.value.kind === 'scalar' && cache.value.value !== true)) continue
    const place = {file, start: cache.key.start, end: cache.key.end}
    const reason = typeByWord.get(type ?? '')?.uncacheable
    if (reason !== undefined) {
      const message = `"cache" cannot stand in ${label}, which is of the type ${quoted(type ?? '')}: ${reason}`
      yield {code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint: 'remove it'}
      continue
    }
    const items = itemsIn(spot.tree)
    if (items !== undefined) {
      const message = `"cache" cannot stand beside "${items.entry.written}" in ${label}: items are recorded one by one, and what they are is known only when it runs`
      yield {code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint: `remove one of the two`}
      continue
    }
    const saysWhatCounts = ['inputs', 'key'].some(key => entryOf(cache.value, key) !== undefined)
    if (cache.value.kind !== 'mapping' || saysWhatCounts) continue
    const message = `the "cache" of ${label} names no "inputs", so a change of any file of the workspace runs it again`
    const hint = 'name the files that it reads, or say `inputs: ["**"]` where it may be any'
    yield {code: 'LINT_CACHE_INPUTS', severity: 'warning', message, place, hint}
  }
}
