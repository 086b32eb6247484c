/** Checks the names in an expression: an unknown one would quietly be empty when the step runs. */
import type {Expr} from '@actions/expressions'
import {ContextAccess, FunctionCall, IndexAccess, Literal} from '@actions/expressions/ast'
import type {StepId} from '../contracts.ts'
import type {ErrorCode} from '../errors.ts'
import {type ContextName, contextNames, isContextName} from './contexts.ts'
import {statusFunctions} from './function-table.ts'
import type {Expression} from './parse.ts'
import {type FindNearMiss, hintOf, type Problem} from './problem.ts'
import {endOf, startOf} from './tokens.ts'
import {literalText, nodesOf} from './tree.ts'

/** What an expression may speak of at its place in the mission. */
export interface KnownNames {
  readonly contexts: ReadonlySet<ContextName>
  /** What the mission calls the item, where that is no context's name. */
  readonly named?: string
  /** Members of a context; one that is absent here takes any. */
  readonly members: {readonly [context in ContextName]?: readonly string[]}
  readonly steps: {readonly all: ReadonlySet<StepId>; readonly dependencies: ReadonlySet<StepId>}
  readonly statusFunctions: boolean
  readonly nearMiss?: FindNearMiss
}

/** What `steps.<id>` offers. */
export const stepMembers: readonly string[] = ['outputs', 'outcome', 'conclusion', 'findings']

/** Offsets count from the start of the expression's own text. An index that is only known later (`steps[item]`) is let through. */
export function checkNames(expression: Expression, known: KnownNames): Problem[] {
  const problems: Problem[] = []
  for (const node of nodesOf(expression.root)) {
    if (node instanceof ContextAccess) problems.push(...contextProblems(node, known))
    else if (node instanceof IndexAccess) problems.push(...memberProblems(node, known))
    else if (node instanceof FunctionCall) problems.push(...statusProblems(node, known))
  }
  return problems
}

/** The steps an expression names, each once, in the order written. */
export function stepsNamedIn(expression: Expression): StepId[] {
  const ids = new Set<StepId>()
  for (const node of nodesOf(expression.root)) {
    const context = node instanceof IndexAccess ? contextOf(node.expr) : undefined
    if (!(node instanceof IndexAccess) || (context !== 'steps' && context !== 'needs')) continue
    const id = literalText(node.index)
    if (id !== undefined) ids.add(id)
  }
  return [...ids]
}

interface Place {
  readonly start: number
  readonly end: number
}

function* contextProblems(node: ContextAccess, {contexts, named, nearMiss}: KnownNames): Generator<Problem> {
  const written = node.name.lexeme
  const place = {start: startOf(node.name), end: endOf(node.name)}
  const name = written.toLowerCase()
  if (name === named?.toLowerCase()) return
  const known = named === undefined ? [...contexts] : [...contexts, named]
  if (!isContextName(name)) {
    const hint = `there are ${known.join(', ')}; a text stands in single quotes`
    const names = named === undefined ? contextNames : [...contextNames, named]
    yield problem(
      'MISSION_UNKNOWN_NAME',
      `there is no context "${written}"`,
      place,
      meant(written, names, nearMiss) ?? hint,
    )
  } else if (!contexts.has(name)) {
    const hint = ofItems.get(name) ?? `known here: ${known.join(', ')}`
    yield problem('MISSION_UNKNOWN_NAME', `"${name}" is not known at this place`, place, hint)
  }
}

/** Contexts that a step has only with items, and how it gets them. */
const ofItems: ReadonlyMap<ContextName, string> = new Map([
  ['item', 'an item has a name in a step with `foreach`, and there not in `if`'],
  ['matrix', 'give the step a `matrix`; its `if` is judged once for all combinations'],
  ['strategy', 'only steps with `foreach` or `matrix` have it, and not in `if`'],
])

function* memberProblems(node: IndexAccess, known: KnownNames): Generator<Problem> {
  const written = literalText(node.index)
  const place =
    node.index instanceof Literal ? {start: startOf(node.index.token), end: endOf(node.index.token)} : undefined
  if (written === undefined || place === undefined) return
  const context = contextOf(node.expr)
  if (context === 'steps' || context === 'needs') yield* stepProblems(written, place, known)
  else if (context !== undefined) yield* plainMemberProblems(context, written, place, known)
  else if (isOneStep(node.expr) && !stepMembers.includes(written)) {
    const hint = meant(written, stepMembers, known.nearMiss) ?? `there are ${stepMembers.join(', ')}`
    yield problem('MISSION_UNKNOWN_NAME', `a step has no "${written}"`, place, hint)
  }
}

function* stepProblems(id: StepId, place: Place, {steps, nearMiss}: KnownNames): Generator<Problem> {
  if (!steps.all.has(id)) {
    yield problem('MISSION_UNKNOWN_STEP', `there is no step "${id}"`, place, meant(id, [...steps.all], nearMiss))
  } else if (!steps.dependencies.has(id)) {
    const message = `step "${id}" is used here but is not in depends_on`
    yield problem(
      'MISSION_MISSING_EDGE',
      message,
      place,
      `add "${id}" to depends_on, so that it ends before this step begins`,
    )
  }
}

function* plainMemberProblems(
  context: ContextName,
  written: string,
  place: Place,
  known: KnownNames,
): Generator<Problem> {
  const members = known.members[context]
  if (members === undefined || members.includes(written)) return
  const hint = meant(written, members, known.nearMiss) ?? howToDeclare[context]
  yield problem('MISSION_UNKNOWN_NAME', `"${context}" has no "${written}"`, place, hint)
}

const howToDeclare: {readonly [context in ContextName]?: string} = {
  inputs: 'declare it under `inputs`',
  vars: 'give it a value under `vars`',
  secrets: 'list it under `secrets`',
  env: 'give it a value under `env`',
  run: 'there is `run.id`, and in hooks `run.outcome`',
}

function* statusProblems(node: FunctionCall, known: KnownNames): Generator<Problem> {
  const name = node.functionName.lexeme
  if (known.statusFunctions || !statusFunctions.includes(name.toLowerCase())) return
  const place = {start: startOf(node.functionName), end: endOf(node.functionName)}
  yield problem(
    'MISSION_BAD_EXPRESSION',
    `"${name}" has a meaning only in \`if\``,
    place,
    'move it to `if`, or use `steps.<id>.outcome`',
  )
}

function contextOf(node: Expr): ContextName | undefined {
  const name = node instanceof ContextAccess ? node.name.lexeme.toLowerCase() : ''
  return isContextName(name) ? name : undefined
}

function isOneStep(node: Expr): boolean {
  if (!(node instanceof IndexAccess) || literalText(node.index) === undefined) return false
  const context = contextOf(node.expr)
  return context === 'steps' || context === 'needs'
}

function meant(written: string, candidates: readonly string[], nearMiss: FindNearMiss | undefined): string | undefined {
  const found = nearMiss?.(written, candidates)
  return found === undefined ? undefined : `did you mean "${found}"?`
}

function problem(code: ErrorCode, message: string, place: Place, hint: string | undefined): Problem {
  return {code, message, ...place, ...hintOf(hint)}
}
