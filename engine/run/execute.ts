/**
 * The loop. Each turn takes the same five stations: fold what came, decide what follows, record both together, publish,
 * act. Nothing is seen by anyone before the store has it, so what a crash leaves behind is always what was shown.
 */
import type {
  Action,
  Answer,
  Awaitable,
  CacheAnswer,
  CacheChange,
  Clock,
  Dispatcher,
  DurableEvent,
  Failure,
  Fingerprint,
  JsonObject,
  LimitGuard,
  Outcome,
  Plan,
  PlannedStep,
  Reporter,
  RunEvent,
  RunId,
  StepId,
  StopReason,
  Store,
  Stored,
} from '../contracts.ts'
import {unreachable} from '../contracts.ts'
import {codes} from '../errors.ts'
import {decide} from '../schedule/decide.ts'
import {
  apply,
  type Graph,
  graphOf,
  initialState,
  itemAt,
  type RunState,
  recordOf,
  type StatusFunctions,
  statusOf,
} from '../schedule/state.ts'
import {createAlarm} from './alarm.ts'
import {createAsker, type Questions} from './approval.ts'
import {hasExpressions} from './evaluation.ts'
import {failedEvent} from './failed-event.ts'
import {createInbox, type Inbox, type ItemEnd, type Message} from './inbox.ts'
import type {StepLimit} from './limits.ts'
import {createLookUps, type Looking, whatFollows} from './look-ups.ts'
import {createPublisher} from './publish.ts'
import {guardOf} from './resources/guard.ts'
import {createSlots, type Slots} from './slots.ts'
import {stepContexts} from './step-contexts.ts'
import {createStepSlots} from './step-slots.ts'
import {createTurn} from './turn.ts'

export interface RunOptions {
  readonly plan: Plan
  readonly runId: RunId
  /** Written into the log: which Sortie drove the run. */
  readonly version: string
  readonly store: Store
  /** What is in the log already, for a caller who knows without reading all of it; read from the store when absent. */
  readonly history?: readonly Stored[] | undefined
  readonly clock: Clock
  readonly reporters: readonly Reporter[]
  /** What holds limits on resources; absent where no step has any. */
  readonly guard?: LimitGuard | undefined
  /** Of the run around this one; absent for a run that has the plan's own. */
  readonly slots?: Slots | undefined
  /** Finds out whether a step's condition holds. A fault of the expression is a failure of the step, and returned. */
  judge(step: PlannedStep, known: Known): Awaitable<Judgement>
  /** What the mission brings, once all its steps have ended; absent where it declares nothing. */
  outputsOf?: ((known: Pick<Known, 'graph' | 'state'>) => Awaitable<Outputs>) | undefined
  /** The limit of the attempt that the step is about to begin. */
  limitFor(step: PlannedStep): Awaitable<StepLimit>
  /** For steps that ask in place of running; absent where none does. */
  readonly questions?: Questions | undefined
  /** Whether a step that is about to begin has to run at all. Absent where no step is ever spared. */
  readonly lookUp?: ((step: PlannedStep, contexts: JsonObject, looking: Looking) => Promise<CacheAnswer>) | undefined
  /** Between 0 and 1; spreads retries. */
  random(): number
  dispatcherFor(channel: DispatchChannel): Dispatcher
}

/** What a condition may ask about. The state is the loop's own: to be read, and only before the answer is given. */
export interface Known {
  readonly status: StatusFunctions
  readonly graph: Graph
  readonly state: RunState
}

export type Judgement =
  /** `reason`: what the expression came to, in words. */
  {readonly holds: boolean; readonly reason: string} | {readonly failure: Failure}

/** A fault of an expression is returned. */
export type Outputs = {readonly values: JsonObject} | {readonly failure: Failure}

/** The way back from where attempts run. */
export interface DispatchChannel {
  readonly post: Inbox['post']
  /** Shows what nobody here has to record: passing events, and those of missions that steps run. */
  readonly emit: (event: RunEvent) => void
  /** Fires when waiting for clean ends is over: whatever still runs is ended at once. */
  readonly hurry: AbortSignal
  /** For what an attempt starts that holds no slot itself; steps count by their place in the plan. */
  readonly slots: Slots
}

