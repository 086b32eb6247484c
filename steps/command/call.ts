/** One round of a command: one call, or one for each chunk of its files, with their ends merged into one. */
import type {ProcessEnd, ProcessOptions, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {withFiles} from './files.ts'
import {invocationOf, nameOf, type Program} from './program.ts'
import {lastBytes, reasonIn} from './text.ts'

const KEEP_BYTES = 262_144
/** What shells say when a program is not there. */
const NOT_FOUND_STATUS = 127

export interface RoundEnd extends ProcessEnd {
  readonly program: Program
  /** Standard output of each call. */
  readonly parts: readonly string[]
  /** Of the call whose end is the end of all. */
  readonly reason: string | undefined
  readonly failedCalls: number
}

/** Remembers, once the program was missing, that its fallback takes its place. */
export interface Caller {
  round(chunks: readonly (readonly string[])[] | null): Promise<RoundEnd>
}

export interface CallerOptions {
  readonly program: Program
  readonly fallback: Program | undefined
  readonly options: ProcessOptions
  isSuccess(exitCode: number | null): boolean
}

export function createCaller({program, fallback, options, isSuccess}: CallerOptions, context: StepContext): Caller {
  let current = program
  let spare = fallback

  async function call(files: readonly string[] | null): Promise<ProcessEnd> {
    const invocation = invocationOf(current)
    const {program: name, args} = files === null ? invocation : withFiles(current, invocation, files)
    try {
      const end = await context.process.run(name, args, options)
      const isMissing = current.kind === 'text' && end.exitCode === NOT_FOUND_STATUS
      return isMissing && spare !== undefined ? await fallBack(spare, files) : end
    } catch (cause) {
      const isMissing = cause instanceof SortieError && cause.code === 'STEP_PROGRAM_NOT_FOUND'
      if (!isMissing || spare === undefined) throw cause
      return await fallBack(spare, files)
    }
  }

  function fallBack(next: Program, files: readonly string[] | null): Promise<ProcessEnd> {
    const what = current.kind === 'program' ? `${nameOf(current)} is not on PATH` : 'the script found no program'
    context.warn('STEP_FALLBACK', `${what}: the fallback runs in its place`)
    current = next
    spare = undefined
    return call(files)
  }

  return {
    async round(chunks) {
      const ends: ProcessEnd[] = []
      for (const files of chunks ?? [null]) {
        const end = await call(files)
        ends.push(end)
        if (context.signal.aborted) break
        if (files === null || chunks === null) continue
        const status = isSuccess(end.exitCode) ? '' : `, ${statusLabel(end)}`
        context.progress(ends.length, chunks.length, `${filesLabel(files.length)}${status}`)
      }
      return merged(ends, {program: current, isSuccess})
    },
  }
}

const statusLabel = ({exitCode, signal}: ProcessEnd): string =>
  exitCode === null ? `ended by ${signal ?? 'a signal'}` : `status ${exitCode}`

const filesLabel = (count: number): string => (count === 1 ? '1 file' : `${count} files`)

/** In order: the output of all, and the end of the first that did not end well, else of the first. */
function merged(
  ends: readonly ProcessEnd[],
  {program, isSuccess}: {readonly program: Program; isSuccess(exitCode: number | null): boolean},
): RoundEnd {
  const failed = ends.filter(({exitCode}) => !isSuccess(exitCode))
  const decisive = failed[0] ?? ends[0]
  const stdout = ends.map(end => end.stdout).join('')
  const stderr = ends.map(end => end.stderr).join('')
  const isCut = Math.max(Buffer.byteLength(stdout), Buffer.byteLength(stderr)) > KEEP_BYTES
  return {
    program,
    exitCode: decisive?.exitCode ?? null,
    signal: decisive?.signal ?? null,
    stdout: lastBytes(stdout, KEEP_BYTES),
    stderr: lastBytes(stderr, KEEP_BYTES),
    truncated: isCut || ends.some(({truncated}) => truncated),
    durationMs: ends.reduce((sum, {durationMs}) => sum + durationMs, 0),
    parts: ends.map(end => end.stdout),
    reason: decisive === undefined ? undefined : (reasonIn(decisive.stderr) ?? reasonIn(decisive.stdout)),
    failedCalls: failed.length,
  }
}
