/** The files of a workspace: as git sees them, else by walking its folders. */
import {join} from 'node:path'
import type {FileEntry, FileFilter, GitPort} from '../../contracts.ts'
import {type ErrorCode, SortieError} from '../../errors.ts'
import {globFilter} from '../../file-filter.ts'
import {createBreather} from './breather.ts'
import type {Inside} from './inside.ts'
import {statsAt} from './stats.ts'
import {walk} from './walk.ts'

export interface ListAround {
  /** The workspace with its links followed. */
  readonly root: string
  readonly inside: Inside
  readonly git: GitPort
  readonly warn?: (code: ErrorCode, message: string) => void
  readonly signal?: AbortSignal
}

const OWN_STATE = '.sortie/state/'
/** About 3 ms of looking at files. */
const LOOKS_IN_A_ROW = 1_000

/**
 * Regular files only: a link is left out, what it points to is listed under its own name. A path to look in that does
 * not exist is an error: an empty list would read as "nothing found". Names that are not UTF-8 are left out.
 */
export async function listFiles(filter: FileFilter, around: ListAround): Promise<readonly FileEntry[]> {
  const starts = filter.paths.map(path => startAt(path, around))
  const isWanted = globFilter(filter)
  const candidates = (await listByGit(starts, around)) ?? (await walk(starts, around))
  const breathe = createBreather(LOOKS_IN_A_ROW)
  const files: FileEntry[] = []
  for (const path of [...new Set(candidates)].sort()) {
    around.signal?.throwIfAborted()
    await breathe()
    if (path.startsWith(OWN_STATE) || !isWanted(path)) continue
    const stats = statsAt(join(around.root, path))
    if (stats?.isFile()) files.push({path, sizeBytes: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino})
  }
  return files
}

function startAt(path: string, {inside}: ListAround): string {
  const place = inside.resolve(path)
  if (statsAt(place.absolute) !== undefined) return place.relative
  throw new SortieError('STEP_FILE_UNREADABLE', {
    message: `the path "${path}" to look in does not exist`,
    hint: 'correct it, or remove it from `paths`',
  })
}

/**
 * null when git cannot say: not installed, no repository, one of another owner (`safe.directory`), or a workspace that
 * an outer repository ignores. Deleted files and submodules are still in this list: whoever looks at them drops them.
 */
export async function listByGit(
  starts: readonly string[],
  {git}: Pick<ListAround, 'git'>,
): Promise<readonly string[] | null> {
  const pathspecs = starts.map(start => start || '.')
  const listing = await git.run([
    '--literal-pathspecs',
    'ls-files',
    '-z', // names as they are; otherwise git puts quotes around unusual ones
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ...pathspecs,
  ])
  if (listing === null) return null
  if (listing === '' && (await git.run(['check-ignore', '--quiet', '.'])) !== null) return null
  return listing.split('\0').filter(path => path !== '')
}
