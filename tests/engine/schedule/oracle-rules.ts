/** Whether a step may run, worked out anew each time from how its dependencies ended. */
import type {Plan, PlannedStep, SkipReason, StepId} from '../../../engine/contracts.ts'
import {unreachable} from '../../../engine/contracts.ts'
import {answerTo, hasSpoken, type PlainRun, type PlainStep, responseOf, stepIn} from './oracle-run.ts'

export type PlainVerdict =
  | {readonly kind: 'wait' | 'evaluate' | 'run'}
  | {readonly kind: 'block'; readonly by: StepId; readonly reason: string}
  | {readonly kind: 'skip'; readonly reason: SkipReason}

/** What one dependency means for one step, and since when. */
type Bearing =
  | {readonly kind: 'open'}
  | {readonly kind: 'fine' | 'skip'; readonly by: StepId; readonly since: number}
  | {readonly kind: 'block'; readonly by: StepId; readonly insteadOf: StepId | null; readonly since: number}
type Block = Extract<Bearing, {kind: 'block'}>

export function verdictOf(plan: Plan, run: PlainRun, step: PlannedStep): PlainVerdict {
  const {isCalled, holds} = stepIn(run, step.id)
  if (step.standby && step.leftOut === undefined && !isCalled) {
    return mayStillBeCalled(plan, run, step.id) ? {kind: 'wait'} : {kind: 'skip', reason: {kind: 'uncalled'}}
  }
  const verdict = strategyVerdict(plan, run, step)
  if (verdict.kind !== 'run') return verdict
  if (step.leftOut !== undefined) return {kind: 'skip', reason: {kind: 'selection', text: step.leftOut}}
  if (step.excluded !== undefined) return {kind: 'skip', reason: {kind: 'platform', ...step.excluded}}
  if (step.condition === null || holds === true) return verdict
  if (holds === null) return {kind: 'evaluate'}
  return {kind: 'skip', reason: {kind: 'condition', text: step.condition.text}}
}

function strategyVerdict(plan: Plan, run: PlainRun, step: PlannedStep): PlainVerdict {
  const bearings = step.dependsOn.map(id => bearingOf(plan, run, step, id))
  const isOver = bearings.every(({kind}) => kind !== 'open')
  const overOrWait: PlainVerdict = {kind: isOver ? 'run' : 'wait'}
  const blocks = blocksIn(run, bearings)
  const skips = bearings
    .flatMap(bearing => (bearing.kind === 'skip' ? [bearing] : []))
    .toSorted((one, other) => one.since - other.since)
  const [block] = blocks
  const [skip] = skips
  if (step.condition?.usesStatus === true || step.rule.kind === 'best-effort') return overOrWait
  if (step.rule.kind === 'any') {
    if (!isOver || bearings.length === 0 || bearings.some(({kind}) => kind === 'fine')) return overOrWait
  }
  if (block !== undefined) return {kind: 'block', by: block.by, reason: blockReason(run, step, block)}
  if (skip === undefined || !isOver) return overOrWait
  return {kind: 'skip', reason: {kind: 'dependency', stepId: skip.by, how: endIn(stepIn(run, skip.by))}}
}

function bearingOf(plan: Plan, run: PlainRun, step: PlannedStep, id: StepId): Bearing {
  const dependency = stepIn(run, id)
  const {since} = dependency
  if (!hasSpoken(dependency)) return {kind: 'open'}
  if (isSatisfied(plan, run, id)) return {kind: 'fine', by: id, since}
  const response = answerTo(plan, run, step, id)
  switch (response.kind) {
    case 'warn':
    case 'default':
      return {kind: 'fine', by: id, since}
    case 'skip':
      return {kind: 'skip', by: id, since}
    case 'block':
      return dependency.status === 'skipped'
        ? {kind: 'skip', by: id, since}
        : {kind: 'block', by: id, insteadOf: null, since}
    case 'alternative': {
      const alternative = stepIn(run, response.stepId)
      if (!hasSpoken(alternative)) return {kind: 'open'}
      const sinceBoth = Math.max(since, alternative.since)
      return isSatisfied(plan, run, response.stepId)
        ? {kind: 'fine', by: response.stepId, since: sinceBoth}
        : {kind: 'block', by: response.stepId, insteadOf: id, since: sinceBoth}
    }
    default:
      return unreachable(response)
  }
}

/**
 * The earliest first. Where one end brings two, the one whose culprit ended first; where it is the culprit in both, the
 * one in which it stands in for nobody.
 */
