/**
 * Which processes a step started, and how they are ended.
 *
 * A step's program leads a process group of its own; what leaves the group (setsid, daemons) still carries the marker
 * that the step's environment held when it began, so a sweep of the process table finds it. The table is read where
 * there is one (/proc); elsewhere groups have to do.
 */
import {execFile} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'

/** Name of the environment variable by which a process is known to belong to a run, a step, an attempt. */
export const MARKER = 'SORTIE_PROCESS'

/** Not even SIGKILL ends a process that hangs in the kernel; it is left after so long. */
const GIVE_UP_MS = 10_000
const LONGEST_PAUSE_MS = 50

/** `RUN/STEP/ATTEMPT/ITEM/`: closed by a slash, so that one marker is never the beginning of another. */
export function markerOf(part: {
  runId: string
  stepId?: string
  attempt?: number
  /** Its place among the items of the attempt. */
  item?: number | undefined
}): string {
  const {runId, stepId, attempt, item} = part
  const parts = [runId, stepId, attempt, item]
  const end = parts.indexOf(undefined)
  return `${parts.slice(0, end === -1 ? parts.length : end).join('/')}/`
}

/** Whether any process of the group still runs. A zombie does not: where nobody reaps orphans, it stays for ever. */
export function isGroupAlive(groupId: number): boolean {
  return survivors({groupIds: () => [groupId]}).length > 0
}

/** Processes whose environment carries a marker that begins with this one. Linux only: elsewhere none are found. */
export function findMarked(marker: string): number[] {
  return survivors({groupIds: () => [], isOurs: other => other.startsWith(marker)})
}

/** Processes that are to end. Asked anew at every look: more may have come. */
export interface Doomed {
  groupIds(): readonly number[]
  /** Whether a process with this marker is one of them. */
  isOurs?(marker: string): boolean
}

export interface EndTreeOptions {
  readonly graceMs: number
  /** Ends the grace early. */
  readonly hurry?: AbortSignal
}

/** Ends a group and everything whose marker begins with this one; see `endProcesses`. */
export function endTree(
  tree: EndTreeOptions & {readonly groupId: number | null; readonly marker: string},
): Promise<void> {
  const groupIds = tree.groupId === null ? [] : [tree.groupId]
  return endProcesses({groupIds: () => groupIds, isOurs: marker => marker.startsWith(tree.marker)}, tree)
}

/**
 * SIGTERM to all, SIGKILL after `graceMs`, or at once when `hurry` fires. Resolves when they are gone, not when the
 * signal is sent: the next attempt may need the same port.
 */
export async function endProcesses(doomed: Doomed, {graceMs, hurry}: EndTreeOptions): Promise<void> {
  if (process.platform === 'win32') return endOnWindows(doomed.groupIds())
  let left = survivors(doomed)
  if (left.length === 0) return
  const beganAtMs = performance.now()
  // One that is stopped takes SIGTERM only once it goes on.
  for (const signal of ['SIGTERM', 'SIGCONT'] as const) signalAll(left, signal)
  let pauseMs = 1
  // In the instant between leaving its group and becoming another program, a process is seen by neither look: only two
  // looks in a row that find nobody are believed.
  for (let emptyLooks = 0; emptyLooks < 2; ) {
    pauseMs = left.length === 0 ? 1 : Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    await wait(pauseMs)
    left = survivors(doomed)
    emptyLooks = left.length === 0 ? emptyLooks + 1 : 0
    const lateMs = performance.now() - beganAtMs - graceMs
    // Sent again on every round: a process may have been born between two looks.
    if (lateMs >= 0 || hurry?.aborted === true) signalAll(left, 'SIGKILL')
    if (lateMs >= GIVE_UP_MS) return
  }
  await endUnseen(doomed)
}

/**
 * Among zombies, a process that forks and ends again and again may be missed by every look. A signal to its group cannot
 * miss it: the system sends it to all members at once. Zombies take no harm.
 */
async function endUnseen({groupIds}: Doomed): Promise<void> {
  const answering = groupIds().filter(groupId => signalTo(-groupId, 'SIGKILL'))
  if (answering.length > 0) await wait(1)
}

/** What can be signalled: a group as its negative number, a process outside of these groups by its own. */
function survivors({groupIds, isOurs}: Doomed): number[] {
  const answering = groupIds().filter(groupId => signalTo(-groupId, 0))
  if (answering.length === 0 && isOurs === undefined) return []
  const processes = processIds()
  if (processes === undefined) return answering.map(groupId => -groupId)
  const found = new Set<number>()
  const seenGroups = new Set<number>()
  for (const pid of processes) {
    const isMarked = isOurs !== undefined && pid !== process.pid && carries(pid, isOurs)
    if (!isMarked && answering.length === 0) continue
    const stat = readStat(pid)
    if (stat !== undefined) seenGroups.add(stat.groupId)
    if (stat === undefined || stat.state === 'Z' || stat.state === 'X') continue
    // Once by its group and never twice: programs take a second SIGTERM for impatience.
    if (answering.includes(stat.groupId)) found.add(-stat.groupId)
    else if (isMarked) found.add(pid)
  }
  // A group that answers has members, and this look has missed them.
  for (const groupId of answering) if (!seenGroups.has(groupId)) found.add(-groupId)
  return [...found]
}

function signalAll(targets: readonly number[], signal: NodeJS.Signals): void {
  for (const target of targets) signalTo(target, signal)
}

function signalTo(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal)
  } catch (cause) {
    // ESRCH: gone. EPERM: alive, but it belongs to someone else by now (a set-user-id program).
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

const assignment = Buffer.from(`${MARKER}=`)

function carries(pid: number, isOurs: (marker: string) => boolean): boolean {
  const marker = markerIn(pid)
  return marker !== undefined && isOurs(marker)
}

/** The marker that the process began with; undefined where it has none, or none that we may read. */
export function markerIn(pid: number): string | undefined {
  let environment: Buffer
  try {
    environment = readFileSync(`/proc/${pid}/environ`)
  } catch {
    return undefined
  }
  for (let at = environment.indexOf(assignment); at >= 0; at = environment.indexOf(assignment, at + 1)) {
    // Else it is the end of a longer name.
    if (at > 0 && environment[at - 1] !== 0) continue
    const end = environment.indexOf(0, at)
    return environment.toString('utf8', at + assignment.length, end < 0 ? environment.length : end)
  }
  return undefined
}

/** Undefined where there is no table to read. */
function processIds(): number[] | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return undefined
  }
}

/** The fields of /proc/PID/stat that follow the name, which may itself hold spaces and parentheses. */
function readStat(pid: number): {state: string; groupId: number} | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, , groupId] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return {state: state ?? '', groupId: Number(groupId)}
  } catch {
    return undefined
  }
}

/** Windows has no groups and no way to ask a program to end: each tree is taken down by force. */
async function endOnWindows(processIds: readonly number[]): Promise<void> {
  for (const pid of processIds) {
    await new Promise<void>(resolve => {
      // An error says that the tree is gone already.
      execFile('taskkill', ['/pid', String(pid), '/T', '/F'], {windowsHide: true}, () => resolve())
    })
  }
}
