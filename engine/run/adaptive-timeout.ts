/** The limit of one attempt, with its reason. Pure: the directory was measured and the history read by the caller. */
import {formatBytes} from '../bytes.ts'
import {type AdaptiveTimeout, unreachable} from '../contracts.ts'
import {percentile} from '../percentile.ts'
import type {DirectorySize} from './measure.ts'

export interface TimeoutEvidence {
  /** Of the directory in which the step works; null where it cannot be read, and where nobody asks. */
  readonly directory: DirectorySize | null
  /** How long the last successes of the same step took, in milliseconds; the order does not matter. */
  readonly durationsMs: readonly number[]
}

export interface ChosenTimeout {
  readonly ms: number
  /** null for the default limit as it stands: nothing about the step has changed it. */
  readonly why: string | null
}

/** As everywhere in a mission. */
const MEGABYTE = 1_048_576
/** A build that had nothing to do five times may have everything to do the sixth. */
const BUILD_LEAST_MS = 300_000
const BUILD_LEAST = 'at least 300 s for a build or test tool'
/** Below that, history is chance. */
export const SUCCESSES_TO_LEARN_FROM = 5
const PERCENTILE = 0.95
const HEADROOM = 1.5

/** Never below the base, never above the max: history, where there is enough of it, over what the command is. */
export function timeoutFor(policy: AdaptiveTimeout, evidence: TimeoutEvidence): ChosenTimeout {
  const {maxMs} = policy
  const leastMs = Math.min(maxMs, Math.max(policy.baseMs, policy.work === 'build' ? BUILD_LEAST_MS : 0))
  const {durationsMs} = evidence
  if (durationsMs.length >= SUCCESSES_TO_LEARN_FROM) return byHistory(durationsMs, {leastMs, ...policy})
  switch (policy.work) {
    case 'search':
      return bySize(policy, evidence.directory)
    case 'build':
      return policy.isDefault ? {ms: maxMs, why: 'max, for a build or test tool'} : forBuild(leastMs, policy)
    case 'other':
      return {ms: leastMs, why: policy.isDefault ? null : 'base'}
    default:
      return unreachable(policy.work)
  }
}

interface Bounds extends Pick<AdaptiveTimeout, 'baseMs' | 'maxMs'> {
  /** The base, or what a build needs. */
  readonly leastMs: number
}

function byHistory(durationsMs: readonly number[], bounds: Bounds): ChosenTimeout {
  const p95Ms = percentile(durationsMs, PERCENTILE) ?? 0
  const why = `p95 of the last ${durationsMs.length} successes, ${inSeconds(p95Ms)}, x ${HEADROOM}`
  return bounded(Math.ceil(p95Ms * HEADROOM), why, bounds)
}

function bySize({baseMs, maxMs, sizeFactor}: AdaptiveTimeout, directory: DirectorySize | null): ChosenTimeout {
  if (directory === null) return {ms: baseMs, why: 'base, its directory cannot be read'}
  const size = formatBytes(directory.bytes)
  if (!directory.isWhole) return {ms: maxMs, why: `max, its directory is too large to measure: over ${size}`}
  const wishedMs = Math.round(baseMs * Math.max(1, sizeFactor * (directory.bytes / MEGABYTE)))
  if (wishedMs === baseMs) return {ms: baseMs, why: `base, its directory holds ${size}`}
  const times = sizeFactor === 1 ? '' : ` x ${sizeFactor}`
  return bounded(wishedMs, `base ${inSeconds(baseMs)} x ${size} of its directory${times}`, {
    leastMs: baseMs,
    baseMs,
    maxMs,
  })
}

function forBuild(leastMs: number, {baseMs, maxMs}: AdaptiveTimeout): ChosenTimeout {
  if (leastMs === baseMs) return {ms: leastMs, why: 'base'}
  return {ms: leastMs, why: leastMs === maxMs ? 'max, for a build or test tool' : BUILD_LEAST}
}

function bounded(wishedMs: number, why: string, {leastMs, baseMs, maxMs}: Bounds): ChosenTimeout {
  if (wishedMs > maxMs) return {ms: maxMs, why: `max, less than ${why}`}
  if (wishedMs >= leastMs) return {ms: wishedMs, why}
  return {ms: leastMs, why: `${leastMs === baseMs ? 'base' : BUILD_LEAST}, more than ${why}`}
}

/** `0.3 s`, `60 s`, `12.3 s`: to the tenth. */
export const inSeconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`
