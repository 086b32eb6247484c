/**
 * One answered request: its turn, its reservation, and as many tries as passing faults allow. What it cost is recorded
 * by whoever knows what the answer is worth, through `Answered.record`.
 */
import type {Clock, HttpPort, LlmCall, LlmCaller, LlmQuestion} from '../engine/contracts.ts'
import {type ErrorCode, SortieError} from '../engine/errors.ts'
import type {Budget, Reservation} from './budget.ts'
import {type Completion, completionFrom, type ModelAnswer} from './completion.ts'
import type {Limiter, Turn} from './limiter.ts'
import {costOf, worstCostOf} from './prices.ts'
import type {Message} from './prompt.ts'
import {spentPauseMs} from './rate-headers.ts'
import {lowerRung, type Rung, requestBody} from './request.ts'
import {askedWaitMs, retryWaitMs} from './retry.ts'
import type {Target} from './settings.ts'
import {estimateTokens, RESERVE_FACTOR} from './tokens.ts'
import {deliver} from './transport.ts'
import {wait} from './wait.ts'

export interface Place {
  readonly baseUrl: string
  readonly key: string | null
  /** null where nobody knows. */
  readonly contextTokens: number | null
}

export interface CallSurroundings {
  readonly target: Target
  readonly place: Place
  readonly caller: LlmCaller
  readonly clock: Clock
  readonly budget: Budget
  readonly limiter: Limiter
  /** How this server takes the wish for JSON: learned from what it refused. */
  readonly formats: {rung: Rung}
  random(): number
  httpFor(signal: AbortSignal, env: LlmCaller['env']): HttpPort
}

export interface Answered {
  readonly completion: Completion
  readonly costMicroUsd: number | null
  /** Durable on return; once. */
  record(worth: Pick<LlmCall, 'code' | 'answer'>): Promise<void>
}

/** Throws what `LlmModel.ask` throws of servers and budgets. */
export async function call(
  question: LlmQuestion,
  messages: readonly Message[],
  around: CallSurroundings,
): Promise<Answered> {
  const {target, caller, clock, formats} = around
  const {signal} = caller
  const {prices, maxAttempts} = target
  const inputTokens = tokensOf(messages)
  const outputTokens = question.maxOutputTokens ?? target.maxOutputTokens
  const worst = worstCostOf({inputTokens: Math.ceil(inputTokens * RESERVE_FACTOR), outputTokens}, prices)
  let tries = {calls: 0, faults: 0, waitedMs: 0}
  for (;;) {
    const turn = await around.limiter.enter(inputTokens, signal)
    const {rung} = formats
    try {
      return await once(question, messages, {...around, turn, worst, rung})
    } catch (cause) {
      signal.throwIfAborted()
      if (!(cause instanceof SortieError)) throw cause
      const lower = lowerRung(rung, {status: cause.details?.['status'], reason: cause.message})
      if (question.answer !== undefined && lower !== null) {
        formats.rung = lower
        continue
      }
      const isRefused = cause.code === 'LLM_RATE_LIMITED'
      tries = {...tries, calls: tries.calls + 1, faults: tries.faults + (isRefused ? 0 : 1)}
      const waitMs = retryWaitMs(cause, tries, {maxAttempts, random: around.random})
      if (waitMs === null) throw cause
      tries = {...tries, waitedMs: tries.waitedMs + waitMs}
      await wait(waitMs, {clock, signal})
    }
  }
}

export function tokensOf(messages: readonly Message[]): number {
  return messages.reduce((sum, {content}) => sum + estimateTokens(content), 0)
}

interface Once extends CallSurroundings {
  readonly turn: Turn
  readonly worst: number | null
  readonly rung: Rung
}

async function once(question: LlmQuestion, messages: readonly Message[], around: Once): Promise<Answered> {
  const {target, place, caller, clock, turn, worst, rung} = around
  const {prices, provider, sampling, timeoutMs} = target
  const {onProgress} = question
  let ending: Parameters<Turn['leave']>[0] = 'failed'
  let reservation: Reservation | null = null
  try {
    reservation = worst === null ? null : await reserve(worst, around)
    const beganAtMs = clock.nowMs()
    const body = requestBody(target, {
      messages,
      sampling: {...sampling, ...question.sampling},
      maxOutputTokens: outputLimit(question, target),
      answer: question.answer,
      rung,
      stream: onProgress !== undefined,
    })
    const delivery = {...place, body, timeoutMs, onProgress}
    const answer = await deliver(delivery, {
      clock,
      signal: caller.signal,
      httpFor: signal => around.httpFor(signal, caller.env),
    })
    const completion = completionIn(answer, around)
    ending = 'done'
    const costMicroUsd = costOf(completion.usage, prices, completion.saidCostUsd)
    const held = reservation
    if (costMicroUsd !== null) held?.settle(costMicroUsd)
    const durationMs = clock.nowMs() - beganAtMs
    return {
      completion,
      costMicroUsd,
      async record(worth) {
        const {model, usage} = completion
        const asked = target.model ?? model ?? provider
        try {
          await caller.record({
            label: question.label,
            provider,
            model: asked,
            from: 'model',
            usage,
            costMicroUsd,
            durationMs,
            ...worth,
          })
        } finally {
          if (costMicroUsd === null) held?.keep()
          else held?.release()
        }
      },
    }
  } catch (cause) {
    if (cause instanceof SortieError && cause.code === 'LLM_RATE_LIMITED') ending = 'refused'
    if (isCutOff(cause)) {
      await recordCutOff(question, cause.code, around)
      reservation?.keep()
    } else reservation?.release()
    throw cause
  } finally {
    turn.leave(ending)
  }
}

/** The server had the question, and may have charged for it. */
function isCutOff(cause: unknown): cause is SortieError {
  return cause instanceof SortieError && cause.details?.['cut_off'] === true
}

async function recordCutOff({label}: LlmQuestion, code: ErrorCode, {target, caller}: Once): Promise<void> {
  const {provider, model, preset} = target
  const costMicroUsd = preset.isFree ? 0 : null
  const call = {label, provider, model: model ?? provider, from: 'model', usage: null, costMicroUsd, code} as const
  await caller.record({...call, durationMs: 0})
}

/** What costs nothing needs no limit that nobody asked for. */
function outputLimit({maxOutputTokens}: LlmQuestion, target: Target): number | null {
  const isFree = target.prices === null || (target.prices.outputPerMillion === 0 && target.preset.isFree)
  return maxOutputTokens ?? (isFree && !target.isOutputLimited ? null : target.maxOutputTokens)
}

function reserve(worstMicroUsd: number, {budget, caller, target}: Once): Promise<Reservation> {
  const {stepId, signal} = caller
  return budget.reserve({worstMicroUsd, stepId, stepMicroUsd: target.budgetMicroUsd, signal})
}

/** What the server says of its limits holds for all that ask it. */
function completionIn(answer: ModelAnswer, {clock, turn}: Once): Completion {
  const nowMs = clock.nowMs()
  try {
    const completion = completionFrom(answer, nowMs)
    const pauseMs = spentPauseMs(answer.headers)
    if (pauseMs !== null) turn.pauseUntil(nowMs + pauseMs)
    return completion
  } catch (cause) {
    const asked = cause instanceof SortieError && cause.code === 'LLM_RATE_LIMITED' ? askedWaitMs(cause) : null
    if (asked !== null) turn.pauseUntil(nowMs + asked)
    throw cause
  }
}
