/** The files of a workspace: as git sees them, else by walking its folders. */
import {join} from 'node:path'
import {changedFiles} from '../../changed-files.ts'
import type {FileEntry, FileFilter, GitIndex, GitPort} from '../../contracts.ts'
import {SortieError} from '../../errors.ts'
import {globFilter, globMatcher} from '../../file-filter.ts'
import type {BaseWish} from '../../git-base.ts'
import {type StagedFile, stagedFiles} from '../../staged-files.ts'
import {createBreather} from './breather.ts'
import {listByGit} from './by-git.ts'
import type {Inside} from './inside.ts'
import {createLeftOut, type LeftOut, type Warn} from './left-out.ts'
import {createLinkFinder} from './links.ts'
import {lookAt, statsAt} from './stats.ts'
import {NOT_UTF8, walk} from './walk.ts'

export interface ListAround {
  /** The workspace with its links followed. */
  readonly root: string
  readonly inside: Inside
  readonly git: GitPort
  /** Needed for what is staged. */
  readonly index?: () => Promise<GitIndex>
  /** Finds the branch that was probably meant. */
  readonly nearMiss?: BaseWish['nearMiss']
  /** False where everything git knows counts, whatever `.sortieignore` says. */
  readonly sortieIgnore?: boolean
  readonly warn?: Warn
  readonly signal?: AbortSignal
}

const OWN_STATE = '.sortie/state/'
const GIT_IGNORE = '.gitignore'
const SORTIE_IGNORE = '.sortieignore'
/** About 3 ms of looking at files. */
const LOOKS_IN_A_ROW = 1_000

/**
 * Regular files only: a link is left out, what it points to is listed under its own name. A path to look in that does
 * not exist is an error: an empty list would read as "nothing found". What cannot be seen, and names that are not UTF-8,
 * are left out with a warning.
 */
