/** Inputs, constants and secrets: what expressions find, and what is wrong with it. */
import type {Diagnostic, PlanValues, SourceFile} from '../contracts.ts'
import {type InputDeclaration, type InputProblem, readInputs} from '../inputs.ts'
import {allStepTrees} from './hooks.ts'
import {nearMissFinder} from './near-miss.ts'
import {type Entry, entryOf, headOf, type Mapping, type Span, type Tree, textOf, toJsonObject, valueOf} from './tree.ts'
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

/** Reads what can be read: the shape is checked elsewhere, and all faults are told together. */
export function checkValues(file: SourceFile, tree: Mapping, {given, areRequired}: GivenInputs): ValueChecks {
  const declared = declarationsIn(valueOf(tree, 'inputs'))
  const read = readInputs(declared, given, nearMissFinder())
  const problems = read.problems.filter(({code}) => areRequired || code !== 'INPUT_MISSING')
  const vars = valueOf(tree, 'vars')
  const secrets = textsIn(valueOf(tree, 'secrets'))
  return {
    values: {
      inputs: read.values,
      vars: vars?.kind === 'mapping' ? toJsonObject(vars) : {},
      secrets,
      envFile: textOf(valueOf(tree, 'env_file')) ?? null,
    },
    missingInputs: problems.flatMap(({code, name}) => {
      const input = code === 'INPUT_MISSING' ? declared[name] : undefined
      return input === undefined ? [] : [missingInput(name, input)]
    }),
    diagnostics: [
      ...problems.map(problem =>
        problem.code === 'INPUT_UNKNOWN' ? unknownInput(problem, given) : inputDiagnostic(file, tree, problem),
      ),
      ...optionFaults(file, valueOf(tree, 'inputs')),
      ...plainSecrets(file, tree, secrets),
    ],
  }
}

export function declarationsIn(inputs: Tree | undefined): {readonly [name: string]: InputDeclaration} {
  if (inputs?.kind !== 'mapping') return {}
  return Object.fromEntries([...inputs.entries].map(([name, {value}]) => [name, declarationIn(value)]))
}

function declarationIn(input: Tree): InputDeclaration {
  const written = valueOf(input, 'type')
  const type = written === undefined ? 'string' : typeNamed(textOf(written))
  // One of an unknown type has only a name: what else it says cannot be judged.
  if (type === undefined) return {type: 'string'}
  const fallback = valueOf(input, 'default')
  const required = valueOf(input, 'required')
  const description = textOf(valueOf(input, 'description'))
  return {
    type,
    required: required?.kind === 'scalar' && required.value === true,
    options: textsIn(valueOf(input, 'options')),
    ...(fallback?.kind === 'scalar' && fallback.value !== null && {default: fallback.value}),
    ...(description !== undefined && {description}),
  }
}

function typeNamed(word: string | undefined): InputDeclaration['type'] | undefined {
  return inputTypes.find(type => type === word)
}

const inputTypes: readonly InputDeclaration['type'][] = ['string', 'number', 'boolean', 'choice']

function textsIn(tree: Tree | undefined): string[] {
  return tree?.kind === 'list' ? tree.items.flatMap(item => textOf(item) ?? []) : []
}

function missingInput(name: string, {type, description, options}: InputDeclaration): MissingInput {
  return {name, type, description: description ?? null, options: options ?? []}
}

/** Nothing in the mission is to blame: what is wrong stands where the value was given. */
function unknownInput({code, name, message, hint}: InputProblem, given: GivenInputs['given']): Diagnostic {
  const start = '--input '.length
  const file = {path: 'the command line', text: `--input ${name}=${given[name] ?? ''}`}
  return {code, severity: 'error', message, place: {file, start, end: start + name.length}, hint}
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
    const written = valueOf(value, 'type')
    const type = written === undefined ? 'string' : typeNamed(textOf(written))
    if (type === undefined) continue
    const isChoice = type === 'choice'
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
  const around = [tree, ...allStepTrees(tree)]
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
