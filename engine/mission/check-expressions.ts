/** Expressions before anything runs: whether they can be read, and whether what they name is there. */
import {type Condition, type Diagnostic, type SourceFile, type StepId, unreachable} from '../contracts.ts'
import type {ContextName, Expression, KnownNames, Problem} from '../expression/index.ts'
import type {CheckedStep} from './check.ts'
import {expressionTexts, type PlacedText, type TextPlace} from './expression-texts.ts'
import {itemsIn, matrixMembers} from './items.ts'
import {nearMissFinder} from './near-miss.ts'
import {type Pair, reachedPairs} from './reach.ts'
import {offsetsIn} from './scalar-offsets.ts'
import type {StepReading} from './steps.ts'
import {type Mapping, type Tree, textOf, valueOf} from './tree.ts'

/** What `engine/expression` offers: handed in, because most missions need none of it. */
export type ExpressionLibrary = typeof import('../expression/index.ts')

export interface ExpressionChecks {
  /** By number of the step; absent where it has none, or one that cannot be read. */
  readonly conditions: ReadonlyMap<number, Condition>
  readonly diagnostics: readonly Diagnostic[]
}

/** More faults than this nobody mends in one go, and each may be compared with the id of every step. */
const maxFaults = 1_000

export interface MissionParts {
  readonly file: SourceFile
  readonly tree: Mapping
  readonly steps: readonly CheckedStep[]
  /** By number of a step: those it waits for, alternatives included. */
  readonly edges: readonly (readonly number[])[]
}

/** A text whose expressions could be read. */
interface ReadText {
  readonly text: PlacedText
  readonly expressions: readonly {readonly expression: Expression; readonly offset: number}[]
  readonly condition?: Condition
  readonly problems: readonly Problem[]
}

export function checkExpressions(library: ExpressionLibrary, parts: MissionParts): ExpressionChecks {
  const {file, tree, steps} = parts
  const nearMiss = nearMissFinder()
  const texts = expressionTexts(
    tree,
    steps.map(step => step.reading),
  )
  const read = Array.from(texts, text => readText(text, library, nearMiss))
  const known = namesKnownIn(parts, earlierSteps(read, library, parts), nearMiss)
  const explain = explainMissing(steps)
  const conditions = new Map<number, Condition>()
  const diagnostics: Diagnostic[] = []
  for (const {text, expressions, condition, problems} of read) {
    if (condition !== undefined && 'step' in text.place) conditions.set(text.place.step.index, condition)
    if (diagnostics.length >= maxFaults) continue
    const names = known(text.place)
    const ofNames = expressions.flatMap(({expression, offset}) =>
      library
        .checkNames(expression, names)
        .map(problem => library.movedBy(explain(problem, expression, text.place), offset)),
    )
    diagnostics.push(...diagnosticsFor(file, text, [...problems, ...ofNames]))
  }
  return {conditions, diagnostics}
}

function readText(text: PlacedText, library: ExpressionLibrary, nearMiss: KnownNames['nearMiss']): ReadText {
  if (text.place.kind === 'fixed') return {text, expressions: [], problems: [notEvaluated(text, text.place.what)]}
  if (text.place.kind === 'condition') {
    const parsed = library.parseCondition(text.text, nearMiss)
    if (!parsed.ok) return {text, expressions: [], problems: parsed.problems}
    const {expression, offset, usesStatus} = parsed.value
    return {text, expressions: [{expression, offset}], condition: {text: expression.text, usesStatus}, problems: []}
  }
  if (text.place.kind === 'until') {
    const parsed = library.parseCondition(text.text, nearMiss)
    return parsed.ok
      ? {text, expressions: [parsed.value], problems: []}
      : {text, expressions: [], problems: parsed.problems}
  }
  const {parts, problems} = library.parseTemplate(text.text, nearMiss)
  const expressions = parts.filter(part => part.kind === 'expression')
  if (text.place.kind !== 'script' || problems.length > 0) return {text, expressions, problems}
  const splice = library.spliceShell(text.text, text.place.shell, nearMiss)
  return {text, expressions, problems: splice.ok ? [] : splice.problems}
}

/** No edge helps a step that names itself, and none leads to or from a hook. */
function explainMissing(
  steps: readonly CheckedStep[],
): (problem: Problem, expression: Expression, place: TextPlace) => Problem {
  const hookIds = new Set(steps.flatMap(({id, reading}) => (reading.hook === undefined ? [] : [id])))
  return (problem, {text}, place) => {
    if (problem.code !== 'MISSION_MISSING_EDGE' || !('step' in place)) return problem
    const named = text.slice(problem.start, problem.end).replaceAll("'", '')
    const noun = place.step.hook === undefined ? 'step' : 'hook'
    if (named === steps[place.step.index]?.id) {
      const message = `${noun} "${named}" uses its own results, which are there only when it has ended`
      return {...problem, message, hint: `name a step before it`}
    }
    if (!hookIds.has(named)) return problem
    if (noun === 'hook') {
      const message = `hook "${named}" runs after this one`
      return {...problem, message, hint: 'name a step, or a hook that runs before'}
    }
    const message = `"${named}" is a hook, which runs when all steps have ended`
    return {...problem, message, hint: 'name a step in depends_on'}
  }
}

function notEvaluated({text}: PlacedText, what: string): Problem {
  const start = text.indexOf('${{')
  const close = text.indexOf('}}', start)
  const end = close === -1 ? start + 3 : close + 2
  const message = `an expression has no effect in ${what}`
  const hint = 'expressions stand in `if`, `run`, `with`, `env` and `outputs`'
  return {code: 'MISSION_BAD_EXPRESSION', message, hint, start, end}
}

