/**
 * Unix commands as PowerShell. Pure text to text: what cannot be said faithfully is refused by name, never guessed.
 */
import type {Refused, ShellWord} from './powershell/flags.ts'
import {convertersByName} from './powershell/table.ts'
import {wordsIn} from './powershell/words.ts'
import type {Program} from './program.ts'

export type Conversion =
  /** No command that the table knows. */
  | {readonly kind: 'as-it-is'}
  | {readonly kind: 'converted'; readonly name: string; readonly program: Program}
  | {readonly kind: 'refused'; readonly name: string; readonly reason: string}

export function toPowerShell(program: Program): Conversion {
  if (program.kind === 'program') {
    // Windows has a curl of its own; without a shell, nothing else answers to that name.
    if (program.command === 'curl') return {kind: 'as-it-is'}
    return convert(program.command, program.args.map(literal))
  }
  if (program.shell !== undefined && !['sh', 'bash', 'dash', 'zsh', 'ksh'].includes(program.shell)) {
    return {kind: 'as-it-is'}
  }
  const name = /^\s*([\w.-]+)/.exec(program.run)?.[1] ?? ''
  if (!convertersByName.has(name)) return {kind: 'as-it-is'}
  const words = wordsIn(program.run)
  return 'refused' in words ? {kind: 'refused', name, reason: words.refused} : convert(name, words.words.slice(1))
}

function convert(name: string, args: readonly ShellWord[]): Conversion {
  const converter = convertersByName.get(name)
  if (converter === undefined) return {kind: 'as-it-is'}
  const answer: string | Program | Refused = converter(args)
  if (typeof answer === 'object' && 'refused' in answer) return {kind: 'refused', name, reason: answer.refused}
  // Without it PowerShell goes on after an error, and ends well.
  const program: Program =
    typeof answer === 'string'
      ? {kind: 'text', run: `$ErrorActionPreference = 'Stop'; ${answer}`, shell: 'powershell'}
      : answer
  return {kind: 'converted', name, program}
}

const literal = (text: string): ShellWord => ({text, isPattern: false})
