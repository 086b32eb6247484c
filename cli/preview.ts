/** A plan as text, for `sortie plan` and `--dry-run`: what would run, after what, and for how long at most. */
import {type FailureResponse, type Plan, type PlannedStep, unreachable} from '../engine/contracts.ts'
import {formatDuration} from '../report/duration.ts'
import {limitsInWords} from '../report/resource-limits.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {PlanLimit, PlanLimits} from './plan-limits.ts'

/** `limits`: of each step, by its id. */
export function previewPlan(plan: Plan, limits: PlanLimits): string {
  const count = plan.steps.length === 1 ? '1 step' : `${plan.steps.length} steps`
  const within = plan.timeoutMs === undefined ? '' : `, within ${formatDuration(plan.timeoutMs)}`
  const how = `at most ${plan.maxParallel} at once${within}`
  const head = `${plan.missionName}: ${count}, ${how}, digest ${plan.digest.slice(0, 12)}`
  return [head, ...plan.steps.flatMap(step => stepLines(step, limits[step.id])), ''].join('\n')
}

function stepLines(step: PlannedStep, limit: PlanLimit | undefined): string[] {
  const shownName = step.name === step.id ? '' : ` (${step.name})`
  const {excluded} = step
  const type = excluded === undefined ? stepTypeOf(step.type) : undefined
  return [
    '',
    `${step.id}${shownName}: ${step.type}`,
    ...(step.dependsOn.length === 0 ? [] : [`  ${afterWhat(step)}`]),
    ...(step.condition === null ? [] : [`  if ${step.condition.text}`]),
    ...(excluded === undefined ? [] : [`  skipped on ${excluded.platform}: for ${excluded.only.join(' and ')} only`]),
    `  ${policies(step, limit).join(', ')}`,
    ...(type?.preview(step.params) ?? []).map(line => `  | ${line}`),
  ]
}

function afterWhat({rule, dependsOn}: PlannedStep): string {
  switch (rule.kind) {
    case 'all':
      return `after ${dependsOn.join(', ')}`
    case 'any':
      return `after any of ${dependsOn.join(', ')}`
    case 'best-effort':
      return `after ${dependsOn.join(', ')}, however they end`
    case 'conditional':
      return `after ${dependsOn.map(id => `${id}${answer(rule.onFailure[id])}`).join(', ')}`
    default:
      return unreachable(rule)
  }
}

/** What the step does when the dependency fails. */
function answer(response: FailureResponse | undefined): string {
  switch (response?.kind) {
    case 'skip':
      return ' (else skipped)'
    case 'warn':
      return ' (not required)'
    case 'default':
      return ` (else ${JSON.stringify(response.output)})`
    case 'alternative':
      return ` (else ${response.stepId})`
    default:
      return ''
  }
}

function policies(step: PlannedStep, limit: PlanLimit | undefined): string[] {
  const {retry, continueOnError, workingDirectory, standby, resume} = step
  return [
    limit === undefined || limit.timeoutMs === null
      ? 'no limit of its own'
      : `limit ${formatDuration(limit.timeoutMs)} (${limit.timeoutReason})`,
    ...(retry.maxAttempts > 1 ? [`up to ${retry.maxAttempts} attempts`] : []),
    ...(continueOnError ? ['may fail'] : []),
    ...(standby ? ['only when called on'] : []),
    ...(resume === 'never' ? ['never run twice'] : []),
    ...(step.limits === undefined ? [] : [`${limitsInWords(step.limits)}${guardedBy(limit)}`]),
    ...(workingDirectory === '.' ? [] : [`in ${workingDirectory}`]),
  ]
}

const guardedBy = (limit: PlanLimit | undefined): string =>
  limit?.guard === undefined ? '' : ` (guard: ${limit.guard})`
