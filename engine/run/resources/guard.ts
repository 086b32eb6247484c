/** What holds limits on resources on this machine: found out once, before a run. */
import type {LimitGuard, Plan, ResourceLimits} from '../../contracts.ts'
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
  const measurable = systemTable()
  if (measurable.kind === 'none') return {word: 'nothing', why: measurable.why}
  const found = findCgroup()
  return found.kind === 'usable'
    ? {word: 'cgroup', why: `cgroup v2 at "${found.path}"`}
    : {word: 'polling', why: found.why}
}

/** null for a plan without limits, which costs nothing. To be called before the run starts anything. */
export function openGuard(plan: Plan): Guard | null {
  const steps = Array.from(everyStep(plan), ({step}) => step)
  if (steps.every(({limits}) => limits === undefined)) return null
  const measurable = systemTable()
  if (measurable.kind === 'none') return {word: 'nothing', table: undefined, cgroups: null}
  const cgroups = steps.some(({limits}) => limits !== undefined && endsForMemory(limits))
    ? cgroupsFrom(findCgroup())
    : null
  return {word: cgroups === null ? 'polling' : 'cgroup', table: measurable.table, cgroups}
}

/** What holds the limits of one step, of what there is for all: the kernel holds memory alone, and only to end what takes more. */
export function guardOf(limits: ResourceLimits, word: LimitGuard): LimitGuard {
  return word === 'cgroup' && !endsForMemory(limits) ? 'polling' : word
}

const endsForMemory = ({memoryBytes, onExceed}: ResourceLimits): boolean =>
  memoryBytes !== undefined && onExceed === 'kill'

function cgroupsFrom(found: CgroupFinding): Cgroups | null {
  if (found.kind === 'unusable') return null
  try {
    return openCgroups(found)
  } catch {
    // What looked usable was refused; looks at the processes hold the limit as well.
    return null
  }
}
