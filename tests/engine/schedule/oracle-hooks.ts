/** What is left to do when only hooks are left, worked out anew each time. */
import type {Action, Plan, PlannedStep, StopReason} from '../../../engine/contracts.ts'
import {endingOf, isLost, isOpen, isWantedHook, leavesRest, limitWakes, type PlainRun, stepIn} from './oracle-run.ts'

const TIME_OF_HOOKS_MS = 10_000

export function hookActions(plan: Plan, run: PlainRun, overdue: StopReason | null): readonly Action[] {
  const hooks = plan.steps.filter(({hook}) => hook !== undefined)
  const lost = hooks.filter(step => isLost(run, step))
  const isLeft = run.stopping !== null && leavesRest(run.stopping.kind)
  if (!isLeft && lost.length > 0) return lost.map(({id}) => ({kind: 'lose', stepId: id}))
  const running = hooks.find(({id}) => stepIn(run, id).status === 'running')
  const next = hooks.find(step => !lost.includes(step) && isToCome(run, step) && isWantedHook(plan, run, step))
  const isOver = run.isHurried || (run.hooksSinceMs !== null && run.nowMs >= run.hooksSinceMs + TIME_OF_HOOKS_MS)
  if (running === undefined && next === undefined) return leftOver(plan, run, hooks)
  if (overdue !== null) return [{kind: 'stop', reason: overdue}]
  const bounds: readonly Action[] =
    run.hooksSinceMs === null ? limitWakes(plan, run) : [{kind: 'wake', atMs: run.hooksSinceMs + TIME_OF_HOOKS_MS}]
  if (running !== undefined) {
    if (isOver) return [{kind: 'cancel', stepId: running.id, atOnce: true}]
    return isWantedHook(plan, run, running) ? bounds : [{kind: 'cancel', stepId: running.id}, ...bounds]
  }
  if (isOver || next === undefined) return leftOver(plan, run, hooks)
  return turnOf(run, next, bounds)
}

const isToCome = (run: PlainRun, {id}: PlannedStep): boolean => ['pending', 'retrying'].includes(stepIn(run, id).status)

function turnOf(run: PlainRun, step: PlannedStep, bounds: readonly Action[]): readonly Action[] {
  const {id: stepId, condition, excluded} = step
  const {status, retryAtMs, holds, attempts} = stepIn(run, stepId)
  if (status === 'retrying' && retryAtMs > run.nowMs) return [{kind: 'wake', atMs: retryAtMs}, ...bounds]
  if (excluded !== undefined) return [{kind: 'skip', stepId, reason: {kind: 'platform', ...excluded}}]
  if (condition !== null && holds === null) return [{kind: 'evaluate', stepId}]
  if (condition !== null && holds === false) {
    return [{kind: 'skip', stepId, reason: {kind: 'condition', text: condition.text}}]
  }
  return [{kind: 'start', stepId, attempt: attempts + 1}]
}

function leftOver(plan: Plan, run: PlainRun, hooks: readonly PlannedStep[]): readonly Action[] {
  const {stopping} = run
  if (stopping !== null && leavesRest(stopping.kind))
    return [{kind: 'finish', outcome: stopping.kind === 'budget' ? 'budget_exhausted' : 'interrupted'}]
  const ending = endingOf(plan, run)
  return hooks
    .filter(({id}) => isOpen(stepIn(run, id)))
    .map(({id: stepId, hook}) => {
      const wasWanted = hook === 'finally' || hook === `on_${ending}`
      const because = wasWanted ? stopping : null
      return {
        kind: 'skip',
        stepId,
        reason: because === null ? {kind: 'ending', ending} : {kind: 'stopping', because},
      }
    })
}
