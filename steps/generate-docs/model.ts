/** The model that is asked, where there is one; and what its answers cost when they are of no use. */
import type {LlmAnswer, LlmModel, LlmQuestion, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {fieldOf} from '../../engine/json.ts'
import type {GenerateDocsParams} from '../../schemas/types.gen.ts'
import {modelSettings} from '../llm/settings.ts'

/** Without a model, documentation is made from the source alone. */
export const NO_MODEL = 'none'

/**
 * null where none is wanted, and where nobody says which: that is no fault of a repository. Throws what opening it
 * throws where the step itself names a model.
 */
export async function modelFor(
  params: GenerateDocsParams,
  context: Pick<StepContext, 'llm' | 'warn'>,
): Promise<LlmModel | null> {
  if (params.model === NO_MODEL) return null
  try {
    return await context.llm.open(modelSettings(params))
  } catch (cause) {
    if (!(cause instanceof SortieError) || namesModel(params)) throw cause
    if (cause.code === 'LLM_NO_MODEL') return null
    if (cause.code !== 'LLM_KEY_MISSING') throw cause
    context.warn('DOCS_WITHOUT_MODEL', `made without a model: ${cause.message}`)
    return null
  }
}

/** Whether the step itself says whom to ask. */
export const namesModel = ({model, provider, base_url: baseUrl}: GenerateDocsParams): boolean =>
  model !== undefined || provider !== undefined || baseUrl !== undefined

const notParsed: readonly string[] = ['LLM_BAD_ANSWER', 'LLM_UNFINISHED']

/** Throws DOCS_BAD_ANSWER, with what was paid, for an answer that is not what was asked for. */
export async function askFor(what: 'doc' | 'README', question: LlmQuestion, model: LlmModel): Promise<LlmAnswer> {
  try {
    return await model.ask(question)
  } catch (cause) {
    if (!(cause instanceof SortieError) || !notParsed.includes(cause.code)) throw cause
    const microUsd = fieldOf(cause.details, 'cost_micro_usd')
    const costUsd = typeof microUsd === 'number' ? microUsd / 1_000_000 : null
    const cost = costUsd === null ? '' : `; it cost $${costUsd.toFixed(4)}`
    throw new SortieError('DOCS_BAD_ANSWER', {
      message: `Failed to parse ${what} JSON for "${question.label}": ${cause.message}${cost}`,
      ...(cause.hint !== undefined && {hint: cause.hint}),
      output: {cost_usd: costUsd},
      retryable: false,
      cause,
    })
  }
}
