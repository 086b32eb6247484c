import {createServer} from 'node:http'
import {describe, expect, test} from 'vitest'
import {createHttpPort} from '../../engine/run/http.ts'
import type {LlmParams} from '../../schemas/types.gen.ts'
import {llm} from '../../steps/llm.ts'
import {createLayerBench, type LayerOptions} from '../llm/layer-bench.ts'
import {type Reply, startModelServer} from '../model/server.ts'
import {createStepBench} from './step-bench.ts'

const answer: Reply = {
  kind: 'text',
  text: 'Three risks.',
  usage: {prompt_tokens: 12, completion_tokens: 4, total_tokens: 16},
}

interface AskOptions extends LayerOptions {
  readonly files?: {readonly [path: string]: string}
}

/** The step run once against a server with this script. */
async function ask(script: readonly Reply[], params: LlmParams = {}, {files = {}, ...options}: AskOptions = {}) {
  await using server = await startModelServer(...script)
  using bench = createStepBench(files)
  const layer = await createLayerBench(options)
  const prompt = params.prompt_file === undefined ? {prompt: 'Name three risks'} : {}
  const all = {...prompt, base_url: server.url, ...params}
  const context = {...bench.context, llm: {open: layer.model}}
  const end = await llm.run(all, context).catch((cause: unknown) => cause)
  return {end, requests: [...server.requests]}
}

describe('an answer', () => {
  test('is the output, with the model and the tokens as the server counted them', async () => {
    const {end} = await ask([answer])
    expect(end).toEqual({
      text: 'Three risks.',
      value: 'Three risks.',
      model: 'scripted-1',
      usage: {prompt_tokens: 12, cached_tokens: 0, completion_tokens: 4},
      cost_usd: null,
      from_cache: false,
    })
  })

  test('of a model whose price is known has a cost', async () => {
    const {end} = await ask([answer], {provider: 'xai', model: 'grok-4-fast'}, {variables: {XAI_API_KEY: 'key'}})
    expect(end).toMatchObject({cost_usd: 0.000_004})
  })

  test('that is to fit a schema is JSON', async () => {
    const schema = {type: 'object', required: ['risks'], properties: {risks: {type: 'array', items: {type: 'string'}}}}
    const {end, requests} = await ask([{...answer, text: '```json\n{"risks": ["rain"]}\n```'}], {schema})
    expect(end).toMatchObject({value: {risks: ['rain']}, text: '{"risks": ["rain"]}'})
    expect(JSON.stringify(requests[0]?.body)).toContain('json_schema')
  })

  test('stands in the report', () => {
    const rest = {model: 'small', usage: null, cost_usd: null, from_cache: false}
    expect(llm.render({text: 'Three risks.', value: 'Three risks.', ...rest})).toEqual([
      {title: 'Answer', blocks: [{kind: 'markdown', text: 'Three risks.'}]},
    ])
    expect(llm.render({text: '{"a":1}', value: {a: 1}, ...rest})).toEqual([
      {title: 'Answer', blocks: [{kind: 'code', language: 'json', text: '{\n  "a": 1\n}'}]},
    ])
  })
})

describe('the question', () => {
  test('goes out in one request with everything the step says, and nothing else', async () => {
    const {requests} = await ask([answer], {
      system: 'You are brief.',
      model: 'small',
      max_output_tokens: 50,
      temperature: 0,
      top_k: 5,
    })
    expect(requests).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: undefined,
        body: {
          messages: [
            {role: 'system', content: 'You are brief.'},
            {role: 'user', content: 'Name three risks'},
          ],
          stream: false,
          model: 'small',
          max_tokens: 50,
          temperature: 0,
          top_k: 5,
        },
      },
    ])
  })

  test('and the rules may stand in files', async () => {
    const files = {'ask.md': 'Name four risks', 'rules.md': 'Be brief.'}
    const {requests} = await ask([answer], {prompt_file: 'ask.md', system_file: 'rules.md'}, {files})
    expect(requests[0]?.body).toMatchObject({
      messages: [
        {role: 'system', content: 'Be brief.'},
        {role: 'user', content: 'Name four risks'},
      ],
    })
  })

  test('from an empty file is not asked', async () => {
    const {end, requests} = await ask([answer], {prompt_file: 'ask.md'}, {files: {'ask.md': ' \n'}})
    expect(end).toMatchObject({code: 'STEP_BAD_PARAMS', message: 'the prompt file "ask.md" is empty'})
    expect(requests).toEqual([])
  })

  test('is shown before it is asked', () => {
    expect(llm.preview({prompt: 'Grüß Gott', model: 'small'})).toEqual(['ask small, 11 bytes'])
    expect(llm.preview({prompt_file: 'ask.md', provider: 'xai'})).toEqual(['ask the model at xai, with "ask.md"'])
  })

  test('has a price before it is asked', async () => {
    using bench = createStepBench()
    const layer = await createLayerBench({variables: {XAI_API_KEY: 'key'}})
    const context = {...bench.context, llm: {open: layer.model}}
    const params = {prompt: 'x'.repeat(3_000), provider: 'xai', model: 'grok-4-fast', max_output_tokens: 1_000} as const
    expect(await llm.forecast?.(params, context)).toEqual({
      model: 'grok-4-fast',
      questions: 1,
      cached: 0,
      inputTokens: 1_008,
      // 1,109 tokens at 0.2 and 1,000 at 0.5; 1,008 and a quarter of the answer.
      worstMicroUsd: 722,
      expectedMicroUsd: 327,
    })
    expect(await llm.forecast?.({...params, prompt: '${{ inputs.a }}'}, context)).toBeNull()
  })
})

