/** A report as one JSON document, for programs. The keys and their order are part of the contract (schemas/output/report.schema.json). */
import type {ReportDocument, StepResult} from '../engine/contracts.ts'
import {countBySeverity} from '../engine/finding.ts'
import {findingsOf} from './findings-of.ts'

/** Whole, however many findings there are: they stand in the outputs of their steps. */
export function renderJson({title, missionName, times, floor, steps}: ReportDocument): string {
  const document = {
    title,
    mission: missionName,
    ...(times === null ? {} : {run_id: times.runId, generated_at: new Date(times.generatedAtMs).toISOString()}),
    ...(floor === null ? {} : {min_severity: floor.minSeverity, findings_left_out: floor.leftOut}),
    findings: countBySeverity(findingsOf(steps)),
    steps: steps.map(step => jsonOf(step, times !== null)),
  }
  return `${JSON.stringify(document, null, 2)}\n`
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