export async function listFiles(filter: FileFilter, around: ListAround): Promise<readonly FileEntry[]> {
  const starts = filter.paths.map(path => startAt(path, around))
  const leftOut = createLeftOut(around.warn)
  const {paths, staged} = await candidatesFor(filter, starts, around, leftOut)
  const isIgnored = await sortieIgnoring(paths, around, leftOut)
  const known = paths.filter(path => !path.startsWith(OWN_STATE) && !isIgnored(path))
  const files = await filesAt(known.filter(globFilter(filter)), staged, around, leftOut)
  leftOut.say()
  if (filter.changed === undefined && files.length > 0) warnOfUnmatched(filter, starts, known, around.warn)
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

interface Candidates {
  /** Each once, sorted. */
  readonly paths: readonly string[]
  /** By path, those whose content is in git's index and nowhere else. */
  readonly staged: ReadonlyMap<string, StagedFile>
}

async function candidatesFor(
  {changed}: FileFilter,
  starts: readonly string[],
  around: ListAround,
  leftOut: LeftOut,
): Promise<Candidates> {
  const isBelow = (path: string) =>
    starts.length === 0 || starts.some(start => start === '' || path === start || path.startsWith(`${start}/`))
  if (changed === 'staged') {
    const files = (await stagedFiles((await indexOf(around)).git)).filter(({path}) => isBelow(path))
    return {paths: files.map(({path}) => path), staged: new Map(files.map(file => [file.path, file]))}
  }
  if (changed !== undefined) {
    const {git, nearMiss} = around
    const {files} = await changedFiles(git, {ref: changed.since, ...(nearMiss !== undefined && {nearMiss})})
    const there = files.filter(({path, status}) => status !== 'deleted' && isBelow(path))
    return {paths: there.map(({path}) => path), staged: new Map()}
  }
  const listed = (await listByGit(starts, around, leftOut)) ?? (await walk(starts, walkedBy(around)))
  return {paths: inOrder(listed), staged: new Map()}
}

/** Each once. Git lists what it tracks in order, in most trees; sorting it again would take longer than listing it. */
function inOrder(paths: readonly string[]): readonly string[] {
  const isInOrder = paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') < path)
  return isInOrder ? paths : [...new Set(paths)].sort()
}

async function indexOf({index}: ListAround): Promise<GitIndex> {
  if (index === undefined) throw new Error('nobody can say what is staged')
  return await index()
}

function walkedBy({root, warn, signal, sortieIgnore = true}: ListAround) {
  const ignoreFiles = sortieIgnore ? [GIT_IGNORE, SORTIE_IGNORE] : [GIT_IGNORE]
  return {root, ignoreFiles, ...(warn !== undefined && {warn}), ...(signal !== undefined && {signal})}
}

/** Git has heeded its own ignore files. Ours are loaded where there is one. */
async function sortieIgnoring(
  paths: readonly string[],
  {root, sortieIgnore = true}: ListAround,
  leftOut: LeftOut,
): Promise<(path: string) => boolean> {
  const isThere =
    statsAt(join(root, SORTIE_IGNORE)) !== undefined || paths.some(path => path.endsWith(`/${SORTIE_IGNORE}`))
  if (!sortieIgnore || !isThere) return () => false
  const {createIgnoreFiles} = await import('./ignore-files.ts')
  return createIgnoreFiles({root, names: [SORTIE_IGNORE], leftOut}).leaveOut
}

async function filesAt(
  paths: readonly string[],
  staged: Candidates['staged'],
  around: ListAround,
  leftOut: LeftOut,
): Promise<readonly FileEntry[]> {
  const breathe = createBreather(LOOKS_IN_A_ROW)
  const links = createLinkFinder(around.root)
  const files: FileEntry[] = []
  const inIndex: StagedFile[] = []
  for (const path of paths) {
    around.signal?.throwIfAborted()
    await breathe()
    const stats = links.leadThrough(path) ? undefined : lookAt(`${around.root}/${path}`)
    const own = staged.get(path)
    const isMeant = own === undefined || !own.isEditedSince
    if (typeof stats === 'object' && stats.isFile() && isMeant) {
      files.push({path, sizeBytes: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino})
    } else if (own !== undefined) inIndex.push(own)
    else if (typeof stats === 'string') leftOut.add('file', path, stats)
    // One that is gone since, or that git knows and the author has deleted, is no file of the workspace.
    else if (stats === undefined && path.includes('\uFFFD')) leftOut.add('file', path, NOT_UTF8)
  }
  if (inIndex.length === 0) return files
  return [...files, ...(await entriesInIndex(inIndex, around))].sort((one, other) => (one.path < other.path ? -1 : 1))
}

async function entriesInIndex(files: readonly StagedFile[], around: ListAround): Promise<readonly FileEntry[]> {
  const sizes = await (await indexOf(around)).sizes(files.map(({object}) => object))
  return files.map(({path, object}) => ({path, sizeBytes: sizes.get(object) ?? 0, mtimeMs: 0, inode: 0, object}))
}

/** Where nothing at all was found, whoever asked says what that means. */
function warnOfUnmatched(
  {include}: FileFilter,
  starts: readonly string[],
  paths: readonly string[],
  warn: Warn | undefined,
): void {
  const isEmpty = (matches: (path: string) => boolean) => !paths.some(matches)
  const unmatched = include.length > 1 ? include.filter(glob => isEmpty(globMatcher([glob]))) : []
  if (unmatched.length > 0) warn?.('STEP_GLOB_UNMATCHED', `no file matches ${inWords(unmatched)}`)
  const bare = starts.filter(start => start !== '' && isEmpty(path => `${path}/`.startsWith(`${start}/`)))
  if (bare.length > 0) warn?.('STEP_GLOB_UNMATCHED', `no file that is not ignored lies in ${inWords(bare)}`)
}

const inWords = (names: readonly string[]): string => names.map(name => JSON.stringify(name)).join(', ')
