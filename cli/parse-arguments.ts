/** From argv to a command and its invocation, by the command table. */
import {CommanderError, Command as Parser} from 'commander'
import {SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Command, Flag, Invocation} from './command.ts'
import {commonFlags} from './command-flags.ts'
import {commands} from './commands.ts'

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
    sub
      .exitOverride(cause => refuse(cause, command.name))
      .action(() => {
        const operands = sub.args
        parsed = {kind: 'command', command, invocation: {operands, flags: sub.optsWithGlobals()}}
      })
  }
  refuseHelpForNothing(argv)
  try {
    program.parse(argv.map(splitOptionalValue), {from: 'user'})
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    if (cause.code.startsWith('commander.help')) return {kind: 'help', text: printed || program.helpInformation()}
    throw usageError(cause, '`sortie help` lists the commands')
  }
  return parsed ?? {kind: 'help', text: program.helpInformation()}
}

/** Commander would take the word after an optional value for it: `--fail-fast audit` names a mission, not a mode. */
const optionalValue = /^--(fail-fast|resume|run)$/

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

/** `help` goes back to the caller; all else is wrong usage of this command. */
function refuse(cause: CommanderError, name: string): never {
  if (cause.code.startsWith('commander.help')) throw cause
  throw usageError(cause, `\`sortie help ${name}\` lists its flags`)
}

/** Commander answers with the general help, as if that had been asked for. */
function refuseHelpForNothing([first, asked]: readonly string[]): void {
  if (first !== 'help' || asked === undefined || asked.startsWith('-')) return
  const names = [...commands.map(({name}) => name), 'help']
  if (names.includes(asked)) return
  throw new SortieError('USAGE_UNKNOWN_COMMAND', {
    message: `unknown command "${asked}"`,
    hint: didYouMean(nearMissAmong(names)(asked)) ?? '`sortie help` lists the commands',
  })
}

function usageError(cause: CommanderError, hint: string): SortieError {
  const [said = '', suggestion] = cause.message
    .replace(/^error: /, '')
    .replaceAll("'", '"')
    .split('\n')
  const code = cause.code === 'commander.unknownCommand' ? 'USAGE_UNKNOWN_COMMAND' : 'USAGE_BAD_FLAG'
  const meant = didYouMean(suggestion?.match(/Did you mean (.*)\?/)?.[1])
  return new SortieError(code, {message: inOurWords(said), hint: meant ?? hint, cause})
}

function inOurWords(said: string): string {
  return said
    .replace(/^too many arguments for (".*")\. Expected 0 arguments but got .*$/, '$1 takes no arguments')
    .replace(
      /^too many arguments for (".*")\. Expected (\d+ arguments?) but got (\d+)\.$/,
      '$1 takes at most $2, not $3',
    )
    .replace(/^option (".*") argument missing$/, '$1 stands without its value')
    .replace(/^missing required argument (".*")$/, '$1 is missing')
}
