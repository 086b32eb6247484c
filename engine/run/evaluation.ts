/** Expressions while a mission runs: whether a step runs at all, and what its parameters and its environment are. */
import type {Json, JsonObject, Plan, PlannedStep, RunId} from '../contracts.ts'
import {defaultShell} from '../default-shell.ts'
import {SortieError} from '../errors.ts'
import {isContextName} from '../expression/contexts.ts'
import type {Scope} from '../expression/index.ts'
import {holdsExpression} from '../items.ts'
import {fieldOf, isJsonObject, textIn} from '../json.ts'
import {type Environment, ownSecrets} from './environment.ts'
import type {Judgement, Known} from './execute.ts'
import {failureFrom} from './failure.ts'
import {startedAt} from './started-at.ts'

export interface EvaluationSource {
  readonly plan: Plan
  readonly runId: RunId
  readonly environment: Environment
  /** `{os, arch, cores}` of the machine that runs the step. */
  readonly host: JsonObject
  /** SHA-256, in hex, of the files of the workspace that these patterns name. */
  hashFiles(patterns: readonly string[]): Promise<string>
}

/** A step with nothing left to evaluate. */
export interface ResolvedStep {
  readonly params: JsonObject
  /** All of it: what the run inherits, the env file, the mission's and the step's own. */
  readonly env: {readonly [name: string]: string}
  /** Of it, what the mission and the step say. */
  readonly declared: {readonly [name: string]: string}
  /** What each expression in its scripts comes to. */
  readonly values: {readonly [expression: string]: string}
}

const OPENING = '${{'

/** Whether any text in the step holds an expression; most steps do not, and then the library is not even loaded. */
export function hasExpressions(step: PlannedStep): boolean {
  const {workingDirectory, items, cache} = step
  const texts = [workingDirectory, cache?.key ?? '']
  if (hasOpenParams(step) || texts.some(text => text.includes(OPENING))) return true
  return (
    items !== undefined && holdsExpression(items.source.kind === 'glob' ? items.source.patterns : items.source.written)
  )
}

/** Of what an attempt is given. Asked for every item of a step: the list of them is not looked through again. */
function hasOpenParams({params, env}: PlannedStep): boolean {
  return untilIn(params) !== undefined || holdsExpression(params) || holdsExpression(env)
}

/** The one expression that is judged while the step runs, over and over: it stays as it is written. */
function untilIn(params: JsonObject): string | undefined {
  return textIn(params['repeat'], 'until')
}

/** An expression of a step that is running. `contexts` are `steps` and `needs`. Throws STEP_BAD_EXPRESSION. */
export async function holds(
  text: string,
  {step, contexts, outputs}: {readonly step: PlannedStep; readonly contexts: JsonObject; readonly outputs: JsonObject},
  source: EvaluationSource,
): Promise<boolean> {
  const {evaluateCondition, hashFilesCallsIn, parseCondition} = await import('../expression/index.ts')
  const parsed = parseCondition(text)
  if (!parsed.ok) {
    const message = parsed.problems[0]?.message ?? `the expression "${text}" cannot be read`
    throw new SortieError('STEP_BAD_EXPRESSION', {message})
  }
  const hashFiles = await hashesFor(hashFilesCallsIn(parsed.value.expression), source)
  const scope = scopeFor(step, {...contexts, outputs}, source)
  return evaluateCondition(parsed.value, {
    ...scope,
    hashFiles,
    status: {success: true, failure: false, cancelled: false},
  })
}

/** `contexts` are `steps` and `needs`, see step-contexts.ts. */
export async function judgeCondition(
  step: PlannedStep,
  {status}: Known,
  contexts: JsonObject,
  source: EvaluationSource,
): Promise<Judgement> {
  const text = step.condition?.text ?? 'success()'
  const {evaluateCondition, hashFilesCallsIn, parseCondition} = await import('../expression/index.ts')
  const parsed = parseCondition(text)
  // The loader has refused conditions that cannot be read.
  if (!parsed.ok) throw new Error(`the plan has a condition that cannot be read: ${text}`)
  // A hook's list says already after which ending it runs: success() is not implied.
  const isImplied = step.hook === undefined || parsed.value.usesStatus
  try {
    const hashFiles = await hashesFor(hashFilesCallsIn(parsed.value.expression), source)
    const asked = isImplied ? status : {...status, success: true}
    const scope = {...scopeFor(step, contexts, source), status: asked, hashFiles}
    const holds = evaluateCondition(parsed.value, scope)
    return {holds, reason: `"${text}" is ${holds}`}
  } catch (cause) {
    return {failure: failureFrom(cause, step.type)}
  }
}

/** Throws STEP_BAD_EXPRESSION, STEP_VALUE_TOO_LARGE and STEP_BAD_VALUE. */
export async function resolveStep(
  step: PlannedStep,
  contexts: JsonObject,
  source: EvaluationSource,
): Promise<ResolvedStep> {
  const inherited = source.environment.inherited
  if (!hasOpenParams(step))
    return {params: step.params, env: {...inherited, ...step.env}, declared: step.env, values: {}}
  const library = await import('../expression/index.ts')
  const hashFiles = await hashesForTexts([step.params, step.env], source)
  const before = {...scopeFor(step, contexts, source), hashFiles}
  const env = textsIn(library.evaluateParams(step.env, before))
  const scope = {...before, contexts: {...before.contexts, env: {...inherited, ...env}}}
  const evaluated = (params: JsonObject): JsonObject => library.evaluateParams(params, scope)
  const all = {...inherited, ...env}
  if (step.type !== 'command') return {params: evaluated(step.params), env: all, declared: env, values: {}}
  const {repeat, fallback_command: fallback, ...own} = step.params
  const main = programOf(own, {evaluated, library, scope, prefix: 'SORTIE_EXPR_'})
  const spare = programOf(fallback, {evaluated, library, scope, prefix: 'SORTIE_FALLBACK_EXPR_'})
  const params = {
    ...main.params,
    ...(fallback !== undefined && {fallback_command: spare.params}),
    ...(repeat !== undefined && {repeat}),
  }
  const values = {...main.values, ...spare.values}
  return {params, env: {...all, ...main.variables, ...spare.variables}, declared: env, values}
}

