import {createServer} from 'node:http'
import {describe, expect, test} from 'vitest'
import {createHttpPort} from '../../engine/run/http.ts'
import type {LlmParams} from '../../schemas/types.gen.ts'
import {llm} from '../../steps/llm.ts'
import {type Reply, startModelServer} from '../model/server.ts'
import {createStepBench, type StepBenchOptions} from './step-bench.ts'

const answer: Reply = {
  kind: 'text',
  text: 'Three risks.',
  usage: {prompt_tokens: 12, completion_tokens: 4, total_tokens: 16},
}

const failing = (status: number, body: string, headers: {[name: string]: string} = {}): Reply => ({
  kind: 'raw',
  status,
  body,
  headers,
})

/** The step run once against a server with this script. */
async function ask(script: readonly Reply[], params: Partial<LlmParams> = {}, options: StepBenchOptions = {}) {
  await using server = await startModelServer(...script)
  using bench = createStepBench({}, options)
  const all = {prompt: 'Name three risks', base_url: server.url, ...params}
  const end = await llm.run(all, bench.context).catch((cause: unknown) => cause)
  return {end, requests: server.requests}
}

describe('an answer', () => {
  test('is the output, with the model and the tokens as the server counted them', async () => {
    const {end} = await ask([answer])
    expect(end).toEqual({
      text: 'Three risks.',
      model: 'scripted-1',
      usage: {prompt_tokens: 12, completion_tokens: 4},
      cost_usd: null,
    })
  })

  test('without a count of tokens has the usage null', async () => {
    const {end} = await ask([{kind: 'text', text: 'yes'}])
    expect(end).toMatchObject({text: 'yes', usage: null})
  })

  test('stands in the report', () => {
    const sections = llm.render({text: 'Three risks.', model: null, usage: null, cost_usd: null})
    expect(sections).toEqual([{title: 'Answer', blocks: [{kind: 'markdown', text: 'Three risks.'}]}])
  })
})

describe('the question', () => {
  test('goes out in one request with everything the step says, and nothing else', async () => {
    const {requests} = await ask([answer], {
      system: 'You are brief.',
      model: 'small',
      max_output_tokens: 50,
      temperature: 0,
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
        },
      },
    ])
  })

  test('is shown before it is asked', () => {
    expect(llm.preview({prompt: 'Grüß Gott', model: 'small'})).toEqual([
      'ask small at https://api.openai.com/v1, 11 bytes',
    ])
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
    using bench = createStepBench()
    const run = llm.run({prompt: 'Hello', base_url: 'https://models.invalid/v1'}, bench.context)
    await expect(run).rejects.toMatchObject({
      code: 'LLM_KEY_MISSING',
      message: 'the environment variable "OPENAI_API_KEY" is not set, and "https://models.invalid" wants a key',
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

  test('is a secret under the name that the step gives, or the usual one', () => {
    expect(llm.secretVariables?.({prompt: 'a'})).toEqual(['OPENAI_API_KEY'])
    expect(llm.secretVariables?.({prompt: 'a', api_key_env: 'MY_KEY'})).toEqual(['MY_KEY'])
  })
})

describe('a failure', () => {
  test.each([
    [401, 'LLM_KEY_REFUSED', 'the model server does not accept the key (status 401): no such key'],
    [403, 'LLM_KEY_REFUSED', 'the model server does not accept the key (status 403): no such key'],
    [404, 'LLM_REFUSED', 'the model server refuses the request (status 404): no such key'],
    [307, 'LLM_REFUSED', 'the model server refuses the request (status 307): no such key'],
    [503, 'LLM_UNAVAILABLE', 'the model server cannot answer now (status 503): no such key'],
  ])('with status %d is %s', async (status, code, message) => {
    const {end} = await ask([failing(status, '{"error": {"message": "no such key"}}', {location: '/elsewhere'})])
    expect(end).toMatchObject({code, message})
  })

  test('with status 429 keeps how long the server asks to wait', async () => {
    const {end} = await ask([failing(429, 'slow down', {'retry-after': '7'})])
    expect(end).toMatchObject({
      code: 'LLM_RATE_LIMITED',
      message: 'the model server wants fewer requests (status 429), and asks to wait 7 s: slow down',
      details: {status: 429, retry_after_ms: 7_000},
    })
  })

  test('with status 429 knows no wait where the server names none', async () => {
    const {end} = await ask([failing(429, '')])
    expect(end).toMatchObject({code: 'LLM_RATE_LIMITED', details: {retry_after_ms: null}})
  })

  test.each([
    ['<html>', 'the answer of the model server is not JSON: <html>'],
    ['{"choices": []}', 'the model server answered without a text: {"choices": []}'],
    ['[]', 'the model server answered without a text: []'],
  ])('to answer as expected shows the answer: %s', async (body, message) => {
    const {end} = await ask([failing(200, body)])
    expect(end).toMatchObject({code: 'LLM_BAD_ANSWER', message})
  })

  test.each([
    ['length', 'it reached its limit of tokens'],
    ['content_filter', 'its reason is "content_filter"'],
  ])('to come to an end keeps the text so far: %s', async (finish, why) => {
    const {end} = await ask([{kind: 'text', text: '{"line": 12', finish}])
    expect(end).toMatchObject({
      code: 'LLM_UNFINISHED',
      message: `the model ended before its answer did: ${why}`,
      output: {text: '{"line": 12'},
    })
  })

  test('to reach the server says why', async () => {
    const server = await startModelServer(answer)
    await server[Symbol.asyncDispose]()
    using bench = createStepBench()
    const run = llm.run({prompt: 'Hello', base_url: server.url}, bench.context)
    await expect(run).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: expect.stringMatching(/^"http:\/\/127\.0\.0\.1:\d+" cannot be reached: nothing listens at/),
    })
  })

  test('in mid-answer is one to reach the server', async () => {
    const {end} = await ask([{kind: 'cut'}])
    expect(end).toMatchObject({code: 'HTTP_UNREACHABLE'})
  })
})

test('a server that says nothing is let go when the signal fires', async () => {
  await using server = await startModelServer({kind: 'silence'})
  const abort = new AbortController()
  using bench = createStepBench({}, {signal: abort.signal})
  const run = llm.run({prompt: 'Hello', base_url: server.url}, bench.context)
  await server.asked(1)
  abort.abort('timeout')
  await expect(run).rejects.toBe('timeout')
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
