/** Findings from marks in comments. */
import type {Finding, Json, Severity, StepId} from '../../engine/contracts.ts'
import {compareFindings, withIds} from '../../engine/finding.ts'
import {isJsonObject} from '../../engine/json.ts'
export const todoKinds = ['TODO', 'FIXME', 'HACK', 'XXX', 'NOTE', 'BUG', 'OPTIMIZE', 'REFACTOR', 'DEPRECATED'] as const

/** Written over the keys of Finding because an interface, unlike this, does not count as JSON. */
export type TodoFinding = {readonly [Key in keyof Finding]: Finding[Key]} & {
  readonly kind: string
  readonly assignee: string | null
}

const MAX_TITLE_CHARACTERS = 80
const MAX_QUOTE_CHARACTERS = 500

/** From the facts of the inspector, by path. */
export function todoFindings(facts: ReadonlyMap<string, Json>, stepId: StepId): TodoFinding[] {
  const found = [...facts].flatMap(([path, marks]) => marksIn(marks).map(mark => findingFrom(mark, path, stepId)))
  return withIds(found).sort(compareFindings)
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

function findingFrom(mark: Mark, path: string, stepId: StepId): Omit<TodoFinding, 'id'> {
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