export interface StartedRun {
  /** Rejects only for a fault of the store or of Sortie itself. */
  readonly done: Promise<RunEnd>
  /** For a mission that runs as a step: what the one around it decided. The same a second time: all at once. */
  stop(reason: StopReason): void
  /** First call: nothing new starts but hooks, and what runs is ended, with time to clean up. Second: all at once. */
  interrupt(signal: 'SIGINT' | 'SIGTERM'): void
  /** To the question that the step waits with. One that comes too late, or second, changes nothing. */
  answer(stepId: StepId, answer: Answer): void
  /** Nobody can answer here any more: a run that only waits for answers ends. */
  leave(): void
}

export interface RunEnd {
  readonly outcome: Outcome
  readonly graph: Graph
  readonly state: RunState
  /** null where the mission declares none, or did not come to its end. */
  readonly outputs: Outputs | null
}

export function startRun(options: RunOptions): StartedRun {
  const inbox = createInbox()
  const hurry = new AbortController()
  let interrupts = 0
  let isAttended = options.questions?.isAttended ?? false
  return {
    done: driveRun(options, {inbox, hurry, isAttended: () => isAttended}),
    stop: reason => inbox.post({kind: 'stopped', reason}),
    interrupt(signal) {
      interrupts++
      if (interrupts > 1) hurry.abort()
      if (interrupts <= 2) inbox.post({kind: 'stopped', reason: {kind: 'interrupt', signal}})
    },
    answer: (stepId, answer) => inbox.post({kind: 'answered', stepId, answer}),
    leave() {
      isAttended = false
      inbox.post({kind: 'woken'})
    },
  }
}

interface Outside {
  readonly inbox: Inbox
  readonly hurry: AbortController
  isAttended(): boolean
}

/** So soon an answer is noticed that somebody leaves in the store. */
const LOOK_FOR_ANSWERS_MS = 1_000

