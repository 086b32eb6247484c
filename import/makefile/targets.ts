/** The targets of a Makefile: all that its rules say about each, and what a goal needs. */
import {circlesIn} from '../../engine/mission/circles.ts'
import type {Note, Span} from '../draft.ts'
import {expand} from './expand.ts'
import type {Makefile, RecipeLine, Rule} from './read.ts'

/** A target with all that the rules for it say. */
export interface Target {
  readonly name: string
  /** What it waits for, also where only the order counts. */
  readonly prerequisites: readonly string[]
  /** What it is made of: `$^`. */
  readonly parts: readonly string[]
  readonly recipe: readonly RecipeLine[]
  readonly span: Span
  readonly comments: readonly string[]
  readonly help: string | undefined
  readonly isPhony: boolean
}

export interface Targets {
  /** In the order of the file. */
  readonly byName: ReadonlyMap<string, Target>
  readonly notes: readonly Note[]
  /** `.ONESHELL` is there. */
  readonly isOneShell: boolean
  /** What `make` alone would make. */
  readonly defaultGoal: string | null
}

/** Special targets that concern make alone. */
const ofNoConcern =
  /^\.(?:PHONY|ONESHELL|SILENT|SUFFIXES|DEFAULT_GOAL|DELETE_ON_ERROR|NOTPARALLEL|PRECIOUS|SECONDARY|POSIX|EXPORT_ALL_VARIABLES)$/

export function targetsIn(makefile: Makefile): Targets {
  const notes: Note[] = []
  const byName = new Map<string, Target>()
  const phony = new Set<string>()
  let isOneShell = false
  for (const rule of makefile.rules) {
    const names = wordsIn(rule.targets, makefile, rule, notes)
    const [parts = [], orderOnly = []] = rule.prerequisites.split('|').map(text => wordsIn(text, makefile, rule, notes))
    const prerequisites = [...parts, ...orderOnly]
    if (names.includes('.PHONY')) for (const name of prerequisites) phony.add(name)
    if (names.includes('.ONESHELL')) isOneShell = true
    if (names.every(name => ofNoConcern.test(name))) continue
    if (names.some(name => name.includes('%') || /^\.\w+(?:\.\w+)?$/.test(name))) {
      notes.push({message: `the pattern rule "${rule.targets}" has no counterpart`, span: rule.span})
      continue
    }
    for (const name of names) byName.set(name, merged(byName.get(name), name, {rule, parts, prerequisites}))
  }
  for (const [name, target] of byName) byName.set(name, {...target, isPhony: phony.has(name)})
  const [first = null] = byName.keys()
  return {byName, notes, isOneShell, defaultGoal: makefile.variables.get('.DEFAULT_GOAL')?.value ?? first}
}

/** Of several rules for one target the prerequisites add up; the last recipe counts. */
function merged(
  before: Target | undefined,
  name: string,
  {rule, parts, prerequisites}: Pick<Target, 'parts' | 'prerequisites'> & {readonly rule: Rule},
): Target {
  const hasRecipe = rule.recipe.length > 0
  return {
    name,
    prerequisites: [...new Set([...(before?.prerequisites ?? []), ...prerequisites])],
    parts: [...new Set([...(before?.parts ?? []), ...parts])],
    recipe: hasRecipe ? rule.recipe : (before?.recipe ?? []),
    span: before === undefined || hasRecipe ? rule.span : before.span,
    comments: [...(before?.comments ?? []), ...rule.comments],
    help: rule.help ?? before?.help,
    isPhony: false,
  }
}

function wordsIn(text: string, makefile: Makefile, {span}: Rule, notes: Note[]): string[] {
  const {text: expanded, problems} = expand(text, makefile, {inShell: false})
  for (const message of problems) notes.push({message, span})
  return expanded.split(/\s+/).filter(word => word !== '' && !word.includes('$'))
}

/** The goals with everything they need, each behind what it needs: the order in which make would go. */
export function neededBy(goals: readonly string[], targets: ReadonlyMap<string, Target>): Target[] {
  const needed: Target[] = []
  const seen = new Set<string>()
  const open = [...goals].reverse().map(name => ({name, isDone: false}))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const target = targets.get(next.name)
    if (target === undefined) continue
    if (next.isDone) needed.push(target)
    if (seen.has(next.name)) continue
    seen.add(next.name)
    open.push({name: next.name, isDone: true})
    open.push(...target.prerequisites.map(name => ({name, isDone: false})).reverse())
  }
  return needed
}

/** Targets that need each other in a circle; null where none do. */
export function circleAmong(needed: readonly Target[]): Target[] | null {
  const targets = [...needed].sort((a, b) => a.span.start - b.span.start)
  const numbers = new Map(targets.map(({name}, index) => [name, index] as const))
  const edges = targets.map(({name, prerequisites}) =>
    prerequisites.filter(other => other !== name).flatMap(other => numbers.get(other) ?? []),
  )
  const [circle] = circlesIn(edges)
  return circle === undefined ? null : circle.flatMap(index => targets[index] ?? [])
}

/** Those with a recipe that a target waits for: one without any stands for what it needs itself. */
export function stepsBefore({name, prerequisites}: Target, targets: ReadonlyMap<string, Target>): string[] {
  const found = new Set<string>()
  const seen = new Set([name])
  const open = [...prerequisites].reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const target = targets.get(next)
    if (target === undefined || seen.has(next)) continue
    seen.add(next)
    if (target.recipe.length > 0) found.add(next)
    else open.push(...[...target.prerequisites].reverse())
  }
  return [...found]
}
