/** What can be known of a model before anything is sent. */
import type {LlmBudget, LlmSettings} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {keyFor} from './key.ts'
import {type Target, targetOf} from './settings.ts'

export interface CheckSurroundings {
  readonly budget: LlmBudget
  variable(name: string): string | undefined
}

/** Throws LLM_NO_MODEL, LLM_BAD_SETTINGS, LLM_KEY_MISSING, LLM_KEY_REFUSED or LLM_UNPRICED. */
export function checkModel(settings: LlmSettings, {budget, variable}: CheckSurroundings): Target {
  const target = targetOf(settings)
  refuseUnpriced(target, budget)
  keyFor(target, variable)
  return target
}

/** Somebody counts on a budget that cannot be kept. */
function refuseUnpriced({prices, model, provider, budgetMicroUsd}: Target, {isWritten}: LlmBudget): void {
  if (prices !== null || (!isWritten && budgetMicroUsd === null)) return
  throw new SortieError('LLM_UNPRICED', {
    message: `there is a budget, and nobody knows what "${model ?? provider}" costs`,
    hint: 'say it under `config.llm.prices`: {input_per_million: 0.20, output_per_million: 0.50}; or leave the budget out',
  })
}
