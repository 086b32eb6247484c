/** The command table: parser, help and reference come from it. What a command does loads when it is called. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Io} from './io.ts'

export interface Flag {
  /** As on the command line: '-j, --jobs <n>'. A value in [brackets] may be left out, and is then given after '='. */
  readonly usage: string
  readonly summary: string
}

export interface Command {
  readonly name: string
  readonly group: 'missions' | 'runs' | 'shell'
  /** Positional arguments as shown in help: '[mission]'. */
  readonly arguments: string
  readonly summary: string
  readonly flags: readonly Flag[]
  load(): Promise<CommandBody>
}

export type CommandBody = (invocation: Invocation, io: Io) => Promise<ExitStatus>

/** What was typed, by the camel-cased names of the flags; absent means not given. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly flags: {readonly [name: string]: string | boolean | undefined}
}

export const commonFlags: readonly Flag[] = [
  {usage: '-C <dir>', summary: 'work in this directory'},
  {usage: '--state-dir <dir>', summary: 'keep runs and logs here instead of .sortie/state'},
  {usage: '--json', summary: 'print one JSON document on stdout'},
]

const missionFlag: Flag = {usage: '-j, --jobs <n>', summary: 'run at most this many steps at once'}
const failFast: Flag = {
  usage: '--fail-fast [=kill]',
  summary: 'start nothing new after the first failure; with =kill end what runs',
}
const watching: readonly Flag[] = [
  {usage: '--reporter <name>', summary: 'how progress is shown: line, json or quiet'},
  {usage: '-q, --quiet', summary: 'show only what went wrong'},
  {usage: '-v, --verbose', summary: 'also show the output of steps'},
  {usage: '--strict', summary: 'exit 1 when the run succeeded with warnings'},
  {usage: '--durability <level>', summary: 'full (default): safe from power cuts; normal: from crashes, and faster'},
]

export const commands: readonly Command[] = [
  {
    name: 'run',
    group: 'missions',
    arguments: '[mission]',
    summary: 'run a mission: a path, a name in .sortie/missions/, or one that is shipped',
    flags: [
      {usage: '-n, --dry-run', summary: 'show what would run, and touch nothing'},
      missionFlag,
      failFast,
      {usage: '--resume [=RUN]', summary: 'go on with the newest interrupted run of this mission, or with this run'},
      ...watching,
    ],
    load: async () => (await import('./run.ts')).run,
  },
  {
    name: 'validate',
    group: 'missions',
    arguments: '[missions...]',
    summary: 'check mission files and report everything that is wrong with them',
    flags: [],
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'plan',
    group: 'missions',
    arguments: '[mission]',
    summary: 'show the steps as decided: order, limits, what would run',
    flags: [missionFlag, failFast],
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'status',
    group: 'runs',
    arguments: '[run]',
    summary: 'show how a run stands, the newest one when none is named',
    flags: [],
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'resume',
    group: 'runs',
    arguments: '[run]',
    summary: 'go on with an interrupted run under the plan it began with',
    flags: watching,
    load: async () => (await import('./resume.ts')).resume,
  },
]
