/** What the free look at the files was worth: the questions that were not asked, at what they would have cost. */

import type {LlmModel, StepContext} from '../../engine/contracts.ts'
import {inDollars, sumOrNull} from '../../llm/money.ts'
import {contentOf, type LookedFile, type SkippedFile} from './file-set.ts'
import type {Prefilter} from './output.ts'
import {type Asking, questionsFor} from './question.ts'

export async function savedBy(
  skipped: readonly SkippedFile[],
  {model, asking, files}: {readonly model: LlmModel; readonly asking: Asking; readonly files: StepContext['files']},
): Promise<Pick<Prefilter, 'saved_tokens' | 'saved_usd'>> {
  const tokens: number[] = []
  const costs: (number | null)[] = []
  for (const {path, reason} of skipped) {
    if (reason !== 'no_code') continue
    const text = (await contentOf(path, {files}))?.bytes?.toString('utf8')
    if (text === undefined) continue
    const file: LookedFile = {
      path,
      sizeBytes: 0,
      sha256: '',
      language: null,
      level: 'standard',
      metrics: null,
      batch: 0,
    }
    const asked = questionsFor(file, text, asking, {fits: true})
    for (const {question} of asked) {
      const {inputTokens, expectedMicroUsd} = await model.estimate(question)
      tokens.push(inputTokens)
      costs.push(expectedMicroUsd)
    }
  }
  const microUsd = sumOrNull(costs)
  return {
    saved_tokens: tokens.reduce((sum, count) => sum + count, 0),
    saved_usd: inDollars(microUsd),
  }
}
