/** Which files changed lately, and how often: one pass over the history, no further than asked. */
import type {GitPort} from '../../../engine/contracts.ts'
import {compareText} from '../../../engine/finding.ts'

export interface Churn {
  /** Without merges. */
  readonly commits: number
  /** false where there were more commits than are read, or where the history was cut off when it was fetched. */
  readonly isComplete: boolean
  /** By path; how many commits touched the file, and when the last one did. */
  readonly files: ReadonlyMap<string, Touched>
}

export interface Touched {
  readonly commits: number
  readonly lastAtMs: number
}

/** About 5 s of git in a large repository. */
const MAX_COMMITS = 20_000
/** Control characters stand in no message that git prints here, and in next to no name. */
const COMMIT = '\u0001commit '

/** null where git has no answer: no repository, no commit, or no git. */
export async function churnSince(sinceMs: number, git: GitPort): Promise<Churn | null> {
  const since = Math.max(0, Math.floor(sinceMs / 1_000))
  const log = await git.run([
    'log',
    `--since=@${since}`,
    `--max-count=${MAX_COMMITS}`,
    '--no-merges',
    '--no-renames',
    '--no-show-signature',
    '--relative',
    '--name-only',
    '-z',
    '--format=%x01commit %ct',
  ])
  if (log === null) return null
  const isShallow = (await git.run(['rev-parse', '--is-shallow-repository']))?.trim() === 'true'
  const {commits, files} = readLog(log)
  return {commits, isComplete: commits < MAX_COMMITS && !isShallow, files}
}

/** Of each commit: the mark with its time, a NUL, then its files; before the first of them stands a line break. */
function readLog(log: string): Pick<Churn, 'commits' | 'files'> {
  const files = new Map<string, Touched>()
  const entries = log.split(COMMIT).slice(1)
  for (const entry of entries) {
    const [time = '', first = '', ...others] = entry.split('\0')
    const atMs = Number(time) * 1_000
    for (const path of [first.replace(/^\n/, ''), ...others]) {
      if (path === '') continue
      const known = files.get(path)
      files.set(path, {commits: (known?.commits ?? 0) + 1, lastAtMs: Math.max(known?.lastAtMs ?? 0, atMs)})
    }
  }
  return {commits: entries.length, files}
}

/** Most often first. */
export function mostChanged({files}: Churn): readonly (Touched & {readonly path: string})[] {
  return [...files]
    .map(([path, touched]) => ({path, ...touched}))
    .sort((a, b) => b.commits - a.commits || compareText(a.path, b.path))
}
