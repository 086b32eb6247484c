/** What the processes of one attempt use, all together, at one look. */
import type {ProcessRow, ProcessTable} from './process-table.ts'

export interface Sample {
  readonly atMs: number
  readonly memoryBytes: number
  /** Processor time so far; less than before where an orphan has ended and took its share with it. */
  readonly cpuMs: number
  /** Read from and written to disks so far; null where the system does not tell. */
  readonly diskBytes: number | null
  /** The process that has the most of each; null where none runs, or the system does not tell. */
  readonly largest: {readonly [limit in LimitName]: ProcessShare | null}
}

export type LimitName = 'memory' | 'cpu' | 'disk_io'

export interface ProcessShare {
  readonly pid: number
  readonly name: string
  /** Bytes, or milliseconds of processor time. */
  readonly amount: number
}

export interface Tree {
  readonly groupIds: ReadonlySet<number>
  /** Begins the marker of every process of the attempt. */
  readonly marker: string
  /** Identities of those that were members before: one whose parent has ended stays a member. */
  readonly known?: ReadonlySet<string>
}

/** Tells a process from all others, later ones included; undefined where the system does not. */
export const identityOf = ({pid, startedAt}: ProcessRow): string | undefined =>
  startedAt === '' ? undefined : `${pid} ${startedAt}`

/** Members of the groups, what carries the marker, what was a member before, and what these have started, however far down. */
export function membersOf(
  {groupIds, marker, known = new Set()}: Tree,
  rows: readonly ProcessRow[],
  markerOf: ProcessTable['markerOf'],
): readonly ProcessRow[] {
  const childrenOf = byParent(rows)
  const members = new Set<ProcessRow>()
  const isRoot = (row: ProcessRow): boolean =>
    groupIds.has(row.groupId) || known.has(identityOf(row) ?? '') || markerOf(row)?.startsWith(marker) === true
  const open = rows.filter(isRoot)
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    if (members.has(row)) continue
    members.add(row)
    open.push(...(childrenOf.get(row.pid) ?? []))
  }
  return [...members]
}

function byParent(rows: readonly ProcessRow[]): ReadonlyMap<number, readonly ProcessRow[]> {
  const children = new Map<number, ProcessRow[]>()
  for (const row of rows) {
    const siblings = children.get(row.parentId)
    if (siblings === undefined) children.set(row.parentId, [row])
    else siblings.push(row)
  }
  return children
}

/**
 * Resident memory is cheap to read and counts a shared page once for each process that has it: workers forked from a
 * large parent seem to use it many times over. It is never too small, so it does for everything below `doubtBytes`;
 * from there on each process counts with its share of what is shared (PSS), for which the kernel walks its pages.
 */
export function sampleOf(
  members: readonly ProcessRow[],
  table: ProcessTable,
  {atMs, doubtBytes}: {readonly atMs: number; readonly doubtBytes: number},
): Sample {
  const isInDoubt = sum(members.map(({rssBytes}) => rssBytes)) >= doubtBytes
  const sharesOf = (amountOf: (row: ProcessRow) => number | undefined): readonly ProcessShare[] =>
    members.flatMap(row => {
      const amount = amountOf(row)
      return amount === undefined ? [] : [{pid: row.pid, name: row.name, amount}]
    })
  const memory = sharesOf(({pid, rssBytes}) => (isInDoubt ? (table.sharedOutBytes(pid) ?? rssBytes) : rssBytes))
  const cpu = sharesOf(({cpuMs}) => cpuMs)
  const disk = sharesOf(({pid, diskBytes}) => diskBytes ?? table.diskBytes(pid))
  return {
    atMs,
    memoryBytes: totalOf(memory),
    cpuMs: totalOf(cpu),
    diskBytes: disk.length === 0 ? null : totalOf(disk),
    largest: {memory: largestOf(memory), cpu: largestOf(cpu), disk_io: largestOf(disk)},
  }
}

function totalOf(shares: readonly ProcessShare[]): number {
  return sum(shares.map(({amount}) => amount))
}

function largestOf(shares: readonly ProcessShare[]): ProcessShare | null {
  return shares.reduce<ProcessShare | null>(
    (most, share) => (most === null || share.amount > most.amount ? share : most),
    null,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
