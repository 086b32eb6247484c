/**
 * Memory held by the kernel: cgroup v2, where the engine's own group hands the memory controller down. Each limited
 * attempt gets a group of its own below it, with `memory.max` as its limit.
 *
 * A group other than the root that hands a controller down must hold no processes itself, so the engine, when it is
 * alone in its group, first moves into a leaf of its own. Among strangers (a login session, a CI runner) it does not.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import {join, relative} from 'node:path'

export type CgroupFinding =
  /** `needsLeaf`: the engine has to leave its group to its children. */
  | {readonly kind: 'usable'; readonly path: string; readonly needsLeaf: boolean}
  | {readonly kind: 'unusable'; readonly why: string}

const OWN_LEAF = 'sortie-engine'
const PREFIX = 'sortie-step-'
const ALONE = 'start Sortie in a scope of its own: `systemd-run --user --scope -p Delegate=yes sortie run …`'

/** Looks only. The texts are those of /proc/self/mountinfo and /proc/self/cgroup. */
export function findCgroup(
  {mounts, membership} = {mounts: textOf('/proc/self/mountinfo'), membership: textOf('/proc/self/cgroup')},
): CgroupFinding {
  const path = ownCgroup(mounts, membership)
  return path === undefined ? {kind: 'unusable', why: 'there is no cgroup v2 here'} : inspectCgroup(path)
}

/** Where the process's group lies in the file system; undefined without a cgroup v2 hierarchy. */
export function ownCgroup(mounts: string, membership: string): string | undefined {
  const own = /^0::(.*)$/m.exec(membership)?.[1]
  // Fields 4 and 5: what of the hierarchy is mounted, and where. The type follows a lone dash.
  const mount = /^\S+ \S+ \S+ (\S+) (\S+) .* - cgroup2 /m.exec(mounts)
  if (own === undefined || mount === null) return undefined
  const [, root = '/', place = ''] = mount
  const below = relative(root, own)
  return below.startsWith('..') ? undefined : join(place, below)
}

export function inspectCgroup(path: string, pid: number = process.pid): CgroupFinding {
  if (!wordsOf(join(path, 'cgroup.controllers')).includes('memory')) {
    return {kind: 'unusable', why: 'cgroup v2 hands no memory controller to where Sortie runs'}
  }
  const isWritable = ['', 'cgroup.subtree_control', 'cgroup.procs'].every(name => mayWrite(join(path, name)))
  if (!isWritable) return {kind: 'unusable', why: `the cgroup "${path}" may not be written; ${ALONE}`}
  if (wordsOf(join(path, 'cgroup.subtree_control')).includes('memory')) return {kind: 'usable', path, needsLeaf: false}
  const isAlone = wordsOf(join(path, 'cgroup.procs')).every(other => Number(other) === pid)
  if (!isAlone) return {kind: 'unusable', why: `other processes share the cgroup "${path}"; ${ALONE}`}
  return {kind: 'usable', path, needsLeaf: true}
}

export interface Cgroups {
  /** Throws the system's error where the group cannot be made. */
  open(name: string, memoryBytes: number): Cgroup
}

export interface Cgroup {
  /** A process and what it starts from now on. Nothing happens where it is gone. */
  add(pid: number): void
  processIds(): ReadonlySet<number>
  /** How often the kernel has ended a process of the group because of the limit. */
  oomKills(): number
  peakBytes(): number | undefined
  /** For a group without processes. */
  close(): void
}

/** Throws the system's error where the kernel refuses. */
export function openCgroups({path, needsLeaf}: Extract<CgroupFinding, {kind: 'usable'}>, pid = process.pid): Cgroups {
  if (needsLeaf) {
    mkdirSync(join(path, OWN_LEAF), {recursive: true})
    writeFileSync(join(path, OWN_LEAF, 'cgroup.procs'), String(pid))
    writeFileSync(join(path, 'cgroup.subtree_control'), '+memory')
  }
  // An engine that was killed has left its groups behind.
  for (const name of readdirSync(path)) if (isAbandoned(name)) removeEmpty(join(path, name))
  return {open: (name, memoryBytes) => openCgroup(join(path, `${PREFIX}${pid}-${name}`), memoryBytes)}
}

/** The name says which engine made it. One that lives may be about to put a process in. */
function isAbandoned(name: string): boolean {
  const maker = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]
  return maker !== undefined && !existsSync(`/proc/${maker}`)
}

function openCgroup(path: string, memoryBytes: number): Cgroup {
  mkdirSync(path, {recursive: true})
  writeFileSync(join(path, 'memory.max'), String(memoryBytes))
  // Else what is over the limit is swapped out, and the step becomes slow instead of failing. Absent without swap.
  writeWhereThere(join(path, 'memory.swap.max'), '0')
  // All of the step or none of it: half of a pipeline is no result.
  writeWhereThere(join(path, 'memory.oom.group'), '1')
  return {
    add: pid => writeWhereThere(join(path, 'cgroup.procs'), String(pid)),
    processIds: () => new Set(wordsOf(join(path, 'cgroup.procs')).map(Number)),
    oomKills: () => Number(/^oom_kill (\d+)$/m.exec(textOf(join(path, 'memory.events')))?.[1] ?? 0),
    peakBytes() {
      const written = textOf(join(path, 'memory.peak')).trim()
      return written === '' ? undefined : Number(written)
    },
    close: () => removeEmpty(path),
  }
}

function writeWhereThere(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch {
    // The process has ended, or this kernel lacks the file.
  }
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path)
  } catch {
    // It still holds processes.
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function wordsOf(path: string): readonly string[] {
  return textOf(path)
    .split(/\s+/)
    .filter(word => word !== '')
}

/** Empty where there is no such file. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
