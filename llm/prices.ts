/** What calls cost. Dollars for a million tokens are millionths of a dollar for one: no other figure is needed. Pure. */
import type {LlmPrices, LlmProvider, LlmUsage} from '../engine/contracts.ts'
import catalog from './models.json' with {type: 'json'}

/** One model in `models.json`. */
export interface ModelRow {
  readonly model: string
  readonly prices: LongPrices
  /** What question and answer may have together. */
  readonly contextTokens: number
}

/** Some models cost more as soon as the question is long. */
interface LongPrices extends LlmPrices {
  readonly long?: {readonly fromTokens: number} & LlmPrices
}

/** null where the table does not have it. A date at the end of a name is a version of the same price. */
export function rowFor(provider: LlmProvider, model: string): ModelRow | null {
  // A broker names the maker too: "x-ai/grok-4-fast".
  const name = (provider === 'openrouter' ? (model.split('/').at(-1) ?? model) : model).toLowerCase()
  const undated = name.replace(/-(?:latest|\d{4}-\d{2}-\d{2})$/, '')
  const own = catalog.models.filter(row => provider === 'openrouter' || row.provider === provider)
  const row = own.find(({model}) => model === name) ?? own.find(({model}) => model === undated)
  if (row === undefined) return null
  const {input_per_million: input, cached_input_per_million: cached, output_per_million: output, long} = row
  const prices = {inputPerMillion: input, cachedInputPerMillion: cached, outputPerMillion: output}
  if (long === undefined) return {model: row.model, contextTokens: row.context_tokens, prices}
  const more = {
    fromTokens: long.from_tokens,
    inputPerMillion: long.input_per_million,
    cachedInputPerMillion: long.cached_input_per_million,
    outputPerMillion: long.output_per_million,
  }
  return {model: row.model, contextTokens: row.context_tokens, prices: {...prices, long: more}}
}

/** In millionths of a dollar, rounded; what the server says it cost wins. null where nobody knows. */
export function costOf(usage: LlmUsage | null, prices: LlmPrices | null, said: number | null): number | null {
  if (said !== null) return Math.round(said * 1_000_000)
  if (prices === null) return null
  if (isFree(prices)) return 0
  if (usage === null) return null
  const {inputTokens, cachedTokens, outputTokens} = usage
  const {inputPerMillion, cachedInputPerMillion = inputPerMillion, outputPerMillion} = pricesAt(prices, inputTokens)
  const fresh = Math.max(0, inputTokens - cachedTokens)
  return Math.round(fresh * inputPerMillion + cachedTokens * cachedInputPerMillion + outputTokens * outputPerMillion)
}

/** The most that a call can cost, rounded up; null where nobody knows. */
export function worstCostOf(
  {inputTokens, outputTokens}: Pick<LlmUsage, 'inputTokens' | 'outputTokens'>,
  prices: LlmPrices | null,
): number | null {
  if (prices === null) return null
  const {inputPerMillion, outputPerMillion} = pricesAt(prices, inputTokens)
  return Math.ceil(inputTokens * inputPerMillion + outputTokens * outputPerMillion)
}

/** Whatever the tokens were: servers on this machine often do not count them. */
const isFree = ({inputPerMillion, outputPerMillion}: LlmPrices): boolean => inputPerMillion + outputPerMillion === 0

function pricesAt(prices: LongPrices, inputTokens: number): LlmPrices {
  return prices.long !== undefined && inputTokens >= prices.long.fromTokens ? prices.long : prices
}
