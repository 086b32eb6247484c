/** A program without a shell (`command`, `args`), or text through one (`run`). */
import type {ProcessOptions, Section, StepContext, StepType} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {durationMs} from '../schemas/duration.ts'
import paramsSchema from '../schemas/steps/command.schema.json' with {type: 'json'}
import type {CommandParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {createCaller} from './command/call.ts'
import {chunksOf, filesFor, filterOf, limitsFor} from './command/files.ts'
import {commandFor} from './command/platform.ts'
import {previewLines} from './command/preview.ts'
import {programFrom, programIn, startedPrograms} from './command/program.ts'
import {repeated} from './command/rounds.ts'
import {asError, type CommandOutput, meansSuccess, type Verdict, verdictOn} from './command/verdict.ts'

export type {CommandOutput}

export const command: StepType<CommandParams, CommandOutput> = {
  type: 'command',
  summary: 'a program, or text for a shell',
  paramsSchema,
  validate: stepParams.command,
  // What does not hold is told by the validator: nothing is chosen for it.
  forPlatform: (params, platform) =>
    stepParams.command(params) ? commandFor(params, params, platform) : {params, warnings: []},
  inputFiles: ({files}) => (files === undefined ? undefined : filterOf(files)),
  preview: previewLines,
  programs: startedPrograms,
  async run(params, context) {
    const files = params.files === undefined ? null : await filesFor(params.files, context)
    if (files?.length === 0) return nothingToDo(params, context)
    const chunks = files === null ? null : chunksOf(files, limitsFor(params.chunk))
    const caller = callerFor(params, context)
    const round = async (): Promise<Verdict> => verdictOn(await caller.round(chunks), params, context)
    if (params.repeat !== undefined) return await repeated(params.repeat, round, context)
    const {output, failure} = await round()
    if (failure !== null) throw asError(failure, output)
    return output
  },
  render,
}

function callerFor(params: CommandParams, context: StepContext) {
  const {stdin, kill_grace, fallback_command: fallback} = params
  const program = programIn(params)
  if (program === undefined) {
    throw new SortieError('STEP_BAD_PARAMS', {message: 'the plan names no command for this platform'})
  }
  const options: ProcessOptions = {
    ...(stdin !== undefined && {stdin}),
    ...(kill_grace !== undefined && {graceMs: durationMs(kill_grace)}),
  }
  const isSuccess = (exitCode: number | null): boolean => meansSuccess(params, exitCode)
  const spare = fallback === undefined ? undefined : programFrom(fallback)
  return createCaller({program, fallback: spare, options, isSuccess}, context)
}

/** Without files a linter has no complaints; a program that is called without any may read all there are, or wait for input. */
function nothingToDo({files = [], output_format: format}: CommandParams, context: StepContext): CommandOutput {
  context.warn('STEP_NO_FILES', `no file matches ${files.join(', ')}: nothing was run`)
  return {
    exit_code: 0,
    stdout: '',
    stderr: '',
    truncated: false,
    log_path: null,
    duration_ms: 0,
    ...((format === 'json' || format === 'lines') && {parsed: []}),
  }
}

function render(output: CommandOutput): Section[] {
  const text = output.stdout.trimEnd()
  return text === '' ? [] : [{title: 'Output', blocks: [{kind: 'code', language: 'text', text}]}]
}
