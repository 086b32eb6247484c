/** From what the user typed to the bytes of a mission file. */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import type {MissionSource} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {planFlags} from './plan-flags.ts'
import type {Folders} from './workspace.ts'

export interface MissionFile {
  /** As shown in messages: relative to where the user stands, or `missions/audit.yaml` for a shipped one. */
  readonly path: string
  readonly absolutePath: string
  readonly bytes: Buffer
}

/** What a run remembers of the file it came from, and of those that it uses. */
export function sourceOf(
  file: MissionFile,
  flags: Invocation['flags'],
  used: MissionSource['used'] = [],
): MissionSource {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return {path: file.absolutePath, sha256, flags: planFlags(flags), ...(used.length > 0 && {used})}
}

/** Whether a file is still what it was. */
export function stateOf({path, sha256}: {path: string; sha256: string}): 'same' | 'has changed' | 'is gone' {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256 ? 'same' : 'has changed'
  } catch {
    return 'is gone'
  }
}

const ENDINGS = ['', '.yaml', '.yml', '.json']
const DEFAULT_FILES = ['sortie.yaml', 'sortie.yml']
const LARGEST_BYTES = 64 * 1024 * 1024

/**
 * Looks for a path, then in `.sortie/missions/`, then among the shipped missions; without a word for `sortie.yaml`.
 * Throws MISSION_NOT_FOUND, MISSION_UNREADABLE or MISSION_TOO_LARGE.
 */
export function findMission(word: string | undefined, workspace: Folders, io: Io): MissionFile {
  const candidates = word === undefined ? defaultCandidates(workspace) : candidatesFor(word, workspace, io)
  const found = firstFile(candidates)
  if (found !== undefined) return {...found, bytes: readMission(found)}
  throw notFound(word, workspace, io)
}

export const firstFile = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.find(({absolutePath}) => isFile(absolutePath))

/** The same without the shipped missions, for a command that writes to what it finds. */
export function findOwnMission(word: string, workspace: Folders, io: Io): MissionFile {
  const found = firstFile(ownCandidates(word, workspace, io))
  if (found !== undefined) return {...found, bytes: readMission(found)}
  if (isPath(word) || !missionNames('shipped', workspace, io).includes(word)) throw notFound(word, workspace, io)
  throw new SortieError('MISSION_NOT_FOUND', {
    message: `"${word}" is a shipped mission, which stays as it is`,
    hint: `\`sortie init ${word}\` makes a copy of your own`,
  })
}

/** `sortie.yaml` and what stands in `.sortie/missions/`. Throws MISSION_NOT_FOUND where there is none of them. */
export function ownMissions(workspace: Folders, io: Io): MissionFile[] {
  const inFolder = missionNames('project', workspace, io).flatMap(name => candidatesIn('project', name, workspace, io))
  const found = [...defaultCandidates(workspace), ...inFolder].filter(({absolutePath}) => isFile(absolutePath))
  if (found.length === 0) throw notFound(undefined, workspace, io)
  return found.map(file => ({...file, bytes: readMission(file)}))
}

/** `.sortie/missions/`, or the folder that comes with Sortie. */
export type MissionOrigin = 'project' | 'shipped'

/** The mission with this name from one of the two folders. Throws as `findMission` does. */
export function findNamed(name: string, from: MissionOrigin, workspace: Folders, io: Io): MissionFile {
  const found = firstFile(candidatesIn(from, name, workspace, io))
  if (found !== undefined) return {...found, bytes: readMission(found)}
  throw notFound(name, workspace, io)
}

/** A place to look at, as a `MissionFile` that may not be there. */
export interface Candidate {
  readonly path: string
  readonly absolutePath: string
}

function defaultCandidates(workspace: Folders): Candidate[] {
  const folders = workspace.cwd === workspace.root ? [workspace.root] : [workspace.cwd, workspace.root]
  return folders.flatMap(folder => DEFAULT_FILES.map(name => shownFrom(workspace, join(folder, name))))
}

function candidatesFor(word: string, workspace: Folders, io: Io): Candidate[] {
  const own = ownCandidates(word, workspace, io)
  return isPath(word) ? own : [...own, ...candidatesIn('shipped', word, workspace, io)]
}

export function namedCandidates(name: string, workspace: Folders, io: Io): Candidate[] {
  return [...candidatesIn('project', name, workspace, io), ...candidatesIn('shipped', name, workspace, io)]
}

function ownCandidates(word: string, workspace: Folders, io: Io): Candidate[] {
  const asPath = shownFrom(workspace, resolve(workspace.cwd, word))
  return isPath(word) ? [asPath] : [asPath, ...candidatesIn('project', word, workspace, io)]
}

/** A word with a folder in it is a path and nothing else: it must not reach out of the mission folders. */
const isPath = (word: string): boolean => word.includes('/') || word.includes('\\')

function candidatesIn(from: MissionOrigin, name: string, workspace: Folders, io: Io): Candidate[] {
  const folder = missionFolder(from, workspace, io)
  return ENDINGS.map(ending => {
    const absolutePath = join(folder, name + ending)
    return from === 'project' ? shownFrom(workspace, absolutePath) : {path: `missions/${name}${ending}`, absolutePath}
  })
}

function missionFolder(from: MissionOrigin, workspace: Folders, io: Io): string {
  return from === 'project' ? join(workspace.root, '.sortie', 'missions') : join(io.home, 'missions')
}

function shownFrom(workspace: Folders, absolutePath: string): Candidate {
  return {path: relative(workspace.cwd, absolutePath), absolutePath}
}

function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
  } catch {
    // A name too long or a folder that may not be entered: not a mission, and the message will say what was tried.
    return false
  }
}

/** Throws MISSION_UNREADABLE or MISSION_TOO_LARGE. */
export function readMission({path, absolutePath}: Candidate): Buffer {
  try {
    if (statSync(absolutePath).size > LARGEST_BYTES) {
      throw new SortieError('MISSION_TOO_LARGE', {message: `"${path}" is over 64 MiB`, hint: 'split it'})
    }
    return readFileSync(absolutePath)
  } catch (cause) {
    if (cause instanceof SortieError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SortieError('MISSION_UNREADABLE', {message: `"${path}" cannot be read: ${reason}`, cause})
  }
}

function notFound(word: string | undefined, workspace: Folders, io: Io): SortieError {
  const names = [...missionNames('project', workspace, io), ...missionNames('shipped', workspace, io)]
  const known = [...new Set(names)].sort()
  const meant = word === undefined ? undefined : didYouMean(meantFile(word, workspace) ?? nearMissAmong(known)(word))
  return new SortieError('MISSION_NOT_FOUND', {
    message:
      word === undefined ? 'there is no "sortie.yaml" here, and no mission was named' : `there is no mission "${word}"`,
    hint:
      meant ??
      (known.length === 0
        ? 'give the path of a mission file'
        : `give the path of a mission file, or one of these names: ${known.join(', ')}`),
  })
}

/** Names are for the mission folders; a file here is named in full. */
function meantFile(word: string, {cwd}: Folders): string | undefined {
  return ENDINGS.map(ending => word + ending).find(name => isFile(resolve(cwd, name)))
}

/** Sorted; without reading the files. */
export function missionNames(from: MissionOrigin, workspace: Folders, io: Io): string[] {
  const folder = missionFolder(from, workspace, io)
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter(name => /\.(ya?ml|json)$/.test(name))
  return [...new Set(files.map(name => name.replace(/\.\w+$/, '')))].sort()
}
