/** `sortie config`: each setting with its value, and where that was said. */
import type {ExitStatus} from '../engine/errors.ts'
import type {Mission} from '../schemas/types.gen.ts'
import type {Invocation} from './command.ts'
import {type ConfigSource, type Origin, type Scalar, type Settled, settingsFor} from './config.ts'
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
  const rows = [
    ...Object.values(settings),
    ...modelRows([...(mission === undefined ? [] : [mission]), ...(io.config ?? [])]),
  ]
  io.stdout.write(
    flags['json'] === true ? `${JSON.stringify(documentOf(rows, files), null, 2)}\n` : asText(rows, files),
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
  const {max_parallel, fail_fast, budget_usd, llm = {}} = config
  return {
    ...(max_parallel !== undefined && {max_parallel}),
    ...(fail_fast !== undefined && {fail_fast}),
    ...(budget_usd !== undefined && {budget_usd}),
    ...Object.fromEntries(scalarsIn(llm).map(([key, value]) => [`llm.${key}`, value])),
  }
}

type Row = Pick<Settled<unknown>, 'key' | 'written' | 'from'>

/** What is said of models, highest place first: only that, for the rest is known of each provider. */
function modelRows(sources: readonly ConfigSource[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const {kind, path, values} of sources) {
    for (const [key, written] of Object.entries(values)) {
      if (key.startsWith('llm.') && key !== 'llm.server.program' && !rows.has(key))
        rows.set(key, {key, written, from: {kind, name: path}})
    }
  }
  return [...rows.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1))
}

/** What stands within a mapping is called by both names; lists are left out. */
function scalarsIn(values: object): readonly (readonly [string, Scalar])[] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]): (readonly [string, Scalar])[] => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [[key, value]]
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return scalarsIn(value).map(([inner, scalar]) => [`${key}.${inner}`, scalar])
  })
}

interface FileRow {
  readonly kind: 'project' | 'user'
  readonly path: string
  readonly exists: boolean
}

function documentOf(settings: readonly Row[], files: readonly FileRow[]): object {
  return {
    settings: settings.map(({key, written, from}) => ({
      name: key,
      value: written,
      from: from.kind,
      where: from.kind === 'default' ? null : from.name,
    })),
    files,
  }
}

function asText(settings: readonly Row[], files: readonly FileRow[]): string {
  const rows = settings.map(({key, written, from}) => [key, String(written), inWords(from)])
  const known = files.map(({kind, path, exists}) => `${kind}: ${path}${exists ? '' : ' (not there)'}\n`)
  return `${textTable(rows)}\n${known.join('')}`
}

function inWords(from: Origin): string {
  return from.kind === 'default' ? 'default' : `${from.kind}: ${from.name}`
}
