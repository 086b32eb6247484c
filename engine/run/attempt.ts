/** One attempt of one step: its surroundings, its limit, and how it ended. */
import {StringDecoder} from 'node:string_decoder'
import type {
  Clock,
  Failure,
  Json,
  PassingEvent,
  StepContext,
  StepId,
  StepTask,
  StepType,
  TimeoutPolicy,
} from '../contracts.ts'
import {codes, type ErrorCode, SortieError} from '../errors.ts'
import type {StepLog} from './log-file.ts'
import type {OutputSink} from './process.ts'

export type AttemptEnd =
  | {readonly status: 'succeeded'; readonly output: Json}
  | {readonly status: 'failed'; readonly failure: Failure; readonly output: Json}
  | {readonly status: 'cancelled'}

/** What the signal of an attempt carries as its reason. */
export type AbortCause = 'timeout' | 'cancel'

const HEARTBEAT_MS = 10_000

export interface AttemptSurroundings {
  readonly clock: Clock
  readonly log: StepLog
  /** Made for this attempt alone: its signal fires at the limit, or when the step is cancelled. */
  readonly abort: AbortController
  readonly emit: (event: PassingEvent) => void
  contextFor(sink: OutputSink, signal: AbortSignal): StepContext
}

/** Never rejects: a fault of the step type is a failure of the step, with the code STEP_FAULT. */
export async function runAttempt(task: StepTask, type: StepType, around: AttemptSurroundings): Promise<AttemptEnd> {
  const {clock, abort} = around
  const {step, timeoutMs} = task
  const startedAtMs = clock.nowMs()
  const output = createOutput(step.id, around)
  const limit = timeoutMs === null ? undefined : clock.setTimer(timeoutMs, () => abort.abort('timeout'))
  const heartbeat = createHeartbeat(task, startedAtMs, output, around)
  try {
    const context = around.contextFor(output, abort.signal)
    const result = await type.run(step.params, context)
    return abort.signal.aborted ? abortedEnd(task, abort.signal, result) : {status: 'succeeded', output: result}
  } catch (cause) {
    const leftBehind = cause instanceof SortieError ? (cause.output ?? null) : null
    if (abort.signal.aborted) return abortedEnd(task, abort.signal, leftBehind)
    return {status: 'failed', failure: failureFrom(cause, step.type), output: leftBehind}
  } finally {
    limit?.clear()
    heartbeat.stop()
    output.flush()
    await around.log.close()
  }
}

/** A limit that was reached is reported as such, even where the program ended well on being told to stop. */
function abortedEnd(task: StepTask, signal: AbortSignal, output: Json): AttemptEnd {
  if (signal.reason !== 'timeout') return {status: 'cancelled'}
  const seconds = (task.timeoutMs ?? 0) / 1_000
  return {
    status: 'failed',
    output,
    failure: {
      code: 'STEP_TIMED_OUT',
      message: `timed out after ${seconds} s (limit ${whyOf(task.step.timeout)})`,
      hint: 'raise `timeout`, or give the step less to do',
      retryable: codes.STEP_TIMED_OUT.retryable,
    },
  }
}

function whyOf(policy: TimeoutPolicy): string {
  return policy.kind === 'fixed' ? policy.why : 'none'
}

export function failureFrom(cause: unknown, stepType: string): Failure {
  if (cause instanceof SortieError) {
    const {code, message, hint, details} = cause
    return {
      code,
      message,
      retryable: codes[code].retryable,
      ...(hint !== undefined && {hint}),
      ...(details !== undefined && {details}),
    }
  }
  const code: ErrorCode = 'STEP_FAULT'
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
  return {
    code,
    message: `the step type "${stepType}" has a fault: ${cause instanceof Error ? cause.message : String(cause)}`,
    hint: 'please report it; the details are in `sortie status --json`',
    retryable: codes[code].retryable,
    details: {stack: text},
  }
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
  let lastLine = ''
  const show = (stream: 'stdout' | 'stderr', text: string) => {
    if (text === '') return
    lastLine = lastLineOf(text) ?? lastLine
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
      return lastLine
    },
  }
}

/** The last line with something on it; looks at the end only, however long the text is. */
function lastLineOf(text: string): string | undefined {
  return text
    .slice(-2_000)
    .split('\n')
    .findLast(line => line.trim() !== '')
    ?.trim()
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
