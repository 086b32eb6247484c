/** What a step works through, as the plan holds it. */
import type {Step} from '../../schemas/types.gen.ts'
import type {Json, PlannedStep} from '../contracts.ts'
import {itemsIn} from './items.ts'
import type {StepReading} from './steps.ts'
import {itemTimeouts, type WrittenTimeouts} from './timeouts.ts'
import {type Tree, toJson, valueOf} from './tree.ts'

const defaultMaxItems = 10_000

/** The items, and what limit is left to the step as a whole. Undefined for a step that is worked once. */
export function planItems(
  step: Step,
  {spot}: StepReading,
  timeouts: WrittenTimeouts,
  {tree: mission}: {readonly tree: Tree},
): Pick<PlannedStep, 'timeout' | 'items'> | undefined {
  const written = itemsIn(spot.tree)
  if (written?.source === undefined) return undefined
  const {source, as, settings} = written
  const {item, step: timeout} = itemTimeouts({...timeouts, each: eachTimeout(step)})
  const maxParallel = numberIn(settings, 'max_parallel')
  const items = {
    source,
    as,
    ...(maxParallel !== undefined && {maxParallel}),
    failFast: valueIn(settings, 'fail_fast') === true,
    maxItems: maxItemsOf(settings, valueOf(mission, 'config')),
    timeout: item,
  }
  return {timeout, items}
}

/** The step's own word, else the mission's. */
export function maxItemsOf(settings: Tree | undefined, config: Tree | undefined): number {
  return numberIn(settings, 'max_items') ?? numberIn(config, 'max_items') ?? defaultMaxItems
}

function eachTimeout({foreach, matrix}: Step) {
  const details = foreach ?? matrix
  return typeof details === 'object' && !Array.isArray(details) ? details.timeout : undefined
}

function numberIn(tree: Tree | undefined, key: string): number | undefined {
  const value = valueIn(tree, key)
  return typeof value === 'number' ? value : undefined
}

function valueIn(tree: Tree | undefined, key: string): Json | undefined {
  const value = valueOf(tree, key)
  return value === undefined ? undefined : toJson(value)
}
