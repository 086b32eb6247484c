/** From the library's YAML document to a tree: what YAML allows and a mission does not ends here. */
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
  type Scalar as YamlScalar,
} from 'yaml'
import type {Diagnostic, SourceFile} from '../contracts.ts'
import type {ErrorCode} from '../errors.ts'
import type {Entry, Tree} from './tree.ts'

/** What aliases may add, in values; a character counts as a sixteenth of one. The largest honest mission stays far below. */
const maxAliasWeight = 1_000_000
export const maxDepth = 100
/** Tags that only say what is there anyway, or that a text is text. */
const harmlessTag = /^(?:!|tag:yaml\.org,2002:(?:str|map|seq))$/

/** A tree with what it would cost to write out, and how deep it goes. */
interface Built {
  readonly tree: Tree
  readonly weight: number
  readonly height: number
}

export interface BuildResult {
  readonly tree: Tree
  readonly diagnostics: readonly Diagnostic[]
}

/** `contents` is a node of a document that was composed from `file` without errors and without a check for unique keys. */
export function buildTree(file: SourceFile, contents: unknown): BuildResult {
  const diagnostics: Diagnostic[] = []
  const anchors = new Map<string, Built | 'open'>()
  let aliasWeight = 0

  function report(
    code: ErrorCode,
    message: string,
    [start, end]: readonly [number, number],
    more: Partial<Diagnostic> = {},
  ): void {
    diagnostics.push({code, severity: 'error', message, place: {file, start, end}, ...more})
  }

  function build(node: unknown): Built {
    if (isAlias(node)) return resolve(node)
    if (!isScalar(node) && !isSeq(node) && !isMap(node)) return built(emptyScalar(0))
    checkTag(node)
    if (node.anchor !== undefined) anchors.set(node.anchor, 'open')
    const result = isScalar(node) ? built(scalar(node)) : isSeq(node) ? list(node) : mapping(node)
    if (node.anchor !== undefined) anchors.set(node.anchor, result)
    return result
  }

  function scalar(node: YamlScalar): Tree {
    const [start, end] = spanOf(node)
    const written = file.text.slice(start, end)
    const {value} = node
    if (typeof value === 'number' && !Number.isFinite(value)) {
      report('MISSION_BAD_VALUE', `the number ${written} is not finite`, [start, end])
      return {kind: 'scalar', value: 0, written, start, end}
    }
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return {kind: 'scalar', value, written, start, end}
    }
    return {kind: 'scalar', value: null, written, start, end}
  }

  function list(node: YAMLSeq): Built {
    const items = node.items.map(build)
    const [start, end] = spanOf(node)
    return around({kind: 'list', items: items.map(item => item.tree), start, end}, items)
  }

  function mapping(node: YAMLMap): Built {
    const entries = new Map<string, Entry>()
    const values: Built[] = []
    for (const pair of node.items) {
      const key = keyOf(pair)
      if (key === undefined) continue
      const value = pair.value === null ? built(emptyScalar(key.span[1])) : build(pair.value)
      values.push(value)
      const first = entries.get(key.name)
      const [start, end] = key.span
      if (first === undefined) entries.set(key.name, {written: key.name, key: {start, end}, value: value.tree})
      else reportTwice(key.name, key.span, first)
    }
    const [start, end] = spanOf(node)
    return around({kind: 'mapping', entries, start, end}, values)
  }

  function keyOf(pair: Pair): {name: string; span: readonly [number, number]} | undefined {
    const {key} = pair
    if (isScalar(key)) {
      const {tree} = build(key)
      const span = spanOf(key)
      if (typeof key.value === 'string') return {name: key.value, span}
      if (tree.kind === 'scalar' && tree.written !== '') return {name: tree.written, span}
      report('MISSION_SYNTAX', 'a key is missing before ":"', [span[0], span[0] + 1])
      return undefined
    }
    const span = isMap(key) || isSeq(key) || isAlias(key) ? spanOf(key) : ([0, 0] as const)
    const what = isMap(key) ? 'a mapping' : isSeq(key) ? 'a list' : 'an alias'
    const hint = 'put the text in quotes if it is not meant as YAML, as in "{{ name }}"'
    report('MISSION_SYNTAX', `${what} stands where a key is expected`, span, {hint})
    return undefined
  }

  function reportTwice(name: string, span: readonly [number, number], first: Entry): void {
    const place = {file, start: first.key.start, end: first.key.end}
    const related = [{message: 'first written here', place}]
    report('MISSION_DUPLICATE_KEY', `the key "${name}" stands twice in one mapping`, span, {
      hint: 'keep one of the two',
      related,
    })
  }

  function resolve(alias: Alias): Built {
    const span = spanOf(alias)
    const target = anchors.get(alias.source)
    if (target === undefined) {
      const hint = `put it in quotes if it is meant as text: "*${alias.source}"`
      report('MISSION_SYNTAX', `the alias "*${alias.source}" has no anchor "&${alias.source}" before it`, span, {hint})
      return built(emptyScalar(span[0]))
    }
    if (target === 'open') {
      report('MISSION_ALIAS_BOMB', `the alias "*${alias.source}" stands within what it repeats`, span, {
        hint: 'write the values out',
      })
      return built(emptyScalar(span[0]))
    }
    const before = aliasWeight
    aliasWeight += target.weight
    if (aliasWeight <= maxAliasWeight) return target
    if (before <= maxAliasWeight) {
      const message = `with the alias "*${alias.source}" the aliases of this file expand to more than a mission may hold`
      report('MISSION_ALIAS_BOMB', message, span, {hint: 'write the values out'})
    }
    return built(emptyScalar(span[0]))
  }

  function around(tree: Tree, parts: readonly Built[]): Built {
    let weight = 1
    let below = 0
    for (const part of parts) {
      weight += part.weight
      below = Math.max(below, part.height)
    }
    // Mostly aliases get here: what is written much deeper was refused while it was read.
    if (below === maxDepth) {
      const message = `lists and mappings are nested more than ${maxDepth} deep here`
      report('MISSION_SYNTAX', message, [tree.start, tree.start + 1])
    }
    return {tree, weight, height: below + 1}
  }

  function checkTag(node: YamlScalar | YAMLSeq | YAMLMap): void {
    if (node.tag === undefined || harmlessTag.test(node.tag)) return
    const [start] = spanOf(node)
    // The library keeps no place for a tag: it stands before the value, perhaps with an anchor between them.
    const found = /(![^\s,]*)\s*(?:&\S+\s*)?$/.exec(file.text.slice(Math.max(0, start - 256), start))
    const tag = found?.[1] ?? node.tag
    const from = found === null ? start : start - (found[0]?.length ?? 0)
    const hint = 'remove it, or put the whole text in quotes'
    report('MISSION_SYNTAX', `"${tag}" is a tag, and a mission has none`, [from, from + tag.length], {hint})
  }

  const {tree} = build(contents)
  return {tree, diagnostics}
}

function built(tree: Tree): Built {
  const length = tree.kind === 'scalar' && typeof tree.value === 'string' ? tree.value.length : 0
  return {tree, weight: 1 + length / 16, height: 0}
}

function emptyScalar(offset: number): Tree {
  return {kind: 'scalar', value: null, written: '', start: offset, end: offset}
}

function spanOf(node: {
  readonly range?: readonly [number, number, number] | null | undefined
}): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0]
}
