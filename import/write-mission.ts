/** From draft to the text of a mission. What a version of Sortie would refuse of it becomes a step that says so. */
import {Document, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap} from 'yaml'
import type {Diagnostic, SourceFile} from '../engine/contracts.ts'
import {formatMission} from '../engine/mission/format.ts'
import {type LoadOptions, loadMission} from '../engine/mission/load.ts'
import {locationOf} from '../engine/mission/location.ts'
import {parseMission} from '../engine/mission/parse.ts'
import {valueOf} from '../engine/mission/tree.ts'
import missionSchema from '../schemas/mission.schema.json' with {type: 'json'}
import {type Draft, type DraftStep, keysOf, type Note, standIn} from './draft.ts'

export interface WriteOptions extends Pick<LoadOptions, 'stepTypes'> {
  readonly source: SourceFile
}

export interface Written {
  readonly text: string
  /** As it was written: with stand-ins for what was refused. */
  readonly draft: Draft
}

export type WriteResult = Written | {readonly diagnostics: readonly Diagnostic[]}

/** The text is a mission that the loader takes; `diagnostics` say what is wrong where none could be made. */
export function writeMission(draft: Draft, options: WriteOptions): Promise<WriteResult> {
  return writeKnown({...draft, steps: draft.steps.map(withKnownKeys)}, options)
}

const stepKeys: ReadonlySet<string> = new Set(Object.keys(missionSchema.definitions.step.properties))

/** What a step can do without is no reason to give it up. */
function withKnownKeys(step: DraftStep): DraftStep {
  const unknown = Object.keys(step.keys).filter(key => !stepKeys.has(key))
  if (unknown.length === 0) return step
  const keys = Object.fromEntries(Object.entries(step.keys).filter(([key]) => stepKeys.has(key)))
  const notes = unknown.map((key): Note => ({message: `"${key}" of a step has no counterpart`, span: step.span}))
  return {...step, keys, notes: [...step.notes, ...notes]}
}

async function writeKnown(draft: Draft, options: WriteOptions): Promise<WriteResult> {
  const text = textOf(draft, options.source)
  const file = {path: `${draft.name}.yaml`, text}
  const {diagnostics} = await loadMission(file, {stepTypes: options.stepTypes, cores: 1})
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  if (errors.length > 0) {
    const better = withoutRefused(draft, file, errors)
    return better === null ? {diagnostics: errors} : writeKnown(better, options)
  }
  const bytes = new TextEncoder().encode(text)
  const formatted = await formatMission({path: file.path, bytes}, {stepTypes: options.stepTypes, upgrade: false})
  return formatted.text === null ? {diagnostics: formatted.diagnostics} : {text: formatted.text, draft}
}

/** The draft with stand-ins for the steps that errors are about; null where an error is about none, or about a stand-in. */
function withoutRefused(draft: Draft, file: SourceFile, errors: readonly Diagnostic[]): Draft | null {
  const parsed = parseMission(file)
  const list = 'mission' in parsed ? valueOf(parsed.mission, 'steps') : undefined
  const trees = list?.kind === 'list' ? list.items : []
  const reasons = new Map<number, string>()
  for (const {place, message} of errors) {
    const index = trees.findIndex(({start, end}) => place.start >= start && place.start < end)
    if (index === -1) return null
    if (!reasons.has(index)) reasons.set(index, message)
  }
  const steps = draft.steps.map((step, index) => {
    const reason = reasons.get(index)
    return reason === undefined ? step : standIn(step, reason)
  })
  const isStuck = steps.every((step, index) => step === draft.steps[index] || isStandIn(draft.steps[index]))
  return isStuck ? null : {...draft, steps}
}

function isStandIn(step: DraftStep | undefined): boolean {
  const run = step?.keys['run']
  return typeof run === 'string' && run.includes('was not carried over')
}

function textOf(draft: Draft, source: SourceFile): string {
  const {name, description, head, steps} = draft
  const mission = {
    version: '1.0',
    name,
    ...(description !== undefined && {description}),
    ...head,
    steps: steps.map(keysOf),
  }
  // What several steps share is written out in each of them.
  const document = new Document(mission, {aliasDuplicateObjects: false})
  const list = document.get('steps')
  if (!isMap(document.contents) || !isSeq(list)) throw new Error('a mission is a mapping with a list of steps')
  for (const {value} of document.contents.items) if (value !== list) style(value)
  for (const [index, step] of steps.entries()) {
    const item = list.items[index]
    if (!isMap(item)) continue
    for (const {value} of item.items) style(value)
    setAbove(item, [...step.comments, ...linesOf(step.notes, source)])
  }
  const above = [`# From ${source.path}, by \`sortie import\`.`, ...draft.comments, ...linesOf(draft.notes, source)]
  return `${above.join('\n')}\n${document.toString({lineWidth: 0, flowCollectionPadding: false})}`
}

/** `# import: line 12: …`, so that it can be found again. */
function linesOf(notes: readonly Note[], file: SourceFile): string[] {
  const sorted = [...notes].sort((a, b) => a.span.start - b.span.start)
  const lines = sorted.map(
    ({message, span}) => `# import: line ${locationOf({file, start: span.start}).line}: ${message}`,
  )
  return [...new Set(lines)]
}

function setAbove(item: YAMLMap, comments: readonly string[]): void {
  if (comments.length > 0) item.commentBefore = comments.map(text => text.replace(/^#/, '')).join('\n')
}

/** What is shown in one line within brackets. */
const WIDTH = 90

/** Text of several lines below a `|`; short collections in brackets. */
function style(node: unknown): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && readsBestInLines(node.value)) node.type = Scalar.BLOCK_LITERAL
    return
  }
  if (!isMap(node) && !isSeq(node)) return
  if (isShort(node)) node.flow = true
  if (isSeq(node)) for (const item of node.items) style(item)
  else for (const pair of node.items) style(pair.value)
}

/** Text over several lines, and text that would have to stand in quotes although it holds some. */
function readsBestInLines(text: string): boolean {
  if (text.includes('\n')) return true
  return /["']/.test(text) && (/: |:$| #|\s$/.test(text) || /^["'\s!&*{}[\]|>@`%#?-]/.test(text))
}

function isShort(node: Node): boolean {
  const text = JSON.stringify(node)
  return text.length <= WIDTH && !text.includes('\\n')
}
