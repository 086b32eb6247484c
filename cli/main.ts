/** The command `sortie`, as a function: arguments and the outside in, an exit status out. */
import {codes, type ExitStatus, SortieError} from '../engine/errors.ts'
import {formatError} from './format-error.ts'
import type {Io} from './io.ts'
import {version} from './version.ts'

export async function main(argv: readonly string[], io: Io): Promise<ExitStatus> {
  try {
    if (argv.length === 1 && argv[0] === '--version') {
      io.stdout.write(`${version}\n`)
      return 0
    }
    const {parseArguments} = await import('./parse-arguments.ts')
    const {readConfigFiles} = await import('./config-files.ts')
    const parsed = parseArguments(argv)
    if (parsed.kind === 'help') {
      io.stdout.write(parsed.text)
      return 0
    }
    const {command, invocation} = parsed
    const config = command.standsAlone === true ? [] : await readConfigFiles(invocation.flags, io)
    if (config === null) return 2
    const body = await command.load()
    return await body(invocation, {...io, config})
  } catch (cause) {
    io.stderr.write(formatError(cause, version))
    return cause instanceof SortieError ? codes[cause.code].exitStatus : 70
  }
}
