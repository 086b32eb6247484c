/** What tells other tools that there is nothing to do, as the `cache` of a step. */
import type {StepKeys} from './draft.ts'
import {insidePath} from './inside-path.ts'

export interface MadeOf {
  /** Globs of the files that it reads, `!` before one to leave out; of those that it writes. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  /** Where they begin, relative to the workspace. */
  readonly directory: string
}

/** No key where nothing is read, or where a path is no place of the workspace: then the step runs each time. */
export function cacheFor({inputs, outputs, directory}: MadeOf): StepKeys {
  const [from, to] = [inputs, outputs].map(globs => globs.map(glob => globIn(directory, glob)))
  if (from === undefined || to === undefined || from.length === 0) return {}
  if ([...from, ...to].includes(null)) return {}
  return {cache: {inputs: from, ...(to.length > 0 && {outputs: to})}}
}

function globIn(directory: string, glob: string): string | null {
  const [, not = '', path = ''] = /^(!?)(.*)$/s.exec(glob) ?? []
  const inside = insidePath(directory === '.' ? path : `${directory}/${path}`)
  return inside === null ? null : `${not}${inside}`
}
