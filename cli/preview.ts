/** A plan as text, for `sortie plan` and `--dry-run`: what would run, after what, and for how long at most. */
import {type FailureResponse, type Plan, type PlannedStep, unreachable} from '../engine/contracts.ts'
import {everyStep, type StepWithin} from '../engine/plans.ts'
import {formatDuration} from '../report/duration.ts'
import {limitsInWords} from '../report/resource-limits.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {PlanLimit, PlanLimits} from './plan-limits.ts'

/** `limits`: of each step, by its id. */
export function previewPlan(plan: Plan, limits: PlanLimits): string {
  const head = `${plan.missionName}: ${extentOf(plan)}, digest ${plan.digest.slice(0, 12)}`
  const steps = Array.from(everyStep(plan)).flatMap(found => stepLines(found, limits[found.stepId]))
  return [head, ...steps, ''].join('\n')
}

function extentOf({steps, maxParallel, timeoutMs}: Plan): string {
  const count = steps.length === 1 ? '1 step' : `${steps.length} steps`
  const within = timeoutMs === undefined ? '' : `, within ${formatDuration(timeoutMs)}`
  return `${count}, at most ${maxParallel} at once${within}`
}

function stepLines({stepId, step}: StepWithin, limit: PlanLimit | undefined): string[] {
  const shownName = step.name === step.id ? '' : ` (${step.name})`
  const before = stepId.slice(0, stepId.length - step.id.length)
  const {excluded} = step
  const type = excluded === undefined ? stepTypeOf(step.type) : undefined
  return [
    '',
    `${stepId}${shownName}: ${step.type}`,
    ...(step.dependsOn.length === 0 ? [] : [`  ${afterWhat(step, before)}`]),
    ...(step.condition === null ? [] : [`  if ${step.condition.text}`]),
    ...(excluded === undefined ? [] : [`  skipped on ${excluded.platform}: for ${excluded.only.join(' and ')} only`]),
    `  ${policies(step, limit).join(', ')}`,
    ...(type?.preview(step.params) ?? []).map(line => `  | ${line}`),
    ...(step.mission === undefined ? [] : [`  | # "${step.mission.missionName}": ${extentOf(step.mission)}`]),
  ]
}

/** `before`: what stands before the ids of the mission where it is one that a step runs. */
function afterWhat({rule, dependsOn}: PlannedStep, before: string): string {
  const ids = dependsOn.map(id => `${before}${id}`)
  switch (rule.kind) {
    case 'all':
      return `after ${ids.join(', ')}`
    case 'any':
      return `after any of ${ids.join(', ')}`
    case 'best-effort':
      return `after ${ids.join(', ')}, however they end`
    case 'conditional':
      return `after ${dependsOn.map(id => `${before}${id}${answer(rule.onFailure[id], before)}`).join(', ')}`
    default:
      return unreachable(rule)
  }
}

/** What the step does when the dependency fails. */
function answer(response: FailureResponse | undefined, before: string): string {
  switch (response?.kind) {
    case 'skip':
      return ' (else skipped)'
    case 'warn':
      return ' (not required)'
    case 'default':
      return ` (else ${JSON.stringify(response.output)})`
    case 'alternative':
      return ` (else ${before}${response.stepId})`
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
