/** Marks in comments, such as TODO and FIXME. */
import type {Block, Finding, Json, JsonObject, Section, Severity, StepId} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {fieldOf, isJsonObject} from '../../engine/json.ts'
import type {ScanFinding, ScanKind} from './kind.ts'

export const todoKinds = ['TODO', 'FIXME', 'HACK', 'XXX', 'NOTE', 'BUG', 'OPTIMIZE', 'REFACTOR', 'DEPRECATED'] as const

export const todos: ScanKind = {
  inspection: ({todo_kinds: words = todoKinds}) => ({kind: 'todos', options: {words}}),
  async conclude({params: {todo_kinds: words = todoKinds}, answer, context}) {
    const findings = todoFindings(answer?.facts ?? new Map(), context.stepId)
    const count = (word: string) => findings.filter(finding => finding['kind'] === word).length
    // 0 included: that there is none is worth saying where it was asked for.
    return {findings, facts: {totals: Object.fromEntries(words.map(word => [word, count(word)]))}}
  },
  render,
}

function render(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const totals = fieldOf(facts, 'totals')
  const counts = isJsonObject(totals) ? Object.entries(totals) : []
  const found = counts.flatMap(([word, count]) => (typeof count === 'number' && count > 0 ? [`${count} ${word}`] : []))
  const blocks: Block[] = [{kind: 'paragraph', text: found.join(', ') || 'none'}]
  if (findings.length > 0) blocks.push({kind: 'findings', findings})
  return [{title: 'Marks in comments', blocks}]
}

const MAX_TITLE_CHARACTERS = 80
const MAX_QUOTE_CHARACTERS = 500
const SHORT_ID_DIGITS = 8

/** From the facts of the inspector, by path. */
function todoFindings(facts: ReadonlyMap<string, Json>, stepId: StepId): ScanFinding[] {
  const found = [...facts].flatMap(([path, marks]) => marksIn(marks).map(mark => findingFrom(mark, path, stepId)))
  // Short enough to be said aloud; the eight digits stay as long as those sixteen do.
  return withIds(found).map(finding => ({...finding, short_id: finding.id.slice(0, SHORT_ID_DIGITS)}))
}

interface Mark {
  readonly kind: string
  readonly assignee: string | null
  readonly text: string
  readonly line: number
  readonly quote: string
  readonly comment: string
  readonly before: string | null
  readonly after: string | null
}

/** Facts come from the database as well as from the inspector. */
function marksIn(facts: Json): Mark[] {
  if (!isJsonList(facts)) return []
  return facts.flatMap(fact => {
    if (!isJsonObject(fact)) return []
    const {kind, assignee, text, line, quote, comment, before, after} = fact
    const isMark = typeof kind === 'string' && typeof text === 'string' && typeof quote === 'string'
    if (!isMark || typeof line !== 'number' || typeof comment !== 'string') return []
    const around = {assignee: textOrNull(assignee), before: textOrNull(before), after: textOrNull(after)}
    return [{kind, text, line, quote, comment, ...around}]
  })
}

const textOrNull = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null)

const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value)

function findingFrom(mark: Mark, path: string, stepId: StepId) {
  const {priority, category} = gradeOf(mark.kind)
  const quote = cut(mark.quote, MAX_QUOTE_CHARACTERS)
  const head = mark.assignee === null ? mark.kind : `${mark.kind}(${mark.assignee})`
  return {
    rule: `todos/${mark.kind.toLowerCase()}`,
    title: cut(mark.text === '' ? head : `${head}: ${mark.text}`, MAX_TITLE_CHARACTERS),
    message: mark.text === '' ? `a ${mark.kind} that says nothing` : cut(mark.text, MAX_QUOTE_CHARACTERS),
    severity: severities[priority],
    category,
    confidence: 1,
    path,
    start_line: mark.line,
    end_line: mark.line,
    quote,
    recommendation: null,
    source_step: stepId,
    kind: mark.kind,
    priority,
    assignee: mark.assignee,
    before: mark.before,
    after: mark.after,
    comment: mark.comment,
  }
}

type Priority = 1 | 2 | 3

const severities: {readonly [priority in Priority]: Severity} = {1: 'medium', 2: 'low', 3: 'info'}

/** The most urgent has priority 1 (REQUIREMENTS, section 6). */
const grades: {readonly [kind: string]: {readonly priority: Priority; readonly category: string}} = {
  FIXME: {priority: 1, category: 'bug'},
  BUG: {priority: 1, category: 'bug'},
  XXX: {priority: 1, category: 'other'},
  HACK: {priority: 2, category: 'refactoring'},
  NOTE: {priority: 3, category: 'documentation'},
  OPTIMIZE: {priority: 3, category: 'performance'},
  REFACTOR: {priority: 3, category: 'refactoring'},
  DEPRECATED: {priority: 3, category: 'cleanup'},
}

function gradeOf(kind: string): {priority: Priority; category: string} {
  return grades[kind] ?? {priority: 3, category: 'other'}
}

/** Whole characters, however they are encoded. */
function cut(text: string, maxCharacters: number): string {
  const characters = text.length > maxCharacters ? Array.from(text) : []
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text
}
