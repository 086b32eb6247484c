/** From what the user typed to the bytes of a mission file. */
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative, resolve} from 'node:path'
import type {MissionSource} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import type {Io} from './io.ts'
import type {Workspace} from './workspace.ts'

export interface MissionFile {
  /** As shown in messages: relative to where the user stands, or `missions/audit.yaml` for a shipped one. */
  readonly path: string
  readonly absolutePath: string
  readonly bytes: Buffer
}

/** What a run remembers of the file it came from. */
export function sourceOf(file: MissionFile): MissionSource {
  return {path: file.absolutePath, sha256: createHash('sha256').update(file.bytes).digest('hex')}
}

const ENDINGS = ['', '.yaml', '.yml', '.json']
const DEFAULT_FILES = ['sortie.yaml', 'sortie.yml']
const LARGEST_BYTES = 64 * 1024 * 1024

/**
 * Looks for a path, then in `.sortie/missions/`, then among the shipped missions; without a word for `sortie.yaml`.
 * Throws MISSION_NOT_FOUND, MISSION_UNREADABLE or MISSION_TOO_LARGE.
 */
export function findMission(word: string | undefined, workspace: Workspace, io: Io): MissionFile {
  const candidates = word === undefined ? defaultCandidates(workspace) : candidatesFor(word, workspace, io)
  const found = candidates.find(({absolutePath}) => isFile(absolutePath))
  if (found !== undefined) return {...found, bytes: readMission(found)}
  throw notFound(word, workspace, io)
}

interface Candidate {
  readonly path: string
  readonly absolutePath: string
}

function defaultCandidates(workspace: Workspace): Candidate[] {
  const folders = workspace.cwd === workspace.root ? [workspace.root] : [workspace.cwd, workspace.root]
  return folders.flatMap(folder => DEFAULT_FILES.map(name => shownFrom(workspace, join(folder, name))))
}

function candidatesFor(word: string, workspace: Workspace, io: Io): Candidate[] {
  const asPath = shownFrom(workspace, resolve(workspace.cwd, word))
  // A word with a folder in it is a path and nothing else: it must not reach out of the mission folders.
  if (word.includes('/') || word.includes('\\')) return [asPath]
  const own = ENDINGS.map(ending => shownFrom(workspace, join(workspace.root, '.sortie', 'missions', word + ending)))
  const shipped = ENDINGS.map(ending => ({
    path: `missions/${word}${ending}`,
    absolutePath: join(io.home, 'missions', word + ending),
  }))
  return [asPath, ...own, ...shipped]
}

function shownFrom(workspace: Workspace, absolutePath: string): Candidate {
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

function readMission({path, absolutePath}: Candidate): Buffer {
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

function notFound(word: string | undefined, workspace: Workspace, io: Io): SortieError {
  const names = [
    ...missionNames(join(workspace.root, '.sortie', 'missions')),
    ...missionNames(join(io.home, 'missions')),
  ]
  const known = [...new Set(names)].sort().join(', ')
  return new SortieError('MISSION_NOT_FOUND', {
    message:
      word === undefined ? 'there is no "sortie.yaml" here, and no mission was named' : `there is no mission "${word}"`,
    hint:
      known === ''
        ? 'give the path of a mission file'
        : `give the path of a mission file, or one of these names: ${known}`,
  })
}

function missionNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => /\.(ya?ml|json)$/.test(name))
    .map(name => name.replace(/\.\w+$/, ''))
}
