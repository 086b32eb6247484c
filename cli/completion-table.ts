/** The command table as completion needs it. */

import type {Flag, Words} from './command.ts'
import {commonFlags} from './command-flags.ts'
import {commands} from './commands.ts'

export interface CompletionTable {
  readonly commonFlags: readonly CompletedFlag[]
  readonly commands: readonly CompletedCommand[]
}

export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  /** Its own, without the common ones. */
  readonly flags: readonly CompletedFlag[]
  readonly words: Words
}

export interface CompletedFlag {
  /** With their dashes: ['-j', '--jobs']. */
  readonly names: readonly string[]
  readonly summary: string
  /** `assigned`: only after '=', because the flag may stand alone. */
  readonly takes: 'nothing' | 'value' | 'assigned'
  readonly values: Words
}

export function completionTable(): CompletionTable {
  const help = {
    name: 'help',
    summary: 'show help for a command',
    flags: [],
    words: commands.map(({name}) => name),
  }
  return {
    commonFlags: [...commonFlags.map(completedFlag), completedFlag({usage: '-h, --help', summary: 'show help'})],
    commands: [
      ...commands.map(({name, summary, flags, words = []}) => ({
        name,
        summary,
        flags: flags.map(completedFlag),
        words,
      })),
      help,
    ],
  }
}

function completedFlag({usage, summary, values = []}: Flag): CompletedFlag {
  const takes = usage.includes('[') ? 'assigned' : usage.includes('<') ? 'value' : 'nothing'
  return {names: usage.match(/--?[A-Za-z][\w-]*/g) ?? [], summary, takes, values}
}

/** Prints run ids, newest first; `program` is the shell's text for the command itself. */
export function runIdsCommand(program: string): string {
  return `${program} history --json 2>/dev/null | sed -n 's/^ *"run_id": "\\([^"]*\\)".*/\\1/p'`
}

export function missionNamesCommand(program: string): string {
  return `${program} list --names 2>/dev/null`
}