async function driveRun(options: RunOptions, {inbox, hurry, isAttended}: Outside): Promise<RunEnd> {
  const {plan, runId, store, clock} = options
  const graph = graphOf(plan)
  const state = initialState(graph)
  const reporters = createPublisher(options.reporters, inbox)
  const {slots = createSlots(plan.maxParallel)} = options
  const stepSlots = createStepSlots(slots, () => inbox.post({kind: 'woken'}))
  const dispatcher = options.dispatcherFor({post: inbox.post, emit: reporters.publish, hurry: hurry.signal, slots})
  const alarm = createAlarm(clock, inbox)
  const lookUps = createLookUps({post: inbox.post, emit: reporters.publish, clock})

  const turn = createTurn({
    fold: event => apply(graph, state, event),
    record: (events, beside) => store.append(runId, events, beside),
    show: reporters.publish,
  })

  const contextsOf = (step: PlannedStep): Awaitable<JsonObject> =>
    hasExpressions(step) ? stepContexts(step.id, {graph, state, store, runId}) : {}
  const start = async ({stepId, attempt, timeoutMs, timeoutReason}: StepStart, fingerprint: Fingerprint | null) => {
    const step = graph.stepOf(stepId)
    // As they are now: an attempt does not find again what it means to do itself.
    const intents = {...recordOf(graph, state, stepId).intents}
    const contexts = await contextsOf(step)
    const known = fingerprint !== null && {fingerprint}
    dispatcher.start({step, attempt, timeoutMs, timeoutReason, contexts, intents, ...known})
  }
  const begin = async ({stepId, attempt}: StartAction, miss: CacheMiss | null) => {
    const step = graph.stepOf(stepId)
    const {guard} = options
    const held = step.limits !== undefined && guard !== undefined && {guard: guardOf(step.limits, guard)}
    const why = miss !== null && {reason: miss.reason}
    const limit = await options.limitFor(step)
    const {stopping} = state
    const facts = {...limit, ...held, ...why, ...(stopping !== null && {because: stopping})}
    const event: StepStart = {type: 'step.started', atMs: clock.nowMs(), stepId, attempt, ...facts}
    stepSlots.hold(stepId)
    turn.take(event)
    turn.afterwards(() => start(event, miss?.fingerprint ?? null))
  }
  /** False: the cache is asked first whether it has to run, and its place is kept until then. */
  const beginOrSpare = async (action: StartAction): Promise<boolean> => {
    const {stepId} = action
    const {lookUp} = options
    const step = graph.stepOf(stepId)
    if (lookUp === undefined || step.cache === undefined) {
      await begin(action, null)
      return true
    }
    const answer = lookUps.answerFor(stepId)
    if (answer === undefined) {
      // Its expressions read in the store what the steps before it brought.
      turn.afterwards(() => lookUps.ask(stepId, async looking => lookUp(step, await contextsOf(step), looking)))
      return false
    }
    if (answer.kind === 'miss') await begin(action, answer)
    for (const {event, change} of whatFollows(stepId, answer, clock.nowMs())) turn.take(event, change)
    return true
  }
  const cancel = ({stepId, atOnce}: Extract<Action, {kind: 'cancel'}>, because: StopReason) => {
    if (atOnce === true) hurry.abort()
    dispatcher.cancel(stepId, because)
  }
  const asker = createAsker(options, {graph, state})
  const act = (action: OtherAction) => {
    const event = eventFor(action, clock.nowMs())
    if (event !== null) turn.take(event)
    const {stopping} = state
    if (action.kind === 'cancel' && stopping !== null) turn.afterwards(() => cancel(action, stopping))
    if (action.kind === 'wake') alarm.set(action.atMs)
  }
  let outputs: Outputs | null = null
  const finish = async ({outcome}: Extract<Action, {kind: 'finish'}>) => {
    if (outputs === null && outcome !== 'interrupted' && outcome !== 'budget_exhausted') {
      outputs = (await options.outputsOf?.({graph, state})) ?? null
      // Of a run that failed there may be nothing to show, which is no news. Of any other the outcome is asked for again.
      if (outputs !== null && 'failure' in outputs && outcome !== 'failed')
        return turn.take(warningOf(outputs.failure, clock.nowMs()))
    }
    const values = outputs !== null && 'values' in outputs && {outputs: outputs.values}
    turn.take({type: 'run.finished', atMs: clock.nowMs(), outcome, ...values})
  }
  const isAsked = ({kind}: Action): boolean =>
    kind === 'evaluate' || kind === 'ask' || (kind === 'finish' && options.outputsOf !== undefined)
  /** All but the starts for which there is no slot: those are asked for again once they have one. */
  const carriedOut = (actions: readonly Action[]): readonly Action[] => {
    const starts = actions.filter(action => action.kind === 'start')
    stepSlots.waitOnlyFor(new Set(starts.map(({stepId}) => stepId)))
    return actions.filter(action => {
      if (action.kind !== 'start' || onlyStartsOthers(graph.stepOf(action.stepId))) return true
      return stepSlots.claim(action.stepId, graph.numberOf(action.stepId))
    })
  }
  /** Until there is nothing left to do but wait. */
  const settle = async () => {
    for (let isSettled = false; !isSettled; ) {
      apply(graph, state, {type: 'tick', atMs: clock.nowMs(), isAttended: isAttended()})
      if (state.indexes.waiting.size > 0) {
        for (const event of asker.taken(await store.answers(runId))) turn.take(event)
      }
      const actions = carriedOut(decide(graph, state))
      isSettled = true
      // Conditions, questions and outputs read in the store what the steps before them brought.
      if (actions.some(isAsked)) await turn.commit()
      for (const action of actions) {
        if (action.kind === 'evaluate') turn.take(await judgementOf(action.stepId, options, {graph, state}))
        else if (action.kind === 'ask') turn.take(await asker.ask(action))
        else if (action.kind === 'conclude' || action.kind === 'expire') turn.take(asker.end(action))
        else if (action.kind === 'finish') await finish(action)
        else if (action.kind !== 'start') act(action)
        const isDone = action.kind === 'start' ? await beginOrSpare(action) : isRecorded(action)
        if (isDone) isSettled = false
      }
    }
    lookUps.forgetAnswers()
    if (state.indexes.waiting.size > 0) alarm.set(clock.nowMs() + LOOK_FOR_ANSWERS_MS)
    await turn.commit()
  }

  try {
    const isNew = await recall(options, graph, state)
    turn.take({
      type: isNew ? 'run.started' : 'run.resumed',
      atMs: clock.nowMs(),
      digest: plan.digest,
      version: options.version,
    })
    await settle()
    while (state.outcome === null) {
      for (const message of await inbox.next()) {
        if (message.kind === 'looked-up') lookUps.note(message.stepId, message.answer)
        const spent = budgetStop(message, state, clock.nowMs())
        if (spent !== null) turn.take(spent)
        const event =
          message.kind === 'answered'
            ? asker.answered(message.stepId, message.answer)
            : eventFrom(message, graph, state, options)
        if (event !== null) turn.take(event, changeFrom(message))
        if (message.kind === 'attempt-ended') stepSlots.release(message.stepId)
        if (message.kind === 'item-ended') turn.keep(message.end.saved)
        if (message.kind === 'llm-called' && message.call.answer !== undefined) turn.keepAnswer(message.call.answer)
        if ('recorded' in message) turn.afterwards(message.recorded)
      }
      await settle()
    }
    return {outcome: state.outcome, graph, state, outputs}
  } catch (cause) {
    // Whatever waits for what can no longer be recorded would wait for ever.
    for (const number of state.indexes.running)
      dispatcher.cancel(itemAt(plan.steps, number).id, state.stopping ?? {kind: 'interrupt', signal: 'SIGTERM'})
    throw cause
  } finally {
    alarm.clear()
    stepSlots.close()
    await lookUps.end()
    // Also when the run breaks off: whoever draws on a terminal must let go of it.
    await reporters.end()
  }
}

