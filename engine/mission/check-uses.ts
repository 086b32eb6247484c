/** What a step hands to the mission that it runs, and what it says that means nothing for a mission. */
import type {Diagnostic, Json, Plan, SourceFile} from '../contracts.ts'
import {type InputDeclaration, type InputProblem, readInputs} from '../inputs.ts'
import {everyPlan} from '../plans.ts'
import {nearMissFinder} from './near-miss.ts'
import type {StepReading} from './steps.ts'
import {entryOf, headOf, type Mapping, type Span, type Tree, toJson, valueOf} from './tree.ts'
import {usesOf} from './used-missions.ts'
import {quoted} from './words.ts'

type Declarations = {readonly [name: string]: InputDeclaration}

export interface Handed {
  /** Values of the mission's inputs as far as they are known before the run; null for those that an expression gives. */
  readonly values: {readonly [name: string]: string | number | boolean | null}
  /** As they are handed over: texts with expressions, and values of the declared types. */
  readonly given: {readonly [name: string]: Json}
  readonly diagnostics: readonly Diagnostic[]
}

export function handedInputs(file: SourceFile, reading: StepReading, declared: Declarations): Handed {
  const inputs = entryOf(reading.withEntry?.value, 'inputs')
  const entries = inputs?.value.kind === 'mapping' ? [...inputs.value.entries] : []
  // The schema has something to say about lists and mappings.
  const written = entries.filter(([, {value}]) => value.kind === 'scalar')
  const isLater = ([name, {value}]: (typeof written)[number]) => isExpression(value) && Object.hasOwn(declared, name)
  const later = Object.fromEntries(written.filter(isLater).map(([name, {value}]) => [name, toJson(value)]))
  const now = written
    .filter(entry => !isLater(entry))
    .map(([name, {value}]) => [name, valueFor(value, declared[name])] as const)
  const asked = Object.entries(declared).filter(([name]) => !Object.hasOwn(later, name))
  const {values, problems} = readInputs(Object.fromEntries(asked), Object.fromEntries(now), nearMissFinder())
  const given = Object.fromEntries(written.map(([name]) => [name, later[name] ?? values[name] ?? null]))
  return {
    values: {...Object.fromEntries(Object.keys(declared).map(name => [name, null])), ...values},
    given,
    diagnostics: problems.flatMap(problem =>
      // A wrong default is told where it stands, in the mission itself.
      problem.source === 'default' ? [] : [inputDiagnostic(file, reading, problem)],
    ),
  }
}

/** A text where a text is wanted: `1.10` stays as it is written. */
function valueFor(tree: Tree, declaration: InputDeclaration | undefined): Json {
  const wantsText = declaration?.type === 'string' || declaration?.type === 'choice'
  return tree.kind === 'scalar' && tree.value !== null && wantsText && typeof tree.value !== 'string'
    ? tree.written
    : toJson(tree)
}

const isExpression = (tree: Tree): boolean =>
  tree.kind === 'scalar' && typeof tree.value === 'string' && tree.value.includes('${{')

function inputDiagnostic(file: SourceFile, reading: StepReading, problem: InputProblem): Diagnostic {
  const {code, name, message, hint} = problem
  const uses = entryOf(reading.withEntry?.value, 'uses')
  const inputs = entryOf(reading.withEntry?.value, 'inputs')
  const entry = entryOf(inputs?.value, name)
  const about = `the mission ${quoted(usesOf(reading) ?? '')}`
  const at = (span: Span | undefined) => {
    const {start, end} = span ?? headOf(file, reading.spot)
    return {file, start, end}
  }
  if (code === 'INPUT_MISSING') {
    const place = at(inputs?.key ?? uses?.value)
    return {code, severity: 'error', message: `${about}: ${message}`, place, hint: `give it under "inputs"`}
  }
  if (code === 'INPUT_UNKNOWN') {
    return {code, severity: 'error', message: `${about} has no input ${quoted(name)}`, place: at(entry?.key), hint}
  }
  return {code, severity: 'error', message: `${about}: ${message}`, place: at(entry?.value), hint}
}

/** Keys of a step whose meaning is that of one program. */
const withoutEffect = ['working_directory', 'resources', 'working_directory_size_limit']

export function* keysWithoutEffect(file: SourceFile, {spot, label}: StepReading): Generator<Diagnostic> {
  for (const key of withoutEffect) {
    const entry = entryOf(spot.tree, key)
    if (entry === undefined) continue
    const message = `${quoted(entry.written)} has no effect in ${label}, which runs a mission`
    const place = {file, start: entry.key.start, end: entry.key.end}
    yield {code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint: 'say it in that mission, step by step'}
  }
}

/**
 * Secrets of the mission, and of those that it runs, which the step would give a value of its own: only another secret
 * is masked from the start.
 */
export function* plainSecretsFor(
  file: SourceFile,
  {tree, reading}: {readonly tree: Mapping; readonly reading: StepReading},
  plan: Plan,
): Generator<Diagnostic> {
  const secrets = new Set(Array.from(everyPlan(plan)).flatMap(({values}) => values.secrets))
  for (const env of [valueOf(tree, 'env'), valueOf(reading.spot.tree, 'env')]) {
    for (const name of secrets) {
      const entry = entryOf(env, name)
      if (entry === undefined || isSecret(entry.value)) continue
      yield {
        code: 'MISSION_BAD_VALUE',
        severity: 'error',
        message: `"env" gives ${quoted(name)} a value that is not masked, and the mission ${quoted(usesOf(reading) ?? '')} declares it a secret`,
        place: {file, start: entry.key.start, end: entry.key.end},
        hint: 'remove it here: its value comes from the environment; or write `${{ secrets.NAME }}`',
      }
    }
  }
}

const isSecret = (tree: Tree): boolean =>
  tree.kind === 'scalar' && typeof tree.value === 'string' && /^\s*\$\{\{\s*secrets\.\w+\s*\}\}\s*$/.test(tree.value)
