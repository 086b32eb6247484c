/** A report as one JSON document, for programs. The keys and their order are part of the contract. */
import type {ReportDocument, StepResult} from '../engine/contracts.ts'
import {countBySeverity} from '../engine/finding.ts'
import {findingsOf} from './findings-of.ts'

export function renderJson({title, missionName, runId, generatedAtMs, steps}: ReportDocument): string {
  const document = {
    title,
    mission: missionName,
    run_id: runId,
    generated_at: new Date(generatedAtMs).toISOString(),
    findings: countBySeverity(findingsOf(steps)),
    steps: steps.map(jsonOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function jsonOf({stepId, hook, name, type, state, durationMs, failure, output}: StepResult) {
  return {
    id: stepId,
    ...(hook !== undefined && {hook}),
    name,
    type,
    state,
    duration_ms: durationMs,
    failure: failure === null ? null : {code: failure.code, message: failure.message, hint: failure.hint ?? null},
    output,
  }
}
