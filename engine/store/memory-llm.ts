/** What models answered and what that cost, in memory. */
import type {DurableEvent, KeptAnswer, LlmStore, RunId} from '../contracts.ts'

export interface MemoryLlm extends LlmStore {
  note(runId: RunId, events: readonly DurableEvent[]): void
  keep(answers: readonly KeptAnswer[]): void
}

type Called = Extract<DurableEvent, {type: 'llm.called'}>

export function memoryLlm(): MemoryLlm {
  const calls: (Called & {readonly runId: RunId})[] = []
  const answers = new Map<string, KeptAnswer>()
  return {
    note(runId, events) {
      for (const event of events) if (event.type === 'llm.called') calls.push({...event, runId})
    },
    keep(kept) {
      for (const answer of kept) answers.set(answer.key, structuredClone(answer))
    },
    find(key, nowMs) {
      const answer = answers.get(key)
      return answer === undefined || answer.expiresAtMs <= nowMs ? undefined : structuredClone(answer)
    },
    spentMicroUsd: ({runId, stepId, sinceMs = 0}) =>
      calls
        .filter(call => runId === undefined || call.runId === runId)
        .filter(call => stepId === undefined || call.stepId === stepId)
        .filter(call => call.atMs >= sinceMs)
        .reduce((sum, {costMicroUsd}) => sum + (costMicroUsd ?? 0), 0),
    tally(runId) {
      const own = calls.filter(call => call.runId === runId)
      const asked = own.filter(({from}) => from === 'model')
      const priced = asked.flatMap(({costMicroUsd}) => (costMicroUsd === null ? [] : [costMicroUsd]))
      const sum = (count: 'inputTokens' | 'cachedTokens' | 'outputTokens') =>
        asked.reduce((total, {usage}) => total + (usage?.[count] ?? 0), 0)
      return {
        calls: asked.length,
        cacheHits: own.length - asked.length,
        pricedCalls: priced.length,
        costMicroUsd: asked.length > 0 && priced.length === 0 ? null : priced.reduce((total, cost) => total + cost, 0),
        inputTokens: sum('inputTokens'),
        cachedTokens: sum('cachedTokens'),
        outputTokens: sum('outputTokens'),
      }
    },
    bound(nowMs, maxBytes) {
      const before = answers.size
      let bytes = 0
      for (const answer of [...answers.values()].toSorted((one, other) => other.createdAtMs - one.createdAtMs)) {
        const isExpired = answer.expiresAtMs <= nowMs
        if (!isExpired) bytes += answer.text.length + answer.valueJson.length + 200
        if (isExpired || bytes > maxBytes) answers.delete(answer.key)
      }
      return before - answers.size
    },
  }
}
