/** What asking would cost: nothing is sent, and the cache is looked at. */
import type {ForecastContext, LlmEstimate, LlmForecast, LlmModel} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import type {GenerateDocsParams} from '../../schemas/types.gen.ts'
import {modelSettings} from '../llm/settings.ts'
import {NO_MODEL, namesModel} from './model.ts'
import {findModules, questionFor} from './modules.ts'
import {readmeQuestion} from './readme-page.ts'
import {readRepository} from './repository.ts'

/** Throws DOCS_NO_FILES, DOCS_NO_MANIFEST, and what opening the model throws. */
export async function forecastOf(params: GenerateDocsParams, context: ForecastContext): Promise<LlmForecast> {
  const model = await opened(params, context)
  if (model === null) return nothingAsked
  const estimates: LlmEstimate[] = []
  for (const question of await questionsFor(params, model, context)) estimates.push(await model.estimate(question))
  const sum = (of: (estimate: LlmEstimate) => number | null) =>
    estimates.map(of).reduce((total, one) => (total === null || one === null ? null : total + one), 0)
  return {
    model: model.model,
    questions: estimates.length,
    cached: estimates.filter(({isCached}) => isCached).length,
    inputTokens: estimates.reduce((total, {inputTokens, isCached}) => total + (isCached ? 0 : inputTokens), 0),
    worstMicroUsd: sum(({worstMicroUsd}) => worstMicroUsd),
    expectedMicroUsd: sum(({expectedMicroUsd}) => expectedMicroUsd),
  }
}

const nothingAsked: LlmForecast = {
  model: 'no model',
  questions: 0,
  cached: 0,
  inputTokens: 0,
  worstMicroUsd: 0,
  expectedMicroUsd: 0,
}

/** null where the run would go on without one. */
async function opened(params: GenerateDocsParams, {llm}: ForecastContext): Promise<LlmModel | null> {
  if (params.model === NO_MODEL || params.check === true) return null
  try {
    return await llm.open(modelSettings(params))
  } catch (cause) {
    if (cause instanceof SortieError && cause.code === 'LLM_NO_MODEL' && !namesModel(params)) return null
    throw cause
  }
}

async function questionsFor(params: GenerateDocsParams, model: LlmModel, context: ForecastContext) {
  if (params.target === 'readme') return [readmeQuestion(await readRepository(params.folder ?? '.', context))]
  const {found} = await findModules(params, context)
  return await Promise.all(found.map(({doc}) => questionFor(doc, params, model, context)))
}
