/** Starting one program: what is asked, what comes back, and why it could not be done. */
import {statSync} from 'node:fs'
import {SortieError} from '../errors.ts'

export type Stream = 'stdout' | 'stderr'

export interface SpawnOrder {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: {readonly [name: string]: string}
  /** Written to standard input, which is then closed; without it standard input is empty. */
  readonly stdin: string | undefined
  /** Bytes as they came; whoever keeps them makes a copy, or keeps alive all that came with them. */
  onOutput(stream: Stream, bytes: Buffer): void
}

export interface Spawned {
  /** Also the id of the process group that the program leads. */
  readonly pid: number
  /**
   * The program itself has ended and what it wrote was handed over. Rejects with STEP_LOST when there is no way left
   * to learn its end.
   */
  readonly exited: Promise<ProgramEnd>
  /** Reads what lies in both streams now, paused or not, and says how they stand. */
  readRest(): Promise<OutputState>
  /** Stops and goes on reading output, for a reader that falls behind. */
  pause(): void
  resume(): void
  /** Lets go of the program and both its streams, whoever still holds their other ends. */
  abandon(): void
}

export interface ProgramEnd {
  /** null when a signal ended it. */
  readonly exitCode: number | null
  readonly signal: string | null
  readonly output: OutputState
}

/** `held`: all that was written is read, but another process holds a stream open and may write more. */
export type OutputState = 'ended' | 'held'

export interface Spawner {
  /** Rejects with STEP_PROGRAM_NOT_FOUND, STEP_CANNOT_START or STEP_LOST. */
  start(order: SpawnOrder): Promise<Spawned>
  close(): void
}

const reasons: {readonly [errno: string]: string} = {
  EACCES: 'it is not executable, or a folder on its way cannot be entered',
  E2BIG: 'its arguments and environment are larger than the system takes; give large values through `stdin`',
  EAGAIN: 'the limit of processes is reached',
  EMFILE: 'the limit of open files is reached',
  ENFILE: 'the limit of open files is reached',
  ENOMEM: 'memory is short',
  ENOEXEC: 'it is no program for this system; does a script lack its first line, `#!`?',
  ERR_INVALID_ARG_VALUE: 'an argument or a variable holds a NUL character, which no program can be given',
}

/** Why a program could not be started, from the error code of the system or of Node. */
export function startFault(
  errno: string,
  order: {readonly program: string; readonly cwd: string},
  cause?: unknown,
): SortieError {
  if (errno === 'ENOENT' && !isDirectory(order.cwd)) {
    return new SortieError('STEP_CANNOT_START', {
      message: `the working directory "${order.cwd}" does not exist`,
      hint: 'make it in an earlier step, or mend `working_directory`',
      cause,
    })
  }
  if (errno === 'ENOENT') {
    return new SortieError('STEP_PROGRAM_NOT_FOUND', {
      message: `the program "${order.program}" was not found`,
      hint: 'install it, or check the spelling and PATH',
      cause,
    })
  }
  return new SortieError('STEP_CANNOT_START', {
    message: `"${order.program}" could not be started: ${reasons[errno] ?? errno}`,
    cause,
    details: {errno},
  })
}

function isDirectory(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}
