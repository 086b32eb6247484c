/** Plays the shell around the core, on a simulated clock: takes its actions, and records what came of them. */
import type {Action, DurableEvent, Failure, PlannedStep, StepId, StopReason} from '../../../engine/contracts.ts'
import {unreachable} from '../../../engine/contracts.ts'
import {decide} from '../../../engine/schedule/decide.ts'
import {
  apply,
  type Graph,
  graphOf,
  initialState,
  type RunState,
  recordOf,
  type Tick,
} from '../../../engine/schedule/state.ts'
import type {Answer, Behaviour, LookUp, Reply, Script} from './missions.ts'

export type Happening = DurableEvent | Tick

export interface PlayOptions {
  /** What an earlier process left behind; the run is resumed from it. */
  readonly log?: readonly DurableEvent[]
  /** It goes on as the mission of a step that is tried again. */
  readonly anew?: boolean
  /** What comes from outside, Ctrl-C or the end of the step that runs the mission. */
  readonly stops?: readonly OutsideStop[]
  /** Called after every fold with everything that was folded so far. */
  onFolded?(happened: readonly Happening[], state: RunState, graph: Graph): void
}

export interface Played {
  readonly graph: Graph
  readonly state: RunState
  /** With what was there before. */
  readonly log: readonly DurableEvent[]
}

export interface OutsideStop {
  /** From the beginning of this process on. */
  readonly afterMs: number
  readonly reason: StopReason
}

interface Simulation extends Played {
  readonly script: Script
  readonly options: PlayOptions
  readonly log: DurableEvent[]
  readonly happened: Happening[]
  readonly appointments: Set<Appointment>
  /** Steps about which the cache was asked; null while it has not answered. */
  readonly asked: Map<StepId, LookUp | null>
  /** How often it was asked, by step. */
  readonly askedTimes: Map<StepId, number>
  nowMs: number
  wakeAtMs: number | null
}

/** What is going to happen by itself, unless the step is ended first. */
interface Appointment {
  readonly atMs: number
  readonly stepId: StepId | null
  readonly kind: 'stop' | 'own end' | 'cancelled' | 'looked up' | 'answer'
  events(atMs: number): readonly DurableEvent[]
}

/** No run of a dozen steps comes near it. */
const MOST_EVENTS = 2_000

export const INTERRUPT: StopReason = {kind: 'interrupt', signal: 'SIGINT'}
export const BUDGET: StopReason = {kind: 'budget', stepId: 'step', message: 'the budget of the run is $3.0000'}
export const STEP_LIMIT: StopReason = {kind: 'limit', stepId: 'outer', limitMs: 1_000}
export const KILLED: StopReason = {kind: 'killed', because: {kind: 'failure', stepId: 'outside'}}
export const FAILURE: Failure = {code: 'STEP_EXIT_STATUS', message: 'the program ended with status 1', retryable: true}
export const FAULT: Failure = {code: 'STEP_BAD_EXPRESSION', message: 'an expression has no value', retryable: false}
export const DENIED: Failure = {code: 'APPROVAL_DENIED', message: 'denied', retryable: false}
export const UNANSWERED: Failure = {code: 'STEP_TIMED_OUT', message: 'nobody answered', retryable: true}
export const LOST: Failure = {code: 'STEP_LOST', message: 'was cut off while it ran', retryable: true}

export function play(script: Script, options: PlayOptions = {}): Played {
  const simulation = begin(script, options)
  const {graph, state} = simulation
  while (state.outcome === null) {
    const {length} = simulation.log
    for (const action of decide(graph, state)) act(simulation, action)
    if (simulation.log.length === length) letTimePass(simulation)
  }
  return simulation
}

/** What the event of an action depends on besides the action. */
export interface EventFacts {
  /** What a condition comes to that is asked for. */
  readonly answer?: Answer | undefined
  readonly reply?: Reply | undefined
  /** Whether the answer that a step waits for was a yes. */
  readonly isApproved?: boolean
  /** When a question is asked again that nobody answered in time. */
  readonly askAgainAtMs?: number | null
}

