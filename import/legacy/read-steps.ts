/** The steps of a file as they were written, chains taken apart, each with an id that it may have here. */
import type {StepId} from '../../engine/contracts.ts'
import {type Entry, entryOf, type List, type Mapping, type Tree, valueOf} from '../../engine/mission/tree.ts'
import {typeWord} from '../../schemas/aliases.ts'
import type {Span} from '../draft.ts'
import {isMapping, scalarText} from '../fields.ts'
import type {Ids} from '../ids.ts'

export interface OldStep {
  readonly id: StepId
  /** What templates and `depends_on` may call it. */
  readonly names: readonly string[]
  /** Type of the step, without case, `-` and `_`; '' where none is written. */
  readonly type: string
  readonly entries: readonly (readonly [string, Entry])[]
  /** Of its id, its name or its first key: what notes point at. */
  readonly span: Span
  /** All of it. */
  readonly extent: Span
  /** Number of the item in `steps` that it comes from. */
  readonly index: number
  /** It comes from a chain: the one before it there. */
  readonly inChainAfter: OldStep | null
}

/** `prefer` puts the steps of a list in the preferred words. */
export interface Reading {
  readonly ids: Ids
  prefer(list: List): List
}

export function readOldSteps(list: List, reading: Reading): OldStep[] {
  return reading.prefer(list).items.flatMap((tree, index) => {
    if (!isMapping(tree)) return []
    const type = typeWord(scalarText(valueOf(tree, 'type')) ?? '')
    const inner = isChain(type) ? innerSteps(tree, reading) : []
    return inner.length > 0
      ? chainOf(tree, inner, {index, ids: reading.ids})
      : [stepOf(tree, {index, ids: reading.ids, type})]
  })
}

const isChain = (type: string): boolean => ['chain', 'sequence', 'pipeline', 'promptchain'].includes(type)

function stepOf(
  tree: Mapping,
  {index, ids, type}: {readonly index: number; readonly ids: Ids; readonly type: string},
): OldStep {
  const written = scalarText(valueOf(tree, 'id'))
  const name = scalarText(valueOf(tree, 'name'))
  const id = ids.of(written ?? name ?? (type === '' ? `step ${index + 1}` : `${type}-${index + 1}`))
  const extent = {start: tree.start, end: tree.end}
  const entries = [...tree.entries]
  return {id, names: namesOf(tree, id), type, entries, span: headOf(tree), extent, index, inChainAfter: null}
}

const namesOf = (tree: Mapping, id: StepId): string[] =>
  [scalarText(valueOf(tree, 'id')), id, scalarText(valueOf(tree, 'name'))].flatMap(name => name ?? [])

/** A chain is its steps, one after the other; the last one has the chain's own id, for those who want its result. */
function chainOf(
  tree: Mapping,
  inner: readonly Tree[],
  {index, ids}: {readonly index: number; readonly ids: Ids},
): OldStep[] {
  const whole = stepOf(tree, {index, ids, type: 'chain'})
  const steps: OldStep[] = []
  for (const [position, part] of inner.entries()) {
    const isLast = position === inner.length - 1
    const own = entriesOfPart(part)
    const type = typeWord(scalarText(own.get('type')?.value) ?? 'llm')
    const written = scalarText(own.get('id')?.value) ?? scalarText(own.get('name')?.value)
    const id = isLast ? whole.id : ids.of(written ?? `${whole.id}-${position + 1}`)
    const around = position === 0 ? ['depends_on', 'depends_strategy', 'if'] : []
    const shared = ['timeout', 'continue_on_error', ...around].flatMap(key => {
      const entry = tree.entries.get(key)
      return entry === undefined || own.has(key) ? [] : [[key, entry] as const]
    })
    steps.push({
      id,
      names: [id, ...(written === undefined ? [] : [written]), ...(isLast ? whole.names : [])],
      type,
      entries: [...own, ...shared],
      span: {start: part.start, end: part.end},
      extent: {start: part.start, end: part.end},
      index,
      inChainAfter: steps.at(-1) ?? null,
    })
  }
  return steps
}

/** A part is a step, or merely the text of a question. */
function entriesOfPart(part: Tree): Map<string, Entry> {
  if (isMapping(part)) return new Map(part.entries)
  return new Map([['prompt', {written: 'prompt', key: part, value: part}]])
}

function innerSteps(tree: Mapping, {prefer}: Reading): readonly Tree[] {
  const params = valueOf(tree, 'with')
  for (const place of [params, tree]) {
    for (const key of ['steps', 'prompts', 'chain', 'links']) {
      const list = valueOf(place, key)
      if (list?.kind === 'list') return prefer(list).items
    }
  }
  return []
}

function headOf(tree: Mapping): Span {
  const entry = entryOf(tree, 'id') ?? entryOf(tree, 'name')
  if (entry !== undefined) return {start: entry.value.start, end: entry.value.end}
  const [first] = tree.entries.values()
  return first === undefined ? {start: tree.start, end: tree.start + 1} : first.key
}
