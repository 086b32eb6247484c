/**
 * The shape of a mission, in two passes: the envelope with its steps, then each step's parameters by the schema that
 * its type names.
 * One schema with all types as alternatives would report every alternative for every mistake.
 */
import type {Mission, Step} from '../../schemas/types.gen.ts'
import type {Validator} from '../../schemas/validator.ts'
import {envelope, step as isStep} from '../../schemas/validators.gen.js'
import type {Diagnostic, HookKind, SourceFile, StepTypeBase} from '../contracts.ts'
import {hookKinds} from './hooks.ts'
import {isWhollyExpression, itemsIn} from './items.ts'
import {didYouMean, type NearMiss, nearMissAmong} from './near-miss.ts'
import {runType, type StepReading} from './steps.ts'
import {type Entry, entryOf, headOf, type Mapping, placeOf, spotAt, textOf, toJson} from './tree.ts'
import {type Checked, explainViolations} from './violation.ts'
import {quoted} from './words.ts'

/** A step type as far as the loader needs it: its word, what checks its parameters, and what chooses among them. */
export interface StepTypeSchema
  extends Pick<StepTypeBase, 'type' | 'forPlatform' | 'secretVariables' | 'asksModel' | 'uncacheable'> {
  readonly validate: Validator
  /** Of a type that asks a person in place of running. */
  readonly question?: unknown
}