/** For each step that names others in its expressions: those of them that end before it begins. A hook follows all before it. */
function earlierSteps(
  read: readonly ReadText[],
  {stepsNamedIn}: ExpressionLibrary,
  {steps, edges}: MissionParts,
): ReadonlyMap<number, ReadonlySet<StepId>> {
  const numberById = new Map(steps.map((step, number) => [step.id, number]))
  const pairs = new Map<string, Pair & {id: StepId}>()
  for (const {text, expressions} of read) {
    if (!('step' in text.place)) continue
    const from = text.place.step.index
    for (const id of expressions.flatMap(({expression}) => stepsNamedIn(expression))) {
      const to = numberById.get(id)
      if (to !== undefined) pairs.set(`${from} ${to}`, {from, to, id})
    }
  }
  const all = [...pairs.values()]
  const reached = reachedPairs(edges, all)
  const earlier = new Map<number, Set<StepId>>()
  for (const pair of all) {
    const isAfterAll = steps[pair.from]?.reading.hook !== undefined && pair.to < pair.from
    if (!isAfterAll && !reached.has(pair)) continue
    const ids = earlier.get(pair.from) ?? new Set()
    earlier.set(pair.from, ids.add(pair.id))
  }
  return earlier
}

/** The last two are GitHub's words for the first two. */
export const strategyMembers: readonly string[] = ['index', 'total', 'job-index', 'job-total']

const everywhere: readonly ContextName[] = ['inputs', 'vars', 'env', 'mission', 'run', 'host']

/** `env` takes any name: what the run inherits and what the env file says is not known here. */
function namesKnownIn(
  {tree, steps}: MissionParts,
  earlier: ReadonlyMap<number, ReadonlySet<StepId>>,
  nearMiss: KnownNames['nearMiss'],
): (place: TextPlace) => KnownNames {
  const secrets = valueOf(tree, 'secrets')
  const members = {
    inputs: keysIn(valueOf(tree, 'inputs')),
    vars: keysIn(valueOf(tree, 'vars')),
    secrets: secrets?.kind === 'list' ? secrets.items.flatMap(item => textOf(item) ?? []) : [],
    mission: ['name'],
    run: ['id', 'started_at'],
    host: ['os', 'arch', 'cores'],
  }
  const all = new Set(steps.map(step => step.id))
  const ofHook = {...members, run: [...members.run, 'outcome']}
  const forGroup = new Set<ContextName>(['inputs', 'vars', 'env', 'mission'])
  const forMission = new Set<ContextName>([...everywhere, 'secrets'])
  const forStep = new Set<ContextName>([...forMission, 'steps', 'needs'])
  const forUntil = new Set<ContextName>([...forStep, 'outputs'])
  const forCondition = new Set<ContextName>([...everywhere, 'steps', 'needs'])
  const forOutput = new Set<ContextName>(['inputs', 'vars', 'steps', 'mission', 'run', 'host'])
  const names = (contexts: ReadonlySet<ContextName>, place: TextPlace): KnownNames => {
    const before = 'step' in place ? (earlier.get(place.step.index) ?? new Set<StepId>()) : new Set<StepId>()
    const dependencies = place.kind === 'output' ? all : before
    const isHook = 'step' in place && place.step.hook !== undefined
    const found = {
      contexts: isHook ? without(contexts, 'needs') : contexts,
      members: isHook ? ofHook : members,
      steps: {all, dependencies},
      statusFunctions: place.kind === 'condition',
    }
    return nearMiss === undefined ? found : {...found, nearMiss}
  }
  // Once for each step: a list may be long, and texts many.
  const itemsOf = new Map(steps.map(({reading}) => [reading.index, itemsIn(reading.spot.tree)]))
  /** With the item under its name, in a step that has items. */
  const withItem = (known: KnownNames, {index}: StepReading): KnownNames => {
    const items = itemsOf.get(index)
    if (items === undefined) return known
    const itself = items.kind === 'matrix' ? 'matrix' : 'item'
    const contexts = new Set<ContextName>([
      ...known.contexts,
      'strategy',
      ...(items.as === itself ? ([itself] as const) : []),
    ])
    const axes = matrixMembers(items)
    return {
      ...known,
      contexts,
      ...(items.as !== itself && {named: items.as}),
      members: {...known.members, strategy: strategyMembers, ...(axes !== undefined && {matrix: axes})},
    }
  }
  return place => {
    switch (place.kind) {
      case 'fixed':
      case 'mission-env':
        return names(forMission, place)
      case 'group':
        return names(forGroup, place)
      case 'items':
        return names(forStep, place)
      case 'step':
      case 'script':
        return withItem(names(forStep, place), place.step)
      case 'until':
        return withItem(names(forUntil, place), place.step)
      case 'condition':
        return names(forCondition, place)
      case 'output':
        return names(forOutput, place)
      default:
        return unreachable(place)
    }
  }
}

function without(contexts: ReadonlySet<ContextName>, name: ContextName): ReadonlySet<ContextName> {
  return new Set([...contexts].filter(context => context !== name))
}

function keysIn(tree: Tree | undefined): readonly string[] {
  return tree?.kind === 'mapping' ? [...tree.entries.keys()] : []
}

function diagnosticsFor(file: SourceFile, {scalar}: PlacedText, problems: readonly Problem[]): Diagnostic[] {
  if (problems.length === 0) return []
  const offsetOf = offsetsIn(scalar)
  return problems.slice(0, maxFaults).map(({code, message, hint, start, end}) => {
    const from = offsetOf(start)
    const last = end > start ? offsetOf(end - 1) + 1 : from
    const at = {file, start: from, end: Math.max(from, last)}
    return {code, severity: 'error', message, place: at, ...(hint !== undefined && {hint})}
  })
}
