/** What the command line says about which steps of a mission are made. */
import type {Plan} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import type {MissionFile} from './find-mission.ts'
import type {Io} from './io.ts'
import type {Workspace} from './workspace.ts'

type Flags = Invocation['flags']

/** By their names in an invocation. */
const idFlags = ['only', 'from', 'until', 'omit'] as const

/** The first flag that says which steps are made, as it is written; undefined where there is none. */
export function selectionFlagIn(flags: Flags): string | undefined {
  const given = [...idFlags, 'changed'].find(name => flags[name] !== undefined)
  return given === undefined ? undefined : `--${given}`
}

export interface SelectAround {
  readonly file: MissionFile
  readonly workspace: Workspace
  readonly flags: Flags
  readonly io: Io
}

/** The plan itself where nothing is selected. Throws USAGE_BAD_FLAG, USAGE_UNKNOWN_NAME, SELECTION_EMPTY and GIT_*. */
export async function selectedPlan(plan: Plan, around: SelectAround): Promise<Plan> {
  const {flags} = around
  if (flags['base'] !== undefined && flags['changed'] !== true) {
    throw new SortieError('USAGE_BAD_FLAG', {
      message: '--base says what --changed compares with',
      hint: 'add --changed',
    })
  }
  if (selectionFlagIn(flags) === undefined) return plan
  const ids = {
    only: idsIn(flags, 'only'),
    from: idsIn(flags, 'from'),
    until: idsIn(flags, 'until'),
    omit: idsIn(flags, 'omit'),
  }
  const {selectSteps} = await import('../engine/selection/select.ts')
  if (flags['changed'] !== true) return selectSteps(plan, {...ids, affected: null})
  const {affectedByChanges} = await import('./affected-steps.ts')
  return selectSteps(plan, {...ids, affected: await affectedByChanges(plan, around)})
}

function idsIn(flags: Flags, name: (typeof idFlags)[number]): readonly string[] {
  const written = flags[name]
  const ids = Array.isArray(written) ? written.flatMap(text => String(text).split(',')).map(id => id.trim()) : []
  if (!ids.includes('')) return [...new Set(ids)]
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `--${name} takes ids of steps with commas between them, not "${String(written)}"`,
  })
}
