/** What the steps before a step brought, for its report. */
import type {Json, Plan, PlannedStep, RunId, Section, StepResult, StepTypeBase, Store} from '../contracts.ts'
import {textIn} from '../json.ts'
import {applyToTree, createRunTree, nameOf, type StepInTree, stepsOf} from '../schedule/run-tree.ts'
import {ancestorsOf} from '../schedule/state.ts'
import {wordFor} from '../schedule/words.ts'
import {itemSections} from './items/sections.ts'

export interface ResultsSource {
  readonly plan: Plan
  readonly runId: RunId
  readonly store: Store
  /** Whose dependencies, direct or not, are asked for. */
  readonly step: PlannedStep
  typeOf(word: string): StepTypeBase | undefined
}

/**
 * In the order of the mission, right after a step that runs a mission those of that one; outputs are read from the store,
 * one step at a time.
 */
export async function collectResults(source: ResultsSource): Promise<readonly StepResult[]> {
  const {plan, runId, store} = source
  const tree = createRunTree(plan)
  for (const event of await store.events(runId)) applyToTree(tree, event)
  const wanted = ancestorsOf(tree.graph, source.step.id)
  const results: StepResult[] = []
  for (const found of stepsOf(tree)) {
    if (!wanted.has(outermostOf(found).stepId)) continue
    // For another ending than this one.
    if (found.step.hook !== undefined && found.record.state.status === 'pending') continue
    results.push(await resultOf(found, source))
  }
  return results
}

async function resultOf(found: StepInTree, {runId, store, typeOf}: ResultsSource): Promise<StepResult> {
  const {stepId, step, record} = found
  const {state: end} = record
  const output = (await store.output(runId, stepId)) ?? null
  return {
    stepId,
    ...(step.hook !== undefined && {hook: step.hook}),
    name: nameOf(found),
    type: step.type,
    state: wordFor(end),
    durationMs: 'finishedAtMs' in end ? end.finishedAtMs - end.startedAtMs : null,
    output,
    failure: 'failure' in end ? end.failure : null,
    sections: sectionsOf(step, {output, isSuccess: end.status === 'succeeded'}, typeOf(step.type)),
  }
}

const outermostOf = (found: StepInTree): StepInTree => (found.outer === null ? found : outermostOf(found.outer))

/** What a step that has ended has to show. A type renders what an attempt of its own brought, not a list of items. */
export function sectionsOf(
  {items}: PlannedStep,
  {output, isSuccess}: {readonly output: Json; readonly isSuccess: boolean},
  type: StepTypeBase | undefined,
): readonly Section[] {
  if (items !== undefined) return [...summaryOf(output), ...itemSections(output)]
  return [...summaryOf(output), ...(isSuccess ? (type?.render(output) ?? []) : [])]
}

/** What the step wrote to `$SORTIE_SUMMARY`. */
function summaryOf(output: Json): Section[] {
  const text = textIn(output, 'summary')
  return text === undefined ? [] : [{title: 'Summary', blocks: [{kind: 'markdown', text}]}]
}
