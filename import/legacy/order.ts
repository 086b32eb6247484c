/** Which steps a step waits for: what it says, what its texts speak of, and the order of the file where nothing is said. */
import type {Json, JsonObject, StepId} from '../../engine/contracts.ts'
import {isJsonObject} from '../../engine/json.ts'
import {circlesIn} from '../../engine/mission/circles.ts'
import {type Tree, toJson, valueOf} from '../../engine/mission/tree.ts'
import type {StepKeys} from '../draft.ts'
import {isMapping, scalarText} from '../fields.ts'
import {createEdges} from './edges.ts'
import type {OldStep} from './read-steps.ts'

export interface Order {
  /** Steps that wait for each other in a circle, as the file has it; null where none do. */
  readonly circle: readonly OldStep[] | null
  /** The one that ran before it, which `{previous_result}` speaks of. */
  previous(step: OldStep): OldStep | null
  /** Makes the step wait for the other as well; false where that one comes later. */
  needs(step: OldStep, other: StepId): boolean
  /** What it depends on that is no step. */
  unknown(step: OldStep): readonly string[]
  /** `depends_on` and `depends_strategy`, when all texts are carried over. */
  keysFor(step: OldStep): StepKeys
}

export function readOrder(steps: readonly OldStep[]): Order {
  const idByName = new Map(steps.flatMap(step => step.names.map(name => [name, step.id] as const)))
  const edges = createEdges()
  const written = new Map(steps.map(step => [step.id, writtenIn(step, idByName)] as const))
  for (const [id, {ids}] of written) edges.set(id, ids)
  const before = previousSteps(steps)
  const serial = isSerial(steps)
  for (const step of steps) {
    const earlier = step.inChainAfter ?? (serial ? before.get(step.id) : undefined)
    if (earlier !== undefined) edges.set(step.id, [...edges.of(step.id), earlier.id])
  }
  const circle = circleIn(steps, id => edges.of(id))
  const position = new Map(steps.map(({id}, index) => [id, index] as const))
  const isEarlier = (id: StepId, step: OldStep): boolean => (position.get(id) ?? 0) < (position.get(step.id) ?? 0)
  return {
    circle,
    previous: step => step.inChainAfter ?? before.get(step.id) ?? null,
    // Where each step waits for the one before it, it waits for all of them.
    needs: (step, other) => (serial ? isEarlier(other, step) : edges.add(step.id, other)),
    unknown: step => written.get(step.id)?.unknown ?? [],
    keysFor(step) {
      const said = written.get(step.id)
      const strategy = scalarText(step.entries.find(([key]) => key === 'depends_strategy')?.[1].value)
      const added = edges.of(step.id).filter(id => said?.ids.includes(id) !== true)
      const all = withAdded(said?.json ?? [], added)
      return {
        ...(all !== null && {depends_on: all}),
        ...(strategy !== undefined && all !== null && {depends_strategy: strategy}),
      }
    },
  }
}

/** null where there is nothing to wait for. */
function withAdded(json: Json, added: readonly StepId[]): Json | null {
  if (isJsonObject(json)) return {...json, ...Object.fromEntries(added.map(id => [id, {}]))}
  const all: readonly Json[] = [...(Array.isArray(json) ? json : []), ...added]
  return all.length === 0 ? null : all
}

/** By id: the last step of what stands before it in the file. */
function previousSteps(steps: readonly OldStep[]): ReadonlyMap<StepId, OldStep> {
  const previous = new Map<StepId, OldStep>()
  let earlier: OldStep | undefined
  let last: OldStep | undefined
  for (const step of steps) {
    if (step.index !== last?.index) earlier = last
    if (earlier !== undefined) previous.set(step.id, earlier)
    last = step
  }
  return previous
}

function circleIn(steps: readonly OldStep[], targets: (id: StepId) => readonly StepId[]): OldStep[] | null {
  const numbers = new Map(steps.map((step, index) => [step.id, index] as const))
  const [circle] = circlesIn(steps.map(({id}) => targets(id).flatMap(target => numbers.get(target) ?? [])))
  return circle === undefined ? null : circle.flatMap(index => steps[index] ?? [])
}

interface Written {
  /** As it is to be written, with the ids of here. */
  readonly json: Json
  readonly ids: readonly StepId[]
  /** Names that no step has. */
  readonly unknown: readonly string[]
}

function writtenIn({entries}: OldStep, idByName: ReadonlyMap<string, StepId>): Written {
  const tree = entries.find(([key]) => key === 'depends_on')?.[1].value
  const ids: StepId[] = []
  const unknown: string[] = []
  const idOf = (name: string | undefined): StepId | null => {
    const id = idByName.get(name ?? '')
    if (id === undefined) unknown.push(name ?? '')
    else ids.push(id)
    return id ?? null
  }
  if (isMapping(tree)) {
    const answers = [...tree.entries].flatMap(([name, {value}]) => {
      const id = idOf(name)
      return id === null ? [] : [[id, answerOf(value, idByName)] as const]
    })
    return {json: Object.fromEntries(answers), ids, unknown}
  }
  const items = tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree]
  const json = items.flatMap((item): Json[] => {
    const named = isMapping(item) ? valueOf(item, 'step') : item
    const id = idOf(scalarText(named))
    if (id === null) return []
    return isMapping(item) ? [{...answerOf(item, idByName), step: id}] : [id]
  })
  return {json, ids, unknown}
}

/** An alternative is named as well. */
function answerOf(tree: Tree, idByName: ReadonlyMap<string, StepId>): JsonObject {
  if (!isMapping(tree)) return {}
  const said = toJson(tree)
  const alternative = scalarText(valueOf(tree, 'alternative'))
  const id = alternative === undefined ? undefined : idByName.get(alternative)
  return {...(isJsonObject(said) ? said : {}), ...(id !== undefined && {alternative: id})}
}

/** A file in which no step says what it waits for was run from top to bottom. */
function isSerial(steps: readonly OldStep[]): boolean {
  return steps.every(({entries}) => entries.every(([key]) => key !== 'depends_on'))
}
