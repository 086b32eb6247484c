/** Scan for marks in comments, file by file: what is read, what is left out and why. */
import type {Finding, Severity, StepContext, StepId} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {compareFindings, withIds} from '../../engine/finding.ts'
import {createMarkFinder, type Mark, type MarkFinder} from './marks.ts'
import {type Syntax, syntaxOf, syntaxOfScript} from './syntax.ts'

export const todoKinds = ['TODO', 'FIXME', 'HACK', 'XXX', 'NOTE', 'BUG', 'OPTIMIZE', 'REFACTOR', 'DEPRECATED'] as const

/** Written over the keys of Finding because an interface, unlike this, does not count as JSON. */
export type TodoFinding = {readonly [Key in keyof Finding]: Finding[Key]} & {
  readonly kind: string
  readonly assignee: string | null
}

/** Why a file was not looked into. */
export const leftOutReasons = ['no_comment_syntax', 'binary', 'too_large', 'minified', 'unreadable'] as const
export type LeftOut = (typeof leftOutReasons)[number]

export interface TodoScan {
  readonly filesScanned: number
  readonly bytesScanned: number
  readonly findings: readonly TodoFinding[]
  readonly leftOut: readonly {readonly path: string; readonly why: LeftOut}[]
}

const MAX_FILE_BYTES = 1024 * 1024
/** As git does: text has no NUL in its first 8 KiB. */
const BINARY_CHECK_BYTES = 8 * 1024
const MAX_AVERAGE_LINE_BYTES = 500
const PROGRESS_EVERY_MS = 1_000
const MAX_TITLE_CHARACTERS = 80
const MAX_QUOTE_CHARACTERS = 500

/** `kinds` are the words to look for. Stops between two files when the step's signal fires. */
export async function scanTodos(
  paths: readonly string[],
  kinds: readonly string[],
  context: StepContext,
): Promise<TodoScan> {
  const finder = createMarkFinder(kinds)
  const found: Omit<TodoFinding, 'id'>[] = []
  const leftOut: {path: string; why: LeftOut}[] = []
  let bytesScanned = 0
  let shownAtMs = context.clock.nowMs()
  for (const [index, path] of paths.entries()) {
    context.signal.throwIfAborted()
    const look = await lookInto(path, finder, context)
    if (look.kind === 'left-out') leftOut.push({path, why: look.why})
    else {
      bytesScanned += look.sizeBytes
      for (const mark of look.marks) found.push(findingFrom(mark, path, context.stepId))
    }
    const nowMs = context.clock.nowMs()
    if (nowMs - shownAtMs >= PROGRESS_EVERY_MS) {
      shownAtMs = nowMs
      context.progress(index + 1, paths.length, path)
    }
  }
  const findings = withIds(found).sort(compareFindings)
  return {filesScanned: paths.length - leftOut.length, bytesScanned, findings, leftOut}
}

type Look =
  | {readonly kind: 'scanned'; readonly sizeBytes: number; readonly marks: readonly Mark[]}
  | {readonly kind: 'left-out'; readonly why: LeftOut}

async function lookInto(path: string, finder: MarkFinder, context: StepContext): Promise<Look> {
  const known = syntaxOf(path)
  if (known.kind === 'none') return {kind: 'left-out', why: 'no_comment_syntax'}
  const bytes = await bytesOf(path, context)
  // No script is that large: what has no extension and is, is a program.
  if (bytes === 'too_large' && known.kind === 'ask-first-line') return {kind: 'left-out', why: 'no_comment_syntax'}
  if (bytes === 'unreadable' || bytes === 'too_large') return {kind: 'left-out', why: bytes}
  if (bytes.subarray(0, BINARY_CHECK_BYTES).includes(0)) return {kind: 'left-out', why: 'binary'}
  const syntax = known.kind === 'known' ? known.syntax : syntaxOfScript(firstLineOf(bytes))
  if (syntax === undefined) return {kind: 'left-out', why: 'no_comment_syntax'}
  // One character per byte: no decoding, and one pass finds out that most files have nothing to look at.
  if (!finder.mayHold(bytes.toString('latin1'))) return {kind: 'scanned', sizeBytes: bytes.length, marks: []}
  return lookCloser(bytes, syntax, finder)
}

function lookCloser(bytes: Buffer, syntax: Syntax, finder: MarkFinder): Look {
  // Bytes that are not UTF-8 become U+FFFD; the marks themselves are ASCII and stay.
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n')
  if (bytes.length / countLines(text) > MAX_AVERAGE_LINE_BYTES) return {kind: 'left-out', why: 'minified'}
  return {kind: 'scanned', sizeBytes: bytes.length, marks: finder.find(text, syntax)}
}

async function bytesOf(path: string, {files}: StepContext): Promise<Buffer | 'unreadable' | 'too_large'> {
  try {
    const {bytes} = await files.readBytes(path, MAX_FILE_BYTES)
    return bytes === null ? 'too_large' : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  } catch (cause) {
    // Gone since it was listed, no permission, or behind a folder that is a link: one file less, not a failed scan.
    if (cause instanceof SortieError) return 'unreadable'
    throw cause
  }
}

function firstLineOf(bytes: Buffer): string {
  const head = bytes.toString('latin1', 0, 200)
  return head.slice(0, (head.indexOf('\n') + 1 || head.length + 1) - 1)
}

/** A line break at the very end begins no line. */
function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < text.length - 1; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

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
