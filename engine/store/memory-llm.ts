/** What models answered and what that cost, in memory. */
import type {DurableEvent, KeptAnswer, LlmCostGroup, LlmStore, LlmTally, RunId} from '../contracts.ts'
import {compareText} from '../finding.ts'
import {groupedBy} from '../groups.ts'

export interface MemoryLlm extends LlmStore {
  note(runId: RunId, events: readonly DurableEvent[]): void
  keep(answers: readonly KeptAnswer[]): void
}

type Call = Extract<DurableEvent, {type: 'llm.called'}> & {readonly runId: RunId}

/** Of a run; undefined for one that is removed. */
export interface RunFacts {
  missionOf(runId: RunId): string | undefined
  workspaceOf(runId: RunId): string | null | undefined
}

export function memoryLlm({missionOf, workspaceOf}: RunFacts): MemoryLlm {
  const calls: Call[] = []
  const answers = new Map<string, KeptAnswer>()
  const nameOf = ({atMs, runId, stepId, provider, model}: Call, by: LlmCostGroup): string => {
    const mission = missionOf(runId) ?? '(removed)'
    const names: {readonly [by in LlmCostGroup]: string} = {
      day: new Date(atMs).toISOString().slice(0, 10),
      model: `${provider} ${model}`,
      mission,
      step: `${mission} ${stepId}`,
      repository: workspaceOf(runId) ?? '(removed)',
    }
    return names[by]
  }
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
    tally: runId => tallyOf(calls.filter(call => call.runId === runId)),
    costs({by, sinceMs}) {
      const groups = groupedBy(
        calls.filter(({atMs}) => atMs >= sinceMs),
        call => nameOf(call, by),
      )
      const rows = [...groups].map(([name, own]) => ({name, ...tallyOf(own)}))
      return rows.sort((one, other) => compareText(one.name, other.name))
    },
    hottest(count) {
      const hits = calls.filter(({from}) => from === 'cache')
      const groups = groupedBy(hits, ({runId, stepId, label}) =>
        JSON.stringify([missionOf(runId) ?? null, stepId, label]),
      )
      const rows = [...groups].flatMap(([, own]) => {
        const [first] = own
        if (first === undefined) return []
        const {runId, stepId, label} = first
        const tokens = own.reduce((sum, {usage}) => sum + (usage?.inputTokens ?? 0) + (usage?.outputTokens ?? 0), 0)
        return [{missionName: missionOf(runId) ?? null, stepId, label, hits: own.length, tokens}]
      })
      return rows
        .sort(
          (one, other) =>
            other.hits - one.hits ||
            other.tokens - one.tokens ||
            compareText(one.missionName ?? '', other.missionName ?? '') ||
            compareText(one.stepId, other.stepId) ||
            compareText(one.label, other.label),
        )
        .slice(0, count)
    },
    usage: () => ({
      entries: answers.size,
      bytes: [...answers.values()].reduce((sum, answer) => sum + sizeOf(answer), 0),
      hits: calls.filter(({from}) => from === 'cache').length,
    }),
    bound(nowMs, maxBytes) {
      const before = answers.size
      let bytes = 0
      for (const answer of [...answers.values()].toSorted((one, other) => other.createdAtMs - one.createdAtMs)) {
        const isExpired = answer.expiresAtMs <= nowMs
        if (!isExpired) bytes += sizeOf(answer)
        if (isExpired || bytes > maxBytes) answers.delete(answer.key)
      }
      return before - answers.size
    },
  }
}

const sizeOf = ({text, valueJson}: KeptAnswer): number => text.length + valueJson.length + 200

function tallyOf(calls: readonly Call[]): LlmTally {
  const asked = calls.filter(({from}) => from === 'model')
  const priced = asked.flatMap(({costMicroUsd}) => (costMicroUsd === null ? [] : [costMicroUsd]))
  const sum = (count: 'inputTokens' | 'cachedTokens' | 'outputTokens') =>
    asked.reduce((total, {usage}) => total + (usage?.[count] ?? 0), 0)
  return {
    calls: asked.length,
    cacheHits: calls.length - asked.length,
    pricedCalls: priced.length,
    costMicroUsd: asked.length > 0 && priced.length === 0 ? null : priced.reduce((total, cost) => total + cost, 0),
    inputTokens: sum('inputTokens'),
    cachedTokens: sum('cachedTokens'),
    outputTokens: sum('outputTokens'),
  }
}
