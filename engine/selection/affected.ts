/** Which steps a change concerns: those that work on a changed file, and those that wait for one that does. */
import type {FileFilter, PlannedStep, StepId} from '../contracts.ts'
import {pathFilter} from '../file-filter.ts'
import {type Graph, itemAt} from '../schedule/graph.ts'
import {orderOf} from './order.ts'

export interface Affected {
  readonly isAffected: boolean
  /** In words, after 'affected because' or 'not affected:'. */
  readonly why: string
}

/** The files that a step says it works on. */
export type DeclaredInputs =
  | {readonly kind: 'none'}
  | {readonly kind: 'files'; readonly filters: readonly FileFilter[]}
  /** An expression names them, and has no value before the run. */
  | {readonly kind: 'later'}

export interface AffectedOptions {
  /** Relative to the workspace; of a rename both. */
  readonly changedPaths: readonly string[]
  /** Of the paths, those that every step depends on, such as the mission itself. */
  readonly ofEverything: readonly string[]
  inputsOf(step: PlannedStep): DeclaredInputs
}

/**
 * In doubt a step is affected: what should have run and did not is never noticed. So one that declares no inputs always
 * is, unless it depends on others: then it is where one of them is. So is one that runs a mission.
 */
export function affectedSteps(graph: Graph, options: AffectedOptions): ReadonlyMap<StepId, Affected> {
  const {plan} = graph
  const {awaited, neededFirst} = orderOf(graph)
  const ownReason = ownReasons(options)
  const found = new Map<StepId, Affected>()
  for (const number of neededFirst) {
    const step = itemAt(plan.steps, number)
    const own = ownReason(step)
    const others = own.isAffected ? [] : itemAt(awaited, number).map(other => itemAt(plan.steps, other).id)
    const through = others.find(id => found.get(id)?.isAffected)
    found.set(step.id, through === undefined ? own : {isAffected: true, why: `"${through}" is affected`})
  }
  return found
}

/** Of each step by itself. Many steps work on the same files: each set of them is looked through once. */
function ownReasons({changedPaths, ofEverything, inputsOf}: AffectedOptions): (step: PlannedStep) => Affected {
  const matches = new Map<string, readonly string[]>()
  const matching = (filters: readonly FileFilter[]): readonly string[] => {
    const key = JSON.stringify(filters)
    const known = matches.get(key)
    if (known !== undefined) return known
    const isNamed = filters.map(pathFilter)
    const found = changedPaths.filter(path => isNamed.some(is => is(path)))
    matches.set(key, found)
    return found
  }
  const commonPaths = changedPaths.filter(path => ofEverything.includes(path))
  return step => {
    if (commonPaths.length > 0) return {isAffected: true, why: changedInWords(commonPaths)}
    if (step.mission !== undefined) return {isAffected: true, why: 'what its mission works on is not looked at'}
    const inputs = inputsOf(step)
    switch (inputs.kind) {
      case 'later':
        return {isAffected: true, why: 'an expression names its inputs, which are not known before the run'}
      case 'none':
        return step.dependsOn.length === 0
          ? {isAffected: true, why: 'it declares no inputs'}
          : {isAffected: false, why: 'it declares no inputs, and nothing it depends on is affected'}
      default: {
        const changed = matching(inputs.filters)
        if (changed.length > 0) return {isAffected: true, why: changedInWords(changed)}
        return {isAffected: false, why: `nothing in ${inputs.filters.map(filterInWords).join(', ')} changed`}
      }
    }
  }
}

function changedInWords([first = '', ...others]: readonly string[]): string {
  return `${JSON.stringify(first)}${others.length === 0 ? '' : ` and ${others.length} more`} changed`
}

function filterInWords({paths, include, exclude}: FileFilter): string {
  const within = paths.length === 0 ? '' : paths.join(', ')
  const named = [include.join(', '), within].filter(text => text !== '').join(' of ')
  return `${named === '' ? 'the workspace' : named}${exclude.length === 0 ? '' : ` but ${exclude.join(', ')}`}`
}
