/** `sortie list`: the missions that are found by name, those of the project and those that are shipped. */
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {LoadedMission} from '../engine/mission/load.ts'
import {locationOf} from '../engine/mission/location.ts'
import type {Invocation} from './command.ts'
import {findNamed, type MissionFile, type MissionOrigin, missionNames} from './find-mission.ts'
import type {Io} from './io.ts'
import {textTable} from './text-table.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

/** schemas/output/list.schema.json */
interface ListedMission {
  /** The word for `sortie run`. */
  readonly name: string
  readonly from: MissionOrigin
  readonly path: string
  /** null where the mission says nothing about itself, or is broken. */
  readonly description: string | null
  /** A shipped mission has the same name, and is not found because of this one. */
  readonly shadows_shipped: boolean
  /** The first thing that is wrong with it. */
  readonly error: string | null
}

export async function list({flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const own = missionNames('project', workspace, io)
  const shipped = missionNames('shipped', workspace, io)
  if (flags['names'] === true) {
    io.stdout.write(
      [...new Set([...own, ...shipped])]
        .sort()
        .map(name => `${name}\n`)
        .join(''),
    )
    return 0
  }
  const {checkMission} = await import('./load-plan.ts')
  const describe = async (name: string, from: MissionOrigin): Promise<ListedMission> => ({
    name,
    from,
    shadows_shipped: from === 'project' && shipped.includes(name),
    ...(await reading(name, from, {workspace, io, check: file => checkMission(file, {workspace, io})})),
  })
  const missions = await Promise.all([
    ...own.map(name => describe(name, 'project')),
    ...shipped.filter(name => !own.includes(name)).map(name => describe(name, 'shipped')),
  ])
  io.stdout.write(flags['json'] === true ? `${JSON.stringify({missions}, null, 2)}\n` : formatList(missions))
  return 0
}

interface Reader {
  readonly workspace: Workspace
  readonly io: Io
  readonly check: (file: MissionFile) => Promise<LoadedMission>
}

async function reading(
  name: string,
  from: MissionOrigin,
  {workspace, io, check}: Reader,
): Promise<Pick<ListedMission, 'path' | 'description' | 'error'>> {
  try {
    const file = findNamed(name, from, workspace, io)
    const {mission, diagnostics} = await check(file)
    if (mission !== null) return {path: file.path, description: mission.description ?? null, error: null}
    const first = diagnostics.find(({severity}) => severity === 'error')
    if (first === undefined) throw new Error(`"${file.path}" is refused without an error`)
    const {line, column} = locationOf(first.place)
    const error = `${file.path}:${line}:${column}: ${first.code}: ${first.message}`
    return {path: file.path, description: null, error}
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    return {path: name, description: null, error: `${cause.code}: ${cause.message}`}
  }
}

function formatList(missions: readonly ListedMission[]): string {
  if (missions.length === 0) return 'no missions\n'
  return textTable(missions.map(mission => [mission.name, mission.from, saying(mission)]))
}

function saying({description, shadows_shipped, error}: ListedMission): string {
  if (error !== null) return `broken: ${error}`
  return [description ?? '', ...(shadows_shipped ? ['(in place of the shipped one)'] : [])].join(' ').trim()
}
