/** A model where there is one: many people have none, and what can be done without is done. */
import type {LlmModel, StepContext} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {WrittenSettings} from '../../engine/llm-settings.ts'
import {modelSettings} from './settings.ts'

/**
 * Why there is none, where none is configured or its key is missing. Somebody who has named a model and not its key has
 * forgotten something, and is told so: `without` says what is done then. Throws what `LlmPort.open` throws besides.
 */
export async function modelIfAny(
  params: WrittenSettings,
  {llm, warn}: Pick<StepContext, 'llm' | 'warn'>,
  without: string,
): Promise<LlmModel | {readonly missing: string}> {
  try {
    return await llm.open(modelSettings(params))
  } catch (cause) {
    if (!(cause instanceof SortieError)) throw cause
    if (cause.code !== 'LLM_NO_MODEL' && cause.code !== 'LLM_KEY_MISSING') throw cause
    if (cause.code === 'LLM_KEY_MISSING') warn(cause.code, `${without}: ${cause.message}`)
    return {missing: cause.message}
  }
}
