/**
 * Holds the limits of all running attempts: one look at the machine's processes for all of them, as often as the one
 * that needs it most. An attempt counts with its whole tree: its groups, what carries its marker, and their children.
 */
import type {Clock, Failure, LimitGuard, ResourceLimits, StepContext, Timer} from '../contracts.ts'
import type {Cgroup} from './resources/cgroup.ts'
import type {Guard} from './resources/guard.ts'
import {
  type Course,
  doubtAt,
  follow,
  judge,
  nextLookMs,
  startCourse,
  type Use,
  useOf,
  type Verdict,
} from './resources/judge.ts'
import type {ProcessRow, ProcessTable} from './resources/process-table.ts'
import {identityOf, membersOf, sampleOf} from './resources/sample.ts'
import {failureFor, UNGUARDED, type Warning, warningFor} from './resources/words.ts'

/** After a look, none for so many times as long as it took: where looks are dear, they take a fifth of one core at most. */
const REST_PER_LOOK = 4
/** A single look may fail, as under load; after so many in a row nothing is known. */
const FAILED_LOOKS = 2

export interface ResourceWatcher {
  watch(attempt: WatchedAttempt): ResourceWatch
}

export interface WatchedAttempt {
  readonly marker: string
  readonly limits: ResourceLimits
  readonly warn: StepContext['warn']
  /** Called after each look that found a process of the attempt. */
  onMeasured(use: Use): void
  /** A limit is exceeded, and the mission wants the attempt to end. Called once at most. */
  onExceeded(): void
}

export interface ResourceWatch {
  /** A program of the attempt leads this group. */
  began(groupId: number): void
  /** That program has ended. */
  ended(groupId: number): void
  /** Why the attempt had to end; null as long as it need not. */
  failure(): Failure | null
  stop(): void
}

export interface WatcherSurroundings {
  readonly clock: Clock
  /** Of the host: all of them are 100 %. */
  readonly cores: number
  readonly table: ProcessTable
  readonly cgroups: Guard['cgroups']
}

interface Watched {
  readonly attempt: WatchedAttempt
  readonly groupIds: Set<number>
  /** null where the kernel does not hold this attempt's memory. */
  readonly cgroup: Cgroup | null
  readonly said: Set<string>
  /** Identities of the processes that the latest look found. */
  known: ReadonlySet<string>
  course: Course
  nextLookAtMs: number
  failure: Failure | null
}

export function createResourceWatcher(around: WatcherSurroundings): ResourceWatcher {
  const {clock, cores, table, cgroups} = around
  const watched = new Set<Watched>()
  let timer: Timer | undefined
  let isLooking = false
  let restsUntilMs = 0
  let failedLooks = 0
  let opened = 0

  return {
    watch(attempt) {
      const nowMs = clock.nowMs()
      const course = startCourse(nowMs)
      const one: Watched = {
        attempt,
        groupIds: new Set(),
        cgroup: cgroupFor(attempt.limits),
        said: new Set(),
        known: new Set(),
        course,
        nextLookAtMs: nowMs + nextLookMs(course, attempt.limits),
        failure: null,
      }
      watched.add(one)
      return {
        began(groupId) {
          one.groupIds.add(groupId)
          one.nextLookAtMs = clock.nowMs() + nextLookMs(one.course, attempt.limits)
          one.cgroup?.add(groupId)
          arm()
        },
        ended: groupId => void one.groupIds.delete(groupId),
        failure: () => one.failure ?? kernelVerdict(one),
        stop() {
          watched.delete(one)
          one.cgroup?.close()
          if (watched.size === 0) timer?.clear()
        },
      }
    },
  }

  function cgroupFor({memoryBytes, onExceed}: ResourceLimits): Cgroup | null {
    if (cgroups === null || memoryBytes === undefined || onExceed === 'warn') return null
    opened += 1
    try {
      return cgroups.open(String(opened), memoryBytes)
    } catch {
      // The looks below hold the limit as well.
      return null
    }
  }

  /** For the earliest look that is due. While one is under way, it arms again when it is done. */
  function arm(): void {
    timer?.clear()
    if (isLooking || watched.size === 0) return
    const dueAtMs = Math.max(restsUntilMs, Math.min(...[...watched].map(({nextLookAtMs}) => nextLookAtMs)))
    timer = clock.setTimer(Math.max(0, dueAtMs - clock.nowMs()), () => void look())
  }

  async function look(): Promise<void> {
    isLooking = true
    const beganAtMs = clock.nowMs()
    const rows = await table.read()
    isLooking = false
    const tookMs = clock.nowMs() - beganAtMs
    restsUntilMs = clock.nowMs() + tookMs * REST_PER_LOOK
    // Something always runs: we do.
    failedLooks = rows.length === 0 ? failedLooks + 1 : 0
    for (const one of watched) {
      if (rows.length > 0) weigh(one, rows)
      else one.nextLookAtMs = clock.nowMs() + one.attempt.limits.checkIntervalMs
      if (failedLooks >= FAILED_LOOKS) sayOnce(one, 'unguarded', UNGUARDED)
    }
    arm()
  }

  function weigh(one: Watched, rows: readonly ProcessRow[]): void {
    const {attempt, groupIds, cgroup, known} = one
    const {limits, marker} = attempt
    const members = membersOf({groupIds, marker, known}, rows, table.markerOf)
    one.known = new Set(members.flatMap(row => identityOf(row) ?? []))
    if (cgroup !== null) takeIn(members, cgroup)
    const atMs = clock.nowMs()
    const doubtBytes = doubtAt(limits.memoryBytes ?? Number.POSITIVE_INFINITY, limits.warnPercent)
    one.course = follow(one.course, sampleOf(members, table, {atMs, doubtBytes}), limits)
    one.nextLookAtMs = atMs + nextLookMs(one.course, limits)
    const use = members.length === 0 ? null : useOf(one.course, cores)
    if (use !== null) attempt.onMeasured(use)
    for (const verdict of judge(one.course, limits, cores)) answer(one, verdict)
  }

  /** Those born before their group was made known to the kernel. */
  function takeIn(members: readonly ProcessRow[], cgroup: Cgroup): void {
    const known = cgroup.processIds()
    for (const {pid} of members) if (!known.has(pid)) cgroup.add(pid)
  }

  function answer(one: Watched, verdict: Verdict): void {
    const {attempt} = one
    if (one.failure !== null) return
    if (verdict.level === 'exceed' && attempt.limits.onExceed === 'kill') {
      one.failure = failureFor(verdict, one.course, wordFor(one))
      attempt.onExceeded()
      return
    }
    sayOnce(one, `${verdict.limit} ${verdict.level}`, warningFor(verdict))
  }

  /** However often it comes and goes. */
  function sayOnce({said, attempt}: Watched, what: string, {code, message}: Warning): void {
    if (said.has(what)) return
    said.add(what)
    attempt.warn(code, message)
  }

  /** The kernel ends processes at the limit before any look sees them over it. */
  function kernelVerdict(one: Watched): Failure | null {
    const {cgroup, attempt, course} = one
    const allowed = attempt.limits.memoryBytes
    if (cgroup === null || allowed === undefined || cgroup.oomKills() === 0) return null
    const used = Math.max(allowed, cgroup.peakBytes() ?? 0)
    return failureFor({limit: 'memory', level: 'exceed', used, allowed}, course, wordFor(one))
  }
}

function wordFor({cgroup}: Watched): LimitGuard {
  return cgroup === null ? 'polling' : 'cgroup'
}
