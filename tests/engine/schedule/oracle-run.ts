/** What happened, gathered from the list of events without an index. */
import type {
  Action,
  DurableEvent,
  Ending,
  Failure,
  FailureResponse,
  Outcome,
  Plan,
  PlannedStep,
  StepId,
  StopReason,
} from '../../../engine/contracts.ts'
import type {Happening} from './simulator.ts'

export interface PlainRun {
  readonly nowMs: number
  readonly steps: ReadonlyMap<StepId, PlainStep>
  /** When the process that drives the run took it up. */
  readonly beganAtMs: number | null
  readonly stopping: StopReason | null
  /** What an interrupt has taken the place of. */
  readonly overruled: StopReason | null
  readonly isHurried: boolean
  /** Since when only hooks are left after a stop other than for a failure. */
  readonly hooksSinceMs: number | null
  readonly outcome: Outcome | null
  readonly warnings: number
  readonly isAttended: boolean
}

export interface PlainStep {
  readonly status:
    | 'pending'
    | 'running'
    | 'retrying'
    | 'waiting'
    | 'succeeded'
    | 'failed'
    | 'skipped'
    | 'blocked'
    | 'cancelled'
  /** Of one that waits. */
  readonly isAnswered: boolean
  readonly deadlineAtMs: number | null
  readonly attempts: number
  readonly failure: Failure | null
  readonly retryAtMs: number
  readonly by: StepId | null
  /** The stop that ended it. */
  readonly stoppedFor: StopReason['kind'] | null
  readonly via: Extract<DurableEvent, {type: 'step.succeeded'}>['via'] | null
  /** Skipped because the run was asked for other steps. */
  readonly isLeftOut: boolean
  /** There is a success of an earlier run. Of a step that is left out it counts only when its turn comes. */
  readonly isKept: boolean
  readonly isCalled: boolean
  readonly holds: boolean | null
  /** It ran when its process ended, or was cancelled by an interrupt, and has not run since. */
  readonly isCutOff: boolean
  /** Of a hook: it ran after an interrupt. */
  readonly isForInterrupt: boolean
  /** How many things had happened when it got this status: tells which of two ended first. */
  readonly since: number
}

const untouched: PlainStep = {
  status: 'pending',
  isAnswered: false,
  deadlineAtMs: null,
  attempts: 0,
  failure: null,
  retryAtMs: 0,
  by: null,
  stoppedFor: null,
  via: null,
  isLeftOut: false,
  isKept: false,
  isCalled: false,
  holds: null,
  isCutOff: false,
  isForInterrupt: false,
  since: 0,
}

export function plainFold(plan: Plan, happened: readonly Happening[]): PlainRun {
  const first: PlainRun = {
    nowMs: 0,
    steps: new Map(plan.steps.map(step => [step.id, untouched])),
    beganAtMs: null,
    stopping: null,
    overruled: null,
    isHurried: false,
    hooksSinceMs: null,
    outcome: null,
    warnings: 0,
    isAttended: false,
  }
  return happened.reduce((run, event, place) => {
    const next = plainApply(plan, {...run, nowMs: Math.max(run.nowMs, event.atMs)}, event, place)
    return withTimeOfHooks(plan, withWorkOfHook(plan, next, event))
  }, first)
}

function withWorkOfHook(plan: Plan, run: PlainRun, event: Happening): PlainRun {
  if (run.stopping === null || !leavesRest(run.stopping.kind) || !works.has(event.type)) return run
  const hook = plan.steps.find(({id, hook: kind}) => kind !== undefined && 'stepId' in event && event.stepId === id)
  if (hook === undefined) return run
  return {...run, steps: new Map(run.steps).set(hook.id, {...stepIn(run, hook.id), isForInterrupt: true})}
}

const works: ReadonlySet<string> = new Set([
  'step.started',
  'step.judged',
  'step.succeeded',
  'step.failed',
  'step.skipped',
])

function withTimeOfHooks(plan: Plan, run: PlainRun): PlainRun {
  const isBounded = run.stopping !== null && run.stopping.kind !== 'failure'
  if (!isBounded || run.hooksSinceMs !== null) return run
  const running = plan.steps.filter(({id}) => stepIn(run, id).status === 'running')
  const areHooksAlone = areStepsOver(plan, run) && running.every(step => isWantedHook(plan, run, step))
  return areHooksAlone ? {...run, hooksSinceMs: run.nowMs} : run
}

