/** What expressions find under `steps` and `needs`: how the steps before one ended, and what they brought. */
import {
  type Json,
  type JsonObject,
  type PlannedStep,
  type RunId,
  type StepId,
  type Store,
  unreachable,
} from '../contracts.ts'
import {fieldOf, isJsonObject} from '../json.ts'
import {
  ancestorsOf,
  type Graph,
  type Input,
  inputsOf,
  type RunState,
  recordOf,
  type StepState,
  standing,
} from '../schedule/state.ts'

export interface StepContextsSource {
  readonly graph: Graph
  readonly state: RunState
  readonly store: Store
  readonly runId: RunId
}

/**
 * `steps` holds every step that this one depends on, directly or not; `needs` the direct ones alone. A default or an
 * alternative stands in the place of the dependency it is for. A hook finds all steps before it, and under `run` how
 * the run would end if it ended now. Steps that no expression can name are left out: a hook comes after thousands.
 */
export async function stepContexts(stepId: StepId, source: StepContextsSource): Promise<JsonObject> {
  const {graph} = source
  const run = graph.stepOf(stepId).hook === undefined ? {} : {run: {outcome: standing(source.state)}}
  const inputs = inputsOf(graph, source.state, stepId)
  const needs: {[id: string]: Json} = {}
  for (const input of inputs) needs[input.stepId] = await entryFor(input, source)
  const steps: {[id: string]: Json} = {...needs}
  const mayName = namedBy(graph.stepOf(stepId))
  for (const id of ancestorsOf(graph, stepId)) {
    if (mayName(id)) steps[id] ??= await entryFor({stepId: id, source: {kind: 'own'}}, source)
  }
  return {steps, needs, ...run}
}

/** Of ids whether an expression of the step may name them: all, where an index or a filter leaves open which it names. */
function namedBy(step: PlannedStep): (id: StepId) => boolean {
  const text = JSON.stringify(step)
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const isOpen = count(/steps\b/gi) !== count(/\bsteps\s*(?:\.\s*[A-Za-z_]|\[\s*')/gi)
  return isOpen ? () => true : id => text.includes(id)
}

/** `steps` with those whose ids stand in the texts, and all of them where an id is only known later. */
export async function contextsNamedIn(texts: string, source: StepContextsSource): Promise<JsonObject> {
  const areComputed = /\bsteps\s*\[\s*[^'\s]/i.test(texts)
  const steps: {[id: string]: Json} = {}
  for (const {id} of source.graph.plan.steps) {
    if (!areComputed && !texts.includes(id)) continue
    steps[id] = await entryFor({stepId: id, source: {kind: 'own'}}, source)
  }
  return {steps}
}

async function entryFor(input: Input, {graph, state, store, runId}: StepContextsSource): Promise<JsonObject> {
  const end = recordOf(graph, state, input.stepId).state
  const output = await outputOf(input, store, runId)
  return {...resultWords(end), outputs: outputsFrom(output), findings: fieldOf(output, 'findings') ?? []}
}

async function outputOf({stepId, source}: Input, store: Store, runId: RunId): Promise<Json> {
  switch (source.kind) {
    case 'own':
      return (await store.output(runId, stepId)) ?? null
    case 'alternative':
      return (await store.output(runId, source.stepId)) ?? null
    case 'default':
      return source.output
    case 'absent':
      return null
    default:
      return unreachable(source)
  }
}

/** A plain value, such as the text of a default, stands for what the program would have printed. */
function outputsFrom(output: Json): JsonObject {
  if (isJsonObject(output)) return output
  return output === null ? {} : {value: output, stdout: typeof output === 'string' ? output : JSON.stringify(output)}
}

/** GitHub's words: `outcome` before, `conclusion` after the step was allowed to fail. */
function resultWords(state: StepState): {outcome: string; conclusion: string} {
  switch (state.status) {
    case 'succeeded':
      return {outcome: 'success', conclusion: 'success'}
    case 'failed':
      return {outcome: 'failure', conclusion: state.weight === 'allowed' ? 'success' : 'failure'}
    case 'cancelled':
      return {outcome: 'cancelled', conclusion: 'cancelled'}
    default:
      return {outcome: 'skipped', conclusion: 'skipped'}
  }
}
