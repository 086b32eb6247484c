/** What a mission means: which step is which, and whether what waits for what can ever come to an end. */
import type {Diagnostic, Place, SourceFile, StepId} from '../contracts.ts'
import {checkDependencies} from './check-dependencies.ts'
import {circlesIn} from './circles.ts'
import {checkHooks} from './hooks.ts'
import {identify} from './ids.ts'
import type {StepReading} from './steps.ts'
import {valueOf} from './tree.ts'
import {type WaitingGraph, waitingGraph} from './waiting-graph.ts'
import {quoted} from './words.ts'

/** A step with its id settled, and the ids it depends on: each once, in the order written. */
export interface CheckedStep {
  readonly reading: StepReading
  readonly id: StepId
  readonly dependsOn: readonly StepId[]
}

export interface Checks {
  readonly steps: readonly CheckedStep[]
  /** Named as somebody's alternative. */
  readonly standby: ReadonlySet<StepId>
  /** By number of a step: those it waits for, alternatives included. */
  readonly edges: readonly (readonly number[])[]
  readonly diagnostics: readonly Diagnostic[]
}

export function checkMeaning(file: SourceFile, readings: readonly StepReading[]): Checks {
  const ids = identify(readings)
  const steps = readings.map((reading, index) => {
    const dependsOn = [...new Set(reading.dependencies.map(dependency => dependency.id))]
    return {reading, id: ids[index] ?? '', dependsOn}
  })
  const indexById = new Map<StepId, number>()
  steps.forEach((step, index) => {
    if (!indexById.has(step.id)) indexById.set(step.id, index)
  })
  const graph = waitingGraph(steps, indexById)
  const diagnostics = [
    ...doubledIds(file, steps, indexById),
    ...checkHooks(file, readings),
    ...checkDependencies(file, steps, graph.standby),
    ...circles(file, steps, graph),
  ]
  return {steps, standby: graph.standby, edges: graph.edges, diagnostics}
}

function* doubledIds(
  file: SourceFile,
  steps: readonly CheckedStep[],
  indexById: ReadonlyMap<StepId, number>,
): Generator<Diagnostic> {
  for (const [index, step] of steps.entries()) {
    const first = indexById.get(step.id)
    if (first === undefined || first === index) continue
    yield {
      code: 'MISSION_DUPLICATE_ID',
      severity: 'error',
      message: `two steps have the id ${quoted(step.id)}`,
      place: idPlace(file, step),
      hint: 'rename one of them',
      related: [{message: 'first used here', place: idPlace(file, steps[first] ?? step)}],
    }
  }
}

function* circles(file: SourceFile, steps: readonly CheckedStep[], graph: WaitingGraph): Generator<Diagnostic> {
  for (const circle of circlesIn(graph.edges)) {
    const members = circle.flatMap(index => steps[index] ?? [])
    const [from, to] = circle
    const first = members[0]
    if (first === undefined || from === undefined || to === undefined) continue
    const span = graph.spanOf(from, to)
    yield {
      code: 'MISSION_CYCLE',
      severity: 'error',
      message: `steps wait for each other in a circle: ${pathText(members.map(member => member.id))}`,
      place: span === undefined ? idPlace(file, first) : {file, start: span.start, end: span.end},
      hint: 'remove one of these dependencies',
    }
  }
}

/** `a -> b -> a`: each waits for the next. A long circle is cut in the middle. */
function pathText(ids: readonly StepId[]): string {
  const path = [...ids, ...ids.slice(0, 1)]
  if (path.length <= 12) return path.join(' -> ')
  return [...path.slice(0, 8), `(${path.length - 11} more)`, ...path.slice(-3)].join(' -> ')
}

function idPlace(file: SourceFile, {reading}: CheckedStep): Place {
  const tree = valueOf(reading.spot.tree, 'id') ?? valueOf(reading.spot.tree, 'name') ?? reading.spot.tree
  return {file, start: tree.start, end: tree.end}
}
