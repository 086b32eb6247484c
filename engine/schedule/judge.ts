/** Whether a step may run, judged from how its dependencies ended. */
import {type DependencyRule, type PlannedStep, unreachable} from '../contracts.ts'
import type {StepState} from './step-state.ts'

/** What a verdict rests on: kept up to date as things happen, so that judging never looks through dependencies. */
export interface Evidence {
  readonly dependencies: Tally
  /** What its condition came to; null while nobody has asked. */
  readonly holds: boolean | null
  readonly isCalled: boolean
  /** Of a step that stands by: edges that may still call on it. */
  readonly possibleCalls: number
}

/** An alternative stands for its dependency: where it is waited for, the dependency counts as open. */
export interface Tally {
  /** Dependencies that have not ended. */
  open: number
  /** Those that ended well, or that the step goes on without. */
  satisfied: number
  /** The first to end so that the step must not run; null while there is none. */
  firstBlock: Culprit | null
  /** Number of the first one for whose end the step is skipped. */
  firstSkip: number | null
  /** Whether a dependency has failed, directly or further up; allowed failures do not count. */
  hasFailure: boolean
}

/** The step that is in the way, by number, and the dependency it stood in for. */
export interface Culprit {
  readonly by: number
  readonly insteadOf: number | null
}

export type Verdict =
  | {readonly kind: 'wait'}
  /** May run if its condition holds. */
  | {readonly kind: 'evaluate'}
  | {readonly kind: 'run'}
  | {readonly kind: 'block'; readonly culprit: Culprit}
  | {
      readonly kind: 'skip'
      readonly because: {readonly dependency: number} | 'platform' | 'condition' | 'uncalled' | 'selection'
    }

/**
 * A step that is left out is skipped when it could have started, not before: those after it still wait for those before
 * it, and learn of their failures. Nobody needs to call on it, and its condition is not asked.
 */
export function judge(step: PlannedStep, evidence: Evidence): Verdict {
  const {condition, leftOut} = step
  if (step.standby && leftOut === undefined && !evidence.isCalled) return uncalledVerdict(evidence)
  const verdict = condition?.usesStatus === true ? whenAllEnded(evidence) : byRule(step.rule, evidence.dependencies)
  if (verdict.kind !== 'run') return verdict
  if (leftOut !== undefined) return {kind: 'skip', because: 'selection'}
  if (step.excluded !== undefined) return {kind: 'skip', because: 'platform'}
  if (condition === null) return verdict
  if (evidence.holds === null) return {kind: 'evaluate'}
  return evidence.holds ? verdict : {kind: 'skip', because: 'condition'}
}

const uncalledVerdict = ({possibleCalls}: Evidence): Verdict =>
  possibleCalls === 0 ? {kind: 'skip', because: 'uncalled'} : {kind: 'wait'}

const whenAllEnded = ({dependencies}: Evidence): Verdict => ({kind: dependencies.open === 0 ? 'run' : 'wait'})

/**
 * One case per strategy. Where a block is certain it does not wait for the dependencies that are still open; a skip
 * does, because one of them may yet block: so the verdict does not depend on which of them ended first.
 */
function byRule(rule: DependencyRule, tally: Tally): Verdict {
  switch (rule.kind) {
    case 'all':
    case 'conditional':
      return refusal(tally) ?? {kind: tally.open === 0 ? 'run' : 'wait'}
    case 'any':
      if (tally.open > 0) return {kind: 'wait'}
      return tally.satisfied > 0 ? {kind: 'run'} : (refusal(tally) ?? {kind: 'run'})
    case 'best-effort':
      return {kind: tally.open === 0 ? 'run' : 'wait'}
    default:
      return unreachable(rule)
  }
}

function refusal({open, firstBlock, firstSkip}: Tally): Verdict | null {
  if (firstBlock !== null) return {kind: 'block', culprit: firstBlock}
  return firstSkip !== null && open === 0 ? {kind: 'skip', because: {dependency: firstSkip}} : null
}

/** Whether a step that answers its dependencies one by one can no longer run: it needs no alternatives then. */
export const isDoomed = ({condition}: PlannedStep, {firstBlock}: Tally): boolean =>
  firstBlock !== null && condition?.usesStatus !== true

/** A failed step that is allowed to fail satisfies like one that succeeded, and so does one that was left out. */
export const satisfies = (end: StepState): boolean =>
  end.status === 'succeeded' ||
  (end.status === 'failed' && end.weight === 'allowed') ||
  (end.status === 'skipped' && end.reason.kind === 'selection')
