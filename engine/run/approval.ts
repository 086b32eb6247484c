/** Steps that ask: what they ask, what becomes of the answer, and what becomes of none. */
import type {
  Answer,
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
import {type Graph, itemAt, type RunState, recordOf} from '../schedule/state.ts'
import type {StepState} from '../schedule/step-state.ts'
import {checkedParams} from './checked-params.ts'
import {type EvaluationSource, resolveStep} from './evaluation.ts'
import {failureFrom} from './failure.ts'

export type Asked = Pick<Question, 'message' | 'onTimeout'> | {readonly failure: Failure}
export type Concluded = {readonly output: Json} | {readonly failure: Failure}

/** What a step asks, once its expressions are evaluated. */
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

type Waiting = Extract<StepState, {status: 'waiting'}>

/** Throws for a step that does not wait: the core names none. */
export function waitingState(graph: Graph, state: RunState, stepId: StepId): Waiting {
  const step = recordOf(graph, state, stepId).state
  if (step.status !== 'waiting') throw new Error(`step "${stepId}" does not wait for an answer`)
  return step
}

/** The step's end, once its answer is there. */
export function conclusionEvent(stepId: StepId, atMs: number, concluded: Concluded): DurableEvent {
  if ('output' in concluded) return {type: 'step.succeeded', atMs, stepId, output: concluded.output, via: 'run'}
  return {type: 'step.failed', atMs, stepId, failure: concluded.failure, output: null, retryAtMs: null}
}

/** By what the step says for the case that nobody answers. */
export function lateAnswer({onTimeout}: Waiting): Answer | null {
  if (onTimeout === 'fail') return null
  return {approved: onTimeout === 'approve', by: 'the time limit', comment: null}
}

export function unanswered({sinceMs, deadlineAtMs, message}: Waiting): Failure {
  return {
    code: 'STEP_TIMED_OUT',
    message: `nobody answered in time: ${message}`,
    hint: 'raise its `timeout`, or say with `on_timeout` what silence means',
    retryable: codes.STEP_TIMED_OUT.retryable,
    details: {limit_ms: (deadlineAtMs ?? sinceMs) - sinceMs},
  }
}

/** What was left in the store by whoever answered elsewhere; an answer to an earlier question, or a second one, is none. */
export function takenAnswers(
  given: readonly GivenAnswer[],
  {graph, state, atMs}: {readonly graph: Graph; readonly state: RunState; readonly atMs: number},
): readonly DurableEvent[] {
  return Array.from(state.indexes.waiting, number => itemAt(graph.plan.steps, number).id).flatMap(stepId => {
    const step = waitingState(graph, state, stepId)
    const answer = given.find(one => one.stepId === stepId && one.attempt === step.attempt)
    return answer === undefined || step.answer !== null ? [] : [answerEvent(stepId, atMs, answer)]
  })
}

export function answerEvent(stepId: StepId, atMs: number, {approved, by, comment}: Answer): DurableEvent {
  return {type: 'step.answered', atMs, stepId, approved, by, comment}
}
