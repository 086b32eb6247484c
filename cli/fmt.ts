/** `sortie fmt`: mission files laid out alike, and in the preferred words where that is asked for. */
import {text as textOf} from 'node:stream/consumers'
import type {ExitStatus} from '../engine/errors.ts'
import {SortieError} from '../engine/errors.ts'
import {type DiagnosticJson, diagnosticJson, formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {formatMission} from '../engine/mission/format.ts'
import {stepTypes} from '../steps/index.ts'
import type {Invocation} from './command.ts'
import {findOwnMission, type MissionFile, ownMissions} from './find-mission.ts'
import {createFinder} from './find-used.ts'
import type {Io} from './io.ts'
import {findFolders} from './workspace.ts'
import {writeInside} from './write-inside.ts'

/** schemas/output/fmt.schema.json */
interface FormattedFile {
  readonly path: string
  readonly state: 'unchanged' | 'formatted' | 'unformatted' | 'refused'
  readonly diagnostics: readonly DiagnosticJson[]
}

/** Throws MISSION_NOT_FOUND and what else finding and writing files throws; a mission that is wrong is left as it is. */
export async function fmt({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const folders = findFolders(flags, io)
  const upgrade = flags['upgrade'] === true
  if (operands.includes('-')) return formatInput({operands, flags}, io)
  const files =
    operands.length === 0 ? ownMissions(folders, io) : operands.map(word => findOwnMission(word, folders, io))
  const results: FormattedFile[] = []
  for (const file of files) {
    const usedMissions = createFinder(file, folders, io)
    const {text, diagnostics} = await formatMission(file, {stepTypes, usedMissions, upgrade})
    const state = stateOf(file, text, flags['check'] === true)
    if (text !== null && state === 'formatted') await writeInside({...file, text}, {root: folders.root, force: true})
    results.push({path: file.path, state, diagnostics: diagnostics.map(diagnosticJson)})
    if (flags['json'] !== true && diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  }
  io.stdout.write(flags['json'] === true ? `${JSON.stringify({files: results}, null, 2)}\n` : listOf(results))
  return statusOf(results)
}

function stateOf({bytes}: MissionFile, text: string | null, isCheck: boolean): FormattedFile['state'] {
  if (text === null) return 'refused'
  if (bytes.equals(Buffer.from(text))) return 'unchanged'
  return isCheck ? 'unformatted' : 'formatted'
}

function listOf(files: readonly FormattedFile[]): string {
  return files
    .filter(({state}) => state === 'formatted' || state === 'unformatted')
    .map(({path, state}) => (state === 'formatted' ? `formatted ${path}\n` : `${path}\n`))
    .join('')
}

/** A mission that is wrong outweighs one that is merely laid out otherwise. */
function statusOf(files: readonly FormattedFile[]): ExitStatus {
  if (files.some(({state}) => state === 'refused')) return 2
  return files.some(({state}) => state === 'unformatted') ? 1 : 0
}

/** From standard input to standard output; nothing is written where the mission is wrong. */
async function formatInput({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const stdin = io.openStdin?.()
  if (operands.length > 1 || flags['json'] === true || stdin === undefined) {
    throw new SortieError('USAGE_BAD_FLAG', {message: '"-" stands alone: it reads one mission and prints it'})
  }
  const bytes = Buffer.from(await textOf(stdin.stream))
  const {text, diagnostics} = await formatMission(
    {path: '<stdin>', bytes},
    {stepTypes, upgrade: flags['upgrade'] === true},
  )
  if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  if (text === null) return 2
  if (flags['check'] === true) return bytes.equals(Buffer.from(text)) ? 0 : 1
  io.stdout.write(text)
  return 0
}
