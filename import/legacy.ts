/** Mission files of the earlier engine: other words, templates in braces, and an order that nobody wrote down. */
import type {Diagnostic, SourceFile, StepId} from '../engine/contracts.ts'
import {preferWords} from '../engine/mission/aliases.ts'
import {entryOf, type List, type Mapping, type Tree, valueOf} from '../engine/mission/tree.ts'
import {commentsBeside} from './comments.ts'
import {type Draft, type DraftStep, nameFrom, standIn} from './draft.ts'
import {isMapping, scalarText} from './fields.ts'
import {createIds} from './ids.ts'
import {type Around, carryStep} from './legacy/carry-step.ts'
import {readEnvelope, varNames} from './legacy/envelope.ts'
import {type Order, readOrder} from './legacy/order.ts'
import {type OldStep, readOldSteps} from './legacy/read-steps.ts'
import type {Referent} from './legacy/templates.ts'
import type {Read} from './read.ts'

export interface LegacyOptions {
  /** The words of all step types. */
  readonly types: readonly string[]
}

/** `mission` is what stands in the file, as it was written. */
export function readLegacy(file: SourceFile, mission: Mapping, {types}: LegacyOptions): Read {
  const preferred = preferWords(file, mission, types)
  const steps = entryOf(preferred.mission, 'steps')
  const list = steps?.value
  if (list?.kind !== 'list' || list.items.length === 0) return {diagnostics: [noSteps(file, list)]}
  const faults = [...preferred.diagnostics, ...wrongSteps(file, list), ...doubledIds(file, list)]
  if (faults.length > 0) return {diagnostics: faults}
  const old = readOldSteps(list, {ids: createIds(), prefer: inner => preferSteps(file, inner, types)})
  const order = readOrder(old)
  if (order.circle !== null) return {diagnostics: [circularity(file, order.circle)]}
  return {draft: draftOf(file, preferred.mission, {old, order, types})}
}

interface Parts {
  readonly old: readonly OldStep[]
  readonly order: Order
  readonly types: readonly string[]
}

function draftOf(file: SourceFile, mission: Mapping, parts: Parts): Draft {
  const vars = varNames(mission)
  const apart = {scope: {steps: new Map(), previous: null, vars}, uses: () => false}
  const {name = nameFrom(file.path), description, head, notes, llm} = readEnvelope(mission, {...apart, keeps: () => {}})
  const comments = commentsBeside(file, 'steps')
  const steps = carryAll({...parts, apart: {...apart, types: parts.types, text: file.text, llm}})
  return {
    name,
    description,
    head,
    notes,
    comments: comments.others,
    steps: steps.map(({index, step}, position) => {
      const isFirst = steps[position - 1]?.index !== index
      return isFirst ? {...step, comments: [...(comments.ofItems[index] ?? []), ...step.comments]} : step
    }),
  }
}

/** Twice: what a step brings is known only when it was carried over, and earlier steps are spoken of by later ones. */
function carryAll({old, order, apart}: Parts & {readonly apart: Around}): {index: number; step: DraftStep}[] {
  const referents = new Map(old.map(step => [step.id, {id: step.id, result: carryStep(step, apart).result}] as const))
  const byName = new Map<string, Referent>()
  for (const {id, names} of old) {
    const referent = referents.get(id)
    for (const name of names) if (referent !== undefined) byName.set(name, referent)
  }
  const carried = old.map(step => {
    const previous = order.previous(step)
    const scope = {
      ...apart.scope,
      steps: byName,
      previous: previous === null ? null : (referents.get(previous.id) ?? null),
    }
    return {step, ...carryStep(step, {...apart, scope, uses: id => order.needs(step, id)})}
  })
  return carried.map(({step, refusal, name, keys, notes, comments}) => {
    const unknown = order.unknown(step).map(other => `it depends on "${other}", and no step has this id`)
    const made: DraftStep = {
      id: step.id,
      name,
      span: step.span,
      keys: {...keys, ...order.keysFor(step)},
      notes: [...notes, ...unknown.map(message => ({message, span: step.span}))],
      comments,
    }
    return {index: step.index, step: refusal === null ? made : standIn(made, refusal)}
  })
}

/** The steps within a chain are written like all others. */
function preferSteps(file: SourceFile, list: List, types: readonly string[]): List {
  const entry = {written: 'steps', key: list, value: list}
  const {start, end} = list
  const {mission} = preferWords(file, {kind: 'mapping', entries: new Map([['steps', entry]]), start, end}, types)
  const preferred = valueOf(mission, 'steps')
  return preferred?.kind === 'list' ? preferred : list
}

function noSteps(file: SourceFile, tree: Tree | undefined): Diagnostic {
  const {start, end} = tree ?? {start: 0, end: 1}
  const message = tree?.kind === 'list' ? 'the list of steps is empty' : '"steps" is not a list'
  return {code: 'IMPORT_UNKNOWN_FORMAT', severity: 'error', message, place: {file, start, end}}
}

function wrongSteps(file: SourceFile, list: List): Diagnostic[] {
  return list.items.flatMap((item, index): Diagnostic[] => {
    if (isMapping(item)) return []
    const place = {file, start: item.start, end: item.end}
    return [{code: 'MISSION_WRONG_TYPE', severity: 'error', message: `step ${index + 1} must be a mapping`, place}]
  })
}

function doubledIds(file: SourceFile, list: List): Diagnostic[] {
  const first = new Map<string, Tree>()
  return list.items.flatMap((item): Diagnostic[] => {
    const tree = valueOf(item, 'id')
    const id = scalarText(tree)
    if (tree === undefined || id === undefined) return []
    const before = first.get(id)
    first.set(id, before ?? tree)
    if (before === undefined) return []
    const place = {file, start: tree.start, end: tree.end}
    const related = [{message: 'first used here', place: {file, start: before.start, end: before.end}}]
    const message = `two steps have the id "${id}"`
    return [{code: 'MISSION_DUPLICATE_ID', severity: 'error', message, place, hint: 'rename one of them', related}]
  })
}

function circularity(file: SourceFile, circle: readonly OldStep[]): Diagnostic {
  const ids: StepId[] = circle.map(step => step.id)
  const message = `steps wait for each other in a circle: ${[...ids, ids[0]].slice(0, 12).join(' -> ')}`
  const {start, end} = circle[0]?.span ?? {start: 0, end: 1}
  const hint = 'remove one of these dependencies'
  return {code: 'MISSION_CYCLE', severity: 'error', message, place: {file, start, end}, hint}
}
