/** Where in a mission expressions may stand, and the texts that stand there. */
import {allStepTrees} from './hooks.ts'
import {itemsIn} from './items.ts'
import {runType, type StepReading} from './steps.ts'
import {entryOf, type Mapping, type Scalar, type Tree, textOf, valueOf} from './tree.ts'
import {missionType} from './used-missions.ts'

/** What an expression may speak of depends on where it stands. */
export type TextPlace =
  /** Texts that nothing evaluates; `what` is how messages call them. */
  | {readonly kind: 'fixed'; readonly what: string}
  | {readonly kind: 'mission-env'}
  /** Evaluated when all steps have ended. */
  | {readonly kind: 'output'}
  /** The name of a concurrency group. */
  | {readonly kind: 'group'}
  | {readonly kind: 'step'; readonly step: StepReading}
  /** What the step works through: read before there is an item. */
  | {readonly kind: 'items'; readonly step: StepReading}
  | {readonly kind: 'condition'; readonly step: StepReading}
  | {readonly kind: 'script'; readonly step: StepReading; readonly shell: string}
  /** Judged after each round of a step that repeats. */
  | {readonly kind: 'until'; readonly step: StepReading}

export interface PlacedText {
  readonly scalar: Scalar
  readonly text: string
  readonly place: TextPlace
}

const opening = '${{'
const defaultShell = 'sh'

/** Whether the library for expressions is needed at all: loading it takes a third of what a small mission takes. */
export function usesExpressions(mission: Mapping): boolean {
  const isAsked = (step: Tree) => entryOf(step, 'if') !== undefined || untilsIn(step).length > 0
  return allStepTrees(mission).some(isAsked) || holdsOpening(mission)
}

/** All texts with an expression in them, and every condition. */
export function* expressionTexts(mission: Mapping, steps: readonly StepReading[]): Generator<PlacedText> {
  for (const scalar of textsIn(valueOf(mission, 'env'))) yield* opened(scalar, {kind: 'mission-env'})
  const group = valueOf(valueOf(mission, 'concurrency'), 'group')
  for (const scalar of textsIn(group)) yield* opened(scalar, {kind: 'group'})
  yield* fixedTexts(mission, ['name', 'env_file', 'secrets', 'config', 'defaults'])
  yield* fixedTexts(mission, ['vars'], 'a constant')
  const inputs = valueOf(mission, 'inputs')
  if (inputs?.kind === 'mapping') {
    for (const {value} of inputs.entries.values()) yield* fixedTexts(value, ['default', 'options'])
  }
  const outputs = valueOf(mission, 'outputs')
  if (outputs?.kind === 'mapping') {
    for (const {value} of outputs.entries.values()) {
      for (const scalar of textsIn(valueOf(value, 'value'))) yield* opened(scalar, {kind: 'output'})
    }
  }
  for (const step of steps) yield* textsOfStep(step)
}

function* textsOfStep(step: StepReading): Generator<PlacedText> {
  const {tree} = step.spot
  const condition = valueOf(tree, 'if')
  if (condition !== undefined) for (const scalar of textsIn(condition)) yield placed(scalar, {kind: 'condition', step})
  for (const scalar of textsIn(valueOf(tree, 'env'))) yield* opened(scalar, {kind: 'step', step})
  yield* textsOfParams(step)
  yield* textsOfCache(step)
  if (step.type === runType) for (const until of untilsIn(tree)) yield placed(until, {kind: 'until', step})
  const items = itemsIn(tree)
  yield* fixedTexts(tree, ['id', 'name', 'depends_on', 'shell', 'timeout', 'retry', 'platforms'])
  if (items === undefined) yield* fixedTexts(tree, ['working_directory'])
  else for (const scalar of textsIn(valueOf(tree, 'working_directory'))) yield* opened(scalar, {kind: 'step', step})
  for (const scalar of textsIn(items?.entry.value)) yield* opened(scalar, {kind: 'items', step})
}

