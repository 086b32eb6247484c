/** What a command runs on one platform: chosen once, when the plan is made, so that the plan says what will run. Pure. */
import {
  type JsonObject,
  type Platform,
  type PlatformChoice,
  type PlatformWarning,
  unreachable,
} from '../../engine/contracts.ts'
import type {CommandParams, PlatformCommands} from '../../schemas/types.gen.ts'
import {toPowerShell} from './powershell.ts'
import {asParams, type Program, programFrom, programIn} from './program.ts'

/** From the closest to the most general. */
const wordsFor: {readonly [platform in Platform]: readonly (keyof PlatformCommands)[]} = {
  linux: ['linux', 'unix', 'cross'],
  macos: ['macos', 'unix', 'cross'],
  windows: ['windows', 'cross'],
}

const decidedHere: readonly string[] = [
  'command',
  'args',
  'run',
  'shell',
  'platform_commands',
  'fallback_command',
  'detect_platform',
]

interface Choice {
  /** undefined where the platform has none. */
  readonly program: Program | undefined
  /** A Unix command on Windows, for want of anything better. */
  readonly unconverted?: Program
  readonly warnings: readonly PlatformWarning[]
}

/** `written` are the same parameters, as they stand in the plan. */
export function commandFor(params: CommandParams, written: JsonObject, platform: Platform): PlatformChoice {
  const {platform_commands: commands, detect_platform, fallback_command} = params
  if (commands === undefined && detect_platform === undefined && fallback_command === undefined) {
    return {params: written, warnings: []}
  }
  const fallback = fallback_command === undefined ? undefined : programFrom(fallback_command, params.shell)
  const chosen = choiceFor(params, platform)
  const program = chosen.program ?? fallback ?? chosen.unconverted
  if (program === undefined) return {params: null, has: Object.keys(commands ?? {})}
  const rest = Object.fromEntries(Object.entries(written).filter(([key]) => !decidedHere.includes(key)))
  const spare = chosen.program === undefined || fallback === undefined ? {} : {fallback_command: asParams(fallback)}
  return {params: {...rest, ...asParams(program), ...spare}, warnings: chosen.warnings}
}

function choiceFor(params: CommandParams, platform: Platform): Choice {
  const {platform_commands: commands = {}, detect_platform, shell} = params
  const word = wordsFor[platform].find(name => commands[name] !== undefined)
  const written = word === undefined ? undefined : commands[word]
  if (written !== undefined) {
    return {program: programFrom(written, word === 'windows' ? 'powershell' : shell), warnings: []}
  }
  const general = programIn(params)
  if (platform !== 'windows' || detect_platform !== true) {
    return {program: general, warnings: []}
  }
  const unix = commands.unix === undefined ? undefined : programFrom(commands.unix, shell)
  if (general !== undefined) return converted(general)
  // What is said to be for Unix alone runs on Windows only where it can be converted.
  const choice = unix === undefined ? undefined : converted(unix)
  return {program: choice?.program === unix ? undefined : choice?.program, warnings: choice?.warnings ?? []}
}

/** A program that the table does not know may be there on Windows just as well: it stays as it is. */
function converted(program: Program): Choice {
  const answer = toPowerShell(program)
  switch (answer.kind) {
    case 'as-it-is':
      return {program, warnings: []}
    case 'converted': {
      const shown = answer.program.kind === 'text' ? answer.program.run : answer.program.command
      const message = `"${answer.name}" is turned into PowerShell: ${shown}`
      const hint = 'write it under `platform_commands.windows` to have the last word'
      return {program: answer.program, warnings: [{code: 'PLATFORM_CONVERTED', message, hint}]}
    }
    case 'refused': {
      const message = `"${answer.name}" cannot be turned into PowerShell: ${answer.reason}`
      const hint = 'write what Windows is to run under `platform_commands.windows`'
      return {program: undefined, unconverted: program, warnings: [{code: 'PLATFORM_NOT_CONVERTED', message, hint}]}
    }
    default:
      return unreachable(answer)
  }
}
