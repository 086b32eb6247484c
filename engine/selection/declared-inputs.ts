/** Which files a planned step says it works on: in the parameters of its type, for its cache, and as what it is made for. */
import type {FileFilter, PlannedStep, StepTypeBase} from '../contracts.ts'
import {isGlob, spellings} from '../file-filter.ts'
import type {DeclaredInputs} from './affected.ts'

/** `type` is undefined for one that the plan names and nobody has. */
export function declaredInputs(step: PlannedStep, type: StepTypeBase | undefined): DeclaredInputs {
  const byType = type?.inputFiles?.(step.params)
  const itemGlobs = textsAt(step, ['items', 'source', 'patterns'])
  const filters = [
    ...(byType === undefined ? [] : [byType]),
    ...cacheFilters(textsAt(step, ['cache', 'inputs'])),
    ...(itemGlobs.length === 0 ? [] : [filterOf(itemGlobs)]),
  ]
  if (filters.length === 0) return {kind: 'none'}
  const isKnown = filters.every(({paths, include, exclude}) =>
    [...paths, ...include, ...exclude].every(text => !text.includes('${{')),
  )
  return isKnown ? {kind: 'files', filters} : {kind: 'later'}
}

/**
 * As the cache reads them: a path without wildcards means a file or a whole folder, and a name such as `[id].ts` may be
 * meant as it stands.
 */
function cacheFilters(globs: readonly string[]): readonly FileFilter[] {
  const {include, exclude} = filterOf(globs)
  const excluded = exclude.flatMap(spellings)
  if (exclude.length > 0 && include.length === 0) return [{paths: [], include, exclude: excluded}]
  const asPaths = include.filter(glob => !glob.includes('*'))
  const asGlobs = include.filter(isGlob)
  return [
    ...(asPaths.length === 0 ? [] : [{paths: asPaths, include: [], exclude: excluded}]),
    ...(asGlobs.length === 0 ? [] : [{paths: [], include: asGlobs, exclude: excluded}]),
  ]
}

/** A glob behind `!` leaves out what the others name. */
function filterOf(globs: readonly string[]): FileFilter {
  return {
    paths: [],
    include: globs.filter(glob => !glob.startsWith('!')),
    exclude: globs.filter(glob => glob.startsWith('!')).map(glob => glob.slice(1)),
  }
}

/** The list of texts under these keys, one in the other; empty where there is none. */
function textsAt(step: object, keys: readonly string[]): readonly string[] {
  let found: unknown = step
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return []
    found = new Map<string, unknown>(Object.entries(found)).get(key)
  }
  return Array.isArray(found) ? found.filter((text: unknown) => typeof text === 'string') : []
}
