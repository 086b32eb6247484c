/** What the kind `deps` hands on. Pure. */
import {compareText} from '../../../engine/finding.ts'
import type {Audit} from './audit.ts'
import type {Collected} from './collect.ts'
import type {Licences} from './licences.ts'
import {duplicatesIn, type Pair} from './locks.ts'
import {type Ecosystem, ecosystems, type LockFile, type Manifest} from './model.ts'

/** Lists are as long as that at most; the totals count all. */
const LISTED = 500

export function depsFacts(
  {manifests, locks, unreadable, leftOut}: Collected,
  {
    pairs,
    licences,
    audits,
  }: {readonly pairs: readonly Pair[]; readonly licences: Licences; readonly audits: readonly Audit[]},
) {
  const duplicates = locks.flatMap(lock => duplicatesIn(lock).map(row => ({lock: lock.path, ...row})))
  const unpinned = manifests.flatMap(({path, wanted}) =>
    wanted.flatMap(({name, range, loose}) => (loose === null ? [] : [{path, name, range, reason: loose}])),
  )
  const missing = pairs.filter(({manifest, lock}) => lock === null && manifest.needsLock)
  const versions = new Map(locks.map(lock => [lock.path, versionsIn(lock)]))
  const rows = ecosystems.flatMap(ecosystem => ecosystemRow(ecosystem, manifests, locks))
  return {
    totals: {
      manifests: manifests.length,
      lock_files: locks.length,
      direct: sum(rows, ({direct}) => direct),
      packages: sum(rows, ({packages}) => packages ?? 0),
      duplicates: duplicates.length,
      unpinned: unpinned.length,
      without_lock_file: missing.length,
      disagreements: sum(pairs, ({disagreements}) => disagreements?.length ?? 0),
      unknown_licences: licences.unknown,
      manifests_left_out: leftOut,
    },
    ecosystems: rows,
    manifests: pairs.map(pair => manifestRow(pair, versions.get(pair.lock?.path ?? '') ?? new Map())),
    lock_files: locks.map(({path, ecosystem, format, packages}) => ({
      path,
      ecosystem,
      format,
      packages: packages.length,
    })),
    duplicates: duplicates.slice(0, LISTED),
    unpinned: unpinned.slice(0, LISTED),
    licences,
    audits,
    unreadable,
  }
}

/** `transitive` is null where no lock file tells. */
function ecosystemRow(ecosystem: Ecosystem, manifests: readonly Manifest[], locks: readonly LockFile[]) {
  const own = manifests.filter(manifest => manifest.ecosystem === ecosystem)
  if (own.length === 0) return []
  const names = new Set(own.flatMap(({name}) => name ?? []))
  const wanted = own.flatMap(manifest => manifest.wanted).filter(({name}) => !names.has(name))
  const direct = new Set(wanted.filter(({group}) => group !== 'indirect').map(({name}) => name))
  const held = locks.filter(lock => lock.ecosystem === ecosystem).flatMap(({packages}) => packages)
  const versions = new Set(held.map(({name, version}) => `${name} ${version}`))
  const heldDirect = new Set(held.filter(({name}) => direct.has(name)).map(({name}) => name))
  const isLocked = locks.some(lock => lock.ecosystem === ecosystem)
  return [
    {
      ecosystem,
      manifests: own.length,
      direct: direct.size,
      packages: isLocked ? versions.size : null,
      transitive: isLocked ? versions.size - heldDirect.size : null,
    },
  ]
}

function manifestRow(
  {manifest: {path, ecosystem, name, wanted, needsLock}, lock, disagreements}: Pair,
  versions: ReadonlyMap<string, string | null>,
) {
  const inGroup = (group: string) => wanted.filter(one => one.group === group).length
  return {
    path,
    ecosystem,
    name,
    runtime: inGroup('runtime'),
    development: inGroup('development'),
    optional: inGroup('optional'),
    peer: inGroup('peer'),
    indirect: inGroup('indirect'),
    /** null where none goes with it; whether one is needed stands beside it. */
    lock_file: lock?.path ?? null,
    needs_lock_file: needsLock,
    disagreements: (disagreements ?? []).slice(0, LISTED),
    dependencies: wanted
      .map(({name: wantedName, range, group}) => ({
        name: wantedName,
        range,
        group,
        locked: versions.get(wantedName) ?? null,
      }))
      .sort((a, b) => compareText(a.name, b.name))
      .slice(0, LISTED),
  }
}

/** By name: the version of a package; null where the lock file holds several. */
function versionsIn({packages}: LockFile): ReadonlyMap<string, string | null> {
  const versions = new Map<string, string | null>()
  for (const {name, version} of packages) {
    versions.set(name, versions.has(name) && versions.get(name) !== version ? null : version)
  }
  return versions
}

const sum = <T>(rows: readonly T[], figure: (row: T) => number): number =>
  rows.reduce((total, row) => total + figure(row), 0)