describe('the key', () => {
  const variables = {OPENAI_API_KEY: 'sk-of-openai', MY_KEY: 'sk-of-mine'}

  test('goes to a server on this machine only where the step names its variable', async () => {
    const unnamed = await ask([answer], {}, {variables})
    expect(unnamed.requests[0]?.authorization).toBeUndefined()
    const named = await ask([answer], {api_key_env: 'MY_KEY'}, {variables})
    expect(named.requests[0]?.authorization).toBe('Bearer sk-of-mine')
  })

  test('is not required of a server on this machine', async () => {
    const {end} = await ask([answer], {api_key_env: 'NOT_SET'})
    expect(end).toMatchObject({text: 'Three risks.'})
  })

  test('is required of any other, before anything is sent', async () => {
    const {end} = await ask([answer], {base_url: 'https://models.invalid/v1'})
    expect(end).toMatchObject({
      code: 'LLM_KEY_MISSING',
      message: 'the environment variable "OPENAI_API_KEY" is not set, and "https://models.invalid" wants a key',
      hint: expect.stringContaining('provider: ollama'),
    })
  })

  test('that cannot stand in a header is refused without being shown', async () => {
    const {end, requests} = await ask([answer], {api_key_env: 'MY_KEY'}, {variables: {MY_KEY: 'one\ntwo'}})
    expect(end).toMatchObject({
      code: 'LLM_KEY_REFUSED',
      message: 'the environment variable "MY_KEY" does not hold a key',
    })
    expect(requests).toEqual([])
  })

  test('is asked for by the model that the step names, as far as it does', () => {
    expect(llm.asksModel?.({prompt: 'a', provider: 'xai', api_key_env: 'MY_KEY'})).toEqual({
      provider: 'xai',
      apiKeyEnv: 'MY_KEY',
    })
    expect(llm.asksModel?.({prompt: 'a', base_url: '${{ inputs.model }}'})).toBeNull()
  })
})

describe('a failure', () => {
  test.each([
    [401, 'LLM_KEY_REFUSED', 'the model server does not accept the key (status 401): no such key'],
    [403, 'LLM_KEY_REFUSED', 'the model server does not accept the key (status 403): no such key'],
    [402, 'LLM_REFUSED', 'the account at the model server is empty (status 402): no such key'],
    [404, 'LLM_REFUSED', 'the model server refuses the request (status 404): no such key'],
    [307, 'LLM_REFUSED', 'the model server refuses the request (status 307): no such key'],
    [503, 'LLM_UNAVAILABLE', 'the model server cannot answer now (status 503): no such key'],
  ])('with status %d is %s', async (status, code, message) => {
    const body = '{"error": {"message": "no such key"}}'
    const {end} = await ask([{kind: 'raw', status, body, headers: {location: '/elsewhere'}}])
    expect(end).toMatchObject({code, message})
  })

  test('to come to an end keeps the text so far', async () => {
    const {end} = await ask([{kind: 'text', text: '{"line": 12', finish: 'length'}])
    expect(end).toMatchObject({
      code: 'LLM_UNFINISHED',
      message: 'the model ended before its answer did: it reached its limit of tokens',
      output: {text: '{"line": 12'},
    })
  })

  test('to reach the server says why', async () => {
    const server = await startModelServer(answer)
    await server[Symbol.asyncDispose]()
    const {end} = await ask([answer], {base_url: server.url})
    expect(end).toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: expect.stringMatching(/^"http:\/\/127\.0\.0\.1:\d+" cannot be reached: nothing listens at/),
    })
  })
})

test('an answer beyond its limit is not read to its end', async () => {
  const server = createServer((_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(1024)));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const port = createHttpPort(new AbortController().signal)
  const url = `http://127.0.0.1:${address.port}/`
  const sending = port.send({method: 'GET', url, headers: {}, maxBytes: 10_000})
  await expect(sending).rejects.toMatchObject({code: 'HTTP_ANSWER_TOO_LARGE'})
  await new Promise(resolve => server.close(resolve))
})
