/**
 * A report for people: findings by severity, the steps with what each brought, findings by file, and facts at the end.
 * The same document gives the same text, and what differs from run to run stands where a comparison ends.
 */
import {
  type Block,
  type Finding,
  type ReportDocument,
  type Section,
  type StandingOf,
  type Standings,
  type StepResult,
  unreachable,
} from '../engine/contracts.ts'
import {compareFindings, compareText, severities} from '../engine/finding.ts'
import {closingFacts} from './closing-facts.ts'
import {formatDuration} from './duration.ts'
import {
  byFile,
  counted,
  factsOf,
  findingsOf,
  hasLooked,
  linesOf,
  saidBy,
  summaryColumns,
  summaryRows,
  totalOf,
} from './findings-of.ts'
import {cell, codeBlock, codeCell, embedded, inline, paragraph, table} from './markdown-text.ts'
import {fixedLine, standingLine, standingOf, unmuted} from './standings.ts'

/** More than that nobody reads; other formats have them all. */
const MAX_FINDINGS = 1_000
/** Of one table or list. */
const MAX_ROWS = 1_000

/** Blocks with an empty line between them, and a line break at the end. */
export function renderMarkdown(document: ReportDocument): string {
  const {title, times, standings} = document
  const {steps, mutedCount} = unmuted(document)
  const findings = findingsOf(steps)
  const parts = [
    `# ${inline(title)}`,
    ...(hasLooked(steps) ? summaryOf(findings, standingLine(findings, {standings, mutedCount})) : []),
    '## Steps',
    stepTable(steps, {hasTimes: times !== null}),
    ...steps.flatMap(step => partsOf(step, countOf)),
    ...findingsByFile(findings, standings),
    ...fixedParts(standings),
    '## About this report',
    table(
      ['Fact', 'Value'],
      closingFacts(document).map(({name, value}) => [name, cell(value)]),
    ),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function summaryOf(findings: readonly Finding[], standings: string | null): string[] {
  const total = [totalOf(findings), ...(standings === null ? [] : [standings])].join(': ')
  return ['## Summary', total, table(summaryColumns, summaryRows(findings))]
}

export function stepTable(steps: readonly StepResult[], {hasTimes} = {hasTimes: true}): string {
  if (steps.length === 0) return 'No steps.'
  const rows = steps.map(({name, hook, type, state, durationMs}) => [
    cell(hook === undefined ? name : `${name} (${hook})`),
    cell(type),
    state.replace('_', ' '),
    ...(hasTimes ? [durationMs === null ? '' : formatDuration(durationMs)] : []),
  ])
  return table(['Step', 'Type', 'State', ...(hasTimes ? ['Duration'] : [])], rows)
}

/** Nothing for a step that has nothing to show. Its findings as tables, by severity. */
export function stepParts(step: StepResult): string[] {
  return partsOf(step, findingTables)
}

type FindingParts = (findings: readonly Finding[]) => string[]

function partsOf({name, failure, sections}: StepResult, showFindings: FindingParts): string[] {
  if (failure === null && sections.length === 0) return []
  const parts = [`## ${inline(name)}`]
  if (failure !== null) {
    parts.push(`Failed: ${inline(failure.message)} (${failure.code})`)
    if (failure.hint !== undefined) parts.push(`Help: ${inline(failure.hint)}`)
  }
  return [...parts, ...sections.flatMap(section => sectionParts(section, name, showFindings))]
}

/** A title that only repeats the step's name is left out. */
function sectionParts({title, blocks}: Section, stepName: string, showFindings: FindingParts): string[] {
  const heading = title === stepName ? [] : [`### ${inline(title)}`]
  return [...heading, ...blocks.flatMap(block => blockParts(block, showFindings))]
}

function blockParts(block: Block, showFindings: FindingParts): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text)]
    case 'markdown':
      return [embedded(block.text)]
    case 'list': {
      const {kept, rest} = cutRows(block.items)
      return [kept.map(item => `- ${inline(item)}`).join('\n'), ...rest]
    }
    case 'code':
      return [codeBlock(block.text, block.language)]
    case 'table': {
      const {kept, rest} = cutRows(block.rows)
      return [
        table(
          block.columns.map(cell),
          kept.map(row => row.map(cell)),
        ),
        ...rest,
      ]
    }
    case 'findings':
      return showFindings(block.findings)
    default:
      return unreachable(block)
  }
}

function cutRows<T>(rows: readonly T[]): {readonly kept: readonly T[]; readonly rest: string[]} {
  const left = rows.length - MAX_ROWS
  return left <= 0 ? {kept: rows, rest: []} : {kept: rows.slice(0, MAX_ROWS), rest: [`And ${left} more.`]}
}

const countOf: FindingParts = findings => [`${counted(findings.length, 'finding')}, listed below by file`]

/** One table for each severity that occurs, the worst first; within it by path and line. */
const findingTables: FindingParts = findings => {
  const ordered = [...findings].sort(compareFindings)
  return severities.flatMap(severity => {
    const rows = ordered.filter(finding => finding.severity === severity).map(findingRow)
    if (rows.length === 0) return []
    return [`#### ${capital(severity)} (${rows.length})`, table(['Where', 'What', 'Advice'], rows)]
  })
}

function findingRow(finding: Finding): string[] {
  const {path, start_line, recommendation} = finding
  return [codeCell(`${path}:${start_line}`), cell(saidBy(finding)), cell(recommendation ?? '')]
}

/** Files in the order of their paths, so that a finding that comes or goes moves no others; in a file the worst first. */
function findingsByFile(findings: readonly Finding[], standings: Standings | null): string[] {
  if (findings.length === 0) return []
  const shown = findings.slice(0, MAX_FINDINGS)
  const ordered = [...byFile(shown)].sort(([a], [b]) => compareText(a, b))
  const left = findings.length - shown.length
  const note =
    left === 0
      ? []
      : [`The ${MAX_FINDINGS} most severe; ${left} more are left out here and stand in JSON, SARIF and CSV reports.`]
  return [
    '## Findings',
    ...note,
    ...ordered.flatMap(([path, found]) => [
      `### ${inline(path)} (${found.length})`,
      ...found.flatMap(finding => findingParts(finding, standingOf(finding, standings))),
    ]),
  ]
}

function findingParts(finding: Finding, standing: StandingOf | null): string[] {
  const {severity, quote, recommendation} = finding
  const said = saidBy(finding)
  return [
    `**${capital(severity)}**, ${linesOf(finding)}: ${inline(said)}\\\n${factsOf(finding, standing).map(inline).join(', ')}`,
    ...(quote.trim() === '' || said.includes(quote.trim()) ? [] : [codeBlock(quote, 'text')]),
    ...(recommendation === null ? [] : [`Advice: ${inline(recommendation)}`]),
  ]
}

function fixedParts(standings: Standings | null): string[] {
  if (standings === null || standings.fixed.length === 0) return []
  const {kept, rest} = cutRows(standings.fixed)
  return ['## Fixed', kept.map(finding => `- ${inline(fixedLine(finding))}`).join('\n'), ...rest]
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
