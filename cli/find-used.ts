/** Finds the missions that the steps of a mission run. They lie in the workspace, also through links, or are shipped. */
import {createHash} from 'node:crypto'
import {readdirSync, realpathSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {SortieError} from '../engine/errors.ts'
import type {UsedMissions, UseFault} from '../engine/mission/load.ts'
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
      if (found === undefined) {
        const folder = realPathOf(dirname(asPath))
        const files = folder !== undefined && isAllowed(folder) ? filesIn(uses, folder) : []
        return notFound(uses, isPath ? files : [...files, ...namesIn(workspace, io)])
      }
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

function notFound(uses: string, candidates: readonly string[]): UseFault {
  const known = [...new Set(candidates)].sort()
  const listed = known.length === 0 ? undefined : `there are ${known.slice(0, 20).join(', ')}`
  const hint = didYouMean(nearMissAmong(known)(uses)) ?? listed
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

/** Files of the folder that look like missions, written as the path is. */
function filesIn(uses: string, folder: string): readonly string[] {
  const before = uses.slice(0, Math.max(uses.lastIndexOf('/'), uses.lastIndexOf('\\')) + 1)
  return readdirSync(folder)
    .filter(name => /\.(ya?ml|json)$/.test(name))
    .map(name => before + name)
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