/** Folds what is in the log already; true when no process has driven the run yet, though it may keep steps of another. */
async function recall({store, runId, history}: RunOptions, graph: Graph, state: RunState): Promise<boolean> {
  let isNew = true
  for (const event of history ?? (await store.events(runId))) {
    if (event.type === 'run.started') isNew = false
    apply(graph, state, event)
  }
  return isNew
}

async function judgementOf(
  stepId: StepId,
  {judge, clock}: RunOptions,
  {graph, state}: Pick<Known, 'graph' | 'state'>,
): Promise<DurableEvent> {
  const judgement = await judge(graph.stepOf(stepId), {status: statusOf(graph, state, stepId), graph, state})
  const atMs = clock.nowMs()
  return 'failure' in judgement
    ? {type: 'step.failed', atMs, stepId, failure: judgement.failure, output: null, retryAtMs: null}
    : {type: 'step.judged', atMs, stepId, holds: judgement.holds, reason: judgement.reason}
}

type StepStart = Extract<DurableEvent, {type: 'step.started'}>

/** It holds no slot itself: what it starts does. */
const onlyStartsOthers = ({items, mission}: PlannedStep): boolean => items !== undefined || mission !== undefined

type StartAction = Extract<Action, {kind: 'start'}>
type CacheMiss = Extract<CacheAnswer, {kind: 'miss'}>

const isRecorded = (action: Action): boolean => action.kind !== 'cancel' && action.kind !== 'wake'

const LOST: Failure = {
  code: 'STEP_LOST',
  message: 'was cut off while it ran, and must not be run again',
  hint: 'look at what it has done; a new run makes it again',
  retryable: codes.STEP_LOST.retryable,
}

const warningOf = ({code, message}: Failure, atMs: number): DurableEvent => ({
  type: 'warned',
  atMs,
  stepId: null,
  code,
  message,
})

/** Those for which nobody has to be asked first. */
type OtherAction = Exclude<Action, {kind: 'evaluate' | 'start' | 'finish' | 'ask' | 'conclude' | 'expire'}>