/** Its key is evaluated with the step; which files are meant is known before. */
function* textsOfCache(step: StepReading): Generator<PlacedText> {
  const cache = valueOf(step.spot.tree, 'cache')
  if (cache?.kind === 'list') yield* fixedTexts(step.spot.tree, ['cache'])
  if (cache?.kind !== 'mapping') return
  for (const scalar of textsIn(valueOf(cache, 'key'))) yield* opened(scalar, {kind: 'step', step})
  yield* fixedTexts(cache, ['inputs', 'outputs', 'ttl'])
}

/** Beside `with` or in it. */
function untilsIn(step: Tree): Scalar[] {
  return [step, valueOf(step, 'with')].flatMap(tree => {
    const until = valueOf(valueOf(tree, 'repeat'), 'until')
    return until?.kind === 'scalar' && typeof until.value === 'string' ? [until] : []
  })
}

function* textsOfParams(step: StepReading): Generator<PlacedText> {
  const params = step.withEntry?.value
  const isCommand = step.type === runType
  const {shell = defaultShell} = step.params
  const script: TextPlace & {kind: 'script'} = {
    kind: 'script',
    step,
    shell: typeof shell === 'string' ? shell : defaultShell,
  }
  for (const scalar of textsIn(step.runEntry?.value)) yield* opened(scalar, script)
  if (params?.kind !== 'mapping') return
  if (step.type === missionType) yield* fixedTexts(params, ['uses'])
  for (const [key, {value}] of params.entries) {
    if (step.type === missionType && key === 'uses') continue
    if (isCommand && (key === 'repeat' || key === 'platform_commands' || key === 'fallback_command')) continue
    const place: TextPlace = isCommand && key === 'run' ? script : {kind: 'step', step}
    for (const scalar of textsIn(value)) yield* opened(scalar, place)
  }
  if (!isCommand) return
  yield* textsOfProgram(valueOf(params, 'fallback_command'), script)
  const platforms = valueOf(params, 'platform_commands')
  if (platforms?.kind !== 'mapping') return
  for (const [platform, {value}] of platforms.entries) {
    yield* textsOfProgram(value, platform === 'windows' ? {...script, shell: 'powershell'} : script)
  }
}

/** Text for a shell, or a mapping with `run` or `command`. */
function* textsOfProgram(tree: Tree | undefined, script: TextPlace & {kind: 'script'}): Generator<PlacedText> {
  if (tree?.kind === 'scalar') for (const scalar of textsIn(tree)) yield* opened(scalar, script)
  if (tree?.kind !== 'mapping') return
  const shell = textOf(valueOf(tree, 'shell')) ?? script.shell
  for (const [key, {value}] of tree.entries) {
    const place: TextPlace = key === 'run' ? {...script, shell} : {kind: 'step', step: script.step}
    for (const scalar of textsIn(value)) yield* opened(scalar, place)
  }
}

function* fixedTexts(tree: Tree, keys: readonly string[], what?: string): Generator<PlacedText> {
  for (const key of keys) {
    const entry = entryOf(tree, key)
    if (entry === undefined) continue
    for (const scalar of textsIn(entry.value)) {
      yield* opened(scalar, {kind: 'fixed', what: what ?? `"${entry.written}"`})
    }
  }
}

function* opened(scalar: Scalar, place: TextPlace): Generator<PlacedText> {
  const text = placed(scalar, place)
  if (text.text.includes(opening)) yield text
}

function placed(scalar: Scalar, place: TextPlace): PlacedText {
  return {scalar, text: typeof scalar.value === 'string' ? scalar.value : scalar.written, place}
}

/** The texts in a value, at whatever depth. */
function* textsIn(tree: Tree | undefined): Generator<Scalar> {
  if (tree === undefined) return
  if (tree.kind === 'scalar') {
    if (typeof tree.value === 'string' || typeof tree.value === 'boolean') yield tree
  } else if (tree.kind === 'list') for (const item of tree.items) yield* textsIn(item)
  else for (const {value} of tree.entries.values()) yield* textsIn(value)
}

function holdsOpening(tree: Tree): boolean {
  switch (tree.kind) {
    case 'scalar':
      return typeof tree.value === 'string' && tree.value.includes(opening)
    case 'list':
      return tree.items.some(holdsOpening)
    default:
      for (const {value} of tree.entries.values()) if (holdsOpening(value)) return true
      return false
  }
}
