/** What is said about limits on resources. */
import type {Failure, LimitGuard} from '../../contracts.ts'
import {codes, type ErrorCode} from '../../errors.ts'
import type {Course, Verdict} from './judge.ts'
import type {LimitName, ProcessShare} from './sample.ts'

interface LimitWords {
  readonly code: ErrorCode
  readonly amount: (value: number) => string
  /** After an amount. */
  readonly of: string
  readonly hint: string
}

const words: {readonly [limit in LimitName]: LimitWords} = {
  memory: {
    code: 'STEP_OUT_OF_MEMORY',
    amount: mebibytes,
    of: 'of memory',
    hint: 'raise `resources.memory`, or give the step less to do at one time',
  },
  cpu: {
    code: 'STEP_OVER_CPU',
    amount: value => `${round(value)} %`,
    of: 'of all cores, averaged over six samples',
    hint: 'raise `resources.cpu`, or let the program use fewer threads',
  },
  disk_io: {
    code: 'STEP_OVER_IO',
    amount: value => `${mebibytes(value)}/s`,
    of: 'of disk I/O, averaged over six samples',
    hint: 'raise `resources.disk_io`, or give the step less to do at one time',
  },
}

export interface Warning {
  readonly code: ErrorCode
  readonly message: string
}

export const UNGUARDED: Warning = {
  code: 'STEP_LIMITS_UNGUARDED',
  message: 'its limits on resources do not hold: the system does not answer which processes run',
}

export function warningFor({limit, level, used, allowed}: Verdict): Warning {
  const {code, amount, of} = words[limit]
  const uses = `uses ${amount(used)} ${of}`
  if (level === 'exceed') {
    return {code, message: `${uses}: over the limit of ${amount(allowed)}; it goes on, as the mission says`}
  }
  const percent = Math.floor((used / allowed) * 100)
  return {code: 'STEP_NEAR_LIMIT', message: `${uses}: ${percent} % of its limit of ${amount(allowed)}`}
}

export function failureFor({limit, used, allowed}: Verdict, {latest, peak}: Course, guard: LimitGuard): Failure {
  const {code, amount, of, hint} = words[limit]
  const isMemory = limit === 'memory'
  const most = isMemory ? Math.max(used, peak?.memoryBytes ?? 0) : used
  const largest = (isMemory ? peak : latest)?.largest[limit] ?? null
  return {
    code,
    message: `used ${amount(most)} ${of}: over the limit of ${amount(allowed)} for all its processes${whoIn(largest)}`,
    hint,
    retryable: codes[code].retryable,
    details: {limit, used: Math.round(used), allowed, peakMemoryBytes: peak?.memoryBytes ?? null, guard},
  }
}

function whoIn(largest: ProcessShare | null): string {
  return largest === null ? '' : `, most by "${largest.name}" (process ${largest.pid})`
}

/** One unit for both sides of a comparison. */
function mebibytes(bytes: number): string {
  return `${round(bytes / 1_048_576)} MiB`
}

function round(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '')
}
