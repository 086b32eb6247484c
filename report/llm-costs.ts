/** What a run asked of models and what that cost, from its events. Money in millionths of a dollar. */
import type {DurableEvent, PassingEvent, StepId} from '../engine/contracts.ts'

/** Requests that were answered, and what the cache spared. */
export interface LlmCosts {
  /** Answered by a model. */
  readonly calls: number
  readonly cacheHits: number
  /** Of `calls`, those whose cost is known. */
  readonly priced: number
  /** Of the priced ones. */
  readonly microUsd: number
  /** Of questions and answers. */
  readonly tokens: number
}

export interface LlmCostTallies {
  take(event: DurableEvent | PassingEvent): void
  /** Of the whole run. */
  total(): LlmCosts
  /** Of a step of the run so far; undefined for one that asked nothing. */
  of(stepId: StepId): LlmCosts | undefined
  /** Since this was asked for the item last; undefined where nothing was asked for it. */
  takeItem(stepId: StepId, label: string): LlmCosts | undefined
}

const nothing: LlmCosts = {calls: 0, cacheHits: 0, priced: 0, microUsd: 0, tokens: 0}

export function createLlmCostTallies(): LlmCostTallies {
  let total = nothing
  const steps = new Map<StepId, LlmCosts>()
  /** Only those under way: they are taken out when their item ends. */
  const items = new Map<string, LlmCosts>()
  return {
    take(event) {
      if (event.type !== 'llm.called') return
      const {from, usage, costMicroUsd, stepId, label} = event
      const isCall = from === 'model'
      const more: LlmCosts = {
        calls: isCall ? 1 : 0,
        cacheHits: isCall ? 0 : 1,
        priced: isCall && costMicroUsd !== null ? 1 : 0,
        microUsd: costMicroUsd ?? 0,
        tokens: isCall && usage !== null ? usage.inputTokens + usage.outputTokens : 0,
      }
      total = sum(total, more)
      steps.set(stepId, sum(steps.get(stepId) ?? nothing, more))
      const key = itemKey(stepId, label)
      items.set(key, sum(items.get(key) ?? nothing, more))
    },
    total: () => total,
    of: stepId => steps.get(stepId),
    takeItem(stepId, label) {
      const key = itemKey(stepId, label)
      const found = items.get(key)
      items.delete(key)
      return found
    },
  }
}

const itemKey = (stepId: StepId, label: string): string => `${stepId}\n${label}`

function sum(one: LlmCosts, other: LlmCosts): LlmCosts {
  return {
    calls: one.calls + other.calls,
    cacheHits: one.cacheHits + other.cacheHits,
    priced: one.priced + other.priced,
    microUsd: one.microUsd + other.microUsd,
    tokens: one.tokens + other.tokens,
  }
}

/** In dollars; null where one of the calls has no known cost. */
export function costUsd({calls, priced, microUsd}: LlmCosts): number | null {
  return priced < calls ? null : microUsd / 1_000_000
}

/** 'cost $0.0014, tokens 9376', 'cost unknown, tokens 9376', or 'from the cache'. */
export function callInWords({calls, priced, microUsd, tokens}: LlmCosts): string {
  if (calls === 0) return 'from the cache'
  return `cost ${priced < calls ? 'unknown' : dollars(microUsd)}${tokens === 0 ? '' : `, tokens ${tokens}`}`
}

/** For a whole run: 'models: $0.5314 for 269 calls, 16 from the cache'. */
export function costsInWords(costs: LlmCosts): string {
  const {calls, cacheHits, priced, microUsd} = costs
  const counted = calls === 1 ? '1 call' : `${calls} calls`
  const known = priced === calls ? '' : `, ${priced} of ${counted} priced`
  const amount = calls > 0 && priced === 0 ? 'cost unknown' : dollars(microUsd)
  return `models: ${amount} for ${counted}${known}${cacheHits === 0 ? '' : `, ${cacheHits} from the cache`}`
}

/** '$0.0014'. */
export const dollars = (microUsd: number): string => `$${(microUsd / 1_000_000).toFixed(4)}`
