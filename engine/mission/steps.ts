/** The steps as far as they can be read: validation, checks and the plan all look at a step through this. */
import type {HookKind, Json, JsonObject} from '../contracts.ts'
import {type Dependency, readDependencies} from './dependencies.ts'
import {hookKinds} from './hooks.ts'
import {type Entry, entryOf, type Mapping, type Spot, type Tree, textOf, toJson, toJsonObject, valueOf} from './tree.ts'
import {quoted} from './words.ts'

export interface StepReading {
  /** Counted from 0, hooks after the steps. */
  readonly index: number
  /** Undefined for what is no hook. */
  readonly hook: HookKind | undefined
  readonly spot: Spot
  readonly label: string
  readonly id: string | undefined
  readonly name: string | undefined
  /** `command` for `run` text; undefined where it cannot be told. */
  readonly type: string | undefined
  readonly typeEntry: Entry | undefined
  readonly runEntry: Entry | undefined
  readonly withEntry: Entry | undefined
  /** What stands in `with`; of a command with `run` text, its shell and `repeat` added. */
  readonly params: JsonObject
  readonly dependencies: readonly Dependency[]
}

/** The type that `run` text is short for. */
export const runType = 'command'

/** The steps and then the hooks. */
export function readSteps(mission: Mapping): StepReading[] {
  const spots = [undefined, ...hookKinds].flatMap(hook => spotsIn(mission, hook).map(spot => ({hook, spot})))
  const defaultShell = textOf(valueOf(valueOf(mission, 'defaults'), 'shell'))
  return spots.map(({hook, spot}, index) => readStep(spot, {index, hook, defaultShell}))
}

function spotsIn(mission: Mapping, hook: HookKind | undefined): Spot[] {
  const entry = entryOf(mission, hook ?? 'steps')
  if (entry?.value.kind !== 'list') return []
  const parent: Spot = {tree: entry.value, entry, parent: {tree: mission}}
  return entry.value.items.map((tree, index) => ({tree, index, parent}))
}

function readStep(
  spot: Spot,
  {index, hook, defaultShell}: Pick<StepReading, 'index' | 'hook'> & {readonly defaultShell: string | undefined},
): StepReading {
  const {tree} = spot
  const id = textOf(valueOf(tree, 'id'))
  const name = textOf(valueOf(tree, 'name'))
  const typeEntry = entryOf(tree, 'type')
  const runEntry = entryOf(tree, 'run')
  const type = typeEntry === undefined && runEntry !== undefined ? runType : textOf(typeEntry?.value)
  return {
    index,
    hook,
    spot,
    label: hook === undefined ? stepLabel(tree, index) : hookLabel(spot, hook),
    id,
    name,
    type,
    typeEntry,
    runEntry,
    withEntry: entryOf(tree, 'with'),
    params: type === runType ? commandParams(tree, defaultShell) : writtenParams(tree),
    dependencies: hook === undefined ? readDependencies(valueOf(tree, 'depends_on')) : [],
  }
}

/** How messages call a step: by its id, else by its name, else by its number. */
export function stepLabel(step: Tree, index: number): string {
  return `step ${calledIn(step) ?? index + 1}`
}

function hookLabel({tree, index = 0}: Spot, hook: HookKind): string {
  return `hook ${calledIn(tree) ?? `${index + 1} of ${quoted(hook)}`}`
}

function calledIn(step: Tree): string | undefined {
  const called = textOf(valueOf(step, 'id')) ?? textOf(valueOf(step, 'name'))
  return called === undefined ? undefined : quoted(called)
}

function writtenParams(step: Tree): JsonObject {
  const written = valueOf(step, 'with')
  return written?.kind === 'mapping' ? toJsonObject(written) : {}
}

function commandParams(step: Tree, defaultShell: string | undefined): JsonObject {
  const written = writtenParams(step)
  const text = valueOf(step, 'run')
  const run: Json | undefined = text?.kind === 'scalar' ? text.value : written['run']
  const shell: Json | undefined = written['shell'] ?? textOf(valueOf(step, 'shell')) ?? defaultShell
  const repeat = valueOf(step, 'repeat')
  const isText = run !== undefined || written['platform_commands'] !== undefined
  return {
    ...written,
    ...(run !== undefined && {run}),
    ...(isText && shell !== undefined && {shell}),
    ...(repeat?.kind === 'mapping' && {repeat: toJson(repeat)}),
  }
}
