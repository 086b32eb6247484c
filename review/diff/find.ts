/** Where a diff comes from: the working tree, the index, a branch, or a patch file. */
import type {FileFilter, FilesPort, GitPort} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {pathFilter} from '../../engine/file-filter.ts'
import {findBase, type GitBase} from '../../engine/git-base.ts'
import type {LeftOut} from '../left-out.ts'
import {type Additions, additionsOf} from './additions.ts'
import type {FileDiff} from './file-diff.ts'
import {parseDiff} from './parse.ts'

export interface DiffWish extends FileFilter {
  /** A branch, a tag, a commit: what was changed since HEAD and it went different ways. null: what is not committed. */
  readonly base: string | null
  /** Only what is staged: what `git commit` would commit. */
  readonly isStaged: boolean
  /** A file with a diff, relative to the workspace; git is not asked then. */
  readonly patch: string | null
}

export interface FoundDiff {
  readonly origin: DiffOrigin
  readonly files: readonly FileDiff[]
  readonly leftOut: readonly LeftOut[]
}

export type DiffOrigin =
  | {readonly kind: 'patch'; readonly path: string}
  | {readonly kind: 'files'}
  | {readonly kind: 'index' | 'working tree'; readonly base: GitBase}

export interface DiffPorts {
  readonly git: GitPort
  readonly files: FilesPort
}

/** In place of a branch: the default branch of `origin`, else the upstream. */
export const AUTO_BASE = 'auto'

/**
 * In the order of git. Takes no lock, and does not write the index. Throws as `findBase`, and GIT_FAILED, DIFF_MALFORMED,
 * DIFF_TOO_LARGE, STEP_PATH_OUTSIDE, STEP_FILE_UNREADABLE.
 */
export async function findDiff(wish: DiffWish, ports: DiffPorts): Promise<FoundDiff> {
  const isNamed = pathFilter(wish)
  const named = (files: readonly FileDiff[]) => files.filter(({path}) => isOurs(path, isNamed))
  if (wish.patch !== null) {
    const files = parseDiff(await patchText(wish.patch, ports), wish.patch)
    return {origin: {kind: 'patch', path: wish.patch}, files: named(files), leftOut: []}
  }
  const base = await baseFor(wish, ports.git)
  const tracked = parseDiff(await gitDiff(base, wish, ports.git), 'git diff')
  if (wish.isStaged) return {origin: {kind: 'index', base}, files: named(tracked), leftOut: []}
  const untracked = await untrackedFiles(wish, ports)
  return {
    origin: {kind: 'working tree', base},
    files: [...named(tracked), ...untracked.files],
    leftOut: untracked.leftOut,
  }
}

/** A review of nothing would look like one without findings: that there is no branch to compare with is an error. */
async function baseFor({base: ref}: DiffWish, git: GitPort): Promise<GitBase> {
  if (ref !== AUTO_BASE) return await findBase(git, {ref: ref ?? 'HEAD'})
  const base = await findBase(git, {ref: null})
  if (base.from !== 'working tree') return base
  throw new SortieError('GIT_UNKNOWN_REF', {
    message: 'git knows neither the default branch of "origin" nor an upstream to compare with',
    hint: 'name the base, such as origin/main; `git remote set-head origin --auto` asks the remote for its default branch',
  })
}

const MAX_PATCH_BYTES = 256 * 1024 * 1024

async function patchText(path: string, {files}: DiffPorts): Promise<string> {
  const {bytes} = await files.readBytes(path, MAX_PATCH_BYTES)
  if (bytes !== null) return Buffer.from(bytes).toString('utf8')
  throw new SortieError('DIFF_TOO_LARGE', {message: `"${path}" holds more than 256 MiB`})
}

/** Whatever the user's own configuration says of diffs must not count: it is read by a program here. */
const PLAIN = [
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--submodule=short',
  '--ignore-submodules=dirty',
  '--unified=3',
  '--inter-hunk-context=0',
  '--find-renames',
  '-O/dev/null',
  '--relative',
]

/** Without the second setting, git writes the index where only the time of a file has changed. */
const SETTINGS = ['core.quotePath=true', 'diff.autoRefreshIndex=false', 'diff.suppressBlankEmpty=false']

async function gitDiff({commit}: GitBase, {isStaged}: DiffWish, git: GitPort): Promise<string> {
  const settings = SETTINGS.flatMap(setting => ['-c', setting])
  const shown = ['diff', ...PLAIN, ...(isStaged ? ['--cached'] : []), commit, '--']
  return await answerTo([...settings, ...shown], `git ${shown.join(' ')}`, git)
}

async function answerTo(args: readonly string[], shown: string, git: GitPort): Promise<string> {
  const printed = await git.run(args)
  if (printed !== null) return printed
  throw new SortieError('GIT_FAILED', {
    message: '`git diff` had no answer, or more than 256 MiB',
    hint: `\`${shown}\` in the workspace says why`,
  })
}

/** Whoever has more has forgotten to ignore a folder. */
const MAX_UNTRACKED = 2_000

async function untrackedFiles(filter: FileFilter, {git, files}: DiffPorts): Promise<Additions> {
  const listed = await git.run(['ls-files', '--others', '--exclude-standard', '-z'])
  const isNamed = pathFilter(filter)
  // What ends with '/' is a repository of its own.
  const paths = (listed ?? '').split('\0').filter(path => path !== '' && !path.endsWith('/') && isOurs(path, isNamed))
  if (paths.length === 0) return {files: [], leftOut: []}
  // Without those that are links: what they lead to is another file.
  const regular = new Set((await files.entries(filter)).map(({path}) => path))
  const additions = await additionsOf(
    paths.slice(0, MAX_UNTRACKED).filter(path => regular.has(path)),
    files,
  )
  const leftOut = paths.flatMap((path, index): LeftOut[] => {
    if (index >= MAX_UNTRACKED) return [{path, reason: 'too_many'}]
    return regular.has(path) ? [] : [{path, reason: 'link'}]
  })
  return {files: additions.files, leftOut: [...additions.leftOut, ...leftOut]}
}

const OWN_STATE = '.sortie/state/'

const isOurs = (path: string, isNamed: (path: string) => boolean): boolean =>
  isNamed(path) && !path.startsWith(OWN_STATE)
