/** Finds the missions that the steps of a mission run. They lie in the workspace, also through links, or are shipped. */
import {createHash} from 'node:crypto'
import {readdirSync, realpathSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {MissionFile as EngineFile, UsedMissions, UseFault} from '../engine/mission/load.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {
  type Candidate,
  firstFile,
  type MissionFile,
  missionNames,
  namedCandidates,
  readMission,
} from './find-mission.ts'
import type {Io} from './io.ts'
import type {Folders} from './workspace.ts'

export interface Finder extends UsedMissions {
  /** Every file that was found so far, with the SHA-256 of its bytes, in hex. */
  found(): readonly {readonly path: string; readonly sha256: string}[]
}

/** Looks for a path from the folder of the file that uses it, then for a name as `sortie run` does. */
export function createFinder(file: MissionFile, workspace: Folders, io: Io): Finder {
  const root = realpathSync(workspace.root)
  const shipped = join(io.home, 'missions')
  const isAllowed = (path: string) => isWithin(root, path) || isWithin(realPathOf(shipped) ?? shipped, path)
  const read = new Map<string, Buffer>()
  return {
    self: {path: file.path, realPath: realpathSync(file.absolutePath)},
    find(uses, by) {
      const asPath = resolve(dirname(by.realPath), uses)
      const isPath = /[/\\]/.test(uses)
      if (isPath && !isAllowed(asPath)) return outside(uses, 'leaves the workspace')
      const beside = {path: relative(realpathSync(workspace.cwd), asPath), absolutePath: asPath}
      const candidates = isPath ? [beside] : [beside, ...namedCandidates(uses, workspace, io)]
      const found = firstFile(candidates)
      if (found === undefined) return notFound(uses, by, isPath ? [] : namesIn(workspace, io))
      const realPath = realpathSync(found.absolutePath)
      if (!isAllowed(realPath)) return outside(uses, 'leaves the workspace through a link')
      const bytes = bytesOf(found)
      if ('code' in bytes) return bytes
      read.set(realPath, bytes)
      return {path: found.path, realPath, bytes}
    },
    found: () => [...read].map(([path, bytes]) => ({path, sha256: createHash('sha256').update(bytes).digest('hex')})),
  }
}

function bytesOf(found: Candidate): Buffer | UseFault {
  try {
    return readMission(found)
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    const {code, message, hint} = cause
    return {code, message, ...(hint !== undefined && {hint})}
  }
}

function outside(uses: string, what: string): UseFault {
  return {
    code: 'MISSION_PATH_OUTSIDE',
    message: `the mission "${uses}" ${what}`,
    hint: 'name a file inside the workspace, or a shipped mission',
  }
}

function notFound(uses: string, by: EngineFile, names: readonly string[]): UseFault {
  const known = [...new Set([...filesBeside(uses, by), ...names])].sort()
  const meant = didYouMean(nearMissAmong(known)(uses))
  const listed = known.length === 0 ? undefined : `there are ${known.slice(0, 20).join(', ')}`
  const hint = meant ?? listed
  return {
    code: 'MISSION_NOT_FOUND',
    message: `there is no mission "${uses}"`,
    ...(hint !== undefined && {hint}),
  }
}

const namesIn = (workspace: Folders, io: Io): readonly string[] => [
  ...missionNames('project', workspace, io),
  ...missionNames('shipped', workspace, io),
]

/** Files that look like missions in the folder where the path leads, written as the path is. */
function filesBeside(uses: string, by: EngineFile): readonly string[] {
  const before = uses.slice(0, Math.max(uses.lastIndexOf('/'), uses.lastIndexOf('\\')) + 1)
  try {
    return readdirSync(resolve(dirname(by.realPath), before))
      .filter(name => /\.(ya?ml|json)$/.test(name))
      .map(name => before + name)
  } catch {
    // There is no such folder.
    return []
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)
}
