/** Steps that ask: what they ask, what becomes of the answer, and what becomes of none. */
import type {
  Action,
  Answer,
  Awaitable,
  DurableEvent,
  Failure,
  GivenAnswer,
  Json,
  JsonObject,
  PlannedStep,
  Question,
  QuestionType,
  StepId,
} from '../contracts.ts'
import {codes} from '../errors.ts'
import {itemAt, recordOf} from '../schedule/state.ts'
import type {StepState} from '../schedule/step-state.ts'
import {checkedParams} from './checked-params.ts'
import {type EvaluationSource, hasExpressions, resolveStep} from './evaluation.ts'
import type {Known, RunOptions} from './execute.ts'
import {failedEvent} from './failed-event.ts'
import {failureFrom} from './failure.ts'
import {stepContexts} from './step-contexts.ts'

export interface Questions {
  /** What the step asks; `contexts` are `steps` and `needs`. */
  questionOf(step: PlannedStep, contexts: JsonObject): Awaitable<Asked>
  /** What the answer makes of it. */
  conclusionOf(step: PlannedStep, answer: Answer, waitedMs: number): Concluded
  /** Somebody can answer in this process: a run that only waits for answers then goes on waiting. */
  readonly isAttended: boolean
}
export type Asked = Pick<Question, 'message' | 'onTimeout'> | {readonly failure: Failure}
export type Concluded = {readonly output: Json} | {readonly failure: Failure}

/** With its expressions evaluated. A fault of them is a failure of the step, and returned. */
export async function questionOf(
  step: PlannedStep,
  type: QuestionType,
  contexts: JsonObject,
  source: EvaluationSource,
): Promise<Asked> {
  try {
    const {params} = await resolveStep(step, contexts, source)
    return type.question(checkedParams(params, type))
  } catch (cause) {
    return {failure: failureFrom(cause, step.type)}
  }
}

export function conclusionOf(type: QuestionType, answer: Answer, waitedMs: number): Concluded {
  try {
    return {output: type.conclude(answer, waitedMs)}
  } catch (cause) {
    return {failure: failureFrom(cause, type.type)}
  }
}

/** The loop's own: what its actions about questions leave in the log. */
export interface Asker {
  ask(action: Extract<Action, {kind: 'ask'}>): Promise<DurableEvent>
  end(action: Extract<Action, {kind: 'conclude' | 'expire'}>): DurableEvent
  /** Of what was left in the store by whoever answered elsewhere: the first answer to each question that waits. */
  taken(given: readonly GivenAnswer[]): readonly DurableEvent[]
  /** null where nobody waits for it any more. */
  answered(stepId: StepId, answer: Answer): DurableEvent | null
}

export function createAsker(options: RunOptions, {graph, state}: Pick<Known, 'graph' | 'state'>): Asker {
  const {store, runId, clock, random} = options
  const answerEvent = (stepId: StepId, {approved, by, comment}: Answer): DurableEvent => {
    return {type: 'step.answered', atMs: clock.nowMs(), stepId, approved, by, comment}
  }
  const unanswered = (stepId: StepId): Waiting | null => {
    const step = recordOf(graph, state, stepId).state
    return step.status === 'waiting' && step.answer === null ? step : null
  }

  return {
    async ask({stepId, attempt}) {
      const step = graph.stepOf(stepId)
      const contexts = hasExpressions(step) ? await stepContexts(stepId, {graph, state, store, runId}) : {}
      const question = await questionsOf(options).questionOf(step, contexts)
      const {timeoutMs} = await options.limitFor(step)
      const atMs = clock.nowMs()
      if ('failure' in question) return endEvent(stepId, atMs, question)
      const deadlineAtMs = timeoutMs === null ? null : atMs + timeoutMs
      return {type: 'step.waiting', atMs, stepId, attempt, ...question, deadlineAtMs}
    },
    end({stepId}) {
      const asked = recordOf(graph, state, stepId).state
      if (asked.status !== 'waiting') throw new Error(`step "${stepId}" does not wait for an answer`)
      if (asked.answer !== null) {
        const atMs = clock.nowMs()
        const {conclusionOf: conclude} = questionsOf(options)
        return endEvent(stepId, atMs, conclude(graph.stepOf(stepId), asked.answer, atMs - asked.sinceMs))
      }
      const late = lateAnswer(asked)
      if (late !== null) return answerEvent(stepId, late)
      return failedEvent(stepId, {failure: lateFailure(asked), output: null}, {graph, state, clock, random})
    },
    taken: given =>
      Array.from(state.indexes.waiting, number => itemAt(graph.plan.steps, number).id).flatMap(stepId => {
        const asked = unanswered(stepId)
        const answer = given.find(one => one.stepId === stepId && one.attempt === asked?.attempt)
        return answer === undefined ? [] : [answerEvent(stepId, answer)]
      }),
    answered: (stepId, answer) => (unanswered(stepId) === null ? null : answerEvent(stepId, answer)),
  }
}

type Waiting = Extract<StepState, {status: 'waiting'}>

function questionsOf({questions}: RunOptions): Questions {
  if (questions === undefined) throw new Error('a step asks, and nobody can say what')
  return questions
}

function endEvent(stepId: StepId, atMs: number, concluded: Concluded): DurableEvent {
  if ('output' in concluded) return {type: 'step.succeeded', atMs, stepId, output: concluded.output, via: 'run'}
  return {type: 'step.failed', atMs, stepId, failure: concluded.failure, output: null, retryAtMs: null}
}

/** By what the step says for the case that nobody answers. */
function lateAnswer({onTimeout}: Waiting): Answer | null {
  if (onTimeout === 'fail') return null
  return {approved: onTimeout === 'approve', by: 'the time limit', comment: null}
}

function lateFailure({sinceMs, deadlineAtMs, message}: Waiting): Failure {
  return {
    code: 'STEP_TIMED_OUT',
    message: `nobody answered in time: ${message}`,
    hint: 'raise its `timeout`, or say with `on_timeout` what silence means',
    retryable: codes.STEP_TIMED_OUT.retryable,
    details: {limit_ms: (deadlineAtMs ?? sinceMs) - sinceMs},
  }
}
