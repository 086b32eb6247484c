/** Whether somebody looks after the repository: lock files and their age, the last commit, marks that were left. Pure. */
import {isCode, isOwn, type KnownFile} from '../files/summary.ts'
import {count} from '../read-facts.ts'
import {between, type Judgement} from './model.ts'

const DAY_MS = 86_400_000
/** Older dependencies have weaknesses that are known and mended elsewhere. */
const LOCK_DAYS = {worst: 720, best: 180}
const LAST_COMMIT_DAYS = {worst: 730, best: 90}
/** Of marks in a thousand lines of code. */
const TODO_WEIGHT = {worst: 20, best: 1}

export interface LockState {
  /** Manifests that need a lock file. */
  readonly needing: readonly string[]
  /** Those of them that have none. */
  readonly without: readonly {readonly path: string; readonly isApplication: boolean}[]
  /** When each lock file was last committed; null where git does not say. */
  readonly locks: readonly {readonly path: string; readonly atMs: number | null}[]
}

export function judgeLocks({needing, without}: LockState): Judgement {
  const first = without[0]?.path ?? 'package.json'
  const others = without.length > 1 ? ` and ${count(without.length - 1, 'other manifest', 'other manifests')}` : ''
  const lack = {
    rule: 'health/no-lock-file',
    title: 'no lock file',
    message: `none goes with "${first}"${others}: every installation may get other versions of the dependencies`,
    severity: without.some(({isApplication}) => isApplication) ? 'medium' : 'low',
    path: first,
    recommendation: 'install once, and commit the lock file',
  } as const
  return {
    part: 'lock_file',
    share: needing.length === 0 ? null : (needing.length - without.length) / needing.length,
    because:
      needing.length === 0
        ? 'there is nothing to lock'
        : `${needing.length - without.length} of ${count(needing.length, 'manifest', 'manifests')} locked`,
    seen: {manifests: needing.length, without_lock_file: without.map(({path}) => path)},
    lacks: without.length === 0 ? [] : [lack],
  }
}

/** By the oldest lock file: lock files carry no dates themselves, and nobody is asked for newer versions. */
export function judgeDependencyAge({locks}: LockState, nowMs: number): Judgement {
  const dated = locks.flatMap(({path, atMs}) => (atMs === null ? [] : [{path, days: daysBetween(atMs, nowMs)}]))
  const [oldest] = dated.sort((a, b) => b.days - a.days)
  if (oldest === undefined) {
    const because = locks.length === 0 ? 'there is no lock file' : 'git does not say when lock files were committed'
    return {part: 'dependencies', share: null, because, seen: {oldest_lock_file: null, days: null}, lacks: []}
  }
  const share = between(oldest.days, LOCK_DAYS)
  const lack = {
    rule: 'health/old-dependencies',
    title: 'old dependencies',
    message: `the lock file was last changed ${oldest.days} days ago`,
    severity: 'low',
    confidence: 0.7,
    path: oldest.path,
    recommendation: 'bring dependencies up to date a few at a time, and let a bot propose it from then on',
  } as const
  return {
    part: 'dependencies',
    share,
    because: `${oldest.path} last changed ${ago(oldest.days)}`,
    seen: {oldest_lock_file: oldest.path, days: oldest.days},
    lacks: share < 1 ? [lack] : [],
  }
}

/** `lastCommitAtMs` is null without a history. */
export function judgeActivity(lastCommitAtMs: number | null, nowMs: number): Judgement {
  if (lastCommitAtMs === null) {
    return {
      part: 'activity',
      share: null,
      because: 'there is no history',
      seen: {last_commit: null, days: null},
      lacks: [],
    }
  }
  const days = daysBetween(lastCommitAtMs, nowMs)
  const share = between(days, LAST_COMMIT_DAYS)
  const lack = {
    rule: 'health/stale',
    title: 'no recent change',
    message: `the last commit is ${days} days old`,
    severity: 'low',
    confidence: 0.5,
    path: '.',
    recommendation: 'where it is finished, or looked after no longer, say so in the README',
  } as const
  return {
    part: 'activity',
    share,
    because: `last commit ${ago(days)}`,
    seen: {last_commit: new Date(lastCommitAtMs).toISOString(), days},
    lacks: share < 0.5 ? [lack] : [],
  }
}

const ago = (days: number): string => (days === 0 ? 'today' : `${count(days, 'day', 'days')} ago`)

const daysBetween = (fromMs: number, toMs: number): number => Math.max(0, Math.floor((toMs - fromMs) / DAY_MS))

export function judgeTodos(files: readonly KnownFile[], weightsByPath: ReadonlyMap<string, number>): Judgement {
  const code = files.filter(file => isCode(file) && isOwn(file))
  const lines = code.reduce((sum, file) => sum + (file.lines ?? 0), 0)
  if (lines === 0) {
    return {part: 'todos', share: null, because: 'there is no code', seen: {weight: 0, lines: 0}, lacks: []}
  }
  const weight = code.reduce((sum, {path}) => sum + (weightsByPath.get(path) ?? 0), 0)
  // A few lines with one mark are no repository full of marks.
  const perThousand = Math.round((weight * 10_000) / Math.max(1_000, lines)) / 10
  const share = between(perThousand, TODO_WEIGHT)
  const worst = [...weightsByPath].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '.'
  const lack = {
    rule: 'health/many-todos',
    title: 'many marks left',
    message: `marks such as FIXME weigh ${perThousand} in a thousand lines of code`,
    severity: 'low',
    confidence: 0.7,
    path: worst,
    recommendation: 'mend what is marked as broken, and turn the rest into tasks or take it out',
  } as const
  return {
    part: 'todos',
    share,
    because: `marks of weight ${weight} in ${count(lines, 'line', 'lines')} of code`,
    seen: {weight, lines, per_thousand_lines: perThousand},
    lacks: share < 0.5 ? [lack] : [],
  }
}
