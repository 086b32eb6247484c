/**
 * Which process this is, and whether another one is still there. A number alone does not tell: the system gives it to a
 * new process soon after the old one has ended. Number and start time together do.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {type ProcessIdentity, unreachable} from '../contracts.ts'

/** What the system says of a process number: when it started, that no such process runs, or that it will not tell. */
export type StartTime =
  | {readonly status: 'running'; readonly startedAt: string}
  | {readonly status: 'gone'}
  | {readonly status: 'hidden'}

/** For a start time that the system will not tell; two processes with it are told apart by number only. */
const UNKNOWN = 'unknown'

export function ownIdentity(): ProcessIdentity {
  const start = startTimeOf(process.pid)
  return {pid: process.pid, startedAt: start.status === 'running' ? start.startedAt : UNKNOWN}
}

/**
 * Whether this very process still runs. One that was stopped does; one that has ended and was not yet collected by its
 * parent (a zombie) does not. In doubt it does: a run taken for dead would be run a second time beside itself.
 */
export function isAlive({pid, startedAt}: ProcessIdentity): boolean {
  // 0 and negative numbers name groups of processes.
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  const start = startTimeOf(pid)
  switch (start.status) {
    case 'running':
      return startedAt === UNKNOWN || start.startedAt === startedAt
    case 'hidden':
      return true
    case 'gone':
      return false
    default:
      return unreachable(start)
  }
}

/** Sends SIGINT to this very process; false where it is gone, is another one by now, or may not be reached by us. */
export function interruptProcess(identity: ProcessIdentity): boolean {
  if (!isAlive(identity)) return false
  try {
    return process.kill(identity.pid, 'SIGINT')
  } catch {
    // It ended in between, or belongs to someone else.
    return false
  }
}

function startTimeOf(pid: number): StartTime {
  return process.platform === 'linux' ? startTimeFromProc(pid) : startTimeFromPs(pid)
}

/** Linux: clock ticks from boot to start, and the boot's own id, since ticks begin anew with each boot. */
export function startTimeFromProc(pid: number): StartTime {
  let stat: string
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    // /proc may be mounted so that it shows nobody's processes but one's own (hidepid).
    return answersToSignals(pid) ? {status: 'hidden'} : {status: 'gone'}
  }
  // Field 2 is the program's name in parentheses and may itself hold spaces and parentheses. Field 3 is the first after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const state = fields[0]
  const startTicks = fields[22 - 3]
  if (state === 'Z' || state === 'X') return {status: 'gone'}
  return {status: 'running', startedAt: `${startTicks}@${bootId()}`}
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
  } catch {
    // Some sandboxes leave it out; the ticks then have to do.
    return UNKNOWN
  }
}

/** macOS and the BSDs: the start in words, to the second, in one language and time zone whatever the user's are. */
export function startTimeFromPs(pid: number): StartTime {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: {PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC'},
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [state = '', ...start] = line.trim().split(/\s+/)
    if (state === '' || state.startsWith('Z')) return {status: 'gone'}
    return {status: 'running', startedAt: start.join(' ')}
  } catch {
    // ps ends with status 1 when there is no such process, and is missing on some systems.
    return answersToSignals(pid) ? {status: 'hidden'} : {status: 'gone'}
  }
}

/** Signal 0 reaches nobody; only whether it could is told. */
function answersToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
