/** Imports texts the way the command does, for the tests beside this file. */
import {diagnosticJson} from '../../engine/mission/diagnostic.ts'
import {type ImportOptions, importMission} from '../../import/index.ts'
import {stepTypes} from '../../steps/index.ts'

export interface Seen {
  /** The mission without the line that says where it comes from; null where none could be made. */
  readonly text: string | null
  /** 'line:column message' for what was not carried over, or why nothing was. */
  readonly notes: readonly string[]
}

export async function imported(path: string, text: string, options: Partial<ImportOptions> = {}): Promise<Seen> {
  const bytes = new TextEncoder().encode(text)
  const result = await importMission({path, bytes}, {stepTypes, only: [], ...options})
  const isMade = 'text' in result
  const diagnostics = (isMade ? result.notes : result.diagnostics).map(diagnosticJson)
  return {
    text: isMade ? result.text.replace(/^# From .*\n/, '') : null,
    notes: diagnostics.map(({line, column, message}) => `${line}:${column} ${message}`),
  }
}

/** The steps of the mission alone. */
export async function stepsOf(path: string, text: string, options: Partial<ImportOptions> = {}): Promise<string> {
  const seen = await imported(path, text, options)
  return seen.text?.replace(/^[\s\S]*?^steps:\n/m, '') ?? seen.notes.join('\n')
}
