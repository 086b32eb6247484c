/** What Sortie's own processes take, from /proc: the engine, and the helper that starts programs. Linux. */
import {execFileSync} from 'node:child_process'
import {readFileSync, readlinkSync, realpathSync} from 'node:fs'

/** The children that are Node as well: the helper, and for a moment a step between fork and exec. */
export function nodeChildren(pid: number): readonly number[] {
  const node = realpathSync(process.execPath)
  const children = readOrEmpty(`/proc/${pid}/task/${pid}/children`)
  return children
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter(child => programOf(child) === node)
}

/** The most memory that the process has held so far; 0 when it is gone. */
export function peakBytes(pid: number): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1]
  return kibibytes === undefined ? 0 : Number(kibibytes) * 1024
}

/** User and system time of the process so far, without that of its children; 0 when it is gone. */
export function cpuSeconds(pid: number): number {
  // The name, in parentheses, may hold spaces.
  const fields = readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], {encoding: 'utf8'}))

function programOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/exe`)
  } catch {
    return null
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
