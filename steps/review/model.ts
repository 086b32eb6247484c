/** Whether a model is asked, which, and what reports say about that. */
import type {Block, LlmModel, StepContext} from '../../engine/contracts.ts'
import type {AskingReview} from '../../review/model/questions.ts'
import type {ReviewedFile} from '../../review/texts.ts'
import type {ReviewParams} from '../../schemas/types.gen.ts'
import {modelIfAny} from '../llm/if-any.ts'
import {modelSettings} from '../llm/settings.ts'
import {askAbout, type ModelFacts, type ModelReview} from './ask.ts'

/** null where none is asked, and where there is nothing to ask about. */
export async function modelReview(
  files: readonly ReviewedFile[],
  params: ReviewParams,
  context: StepContext,
): Promise<(ModelReview & {readonly asked: LlmModel}) | null> {
  if (files.every(({diff}) => diff.hunks.length === 0)) return null
  const model = await modelFor(params, context)
  if (model === null) return null
  const asking = await askingFor(params, context)
  return {...(await askAbout(files, {model, asking, maxQuestions: maxQuestionsIn(params), context})), asked: model}
}

const DEFAULT_MAX_QUESTIONS = 20

export const maxQuestionsIn = ({max_questions: max = DEFAULT_MAX_QUESTIONS}: ReviewParams): number => max

/** null where none is to be asked, or with `auto` none can be. */
export async function modelFor(
  params: ReviewParams,
  context: Pick<StepContext, 'llm' | 'warn'>,
): Promise<LlmModel | null> {
  const {ask = 'auto'} = params
  if (ask === 'never') return null
  if (ask === 'always') return await context.llm.open(modelSettings(params))
  const model = await modelIfAny(params, context, 'reviewed by rules alone')
  return 'missing' in model ? null : model
}

/** Throws STEP_FILE_UNREADABLE for a prompt that is not there. */
export async function askingFor(
  {prompt_file: promptFile, context: about, max_output_tokens: maxOutputTokens}: ReviewParams,
  {files}: Pick<StepContext, 'files'>,
): Promise<AskingReview> {
  return {
    ...(promptFile !== undefined && {system: await files.read(promptFile)}),
    ...(about !== undefined && {about}),
    ...(maxOutputTokens !== undefined && {maxOutputTokens}),
  }
}

export function modelBlocks({
  model,
  summaries,
  questions,
  failed,
  not_asked,
  citations,
  dropped,
  cost_usd,
}: ModelFacts): Block[] {
  const rejected = Object.values(citations.rejected).reduce((sum, count) => sum + count, 0)
  const facts = [
    `${questions} ${questions === 1 ? 'question' : 'questions'} to ${model}`,
    ...(failed === 0 ? [] : [`${failed} without an answer`]),
    `${rejected} of ${citations.proven + rejected} findings thrown away because their line is not there`,
    dropped === null ? 'nobody looked a second time' : `${dropped} thrown away by the second look`,
    cost_usd === null ? 'cost unknown' : `$${cost_usd.toFixed(4)}`,
  ]
  const missing = not_asked.map(({path, first_line: first, last_line: last}) => `${path}, lines ${first} to ${last}`)
  return [
    ...(summaries.length === 0
      ? []
      : [
          {kind: 'paragraph', text: 'What the change does, in the words of the model:'} as const,
          {kind: 'list', items: summaries} as const,
        ]),
    {kind: 'paragraph', text: facts.join('; ')},
    ...(missing.length === 0
      ? []
      : [
          {kind: 'paragraph', text: 'Not shown to the model, for want of room:'} as const,
          {kind: 'list', items: missing} as const,
        ]),
  ]
}
