/** What is said about limits on resources. */
import {type Failure, type LimitGuard, unreachable} from '../../contracts.ts'
import {codes, type ErrorCode} from '../../errors.ts'
import type {LimitName, Verdict} from './judge.ts'
import type {Sample} from './sample.ts'

const MEBIBYTE = 1_048_576

interface LimitWords {
  readonly code: ErrorCode
  readonly of: string
  readonly hint: string
}

const words: {readonly [limit in LimitName]: LimitWords} = {
  memory: {
    code: 'STEP_OUT_OF_MEMORY',
    of: 'memory',
    hint: 'raise `resources.memory`, or give the step less to do at one time',
  },
  cpu: {
    code: 'STEP_OVER_CPU',
    of: 'processor time',
    hint: 'raise `resources.cpu`, or let the program use fewer threads',
  },
  disk_io: {
    code: 'STEP_OVER_IO',
    of: 'disk I/O',
    hint: 'raise `resources.disk_io`, or give the step less to do at one time',
  },
}

export function warningFor(verdict: Verdict): {readonly code: ErrorCode; readonly message: string} {
  const {limit, level, used, allowed} = verdict
  const {of, code} = words[limit]
  const uses = `uses ${amount(limit, used)} of ${of}`
  if (level === 'exceed') {
    return {code, message: `${uses}, over its limit of ${amount(limit, allowed)}; it goes on, as the mission says`}
  }
  const percent = Math.floor((used / allowed) * 100)
  return {code: 'STEP_NEAR_LIMIT', message: `${uses}, ${percent} % of its limit of ${amount(limit, allowed)}`}
}

export function failureFor({limit, used, allowed}: Verdict, peak: Sample | null, guard: LimitGuard): Failure {
  const {code, of, hint} = words[limit]
  return {
    code,
    message: `${detail(limit, used, peak)}, over the limit of ${amount(limit, allowed)} for the ${of} of all its processes`,
    hint,
    retryable: codes[code].retryable,
    details: {limit, used: Math.round(used), allowed, peakMemoryBytes: peak?.memoryBytes ?? null, guard},
  }
}

function detail(limit: LimitName, used: number, peak: Sample | null): string {
  if (limit !== 'memory') return `used ${amount(limit, used)}, averaged over six samples`
  const most = Math.max(used, peak?.memoryBytes ?? 0)
  const largest = peak?.largest ?? null
  const who =
    largest === null
      ? ''
      : ` (largest: "${largest.name}", process ${largest.pid}, with ${amount(limit, largest.memoryBytes)})`
  return `used ${amount(limit, most)}${who}`
}

export function amount(limit: LimitName, value: number): string {
  switch (limit) {
    case 'memory':
      return mebibytes(value)
    case 'cpu':
      return `${round(value)} % of all cores`
    case 'disk_io':
      return `${mebibytes(value)}/s`
    default:
      return unreachable(limit)
  }
}

/** One unit for both sides of a comparison. */
function mebibytes(bytes: number): string {
  return `${round(bytes / MEBIBYTE)} MiB`
}

function round(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
