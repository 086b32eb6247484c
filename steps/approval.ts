/** Waits for a person. */
import type {JsonObject, QuestionType, Section} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import paramsSchema from '../schemas/steps/approval.schema.json' with {type: 'json'}
import type {ApprovalParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'

export interface ApprovalOutput extends JsonObject {
  readonly approved: true
  readonly by: string
  readonly comment: string | null
  /** From the question to its answer. */
  readonly waited_ms: number
}

const DEFAULT_MESSAGE = 'may the run go on?'

export const approval: QuestionType<ApprovalParams, ApprovalOutput> = {
  type: 'approval',
  summary: 'wait until a person agrees',
  paramsSchema,
  validate: stepParams.approval,
  uncacheable: 'a person answers anew each time',
  preview({message = DEFAULT_MESSAGE, on_timeout: onTimeout = 'fail'}) {
    const silence = {
      fail: [],
      approve: ['without an answer in time: approved'],
      deny: ['without an answer in time: denied'],
    }
    const [first = '', ...others] = message.trim().split('\n')
    return [`ask: ${first}`, ...others, ...silence[onTimeout]]
  },
  question: ({message = DEFAULT_MESSAGE, on_timeout: onTimeout = 'fail'}) => ({message: message.trim(), onTimeout}),
  conclude({approved, by, comment}, waitedMs) {
    if (approved) return {approved, by, comment, waited_ms: waitedMs}
    throw new SortieError('APPROVAL_DENIED', {
      message: `denied by ${by}${comment === null ? '' : `: ${comment}`}`,
      hint: '`sortie retry` asks again, and keeps what succeeded',
      details: {by, comment},
    })
  },
  render({by, comment}): Section[] {
    const text = `approved by ${by}${comment === null ? '' : `: ${comment}`}`
    return [{title: 'Approval', blocks: [{kind: 'paragraph', text}]}]
  },
}
