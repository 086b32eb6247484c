/** Inputs, constants and secrets: what expressions find, and what is wrong with it. */
import type {Mission, Input as MissionInput} from '../../schemas/types.gen.ts'
import type {Diagnostic, PlanValues, SourceFile} from '../contracts.ts'
import {type InputDeclaration, type InputProblem, readInputs} from '../inputs.ts'
import {nearMissFinder} from './near-miss.ts'
import {type Entry, entryOf, headOf, type Mapping, type Span, type Tree, toJsonObject, valueOf} from './tree.ts'
import {quoted} from './words.ts'

/** An input that the mission does not run without: enough to ask a person for it. */
export interface MissingInput {
  readonly name: string
  readonly type: InputDeclaration['type']
  readonly description: string | null
  /** Of a choice. */
  readonly options: readonly string[]
}

export interface ValueChecks {
  readonly values: PlanValues
  readonly missingInputs: readonly MissingInput[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface GivenInputs {
  /** Texts, as from `--input`. */
  readonly given: {readonly [name: string]: string}
  /** False where a mission is only looked at: a required input without a value is then null. */
  readonly areRequired: boolean
}

/** `mission` holds as to its shape; `tree` is the same with places. */
export function checkValues(
  file: SourceFile,
  tree: Mapping,
  mission: Omit<Mission, 'steps'>,
  {given, areRequired}: GivenInputs,
): ValueChecks {
  const declared = Object.fromEntries(
    Object.entries(mission.inputs ?? {}).map(([name, input]) => [name, declaration(input)]),
  )
  const read = readInputs(declared, given, nearMissFinder())
  const problems = read.problems.filter(({code}) => areRequired || code !== 'INPUT_MISSING')
  const vars = valueOf(tree, 'vars')
  return {
    values: {
      inputs: read.values,
      vars: vars?.kind === 'mapping' ? toJsonObject(vars) : {},
      secrets: mission.secrets ?? [],
      envFile: mission.env_file ?? null,
    },
    missingInputs: problems.flatMap(({code, name}) => {
      const input = code === 'INPUT_MISSING' ? declared[name] : undefined
      return input === undefined ? [] : [missingInput(name, input)]
    }),
    diagnostics: [
      ...problems.map(problem => inputDiagnostic(file, tree, problem)),
      ...optionFaults(file, valueOf(tree, 'inputs')),
      ...plainSecrets(file, tree, mission.secrets ?? []),
    ],
  }
}

function declaration(input: MissionInput): InputDeclaration {
  return {...input, type: input.type ?? 'string'}
}

function missingInput(name: string, {type, description, options}: InputDeclaration): MissingInput {
  return {name, type, description: description ?? null, options: options ?? []}
}

/** At the default, else at the input, else at all of them, else where the mission begins. */
function inputDiagnostic(file: SourceFile, tree: Mapping, problem: InputProblem): Diagnostic {
  const {code, name, source, message, hint} = problem
  const inputs = entryOf(tree, 'inputs')
  const declared = entryOf(inputs?.value, name)
  const wrongDefault = source === 'default' ? valueOf(declared?.value, 'default') : undefined
  const span: Span = wrongDefault ?? declared?.key ?? inputs?.key ?? headOf(file, {tree})
  return {code, severity: 'error', message, place: {file, start: span.start, end: span.end}, hint}
}

/** What no schema can say simply: a choice and its options go together. */
function* optionFaults(file: SourceFile, inputs: Tree | undefined): Generator<Diagnostic> {
  if (inputs?.kind !== 'mapping') return
  for (const [name, {value, key}] of inputs.entries) {
    const type = valueOf(value, 'type')
    const isChoice = type?.kind === 'scalar' && type.value === 'choice'
    const options = entryOf(value, 'options')
    if (isChoice && options === undefined) {
      const message = `the input ${quoted(name)} is a choice, and needs "options"`
      yield {code: 'MISSION_MISSING_KEY', severity: 'error', message, place: {file, start: key.start, end: key.end}}
    } else if (!isChoice && options !== undefined) {
      const message = `"options" has no effect: the input ${quoted(name)} is not a choice`
      const place = {file, start: options.key.start, end: options.key.end}
      yield {code: 'MISSION_BAD_VALUE', severity: 'error', message, place, hint: 'write `type: choice`, or remove it'}
    }
  }
}

function* plainSecrets(file: SourceFile, tree: Mapping, secrets: readonly string[]): Generator<Diagnostic> {
  if (secrets.length === 0) return
  const steps = valueOf(tree, 'steps')
  const around = [tree, ...(steps?.kind === 'list' ? steps.items : [])]
  for (const env of around.flatMap(holder => valueOf(holder, 'env') ?? [])) {
    for (const name of secrets) {
      const entry = entryOf(env, name)
      if (entry === undefined || isExpression(entry)) continue
      const message = `the secret ${quoted(name)} has its value written down in "env"`
      const place = {file, start: entry.key.start, end: entry.key.end}
      const hint = 'remove it here: its value comes from the environment or the env file'
      yield {code: 'MISSION_BAD_VALUE', severity: 'warning', message, place, hint}
    }
  }
}

function isExpression({value}: Entry): boolean {
  return value.kind === 'scalar' && typeof value.value === 'string' && value.value.includes('${{')
}