const blocksIn = (run: PlainRun, bearings: readonly Bearing[]): readonly Block[] =>
  bearings
    .flatMap(bearing => (bearing.kind === 'block' ? [bearing] : []))
    .toSorted(
      (one, other) =>
        one.since - other.since ||
        stepIn(run, one.by).since - stepIn(run, other.by).since ||
        Number(one.insteadOf !== null) - Number(other.insteadOf !== null),
    )

function blockReason(run: PlainRun, step: PlannedStep, block: Block): string {
  const {leftOut} = step
  return `${leftOut === undefined ? '' : `left out: ${leftOut}; `}${ownBlockReason(run, step, block)}`
}

function ownBlockReason(run: PlainRun, step: PlannedStep, {by, insteadOf}: Block): string {
  const end = endIn(stepIn(run, by))
  if (insteadOf !== null) return `needs "${by}" in place of "${insteadOf}", and "${by}" ${end}`
  return step.rule.kind === 'any' ? `none of its dependencies succeeded: "${by}" ${end}` : `needs "${by}", which ${end}`
}

function endIn(step: PlainStep): string {
  if (step.status === 'failed') return `failed with ${step.failure?.code}`
  return step.status === 'blocked' ? `is blocked by "${step.by}"` : `was ${step.status}`
}

/**
 * The dependency that a step was first needed for, from then on and whatever happened later; null where there is none,
 * and for a step that nobody needs to call on: one that is left out, or comes by itself.
 */
export function summonedFor(plan: Plan, run: PlainRun, standby: StepId): StepId | null {
  if (!plan.steps.some(step => step.id === standby && step.standby && step.leftOut === undefined)) return null
  const [first] = pairsOf(plan, standby)
    .filter(({user, dependency}) => isNeeded(plan, run, user, dependency))
    .toSorted((one, other) => stepIn(run, one.dependency).since - stepIn(run, other.dependency).since)
  return first?.dependency ?? null
}

/** The dependency ended without satisfying while the step that needs it could still run. */
function isNeeded(plan: Plan, run: PlainRun, user: PlannedStep, dependency: StepId): boolean {
  const {since} = stepIn(run, dependency)
  if (!hasSpoken(stepIn(run, dependency)) || isSatisfied(plan, run, dependency)) return false
  const hadEnded = hasSpoken(stepIn(run, user.id)) && stepIn(run, user.id).since < since
  const blocks = blocksIn(
    run,
    user.dependsOn.map(id => bearingOf(plan, run, user, id)),
  )
  const wasBlocked = user.condition?.usesStatus !== true && blocks.some(block => block.since < since)
  return !hadEnded && !wasBlocked
}

function mayStillBeCalled(plan: Plan, run: PlainRun, standby: StepId): boolean {
  if (summonedFor(plan, run, standby) !== null) return true
  return pairsOf(plan, standby).some(
    ({user, dependency}) => !hasSpoken(stepIn(run, dependency)) && !hasSpoken(stepIn(run, user.id)),
  )
}

const pairsOf = (plan: Plan, standby: StepId): readonly {user: PlannedStep; dependency: StepId}[] =>
  plan.steps.flatMap(user =>
    user.dependsOn.flatMap(dependency => {
      const response = responseOf(user, dependency)
      return response.kind === 'alternative' && response.stepId === standby ? [{user, dependency}] : []
    }),
  )

/** Whether a step before this one had failed: each of them as it stood when it ended itself. */
export function hasFailureBefore(plan: Plan, run: PlainRun, stepId: StepId, until = Number.POSITIVE_INFINITY): boolean {
  const step = plan.steps.find(({id}) => id === stepId)
  return (step?.dependsOn ?? []).some(id => {
    const response = step === undefined ? undefined : responseOf(step, id)
    const standsIn = response?.kind === 'alternative' && !isSatisfied(plan, run, id) ? [response.stepId] : []
    return [id, ...standsIn].some(before => {
      const end = stepIn(run, before)
      if (!hasSpoken(end) || end.since >= until) return false
      const failed = end.status === 'failed' && !isSatisfied(plan, run, before)
      return failed || hasFailureBefore(plan, run, before, end.since)
    })
  })
}

function isSatisfied(plan: Plan, run: PlainRun, stepId: StepId): boolean {
  const {status, isLeftOut} = stepIn(run, stepId)
  const isAllowedToFail = plan.steps.some(step => step.id === stepId && step.continueOnError)
  return isLeftOut || status === 'succeeded' || (status === 'failed' && isAllowedToFail)
}
