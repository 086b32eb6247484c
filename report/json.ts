/** A report as one JSON document, for programs. The keys and their order are part of the contract (schemas/output/report.schema.json). */
import type {Finding, ReportDocument, Standings, StepResult} from '../engine/contracts.ts'
import {countBySeverity} from '../engine/finding.ts'
import {findingsOf} from './findings-of.ts'
import {countStandings, standingOf, unmuted} from './standings.ts'

/** Whole, however many findings there are: they stand in the outputs of their steps. */
export function renderJson(report: ReportDocument): string {
  const {title, missionName, times, floor, standings, muted} = report
  const {steps, mutedCount} = unmuted(report)
  const findings = findingsOf(steps)
  const document = {
    title,
    mission: missionName,
    ...(times === null ? {} : {run_id: times.runId, generated_at: new Date(times.generatedAtMs).toISOString()}),
    ...(floor === null ? {} : {min_severity: floor.minSeverity, findings_left_out: floor.leftOut}),
    findings: countBySeverity(findings),
    ...(muted.size === 0 ? {} : {findings_muted: mutedCount}),
    ...(standings === null ? {} : {standings: standingsJson(findings, standings)}),
    steps: steps.map(step => jsonOf(step, times !== null)),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function standingsJson(findings: readonly Finding[], standings: Standings) {
  const {'still there': stillThere, ...counts} = countStandings(findings, standings)
  return {
    counts: {...counts, still_there: stillThere, fixed: standings.fixed.length},
    by_id: Object.fromEntries(findings.map(finding => [finding.id, standingJson(finding, standings)])),
    fixed: standings.fixed.map(({id, rule, severity, title, path}) => ({id, rule, severity, title, path})),
  }
}

function standingJson(finding: Finding, standings: Standings) {
  const {standing, sinceMs} = standingOf(finding, standings) ?? {standing: 'new', sinceMs: null}
  return {
    standing: standing.replace(' ', '_'),
    first_seen_at: sinceMs === null ? null : new Date(sinceMs).toISOString(),
  }
}

function jsonOf({stepId, hook, name, type, state, durationMs, failure, output}: StepResult, hasTimes: boolean) {
  return {
    id: stepId,
    ...(hook !== undefined && {hook}),
    name,
    type,
    state,
    ...(hasTimes ? {duration_ms: durationMs} : {}),
    failure: failure === null ? null : {code: failure.code, message: failure.message, hint: failure.hint ?? null},
    output,
  }
}
