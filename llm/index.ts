/** Asks models: every question from the cache or once from the model, within its budget, checked, and recorded. */
import {setMaxListeners} from 'node:events'
import {canonicalJson} from '../engine/canonical.ts'
import type {
  Clock,
  HttpPort,
  Json,
  JsonObject,
  LlmBudget,
  LlmCaller,
  LlmModel,
  LlmPort,
  LlmQuestion,
  LlmSettings,
  LlmStore,
  RunId,
} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {mergedSettings} from '../engine/llm-settings.ts'
import {createAnswerChecks} from './answer-check.ts'
import {answerFrom, askFresh, type Fresh} from './ask.ts'
import {createBudget} from './budget.ts'
import type {Place} from './call.ts'
import {checkModel} from './check-model.ts'
import {estimateOf} from './estimate.ts'
import {keyFor, originOf} from './key.ts'
import {createLimiter, type Limiter} from './limiter.ts'
import {createPreparer} from './prepared.ts'
import {type Redact, redacted} from './redacted.ts'
import {type Rung, rungs} from './request.ts'
import {schemaText} from './schema-text.ts'
import type {Target} from './settings.ts'
import {createSingleFlight, untilAborted} from './single-flight.ts'

export interface LlmParts {
  readonly runId: RunId
  readonly clock: Clock
  readonly store: LlmStore
  readonly budget: LlmBudget
  /** What replaces secrets in one question: no text leaves without it. */
  redactor(): Redact
  /** Within 0 and 1. */
  random(): number
  /** Letters and digits that nobody can guess. */
  nonce(): string
  httpFor(signal: AbortSignal, env: LlmCaller['env']): HttpPort
  /** Starts a llama-server of our own; null where this installation has none. */
  readonly startServer: StartServer | null
}

export type StartServer = (wish: ServerWish) => Promise<LocalServer>

export interface ServerWish extends NonNullable<LlmSettings['server']> {
  /** Questions that it answers at one time. */
  readonly slots: number
}
export interface LocalServer {
  readonly baseUrl: string
  readonly apiKey: string | null
  readonly contextTokens: number | null
  stop(): Promise<void>
}

/** One for a run. */
export interface LlmLayer {
  /** `base`: what the mission and the configuration say. */
  portFor(caller: LlmCaller, base: LlmSettings): LlmPort
  /** Ends the servers that were started. */
  close(): Promise<void>
}

/** Of answers that are text. */
const noSchema: JsonObject = {}

export function createLlm(parts: LlmParts): LlmLayer {
  const {clock, store, runId} = parts
  const budget = createBudget({budget: parts.budget, runId, store, nowMs: () => clock.nowMs()})
  const checks = createAnswerChecks()
  const flights = createSingleFlight<Fresh>()
  const limiters = new Map<string, Limiter>()
  const formats = new Map<string, {rung: Rung}>()
  const servers = new Map<string, Promise<LocalServer>>()

  const nonceFor = (text: string): string => {
    let nonce = parts.nonce()
    while (text.includes(nonce)) nonce = parts.nonce()
    return nonce
  }

  async function placeOf(target: Target, caller: LlmCaller): Promise<Place> {
    const contextTokens = target.row?.contextTokens ?? null
    const key = keyFor(target, caller.variable)
    if (target.baseUrl !== null) return {baseUrl: target.baseUrl, key, contextTokens}
    const {server = null} = target
    const {startServer} = parts
    if (server === null || startServer === null) {
      throw new SortieError('LLM_BAD_SETTINGS', {
        message: 'no llama-server can be started here',
        hint: 'start one, and say where it listens with `base_url`',
      })
    }
    const wish = {...server, slots: target.maxParallel}
    const wanted = canonicalJson(wish)
    // One that did not start may do so the next time.
    const starting = once(servers, wanted, () =>
      startServer(wish).catch((cause: unknown) => {
        servers.delete(wanted)
        throw cause
      }),
    )
    const started = await untilAborted(starting, caller.signal)
    return {baseUrl: started.baseUrl, key: started.apiKey, contextTokens: started.contextTokens}
  }

  async function open(settings: LlmSettings, caller: LlmCaller): Promise<LlmModel> {
    const target = checkModel(settings, {budget: parts.budget, variable: caller.variable})
    const place = await placeOf(target, caller)
    const {provider, model, prices, maxOutputTokens, ttlMs} = target
    const where = `${place.baseUrl} ${model ?? ''}`
    const limiter = once(limiters, where, () => createLimiter(target, clock))
    const format = (schema: JsonObject) => once(formats, `${where} ${schemaText(schema)}`, () => ({rung: rungs[0]}))
    const preparer = createPreparer(target, parts.redactor)
    const surroundings = {...parts, target, place, caller, budget, limiter, nonceFor}

    return {
      provider,
      model: model ?? provider,
      origin: originOf(place.baseUrl),
      contextTokens: place.contextTokens,
      maxOutputTokens,
      parallel: target.maxParallel,
      isPriced: prices !== null,

      async ask<Value extends Json>(asked: LlmQuestion) {
        const {question, key} = preparer.take(asked)
        const {answer: shape} = question
        // What is kept was checked before it was: only who asks needs the check, and making it takes time.
        const fresh = async () => {
          const check = shape === undefined ? null : await checks.checkFor(shape)
          return await askFresh(question, {
            ...surroundings,
            check,
            key,
            ttlMs,
            formats: format(shape?.schema ?? noSchema),
          })
        }
        // Without a cache, whoever asks twice wants two answers.
        if (ttlMs === 0) {
          const {kept, calls} = await fresh()
          return answerFrom<Value>(kept, {from: 'model', calls})
        }
        const beganAtMs = clock.nowMs()
        const found = await store.find(key, beganAtMs)
        const flight = found === undefined ? await flights.run(key, caller.signal, fresh) : null
        if (flight?.isOwn === true)
          return answerFrom<Value>(flight.result.kept, {from: 'model', calls: flight.result.calls})
        const kept = found ?? flight?.result.kept
        if (kept === undefined) throw new Error('there is neither an answer nor a flight')
        await caller.record({
          label: question.label,
          provider,
          model: model ?? kept.model,
          from: 'cache',
          usage: kept.usage,
          costMicroUsd: 0,
          durationMs: clock.nowMs() - beganAtMs,
        })
        return answerFrom<Value>(kept, {from: 'cache', calls: 0})
      },

      async isKept(asked) {
        return ttlMs > 0 && (await store.find(preparer.look(asked).key, clock.nowMs())) !== undefined
      },

      estimate: asked => estimateOf(redacted(asked, parts.redactor), target, parts),
    }
  }

  return {
    portFor(caller, base) {
      // One listener for each question under way, all of them taken away again.
      setMaxListeners(0, caller.signal)
      return {open: settings => open(mergedSettings(settings, base), caller)}
    },
    async close() {
      for (const started of servers.values()) await started.then(server => server.stop()).catch(() => {})
    },
  }
}

/** The value under the key, made where there is none yet. */
function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}
