/**
 * Runs the mission of a step inside an attempt of that step: a loop of its own, on what it sees of the run's log. What
 * succeeded in an earlier attempt, or before a crash, is in that log and stays.
 */
import type {JsonObject, Plan, PlanValues, Reporter, StepId, StepTask, StopReason, Store, Stored} from '../contracts.ts'
import {unreachable} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {readInputs} from '../inputs.ts'
import {inwards, outwards, outwardsInPassing, stopWithin} from '../schedule/scope.ts'
import {recordOf} from '../schedule/state.ts'
import {inSeconds} from './adaptive-timeout.ts'
import type {AbortCause} from './attempt.ts'
import {type Environment, environmentWithin} from './environment.ts'
import {type DispatchChannel, type Outputs, type RunEnd, type RunOptions, type StartedRun, startRun} from './execute.ts'
import {scopedStore} from './scoped-store.ts'

/** What the attempt of a step asks for. */
export interface MissionRequest {
  readonly task: StepTask
  readonly plan: Plan
  /** As the step's expressions came out. */
  readonly inputs: JsonObject
  /** That a program of the step would have. */
  readonly env: {readonly [name: string]: string}
  readonly signal: AbortSignal
  /** Of the step in its plan. */
  readonly place: number
  /** The stop for which the step was cancelled; null where it was not. */
  because(): StopReason | null
  /** Of the mission around. */
  readonly channel: DispatchChannel
}

/** Of the mission around. */
export interface OuterMission {
  readonly path: readonly StepId[]
  readonly store: Store
  readonly environment: Environment
  readonly loop: Pick<RunOptions, 'runId' | 'version' | 'clock' | 'guard' | 'random'>
  /** Whom the loop asks, and where its attempts are made. */
  wire(inner: InnerMission): Pick<RunOptions, 'judge' | 'limitFor' | 'lookUp' | 'outputsOf' | 'dispatcherFor'>
}

export interface InnerMission {
  readonly plan: Plan
  readonly path: readonly StepId[]
  readonly store: Store
  readonly environment: Environment
}

/** Throws as `MissionPort.run` does. */
export async function runInnerMission(request: MissionRequest, around: OuterMission): Promise<JsonObject> {
  const {task, channel, signal} = request
  const {id} = task.step
  const plan = {...request.plan, values: {...request.plan.values, inputs: inputsFor(request)}}
  const inner: InnerMission = {
    plan,
    path: [...around.path, id],
    store: scopedStore(around.store, id, plan),
    environment: environmentWithin(plan, around.environment, request.env),
  }
  signal.throwIfAborted()
  const {dispatcherFor, outputsOf, ...asked} = around.wire(inner)
  let outputs: Outputs | null = null
  const run = startRun({
    ...around.loop,
    ...asked,
    plan,
    store: inner.store,
    history: await historyOf(request, around),
    slots: channel.slots.within(request.place),
    reporters: [toOutside(id, channel)],
    // Outputs without a value fail the step: to the run that ends here they are no warning.
    async outputsOf(known) {
      outputs = (await outputsOf?.(known)) ?? null
      return {values: {}}
    },
    // Whoever waits no longer for the mission around does not wait for this one either.
    dispatcherFor: own => dispatcherFor({...own, hurry: AbortSignal.any([channel.hurry, own.hurry])}),
  })
  const tell = () => run.stop(reasonFor(request, around.path))
  const stop = () => {
    tell()
    // Told twice, it waits for nothing either.
    if (channel.hurry.aborted) tell()
  }
  const hasten = () => {
    if (signal.aborted) tell()
  }
  signal.addEventListener('abort', stop, {once: true})
  channel.hurry.addEventListener('abort', hasten, {once: true})
  try {
    const end = await endOf(run, channel)
    return resultOf({...end, outputs}, request, inner)
  } finally {
    signal.removeEventListener('abort', stop)
    channel.hurry.removeEventListener('abort', hasten)
  }
}

/** Before a first attempt there are at most successes kept from another run: not all of the log is read for them. */
async function historyOf({task}: MissionRequest, {store, loop}: OuterMission): Promise<readonly Stored[] | undefined> {
  if (task.attempt > 1) return undefined
  const {id} = task.step
  const kept = await store.endsWithin(loop.runId, id)
  return kept.map(event => ({...inwards(id, event), seq: event.seq}))
}

/** A loop that breaks off leaves behind what it runs, and only the end of the run sweeps that up. */
async function endOf(run: StartedRun, channel: DispatchChannel): Promise<RunEnd> {
  try {
    return await run.done
  } catch (cause) {
    channel.post({kind: 'broken', cause})
    throw cause
  }
}

