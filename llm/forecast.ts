/** Models that are looked at and not asked: for `--dry-run`. No key is needed, and no server is started. */
import type {LlmPort, LlmSettings, LlmStore} from '../engine/contracts.ts'
import {mergedSettings} from '../engine/llm-settings.ts'
import {estimateOf} from './estimate.ts'
import {originOf} from './key.ts'
import {createPreparer} from './prepared.ts'
import {type Redact, redacted} from './redacted.ts'
import {targetOf} from './settings.ts'

export interface ForecastParts {
  readonly store: Pick<LlmStore, 'find'>
  redactor(): Redact
  nowMs(): number
}

/** `general`: what the mission and the configuration say. */
export function forecastPort(general: LlmSettings, {store, redactor, nowMs}: ForecastParts): LlmPort {
  return {
    async open(settings) {
      const target = targetOf(mergedSettings(settings, general))
      const {provider, model, baseUrl, row, maxOutputTokens, maxParallel, prices} = target
      return {
        provider,
        model: model ?? provider,
        origin: originOf(baseUrl),
        contextTokens: row?.contextTokens ?? null,
        maxOutputTokens,
        parallel: maxParallel,
        isPriced: prices !== null,
        async isKept(question) {
          const {key} = createPreparer(target, redactor).look(question)
          return target.ttlMs > 0 && (await store.find(key, nowMs())) !== undefined
        },
        ask: () => Promise.reject(new Error('nothing is asked before the run')),
        estimate: question => estimateOf(redacted(question, redactor), target, {store, clock: {nowMs}}),
      }
    },
  }
}
