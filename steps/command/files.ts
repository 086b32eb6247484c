/** The files a command is given, and how they are split over several calls. */
import {relative, sep} from 'node:path'
import type {FileFilter, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {Chunk} from '../../schemas/types.gen.ts'
import type {Invocation, Program} from './program.ts'

const DEFAULT_MAX_FILES = 100
/** Linux takes 128 KiB for one argument and far more for all; older systems 256 KiB, environment included. */
const UNIX_BYTES = 100 * 1024
/** Windows takes 32,767 characters for the whole command line. */
const WINDOWS_BYTES = 24 * 1024

const PLACE = '{files}'
const positional: readonly string[] = ['sh', 'bash', 'dash', 'zsh', 'ksh']

/** From where the step's programs start, sorted. A name that begins with "-" is written so that no program takes it for a flag. */
export async function filesFor(globs: readonly string[], context: StepContext): Promise<readonly string[]> {
  const found = await context.files.list(filterOf(globs))
  const base = relative(context.workspace, context.cwd)
  const fromHere = base === '' ? found : found.map(path => relative(base, path).split(sep).join('/'))
  return fromHere.map(path => (path.startsWith('-') ? `./${path}` : path))
}

/** A glob behind `!` leaves out what the others name. */
export function filterOf(globs: readonly string[]): FileFilter {
  const exclude = globs.flatMap(glob => (glob.startsWith('!') ? [glob.slice(1)] : []))
  return {paths: [], include: globs.filter(glob => !glob.startsWith('!')), exclude}
}

export interface ChunkLimits {
  readonly maxFiles: number
  readonly maxBytes: number
}

export function limitsFor(chunk: Chunk | undefined, platform: string = process.platform): ChunkLimits {
  const {enabled = true, max_files = DEFAULT_MAX_FILES} = typeof chunk === 'object' ? chunk : {enabled: chunk === true}
  const maxBytes = platform === 'win32' ? WINDOWS_BYTES : UNIX_BYTES
  return {maxFiles: enabled ? max_files : Number.POSITIVE_INFINITY, maxBytes}
}

/** In their order, each as full as the limits allow; a file that is too long for any call has one to itself. */
export function chunksOf(files: readonly string[], {maxFiles, maxBytes}: ChunkLimits): (readonly string[])[] {
  const chunks: string[][] = []
  let chunk: string[] = []
  let bytes = 0
  for (const file of files) {
    // A zero byte ends each, and a pointer leads to it.
    const size = Buffer.byteLength(file) + 1 + 8
    if (chunk.length > 0 && (chunk.length === maxFiles || bytes + size > maxBytes)) {
      chunks.push(chunk)
      chunk = []
      bytes = 0
    }
    chunk.push(file)
    bytes += size
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk]
}

/** In the place of `{files}`, else after the other arguments; in a script they are `"$@"`. Throws STEP_BAD_PARAMS. */
export function withFiles(program: Program, {program: name, args}: Invocation, files: readonly string[]): Invocation {
  if (program.kind === 'program') {
    const hasPlace = args.includes(PLACE)
    return {program: name, args: hasPlace ? args.flatMap(arg => (arg === PLACE ? files : [arg])) : [...args, ...files]}
  }
  if (!positional.includes(name)) {
    throw new SortieError('STEP_BAD_PARAMS', {
      message: `a script for "${name}" cannot be given files`,
      hint: 'use `command` with "{files}" among its `args`, or a shell such as bash',
    })
  }
  // The word after the text is the name of the script, "$0".
  return {program: name, args: [...args, name, ...files]}
}