/** Throws STEP_BAD_PARAMS: what expressions come to is known only now. */
function inputsFor({plan, inputs: given}: MissionRequest): PlanValues['inputs'] {
  const {values, problems} = readInputs(plan.inputs ?? {}, given)
  if (problems.length === 0) return values
  throw new SortieError('STEP_BAD_PARAMS', {
    message: `the mission "${plan.missionName}" cannot begin: ${problems.map(({message}) => message).join('; ')}`,
    hint: 'look at what the expressions under "inputs" come to',
    details: {inputs: given},
  })
}

const toOutside = (outer: StepId, {emit}: DispatchChannel): Reporter => ({
  name: `mission of "${outer}"`,
  onEvent: event =>
    emit('seq' in event ? {...outwards(outer, event), seq: event.seq} : outwardsInPassing(outer, event)),
  end() {},
})

/** What the inner mission is told where the step is ended: at its own limit, or with the mission around it. */
function reasonFor({task, signal, because}: MissionRequest, path: readonly StepId[]): StopReason {
  const timeout: AbortCause = 'timeout'
  const reason = because()
  if (signal.reason === timeout || reason === null) {
    return {kind: 'limit', stepId: [...path, task.step.id].join('/'), limitMs: task.timeoutMs ?? 0}
  }
  return stopWithin(path, reason)
}

function resultOf(end: RunEnd, request: MissionRequest, inner: InnerMission): JsonObject {
  const {outcome, outputs} = end
  switch (outcome) {
    case 'succeeded':
      return valuesOf(outputs)
    case 'succeeded_with_warnings': {
      const values = valuesOf(outputs)
      warnOf(end, request, inner)
      return values
    }
    case 'failed':
      throw failureOf(end, inner)
    case 'timed_out':
      throw new SortieError('STEP_TIMED_OUT', {
        message: `its mission reached the limit of ${inSeconds(inner.plan.timeoutMs ?? 0)} that it has itself`,
        hint: 'raise `config.timeout` of that mission, or give it less to do',
      })
    case 'budget_exhausted':
      throw new SortieError('LLM_BUDGET_SPENT', {
        message: end.state.stopping?.kind === 'budget' ? end.state.stopping.message : 'the budget is spent',
      })
    case 'cancelled':
    case 'interrupted':
    case 'waiting':
      // Its step was ended, and knows why.
      throw new Error(`the mission "${inner.plan.missionName}" was ${outcome}`)
    default:
      return unreachable(outcome)
  }
}

/** Throws STEP_BAD_EXPRESSION. */
function valuesOf(outputs: Outputs | null): JsonObject {
  if (outputs === null) return {}
  if ('values' in outputs) return outputs.values
  const {code, message, hint} = outputs.failure
  throw new SortieError(code, {message: `in its mission, ${message}`, ...(hint !== undefined && {hint})})
}

/** Named after the step that failed, in however many missions that lies. */
function failureOf({graph, state, outputs}: RunEnd, {path}: InnerMission): SortieError {
  const stepId = state.firstFailure ?? ''
  const end = recordOf(graph, state, stepId).state
  if (end.status !== 'failed') throw new Error(`the mission failed by step "${stepId}", which is ${end.status}`)
  const {code, message, hint, retryable, details} = end.failure
  const isFurtherIn = code === 'STEP_MISSION_FAILED'
  const step = [...path, stepId].join('/')
  return new SortieError('STEP_MISSION_FAILED', {
    message: isFurtherIn ? message : `step "${step}" failed: ${message}`,
    ...(hint !== undefined && {hint}),
    retryable,
    details: isFurtherIn && details !== undefined ? details : {step, code},
    output: outputs !== null && 'values' in outputs ? outputs.values : null,
  })
}

/** To the run around, the warnings of the mission are one of its step. */
function warnOf({graph, state}: RunEnd, {task, channel}: MissionRequest, {path}: InnerMission): void {
  const facts = graph.plan.steps.flatMap(({id}) => {
    const {state: end} = recordOf(graph, state, id)
    const name = `"${[...path, id].join('/')}"`
    if (end.status === 'failed') return [`${name} failed`]
    return end.status === 'succeeded' && end.via === 'partial' ? [`${name} ended at its limit`] : []
  })
  const rest = facts.length > SHOWN ? ` and ${facts.length - SHOWN} more` : ''
  const message =
    facts.length === 0
      ? 'its mission succeeded with warnings'
      : `its mission succeeded, although ${facts.slice(0, SHOWN).join(', ')}${rest}`
  channel.post({kind: 'warned', stepId: task.step.id, code: 'STEP_MISSION_WARNED', message})
}

const SHOWN = 5
