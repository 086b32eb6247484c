/** The process port of one attempt: programs in groups of their own, their output, and their end. */
import {setTimeout as wait} from 'node:timers/promises'
import type {Clock, ProcessEnd, ProcessOptions, ProcessPort} from '../contracts.ts'
import {endTree, isGroupAlive} from './process-tree.ts'
import type {Spawned, Spawner} from './spawner.ts'
import {createTail} from './tail.ts'

const KEEP_BYTES = 262_144
const DEFAULT_GRACE_MS = 5_000
/** A pipe that is still open after the tree has ended, and brings nothing for so long, is held by a stranger. */
const QUIET_PIPE_MS = 250
/** A stranger that keeps writing is not listened to for longer than this. */
const HELD_PIPE_MS = 2_000

/** Takes the bytes of a program as they come; `ready` is there while it cannot take more. */
export interface OutputSink {
  write(stream: 'stdout' | 'stderr', bytes: Buffer): void
  /** Undefined, or settles when the next bytes are welcome. */
  ready(): Promise<void> | undefined
}

export interface ProcessSurroundings {
  readonly spawner: Spawner
  readonly clock: Clock
  readonly cwd: string
  /** The step's environment, with the marker that its processes are known by. */
  readonly env: {readonly [name: string]: string}
  readonly marker: string
  /** Ends what runs, with time to clean up. */
  readonly signal: AbortSignal
  /** Ends what runs at once. */
  readonly hurry: AbortSignal
  readonly sink: OutputSink
}

export function createProcessPort(around: ProcessSurroundings): ProcessPort {
  return {run: (program, args, options = {}) => runProgram(around, program, args, options)}
}

async function runProgram(
  around: ProcessSurroundings,
  program: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessEnd> {
  around.signal.throwIfAborted()
  const keepBytes = options.keepBytes ?? KEEP_BYTES
  const tails = {stdout: createTail(keepBytes), stderr: createTail(keepBytes)}
  const startedAtMs = around.clock.nowMs()
  let child: Spawned | undefined
  child = await around.spawner.start({
    program,
    args,
    cwd: around.cwd,
    env: {...around.env, ...options.env},
    stdin: options.stdin,
    onOutput(stream, bytes) {
      tails[stream].push(bytes)
      around.sink.write(stream, bytes)
      holdBack(child, around.sink)
    },
  })
  const end = await waitForEnd(around, child, options.graceMs ?? DEFAULT_GRACE_MS)
  const {stdout, stderr} = tails
  return {
    exitCode: end.exitCode,
    signal: end.signal,
    stdout: stdout.text(),
    stderr: stderr.text(),
    truncated: stdout.totalBytes > keepBytes || stderr.totalBytes > keepBytes,
    durationMs: around.clock.nowMs() - startedAtMs,
  }
}

/** Resolves when the program and its whole tree are gone and what they wrote is read. */
async function waitForEnd(around: ProcessSurroundings, child: Spawned, graceMs: number) {
  const tree = {groupId: child.pid, marker: around.marker, graceMs, hurry: around.hurry}
  let ending: Promise<void> | undefined
  const endNow = () => {
    ending ??= endTree(tree)
  }
  around.signal.addEventListener('abort', endNow, {once: true})
  if (around.signal.aborted) endNow()
  try {
    const end = await child.exited
    // A step ends when its program ends: what it left in the background goes with it.
    if (ending === undefined && isGroupAlive(child.pid)) endNow()
    await ending
    await drain(around, child)
    return end
  } finally {
    around.signal.removeEventListener('abort', endNow)
  }
}

/**
 * Reads what the tree wrote before it ended. Whatever left both the group and the marker behind may hold the pipe for
 * ever: it is not waited for.
 */
async function drain(around: ProcessSurroundings, child: Spawned): Promise<void> {
  const drained = child.drained.then(() => 'drained' as const)
  const giveUpAtMs = around.clock.nowMs() + HELD_PIPE_MS
  while (around.clock.nowMs() < giveUpAtMs) {
    // A reader that is behind has not seen the end yet, however quiet the pipe is.
    await around.sink.ready()
    const seenBytes = child.readBytes
    const timer = new AbortController()
    const quiet = wait(QUIET_PIPE_MS, 'quiet' as const, {signal: timer.signal}).catch(() => 'quiet' as const)
    const winner = await Promise.race([drained, quiet])
    timer.abort()
    if (winner === 'drained') return
    if (child.readBytes === seenBytes && around.sink.ready() === undefined) break
  }
  child.abandon()
}

function holdBack(child: Spawned | undefined, sink: OutputSink): void {
  const ready = sink.ready()
  if (ready === undefined || child === undefined) return
  child.pause()
  void ready.then(() => child.resume())
}