/** What an action leaves in the log; null for those that leave nothing. */
function eventFor(action: OtherAction, atMs: number): DurableEvent | null {
  switch (action.kind) {
    case 'skip':
      return {type: 'step.skipped', atMs, stepId: action.stepId, reason: action.reason}
    case 'block':
      return {type: 'step.blocked', atMs, stepId: action.stepId, by: action.by, reason: action.reason}
    case 'call':
      return {type: 'step.called', atMs, stepId: action.stepId, insteadOf: action.insteadOf}
    case 'lose':
      return {type: 'step.failed', atMs, stepId: action.stepId, failure: LOST, output: null, retryAtMs: null}
    case 'stop':
      return {type: 'run.stopping', atMs, reason: action.reason}
    case 'cancel':
    case 'wake':
      return null
    default:
      return unreachable(action)
  }
}

/** What a message from outside leaves in the log; null for one that came too late to matter. */
function eventFrom(
  message: Exclude<Message, {kind: 'answered'}>,
  graph: Graph,
  state: RunState,
  options: RunOptions,
): DurableEvent | null {
  const atMs = options.clock.nowMs()
  switch (message.kind) {
    case 'warned':
      return {type: 'warned', atMs, stepId: message.stepId, code: message.code, message: message.message}
    case 'intended':
      return {type: 'step.intended', atMs, stepId: message.stepId, key: message.key, intent: message.intent}
    case 'items-listed':
      return {type: 'items.listed', atMs, stepId: message.stepId, total: message.total}
    case 'item-ended':
      return itemEvent(message.end, atMs)
    case 'llm-called': {
      const {answer: _, ...call} = message.call
      return {type: 'llm.called', atMs, stepId: message.stepId, ...call}
    }
    case 'stopped':
      return {type: 'run.stopping', atMs, reason: message.reason}
    case 'broken':
      throw message.cause
    case 'woken':
    case 'looked-up':
      return null
    case 'attempt-ended':
      return endEvent(message, graph, state, options)
    default:
      return unreachable(message)
  }
}

/** A step that asked for more than is left stops the run, whatever its failure would have meant; null for all others. */
function budgetStop(message: Message, {stopping}: RunState, atMs: number): DurableEvent | null {
  if (message.kind !== 'attempt-ended' || message.end.status !== 'failed') return null
  const {code, message: said} = message.end.failure
  if (code !== 'LLM_BUDGET_SPENT' || (stopping !== null && stopping.kind !== 'failure')) return null
  return {type: 'run.stopping', atMs, reason: {kind: 'budget', stepId: message.stepId, message: said}}
}

function changeFrom(message: Message): CacheChange | undefined {
  const isSuccess = message.kind === 'attempt-ended' && message.end.status === 'succeeded'
  return isSuccess ? message.end.keep : undefined
}

function itemEvent({saved, label, number, durationMs, failure, within}: ItemEnd, atMs: number): DurableEvent {
  const {stepId, key, state, attempts} = saved
  return {
    type: 'item.finished',
    atMs,
    stepId,
    key,
    label,
    number,
    ok: state === 'done',
    attempts,
    durationMs,
    ...(failure !== null && {failure: {code: failure.code, message: failure.message}}),
    ...(within !== undefined && {within}),
  }
}

function endEvent(
  {stepId, end}: Extract<Message, {kind: 'attempt-ended'}>,
  graph: Graph,
  state: RunState,
  options: RunOptions,
): DurableEvent {
  const atMs = options.clock.nowMs()
  switch (end.status) {
    case 'succeeded': {
      const {output, via, reason} = end
      return {type: 'step.succeeded', atMs, stepId, output, via, ...(reason !== undefined && {reason})}
    }
    case 'cancelled':
      return {type: 'step.cancelled', atMs, stepId, ...(state.stopping !== null && {because: state.stopping})}
    case 'failed':
      // It did not fail: it is made again as soon as there is money for it.
      if (end.failure.code === 'LLM_BUDGET_SPENT' && state.stopping !== null)
        return {type: 'step.cancelled', atMs, stepId, because: state.stopping}
      return failedEvent(stepId, end, {graph, state, ...options})
    default:
      return unreachable(end)
  }
}
