/** Whether what an attempt uses is within its limits, and when to look again. Pure: samples in, verdicts out. */
import type {ResourceLimits} from '../../contracts.ts'
import type {LimitName, Sample} from './sample.ts'

/** Of rates, the average over so many intervals counts: a compiler that starts is busy for a moment. */
const RATE_INTERVALS = 6
/** Timers come a little late or early; a sample that early still closes its interval. */
const EARLY = 0.9
/** One process can touch 1 GiB in a second. */
const GROWTH_LOOK_MS = 250

/** What is known of an attempt's use so far. */
export interface Course {
  /** The last two looks. */
  readonly latest: Sample | null
  readonly before: Sample | null
  /** Of the look with the most memory. */
  readonly peak: Sample | null
  /** Sums that never fall, one for each check interval, oldest first. */
  readonly sums: readonly Sums[]
  readonly total: Sums
}

interface Sums {
  readonly atMs: number
  readonly cpuMs: number
  readonly diskBytes: number
}

export interface Verdict {
  readonly limit: LimitName
  readonly level: 'warn' | 'exceed'
  /** In the unit of the limit: bytes, percent of all cores, bytes per second. */
  readonly used: number
  readonly allowed: number
}

export function startCourse(atMs: number): Course {
  const total = {atMs, cpuMs: 0, diskBytes: 0}
  return {latest: null, before: null, peak: null, sums: [total], total}
}

export function follow(course: Course, sample: Sample, {checkIntervalMs}: ResourceLimits): Course {
  const {latest, peak, sums} = course
  const total: Sums = {
    atMs: sample.atMs,
    cpuMs: course.total.cpuMs + grown(latest?.cpuMs ?? 0, sample.cpuMs),
    diskBytes: course.total.diskBytes + grown(latest?.diskBytes ?? 0, sample.diskBytes ?? latest?.diskBytes ?? 0),
  }
  const isIntervalOver = sample.atMs - (sums.at(-1)?.atMs ?? 0) >= checkIntervalMs * EARLY
  return {
    latest: sample,
    before: latest,
    peak: peak === null || sample.memoryBytes > peak.memoryBytes ? sample : peak,
    sums: isIntervalOver ? [...sums, total].slice(-RATE_INTERVALS - 1) : sums,
    total,
  }
}

/** What an attempt uses right now; null for a rate before there were two looks, and for what the system does not tell. */
export interface Use {
  readonly rssBytes: number
  /** 100 is all cores of the host. */
  readonly cpuPercent: number | null
  readonly diskIoBytesPerSec: number | null
}

/** Of the latest look, rates since the one before. Null where there was none. */
export function useOf({latest, before}: Course, cores: number): Use | null {
  if (latest === null) return null
  const seconds = before === null ? 0 : (latest.atMs - before.atMs) / 1_000
  if (before === null || seconds <= 0) return {rssBytes: latest.memoryBytes, cpuPercent: null, diskIoBytesPerSec: null}
  const {diskBytes} = latest
  const cpuPercent = (grown(before.cpuMs, latest.cpuMs) / 1_000 / seconds / cores) * 100
  return {
    rssBytes: latest.memoryBytes,
    cpuPercent: Math.round(cpuPercent * 10) / 10,
    diskIoBytesPerSec:
      diskBytes === null ? null : Math.round(grown(before.diskBytes ?? diskBytes, diskBytes) / seconds),
  }
}

/** It falls where a process has ended whose time nobody took over. */
function grown(before: number, now: number): number {
  return Math.max(0, now - before)
}

/** At most one for each limit. */
export function judge(course: Course, limits: ResourceLimits, cores: number): readonly Verdict[] {
  const rates = ratesOf(course)
  const cpuPercent = rates === null ? null : (rates.cpuMsPerSec / 1_000 / cores) * 100
  return [
    verdict('memory', course.latest?.memoryBytes, limits.memoryBytes, limits),
    verdict('cpu', cpuPercent, limits.cpuPercent, limits),
    verdict('disk_io', rates?.diskBytesPerSec, limits.diskIoBytesPerSec, limits),
  ].flatMap(found => found ?? [])
}

function verdict(
  limit: LimitName,
  used: number | null | undefined,
  allowed: number | undefined,
  {warnPercent}: ResourceLimits,
): Verdict | null {
  if (used === null || used === undefined || allowed === undefined) return null
  if (used > allowed) return {limit, level: 'exceed', used, allowed}
  return used >= doubtAt(allowed, warnPercent) ? {limit, level: 'warn', used, allowed} : null
}

/** From here on a limit is worth a closer look. */
export function doubtAt(allowed: number, warnPercent: number): number {
  return (allowed * warnPercent) / 100
}

/** null until there have been enough intervals. */
function ratesOf({sums}: Course): {cpuMsPerSec: number; diskBytesPerSec: number} | null {
  const [first, last] = [sums[0], sums.at(-1)]
  if (first === undefined || last === undefined || sums.length <= RATE_INTERVALS) return null
  const seconds = (last.atMs - first.atMs) / 1_000
  return {
    cpuMsPerSec: (last.cpuMs - first.cpuMs) / seconds,
    diskBytesPerSec: (last.diskBytes - first.diskBytes) / seconds,
  }
}

/** The check interval, or less while memory grows so fast that it could reach its limit within two of them. */
export function nextLookMs({latest, before}: Course, {memoryBytes, checkIntervalMs}: ResourceLimits): number {
  const soonMs = Math.min(GROWTH_LOOK_MS, checkIntervalMs)
  if (memoryBytes === undefined) return checkIntervalMs
  // Of one that has only begun it is not known how fast it grows.
  if (latest === null || before === null) return soonMs
  const bytesPerMs = (latest.memoryBytes - before.memoryBytes) / Math.max(1, latest.atMs - before.atMs)
  const expectedBytes = latest.memoryBytes + bytesPerMs * 2 * checkIntervalMs
  return bytesPerMs > 0 && expectedBytes >= memoryBytes ? soonMs : checkIntervalMs
}