function plainApply(plan: Plan, run: PlainRun, event: Happening, since: number): PlainRun {
  const change = (stepId: StepId, changes: Partial<PlainStep>): PlainRun => {
    const steps = new Map(run.steps)
    steps.set(stepId, {...stepIn(run, stepId), since, ...changes})
    return {...run, steps}
  }
  switch (event.type) {
    case 'run.started':
      return {...run, beganAtMs: event.atMs}
    case 'tick':
      return {...run, isAttended: event.isAttended ?? false}
    case 'run.resumed': {
      if (event.anew === true) return {...anew(plan, run), beganAtMs: event.atMs}
      const steps = new Map([...run.steps].map(([id, step]) => [id, afterResume(step)]))
      return {
        ...run,
        steps,
        beganAtMs: event.atMs,
        stopping: run.stopping !== null && leavesRest(run.stopping.kind) ? run.overruled : run.stopping,
        overruled: null,
        isHurried: false,
        hooksSinceMs: null,
        outcome: ['interrupted', 'budget_exhausted', 'waiting'].includes(run.outcome ?? '') ? null : run.outcome,
      }
    }
    case 'run.stopping':
      return stop(run, event.reason)
    case 'run.finished':
      return {...run, outcome: event.outcome}
    case 'step.started':
      return stopped(
        change(event.stepId, {status: 'running', attempts: event.attempt, isCutOff: false}),
        event.because ?? null,
      )
    case 'step.succeeded': {
      const isLeftOut = plan.steps.some(({id, leftOut}) => id === event.stepId && leftOut !== undefined)
      if (event.via === 'kept' && isLeftOut) return change(event.stepId, {isKept: true})
      return change(event.stepId, {status: 'succeeded', via: event.via})
    }
    case 'step.failed': {
      const {failure, retryAtMs} = event
      const isCutOff = failure.code === 'STEP_LOST'
      if (retryAtMs === null) return change(event.stepId, {status: 'failed', failure, isCutOff})
      return change(event.stepId, {status: 'retrying', failure, retryAtMs})
    }
    case 'step.skipped': {
      const because = event.reason.kind === 'stopping' ? event.reason.because : null
      const skipped = change(event.stepId, {
        status: stepIn(run, event.stepId).isKept && event.reason.kind !== 'dependency' ? 'succeeded' : 'skipped',
        isLeftOut: event.reason.kind === 'selection',
        stoppedFor: because?.kind ?? null,
      })
      return stopped(skipped, because)
    }
    case 'step.blocked':
      return change(event.stepId, {status: 'blocked', by: event.by})
    case 'step.cancelled': {
      const because = event.because ?? run.stopping
      const changes = {status: 'cancelled', stoppedFor: because?.kind ?? null, isCutOff: true} as const
      return stopped(change(event.stepId, changes), because)
    }
    case 'step.waiting': {
      const {attempt, deadlineAtMs} = event
      return change(event.stepId, {status: 'waiting', attempts: attempt, deadlineAtMs, isAnswered: false})
    }
    case 'step.answered':
      return change(event.stepId, {isAnswered: true})
    case 'step.called':
      return change(event.stepId, {isCalled: true})
    case 'step.judged':
      return change(event.stepId, {holds: event.holds})
    case 'warned':
      return {...run, warnings: run.warnings + 1}
    default:
      throw new Error(`the oracle does not know the event ${JSON.stringify(event)}`)
  }
}

export const isMadeAgain = (step: PlainStep): boolean =>
  step.status === 'running' || (step.status === 'cancelled' && step.stoppedFor !== null && leavesRest(step.stoppedFor))

export const leavesRest = (kind: StopReason['kind']): boolean => ['interrupt', 'limit', 'budget'].includes(kind)

function stop(run: PlainRun, reason: StopReason): PlainRun {
  const {stopping} = run
  const isKilledAgain = stopping?.kind === 'killed' && reason.kind === 'killed'
  if (stopping !== null && (leavesRest(stopping.kind) || isKilledAgain)) {
    return {...run, isHurried: run.isHurried || reason.kind === stopping.kind}
  }
  const overruled = leavesRest(reason.kind) && stopping?.kind !== 'failure' ? stopping : null
  return {...run, stopping: reason, overruled, hooksSinceMs: null}
}

/** The first step that a stop ends, skips or calls for tells of it too. */
function stopped(run: PlainRun, because: StopReason | null): PlainRun {
  return because !== null && because.kind !== run.stopping?.kind ? stop(run, because) : run
}

/** Successes of steps alone are left of what was before, and how often each step was begun. */
function anew(plan: Plan, run: PlainRun): PlainRun {
  const steps = [...run.steps].map(([id, step]): [StepId, PlainStep] => {
    const {attempts, isKept} = step
    if (plan.steps.some(({id: other, hook}) => other === id && hook !== undefined))
      return [id, {...untouched, attempts}]
    if (step.status === 'succeeded') return [id, {...step, stoppedFor: null}]
    const isCutOff = step.isCutOff || step.status === 'running'
    return [id, {...untouched, attempts, isCutOff, isKept: isKept && step.status === 'pending'}]
  })
  const forgotten = {stopping: null, overruled: null, isHurried: false, hooksSinceMs: null, outcome: null}
  return {...run, steps: new Map(steps), ...forgotten}
}

