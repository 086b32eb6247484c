/** What a mission means: which step is which, and whether what waits for what can ever come to an end. */
import type {Diagnostic, Place, SourceFile, StepId} from '../contracts.ts'
import {circlesIn} from './circles.ts'
import {identify} from './ids.ts'
import {didYouMean, nearMissAmong} from './near-miss.ts'
import type {Dependency, StepReading} from './steps.ts'
import {valueOf} from './tree.ts'
import {quoted} from './words.ts'

/** A step with its id settled, and the ids it depends on: each once, in the order written. */
export interface CheckedStep {
  readonly reading: StepReading
  readonly id: StepId
  readonly dependsOn: readonly StepId[]
}

export interface Checks {
  readonly steps: readonly CheckedStep[]
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
  const diagnostics = [
    ...doubledIds(file, steps, indexById),
    ...badDependencies(file, steps, indexById),
    ...circles(file, steps, indexById),
  ]
  return {steps, diagnostics}
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

function* badDependencies(
  file: SourceFile,
  steps: readonly CheckedStep[],
  indexById: ReadonlyMap<StepId, number>,
): Generator<Diagnostic> {
  const nearMiss = nearMissAmong([...indexById.keys()])
  const idByName = new Map(steps.map(step => [step.reading.name, step.id]))
  for (const step of steps) {
    const {label, dependencies} = step.reading
    const seen = new Set<StepId>()
    for (const dependency of dependencies) {
      const {id} = dependency
      const place = dependencyPlace(file, dependency)
      if (seen.has(id)) {
        const message = `${label} lists its dependency ${quoted(id)} twice`
        yield {code: 'MISSION_BAD_VALUE', severity: 'warning', message, place}
      } else if (id === step.id) {
        const message = `${label} depends on itself`
        yield {code: 'MISSION_CYCLE', severity: 'error', message, place, hint: 'remove it'}
      } else if (!indexById.has(id)) {
        const named = idByName.get(id)
        const hint = named === undefined ? didYouMean(nearMiss(id)) : `the step with that name has the id "${named}"`
        const message = `${label} depends on ${quoted(id)}, and no step has this id`
        yield {code: 'MISSION_UNKNOWN_STEP', severity: 'error', message, place, ...(hint !== undefined && {hint})}
      }
      seen.add(id)
    }
  }
}

function* circles(
  file: SourceFile,
  steps: readonly CheckedStep[],
  indexById: ReadonlyMap<StepId, number>,
): Generator<Diagnostic> {
  const edges = steps.map(step => step.dependsOn.flatMap(id => (id === step.id ? [] : (indexById.get(id) ?? []))))
  for (const circle of circlesIn(edges)) {
    const members = circle.flatMap(index => steps[index] ?? [])
    const [first, second] = members
    if (first === undefined || second === undefined) continue
    const edge = first.reading.dependencies.find(dependency => dependency.id === second.id)
    yield {
      code: 'MISSION_CYCLE',
      severity: 'error',
      message: `steps wait for each other in a circle: ${pathText(members.map(member => member.id))}`,
      place: edge === undefined ? idPlace(file, first) : dependencyPlace(file, edge),
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

function dependencyPlace(file: SourceFile, {tree}: Dependency): Place {
  return {file, start: tree.start, end: tree.end}
}
