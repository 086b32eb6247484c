/** What a file is, by its name and by what stands in it. */
import {entryOf, type Mapping} from '../engine/mission/tree.ts'

export const sourceFormats = ['legacy', 'make', 'taskfile', 'github'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** By the name alone, which is enough for files that are no YAML. */
export function isMakefile(path: string): boolean {
  return /(?:^|[/\\])(?:GNU)?[Mm]akefile$|\.mk$/.test(path)
}

/** null where nothing tells. */
export function formatOf(path: string, mapping: Mapping): SourceFormat | null {
  const has = (key: string): boolean => entryOf(mapping, key) !== undefined
  if (has('jobs')) return 'github'
  if (has('tasks') && !has('steps')) return 'taskfile'
  if (/(?:^|[/\\])[Tt]askfile(?:\.dist)?\.ya?ml$/.test(path)) return 'taskfile'
  return has('steps') ? 'legacy' : null
}
