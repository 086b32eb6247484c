/** Findings for GitLab's code quality: a list of objects as Code Climate has them, as far as GitLab reads it. */
import type {Finding, ReportDocument, Severity} from '../engine/contracts.ts'
import {findingsOf, saidBy} from './findings-of.ts'
import {oneLine} from './plain-text.ts'
import {standingOf, unmuted} from './standings.ts'

const severityWords: {readonly [severity in Severity]: string} = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
}

/** All findings that are not muted. GitLab tells them apart by their fingerprints alone, so none stands twice. */
export function renderGitlab(document: ReportDocument): string {
  const seen = new Set<string>()
  const entries = findingsOf(unmuted(document).steps).map(finding => {
    const standing = standingOf(finding, document.standings)
    // GitLab compares by itself, and passes over what it does not know.
    const known = standing === null ? {} : {standing: standing.standing}
    return {...entryOf(finding), ...known, fingerprint: unused(finding.id, seen)}
  })
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