/** `mission` is there when it and its steps hold; what is wrong with parameters is in the diagnostics alone. */
export interface Validated {
  readonly mission: Mission | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export function validateMission(
  file: SourceFile,
  tree: Mapping,
  steps: readonly StepReading[],
  types: readonly StepTypeSchema[],
): Validated {
  const data: unknown = toJson(tree)
  const isEnvelope = envelope(data)
  const ofEnvelope = isEnvelope
    ? []
    : explainViolations(envelope.errors ?? [], {file, root: {tree}, label: 'the mission'})
  const validated = steps.map(step => validateStep(file, step))
  const ofSteps = validated.flatMap(({diagnostics}) => diagnostics)
  const ofParams = steps.flatMap(paramsChecker(file, types))
  const diagnostics = [...ofEnvelope, ...ofSteps, ...ofParams]
  const isWhole = isEnvelope && validated.every(({step}) => step !== undefined)
  if (!isWhole) return {mission: undefined, diagnostics}
  const heldIn = (list: HookKind | undefined) =>
    validated.flatMap(({hook, step}) => (step === undefined || hook !== list ? [] : [step]))
  const hooks = hookKinds.filter(kind => data[kind] !== undefined).map(kind => [kind, heldIn(kind)])
  return {mission: {...data, steps: heldIn(undefined), ...Object.fromEntries(hooks)}, diagnostics}
}

interface ValidatedStep extends Pick<StepReading, 'hook'> {
  readonly step?: Step
  readonly diagnostics: Diagnostic[]
}

function validateStep(file: SourceFile, {spot, label, hook}: StepReading): ValidatedStep {
  const written: unknown = toJson(spot.tree)
  if (isStep(written)) return {hook, step: written, diagnostics: []}
  return {hook, diagnostics: explainViolations(isStep.errors ?? [], {file, root: spot, label})}
}

function paramsChecker(file: SourceFile, types: readonly StepTypeSchema[]): (step: StepReading) => Diagnostic[] {
  const typeByWord = new Map(types.map(type => [type.type, type]))
  const nearMiss = nearMissAmong(types.map(type => type.type))
  return step => {
    if (step.type === undefined) return []
    const type = typeByWord.get(step.type)
    if (type === undefined) return unknownType(file, step, nearMiss)
    const ofQuestion = type.question === undefined ? [] : questionFaults(file, step)
    return [...runFaults(file, step), ...ofQuestion, ...validateParams(file, step, type)]
  }
}

function unknownType(file: SourceFile, step: StepReading, nearMiss: NearMiss): Diagnostic[] {
  const entry = step.typeEntry
  if (entry === undefined) return []
  const written = textOf(entry.value) ?? ''
  const meant = didYouMean(nearMiss(written))
  return [
    {
      code: 'MISSION_UNKNOWN_TYPE',
      severity: 'error',
      message: `${step.label} has the unknown type ${quoted(written)}`,
      place: placeOf(file, {tree: entry.value, entry}),
      hint: `${meant === undefined ? '' : `${meant} `}\`sortie steps\` lists every type`,
    },
  ]
}

/** What no schema can say, because it is about the step and its `with` together. */
function runFaults(file: SourceFile, step: StepReading): Diagnostic[] {
  const faults: Diagnostic[] = []
  const report = (entry: Entry, message: string, hint: string): void => {
    const place = {file, start: entry.key.start, end: entry.key.end}
    faults.push({code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint})
  }
  const {runEntry, type} = step
  if (runEntry !== undefined && type !== runType) {
    const message = `"${runEntry.written}" stands for a command, but the type of ${step.label} is ${quoted(type ?? '')}`
    report(runEntry, message, 'keep one of the two')
  }
  const withRun = entryOf(step.withEntry?.value, 'run')
  if (runEntry !== undefined && withRun !== undefined) {
    report(withRun, `"run" stands in ${step.label} and again in its "with"`, 'keep one of the two')
  }
  const shell = entryOf(step.spot.tree, 'shell')
  const isText = ['run', 'platform_commands', 'fallback_command'].some(key => step.params[key] !== undefined)
  if (shell !== undefined && !isText) {
    report(shell, `"shell" has no effect in ${step.label}, which has no "run"`, 'remove it')
  }
  faults.push(...repeatFaults(file, step))
  return faults
}

/** A question has one limit, which does not adapt, wherever it is written. */
function questionFaults(file: SourceFile, step: StepReading): Diagnostic[] {
  const own = entryOf(step.spot.tree, 'timeout')
  const again = entryOf(step.withEntry?.value, 'timeout')
  const fault = (entry: Entry, message: string, hint: string): Diagnostic[] => {
    const place = {file, start: entry.key.start, end: entry.key.end}
    return [{code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint}]
  }
  if (step.hook !== undefined) {
    const place = headOf(file, step.spot)
    const message = `${step.label} waits for a person, and hooks wait for nobody`
    const hint = 'make it a step, before what it is to allow'
    return [{code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint}]
  }
  const items = itemsIn(step.spot.tree)
  if (items !== undefined) {
    const message = `${quoted(items.kind)} cannot stand in ${step.label}, which waits for one answer`
    return fault(items.entry, message, 'ask once, with all that there is to decide in the `message`')
  }
  if (own === undefined) return []
  if (again !== undefined) {
    return fault(again, `"timeout" stands in ${step.label} and again in its "with"`, 'keep one of the two')
  }
  if (own.value.kind === 'scalar' && own.value.value !== 'auto') return []
  const message = `the timeout of ${step.label} cannot adapt: it is how long a person may take to answer`
  return fault(own, message, 'write a duration such as `timeout: 24h`')
}

function repeatFaults(file: SourceFile, step: StepReading): Diagnostic[] {
  const own = entryOf(step.spot.tree, 'repeat')
  if (own === undefined) return []
  const again = entryOf(step.withEntry?.value, 'repeat')
  const message =
    step.type === runType
      ? `"repeat" stands in ${step.label} and again in its "with"`
      : `"repeat" has no effect in ${step.label}, which is no command`
  if (step.type === runType && again === undefined) return []
  const {key} = again ?? own
  const hint = step.type === runType ? 'keep one of the two' : 'remove it'
  return [{code: 'MISSION_BAD_VALUE', severity: 'error', message, place: {file, start: key.start, end: key.end}, hint}]
}

function validateParams(file: SourceFile, step: StepReading, type: StepTypeSchema): Diagnostic[] {
  const entry = step.withEntry
  // The envelope has said that it must be a mapping.
  if (entry !== undefined && entry.value.kind !== 'mapping') return []
  if (type.validate(step.params)) return []
  const root = entry === undefined ? step.spot : {tree: entry.value, entry, parent: step.spot}
  const checked: Checked = {file, root, label: `"${entry?.written ?? 'with'}" of ${step.label}`}
  const violations = (type.validate.errors ?? []).filter(({instancePath}) => {
    const [, key] = instancePath.split('/')
    if (takesExpressions(type) && isWhollyExpression(textOf(spotAt(root, instancePath).tree) ?? '')) return false
    // `run` and `shell` of the step are checked where they stand, by the envelope.
    return key === undefined || entryOf(entry?.value, key) !== undefined
  })
  return explainViolations(violations, checked)
}

/**
 * A value other than text may come from an expression: it is checked again when that has a value. Not where the
 * parameters say what is run or asked, which has to stand in the plan.
 */
const takesExpressions = ({forPlatform, question}: StepTypeSchema): boolean =>
  forPlatform === undefined && question === undefined
