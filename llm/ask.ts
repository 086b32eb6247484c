/** One question from the cache or the model to a checked answer, or to the reason why there is none. */

import type {Json, KeptAnswer, LlmAnswer, LlmQuestion, LlmUsage} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import type {AnswerCheck} from './answer-check.ts'
import {type Answered, type CallSurroundings, call, tokensOf} from './call.ts'
import {excerptOf} from './completion.ts'
import {parseAnswer, withoutThoughts} from './ladder.ts'
import {sumOrNull} from './money.ts'
import {type Message, messagesFor, repairMessages} from './prompt.ts'

/** The first answer, and one that repairs it. */
const ROUNDS = 2

export interface Fresh {
  readonly kept: KeptAnswer
  readonly calls: number
}

export interface AskSurroundings extends CallSurroundings {
  /** null where the answer is text. */
  readonly check: AnswerCheck | null
  /** Under which it is kept, and for how long: 0 for not at all. */
  readonly key: string
  readonly ttlMs: number
  nonceFor(text: string): string
}

/** `question` with its secrets replaced. Every call that was answered is recorded; the last one with what is kept. */
export async function askFresh(question: LlmQuestion, around: AskSurroundings): Promise<Fresh> {
  const {clock, check, key, ttlMs, target} = around
  const asked = messagesFor(question, around.nonceFor)
  refuseTooLong(asked, around)
  let messages = asked
  const paid: Answered[] = []
  let problems: readonly string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const answered = await call(question, messages, around)
    paid.push(answered)
    const {completion} = answered
    if (completion.fault !== null) {
      await answered.record({code: completion.fault.code})
      throw paidFor(completion.fault, paid)
    }
    const judged = await judge(completion.text, check)
    if (judged.problems.length === 0) {
      const createdAtMs = clock.nowMs()
      const kept: KeptAnswer = {
        key,
        text: judged.text,
        valueJson: JSON.stringify(judged.value),
        model: completion.model ?? target.model ?? target.provider,
        usage: sumOf(paid.map(({completion}) => completion.usage)),
        costMicroUsd: sumOrNull(paid.map(({costMicroUsd}) => costMicroUsd)),
        createdAtMs,
        expiresAtMs: createdAtMs + ttlMs,
      }
      await answered.record(ttlMs === 0 ? {} : {answer: kept})
      return {kept, calls: round}
    }
    problems = judged.problems
    await answered.record({code: 'LLM_BAD_ANSWER'})
    messages = repairMessages(asked, {text: completion.text, problems, isJson: check !== null})
  }
  const last = paid.at(-1)?.completion.text ?? ''
  const bad = new SortieError('LLM_BAD_ANSWER', {
    message: `the answer cannot be used, asked twice: ${problems.slice(0, 3).join('; ')}: ${excerptOf(last)}`,
    hint: check === null ? 'ask in another way' : 'take a model that keeps to schemas, or a schema with fewer rules',
    output: {text: last},
    retryable: false,
  })
  throw paidFor(bad, paid)
}

/** An answer of no use has its price all the same: `details.cost_micro_usd`, null where no price is known. */
function paidFor(error: SortieError, paid: readonly Answered[]): SortieError {
  const {code, message, hint, output, retryable, cause} = error
  return new SortieError(code, {
    message,
    details: {...error.details, cost_micro_usd: sumOrNull(paid.map(({costMicroUsd}) => costMicroUsd))},
    ...(hint !== undefined && {hint}),
    ...(output !== undefined && {output}),
    ...(retryable !== undefined && {retryable}),
    ...(cause !== undefined && {cause}),
  })
}

interface Judged {
  readonly text: string
  readonly value: Json
  readonly problems: readonly string[]
}

async function judge(written: string, check: AnswerCheck | null): Promise<Judged> {
  if (check === null) {
    const text = withoutThoughts(written)
    return {text, value: text, problems: text === '' ? ['it is empty'] : []}
  }
  const parsed = await parseAnswer(written)
  if (parsed.kind === 'none') return {text: written, value: null, problems: [parsed.problem]}
  return {text: parsed.text, value: parsed.value, problems: check(parsed.value)}
}

/** Counted from above it may fit all the same; where it cannot, nothing is sent. */
const CERTAIN_SHARE = 0.5

function refuseTooLong(messages: readonly Message[], {place, target}: AskSurroundings): void {
  const {contextTokens} = place
  const inputTokens = tokensOf(messages)
  if (contextTokens === null || inputTokens * CERTAIN_SHARE <= contextTokens) return
  throw new SortieError('LLM_TOO_LONG', {
    message: `the question has about ${inputTokens} tokens, and ${target.model ?? 'the model'} takes ${contextTokens}`,
    hint: 'ask for less, or take a model with a larger context',
    details: {prompt_tokens: inputTokens, context_tokens: contextTokens},
  })
}

function sumOf(usages: readonly (LlmUsage | null)[]): LlmUsage | null {
  const sum = {inputTokens: 0, cachedTokens: 0, outputTokens: 0}
  for (const usage of usages) {
    if (usage === null) return null
    sum.inputTokens += usage.inputTokens
    sum.cachedTokens += usage.cachedTokens
    sum.outputTokens += usage.outputTokens
  }
  return sum
}

export function answerFrom<Value extends Json>(
  {text, valueJson, model, usage, costMicroUsd}: KeptAnswer,
  how: {readonly from: 'model' | 'cache'; readonly calls: number},
): LlmAnswer<Value> {
  const value: Value = JSON.parse(valueJson)
  return {text, value, model, usage, costMicroUsd: how.from === 'cache' ? 0 : costMicroUsd, ...how}
}
