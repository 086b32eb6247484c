/** What is wrong with the dependencies, with what to do about it. Pure. */
import type {StepId} from '../../../engine/contracts.ts'
import {findingAbout} from '../whole-file.ts'
import type {Audit, Vulnerable} from './audit.ts'
import {duplicatesIn, type Pair} from './locks.ts'
import type {LockFile, Manifest} from './model.ts'

const NAMED = 5

export interface Judged {
  readonly pairs: readonly Pair[]
  readonly locks: readonly LockFile[]
  readonly audits: readonly Audit[]
  /** Paths of manifests that were committed later than their lock files, which keep no ranges to compare. */
  readonly newer: ReadonlySet<string>
}

export function depsFindings({pairs, locks, audits, newer}: Judged, stepId: StepId) {
  return [
    ...pairs.flatMap(pair => [...lockFindings(pair, newer, stepId), ...unpinned(pair.manifest, stepId)]),
    ...locks.flatMap(lock => duplicated(lock, stepId)),
    ...audits.flatMap(audit =>
      audit.state === 'done' ? audit.vulnerable.map(one => vulnerable(one, audit.lock, stepId)) : [],
    ),
  ]
}

function lockFindings({manifest, lock, others, disagreements}: Pair, newer: ReadonlySet<string>, stepId: StepId) {
  const about = {path: manifest.path, category: 'dependencies'} as const
  if (lock === null) {
    if (!manifest.needsLock) return []
    const finding = {
      ...about,
      rule: 'deps/missing-lock-file',
      title: 'no lock file',
      message: 'every installation may get other versions of the dependencies',
      severity: manifest.isApplication ? 'medium' : 'low',
      recommendation: 'install once, and commit the lock file',
    } as const
    return [findingAbout(finding, stepId)]
  }
  const found = []
  if (disagreements !== null && disagreements.length > 0) {
    found.push({
      ...about,
      rule: 'deps/lock-file-disagrees',
      title: 'lock file for another manifest',
      message: `"${lock.path}" was not made for this manifest: ${named(disagreements)}`,
      severity: 'medium',
      recommendation: 'install again, and commit the lock file together with the manifest',
    } as const)
  } else if (newer.has(manifest.path)) {
    found.push({
      ...about,
      rule: 'deps/lock-file-older',
      title: 'lock file older than its manifest',
      message: `"${lock.path}" was last committed before this manifest, and does not keep what the manifest asked for then`,
      severity: 'info',
      confidence: 0.5,
      recommendation: 'lock again; where nothing changes, all is well',
    } as const)
  }
  if (others.length > 0) {
    found.push({
      ...about,
      rule: 'deps/several-lock-files',
      title: 'several lock files',
      message: `besides "${lock.path}" there is ${others.map(({path}) => `"${path}"`).join(', ')}: which one counts depends on who installs`,
      severity: 'low',
      recommendation: 'keep the one of the tool that is used, and remove the others',
    } as const)
  }
  return found.map(finding => findingAbout(finding, stepId))
}

/** Whoever pins nothing at all is told so often enough by then; the facts hold the rest. */
const MAX_UNPINNED = 100

function unpinned({path, text, wanted}: Manifest, stepId: StepId) {
  const lines = text.split('\n')
  const loose = wanted.filter(one => one.loose !== null).slice(0, MAX_UNPINNED)
  return loose.map(({name, range, loose: why}) => {
    const line = lineOf(name, lines)
    const finding = findingAbout(
      {
        rule: 'deps/unpinned',
        title: 'dependency without bounds',
        message: `${name} ${range === '' ? '' : `"${range}" `}allows ${why}`,
        severity: 'low',
        category: 'dependencies',
        path,
        quote: line.text || name,
        recommendation: 'name a range that ends before the next incompatible version',
      },
      stepId,
    )
    return {...finding, start_line: line.number, end_line: line.number}
  })
}

/** The first line with the name as a word of its own; 1 where it is written otherwise. */
function lineOf(name: string, lines: readonly string[]): {readonly number: number; readonly text: string} {
  const isName = new RegExp(`(?:^|[^\\w.-])${name.replace(/[^\w@/]/g, '[-_.]')}(?:$|[^\\w.-])`, 'i')
  const index = lines.findIndex(line => isName.test(line))
  return index === -1 ? {number: 1, text: ''} : {number: index + 1, text: lines[index]?.trim() ?? ''}
}

function duplicated(lock: LockFile, stepId: StepId) {
  const duplicates = duplicatesIn(lock)
  if (duplicates.length === 0) return []
  const many = duplicates.length === 1 ? '1 package' : `${duplicates.length} packages`
  const rows = duplicates.map(({name, versions}) => `${name} ${versions.join(' and ')}`)
  const finding = {
    rule: 'deps/duplicates',
    title: 'packages in several versions',
    message: `${many}: ${named(rows)}`,
    severity: 'info',
    category: 'dependencies',
    path: lock.path,
    recommendation: 'bring those who use the older ones up to date; some tools do it by themselves (npm dedupe)',
  } as const
  return [findingAbout(finding, stepId)]
}

function vulnerable(
  {name, severity, range, because, is_fixable, is_direct, url}: Vulnerable,
  lock: string,
  stepId: StepId,
) {
  const advice = is_fixable
    ? 'bring it up to date, as npm audit fix does'
    : 'there is no version without it: look for another package'
  const where = is_direct ? '' : ', which other packages bring along'
  return findingAbout(
    {
      rule: 'deps/vulnerable',
      title: 'package with a known weakness',
      message: `${name} ${range}${where}: ${named(because)}${url === null ? '' : ` (${url})`}`,
      severity,
      category: 'security',
      path: lock,
      quote: name,
      recommendation: advice,
    },
    stepId,
  )
}

function named(all: readonly string[]): string {
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : ''
  return all.slice(0, NAMED).join(', ') + more
}
