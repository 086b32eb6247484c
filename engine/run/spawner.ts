/** Starting one program: what is asked, what comes back, and the way that needs nothing but Node. */
import {type ChildProcess, spawn} from 'node:child_process'
import {statSync} from 'node:fs'
import {SortieError} from '../errors.ts'

export interface SpawnOrder {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: {readonly [name: string]: string}
  /** Written to standard input, which is then closed; without it standard input is empty. */
  readonly stdin: string | undefined
  onOutput(stream: 'stdout' | 'stderr', bytes: Buffer): void
}

export interface Spawned {
  /** Also the id of the process group that the program leads. */
  readonly pid: number
  /** The program itself has ended; others may still hold its output open. */
  readonly exited: Promise<{exitCode: number | null; signal: string | null}>
  /** Both streams are read to their end. */
  readonly drained: Promise<void>
  /** Bytes that both streams have brought so far. */
  readonly readBytes: number
  /** Stops and goes on reading output, for a reader that falls behind. */
  pause(): void
  resume(): void
  /** Lets go of both streams, whoever still holds their other ends. */
  abandon(): void
}

export interface Spawner {
  /** Rejects with STEP_PROGRAM_NOT_FOUND or STEP_CANNOT_START. */
  start(order: SpawnOrder): Promise<Spawned>
  close(): Promise<void>
}

/** Starts programs from this process. Each start copies this process's page tables, so it slows as memory grows. */
export function createDirectSpawner(): Spawner {
  return {start, close: () => Promise.resolve()}
}

async function start(order: SpawnOrder): Promise<Spawned> {
  const child = spawn(order.program, order.args, {
    cwd: order.cwd,
    env: order.env,
    // A session of its own: signals from the terminal do not reach it, and the group can be ended as one.
    detached: true,
    windowsHide: true,
    stdio: [order.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  const exited = new Promise<{exitCode: number | null; signal: string | null}>(resolve => {
    child.once('exit', (exitCode, signal) => resolve({exitCode, signal}))
  })
  const drained = new Promise<void>(resolve => {
    child.once('close', () => resolve())
  })
  let readBytes = 0
  const take = (stream: 'stdout' | 'stderr') => (bytes: Buffer) => {
    readBytes += bytes.length
    order.onOutput(stream, bytes)
  }
  child.stdout?.on('data', take('stdout'))
  child.stderr?.on('data', take('stderr'))
  const pid = await started(child, order)
  feed(child, order.stdin)
  return {
    pid,
    exited,
    drained,
    get readBytes() {
      return readBytes
    },
    pause() {
      child.stdout?.pause()
      child.stderr?.pause()
    },
    resume() {
      child.stdout?.resume()
      child.stderr?.resume()
    },
    abandon() {
      child.stdout?.destroy()
      child.stderr?.destroy()
    },
  }
}

function started(child: ChildProcess, order: SpawnOrder): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0))
    child.once('error', (cause: NodeJS.ErrnoException) => reject(startFault(cause.code ?? 'unknown', order, cause)))
  })
}

/** A program may end without reading what it is given: that is no fault. */
function feed(child: ChildProcess, stdin: string | undefined): void {
  if (stdin === undefined) return
  child.stdin?.on('error', () => {})
  child.stdin?.end(stdin)
}

/** Why a program could not be started, from the system's error code. */
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
  const reasons: {[errno: string]: string} = {
    EACCES: 'it is not executable, or a folder on its way cannot be entered',
    E2BIG: 'its arguments and environment are larger than the system takes; give large values through `stdin`',
    EAGAIN: 'the limit of processes is reached',
    EMFILE: 'the limit of open files is reached',
    ENOMEM: 'memory is short',
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
