/** What the steps before a step brought, for its report. */
import type {Json, Plan, PlannedStep, RunId, Section, StepResult, StepType, Store} from '../contracts.ts'
import {textIn} from '../json.ts'
import {ancestorsOf, apply, graphOf, initialState, recordOf} from '../schedule/state.ts'
import {wordFor} from '../schedule/words.ts'
import {itemSections} from './items/sections.ts'

export interface ResultsSource {
  readonly plan: Plan
  readonly runId: RunId
  readonly store: Store
  /** Whose dependencies, direct or not, are asked for. */
  readonly step: PlannedStep
  typeOf(word: string): StepType | undefined
}

/** In the order of the mission; outputs are read from the store, one step at a time. */
export async function collectResults(source: ResultsSource): Promise<readonly StepResult[]> {
  const {plan, runId, store, typeOf} = source
  const graph = graphOf(plan)
  const state = initialState(graph)
  for (const event of await store.events(runId)) apply(graph, state, event)
  const wanted = ancestorsOf(graph, source.step.id)
  const results: StepResult[] = []
  for (const step of plan.steps) {
    if (!wanted.has(step.id)) continue
    const end = recordOf(graph, state, step.id).state
    // For another ending than this one.
    if (step.hook !== undefined && end.status === 'pending') continue
    const output = (await store.output(runId, step.id)) ?? null
    results.push({
      stepId: step.id,
      ...(step.hook !== undefined && {hook: step.hook}),
      name: step.name,
      type: step.type,
      state: wordFor(end),
      durationMs: 'finishedAtMs' in end ? end.finishedAtMs - end.startedAtMs : null,
      output,
      failure: 'failure' in end ? end.failure : null,
      sections: sectionsOf(step, {output, isSuccess: end.status === 'succeeded'}, typeOf(step.type)),
    })
  }
  return results
}

/** What a step that has ended has to show. A type renders what an attempt of its own brought, not a list of items. */
export function sectionsOf(
  {items}: PlannedStep,
  {output, isSuccess}: {readonly output: Json; readonly isSuccess: boolean},
  type: StepType | undefined,
): readonly Section[] {
  if (items !== undefined) return [...summaryOf(output), ...itemSections(output)]
  return [...summaryOf(output), ...(isSuccess ? (type?.render(output) ?? []) : [])]
}

/** What the step wrote to `$SORTIE_SUMMARY`. */
function summaryOf(output: Json): Section[] {
  const text = textIn(output, 'summary')
  return text === undefined ? [] : [{title: 'Summary', blocks: [{kind: 'markdown', text}]}]
}
