/** Which lock file goes with which manifest, and whether the two agree. Pure. */
import {folderOf} from '../../../engine/languages.ts'
import type {LockFile, Manifest, Wanted} from './model.ts'

export interface Pair {
  readonly manifest: Manifest
  /** null where none goes with it. */
  readonly lock: LockFile | null
  /** Others in the same folder, which say something else sooner or later. */
  readonly others: readonly LockFile[]
  /** In words, one for each dependency; null without a lock file. */
  readonly disagreements: readonly string[] | null
}

export function pairUp(manifests: readonly Manifest[], locks: readonly LockFile[]): Pair[] {
  const ownNames = new Set(manifests.flatMap(({name}) => name ?? []))
  return manifests.map(manifest => {
    const [lock = null, ...others] = locksOf(manifest, locks)
    const disagreements = lock === null ? null : disagreementsOf(manifest, lock, ownNames)
    return {manifest, lock, others, disagreements}
  })
}

/** Those of the nearest folder that has any. */
function locksOf(manifest: Manifest, locks: readonly LockFile[]): readonly LockFile[] {
  const own = locks.filter(({ecosystem}) => ecosystem === manifest.ecosystem)
  const home = folderOf(manifest.path)
  for (let folder = home; ; folder = folderOf(folder)) {
    const here = own.filter(lock => folderOf(lock.path) === folder && lock.covers(manifest, home))
    if (here.length > 0 || folder === '') return here
  }
}

function disagreementsOf(manifest: Manifest, lock: LockFile, ownNames: ReadonlySet<string>): string[] {
  const folder = folderOf(manifest.path)
  const ranges = lock.ranges(folder)
  const needed = manifest.wanted.filter(({name}) => !ownNames.has(name))
  if (ranges === null) return needed.filter(one => !lock.has(one)).map(missing)
  const names = new Set(manifest.wanted.map(({name}) => name))
  const changed = manifest.wanted.flatMap(one => changedSince(one, ranges.get(one.name)))
  const gone = [...ranges.keys()].filter(name => !names.has(name)).map(name => `${name} stands in the lock file alone`)
  return [...changed, ...gone]
}

const missing = ({name, range}: Wanted): string => `${name} ${range}`.trim() + ' is missing in the lock file'

function changedSince(wanted: Wanted, locked: string | undefined): string[] {
  // Some tools keep those of peers in their lock files, others do not.
  if (locked === undefined) return wanted.group === 'peer' ? [] : [missing(wanted)]
  return locked === wanted.range
    ? []
    : [`${wanted.name} is wanted as ${wanted.range || 'any'}, and was locked as ${locked || 'any'}`]
}

/** Packages of which the lock file holds more than one version, by name. */
export function duplicatesIn({packages}: LockFile): {readonly name: string; readonly versions: readonly string[]}[] {
  const byName = new Map<string, Set<string>>()
  for (const {name, version} of packages) byName.set(name, (byName.get(name) ?? new Set()).add(version))
  return [...byName]
    .filter(([, versions]) => versions.size > 1)
    .map(([name, versions]) => ({name, versions: [...versions].sort(byVersion)}))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** By number where both have one: 1.10.0 comes after 1.9.0. */
function byVersion(a: string, b: string): number {
  const [as, bs] = [a.split(/[.+-]/), b.split(/[.+-]/)]
  for (let index = 0; index < Math.max(as.length, bs.length); index++) {
    const [one = '', other = ''] = [as[index], bs[index]]
    const difference = Number(one) - Number(other)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
    if (one !== other && Number.isNaN(difference)) return one < other ? -1 : 1
  }
  return 0
}
