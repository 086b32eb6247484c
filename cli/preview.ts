/** A plan as text, for `sortie plan` and `--dry-run`: what would run, after what, and for how long at most. */
import {
  type FailureResponse,
  type HookKind,
  type Plan,
  type PlannedConcurrency,
  type PlannedStep,
  type StepId,
  unreachable,
} from '../engine/contracts.ts'
import {everyStep, type StepWithin} from '../engine/plans.ts'
import type {StepLimit} from '../engine/run/limits.ts'
import {cachedByInWords} from '../report/cache-policy.ts'
import {formatDuration} from '../report/duration.ts'
import {limitsInWords} from '../report/resource-limits.ts'
import {stepTypeOf} from '../steps/index.ts'
import {itemsInWords} from './items-in-words.ts'
import type {PlanLimit, PlanLimits} from './plan-limits.ts'
import {previewLines} from './preview-lines.ts'

export interface PreviewOptions {
  /** Of each step, by its id. */
  readonly limits: PlanLimits
  /** Of the steps whose success an earlier run has brought: why they are not made. */
  readonly kept: ReadonlyMap<StepId, string>
}

export function previewPlan(plan: Plan, {limits, kept}: PreviewOptions): string {
  const head = `${plan.missionName}: ${extentOf(plan)}, digest ${plan.digest.slice(0, 12)}`
  const steps = Array.from(everyMadeStep(plan, kept)).flatMap(found =>
    stepLines(found, limits[found.stepId], kept.get(found.stepId)),
  )
  return [head, ...steps, ''].join('\n')
}

/** Of a step that is not made, nobody asks what its mission would do. */
function* everyMadeStep(plan: Plan, kept: PreviewOptions['kept']): Generator<StepWithin> {
  const idle = plan.steps.filter(({id, leftOut}) => leftOut !== undefined || kept.has(id)).map(({id}) => `${id}/`)
  for (const found of everyStep(plan)) if (!idle.some(before => found.stepId.startsWith(before))) yield found
}

/** '2 steps and 1 hook'. */
export function countSteps({steps}: Plan): string {
  const hooks = steps.filter(({hook}) => hook !== undefined).length
  const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`
  return `${counted(steps.length - hooks, 'step')}${hooks === 0 ? '' : ` and ${counted(hooks, 'hook')}`}`
}

function groupInWords({group, cancelInProgress}: PlannedConcurrency): string {
  return `"${group}"${cancelInProgress ? ', whose run under way is ended' : ''}`
}

function extentOf(plan: Plan): string {
  const leftOut = plan.steps.filter(step => step.leftOut !== undefined).length
  const without = leftOut === 0 ? '' : `, ${leftOut} left out`
  const within = plan.timeoutMs === undefined ? '' : `, within ${formatDuration(plan.timeoutMs)}`
  const group = plan.concurrency === undefined ? '' : `, in group ${groupInWords(plan.concurrency)}`
  return `${countSteps(plan)}${without}, at most ${plan.maxParallel} at once${within}${group}`
}

function stepLines({stepId, step}: StepWithin, limit: PlanLimit | undefined, kept: string | undefined): string[] {
  const shownName = step.name === step.id ? '' : ` (${step.name})`
  const before = stepId.slice(0, stepId.length - step.id.length)
  const {excluded, leftOut, affected} = step
  const title = ['', `${stepId}${shownName}: ${step.type}`]
  // What is not made needs no limit, and nobody asks what it would do.
  if (kept !== undefined) return [...title, `  ${kept}`]
  if (leftOut !== undefined) return [...title, `  left out: ${leftOut}`]
  const type = excluded === undefined ? stepTypeOf(step.type) : undefined
  return [
    ...title,
    ...(step.hook === undefined ? [] : [`  ${step.hook}: ${hookInWords(step.hook)}`]),
    ...(affected === undefined ? [] : [`  affected: ${affected}`]),
    ...(step.dependsOn.length === 0 ? [] : [`  ${afterWhat(step, before)}`]),
    ...(step.condition === null ? [] : [`  if ${step.condition.text}`]),
    ...(step.items === undefined ? [] : [`  ${itemsInWords(step.items)}`]),
    ...(excluded === undefined ? [] : [`  skipped on ${excluded.platform}: for ${excluded.only.join(' and ')} only`]),
    `  ${policies(step, limit).join(', ')}`,
    ...(step.cache === undefined ? [] : [`  cached by ${cachedByInWords(step.cache)}`]),
    ...previewLines(type, step.params).map(line => `  | ${line}`),
    ...(step.mission === undefined ? [] : [`  | # "${step.mission.missionName}": ${extentOf(step.mission)}`]),
  ]
}

/** When it runs. */
export function hookInWords(hook: HookKind): string {
  switch (hook) {
    case 'on_success':
      return 'when the steps have succeeded'
    case 'on_failure':
      return 'when a step that matters has failed, or the run has reached its limit'
    case 'on_cancel':
      return 'when the run is interrupted'
    case 'finally':
      return 'last, however the steps ended'
    default:
      return unreachable(hook)
  }
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
    limitInWords(limit),
    ...(limit?.item === undefined || limit.item.timeoutMs === null ? [] : [`each item ${limitInWords(limit.item)}`]),
    ...(retry.maxAttempts > 1 ? [`up to ${retry.maxAttempts} attempts`] : []),
    ...(continueOnError ? ['may fail'] : []),
    ...(standby ? ['only when called on'] : []),
    ...(resume === 'never' ? ['never run twice'] : []),
    ...(step.limits === undefined ? [] : [`${limitsInWords(step.limits)}${guardedBy(limit)}`]),
    ...(workingDirectory === '.' ? [] : [`in ${workingDirectory}`]),
  ]
}

function limitInWords(limit: StepLimit | undefined): string {
  if (limit === undefined || limit.timeoutMs === null) return 'no limit of its own'
  return `limit ${formatDuration(limit.timeoutMs)} (${limit.timeoutReason})`
}
const guardedBy = (limit: PlanLimit | undefined): string =>
  limit?.guard === undefined ? '' : ` (guard: ${limit.guard})`
