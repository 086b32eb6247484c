/** The process table of macOS and the BSDs: one call of `ps`. */
import {execFile} from 'node:child_process'
import type {ProcessRow, ProcessTable} from './process-table.ts'

const COLUMNS = ['pid', 'ppid', 'pgid', 'rss', 'time', 'lstart', 'comm'] as const
/** `lstart` is written `Fri Nov 20 12:01:14 2026`, the day with or without a second space before it. */
const ROW = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+([\d:.-]+)\s+([A-Z][a-z]+ [A-Z][a-z]+ +\d+ [\d:]+ \d+)\s+(.*)$/gm
/** Its answer comes in a few hundredths of a second; one that hangs is asked again at the next look. */
const PATIENCE_MS = 20_000

/** Knows groups and descendants, memory and processor time; neither markers nor disks. */
export function psTable(): ProcessTable {
  return {
    read: () =>
      new Promise(resolve => {
        const columns = COLUMNS.flatMap(column => ['-o', `${column}=`])
        const env = {PATH: process.env['PATH'], LC_ALL: 'C'}
        const options = {env, maxBuffer: 16 * 1_048_576, timeout: PATIENCE_MS, killSignal: 'SIGKILL' as const}
        execFile('ps', ['-A', ...columns], options, (fault, stdout) =>
          resolve(fault === null ? rowsFromPs(stdout) : []),
        )
      }),
    markerOf: () => undefined,
    sharedOutBytes: () => undefined,
    diskBytes: () => undefined,
  }
}

export function rowsFromPs(text: string): readonly ProcessRow[] {
  return Array.from(text.matchAll(ROW), found => {
    const [, pid, parentId, groupId, rssKibibytes, time = '', startedAt = '', name = ''] = found
    return {
      pid: Number(pid),
      parentId: Number(parentId),
      groupId: Number(groupId),
      name: name.slice(name.lastIndexOf('/') + 1).trim(),
      startedAt,
      cpuMs: msIn(time),
      rssBytes: Number(rssKibibytes) * 1_024,
    }
  })
}

/** `1-02:03:04`, `02:03:04`, `3:04.56`. */
function msIn(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time]
  const seconds = (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Math.round((Number(days) * 86_400 + seconds) * 1_000)
}