/** The event that an action becomes when it is carried out; null for the two that may be repeated. */
export function eventFor(action: Action, atMs: number, facts: EventFacts = {}): DurableEvent | null {
  const {answer = 'holds', reply, isApproved = true, askAgainAtMs = null} = facts
  switch (action.kind) {
    case 'start': {
      const {stepId, attempt} = action
      return {type: 'step.started', atMs, stepId, attempt, timeoutMs: null, timeoutReason: 'none'}
    }
    case 'skip':
      return {type: 'step.skipped', atMs, stepId: action.stepId, reason: action.reason}
    case 'block':
      return {type: 'step.blocked', atMs, stepId: action.stepId, by: action.by, reason: action.reason}
    case 'call':
      return {type: 'step.called', atMs, stepId: action.stepId, insteadOf: action.insteadOf}
    case 'evaluate':
      return answer === 'is at fault'
        ? lastFailure(action.stepId, FAULT, atMs)
        : {type: 'step.judged', atMs, stepId: action.stepId, holds: answer === 'holds', reason: answer}
    case 'ask': {
      const {stepId, attempt} = action
      const afterMs = reply?.deadlineAfterMs ?? null
      const deadlineAtMs = afterMs === null ? null : atMs + afterMs
      const onTimeout = reply?.onTimeout ?? 'fail'
      return {type: 'step.waiting', atMs, stepId, attempt, message: 'may it?', deadlineAtMs, onTimeout}
    }
    case 'expire':
      return reply === undefined || reply.onTimeout === 'fail'
        ? {...lastFailure(action.stepId, UNANSWERED, atMs), retryAtMs: askAgainAtMs}
        : answered(action.stepId, reply.onTimeout === 'approve', atMs)
    case 'conclude':
      return isApproved
        ? {type: 'step.succeeded', atMs, stepId: action.stepId, output: null, via: 'run'}
        : lastFailure(action.stepId, DENIED, atMs)
    case 'lose':
      return lastFailure(action.stepId, LOST, atMs)
    case 'stop':
      return {type: 'run.stopping', atMs, reason: action.reason}
    case 'finish':
      return {type: 'run.finished', atMs, outcome: action.outcome}
    case 'cancel':
    case 'wake':
      return null
    default:
      return unreachable(action)
  }
}

const answered = (stepId: StepId, approved: boolean, atMs: number): DurableEvent => ({
  type: 'step.answered',
  atMs,
  stepId,
  approved,
  by: 'ada',
  comment: null,
})

const keptSuccess = (stepId: StepId): DurableEvent => ({
  type: 'step.succeeded',
  atMs: 0,
  stepId,
  output: null,
  via: 'kept',
  reason: 'kept from run 20260102-030405-abcdef',
})

const lastFailure = (stepId: StepId, failure: Failure, atMs: number): Extract<DurableEvent, {type: 'step.failed'}> => ({
  type: 'step.failed',
  atMs,
  stepId,
  failure,
  output: null,
  retryAtMs: null,
})

function begin(script: Script, options: PlayOptions): Simulation {
  const graph = graphOf(script.plan)
  const {digest} = script.plan
  const earlier = options.log ?? []
  const simulation: Simulation = {
    script,
    options,
    graph,
    state: initialState(graph),
    log: [...earlier],
    happened: [],
    appointments: new Set(),
    asked: new Map(),
    askedTimes: new Map(),
    nowMs: beginningAfter(earlier),
    wakeAtMs: null,
  }
  for (const event of earlier) fold(simulation, event)
  for (const {afterMs, reason} of options.stops ?? []) {
    const events = (atMs: number): readonly DurableEvent[] => [{type: 'run.stopping', atMs, reason}]
    simulation.appointments.add({atMs: simulation.nowMs + afterMs, stepId: null, kind: 'stop', events})
  }
  if (options.log === undefined) for (const stepId of script.kept) record(simulation, keptSuccess(stepId))
  const run = {atMs: simulation.nowMs, digest, version: '0.0.0'}
  if (options.log === undefined) record(simulation, {type: 'run.started', ...run})
  else record(simulation, {type: 'run.resumed', ...run, ...(options.anew === true && {anew: true})})
  for (const {id} of script.plan.steps) deliver(simulation, id)
  fold(simulation, {type: 'tick', atMs: simulation.nowMs, isAttended: script.isAttended})
  return simulation
}

