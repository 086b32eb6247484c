/** Whether each dependency names a step, and whether what is said about its failure fits together. */
import type {Diagnostic, Place, SourceFile, StepId} from '../contracts.ts'
import type {ErrorCode} from '../errors.ts'
import type {CheckedStep} from './check.ts'
import {alternativeOf, type Dependency, isAnswered, isOptionalOnly} from './dependencies.ts'
import {didYouMean, nearMissAmong} from './near-miss.ts'
import {entryOf, type Span, textOf, valueOf} from './tree.ts'
import {quoted} from './words.ts'

/** `standby` are the steps that somebody names as an alternative. */
export function checkDependencies(
  file: SourceFile,
  steps: readonly CheckedStep[],
  standby: ReadonlySet<StepId>,
): Diagnostic[] {
  const explain = unknownStepHint(steps)
  return steps.flatMap(step => [
    ...namedSteps(file, step, standby, explain),
    ...step.reading.dependencies.flatMap(dependency => [
      ...answerFaults(file, step, dependency),
      ...alternativeFaults(file, step, dependency, explain),
    ]),
    ...strategyFaults(file, step),
  ])
}

/** A hint for an id that no step has; null for one that a step has. */
type ExplainUnknown = (id: StepId) => {readonly hint?: string} | null

function unknownStepHint(all: readonly CheckedStep[]): ExplainUnknown {
  const steps = all.filter(({reading}) => reading.hook === undefined)
  const ids = new Set(steps.map(step => step.id))
  const hookIds = new Set(all.map(step => step.id).filter(id => !ids.has(id)))
  const nearMiss = nearMissAmong([...ids])
  const idByName = new Map(steps.map(step => [step.reading.name, step.id]))
  return id => {
    if (ids.has(id)) return null
    if (hookIds.has(id)) return {hint: `"${id}" is a hook, which runs when all steps have ended`}
    const named = idByName.get(id)
    const hint = named === undefined ? didYouMean(nearMiss(id)) : `the step with that name has the id "${named}"`
    return hint === undefined ? {} : {hint}
  }
}

function* namedSteps(
  file: SourceFile,
  {id, reading: {label, dependencies}}: CheckedStep,
  standby: ReadonlySet<StepId>,
  explain: ExplainUnknown,
): Generator<Diagnostic> {
  const seen = new Set<StepId>()
  for (const dependency of dependencies) {
    const place = placeOf(file, dependency.span)
    const unknown = explain(dependency.id)
    const name = quoted(dependency.id)
    if (seen.has(dependency.id)) {
      const message = `${label} lists its dependency ${name} twice`
      yield {code: 'MISSION_BAD_VALUE', severity: 'warning', message, place}
    } else if (dependency.id === id) {
      yield error('MISSION_CYCLE', `${label} depends on itself`, place, {hint: 'remove it'})
    } else if (unknown !== null) {
      yield error('MISSION_UNKNOWN_STEP', `${label} depends on ${name}, and no step has this id`, place, unknown)
    } else if (standby.has(dependency.id)) {
      const message = `${label} depends on ${name}, which runs only when it is called on as an alternative`
      const hint = 'depend on the step that it stands in for: its output then stands for that one'
      yield error('MISSION_BAD_VALUE', message, place, {hint})
    }
    seen.add(dependency.id)
  }
}

function* alternativeFaults(
  file: SourceFile,
  {id, reading: {label}}: CheckedStep,
  dependency: Dependency,
  explain: ExplainUnknown,
): Generator<Diagnostic> {
  const alternative = alternativeOf(dependency)
  if (alternative === undefined) return
  const place = placeOf(file, alternative.span)
  const unknown = explain(alternative.id)
  if (unknown !== null) {
    const message = `${label} names ${quoted(alternative.id)} as an alternative, and no step has this id`
    yield error('MISSION_UNKNOWN_STEP', message, place, unknown)
  } else if (alternative.id === id) {
    yield error('MISSION_CYCLE', `${label} names itself as an alternative`, place, {hint: 'name another step'})
  } else if (alternative.id === dependency.id) {
    const message = `${quoted(alternative.id)} is to stand in for itself`
    yield error('MISSION_BAD_VALUE', message, place, {hint: 'name another step, or use `retry` of that one'})
  }
}

function* answerFaults(
  file: SourceFile,
  {reading: {label}}: CheckedStep,
  {id, answer}: Dependency,
): Generator<Diagnostic> {
  const [word, substitute, alternative] = ['on_failure', 'default', 'alternative'].map(key => entryOf(answer, key))
  const said = textOf(word?.value)
  const about = `${label} about ${quoted(id)}`
  if (substitute !== undefined && alternative !== undefined) {
    const message = `"default" and "alternative" exclude each other: ${about}`
    yield error('MISSION_BAD_VALUE', message, placeOf(file, alternative.key), {hint: 'keep one of the two'})
  } else if (said !== undefined && alternative !== undefined && said !== 'alternative') {
    const message = `nobody calls on this alternative: "on_failure" is ${quoted(said)} in ${about}`
    yield error('MISSION_BAD_VALUE', message, placeOf(file, alternative.key), {hint: 'write `on_failure: alternative`'})
  } else if (said !== undefined && substitute !== undefined && said !== 'default') {
    const message = `"default" has no effect: "on_failure" is ${quoted(said)} in ${about}`
    yield error('MISSION_BAD_VALUE', message, placeOf(file, substitute.key), {hint: 'write `on_failure: default`'})
  }
  const needed = said === 'default' ? substitute : said === 'alternative' ? alternative : word
  if (word !== undefined && said !== undefined && needed === undefined) {
    const message = `"on_failure: ${said}" needs ${quoted(said)}: ${about}`
    yield error('MISSION_MISSING_KEY', message, placeOf(file, word.value), {})
  }
  const required = valueOf(answer, 'required')
  if (said === 'fail' && required?.kind === 'scalar' && required.value === false) {
    const message = `"required: false" and "on_failure: fail" contradict each other: ${about}`
    yield error('MISSION_BAD_VALUE', message, placeOf(file, required), {hint: 'keep one of the two'})
  }
}

/** The other strategies judge all dependencies alike. */
function* strategyFaults(file: SourceFile, {reading: {spot, label, dependencies}}: CheckedStep): Generator<Diagnostic> {
  const tree = valueOf(spot.tree, 'depends_strategy')
  const strategy = textOf(tree)
  if (tree === undefined || strategy === undefined || strategy === 'conditional') return
  const answered = dependencies.filter(isAnswered)
  const first = answered.find(dependency => strategy !== 'all' || !isOptionalOnly(dependency))
  if (first === undefined) return
  const message = `${quoted(strategy)} judges all dependencies alike, but ${label} says more about ${quoted(first.id)}`
  yield error('MISSION_BAD_VALUE', message, placeOf(file, tree), {
    hint: 'keep one of the two: without "depends_strategy" each dependency counts as it says',
    related: [{message: 'said here', place: placeOf(file, first.span)}],
  })
}

function error(code: ErrorCode, message: string, place: Place, more: Partial<Diagnostic>): Diagnostic {
  return {code, severity: 'error', message, place, ...more}
}

function placeOf(file: SourceFile, {start, end}: Span): Place {
  return {file, start, end}
}
