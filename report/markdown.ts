/** A report for people: facts, a table of the steps, then what each step brought. The same document gives the same text. */
import {
  type Block,
  type Finding,
  type ReportDocument,
  type Section,
  type StepResult,
  unreachable,
} from '../engine/contracts.ts'
import {compareFindings, countBySeverity, severities} from '../engine/finding.ts'
import {formatDuration} from './duration.ts'
import {findingsOf} from './findings-of.ts'
import {cell, codeBlock, codeCell, embedded, inline, paragraph, table} from './markdown-text.ts'

/** Blocks with an empty line between them, and a line break at the end. */
export function renderMarkdown(document: ReportDocument): string {
  const parts = [
    `# ${inline(document.title)}`,
    factsOf(document),
    ...findingsLine(document.steps),
    '## Steps',
    stepTable(document.steps),
    ...document.steps.flatMap(stepParts),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function factsOf({missionName, runId, generatedAtMs}: ReportDocument): string {
  return `Mission ${inline(missionName)}, run ${inline(runId)}, ${new Date(generatedAtMs).toISOString()}`
}

function findingsLine(steps: readonly StepResult[]): string[] {
  const findings = findingsOf(steps)
  if (findings.length === 0) return []
  const counts = countBySeverity(findings)
  return [`Findings: ${severities.map(severity => `${counts[severity]} ${severity}`).join(', ')}`]
}

export function stepTable(steps: readonly StepResult[]): string {
  const rows = steps.map(({name, hook, type, state, durationMs}) => [
    cell(hook === undefined ? name : `${name} (${hook})`),
    cell(type),
    state.replace('_', ' '),
    durationMs === null ? '' : formatDuration(durationMs),
  ])
  return rows.length === 0 ? 'No steps.' : table(['Step', 'Type', 'State', 'Duration'], rows)
}

/** Nothing for a step that has nothing to show. */
export function stepParts({name, failure, sections}: StepResult): string[] {
  if (failure === null && sections.length === 0) return []
  const parts = [`## ${inline(name)}`]
  if (failure !== null) {
    parts.push(`Failed: ${inline(failure.message)} (${failure.code})`)
    if (failure.hint !== undefined) parts.push(`Help: ${inline(failure.hint)}`)
  }
  return [...parts, ...sections.flatMap(section => sectionParts(section, name))]
}

/** A title that only repeats the step's name is left out. */
function sectionParts({title, blocks}: Section, stepName: string): string[] {
  const heading = title === stepName ? [] : [`### ${inline(title)}`]
  return [...heading, ...blocks.flatMap(blockParts)]
}

function blockParts(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.text)]
    case 'markdown':
      return [embedded(block.text)]
    case 'list':
      return [block.items.map(item => `- ${inline(item)}`).join('\n')]
    case 'code':
      return [codeBlock(block.text, block.language)]
    case 'table':
      return [
        table(
          block.columns.map(cell),
          block.rows.map(row => row.map(cell)),
        ),
      ]
    case 'findings':
      return findingParts(block.findings)
    default:
      return unreachable(block)
  }
}

/** One table for each severity that occurs, the worst first; within it by path and line. */
function findingParts(findings: readonly Finding[]): string[] {
  const ordered = [...findings].sort(compareFindings)
  return severities.flatMap(severity => {
    const rows = ordered.filter(finding => finding.severity === severity).map(findingRow)
    if (rows.length === 0) return []
    return [
      `#### ${severity[0]?.toUpperCase()}${severity.slice(1)} (${rows.length})`,
      table(['Where', 'What', 'Advice'], rows),
    ]
  })
}

function findingRow({path, start_line, title, message, recommendation}: Finding): string[] {
  // A title that was cut or says less than the message is followed by it.
  const what = title.includes(message) || message === '' ? title : `${title}: ${message}`
  return [codeCell(`${path}:${start_line}`), cell(what), cell(recommendation ?? '')]
}
