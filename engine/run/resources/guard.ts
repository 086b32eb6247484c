/** What holds limits on resources on this machine: found out once, before a run. */
import type {LimitGuard, Plan} from '../../contracts.ts'
import {everyStep} from '../../plans.ts'
import {type CgroupFinding, type Cgroups, findCgroup, openCgroups} from './cgroup.ts'
import {type ProcessTable, systemTable} from './process-table.ts'

export interface Guard {
  readonly word: LimitGuard
  /** Undefined where nothing can be measured. */
  readonly table: ProcessTable | undefined
  /** null where the kernel does not hold memory for us. */
  readonly cgroups: Cgroups | null
}

/** What `openGuard` would come to, and why; changes nothing. */
export function findGuard(): {readonly word: LimitGuard; readonly why: string} {
  if (systemTable() === undefined) return {word: 'nothing', why: `processes cannot be measured on ${process.platform}`}
  const found = findCgroup()
  return found.kind === 'usable'
    ? {word: 'cgroup', why: `cgroup v2 at "${found.path}"`}
    : {word: 'polling', why: found.why}
}

/** null for a plan without limits, which costs nothing. To be called before the run starts anything. */
export function openGuard(plan: Plan): Guard | null {
  const steps = Array.from(everyStep(plan), ({step}) => step)
  if (steps.every(({limits}) => limits === undefined)) return null
  const table = systemTable()
  if (table === undefined) return {word: 'nothing', table, cgroups: null}
  const endsForMemory = steps.some(({limits}) => limits?.memoryBytes !== undefined && limits.onExceed === 'kill')
  const cgroups = endsForMemory ? cgroupsFrom(findCgroup()) : null
  return {word: cgroups === null ? 'polling' : 'cgroup', table, cgroups}
}

function cgroupsFrom(found: CgroupFinding): Cgroups | null {
  if (found.kind === 'unusable') return null
  try {
    return openCgroups(found)
  } catch {
    // What looked usable was refused; looks at the processes hold the limit as well.
    return null
  }
}
