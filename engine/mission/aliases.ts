/** Turns the other words for keys and step types into the preferred ones, so that everything after knows one word each. */
import {
  type Alias,
  type AliasScope,
  aliases,
  timeoutWordsInWith,
  typeWord,
  valueAliases,
} from '../../schemas/aliases.ts'
import type {Diagnostic, SourceFile} from '../contracts.ts'
import {hookKinds} from './hooks.ts'
import {type Entry, entryOf, type List, type Mapping, type Tree, textOf} from './tree.ts'

export interface Preferred {
  readonly mission: Mapping
  readonly diagnostics: readonly Diagnostic[]
}

/** Places stay those of the words as written. Two words for one key in the same mapping are an error. */
export function preferWords(file: SourceFile, mission: Mapping, types: readonly string[]): Preferred {
  const diagnostics: Diagnostic[] = []
  const typeByWord = new Map(types.map(type => [typeWord(type), type]))

  const rename = (scope: AliasScope, tree: Tree): Tree => {
    if (tree.kind !== 'mapping') return tree
    const type = textOf(entryOf(tree, 'type')?.value ?? entryOf(tree, 'step_type')?.value) ?? ''
    const renamed = renameKeys(file, tree, aliasesFor(scope, typeByWord.get(typeWord(type))))
    diagnostics.push(...renamed.diagnostics)
    return mapValues(renamed.mapping, wordsIn[scope])
  }
  const changeRetry = (tree: Tree): Tree => rename('retry', tree)
  const changeTimeout = (tree: Tree): Tree => rename('timeout', tree)
  const changeResources = (tree: Tree): Tree => rename('resources', tree)
  const changeDependencies = (tree: Tree): Tree => {
    if (tree.kind === 'list') return mapItems(tree, item => rename('dependency', item))
    return mapAllValues(tree, answer => rename('dependency', answer))
  }
  const liftTimeout = (tree: Tree): Tree => {
    if (tree.kind !== 'mapping') return tree
    const lifted = liftTimeoutWords(file, tree)
    diagnostics.push(...lifted.diagnostics)
    return lifted.mapping
  }
  const changeType = (tree: Tree): Tree => {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return tree
    const type = typeByWord.get(typeWord(tree.value))
    return type === undefined || type === tree.value ? tree : {...tree, value: type}
  }
  const changeStep = (tree: Tree): Tree =>
    mapValues(liftTimeout(rename('step', tree)), {
      type: changeType,
      retry: changeRetry,
      timeout: changeTimeout,
      resources: changeResources,
      depends_on: changeDependencies,
      with: tree => rename('params', tree),
    })

  const changeSteps = (tree: Tree): Tree => (tree.kind === 'list' ? mapItems(tree, changeStep) : tree)

  const entries = mapEntries(mission.entries, {
    defaults: tree => mapValues(rename('defaults', tree), {retry: changeRetry, timeout: changeTimeout}),
    config: tree => rename('config', tree),
    ...Object.fromEntries(['steps', ...hookKinds].map(key => [key, changeSteps])),
  })
  return {mission: {...mission, entries}, diagnostics}
}

type AliasTable = ReadonlyMap<string, Alias>

/** With those that are for steps of this type alone. */
function tableFor(scope: AliasScope, type?: string): AliasTable {
  const known = aliases.filter(alias => alias.in.includes(scope) && (alias.of === undefined || alias.of === type))
  return new Map(known.map(alias => [alias.written, alias]))
}

const aliasesIn = forEachScope(scope => tableFor(scope))

/** By type, for the steps of types that have words of their own. */
const aliasesOfType = new Map(
  aliases.flatMap(({of}) => (of === undefined ? [] : [[of, tableFor('step', of)] as const])),
)

const aliasesFor = (scope: AliasScope, type: string | undefined): AliasTable =>
  (scope === 'step' ? aliasesOfType.get(type ?? '') : undefined) ?? aliasesIn[scope]

const wordsIn = forEachScope(changesOfWords)

function forEachScope<T>(make: (scope: AliasScope) => T): {readonly [scope in AliasScope]: T} {
  return {
    config: make('config'),
    defaults: make('defaults'),
    step: make('step'),
    params: make('params'),
    retry: make('retry'),
    timeout: make('timeout'),
    resources: make('resources'),
    dependency: make('dependency'),
  }
}

/** For each key whose values have other words: the change to the preferred one. */
function changesOfWords(scope: AliasScope): Changes {
  const others = valueAliases.filter(alias => alias.in === scope)
  const keys = new Set(others.map(({key}) => key))
  return Object.fromEntries([...keys].map(key => [key, changeWord(others.filter(alias => alias.key === key))]))
}

function changeWord(words: readonly {readonly written: string; readonly preferred: string}[]): (tree: Tree) => Tree {
  const preferredBy = new Map(words.map(({written, preferred}) => [written, preferred]))
  return tree => {
    const preferred = tree.kind === 'scalar' ? preferredBy.get(String(tree.value)) : undefined
    return tree.kind !== 'scalar' || preferred === undefined ? tree : {...tree, value: preferred}
  }
}

