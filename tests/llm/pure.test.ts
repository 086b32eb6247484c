/** Tables for what is pure: the parse ladder, prices, tokens, settings, headers. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {mergedSettings, settingsFrom} from '../../engine/llm-settings.ts'
import {parseAnswer} from '../../llm/ladder.ts'
import models from '../../llm/models.json' with {type: 'json'}
import {costOf, rowFor, worstCostOf} from '../../llm/prices.ts'
import {askedPauseMs} from '../../llm/rate-headers.ts'
import {targetOf} from '../../llm/settings.ts'
import {estimateTokens} from '../../llm/tokens.ts'

describe('the parse ladder', () => {
  test.each([
    ['{"a": 1}', {a: 1}],
    ['  [1, 2]\n', [1, 2]],
    ['```\n{"a": 1}\n```', {a: 1}],
    ['```json\n{"a": "```"}\n```', {a: '```'}],
    ['Here: {"a": {"b": "}"}} and {"c": 2}', {a: {b: '}'}}],
    ['<think>let me see {"a": 2}</think>{"a": 1}', {a: 1}],
    ['it began elsewhere</think>\n{"a": 1}', {a: 1}],
    ["{'a': 1, b: True,}", {a: 1, b: true}],
    ['{"a": 1 // one\n}', {a: 1}],
    ['"yes"', 'yes'],
  ])('takes %j', async (written, value) => {
    expect(await parseAnswer(written)).toMatchObject({kind: 'json', value})
  })

  test.each(['', 'no', '{"line": 12', '{"a": [1, 2}', '```json\n{"line": 12\n```', 'a "{" in words'])(
    'makes nothing up for %j',
    async written => {
      expect(await parseAnswer(written)).toMatchObject({kind: 'none'})
    },
  )

  test('finds any JSON again that prose stands around', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async value => {
        const text = JSON.stringify(value)
        expect(await parseAnswer(`Sure: ${text}\nThat is all.`)).toMatchObject({kind: 'json', text})
      }),
    )
  })
})

describe('prices', () => {
  test('each row says where it is from, and is whole', () => {
    for (const row of models.models) {
      expect(row.source).toMatch(/^https:\/\//)
      expect(row.as_of).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(row.cached_input_per_million).toBeLessThanOrEqual(row.input_per_million)
      expect(row.context_tokens).toBeGreaterThan(1_000)
    }
    const names = models.models.map(({provider, model}) => `${provider} ${model}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('a dated name has the price of its model, and a broker names the maker too', () => {
    expect(rowFor('openai', 'gpt-5-mini-2025-08-07')).toEqual(rowFor('openai', 'gpt-5-mini'))
    expect(rowFor('openrouter', 'x-ai/grok-4-fast')).toEqual(rowFor('xai', 'grok-4-fast'))
    expect(rowFor('openai', 'grok-4-fast')).toBeNull()
    expect(rowFor('xai', 'grok-99')).toBeNull()
  })

  test('a long question costs what long questions cost', () => {
    const prices = rowFor('xai', 'grok-4.3')?.prices ?? null
    expect(worstCostOf({inputTokens: 100_000, outputTokens: 0}, prices)).toBe(125_000)
    expect(worstCostOf({inputTokens: 200_000, outputTokens: 0}, prices)).toBe(500_000)
  })

  test('what nobody knows is null', () => {
    const usage = {inputTokens: 1, cachedTokens: 0, outputTokens: 1}
    expect(costOf(usage, null, null)).toBeNull()
    expect(costOf(null, {inputPerMillion: 1, outputPerMillion: 1}, null)).toBeNull()
    expect(costOf(null, null, 0.5)).toBe(500_000)
  })
})

describe('the estimate of tokens', () => {
  test.each([
    ['const answer = 42\n'.repeat(100), 'a.ts', 500],
    ['{"a": [1, 2, 3]}'.repeat(100), 'a.json', 600],
    ['漢字'.repeat(100), '', 200],
    ['Привет, мир. '.repeat(100), '', 700],
  ])('is above what tokenizers count: %#', (text, name, counted) => {
    expect(estimateTokens(text, name)).toBeGreaterThanOrEqual(counted)
  })

  test('takes no time for texts that stop tokenizers', () => {
    const began = performance.now()
    estimateTokens(`${'a'.repeat(2_000_000)}<|endoftext|>${'漢'.repeat(500_000)}`)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('settings', () => {
  test('the nearest place counts, and sampling value by value', () => {
    const merged = mergedSettings(
      {model: 'a', sampling: {temperature: 0}},
      {model: 'b', maxParallel: 3, sampling: {temperature: 1, top_p: 0.5}},
    )
    expect(merged).toEqual({model: 'a', maxParallel: 3, sampling: {temperature: 0, top_p: 0.5}})
  })

  test('what was said of one server does not hold for another', () => {
    const general = {provider: 'xai', model: 'grok-4-fast', apiKeyEnv: 'MY_KEY', maxParallel: 3} as const
    expect(mergedSettings({provider: 'ollama', model: 'qwen3'}, general)).toEqual({
      provider: 'ollama',
      model: 'qwen3',
      maxParallel: 3,
    })
    expect(mergedSettings({baseUrl: 'https://models.example/v1'}, general)).not.toHaveProperty('apiKeyEnv')
    expect(mergedSettings({provider: 'xai', model: 'grok-4'}, general)).toMatchObject({apiKeyEnv: 'MY_KEY'})
  })

  test('an address alone says whose it is', () => {
    expect(targetOf({baseUrl: 'https://api.x.ai/v1/', model: 'grok-4-fast'})).toMatchObject({
      provider: 'xai',
      baseUrl: 'https://api.x.ai/v1',
      prices: {inputPerMillion: 0.2},
    })
    expect(targetOf({baseUrl: 'http://127.0.0.1:8000/v1'})).toMatchObject({
      provider: 'custom',
      prices: null,
      key: {kind: 'none'},
    })
  })

  test('a model on this machine costs nothing', () => {
    expect(targetOf({provider: 'ollama', model: 'qwen3'}).prices).toEqual({inputPerMillion: 0, outputPerMillion: 0})
  })

  test.each([
    [{}, 'LLM_NO_MODEL'],
    [{provider: 'ollama'}, 'LLM_NO_MODEL'],
    [{provider: 'custom', model: 'a'}, 'LLM_BAD_SETTINGS'],
    [{provider: 'openai', model: 'a', server: {model: 'a.gguf', args: []}}, 'LLM_BAD_SETTINGS'],
    [{baseUrl: 'ftp://a', model: 'a'}, 'LLM_BAD_SETTINGS'],
  ] as const)('%j is refused with %s', (settings, code) => {
    expect(() => targetOf(settings)).toThrow(expect.objectContaining({code}))
  })

  test('are read from what people write', () => {
    expect(settingsFrom({model: 'a', timeout: '2m', cache: {ttl: 0}, top_k: 5, budget_usd: 0.5})).toEqual({
      model: 'a',
      timeoutMs: 120_000,
      cache: {ttlMs: 0},
      sampling: {top_k: 5},
      budgetMicroUsd: 500_000,
    })
  })
})

test.each([
  [{'retry-after-ms': '250', 'retry-after': '9'}, 250],
  [{'retry-after': '2.5'}, 2_500],
  [{'x-ratelimit-remaining-tokens': '0', 'x-ratelimit-reset-tokens': '6m0s'}, 360_000],
  [{'x-ratelimit-remaining-tokens': '12', 'x-ratelimit-reset-tokens': '6m0s'}, null],
  [{'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '120ms'}, 120],
  [{'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': 'soon'}, null],
  [{}, null],
])('the headers %j ask to wait %s ms', (headers, ms) => {
  expect(askedPauseMs(headers, 0)).toBe(ms)
})
