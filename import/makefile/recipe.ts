/** The lines of a recipe as one script. */
import {type ShellLine, scriptOf} from '../shell-lines.ts'

export interface RecipeOptions {
  /** `.ONESHELL`: the lines are one script already. */
  readonly isOneShell: boolean
  readonly isBash: boolean
}

/** `lines` are expanded. */
export function scriptOfRecipe(lines: readonly string[], {isOneShell, isBash}: RecipeOptions): string {
  const read = lines.map(readLine).filter(({text}) => text !== '')
  return isOneShell ? read.map(({text}) => text).join('\n') : scriptOf(read, {isBash})
}

/** `-` before a line: what comes of it does not matter. `@` and `+` concern make alone. */
function readLine(written: string): ShellLine {
  const [, signs = '', text = ''] = /^\s*([-@+\s]*)(.*)$/s.exec(written) ?? []
  return {text: text.trimEnd(), isAllowedToFail: signs.includes('-')}
}