/** What was answered while no process drove the run. */
function deliver(simulation: Simulation, stepId: StepId): void {
  const {graph, state, script, nowMs} = simulation
  const step = recordOf(graph, state, stepId).state
  const says = script.replies.get(stepId)?.says
  if (step.status !== 'waiting' || step.answer !== null || says === undefined || says === 'nothing') return
  record(simulation, answered(stepId, says === 'yes', nowMs))
}

/** Whoever goes on with a run that waits comes when its deadlines are over. */
function beginningAfter(log: readonly DurableEvent[]): number {
  const last = log.at(-1)
  if (last === undefined) return 1_000
  return last.type === 'run.finished' && last.outcome === 'waiting' ? last.atMs + 1_000 : last.atMs
}

function fold({graph, state, happened, options}: Simulation, event: Happening): void {
  apply(graph, state, event)
  happened.push(event)
  options.onFolded?.(happened, state, graph)
}

function record(simulation: Simulation, event: DurableEvent): void {
  simulation.log.push(event)
  if (simulation.log.length > MOST_EVENTS) throw new Error('the run does not end')
  fold(simulation, event)
}

export const foundInCache = (stepId: StepId, atMs: number): DurableEvent => ({
  type: 'step.succeeded',
  atMs,
  stepId,
  output: null,
  via: 'cache',
  reason: 'nothing has changed',
})

function act(simulation: Simulation, action: Action): void {
  if (action.kind === 'start' && simulation.script.lookUps.has(action.stepId)) {
    const lookUp = lookedUp(simulation, action.stepId)
    if (lookUp === null) return
    if (lookUp.hits) return record(simulation, foundInCache(action.stepId, simulation.nowMs))
  }
  const event = eventFor(action, simulation.nowMs, 'stepId' in action ? factsOf(simulation, action.stepId) : {})
  const {stopping} = simulation.state
  const because = event?.type === 'step.started' && stopping !== null && {because: stopping}
  if (event !== null) record(simulation, {...event, ...because})
  if (action.kind === 'start') startAttempt(simulation, action.stepId)
  if (action.kind === 'ask') expectAnswer(simulation, action.stepId)
  if (action.kind === 'cancel') endAttempt(simulation, action)
  if (action.kind === 'wake') simulation.wakeAtMs = Math.min(simulation.wakeAtMs ?? action.atMs, action.atMs)
}

function factsOf({graph, state, script, nowMs}: Simulation, stepId: StepId): EventFacts {
  const {state: step, failedAttempts} = recordOf(graph, state, stepId)
  const {maxAttempts, delayMs} = graph.stepOf(stepId).retry
  const reply = script.replies.get(stepId)
  const isAskedAgain = reply?.isAskedAgain === true && failedAttempts + 1 < maxAttempts
  return {
    answer: script.answers.get(stepId),
    reply,
    isApproved: step.status === 'waiting' && step.answer?.approved === true,
    askAgainAtMs: isAskedAgain ? nowMs + delayMs : null,
  }
}

/** Somebody answers while the run goes on, unless its time is over or the step was skipped meanwhile. */
function expectAnswer({graph, state, script, appointments, nowMs}: Simulation, stepId: StepId): void {
  const reply = script.replies.get(stepId)
  if (reply === undefined || reply.says === 'nothing') return
  const {attempts} = recordOf(graph, state, stepId)
  const events = (atMs: number): readonly DurableEvent[] => {
    const step = recordOf(graph, state, stepId).state
    const isAwaited = step.status === 'waiting' && step.attempt === attempts && step.answer === null
    return isAwaited ? [answered(stepId, reply.says === 'yes', atMs)] : []
  }
  appointments.add({atMs: nowMs + reply.afterMs, stepId, kind: 'answer', events})
}

function startAttempt(simulation: Simulation, stepId: StepId): void {
  const {graph, state, script, appointments, nowMs} = simulation
  const {attempts, failedAttempts} = recordOf(graph, state, stepId)
  const behaviour = behaviourOf(script, stepId, attempts)
  const events = (atMs: number) => ownEnd(graph.stepOf(stepId), behaviour, {atMs, failedAttempts})
  appointments.add({atMs: nowMs + behaviour.afterMs, stepId, kind: 'own end', events})
}

