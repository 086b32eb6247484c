/** Sampling parameters: what each provider takes, in which range. */
import {describe, expect, test} from 'vitest'
import {
  isSamplingName,
  localDefaults,
  providers,
  samplingFor,
  samplingNamesOf,
  samplingTable,
} from '../../llm/sampling.ts'

test('the defaults of local models are taken by llama-server as they are', () => {
  expect(samplingFor('llama-server', localDefaults)).toEqual(localDefaults)
})

test('what is written is sent as it is written', () => {
  expect(samplingFor('openai', {temperature: 0, max_tokens: 100})).toEqual({temperature: 0, max_tokens: 100})
  expect(samplingFor('custom', {mirostat: 2, mirostat_tau: 5, reasoning_effort: 'low'})).toEqual({
    mirostat: 2,
    mirostat_tau: 5,
    reasoning_effort: 'low',
  })
})

describe('refused with what to do is', () => {
  const refusals = [
    [
      'openai',
      {topk: 3},
      'there is no sampling parameter "topk"',
      '"openai" takes temperature, top_p, frequency_penalty',
    ],
    [
      'openai',
      {top_k: 3},
      '"openai" does not take the sampling parameter "top_k"',
      'openrouter, llama-server, custom take it',
    ],
    ['ollama', {mirostat: 1}, '"ollama" does not take', 'llama-server, custom take it'],
    ['llama-server', {temperature: 3}, 'parameter "temperature" is a number from 0 to 2, not 3', undefined],
    ['llama-server', {top_k: 1.5}, 'is a whole number from 0 to 1000000, not 1.5', undefined],
    ['llama-server', {temperature: '1'}, 'not "1"', undefined],
    ['llama-server', {temperature: Number.NaN}, 'not null', undefined],
    ['openai', {reasoning_effort: ''}, 'is a word, not ""', undefined],
    ['openai', {toString: 1}, 'there is no sampling parameter "toString"', undefined],
  ] as const
  test.each(refusals)('for %s: %o', (provider, written, message, hint) => {
    expect(() => samplingFor(provider, written)).toThrow(
      expect.objectContaining({
        code: 'LLM_BAD_SAMPLING',
        message: expect.stringContaining(message),
        ...(hint !== undefined && {hint: expect.stringContaining(hint)}),
      }),
    )
  })
})

test('every parameter is taken by somebody, and by servers that nobody knows', () => {
  expect(samplingNamesOf('custom')).toEqual(Object.keys(samplingTable))
  for (const provider of providers) {
    expect(samplingNamesOf(provider)).toEqual(expect.arrayContaining(['temperature', 'top_p', 'max_tokens']))
    expect(samplingNamesOf(provider).every(isSamplingName)).toBe(true)
  }
})
