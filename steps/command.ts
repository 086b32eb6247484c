/** A program without a shell (`command`, `args`), or text through one (`run`). */
import type {JsonObject, ProcessEnd, Section, StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {durationMs} from '../schemas/duration.ts'
import paramsSchema from '../schemas/steps/command.schema.json' with {type: 'json'}
import type {CommandParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {shellFor} from './command/shell.ts'

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

export const command: StepType<CommandParams, CommandOutput> = {
  type: 'command',
  summary: 'a program, or text for a shell',
  paramsSchema,
  validate: stepParams.command,
  preview(params) {
    const {program, args} = invocation(params)
    return params.run === undefined
      ? [[program, ...args].map(quoteForDisplay).join(' ')]
      : params.run.trimEnd().split('\n')
  },
  async run(params, context) {
    const {program, args} = invocation(params)
    const end = await context.process.run(program, args, {
      ...(params.stdin !== undefined && {stdin: params.stdin}),
      ...(params.kill_grace !== undefined && {graceMs: durationMs(params.kill_grace)}),
    })
    const output = outputOf(end, context)
    const meansSuccess = params.success_exit_codes ?? [0]
    if (end.exitCode !== null && meansSuccess.includes(end.exitCode)) return output
    throw failureOf(params, end, output)
  },
  render,
}

function invocation(params: CommandParams): {program: string; args: readonly string[]} {
  if (params.run !== undefined) return shellFor(params.shell, params.run)
  return {program: params.command ?? '', args: params.args ?? []}
}

function outputOf(end: ProcessEnd, context: StepContext): CommandOutput {
  return {
    exit_code: end.exitCode,
    stdout: end.stdout,
    stderr: end.stderr,
    truncated: end.truncated,
    log_path: context.logPath(),
    duration_ms: end.durationMs,
  }
}

function failureOf(params: CommandParams, end: ProcessEnd, output: CommandOutput): SortieError {
  const what = params.run === undefined ? `"${params.command}"` : 'the script'
  if (end.exitCode === null) {
    return new SortieError('STEP_SIGNALLED', {
      message: `${what} was ended by ${end.signal ?? 'a signal'}`,
      hint: 'something other than Sortie sent it; is memory short?',
      output,
    })
  }
  const lastLine = lastLineOf(end.stderr) ?? lastLineOf(end.stdout)
  return new SortieError('STEP_EXIT_STATUS', {
    message: `${what} ended with status ${end.exitCode}${lastLine === undefined ? '' : `: ${lastLine}`}`,
    details: {exit_code: end.exitCode},
    output,
  })
}

/** The last line with something on it, cut to what fits in a message. */
function lastLineOf(text: string): string | undefined {
  const line = text
    .slice(-4_096)
    .split('\n')
    .findLast(candidate => candidate.trim() !== '')
  return line?.trim().slice(0, 200)
}

/** For people to read, not for a shell to run. */
function quoteForDisplay(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)
}

function render(output: CommandOutput): Section[] {
  const text = output.stdout.trimEnd()
  return text === '' ? [] : [{title: 'Output', blocks: [{kind: 'code', language: 'text', text}]}]
}
