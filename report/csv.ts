/**
 * Findings as a table for spreadsheets: RFC 4180, UTF-8, a row of names first. A cell that a spreadsheet would take for
 * a formula begins with an apostrophe. All findings, whatever their number, those that the baseline mutes among them.
 */
import type {Finding, ReportDocument} from '../engine/contracts.ts'
import {findingsOf} from './findings-of.ts'
import {plainText} from './plain-text.ts'
import {standingOf} from './standings.ts'

const columns: readonly (keyof Finding)[] = [
  'severity',
  'rule',
  'path',
  'start_line',
  'end_line',
  'title',
  'message',
  'recommendation',
  'category',
  'confidence',
  'quote',
  'source_step',
  'id',
]

export function renderCsv({steps, standings, muted}: ReportDocument): string {
  const rows = findingsOf(steps).map(finding => [
    ...columns.map(column => cell(finding[column])),
    standingOf(finding, standings)?.standing ?? '',
    muted.has(finding.id) ? 'muted' : '',
  ])
  return [[...columns, 'standing', 'muted'], ...rows].map(row => `${row.join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = withoutFormula(plainText(value).replace(/\p{Cs}/gu, '\ufffd'))
  return /[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets look past white space, and some take the wide signs of East Asian keyboards for the narrow ones. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text
}