/** A text of the step that is none of its parameters. Throws STEP_BAD_EXPRESSION. */
export async function resolveText(
  text: string,
  {step, contexts}: {readonly step: PlannedStep; readonly contexts: JsonObject},
  source: EvaluationSource,
): Promise<string> {
  if (!text.includes(OPENING)) return text
  const {evaluateTemplate, hashFilesCallsIn, parseTemplate} = await import('../expression/index.ts')
  const template = parseTemplate(text)
  const calls = template.parts.flatMap(part => (part.kind === 'expression' ? hashFilesCallsIn(part.expression) : []))
  const scope = {...scopeFor(step, contexts, source), hashFiles: await hashesFor(calls, source)}
  const value = evaluateTemplate(template, scope)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Texts of a step beside its parameters: where it works, and what it works through. Throws STEP_BAD_EXPRESSION. */
export async function evaluateTexts(
  value: Json,
  step: PlannedStep,
  contexts: JsonObject,
  source: EvaluationSource,
): Promise<Json> {
  if (!holdsExpression(value)) return value
  const {evaluateParams} = await import('../expression/index.ts')
  const hashFiles = await hashesForTexts(value, source)
  return evaluateParams(value, {...scopeFor(step, contexts, source), hashFiles})
}

/** A value of the mission's `outputs`; `contexts` is `steps` alone. Throws STEP_BAD_EXPRESSION. */
export async function evaluateOutput(written: Json, contexts: JsonObject, source: EvaluationSource): Promise<Json> {
  const library = await import('../expression/index.ts')
  const {plan, runId, host} = source
  const known = {
    inputs: plan.values.inputs,
    vars: plan.values.vars,
    mission: {name: plan.missionName},
    run: {id: runId},
  }
  const hashFiles = await hashesForTexts(written, source)
  return library.evaluateParams(written, {contexts: {...contexts, ...known, host}, hashFiles})
}

interface Splicing {
  evaluated(params: JsonObject): JsonObject
  readonly library: typeof import('../expression/index.ts')
  readonly scope: Scope
  readonly prefix: string
}

/** What a command starts: in its `run`, expressions become references to variables; anywhere else, values. */
function programOf(written: Json | undefined, {evaluated, library, scope, prefix}: Splicing) {
  const {run, ...params} = isJsonObject(written) ? written : {}
  if (typeof run !== 'string')
    return {params: evaluated(isJsonObject(written) ? written : {}), variables: {}, values: {}}
  const shell = textIn(params, 'shell') ?? defaultShell(process.platform)
  const splice = library.spliceShell(run, shell, undefined, prefix)
  if (!splice.ok) throw new SortieError('STEP_BAD_EXPRESSION', {message: splice.problems[0]?.message ?? run})
  const variables = library.variablesOf(splice.variables, scope)
  const values = splice.variables.map(({name, expression}) => [expression.text, variables[name] ?? ''] as const)
  return {params: {...evaluated(params), run: splice.text}, variables, values: Object.fromEntries(values)}
}

function scopeFor(step: PlannedStep, contexts: JsonObject, source: EvaluationSource): Scope {
  const {plan, runId, environment, host} = source
  const run = isJsonObject(contexts['run']) ? contexts['run'] : {}
  const name = step.items?.as
  const value = name === undefined || isContextName(name.toLowerCase()) ? undefined : fieldOf(contexts, name)
  return {
    ...(name !== undefined && value !== undefined && {named: {name, value}}),
    contexts: {
      ...contexts,
      inputs: plan.values.inputs,
      vars: plan.values.vars,
      secrets: ownSecrets(plan, environment),
      env: {...environment.inherited, ...literalsIn(step.env)},
      mission: {name: plan.missionName},
      run: {...run, id: runId, started_at: startedAt(runId)},
      host,
    },
  }
}

/** Values that are still to be evaluated do not see each other: there a name stands for what is inherited. */
function literalsIn(env: PlannedStep['env']): PlannedStep['env'] {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => !value.includes(OPENING)))
}

type HashFiles = (patterns: readonly string[]) => string

async function hashesForTexts(value: Json, source: EvaluationSource): Promise<HashFiles> {
  const {hashFilesCallsIn, parseTemplate} = await import('../expression/index.ts')
  const calls = textsWithin(value)
    .filter(text => text.includes(OPENING))
    .flatMap(text => parseTemplate(text).parts)
    .flatMap(part => (part.kind === 'expression' ? hashFilesCallsIn(part.expression) : []))
  return hashesFor(calls, source)
}

async function hashesFor(calls: readonly (readonly string[])[], source: EvaluationSource): Promise<HashFiles> {
  const hashes = new Map<string, string>()
  for (const patterns of calls) hashes.set(JSON.stringify(patterns), await source.hashFiles(patterns))
  return patterns => hashes.get(JSON.stringify(patterns)) ?? ''
}

function textsWithin(value: Json): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : []
}

function textsIn(values: JsonObject): {[name: string]: string} {
  const text = (value: Json) => (typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value))
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]))
}