function renameKeys(
  file: SourceFile,
  mapping: Mapping,
  table: AliasTable,
): {mapping: Mapping; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  const entries = new Map<string, Entry>()
  const inner: {readonly entry: Entry; readonly alias: Alias}[] = []
  let changed = false
  for (const [key, entry] of lifted(mapping, table)) {
    const alias = table.get(key)
    if (alias?.within !== undefined) {
      inner.push({entry: inPreferredUnit(entry, alias), alias})
      continue
    }
    const preferred = alias?.preferred ?? key
    changed ||= alias !== undefined
    const before = entries.get(preferred)
    if (before === undefined) entries.set(preferred, alias === undefined ? entry : inPreferredUnit(entry, alias))
    else diagnostics.push(saidTwice(file, before, entry))
  }
  for (const {entry, alias} of inner) {
    const twice = moveWithin(file, entries, entry, alias)
    if (twice !== undefined) diagnostics.push(twice)
  }
  return {mapping: changed || inner.length > 0 ? {...mapping, entries} : mapping, diagnostics}
}

/** `allow_partial_results: true` beside `timeout: 5m` becomes `timeout: {limit: 5m, allow_partial: true}`. */
function moveWithin(
  file: SourceFile,
  entries: Map<string, Entry>,
  entry: Entry,
  {preferred, within}: Alias,
): Diagnostic | undefined {
  if (within === undefined) return undefined
  const outer = entries.get(within.key)
  const members = new Map(outer?.value.kind === 'mapping' ? outer.value.entries : [])
  const before = members.get(preferred)
  if (before !== undefined) return saidTwice(file, before, entry)
  if (outer !== undefined && outer.value.kind !== 'mapping') members.set(within.plainAs, outer)
  members.set(preferred, entry)
  const {start, end} = outer?.value ?? entry.value
  const value: Mapping = {kind: 'mapping', entries: members, start, end}
  entries.set(within.key, {...(outer ?? entry), value})
  return undefined
}

/** `with: {base_timeout_seconds: 30}` becomes `timeout: {base: 30}` of the step. */
function liftTimeoutWords(file: SourceFile, step: Mapping): {mapping: Mapping; diagnostics: Diagnostic[]} {
  const params = step.entries.get('with')
  if (params?.value.kind !== 'mapping') return {mapping: step, diagnostics: []}
  const kept = new Map(params.value.entries)
  const entries = new Map(step.entries)
  const diagnostics: Diagnostic[] = []
  for (const {written, preferred} of timeoutWordsInWith) {
    const entry = kept.get(written)
    if (entry === undefined) continue
    kept.delete(written)
    const alias = {in: [], written, preferred, within: {key: 'timeout', plainAs: 'limit'}}
    const twice = moveWithin(file, entries, entry, alias)
    if (twice !== undefined) diagnostics.push(twice)
  }
  if (kept.size === params.value.entries.size) return {mapping: step, diagnostics}
  entries.set('with', {...params, value: {...params.value, entries: kept}})
  return {mapping: {...step, entries}, diagnostics}
}

/** The mapping's entries, with `outer: {inner: …}` brought up as `outer.inner` where an alias names it so. */
function* lifted(mapping: Mapping, table: AliasTable): Generator<readonly [string, Entry]> {
  for (const [key, entry] of mapping.entries) {
    const inner = entry.value.kind === 'mapping' ? [...entry.value.entries] : []
    const [up, rest] = parted(inner, ([name]) => table.has(`${key}.${name}`))
    for (const [name, member] of up) yield [`${key}.${name}`, member]
    if (up.length === 0) yield [key, entry]
    else if (rest.length > 0) yield [key, {...entry, value: {...entry.value, kind: 'mapping', entries: new Map(rest)}}]
  }
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter(item => !isFirst(item))]
}

function inPreferredUnit(entry: Entry, {times}: Alias): Entry {
  const {value} = entry
  if (times === undefined || value.kind !== 'scalar' || typeof value.value !== 'number') return entry
  return {...entry, value: {...value, value: value.value * times}}
}

function saidTwice(file: SourceFile, first: Entry, second: Entry): Diagnostic {
  return {
    code: 'MISSION_DUPLICATE_KEY',
    severity: 'error',
    message: `"${second.written}" and "${first.written}" are two words for the same key`,
    place: {file, start: second.key.start, end: second.key.end},
    hint: 'keep one of the two',
    related: [{message: 'the other one', place: {file, start: first.key.start, end: first.key.end}}],
  }
}

interface Changes {
  readonly [key: string]: (value: Tree) => Tree
}

/** The same tree with some values of its mapping changed; the tree itself where none was. */
function mapValues(tree: Tree, changes: Changes): Tree {
  if (tree.kind !== 'mapping') return tree
  const entries = mapEntries(tree.entries, changes)
  return entries === tree.entries ? tree : {...tree, entries}
}

function mapAllValues(tree: Tree, change: (value: Tree) => Tree): Tree {
  if (tree.kind !== 'mapping') return tree
  return mapValues(tree, Object.fromEntries([...tree.entries.keys()].map(key => [key, change])))
}

function mapEntries(entries: Mapping['entries'], changes: Changes): Mapping['entries'] {
  let changed: Map<string, Entry> | undefined
  for (const [key, change] of Object.entries(changes)) {
    const entry = entries.get(key)
    const value = entry && change(entry.value)
    if (entry === undefined || value === undefined || value === entry.value) continue
    changed ??= new Map(entries)
    changed.set(key, {...entry, value})
  }
  return changed ?? entries
}

function mapItems(list: List, change: (item: Tree) => Tree): Tree {
  const items = list.items.map(change)
  return items.every((item, index) => item === list.items[index]) ? list : {...list, items}
}
