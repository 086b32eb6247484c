/** What a question would cost, before it is asked. */
import type {Clock, LlmEstimate, LlmQuestion, LlmStore} from '../engine/contracts.ts'
import {cacheKey} from './cache-key.ts'
import {tokensOf} from './call.ts'
import {worstCostOf} from './prices.ts'
import {messagesFor} from './prompt.ts'
import type {Target} from './settings.ts'
import {RESERVE_FACTOR} from './tokens.ts'

/** What is expected of an answer that may have so much. */
const EXPECTED_SHARE = 0.25
/** As long as a real one. */
const NONCE = '0'.repeat(16)

/** `question` with its secrets replaced. */
export async function estimateOf(
  question: LlmQuestion,
  target: Target,
  {store, clock}: {readonly store: Pick<LlmStore, 'find'>; readonly clock: Pick<Clock, 'nowMs'>},
): Promise<LlmEstimate> {
  const {ttlMs, prices, maxOutputTokens} = target
  const inputTokens = tokensOf(messagesFor(question, () => NONCE))
  const isCached = ttlMs > 0 && (await store.find(cacheKey(question, target), clock.nowMs())) !== undefined
  if (isCached) return {inputTokens, isCached, worstMicroUsd: 0, expectedMicroUsd: 0}
  const outputTokens = question.maxOutputTokens ?? maxOutputTokens
  const most = {inputTokens: Math.ceil(inputTokens * RESERVE_FACTOR), outputTokens}
  const expected = {inputTokens, outputTokens: Math.ceil(outputTokens * EXPECTED_SHARE)}
  return {
    inputTokens,
    isCached,
    worstMicroUsd: worstCostOf(most, prices),
    expectedMicroUsd: worstCostOf(expected, prices),
  }
}
