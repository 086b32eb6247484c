/**
 * Which processes a step started, and how they are ended.
 *
 * A step's program leads a process group of its own; what leaves the group (setsid, daemons) still carries the marker
 * that the step's environment held when it began, so a sweep of the process table finds it.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'

/** Name of the environment variable by which a process is known to belong to a run, a step, an attempt. */
export const MARKER = 'SORTIE_PROCESS'

/** `RUN/STEP/ATTEMPT/`: closed by a slash, so that one marker is never the beginning of another. */
export function markerOf(part: {runId: string; stepId?: string; attempt?: number}): string {
  const {runId, stepId, attempt} = part
  if (stepId === undefined) return `${runId}/`
  return attempt === undefined ? `${runId}/${stepId}/` : `${runId}/${stepId}/${attempt}/`
}

/** Whether any process of the group still runs. A zombie does not: where nobody reaps orphans, it stays for ever. */
export function isGroupAlive(groupId: number): boolean {
  if (!signalTo(-groupId, 0)) return false
  if (process.platform !== 'linux') return true
  return processIds().some(pid => {
    const stat = readStat(pid)
    return stat !== undefined && stat.groupId === groupId && stat.state !== 'Z'
  })
}

/** Processes whose environment carries a marker that begins with this one. Linux only: elsewhere none are found. */
export function findMarked(marker: string): number[] {
  if (process.platform !== 'linux') return []
  const wanted = Buffer.from(`\0${MARKER}=${marker}`)
  return processIds().filter(
    pid => pid !== process.pid && readEnvironment(pid)?.includes(wanted) === true && readStat(pid)?.state !== 'Z',
  )
}

/**
 * Ends a group and everything that carries the marker.
 * SIGTERM to all, SIGKILL after `graceMs`, or at once when `hurry` fires. Resolves when they are gone, not when the
 * signal is sent: the next attempt may need the same port.
 */
export async function endTree(tree: {
  groupId: number | null
  marker: string
  graceMs: number
  hurry?: AbortSignal
}): Promise<void> {
  const {groupId, marker, hurry} = tree
  const deadlineMs = Date.now() + tree.graceMs
  const send = (signal: NodeJS.Signals) => {
    if (groupId !== null) signalTo(-groupId, signal)
    for (const pid of findMarked(marker)) signalTo(pid, signal)
  }
  const isGone = () => (groupId === null || !isGroupAlive(groupId)) && findMarked(marker).length === 0

  send('SIGTERM')
  for (let pauseMs = 2; !isGone(); pauseMs = Math.min(pauseMs * 2, 50)) {
    // Asked again on every round after the deadline: a process may have been born between two looks.
    if (Date.now() >= deadlineMs || hurry?.aborted === true) send('SIGKILL')
    // Not even SIGKILL ends a process that hangs in the kernel; it is left after ten more seconds.
    if (Date.now() >= deadlineMs + 10_000) return
    await wait(pauseMs)
  }
}

function signalTo(target: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(target, signal)
  } catch (cause) {
    // ESRCH: gone. EPERM: alive, but it belongs to someone else by now (a set-user-id program).
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

function readEnvironment(pid: number): Buffer | undefined {
  try {
    // The leading NUL lets the first variable be found like all others.
    return Buffer.concat([Buffer.from([0]), readFileSync(`/proc/${pid}/environ`)])
  } catch {
    return undefined
  }
}

function processIds(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
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
