/** Budgets: what parallel calls may cost together, and what is left of a day. */
import {setMaxListeners} from 'node:events'
import {describe, expect, test} from 'vitest'
import type {DurableEvent, LlmBudget} from '../../engine/contracts.ts'
import {type Budget, createBudget} from '../../llm/budget.ts'
import {createLayerBench, type LayerBench, RUN} from './layer-bench.ts'

const {signal} = new AbortController()
setMaxListeners(0, signal)
const none: LlmBudget = {runMicroUsd: null, dayMicroUsd: null, monthMicroUsd: null, isWritten: true}

async function budgetOf(limits: Partial<LlmBudget>) {
  const bench = await createLayerBench()
  const nowMs = () => bench.clock.nowMs()
  return {bench, budget: createBudget({budget: {...none, ...limits}, runId: RUN, store: bench.store.llm, nowMs})}
}

async function record({store}: LayerBench, costMicroUsd: number | null, atMs = Date.UTC(2026, 10, 20, 12)) {
  const event: DurableEvent = {
    type: 'llm.called',
    atMs,
    stepId: 'ask',
    label: 'a',
    provider: 'openai',
    model: 'small',
    from: 'model',
    usage: null,
    costMicroUsd,
    durationMs: 1,
  }
  await store.append(RUN, [event])
}

const reserve = (budget: Budget, worstMicroUsd: number, stepMicroUsd: number | null = null) =>
  budget.reserve({worstMicroUsd, stepId: 'ask', stepMicroUsd, signal})

/** A repeatable number within 0 and 1. */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Calls of random cost until the budget refuses one; some are of unknown cost, some fail. */
async function spendAll(parallel: number, seed: number): Promise<number> {
  const {bench, budget} = await budgetOf({runMicroUsd: 100_000})
  const chance = createChance(seed)
  let trueMicroUsd = 0
  const worker = async () => {
    for (;;) {
      const worst = 500 + Math.floor(chance() * 4_000)
      const held = await reserve(budget, worst).catch(() => null)
      if (held === null) return
      const cost = Math.floor(worst * chance())
      const kind = chance()
      for (let turn = Math.floor(chance() * 5); turn > 0; turn--) await Promise.resolve()
      if (kind < 0.05) held.release()
      else if (kind < 0.1) {
        trueMicroUsd += cost
        await record(bench, null)
        held.keep()
      } else {
        trueMicroUsd += cost
        held.settle(cost)
        await record(bench, cost)
        held.release()
      }
    }
  }
  await Promise.all(Array.from({length: parallel}, worker))
  return trueMicroUsd / 100_000
}

describe('a budget', () => {
  test.each([1, 8, 32])('is never passed by %d calls at one time, and is used well', async parallel => {
    const shares: number[] = []
    for (let seed = 1; seed <= 100; seed++) shares.push(await spendAll(parallel, seed))
    expect(Math.max(...shares)).toBeLessThanOrEqual(1)
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.85)
  })

  test('refuses what does not fit, and says what is spent', async () => {
    const {bench, budget} = await budgetOf({runMicroUsd: 3_000_000})
    await record(bench, 2_999_000)
    await expect(reserve(budget, 1_500)).rejects.toMatchObject({
      code: 'LLM_BUDGET_SPENT',
      message: 'the budget of the run is $3.0000: $2.9990 are spent, and the next question may cost $0.0015',
    })
  })

  test('waits for calls under way, which may cost less than the worst', async () => {
    const {bench, budget} = await budgetOf({runMicroUsd: 1_000})
    const first = await reserve(budget, 800)
    const second = reserve(budget, 800)
    first.settle(100)
    await record(bench, 100)
    first.release()
    await expect(second).resolves.toHaveProperty('release')
  })

  test('tells nobody that it is spent before the calls under way have ended', async () => {
    const {bench, budget} = await budgetOf({runMicroUsd: 1_000})
    const first = await reserve(budget, 500)
    const order: string[] = []
    const second = reserve(budget, 2_000).catch(() => order.push('refused'))
    await Promise.resolve()
    order.push('answered')
    await record(bench, 500)
    first.release()
    await second
    expect(order).toEqual(['answered', 'refused'])
    await expect(reserve(budget, 1)).rejects.toMatchObject({code: 'LLM_BUDGET_SPENT'})
  })

  test('counts a call of unknown cost at its worst', async () => {
    const {bench, budget} = await budgetOf({runMicroUsd: 1_000})
    const lost = await reserve(budget, 600)
    await record(bench, null)
    lost.keep()
    await expect(reserve(budget, 500)).rejects.toMatchObject({code: 'LLM_BUDGET_SPENT'})
  })

  test('of a day and of a month counts what all runs have spent, in UTC', async () => {
    const {bench, budget} = await budgetOf({dayMicroUsd: 1_000, monthMicroUsd: 5_000})
    await record(bench, 4_500, Date.UTC(2026, 10, 19, 23, 59))
    await record(bench, 9_000, Date.UTC(2026, 9, 31, 23, 59))
    const held = await reserve(budget, 400)
    held.release()
    await expect(reserve(budget, 600)).rejects.toMatchObject({message: expect.stringContaining('of the month')})
    const daily = await budgetOf({dayMicroUsd: 1_000})
    await record(daily.bench, 900)
    await expect(reserve(daily.budget, 200)).rejects.toMatchObject({message: expect.stringContaining('of the day')})
  })

  test('of a step fails that step alone', async () => {
    const {budget} = await budgetOf({runMicroUsd: 10_000})
    await expect(reserve(budget, 600, 500)).rejects.toMatchObject({code: 'LLM_STEP_BUDGET_SPENT'})
    await expect(reserve(budget, 600)).resolves.toHaveProperty('settle')
  })
})
