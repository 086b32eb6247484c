/** The findings of a report, and how they are ordered and counted. */
import type {Finding, Section, StepResult} from '../engine/contracts.ts'
import {compareFindings} from '../engine/finding.ts'

/** Each once, though several steps found it: the first of them stands. Worst first, then by place. */
export function findingsOf(steps: readonly StepResult[]): Finding[] {
  const found = new Map<string, Finding>()
  for (const finding of steps.flatMap(({sections}) => findingsIn(sections))) {
    const key = `${finding.id}\n${finding.start_line}\n${finding.path}`
    if (!found.has(key)) found.set(key, finding)
  }
  return [...found.values()].sort(compareFindings)
}

export function findingsIn(sections: readonly Section[]): Finding[] {
  return sections.flatMap(({blocks}) => blocks.flatMap(block => (block.kind === 'findings' ? block.findings : [])))
}

/** In the order in which the files first occur. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = files.get(finding.path)
    if (file === undefined) files.set(finding.path, [finding])
    else file.push(finding)
  }
  return files
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
export function factsOf({rule, confidence, source_step: step}: Finding): string[] {
  return [rule, `confidence ${Math.round(confidence * 100)} %`, `found by ${step}`]
}

/** What a rule belongs to: the part before the '/', which is the kind of scan that has it. */
export function kindOf({rule}: Pick<Finding, 'rule'>): string {
  return rule.split('/')[0] ?? rule
}
