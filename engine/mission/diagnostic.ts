/** Diagnostics as people read them, with the source line and a caret, and as programs do. */
import type {Diagnostic, Place} from '../contracts.ts'
import {locationOf} from './location.ts'
import {showLine, visible} from './source-line.ts'

/** More than this nobody reads; the closing line says how many there are. */
const maxShown = 100

/** All of them sorted by place, then a line that counts them. Without colour; ends with a line feed. Empty for none. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return ''
  const sorted = sortByPlace(diagnostics)
  const shown = sorted.slice(0, maxShown).map(diagnostic => `${formatDiagnostic(diagnostic)}\n\n`)
  const rest = sorted.length > maxShown ? `, the first ${maxShown} shown` : ''
  return `${shown.join('')}${countLine(sorted)}${rest}\n`
}

/**
 * Without a final line feed:
 *
 *     error MISSION_UNKNOWN_TYPE: step "scan" has the unknown type "llm-anayze"
 *       --> missions/audit.yaml:13:11
 *        |
 *     13 |     type: llm-anayze
 *        |           ^^^^^^^^^^
 *        = help: did you mean "llm-analyze"? `sortie steps` lists every type
 */
export function formatDiagnostic({severity, code, message, place, hint, related = []}: Diagnostic): string {
  const blocks = [{place, message: ''}, ...related]
  const gutter = Math.max(...blocks.map(block => String(locationOf(block.place).line).length))
  const lines = [`${severity} ${code}: ${visible(message)}`]
  for (const block of blocks) lines.push(...renderPlace(block.place, block.message, gutter))
  if (hint !== undefined) lines.push(`${' '.repeat(gutter)} = help: ${visible(hint)}`)
  return lines.join('\n')
}

function renderPlace(place: Place, message: string, gutter: number): string[] {
  const {line, column, start, end} = locationOf(place)
  const offset = Math.min(place.start, end)
  const mark = {start: offset - start, end: Math.max(offset, Math.min(place.end, end)) - start}
  const shown = showLine(place.file.text.slice(start, end), mark)
  const margin = ' '.repeat(gutter)
  const caret = `${' '.repeat(shown.before)}${'^'.repeat(shown.width)}`
  return [
    `${margin}--> ${visible(place.file.path)}:${line}:${column}`,
    `${margin} |`,
    `${String(line).padStart(gutter)} | ${shown.text}`.trimEnd(),
    `${margin} | ${caret}${message === '' ? '' : ` ${visible(message)}`}`,
  ]
}

/** `2 errors and 1 warning in mission.yaml`. */
function countLine(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length
  const warnings = diagnostics.length - errors
  const counts = [countOf(errors, 'error'), countOf(warnings, 'warning')].filter(count => count !== '')
  const paths = new Set(diagnostics.map(({place}) => place.file.path))
  const where = paths.size > 2 ? `${paths.size} files` : [...paths].map(visible).join(' and ')
  return `${counts.join(' and ')} in ${where}`
}

function countOf(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`
}

/** The shape under which diagnostics leave Sortie as JSON. */
export interface DiagnosticJson {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly path: string
  /** Line and column count from 1. */
  readonly line: number
  readonly column: number
  readonly hint: string | null
}

export function diagnosticJson({code, severity, message, place, hint}: Diagnostic): DiagnosticJson {
  const {line, column} = locationOf(place)
  return {code, severity, message, path: place.file.path, line, column, hint: hint ?? null}
}

/** Sorted by place; of what says the same about the same place, one. */
export function uniqueByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byContent = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const {code, message, place} = diagnostic
    const key = `${place.start}:${place.end}:${place.file.path}:${code}:${message}`
    if (!byContent.has(key)) byContent.set(key, diagnostic)
  }
  return sortByPlace([...byContent.values()])
}

function sortByPlace(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => comparePaths(a.place.file.path, b.place.file.path) || a.place.start - b.place.start,
  )
}

function comparePaths(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
