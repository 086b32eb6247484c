/** The process table of Linux: a pass over /proc, without starting anything. */
import {readdirSync, readFileSync} from 'node:fs'
import {markerIn} from '../process-tree.ts'
import type {ProcessRow, ProcessTable} from './process-table.ts'

/** A host has far fewer processes; over time far more come and go. */
const MOST_REMEMBERED = 20_000

export function procTable(): ProcessTable {
  const {pageBytes, ticksPerSecond} = machineUnits()
  return {
    read: () =>
      readdirSync('/proc').flatMap(entry => {
        const stat = /^\d/.test(entry) ? textOf(`/proc/${entry}/stat`) : undefined
        return stat === undefined ? [] : [rowFromStat(stat, {pageBytes, msPerTick: 1_000 / ticksPerSecond})]
      }),
    markerOf: rememberMarkers(),
    sharedOutBytes: pid => kibibytes(textOf(`/proc/${pid}/smaps_rollup`), 'Pss'),
    diskBytes(pid) {
      const io = textOf(`/proc/${pid}/io`)
      return io === undefined ? undefined : field(io, 'read_bytes') + field(io, 'write_bytes')
    },
  }
}

/** proc(5). The name stands in parentheses and may hold spaces and parentheses itself. */
export function rowFromStat(
  stat: string,
  {pageBytes, msPerTick}: {readonly pageBytes: number; readonly msPerTick: number},
): ProcessRow {
  const [nameStart, nameEnd] = [stat.indexOf('('), stat.lastIndexOf(')')]
  const fields = stat.slice(nameEnd + 2).split(' ')
  // Numbered as the manual does: the state, first after the name, is field 3.
  const at = (number: number) => Number(fields[number - 3])
  return {
    pid: Number(stat.slice(0, nameStart - 1)),
    parentId: at(4),
    groupId: at(5),
    name: stat.slice(nameStart + 1, nameEnd),
    startedAt: fields[22 - 3] ?? '',
    // User and system time, of itself and of the children it has waited for.
    cpuMs: (at(14) + at(15) + at(16) + at(17)) * msPerTick,
    rssBytes: at(24) * pageBytes,
  }
}

/** Of every process the environment is read once, which is the dear part of a look. */
function rememberMarkers(): ProcessTable['markerOf'] {
  const known = new Map<number, {readonly startedAt: string; readonly groupId: number; readonly marker?: string}>()
  return ({pid, startedAt, groupId}) => {
    const before = known.get(pid)
    // Between its start and becoming another program a process shows its parent's environment: one that has left its
    // group since is looked at again.
    if (before?.startedAt === startedAt && before.groupId === groupId) return before.marker
    const marker = markerIn(pid)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(pid, {startedAt, groupId, ...(marker !== undefined && {marker})})
    return marker
  }
}

/** getauxval(3): what the kernel hands to every program as pairs of machine words. */
function machineUnits(): {pageBytes: number; ticksPerSecond: number} {
  const PAGE_SIZE = 6n
  const CLOCK_TICKS = 17n
  const found = new Map<bigint, bigint>()
  const auxiliary = readFileSync('/proc/self/auxv')
  for (let at = 0; at + 16 <= auxiliary.length; at += 16) {
    found.set(auxiliary.readBigUInt64LE(at), auxiliary.readBigUInt64LE(at + 8))
  }
  return {
    pageBytes: Number(found.get(PAGE_SIZE) ?? 4_096n),
    ticksPerSecond: Number(found.get(CLOCK_TICKS) ?? 100n),
  }
}

/** A process may end between being listed and being read. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}

function kibibytes(text: string | undefined, name: string): number | undefined {
  return text === undefined ? undefined : field(text, name) * 1_024
}

function field(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0)
}
