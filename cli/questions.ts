/** What the steps of a run ask, by their types. */
import type {PlannedStep, QuestionType} from '../engine/contracts.ts'
import {conclusionOf, type Questions, questionOf} from '../engine/run/approval.ts'
import type {EvaluationSource} from '../engine/run/evaluation.ts'
import {stepTypeOf} from '../steps/index.ts'

export function questionsFor(evaluation: EvaluationSource, {isAttended}: Pick<Questions, 'isAttended'>): Questions {
  return {
    isAttended,
    questionOf: (step, contexts) => questionOf(step, askingType(step), contexts, evaluation),
    conclusionOf: (step, answer, waitedMs) => conclusionOf(askingType(step), answer, waitedMs),
  }
}

function askingType(step: PlannedStep): QuestionType {
  const type = stepTypeOf(step.type)
  if (type === undefined || !('question' in type)) throw new Error(`the plan has a step of type "${step.type}" to ask`)
  return type
}
