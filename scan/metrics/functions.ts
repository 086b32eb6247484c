/** The functions of a file, measured. */
import type {FunctionMetrics} from '../../engine/code-metrics.ts'
import type {Grammar} from './grammar.ts'
import type {Lines} from './lines.ts'
import {nearest, type Part} from './outline.ts'
import {quoteOf} from './quote.ts'
import type {Token} from './tokens.ts'

export interface MeasuredFile {
  readonly text: string
  readonly grammar: Grammar
  readonly parts: readonly Part[]
  readonly lines: Lines
  readonly tokens: readonly Token[]
}

/** Functions shorter than this are built alike without having been copied. */
const MIN_SHAPE_TOKENS = 50

export function functionsOf(file: MeasuredFile): FunctionMetrics[] {
  const found = file.parts.filter(({role}) => role.is === 'function')
  const inside = new Map<Part, Part[]>()
  const own = new Map<Part, Part[]>()
  for (const part of file.parts) {
    const around = nearest(part, 'function')
    if (around === null) continue
    const lists = part.role.is === 'function' ? inside : own
    const list = lists.get(around)
    if (list === undefined) lists.set(around, [part])
    else list.push(part)
  }
  return found.map(part => measured(part, {file, own: own.get(part) ?? [], inside: inside.get(part) ?? []}))
}

interface Around {
  readonly file: MeasuredFile
  /** What plays a part in it, without functions and what stands in them. */
  readonly own: readonly Part[]
  /** The functions directly inside it. */
  readonly inside: readonly Part[]
}

function measured(part: Part, {file, own, inside}: Around): FunctionMetrics {
  const {grammar, lines, tokens, text} = file
  const parameters = grammar.parametersOf(part.node)
  const count = (nodes: typeof parameters) => nodes.reduce((sum, node) => sum + (grammar.countOf?.(node) ?? 1), 0)
  const [from, to] = [firstTokenAt(tokens, part.start), firstTokenAt(tokens, part.end)]
  return {
    name: fullNameOf(part, grammar),
    startLine: part.startLine,
    endLine: part.endLine,
    codeLines: codeLinesOf(part, inside, lines),
    parameters: count(parameters),
    booleanParameters: count(parameters.filter(node => grammar.booleanParameter.test(node.text()))),
    nesting: Math.max(0, ...own.map(control => depthOf(control, part))),
    complexity: 1 + own.reduce((sum, one) => sum + pointsOf(one), 0),
    quote: quoteOf(text, part.start),
    shape: to - from < MIN_SHAPE_TOKENS ? null : shapeOf(tokens.slice(from, to)),
    tokens: to - from,
  }
}

/** Functions inside it that fill lines of their own are measured by themselves. */
function codeLinesOf(part: Part, inside: readonly Part[], lines: Lines): number {
  const theirs = inside.map(({startLine, endLine}) => lines.codeBetween(startLine + 1, endLine - 1))
  return lines.codeBetween(part.startLine, part.endLine) - theirs.reduce((sum, count) => sum + Math.max(0, count), 0)
}

function pointsOf({role}: Part): number {
  if (role.is === 'control') return role.points
  return role.is === 'logical' || role.is === 'conditional' ? 1 : 0
}

function depthOf(part: Part, within: Part): number {
  let depth = 0
  for (let around: Part | null = part; around !== null && around !== within; around = around.parent) {
    if (around.role.is === 'control' && around.role.nests && !isElseIf(around)) depth++
  }
  return depth
}

/** `else if` stands in the statement before it, and beside it for whoever reads. */
function isElseIf({node, kind, parent}: Part): boolean {
  if (!/^if_(?:statement|expression)$/.test(kind) || parent?.kind !== kind) return false
  const holder = node.parent()
  if (holder?.kind() === 'else_clause') return true
  return holder?.field('alternative')?.id() === node.id()
}

export function fullNameOf(part: Part, grammar: Grammar): string | null {
  const name = grammar.nameOf(part.node)
  if (name === undefined || name.length > MAX_NAME_CHARACTERS) return null
  const owner = ownerOf(part, grammar)
  return owner === undefined || name.includes('::') ? name : `${owner}.${name}`
}

const MAX_NAME_CHARACTERS = 120

/** The type that it is a method of. */
export function ownerOf(part: Part, grammar: Grammar): string | undefined {
  const written = grammar.ownerOf?.(part.node)
  if (written !== undefined) return written
  let around = part.parent
  while (around !== null && around.role.is !== 'type' && around.role.is !== 'function') around = around.parent
  return around?.role.is === 'type' ? grammar.nameOf(around.node)?.replace(/<.*$/s, '') : undefined
}

function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function shapeOf(tokens: readonly Token[]): number {
  let high = 0x811c9dc5
  let low = 0x2545f491
  for (const {shape} of tokens) {
    high = Math.imul(high ^ shape, 0x01000193)
    low = Math.imul(low ^ shape, 0x85ebca6b) + 1
  }
  return (high >>> 6) * 2 ** 26 + (low >>> 6)
}
