/** Which files of the workspace the inputs and the outputs of a step name. */
import {dirname, join} from 'node:path'
import picomatch from 'picomatch'
import type {GitPort} from '../../contracts.ts'
import {globMatcher, spellings} from '../../file-filter.ts'
import {listByGit} from '../files/by-git.ts'
import {statsAt} from '../files/stats.ts'
import {walk} from '../files/walk.ts'
import {createRealFolders} from './real-folders.ts'

export interface FoundFiles {
  /** From the workspace, each once. Some may be gone, or no files. */
  readonly paths: readonly string[]
  /** Patterns that name none of them, those that take away left out. */
  readonly unmatched: readonly string[]
}

export interface FileFinder {
  /**
   * What git knows and does not ignore; without git, what no build folder holds. A pattern that names none of these is
   * looked for on the disk: what another step has made, and git ignores, may be an input too.
   */
  inputs(globs: readonly string[], signal: AbortSignal): Promise<FoundFiles>
  /** What is on the disk, also where git ignores it. */
  outputs(globs: readonly string[], signal: AbortSignal): Promise<FoundFiles>
}

export interface FileFinderOptions {
  /** Absolute, links followed. */
  readonly root: string
  /** Ends what it runs when the signal fires. */
  gitFor(signal: AbortSignal): GitPort
  /** A folder that holds no files of the user's, from the workspace; null where none lies in it. */
  readonly ownState: string | null
}

/** What is never made by one step for another: packages that were installed count where a pattern names them. */
const HISTORY: ReadonlySet<string> = new Set(['.git'])
const HISTORY_AND_PACKAGES: ReadonlySet<string> = new Set(['.git', 'node_modules'])

export function createFileFinder({root, gitFor, ownState}: FileFinderOptions): FileFinder {
  const isOwn = (path: string) => ownState !== null && path.startsWith(`${ownState}/`)

  async function onDisk(pattern: Pattern, signal: AbortSignal): Promise<readonly string[]> {
    const starts = startsOf([pattern], root)
    if (starts.length === 0) return []
    const skipped = pattern.glob.includes('node_modules') ? HISTORY : HISTORY_AND_PACKAGES
    return walk(starts, {root, signal, skipped, links: true})
  }

  async function tracked(patterns: readonly Pattern[], signal: AbortSignal): Promise<readonly string[]> {
    const starts = startsOf(patterns, root)
    if (starts.length === 0) return []
    return (await listByGit(starts, {git: gitFor(signal)})) ?? (await walk(starts, {root, signal, links: true}))
  }

  function select(paths: readonly string[], pattern: Pattern, isExcluded: (path: string) => boolean): string[] {
    return paths.filter(path => pattern.matches(path) && !isExcluded(path) && !isOwn(path))
  }

  async function find(
    globs: readonly string[],
    known: (patterns: readonly Pattern[]) => Promise<readonly string[]>,
    signal: AbortSignal,
  ): Promise<FoundFiles> {
    const {patterns, isExcluded} = patternsIn(globs)
    const paths = new Set<string>()
    const unmatched: string[] = []
    const candidates = await known(patterns)
    for (const pattern of patterns) {
      const chosen = select(candidates, pattern, isExcluded)
      const found = chosen.length > 0 ? chosen : select(await onDisk(pattern, signal), pattern, isExcluded)
      if (found.length === 0) unmatched.push(pattern.glob)
      for (const path of found) paths.add(path)
    }
    return {paths: [...paths], unmatched}
  }

  return {
    inputs: (globs, signal) => find(globs, patterns => tracked(patterns, signal), signal),
    outputs: (globs, signal) => find(globs, async () => [], signal),
  }
}

interface Pattern {
  readonly glob: string
  /** Where to begin to look: what stands before the first wildcard, '' for the workspace. */
  readonly base: string
  readonly matches: (path: string) => boolean
}

function patternsIn(globs: readonly string[]): {patterns: readonly Pattern[]; isExcluded: (path: string) => boolean} {
  const excluded = globs.filter(glob => glob.startsWith('!')).flatMap(glob => spellings(glob.slice(1)))
  const included = globs.filter(glob => !glob.startsWith('!'))
  return {
    patterns: included.map(glob => ({glob, base: baseOf(glob), matches: matcherFor(glob)})),
    isExcluded: excluded.length === 0 ? () => false : globMatcher(excluded),
  }
}

/** A name such as `[id].ts` reads like a pattern, and may be meant as it stands. */
function matcherFor(glob: string): Pattern['matches'] {
  const matches = globMatcher(spellings(glob))
  return path => path === glob || matches(path)
}

function baseOf(glob: string): string {
  const {base, isGlob} = picomatch.scan(glob.replace(/^\.\//, ''))
  const folder = isGlob ? base : glob.replace(/^\.\//, '')
  return folder.replace(/\/+$/, '').replace(/^\.$/, '')
}

/** Those bases that are there, none of them within another; a link is where nothing is looked for but itself. */
function startsOf(patterns: readonly Pattern[], root: string): readonly string[] {
  const realFolders = createRealFolders()
  const isThere = ({base, glob}: Pattern): boolean => {
    const absolute = join(root, base)
    const stats = statsAt(absolute)
    if (stats === undefined) return false
    return stats.isDirectory() ? realFolders.isReal(absolute) : base === glob && realFolders.isReal(dirname(absolute))
  }
  const bases = [...new Set(patterns.filter(isThere).map(({base}) => base))]
  return bases.filter(base => !bases.some(other => other !== base && (other === '' || base.startsWith(`${other}/`))))
}