function afterResume(step: PlainStep): PlainStep {
  if (step.isForInterrupt) return {...untouched, attempts: step.attempts}
  return isMadeAgain(step) ? {...step, status: 'pending', stoppedFor: null, isCutOff: true} : step
}

export const isOpen = (step: PlainStep): boolean =>
  ['pending', 'retrying', 'waiting'].includes(step.status) || isMadeAgain(step) || step.isForInterrupt

/** Without the hooks. */
export const stepsOf = ({steps}: Plan): readonly PlannedStep[] => steps.filter(({hook}) => hook === undefined)

/** Only hooks are left to run. */
export function areStepsOver(plan: Plan, run: PlainRun): boolean {
  const steps = stepsOf(plan).map(({id}) => stepIn(run, id))
  return run.stopping !== null && leavesRest(run.stopping.kind)
    ? steps.every(({status}) => status !== 'running')
    : steps.every(step => !isOpen(step))
}

/** Whether the step is a hook for how the others ended. */
export function isWantedHook(plan: Plan, run: PlainRun, {hook}: PlannedStep): boolean {
  if (hook === undefined || hook === 'finally') return hook === 'finally'
  const hasFinallyBegun = plan.steps.some(step => step.hook === 'finally' && stepIn(run, step.id).status !== 'pending')
  return hook === `on_${endingOf(plan, run)}` && !hasFinallyBegun
}

export function endingOf(plan: Plan, run: PlainRun): Ending {
  if (['interrupt', 'budget', 'killed'].includes(run.stopping?.kind ?? '')) return 'cancel'
  if (run.stopping?.kind === 'timeout' || run.stopping?.kind === 'limit') return 'failure'
  const steps = stepsOf(plan)
  if (steps.some(step => stepIn(run, step.id).status === 'failed' && matters(plan, run, step))) return 'failure'
  return steps.some(({id}) => stepIn(run, id).status === 'cancelled') ? 'cancel' : 'success'
}

/** Whether its failure fails the run. */
export function matters(plan: Plan, run: PlainRun, step: PlannedStep): boolean {
  const users = plan.steps.filter(({dependsOn, leftOut}) => dependsOn.includes(step.id) && leftOut === undefined)
  const isExcused = users.length > 0 && users.every(user => answerTo(plan, run, user, step.id).kind !== 'block')
  return !step.continueOnError && (step.standby || !isExcused)
}

/** Nobody can be called on who is left out, unless there is a success of an earlier run. */
export function answerTo(plan: Plan, run: PlainRun, step: PlannedStep, dependency: StepId): FailureResponse {
  const response = responseOf(step, dependency)
  const isMissing = plan.steps.some(
    ({id, leftOut}) => response.kind === 'alternative' && id === response.stepId && leftOut !== undefined,
  )
  const isKept = response.kind === 'alternative' && stepIn(run, response.stepId).isKept
  return isMissing && !isKept ? {kind: 'block'} : response
}

/** Ended for good, and not by a stop: what depends on it knows of it. */
export const hasSpoken = ({status, stoppedFor}: PlainStep): boolean =>
  ['succeeded', 'failed', 'skipped', 'blocked', 'cancelled'].includes(status) && stoppedFor === null

export function responseOf({rule}: PlannedStep, dependency: StepId): FailureResponse {
  const response = rule.kind === 'conditional' ? rule.onFailure[dependency] : undefined
  return response ?? {kind: 'block'}
}

export function stepIn(run: PlainRun, stepId: StepId): PlainStep {
  const step = run.steps.get(stepId)
  if (step === undefined) throw new Error(`the plan has no step "${stepId}"`)
  return step
}

/** Cut off, and not to be made again. */
export const isLost = (run: PlainRun, {id, resume}: PlannedStep): boolean =>
  resume === 'never' && stepIn(run, id).status === 'pending' && stepIn(run, id).isCutOff

/** The limit of the run, where it still has to be reached or has just been. */
function limitAtMs({timeoutMs}: Plan, {stopping, beganAtMs}: PlainRun): number | null {
  const isFree = stopping === null || stopping.kind === 'failure'
  return isFree && timeoutMs !== undefined && beganAtMs !== null ? beganAtMs + timeoutMs : null
}

export function overdueStop(plan: Plan, run: PlainRun): StopReason | null {
  const atMs = limitAtMs(plan, run)
  return atMs === null || run.nowMs < atMs ? null : {kind: 'timeout', limitMs: plan.timeoutMs ?? 0}
}

export function limitWakes(plan: Plan, run: PlainRun): readonly Action[] {
  const atMs = limitAtMs(plan, run)
  return atMs === null ? [] : [{kind: 'wake', atMs}]
}
