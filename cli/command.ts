/** What a command is, and what was typed for it. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Io} from './io.ts'

export interface Flag {
  /** As on the command line: '-j, --jobs <n>'. A value in [brackets] may be left out, and is then given after '='. */
  readonly usage: string
  readonly summary: string
  /** What the shell completes its value with; nothing when absent. */
  readonly values?: Words
  /** May stand several times; its values come as a list. */
  readonly isRepeatable?: boolean
}

/** Words for completion: these, or what there is of a kind when the key is pressed. */
export type Words = readonly string[] | 'missions' | 'runs' | 'files' | 'directories'

export interface Command {
  readonly name: string
  readonly group: 'missions' | 'runs' | 'work' | 'books' | 'service' | 'shell'
  /** Positional arguments as shown in help: '[mission]'. */
  readonly arguments: string
  readonly summary: string
  readonly flags: readonly Flag[]
  /** What the shell completes its arguments with; nothing when absent. */
  readonly words?: Words
  /** Works where no configuration file can be read, and heeds none. */
  readonly standsAlone?: boolean
  load(): Promise<CommandBody>
}

export type CommandBody = (invocation: Invocation, io: Io) => Promise<ExitStatus>

/** What was typed, by the camel-cased names of the flags; absent means not given. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly flags: {readonly [name: string]: string | boolean | readonly string[] | undefined}
}
