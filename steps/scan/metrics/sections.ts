/** The metrics as sections of a report. Pure: from what the step handed on, as it was stored. */
import type {Block, Finding, Json, JsonObject, Section} from '../../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'

const SHOWN_FUNCTIONS = 10
const SHOWN_FILES = 10

export function metricSections(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const totals = fieldOf(facts, 'totals')
  const blocks: Block[] = [
    {kind: 'paragraph', text: totalsInWords(totals)},
    ...languageTable(fieldOf(facts, 'languages')),
    ...list(fieldOf(facts, 'not_analysed'), 'Not analysed:', row => {
      const files = numberIn(row, 'files')
      return `${files} ${files === 1 ? 'file' : 'files'} of ${textIn(row, 'language')}: ${textIn(row, 'reason')}`
    }),
  ]
  const functions = functionTable(fieldOf(facts, 'worst_functions'))
  const files = fileTable(fieldOf(facts, 'files'))
  const found: Block = findings.length > 0 ? {kind: 'findings', findings} : {kind: 'paragraph', text: 'none'}
  return [
    {title: 'Code', blocks},
    ...(functions.length > 0 ? [{title: 'Most complex functions', blocks: functions}] : []),
    ...(files.length > 0 ? [{title: 'Most complex files', blocks: files}] : []),
    {title: 'Smells', blocks: [found]},
  ]
}

function totalsInWords(totals: Json | undefined): string {
  const count = (key: string, one: string, many: string) => {
    const figure = numberIn(totals, key)
    return `${figure} ${figure === 1 ? one : many}`
  }
  const errors = numberIn(totals, 'files_with_syntax_errors')
  const parts = [
    count('files', 'file', 'files'),
    count('code_lines', 'line of code', 'lines of code'),
    count('functions', 'function', 'functions'),
    count('types', 'type', 'types'),
    count('duplicated_lines', 'duplicated line', 'duplicated lines'),
  ]
  const doubt = errors === 0 ? '' : `; ${errors} with syntax errors, where the figures are estimates`
  return parts.join(', ') + doubt
}

function languageTable(languages: Json | undefined): Block[] {
  if (!isJsonObject(languages) || Object.keys(languages).length === 0) return []
  const keys = ['files', 'code_lines', 'comment_lines', 'blank_lines', 'functions', 'types']
  return [
    {
      kind: 'table',
      columns: ['language', 'files', 'code', 'comment', 'blank', 'functions', 'types'],
      rows: Object.entries(languages).map(([name, totals]) => [name, ...keys.map(key => `${numberIn(totals, key)}`)]),
    },
  ]
}

function functionTable(functions: Json | undefined): Block[] {
  const rows = rowsIn(functions)
    // A function without decisions is none of the most complex.
    .filter(row => numberIn(row, 'complexity') > 1)
    .slice(0, SHOWN_FUNCTIONS)
    .map(row => [
      textIn(row, 'name') ?? 'without a name',
      `${textIn(row, 'path')}:${numberIn(row, 'start_line')}`,
      ...['complexity', 'code_lines', 'nesting', 'parameters'].map(key => `${numberIn(row, key)}`),
    ])
  const columns = ['function', 'place', 'complexity', 'lines of code', 'nesting', 'parameters']
  return rows.length === 0 ? [] : [{kind: 'table', columns, rows}]
}

function fileTable(files: Json | undefined): Block[] {
  const rows = rowsIn(files)
    .filter(row => numberIn(row, 'complexity') > 0)
    .sort((a, b) => numberIn(b, 'complexity') - numberIn(a, 'complexity'))
    .slice(0, SHOWN_FILES)
    .map(row => [
      textIn(row, 'path') ?? '',
      ...['complexity', 'code_lines', 'functions'].map(key => `${numberIn(row, key)}`),
    ])
  const columns = ['file', 'complexity (0-100)', 'lines of code', 'functions']
  return rows.length === 0 ? [] : [{kind: 'table', columns, rows}]
}

function list(rows: Json | undefined, title: string, inWords: (row: JsonObject) => string): Block[] {
  const items = rowsIn(rows).map(inWords)
  return items.length === 0
    ? []
    : [
        {kind: 'paragraph', text: title},
        {kind: 'list', items},
      ]
}

function rowsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

function numberIn(value: Json | undefined, key: string): number {
  const found = fieldOf(value, key)
  return typeof found === 'number' ? found : 0
}
