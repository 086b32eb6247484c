/** The process port of one attempt: programs in groups of their own, their output, and their end. */
import type {Clock, ProcessEnd, ProcessOptions, ProcessPort} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import type {Masker} from '../mask.ts'
import type {AbortCause} from './attempt.ts'
import {createMaskedOutput} from './masked-output.ts'
import {type EndTreeOptions, endTree, isGroupAlive} from './process-tree.ts'
import type {ResourceWatch} from './resources.ts'
import type {ProgramEnd, Spawned, Spawner, SpawnOrder} from './spawner.ts'
import {createTail} from './tail.ts'

const KEEP_BYTES = 262_144
const DEFAULT_GRACE_MS = 5_000
/** What is over its limit on memory takes more for as long as it lives. */
const OVER_LIMIT_GRACE_MS = 1_000

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
  /** null where the run has no secrets. */
  readonly masker: Masker | null
  /** Holds the step's limits on resources; absent where it has none. */
  readonly watch?: Pick<ResourceWatch, 'began' | 'ended'> | undefined
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
  const brake = createBrake(around.sink)
  const output = createMaskedOutput(around.masker, around.clock, (stream, bytes) => {
    tails[stream].push(bytes)
    around.sink.write(stream, bytes)
    brake.hold()
  })
  const end = await runTree(around, options.graceMs ?? DEFAULT_GRACE_MS, {
    program,
    args,
    cwd: around.cwd,
    env: {...around.env, ...options.env},
    stdin: options.stdin,
    onOutput: output.write,
    onStarted: brake.control,
  }).finally(output.end)
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

type TreeOrder = SpawnOrder & {onStarted(child: Spawned): void}

/** Resolves when the program and its whole tree are gone and what they wrote is read. */
async function runTree(around: ProcessSurroundings, graceMs: number, order: TreeOrder): Promise<ProgramEnd> {
  const {spawner, signal, marker, hurry, watch} = around
  let groupId: number | null = null
  let ending: Promise<void> | undefined
  const endNow = () => {
    const isOverLimit = signal.reason === ('limit' satisfies AbortCause)
    ending ??= endTree({
      groupId,
      marker,
      graceMs: isOverLimit ? Math.min(graceMs, OVER_LIMIT_GRACE_MS) : graceMs,
      hurry,
    })
  }
  try {
    const child = await spawner.start(order)
    groupId = child.pid
    order.onStarted(child)
    watch?.began(child.pid)
    signal.addEventListener('abort', endNow, {once: true})
    if (signal.aborted) endNow()
    const end = await child.exited
    // A step ends when its program ends: what it left in the background goes with it.
    if (ending === undefined && isGroupAlive(child.pid)) endNow()
    await ending
    if (end.output === 'held') await letGo(child, {marker, graceMs, hurry})
    return end
  } catch (cause) {
    // Nobody will tell how it ends, so it must not go on beside the next attempt.
    if (cause instanceof SortieError && cause.code === 'STEP_LOST') endNow()
    await ending
    throw cause
  } finally {
    if (groupId !== null) watch?.ended(groupId)
    signal.removeEventListener('abort', endNow)
  }
}

/**
 * What holds the output of a program that has ended left its group: it ends like the rest of the tree. One that left
 * the marker behind as well is a stranger, whose output is nobody's concern.
 */
async function letGo(child: Spawned, tree: EndTreeOptions & {readonly marker: string}): Promise<void> {
  if ((await child.readRest()) === 'ended') return
  await endTree({...tree, groupId: null})
  if ((await child.readRest()) === 'held') child.abandon()
}

/** Stops reading a program while the sink is behind. */
function createBrake(sink: OutputSink) {
  let child: Spawned | undefined
  let isHeld = false
  return {
    control(started: Spawned) {
      child = started
    },
    hold() {
      const ready = isHeld ? undefined : sink.ready()
      if (ready === undefined || child === undefined) return
      const held = child
      isHeld = true
      held.pause()
      void ready.then(() => {
        isHeld = false
        held.resume()
      })
    },
  }
}
