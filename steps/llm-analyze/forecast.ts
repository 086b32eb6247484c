/** What asking about the files would cost: nothing is sent, and the cache is looked at. */

import type {LlmForecast, LlmModel, StepContext} from '../../engine/contracts.ts'
import {sumOrNull} from '../../llm/money.ts'
import type {LlmAnalyzeParams} from '../../schemas/types.gen.ts'
import {contentOf, defaults, type FileSet} from './file-set.ts'
import {type Asking, questionsAbout} from './question.ts'

export interface ForecastAround {
  readonly model: LlmModel
  readonly asking: Asking
  readonly params: LlmAnalyzeParams
  readonly files: StepContext['files']
}

export async function forecastOf({wanted, look}: FileSet, around: ForecastAround): Promise<LlmForecast> {
  const {model, asking, params, files} = around
  const {max_file_bytes: maxFileBytes = defaults.maxFileBytes} = params
  const estimates: Awaited<ReturnType<LlmModel['estimate']>>[] = []
  for (const file of wanted) {
    const text = (await contentOf(file.path, {files}))?.bytes?.toString('utf8')
    if (text === undefined) continue
    const {parts} = questionsAbout(await look(file, text), text, {model, asking, maxFileBytes})
    for (const {question} of parts) estimates.push(await model.estimate(question))
  }
  return {
    model: model.model,
    questions: estimates.length,
    cached: estimates.filter(({isCached}) => isCached).length,
    inputTokens: estimates.reduce((sum, {inputTokens, isCached}) => sum + (isCached ? 0 : inputTokens), 0),
    worstMicroUsd: sumOrNull(estimates.map(({worstMicroUsd}) => worstMicroUsd)),
    expectedMicroUsd: sumOrNull(estimates.map(({expectedMicroUsd}) => expectedMicroUsd)),
  }
}
