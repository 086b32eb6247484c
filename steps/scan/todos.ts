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

/** From the facts of the inspector, by path. */
function todoFindings(facts: ReadonlyMap<string, Json>, stepId: StepId): ScanFinding[] {
  const found = [...facts].flatMap(([path, marks]) => marksIn(marks).map(mark => findingFrom(mark, path, stepId)))
  return withIds(found)
}

interface Mark {
  readonly kind: string
  readonly assignee: string | null
  readonly text: string
  readonly line: number
  readonly quote: string
}

/** Facts come from the database as well as from the inspector. */
function marksIn(facts: Json): Mark[] {
  if (!isJsonList(facts)) return []
  return facts.flatMap(fact => {
    if (!isJsonObject(fact)) return []
    const {kind, assignee, text, line, quote} = fact
    const isMark = typeof kind === 'string' && typeof text === 'string' && typeof quote === 'string'
    if (!isMark || typeof line !== 'number') return []
    return [{kind, assignee: typeof assignee === 'string' ? assignee : null, text, line, quote}]
  })
}

const isJsonList = (value: Json): value is readonly Json[] => Array.isArray(value)

function findingFrom(mark: Mark, path: string, stepId: StepId) {
  const {severity, category} = gradeOf(mark.kind)
  const quote = cut(mark.quote, MAX_QUOTE_CHARACTERS)
  const head = mark.assignee === null ? mark.kind : `${mark.kind}(${mark.assignee})`
  return {
    rule: `todos/${mark.kind.toLowerCase()}`,
    title: cut(mark.text === '' ? head : `${head}: ${mark.text}`, MAX_TITLE_CHARACTERS),
    message: mark.text === '' ? `a ${mark.kind} that says nothing` : cut(mark.text, MAX_QUOTE_CHARACTERS),
    severity,
    category,
    confidence: 1,
    path,
    start_line: mark.line,
    end_line: mark.line,
    quote,
    recommendation: null,
    source_step: stepId,
    kind: mark.kind,
    assignee: mark.assignee,
  }
}

/** Priority 1 is medium, 2 low, 3 info (REQUIREMENTS, section 6). */
const grades: {readonly [kind: string]: {readonly severity: Severity; readonly category: string}} = {
  FIXME: {severity: 'medium', category: 'bug'},
  BUG: {severity: 'medium', category: 'bug'},
  XXX: {severity: 'medium', category: 'other'},
  HACK: {severity: 'low', category: 'refactoring'},
  NOTE: {severity: 'info', category: 'documentation'},
  OPTIMIZE: {severity: 'info', category: 'performance'},
  REFACTOR: {severity: 'info', category: 'refactoring'},
  DEPRECATED: {severity: 'info', category: 'cleanup'},
}

function gradeOf(kind: string): {severity: Severity; category: string} {
  return grades[kind] ?? {severity: 'info', category: 'other'}
}

/** Whole characters, however they are encoded. */
function cut(text: string, maxCharacters: number): string {
  const characters = text.length > maxCharacters ? Array.from(text) : []
  return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text
}
