/** `sortie config`: each setting with its value, and where that was said. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Mission} from '../schemas/types.gen.ts'
import type {Invocation} from './commands.ts'
import {type ConfigSource, type Origin, type Settings, settingsFor} from './config.ts'
import {configFiles} from './config-files.ts'
import {findMission} from './find-mission.ts'
import type {Io} from './io.ts'
import {textTable} from './text-table.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

/** With a mission, as that mission would be run. Throws what `findMission` and `settingsFor` throw. */
export async function showConfig({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const mission = operands[0] === undefined ? undefined : await missionSource(operands[0], workspace, io)
  if (mission === null) return 2
  const settings = settingsFor({flags, io, root: workspace.root, ...(mission !== undefined && {mission})})
  const files = configFiles(flags, io).map(({kind, path}) => ({
    kind,
    path,
    exists: (io.config ?? []).some(source => source.path === path),
  }))
  io.stdout.write(
    flags['json'] === true ? `${JSON.stringify(documentOf(settings, files), null, 2)}\n` : asText(settings, files),
  )
  return 0
}

/** null when the mission is wrong, which has then been said on stderr. */
async function missionSource(word: string, workspace: Workspace, io: Io): Promise<ConfigSource | null> {
  const {checkMission} = await import('./load-plan.ts')
  const {formatDiagnostics} = await import('../engine/mission/diagnostic.ts')
  const file = findMission(word, workspace, io)
  const {mission, diagnostics} = await checkMission(file, {workspace, io})
  if (mission !== null) return {kind: 'mission', path: file.path, values: valuesOf(mission)}
  io.stderr.write(formatDiagnostics(diagnostics))
  return null
}

function valuesOf({config = {}}: Mission): ConfigSource['values'] {
  const {max_parallel, fail_fast} = config
  return {...(max_parallel !== undefined && {max_parallel}), ...(fail_fast !== undefined && {fail_fast})}
}

interface FileRow {
  readonly kind: 'project' | 'user'
  readonly path: string
  readonly exists: boolean
}

function documentOf(settings: Settings, files: readonly FileRow[]): object {
  return {
    settings: Object.values(settings).map(({key, written, from}) => ({
      name: key,
      value: written,
      from: from.kind,
      where: from.kind === 'default' ? null : from.name,
    })),
    files,
  }
}

function asText(settings: Settings, files: readonly FileRow[]): string {
  const rows = Object.values(settings).map(({key, written, from}) => [key, String(written), inWords(from)])
  const known = files.map(({kind, path, exists}) => `${kind}: ${path}${exists ? '' : ' (not there)'}\n`)
  return `${textTable(rows)}\n${known.join('')}`
}

function inWords(from: Origin): string {
  return from.kind === 'default' ? 'default' : `${from.kind}: ${from.name}`
}
