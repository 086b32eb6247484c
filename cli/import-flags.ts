/** What `sortie import` reads, and where its missions go. */
import {readFileSync, type Stats, statSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {MissionBytes} from '../engine/mission/load.ts'
import {type SourceFormat, sourceFormats} from '../import/index.ts'
import type {Invocation} from './command.ts'
import type {Folders} from './workspace.ts'
import type {NewFile} from './write-new.ts'

export type Target = Omit<NewFile, 'text'>

const LARGEST_BYTES = 1024 * 1024

/** Throws MISSION_NOT_FOUND, MISSION_UNREADABLE, MISSION_TOO_LARGE. */
export function readSource(path: string, {cwd}: Folders): MissionBytes {
  const absolutePath = resolve(cwd, path)
  try {
    refuseStrange(path, statSync(absolutePath))
    return {path, bytes: readFileSync(absolutePath)}
  } catch (cause) {
    if (cause instanceof SortieError) throw cause
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (isMissing) throw new SortieError('MISSION_NOT_FOUND', {message: `there is no file "${path}"`, cause})
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SortieError('MISSION_UNREADABLE', {message: `"${path}" cannot be read: ${reason}`, cause})
  }
}

function refuseStrange(path: string, stats: Stats): void {
  if (!stats.isFile()) {
    const what = stats.isDirectory() ? 'a directory' : 'no file'
    throw new SortieError('MISSION_UNREADABLE', {message: `"${path}" is ${what}`, hint: 'name the files in it'})
  }
  if (stats.size > LARGEST_BYTES) {
    const message = `"${path}" holds ${stats.size} bytes, more than the ${LARGEST_BYTES} (1 MiB) that are imported`
    throw new SortieError('MISSION_TOO_LARGE', {message, hint: 'is it the right file?'})
  }
}

/** One for each file; null where missions are printed. Throws USAGE_BAD_FLAG. */
export function targetsFor(
  sources: readonly string[],
  out: Invocation['flags'][string],
  {cwd}: Folders,
): readonly Target[] | null {
  if (typeof out !== 'string') {
    if (sources.length === 1) return null
    throw new SortieError('USAGE_BAD_FLAG', {message: 'several missions need a directory', hint: 'name one with --out'})
  }
  const isDirectory =
    sources.length > 1 ||
    /[/\\]$/.test(out) ||
    statSync(resolve(cwd, out), {throwIfNoEntry: false})?.isDirectory() === true
  const paths = isDirectory ? sources.map(source => join(out, fileNameFor(source))) : [out]
  const doubled = paths.find((path, index) => paths.indexOf(path) !== index)
  if (doubled !== undefined) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: `two of the missions would be "${doubled}"`,
      hint: 'import them one by one',
    })
  }
  return paths.map(path => {
    if (!/\.ya?ml$/.test(path)) {
      throw new SortieError('USAGE_BAD_FLAG', {message: `missions are written as YAML, and "${path}" does not end so`})
    }
    const absolutePath = resolve(cwd, path)
    return {path: relative(cwd, absolutePath), absolutePath}
  })
}

/** `ci/Makefile` is `makefile.yaml`, `old/audit.json` is `audit.yaml`. */
function fileNameFor(source: string): string {
  const name = source.split(/[/\\]/).at(-1) ?? source
  return `${name.replace(/(?<=.)\.(?:ya?ml|json|mk)$/, '').toLowerCase()}.yaml`
}

/** Throws USAGE_BAD_FLAG. */
export function givenFormat(value: Invocation['flags'][string]): SourceFormat | undefined {
  if (value === undefined) return undefined
  const format = sourceFormats.find(word => word === value)
  if (format !== undefined) return format
  throw new SortieError('USAGE_BAD_FLAG', {message: `--from takes ${sourceFormats.join(', ')}, not "${String(value)}"`})
}

/** Jobs, targets and tasks alike: the file tells which of them it has. */
export function givenNames({job, target}: Invocation['flags']): readonly string[] {
  return [job, target].flatMap(value => (Array.isArray(value) ? value.map(String) : []))
}