/** Harmless to repeat, as the core requires. At once, it leaves no choice. */
function endAttempt(
  {graph, state, script, appointments, nowMs}: Simulation,
  {stepId, atOnce: isAtOnce = false}: {readonly stepId: StepId; readonly atOnce?: boolean},
): void {
  const {obeys, graceMs} = behaviourOf(script, stepId, recordOf(graph, state, stepId).attempts)
  const end = [...appointments].find(({kind, stepId: whose}) => (isAtOnce || kind === 'own end') && whose === stepId)
  if (end === undefined || !(obeys || isAtOnce)) return
  appointments.delete(end)
  const events = (atMs: number): readonly DurableEvent[] => [
    {type: 'step.cancelled', atMs, stepId, ...(state.stopping !== null && {because: state.stopping})},
  ]
  appointments.add({atMs: nowMs + (isAtOnce ? 0 : graceMs), stepId, kind: 'cancelled', events})
}

/** Asked about it once at a time; null while the answer is not there. */
function lookedUp({script, asked, askedTimes, appointments, nowMs}: Simulation, stepId: StepId): LookUp | null {
  const answer = asked.get(stepId)
  if (answer !== undefined) {
    if (answer !== null) asked.delete(stepId)
    return answer
  }
  const times = askedTimes.get(stepId) ?? 0
  const lookUps = script.lookUps.get(stepId) ?? []
  const lookUp = lookUps[times % lookUps.length]
  if (lookUp === undefined) throw new Error(`the script says nothing about step "${stepId}"`)
  askedTimes.set(stepId, times + 1)
  asked.set(stepId, null)
  const events = () => {
    asked.set(stepId, lookUp)
    return []
  }
  appointments.add({atMs: nowMs + lookUp.afterMs, stepId, kind: 'looked up', events})
  return null
}

/** Goes on to the next thing that happens by itself. */
function letTimePass(simulation: Simulation): void {
  const {appointments, wakeAtMs, asked} = simulation
  // An answer that came too late for its step holds no longer.
  for (const [stepId, answer] of asked) if (answer !== null) asked.delete(stepId)
  const [next] = [...appointments].toSorted((one, other) => one.atMs - other.atMs)
  if (wakeAtMs !== null && wakeAtMs <= (next?.atMs ?? Number.POSITIVE_INFINITY)) {
    simulation.nowMs = wakeAtMs
    simulation.wakeAtMs = null
    fold(simulation, {type: 'tick', atMs: wakeAtMs, isAttended: simulation.script.isAttended})
    return
  }
  if (next === undefined) throw new Error('nothing runs, nothing is due, and the run has not finished')
  appointments.delete(next)
  simulation.nowMs = next.atMs
  for (const event of next.events(next.atMs)) record(simulation, event)
}

function behaviourOf(script: Script, stepId: StepId, attempt: number): Behaviour {
  const behaviours = script.behaviours.get(stepId) ?? []
  const behaviour = behaviours[(attempt - 1) % behaviours.length]
  if (behaviour === undefined) throw new Error(`the script says nothing about step "${stepId}"`)
  return behaviour
}

function ownEnd(
  step: PlannedStep,
  behaviour: Behaviour,
  {atMs, failedAttempts}: {readonly atMs: number; readonly failedAttempts: number},
): readonly DurableEvent[] {
  const stepId = step.id
  const warning: readonly DurableEvent[] = behaviour.warns
    ? [{type: 'warned', atMs, stepId, code: 'SCAN_FILE_SKIPPED', message: 'a file was left out'}]
    : []
  if (behaviour.ends === 'in success' || behaviour.ends === 'in part') {
    const via = behaviour.ends === 'in part' ? 'partial' : 'run'
    return [...warning, {type: 'step.succeeded', atMs, stepId, output: null, via}]
  }
  const isRetried = behaviour.ends === 'in a failure that may pass' && failedAttempts + 1 < step.retry.maxAttempts
  const retryAtMs = isRetried ? atMs + step.retry.delayMs * step.retry.factor ** failedAttempts : null
  return [...warning, {type: 'step.failed', atMs, stepId, failure: FAILURE, output: null, retryAtMs}]
}
