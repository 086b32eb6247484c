/** Turns the other words for keys and step types into the preferred ones, so that everything after knows one word each. */
import {type Alias, type AliasScope, aliases, typeWord} from '../../schemas/aliases.ts'
import type {Diagnostic, SourceFile} from '../contracts.ts'
import type {Entry, List, Mapping, Tree} from './tree.ts'

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
    const renamed = renameKeys(file, tree, aliasesIn[scope])
    diagnostics.push(...renamed.diagnostics)
    return renamed.mapping
  }
  const changeRetry = (tree: Tree): Tree => rename('retry', tree)
  const changeDependencies = (tree: Tree): Tree =>
    tree.kind === 'list' ? mapItems(tree, item => rename('dependency', item)) : tree
  const changeType = (tree: Tree): Tree => {
    if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return tree
    const type = typeByWord.get(typeWord(tree.value))
    return type === undefined || type === tree.value ? tree : {...tree, value: type}
  }
  const changeStep = (tree: Tree): Tree =>
    mapValues(rename('step', tree), {type: changeType, retry: changeRetry, depends_on: changeDependencies})

  const entries = mapEntries(mission.entries, {
    defaults: tree => mapValues(rename('defaults', tree), {retry: changeRetry}),
    config: tree => rename('config', tree),
    steps: tree => (tree.kind === 'list' ? mapItems(tree, changeStep) : tree),
  })
  return {mission: {...mission, entries}, diagnostics}
}

type AliasTable = ReadonlyMap<string, Alias>

function tableFor(scope: AliasScope): AliasTable {
  return new Map(aliases.filter(alias => alias.in.includes(scope)).map(alias => [alias.written, alias]))
}

const aliasesIn: {readonly [scope in AliasScope]: AliasTable} = {
  config: tableFor('config'),
  defaults: tableFor('defaults'),
  step: tableFor('step'),
  retry: tableFor('retry'),
  dependency: tableFor('dependency'),
}

function renameKeys(
  file: SourceFile,
  mapping: Mapping,
  table: AliasTable,
): {mapping: Mapping; diagnostics: Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  const entries = new Map<string, Entry>()
  let changed = false
  for (const [key, entry] of lifted(mapping, table)) {
    const alias = table.get(key)
    const preferred = alias?.preferred ?? key
    changed ||= alias !== undefined
    const before = entries.get(preferred)
    if (before === undefined) entries.set(preferred, alias === undefined ? entry : inPreferredUnit(entry, alias))
    else diagnostics.push(saidTwice(file, before, entry))
  }
  return {mapping: changed ? {...mapping, entries} : mapping, diagnostics}
}

/** The mapping's entries, with `outer: {inner: …}` brought up as `outer.inner` where an alias names it so. */
function* lifted(mapping: Mapping, table: AliasTable): Generator<readonly [string, Entry]> {
  for (const [key, entry] of mapping.entries) {
    const [inner, ...others] = entry.value.kind === 'mapping' ? entry.value.entries : []
    const path = inner === undefined ? key : `${key}.${inner[0]}`
    if (inner !== undefined && others.length === 0 && table.has(path)) yield [path, inner[1]]
    else yield [key, entry]
  }
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
