/**
 * What runs on this machine and what it uses: one pass for all steps together. Linux tells it in /proc, macOS and the
 * BSDs through `ps`; elsewhere nothing is told.
 */
import {execFile} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Awaitable} from '../../contracts.ts'
import {markerIn} from '../process-tree.ts'

/** A host has far fewer processes; over time far more come and go. */
const MOST_REMEMBERED = 20_000

export interface ProcessRow {
  readonly pid: number
  readonly parentId: number
  readonly groupId: number
  /** Of the program, as the system shortens it. */
  readonly name: string
  /** Tells it from a later process with the same number; empty where the system does not say. */
  readonly startedAt: string
  /** Its own time, and that of the children it has waited for where the system adds it up. */
  readonly cpuMs: number
  /** Resident memory; what several processes share counts in each of them. */
  readonly rssBytes: number
}

export interface ProcessTable {
  read(): Awaitable<readonly ProcessRow[]>
  /** Undefined where it has none, or the system does not tell. */
  markerOf(row: ProcessRow): string | undefined
  /** Its share of the memory that it has in common with others, and all that is its own; undefined where not told. */
  sharedOutBytes(pid: number): number | undefined
  /** Read from and written to disks so far, with what its children did; undefined where not told. */
  diskBytes(pid: number): number | undefined
}

/** Undefined where nothing can be measured. */
export function systemTable(platform: NodeJS.Platform = process.platform): ProcessTable | undefined {
  // Some sandboxes have no /proc.
  if (platform === 'linux') return existsSync('/proc/self/auxv') ? procTable() : undefined
  return platform === 'win32' ? undefined : psTable()
}

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

const PS_ROW = ['pid', 'ppid', 'pgid', 'rss', 'time', 'comm'] as const

/** Knows groups and descendants, memory and processor time; neither markers nor disks. */
export function psTable(): ProcessTable {
  return {
    read: () =>
      new Promise(resolve => {
        const columns = PS_ROW.flatMap(column => ['-o', `${column}=`])
        const options = {env: {PATH: process.env['PATH'], LC_ALL: 'C'}, maxBuffer: 16 * 1_048_576}
        execFile('ps', ['-A', ...columns], options, (_fault, stdout) => resolve(rowsFromPs(stdout)))
      }),
    markerOf: () => undefined,
    sharedOutBytes: () => undefined,
    diskBytes: () => undefined,
  }
}

export function rowsFromPs(text: string): readonly ProcessRow[] {
  return Array.from(text.matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+([\d:.-]+)\s+(.*)$/gm), found => {
    const [, pid, parentId, groupId, rssKibibytes, time = '', name = ''] = found
    return {
      pid: Number(pid),
      parentId: Number(parentId),
      groupId: Number(groupId),
      name: name.slice(name.lastIndexOf('/') + 1).trim(),
      startedAt: '',
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
