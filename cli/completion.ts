/** `sortie completion`: scripts for shells, written from the command table. */
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {shells} from './command-words.ts'
import {bashScript} from './completion-bash.ts'
import {fishScript} from './completion-fish.ts'
import {completionTable} from './completion-table.ts'
import {zshScript} from './completion-zsh.ts'
import type {Io} from './io.ts'

const scripts = {bash: bashScript, zsh: zshScript, fish: fishScript}

/** Throws USAGE_UNKNOWN_NAME. */
export async function completion({operands: [word], flags}: Invocation, {stdout}: Io): Promise<ExitStatus> {
  const shell = shells.find(name => name === word)
  if (shell === undefined) {
    throw new SortieError('USAGE_UNKNOWN_NAME', {
      message: `there is no completion for "${word}"`,
      hint: `there is one for ${shells.join(', ')}`,
    })
  }
  const script = scripts[shell](completionTable())
  stdout.write(flags['json'] === true ? `${JSON.stringify({shell, script}, null, 2)}\n` : script)
  return 0
}
