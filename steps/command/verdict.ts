/** What a round brought, and whether it is what the step asks for. */
import type {Json, JsonObject, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {CommandParams} from '../../schemas/types.gen.ts'
import type {RoundEnd} from './call.ts'
import {nameOf} from './program.ts'
import {lastLineOf} from './text.ts'

export interface CommandOutput extends JsonObject {
  readonly exit_code: number | null
  /** The last 256 KiB of each stream; the whole is in the log. */
  readonly stdout: string
  readonly stderr: string
  readonly truncated: boolean
  /** null where nothing was printed. */
  readonly log_path: string | null
  readonly duration_ms: number
}

export interface Verdict {
  readonly output: CommandOutput
  /** null where the round is a success. */
  readonly failure: Complaint | null
}

export interface Complaint {
  readonly code: 'STEP_SIGNALLED' | 'STEP_EXIT_STATUS' | 'STEP_UNEXPECTED'
  readonly message: string
  readonly hint?: string
  readonly details?: JsonObject
}

export function verdictOn(end: RoundEnd, params: CommandParams, context: StepContext): Verdict {
  const parsed = parsedOutput(end, params)
  const statusCode = statusCodeIn(end.stdout)
  const output: CommandOutput = {
    exit_code: end.exitCode,
    stdout: end.stdout,
    stderr: end.stderr,
    truncated: end.truncated,
    log_path: context.logPath(),
    duration_ms: end.durationMs,
    ...(params.expect !== undefined && {status_code: statusCode}),
    ...(parsed !== undefined && {parsed: 'value' in parsed ? parsed.value : null}),
  }
  const complaint =
    endComplaint(end, params) ??
    expectComplaint(end, params) ??
    (parsed !== undefined && 'complaint' in parsed ? parsed.complaint : null)
  return {output, failure: complaint}
}

export function asError({code, ...what}: Complaint, output: JsonObject): SortieError {
  return new SortieError(code, {...what, output})
}

export const meansSuccess = ({success_exit_codes = [0]}: CommandParams, exitCode: number | null): boolean =>
  exitCode !== null && success_exit_codes.includes(exitCode)

function endComplaint(end: RoundEnd, params: CommandParams): Complaint | null {
  if (meansSuccess(params, end.exitCode)) return null
  const what = nameOf(end.program)
  if (end.exitCode === null) {
    const message = `${what} was ended by ${end.signal ?? 'a signal'}`
    return {code: 'STEP_SIGNALLED', message, hint: 'something other than Sortie sent it; is memory short?'}
  }
  const {reason} = end
  const calls = end.parts.length
  const often = calls === 1 ? '' : ` (${end.failedCalls} of ${calls} calls failed)`
  return {
    code: 'STEP_EXIT_STATUS',
    message: `${what} ended with status ${end.exitCode}${often}${reason === undefined ? '' : `: ${reason}`}`,
    details: {exit_code: end.exitCode},
  }
}

/** null where the last line is no number. */
function statusCodeIn(stdout: string): number | null {
  const line = lastLineOf(stdout) ?? ''
  return /^\d{1,3}$/.test(line) ? Number(line) : null
}

function expectComplaint(end: RoundEnd, {expect}: CommandParams): Complaint | null {
  if (expect === undefined) return null
  const code = statusCodeIn(end.stdout)
  if (code !== null && expect.status_codes.includes(code)) return null
  const wanted = expect.status_codes.join(', ')
  const line = lastLineOf(end.stdout)
  const got = line === undefined ? 'nothing was printed' : `the last line printed is ${JSON.stringify(line)}`
  const message = `${got}, and the step expects one of the status codes ${wanted}`
  const hint = code === null ? "let curl print the code last: -w '\\n%{http_code}\\n'" : undefined
  return {code: 'STEP_UNEXPECTED', message, ...(hint !== undefined && {hint})}
}

type Parsed = {readonly value: Json} | {readonly complaint: Complaint}

/** undefined for text. With files, the lists that the calls print are one list. */
function parsedOutput(end: RoundEnd, {output_format: format, files}: CommandParams): Parsed | undefined {
  if (format === undefined || format === 'text') return undefined
  if (end.truncated) {
    const message = 'the output is larger than 256 KiB, of which the end is kept: it cannot be parsed'
    const hint = 'print less, or write it to a file'
    return {complaint: {code: 'STEP_UNEXPECTED', message, hint}}
  }
  if (format === 'lines') return {value: linesOf(end.stdout)}
  const values: Json[] = []
  for (const part of end.parts) {
    const read = readJson(part)
    if ('complaint' in read) return read
    values.push(read.value)
  }
  return {value: files === undefined ? (values[0] ?? null) : values.flat()}
}

function readJson(text: string): Parsed {
  try {
    const value: Json = JSON.parse(text)
    return {value}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message =
      text.trim() === '' ? 'nothing was printed, and the step expects JSON' : `the output is not JSON: ${reason}`
    const hint = 'standard output must hold the JSON alone; messages belong on standard error'
    return {complaint: {code: 'STEP_UNEXPECTED', message, hint}}
  }
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
