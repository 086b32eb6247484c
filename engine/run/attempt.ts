/** One attempt of one step: its surroundings, its limit, and how it ended. */
import {StringDecoder} from 'node:string_decoder'
import type {CacheChange, Clock, Failure, Json, PassingEvent, StepId, StepTask} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {failureFrom} from './failure.ts'
import type {StepLog} from './log-file.ts'
import type {OutputSink} from './process.ts'

export type AttemptEnd =
  | {
      readonly status: 'succeeded'
      readonly output: Json
      readonly via: 'run' | 'partial'
      /** What is to be kept of it. */
      readonly keep?: CacheChange
      /** Why nothing is, in words. */
      readonly reason?: string
    }
  | {readonly status: 'failed'; readonly failure: Failure; readonly output: Json}
  | {readonly status: 'cancelled'}

/** What the signal of an attempt carries as its reason. */
export type AbortCause = 'timeout' | 'cancel' | 'limit'

const HEARTBEAT_MS = 10_000
/** Of the output's end: the last line is looked for in it. */
const RECENT_CHARACTERS = 2_000

export interface AttemptSurroundings {
  readonly clock: Clock
  readonly log: StepLog
  /** Made for this attempt alone: its signal fires at the limit, or when the step is cancelled. */
  readonly abort: AbortController
  readonly emit: (event: PassingEvent) => void
  /** What is to be done, once what is left to evaluate is evaluated. A rejection is a failure of the step. */
  work(sink: OutputSink, signal: AbortSignal): Promise<Json>
  /** Adds what the step wrote to its output file. Throws STEP_BAD_OUTPUT. */
  complete(output: Json): Json
  /** What is said of an attempt that reached its limit. */
  timedOut(task: StepTask): Failure
  /** Why its use of resources ended the attempt; null where it did not. */
  overLimit?(): Failure | null
}

/** Never rejects: a fault of the step type is a failure of the step, with the code STEP_FAULT. */
export async function runAttempt(task: StepTask, around: AttemptSurroundings): Promise<AttemptEnd> {
  const {clock, abort} = around
  const {step, timeoutMs} = task
  const startedAtMs = clock.nowMs()
  const output = createOutput(step.id, around)
  const limit = timeoutMs === null ? undefined : clock.setTimer(timeoutMs, () => abort.abort('timeout'))
  const heartbeat = createHeartbeat(task, startedAtMs, output, around)
  try {
    const result = around.complete(await around.work(output, abort.signal))
    const overLimit = abort.signal.aborted ? overLimitEnd(abort.signal, result, around) : null
    if (overLimit !== null) return overLimit
    if (abort.signal.aborted) return abortedEnd(task, {output: result, outputBytes: output.outputBytes}, around)
    return {status: 'succeeded', output: result, via: 'run'}
  } catch (cause) {
    const leftBehind = completedAsFarAsPossible(cause, around)
    const captured = {output: leftBehind, outputBytes: output.outputBytes}
    const overLimit = overLimitEnd(abort.signal, leftBehind, around)
    if (overLimit !== null) return overLimit
    if (abort.signal.aborted) return abortedEnd(task, captured, around)
    return {status: 'failed', failure: failureFrom(cause, step.type), output: leftBehind}
  } finally {
    limit?.clear()
    heartbeat.stop()
    output.flush()
    await around.log.close()
  }
}

/** A failed step has outputs too; that its output file cannot be read is then no news. */
function completedAsFarAsPossible(cause: unknown, around: AttemptSurroundings): Json {
  const output = cause instanceof SortieError ? (cause.output ?? null) : null
  try {
    return around.complete(output)
  } catch {
    return output
  }
}

interface Captured {
  readonly output: Json
  readonly outputBytes: number
}

/** Also where nobody aborted the attempt: the kernel ends what is over its limit by itself. */
function overLimitEnd(signal: AbortSignal, output: Json, around: AttemptSurroundings): AttemptEnd | null {
  if (signal.aborted && signal.reason !== 'limit') return null
  const failure = around.overLimit?.() ?? null
  return failure === null ? null : {status: 'failed', failure, output}
}

/** A limit that was reached is reported as such, even where the program ended well on being told to stop. */
function abortedEnd(
  task: StepTask,
  {output, outputBytes}: Captured,
  {abort: {signal}, timedOut}: AttemptSurroundings,
): AttemptEnd {
  if (signal.reason !== 'timeout') return {status: 'cancelled'}
  const {timeout} = task.step
  const isPartial = timeout.kind !== 'none' && timeout.allowPartial && output !== null && outputBytes > 0
  if (isPartial) return {status: 'succeeded', output, via: 'partial'}
  return {status: 'failed', output, failure: timedOut(task)}
}

interface AttemptOutput extends OutputSink {
  readonly outputBytes: number
  readonly lastLine: string
  flush(): void
}

/** Output goes to the log as it came, and to whoever watches as text. */
function createOutput(stepId: StepId, around: AttemptSurroundings): AttemptOutput {
  const decoders = {stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8')}
  let outputBytes = 0
  let recent = ''
  const show = (stream: 'stdout' | 'stderr', text: string) => {
    if (text === '') return
    // Cheap for every piece that comes; the line is looked for only when somebody asks.
    recent =
      text.length < RECENT_CHARACTERS ? (recent + text).slice(-RECENT_CHARACTERS) : text.slice(-RECENT_CHARACTERS)
    around.emit({type: 'step.output', atMs: around.clock.nowMs(), stepId, stream, text})
  }
  return {
    write(stream, bytes) {
      outputBytes += bytes.length
      around.log.write(bytes)
      show(stream, decoders[stream].write(bytes))
    },
    ready: () => around.log.ready(),
    flush() {
      for (const stream of ['stdout', 'stderr'] as const) show(stream, decoders[stream].end())
    },
    get outputBytes() {
      return outputBytes
    },
    get lastLine() {
      return lastLineOf(recent)
    },
  }
}

/** The last line with something on it; empty when there is none. */
function lastLineOf(text: string): string {
  const line = text.split('\n').findLast(candidate => candidate.trim() !== '')
  return line?.trim() ?? ''
}

function createHeartbeat(task: StepTask, startedAtMs: number, output: AttemptOutput, around: AttemptSurroundings) {
  const {clock} = around
  const beat = () => {
    const atMs = clock.nowMs()
    around.emit({
      type: 'step.running',
      atMs,
      stepId: task.step.id,
      elapsedMs: atMs - startedAtMs,
      timeoutMs: task.timeoutMs,
      outputBytes: output.outputBytes,
      lastLine: output.lastLine,
    })
    timer = clock.setTimer(HEARTBEAT_MS, beat)
  }
  let timer = clock.setTimer(HEARTBEAT_MS, beat)
  return {stop: () => timer.clear()}
}
