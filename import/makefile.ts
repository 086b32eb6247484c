/** A Makefile: what its first target needs, or those that were asked for; each target with a recipe is a step. */
import type {Diagnostic, JsonObject, SourceFile} from '../engine/contracts.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {type Draft, type DraftStep, type Note, nameFrom, standIn} from './draft.ts'
import {escaped} from './escape.ts'
import {createIds} from './ids.ts'
import {expand} from './makefile/expand.ts'
import {type Makefile, readMakefile} from './makefile/read.ts'
import {scriptOfRecipe} from './makefile/recipe.ts'
import {circleAmong, neededBy, stepsBefore, type Target, type Targets, targetsIn} from './makefile/targets.ts'
import type {Read} from './read.ts'

/** `only` are targets; the first one of the file when empty, as with `make` alone. */
export function readMake(file: SourceFile, only: readonly string[]): Read {
  const makefile = readMakefile(file)
  const targets = targetsIn(makefile)
  const goals = only.length > 0 ? only : [targets.defaultGoal].flatMap(name => name ?? [])
  const missing = goals.find(name => !targets.byName.has(name))
  if (goals.length === 0) return {diagnostics: [fault(file, 'the file holds no rule with a target')]}
  if (missing !== undefined) return {diagnostics: [noTarget(file, missing, [...targets.byName.keys()])]}
  const needed = neededBy(goals, targets.byName)
  const circle = circleAmong(needed)
  if (circle !== null) return {diagnostics: [circularity(file, circle)]}
  const recipes = needed.filter(({recipe}) => recipe.length > 0)
  if (recipes.length === 0) return {diagnostics: [fault(file, `"${goals.join(' ')}" runs nothing`)]}
  const others = [...targets.byName.values()].filter(
    ({name, recipe}) => recipe.length > 0 && !recipes.some(each => each.name === name),
  )
  const shell = shellOf(makefile)
  const {head, notes} = environmentOf(makefile)
  const draft: Draft = {
    name: goals.length === 1 && only.length === 1 ? (goals[0] ?? '') : nameFrom(file.path).toLowerCase(),
    head: {...head, ...(shell !== null && {defaults: {shell}})},
    steps: stepsFor(recipes, {makefile, targets, isBash: shell === 'bash'}),
    notes: [...makefile.notes, ...targets.notes, ...notes, ...(only.length > 0 ? [] : leftOut(others))],
    comments: [],
  }
  return {draft}
}

interface Around {
  readonly makefile: Makefile
  readonly targets: Targets
  readonly isBash: boolean
}

function stepsFor(recipes: readonly Target[], {makefile, targets, isBash}: Around): DraftStep[] {
  const ids = createIds()
  const idByName = new Map(recipes.map(({name}) => [name, ids.of(name)] as const))
  return recipes.map(target => {
    const {name, span, comments, help} = target
    const {run, problems, notes} = recipeOf(target, {makefile, targets, isBash})
    const before = stepsBefore(target, targets.byName).flatMap(other => idByName.get(other) ?? [])
    const keys = {run: escaped(run), ...(before.length > 0 && {depends_on: before})}
    const step = {id: idByName.get(name) ?? name, name: help, span, keys, notes, comments}
    // What a shell would make of the rest could be anything: `rm -rf $(addprefix out/,$(DIRS))`.
    return problems.length === 0 ? step : standIn(step, problems.join('; '))
  })
}

function recipeOf({name, parts, recipe}: Target, {makefile, targets, isBash}: Around) {
  const automatic = new Map([
    ['@', name],
    ['<', parts[0] ?? ''],
    ['^', parts.join(' ')],
  ])
  const lines = recipe.map(line => ({line, ...expand(line.text, makefile, {automatic, inShell: true})}))
  const texts = lines.map(({text}) => text)
  return {
    run: scriptOfRecipe(texts, {isOneShell: targets.isOneShell, isBash}),
    problems: [...new Set(lines.flatMap(({problems}) => problems))],
    notes: lines.flatMap(({line, remarks}) =>
      remarks.map((message): Note => ({message, span: {start: line.start, end: line.end}})),
    ),
  }
}

/** Null for `sh`, which is what a step has anyway. */
function shellOf({variables}: Makefile): string | null {
  const shell = variables
    .get('SHELL')
    ?.value.split(/[\s/]/)
    .findLast(word => word !== '' && word !== 'env')
  return shell === undefined || shell === 'sh' || !/^[\w.-]+$/.test(shell) ? null : shell
}

function environmentOf(makefile: Makefile): {readonly head: JsonObject; readonly notes: readonly Note[]} {
  const notes: Note[] = []
  const env: {[name: string]: string} = {}
  for (const name of makefile.exported) {
    const variable = makefile.variables.get(name)
    // One that only the environment has reaches every step anyway.
    if (variable === undefined) continue
    const {text, problems} = expand(`$(${name})`, makefile, {inShell: false})
    for (const message of problems)
      notes.push({message: `the exported variable "${name}": ${message}`, span: {start: 0, end: 1}})
    if (problems.length === 0) env[name] = escaped(text)
  }
  return {head: Object.keys(env).length === 0 ? {} : {env}, notes}
}

function leftOut(others: readonly Target[]): Note[] {
  const [first] = others
  if (first === undefined) return []
  const names = others.map(({name}) => name)
  const shown = names.length > 12 ? [...names.slice(0, 12), '...'] : names
  return [
    {
      message: `not needed by what was imported, so left out: ${shown.join(', ')}; --target takes them`,
      span: first.span,
    },
  ]
}

function fault(file: SourceFile, message: string): Diagnostic {
  return {code: 'IMPORT_UNKNOWN_FORMAT', severity: 'error', message, place: {file, start: 0, end: 1}}
}

function noTarget(file: SourceFile, name: string, known: readonly string[]): Diagnostic {
  const hint = didYouMean(nearMissAmong(known)(name)) ?? `it has ${known.slice(0, 20).join(', ')}`
  return {
    code: 'USAGE_UNKNOWN_NAME',
    severity: 'error',
    message: `the file has no target "${name}"`,
    place: {file, start: 0, end: 1},
    hint,
  }
}

function circularity(file: SourceFile, circle: readonly Target[]): Diagnostic {
  const names = circle.map(({name}) => name)
  const message = `targets need each other in a circle: ${[...names, names[0]].slice(0, 12).join(' -> ')}`
  const {start, end} = circle[0]?.span ?? {start: 0, end: 1}
  return {
    code: 'MISSION_CYCLE',
    severity: 'error',
    message,
    place: {file, start, end},
    hint: 'remove one of these prerequisites',
  }
}
