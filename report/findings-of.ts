/** The findings of a report, and how they are ordered, counted and put into words. */
import type {Finding, Section, StandingOf, StepResult} from '../engine/contracts.ts'
import {compareFindings, severities} from '../engine/finding.ts'
import {tellsOfFindings} from '../engine/ledger.ts'

/** Each once, though several steps found it: the first of them stands. Worst first, then by place. */
export function findingsOf(steps: readonly StepResult[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const finding of steps.flatMap(({sections}) => findingsIn(sections))) {
    const key = `${finding.id}\n${finding.start_line}\n${finding.path}`
    if (!found.has(key)) found.set(key, finding)
  }
  return [...found.values()].sort(compareFindings)
}

/** Not every mission looks for something: only one that does can say that there is nothing. */
export function hasLooked(steps: readonly StepResult[]): boolean {
  return steps.some(({output, sections}) => tellsOfFindings(output) || findingsIn(sections).length > 0)
}

export function findingsIn(sections: readonly Section[]): Finding[] {
  return sections.flatMap(({blocks}) => blocks.flatMap(block => (block.kind === 'findings' ? block.findings : [])))
}

/** Groups and what is in them keep the order of the findings. */
export function groupBy(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => string,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = nameOf(finding)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [finding])
    else group.push(finding)
  }
  return groups
}

export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, ({path}) => path)
}

/** `3 findings in 2 files`. */
export function totalOf(findings: readonly Finding[]): string {
  return `${counted(findings.length, 'finding')} in ${counted(byFile(findings).size, 'file')}`
}

/** `1 finding`, `0 findings`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}

export const summaryColumns = ['Severity', 'Findings', 'Files'] as const

/** All severities, the worst first, in cells. */
export function summaryRows(findings: readonly Finding[]): string[][] {
  return severities.map(severity => {
    const found = findings.filter(finding => finding.severity === severity)
    return [severity, String(found.length), String(byFile(found).size)]
  })
}

/** What the finding says, once: a title that was cut or says less than the message is followed by it. */
export function saidBy({title, message}: Finding): string {
  return message === '' || title.includes(message) ? title : `${title}: ${message}`
}

/** `line 7` or `lines 7-9`; a last line before the first counts as the first. */
export function linesOf({start_line: first, end_line: last}: Finding): string {
  return last > first ? `lines ${first}-${last}` : `line ${first}`
}

/**
 * What is known of a finding besides what it says and where it is, one text each, in the order in which reports for
 * people show them. Whatever else is to be said of a single finding belongs here.
 */
export function factsOf({rule, confidence, source_step: step}: Finding, standing: StandingOf | null): string[] {
  const known = standing === null ? [] : [standingInWords(standing)]
  return [...known, rule, `confidence ${Math.round(confidence * 100)} %`, `found by ${step}`]
}

/** `new`, `still there, first seen 2026-01-02`. */
function standingInWords({standing, sinceMs}: StandingOf): string {
  const since = sinceMs === null ? '' : `, first seen ${new Date(sinceMs).toISOString().slice(0, 10)}`
  return `${standing === 'back' ? 'back after it was fixed' : standing}${since}`
}
