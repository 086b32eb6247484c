/** What the repository depends on: how much, how firmly, under which licences, and whether lock files say the same. */
import type {FileEntry, StepContext} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {folderOf} from '../../engine/languages.ts'
import {type Audit, audit, isAudited} from './deps/audit.ts'
import {collect, warnOfUnreadable} from './deps/collect.ts'
import {depsFacts} from './deps/facts.ts'
import {depsFindings} from './deps/findings.ts'
import {licencesOf} from './deps/licences.ts'
import {type Pair, pairUp} from './deps/locks.ts'
import type {LockFile} from './deps/model.ts'
import {depsSections} from './deps/sections.ts'
import type {ScanKind} from './kind.ts'
import {lastCommitMs} from './last-commit.ts'

export const deps: ScanKind = {
  inspection: () => null,
  async conclude({params, files, context}) {
    const collected = await collect(files, context)
    warnOfUnreadable(collected, context)
    const {manifests, locks} = collected
    const pairs = pairUp(manifests, locks)
    const licences = await licencesOf(locks, context)
    const audits = params.audit === true ? await auditAll(locks, context) : [{state: 'not_asked'} as const]
    const newer = await newerThanTheirLocks(pairs, files, context)
    return {
      findings: withIds(depsFindings({pairs, locks, audits, newer}, context.stepId)),
      facts: depsFacts(collected, {pairs, licences, audits}),
    }
  },
  render: depsSections,
}

/** One after the other: npm does not like company in its cache. */
async function auditAll(locks: readonly LockFile[], context: StepContext): Promise<Audit[]> {
  const audits: Audit[] = []
  for (const lock of locks.filter(isAudited)) audits.push(await audit(lock, context))
  return audits
}

/** Each costs two calls of git. */
const MAX_COMPARED = 50

/** By the times of their last commits: a checkout gives all files the same age. */
async function newerThanTheirLocks(
  pairs: readonly Pair[],
  files: readonly FileEntry[],
  {git}: StepContext,
): Promise<ReadonlySet<string>> {
  const newer = new Set<string>()
  const paths = new Set(files.map(({path}) => path))
  // Where the lock file keeps ranges, they say more than any time.
  const compared = pairs.filter(({manifest, lock}) => lock !== null && lock.ranges(folderOf(manifest.path)) === null)
  for (const {manifest, lock} of compared.slice(0, MAX_COMPARED)) {
    if (lock === null || !paths.has(lock.path)) continue
    const [own, locked] = [await lastCommitMs(manifest.path, git), await lastCommitMs(lock.path, git)]
    if (own !== null && locked !== null && own > locked) newer.add(manifest.path)
  }
  return newer
}
