/** Which steps of a plan a run makes. The others stay in the plan, with the reason why they are left out. */

import {canonicalJson, sha256} from '../canonical.ts'
import type {Plan, PlannedStep, StepId} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {didYouMean, nearMissAmong} from '../mission/near-miss.ts'
import {graphOf, itemAt} from '../schedule/graph.ts'
import type {Affected} from './affected.ts'
import {isHook} from './hook.ts'
import {orderOf, reach} from './order.ts'

/** An empty list is a flag that was not given. A step is made that all of the first three and git want, and `omit` does not name. */
export interface Selection {
  /** These alone. */
  readonly only: readonly StepId[]
  /** These, and everything that depends on them. */
  readonly from: readonly StepId[]
  /** These, and everything that they need. */
  readonly until: readonly StepId[]
  readonly omit: readonly StepId[]
  /** What git says of each step; null where it was not asked. */
  readonly affected: ReadonlyMap<StepId, Affected> | null
}

/**
 * The plan with `leftOut` where a step is not made, and with the digest that belongs to that. Hooks are left out by `omit`
 * alone. Throws USAGE_UNKNOWN_NAME, and SELECTION_EMPTY where the ids leave nothing; that nothing is affected is no mistake.
 */
export function selectSteps(plan: Plan, selection: Selection): Plan {
  refuseUnknown(plan, selection)
  const reasonFor = reasonsFor(plan, selection)
  const reasons = plan.steps.map(step => reasonFor(step))
  if (plan.steps.every((step, number) => isHook(step) || reasons[number] !== undefined)) {
    throw new SortieError('SELECTION_EMPTY', {
      message: `no step of mission "${plan.missionName}" is left by ${flagsInWords(selection)}`,
      hint: '`sortie plan` with one of them at a time shows what each leaves',
    })
  }
  const steps = plan.steps.map((step, number) => selected(step, reasons[number], selection))
  const {digest: _, ...content} = {...plan, steps: withNamedStandbys(plan, steps, selection)}
  return {digest: sha256(canonicalJson(content)), ...content}
}

function refuseUnknown({steps}: Plan, {only, from, until, omit}: Selection): void {
  const known = new Set(steps.map(({id}) => id))
  for (const [flag, ids] of Object.entries({only, from, until, omit})) {
    const unknown = ids.find(id => !known.has(id))
    if (unknown === undefined) continue
    throw new SortieError('USAGE_UNKNOWN_NAME', {
      message: `--${flag} names the step "${unknown}", which the mission does not have`,
      hint: didYouMean(nearMissAmong([...known])(unknown)) ?? '`sortie plan` lists the steps',
    })
  }
}

/** Why the ids leave a step out; undefined where they do not. */
function reasonsFor(plan: Plan, {only, from, until, omit}: Selection): (step: PlannedStep) => string | undefined {
  const graph = graphOf(plan)
  const order = orderOf(graph)
  const dependent = reach(from.map(graph.numberOf), order.waiting)
  const needed = reach(until.map(graph.numberOf), order.needs)
  return step => {
    const number = graph.numberOf(step.id)
    if (omit.includes(step.id)) return 'named by --omit'
    if (isHook(step)) return undefined
    if (only.length > 0 && !only.includes(step.id)) return 'not named by --only'
    if (from.length > 0 && !dependent.has(number)) return `does not depend on ${named(from)} (--from)`
    if (until.length > 0 && !needed.has(number)) return `not needed by ${named(until)} (--until)`
    return undefined
  }
}

function selected(step: PlannedStep, reason: string | undefined, {affected}: Selection): PlannedStep {
  if (reason !== undefined) return {...step, leftOut: reason}
  const said = isHook(step) ? undefined : affected?.get(step.id)
  if (said === undefined) return step
  return said.isAffected ? {...step, affected: said.why} : {...step, leftOut: `not affected: ${said.why}`}
}

/** Whoever names an alternative wants to see it run, and without the steps that it stands in for nobody would call on it. */
function withNamedStandbys(
  plan: Plan,
  steps: readonly PlannedStep[],
  {only, from, until}: Selection,
): readonly PlannedStep[] {
  const {callers} = graphOf(plan)
  const wanted = new Set([...only, ...from, ...until])
  return steps.map((step, number) => {
    if (!step.standby || !wanted.has(step.id)) return step
    const mayBeCalled = itemAt(callers, number).some(({dependency}) => itemAt(steps, dependency).leftOut === undefined)
    return mayBeCalled ? step : {...step, standby: false}
  })
}

const NAMED = 3

function named(ids: readonly StepId[]): string {
  const shown = ids.slice(0, NAMED).map(id => `"${id}"`)
  return `${shown.join(', ')}${ids.length > NAMED ? ` and ${ids.length - NAMED} more` : ''}`
}

function flagsInWords({only, from, until, omit}: Selection): string {
  const given = Object.entries({only, from, until, omit}).filter(([, ids]) => ids.length > 0)
  return given.map(([flag, ids]) => `--${flag} ${named(ids)}`).join(' and ')
}
