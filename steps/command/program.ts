/** What a command step starts: a program with its arguments, or text for a shell. */
import type {JsonObject} from '../../engine/contracts.ts'
import type {CommandParams, ProgramOrText} from '../../schemas/types.gen.ts'
import {shellFor} from './shell.ts'

export type Program =
  | {readonly kind: 'program'; readonly command: string; readonly args: readonly string[]}
  | {readonly kind: 'text'; readonly run: string; readonly shell?: string}

export interface Invocation {
  readonly program: string
  readonly args: readonly string[]
}

/** undefined where the parameters name neither. */
export function programIn(params: CommandParams): Program | undefined {
  const {command, run, args = [], shell} = params
  if (run !== undefined) return {kind: 'text', run, ...(shell !== undefined && {shell})}
  return command === undefined ? undefined : {kind: 'program', command, args}
}

/** `shell` reads a text that names none itself. */
export function programFrom(written: ProgramOrText, shell?: string): Program {
  if (typeof written === 'string') return {kind: 'text', run: written, ...(shell !== undefined && {shell})}
  const {command, args = [], run, shell: own = shell} = written
  if (command !== undefined) return {kind: 'program', command, args}
  return {kind: 'text', run: run ?? '', ...(own !== undefined && {shell: own})}
}

/** As it stands in the parameters. */
export function asParams(program: Program): JsonObject {
  const {kind: _kind, ...params} = program
  return params
}

export function invocationOf(program: Program): Invocation {
  return program.kind === 'program'
    ? {program: program.command, args: program.args}
    : shellFor(program.shell, program.run)
}

/** Those that the command may start: its own, and that of its fallback. */
export function startedPrograms(params: CommandParams): string[] {
  const {fallback_command: fallback} = params
  const programs = [programIn(params), fallback === undefined ? undefined : programFrom(fallback)]
  return programs.flatMap(program => (program === undefined ? [] : [invocationOf(program).program]))
}

/** How messages call it. */
export function nameOf(program: Program): string {
  return program.kind === 'program' ? `"${program.command}"` : 'the script'
}

/** One line each, for people to read and not for a shell to run. */
export function shownLines(program: Program): string[] {
  if (program.kind === 'text') return program.run.trimEnd().split('\n')
  return [[program.command, ...program.args].map(quoteForDisplay).join(' ')]
}

function quoteForDisplay(word: string): string {
  return /^[\w@%+=:,./{}-]+$/.test(word) ? word : JSON.stringify(word)
}
