/** A plan as text, for `sortie plan` and `--dry-run`: what would run, after what, and for how long at most. */
import type {Plan, PlannedStep} from '../engine/contracts.ts'
import {formatDuration} from '../report/duration.ts'
import {stepTypeOf} from '../steps/index.ts'

export function previewPlan(plan: Plan): string {
  const count = plan.steps.length === 1 ? '1 step' : `${plan.steps.length} steps`
  const head = `${plan.missionName}: ${count}, at most ${plan.maxParallel} at once, digest ${plan.digest.slice(0, 12)}`
  return [head, ...plan.steps.flatMap(stepLines), ''].join('\n')
}

function stepLines(step: PlannedStep): string[] {
  const shownName = step.name === step.id ? '' : ` (${step.name})`
  const type = stepTypeOf(step.type)
  return [
    '',
    `${step.id}${shownName}: ${step.type}`,
    ...(step.dependsOn.length === 0 ? [] : [`  after ${step.dependsOn.join(', ')}`]),
    `  ${policies(step).join(', ')}`,
    ...(type?.preview(step.params) ?? []).map(line => `  | ${line}`),
  ]
}

function policies({timeout, retry, continueOnError, workingDirectory}: PlannedStep): string[] {
  return [
    timeout.kind === 'fixed' ? `limit ${formatDuration(timeout.ms)} (${timeout.why})` : 'no limit of its own',
    ...(retry.maxAttempts > 1 ? [`up to ${retry.maxAttempts} attempts`] : []),
    ...(continueOnError ? ['may fail'] : []),
    ...(workingDirectory === '.' ? [] : [`in ${workingDirectory}`]),
  ]
}
