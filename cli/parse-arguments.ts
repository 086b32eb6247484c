/** From argv to a command and its invocation, by the command table. */
import {CommanderError, Command as Parser} from 'commander'
import {SortieError} from '../engine/errors.ts'
import {type Command, commands, commonFlags, type Flag, type Invocation} from './commands.ts'

export type Parsed =
  | {readonly kind: 'command'; readonly command: Command; readonly invocation: Invocation}
  /** Help was asked for, or nothing at all. */
  | {readonly kind: 'help'; readonly text: string}

/** Throws USAGE_UNKNOWN_COMMAND or USAGE_BAD_FLAG. */
export function parseArguments(argv: readonly string[]): Parsed {
  let parsed: Parsed | undefined
  let printed = ''
  const program = new Parser('sortie')
    .description('Runs missions: YAML files of typed steps, on a laptop, in CI, on a schedule.')
    .option('--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureHelp({optionTerm: option => option.flags.replace(/ \[(\w+)\]/, '[=$1]')})
    .configureOutput({writeOut: text => (printed += text), writeErr: () => {}})
  addFlags(program, commonFlags)
  for (const command of commands) {
    const sub = program.command(`${command.name} ${command.arguments}`).description(command.summary)
    addFlags(sub, command.flags)
    sub.exitOverride().action(() => {
      const operands = sub.args
      parsed = {kind: 'command', command, invocation: {operands, flags: sub.optsWithGlobals()}}
    })
  }
  try {
    program.parse(argv.map(splitOptionalValue), {from: 'user'})
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    if (cause.code.startsWith('commander.help')) return {kind: 'help', text: printed || program.helpInformation()}
    throw usageError(cause)
  }
  return parsed ?? {kind: 'help', text: program.helpInformation()}
}

/** Commander would take the word after an optional value for it: `--fail-fast audit` names a mission, not a mode. */
const optionalValue = /^--(fail-fast|resume)$/

function splitOptionalValue(word: string): string {
  return optionalValue.test(word) ? `${word}=` : word
}

function addFlags(parser: Parser, flags: readonly Flag[]): void {
  for (const flag of flags) addFlag(parser, flag)
}

function addFlag(parser: Parser, {usage, summary, isRepeatable = false}: Flag): void {
  const written = usage.replace('[=', '[')
  if (!isRepeatable) parser.option(written, summary)
  else parser.option(written, summary, (value, before: string[] | undefined) => [...(before ?? []), value])
}

function usageError(cause: CommanderError): SortieError {
  const [message = '', suggestion] = cause.message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .split('\n')
  const didYouMean = suggestion?.match(/Did you mean (.*)\?/)?.[1]
  const code = cause.code === 'commander.unknownCommand' ? 'USAGE_UNKNOWN_COMMAND' : 'USAGE_BAD_FLAG'
  const hint =
    didYouMean === undefined ? '`sortie help` lists the commands and their flags' : `did you mean "${didYouMean}"?`
  return new SortieError(code, {message, hint, cause})
}
