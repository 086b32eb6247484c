/** Findings for GitLab's code quality: a list of objects as Code Climate has them, as far as GitLab reads it. */
import type {Finding, ReportDocument, Severity} from '../engine/contracts.ts'
import {findingsOf, saidBy} from './findings-of.ts'
import {oneLine} from './plain-text.ts'

const severityWords: {readonly [severity in Severity]: string} = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
}

/** All findings. GitLab tells them apart by their fingerprints alone, so none stands twice. */
export function renderGitlab({steps}: ReportDocument): string {
  const seen = new Set<string>()
  const entries = findingsOf(steps).map(finding => ({...entryOf(finding), fingerprint: unused(finding.id, seen)}))
  return `${JSON.stringify(entries, null, 2)}\n`
}

function entryOf(finding: Finding) {
  const {rule, severity, category, path, start_line: begin, end_line: end, recommendation} = finding
  const advice = recommendation === null ? '' : ` (${oneLine(recommendation)})`
  return {
    type: 'issue',
    check_name: rule,
    description: `${oneLine(saidBy(finding))}${advice}`,
    categories: [category],
    severity: severityWords[severity],
    location: {path, lines: {begin, end: Math.max(begin, end)}},
  }
}

function unused(id: string, seen: Set<string>): string {
  let fingerprint = id
  for (let count = 2; seen.has(fingerprint); count++) fingerprint = `${id}-${count}`
  seen.add(fingerprint)
  return fingerprint
}
