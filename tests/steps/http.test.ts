import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {retryAfterMs} from '../../engine/retry-after.ts'
import type {HttpParams} from '../../schemas/types.gen.ts'
import {http} from '../../steps/http.ts'
import {readBody, startHttp} from '../loopback.ts'
import {createStepBench} from './step-bench.ts'

interface Answer {
  readonly status?: number
  readonly headers?: {readonly [name: string]: string}
  readonly body?: string | Uint8Array
}

/** Runs the step against a server that answers like this; `url` may hold a path. */
async function ask({status = 200, headers = {}, body = ''}: Answer, params: Partial<HttpParams> = {}) {
  const seen: {method: string; url: string; headers: {[name: string]: unknown}; body: string}[] = []
  await using server = await startHttp((request, response) => {
    void readBody(request).then(text => {
      seen.push({method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: text})
      response.writeHead(status, headers).end(body)
    })
  })
  const bench = createStepBench({}, {tickMs: 5})
  try {
    const url = `${server.url}${params.url ?? '/'}`
    const end: unknown = await http.run({...params, url}, bench.context).catch((cause: unknown) => cause)
    const file = params.output === undefined ? '' : join(bench.root, params.output)
    const written = existsSync(file) ? readFileSync(file) : null
    return {end, asked: seen[0], printed: bench.printed.join(''), written, origin: server.url}
  } finally {
    bench[Symbol.dispose]()
  }
}

describe('the answer', () => {
  test('is kept: status, headers, body, where it is from, and how long it took', async () => {
    const {end, printed, origin} = await ask({body: 'all is well\n', headers: {'X-Version': '7'}}, {url: '/health'})
    expect(end).toEqual({
      status: 200,
      headers: expect.objectContaining({'x-version': '7'}),
      body: 'all is well\n',
      truncated: false,
      url: `${origin}/health`,
      bytes: 12,
      path: null,
      log_path: '.sortie/state/logs/run-1/step.log',
      duration_ms: 5,
    })
    expect(printed).toBe('all is well\n')
  })

  test.each([
    ['application/json', '{"ok": [1]}', {ok: [1]}],
    ['application/problem+json; charset=utf-8', 'null', null],
    ['APPLICATION/JSON', '7', 7],
  ])('of type %s is read as JSON', async (type, body, json) => {
    const {end} = await ask({body, headers: {'content-type': type}})
    expect(end).toMatchObject({json, body})
  })

  test('is not read as JSON where it is something else, or where text was asked for', async () => {
    const json = {'content-type': 'application/json'}
    expect((await ask({body: '{"a": 1}'})).end).not.toHaveProperty('json')
    expect((await ask({body: '{"a": ', headers: json})).end).not.toHaveProperty('json')
    expect((await ask({body: '{}', headers: json}, {output_format: 'text'})).end).not.toHaveProperty('json')
    expect((await ask({body: '[7]'}, {output_format: 'json'})).end).toMatchObject({json: [7]})
  })

  test.each([
    ['<html>', 'the answer is not JSON: Unexpected token'],
    ['', 'the answer is empty, and the step expects JSON'],
    [JSON.stringify('x'.repeat(1_100_000)), 'the answer is JSON of 1.0 MiB, and 1.0 MiB are kept as a value'],
  ])('that must be JSON and is not fails the step, its output kept', async (body, message) => {
    const {end} = await ask({body}, {output_format: 'json'})
    expect(end).toMatchObject({
      code: 'HTTP_BAD_ANSWER',
      message: expect.stringContaining(message),
      output: {status: 200},
    })
  })

  test('that is long is kept as its beginning, and whole in the log', async () => {
    const body = `${'x'.repeat(262_143)}é and more`
    const {end, printed} = await ask({body})
    expect(end).toMatchObject({truncated: true, bytes: Buffer.byteLength(body), body: `${'x'.repeat(262_143)}é`})
    expect(printed).toBe(`${body}\n`)
  })

  test('in other characters is read in those', async () => {
    const headers = {'content-type': 'text/plain; charset=ISO-8859-1'}
    expect((await ask({body: Uint8Array.from([0x47, 0xfc]), headers})).end).toMatchObject({body: 'Gü'})
    const unknown = {'content-type': 'text/plain; charset=klingon'}
    expect((await ask({body: 'Gü', headers: unknown})).end).toMatchObject({body: 'Gü'})
  })

  test.each([[[0x89, 0xff, 0xfe]], [[0x61, 0x00, 0x62]]])('that is no text is not shown: %j', async bytes => {
    const {end, printed} = await ask({body: Uint8Array.from(bytes), headers: {'content-type': 'image/png'}})
    expect(end).toMatchObject({body: null, bytes: 3})
    expect(printed).toBe('3 bytes of image/png, which is no text; `output: FILE` keeps it\n')
  })

  test('goes to a file byte for byte, and then neither into the output nor into the log', async () => {
    const body = Uint8Array.from([0x89, 0x00, 0xff])
    const {end, printed, written} = await ask({body}, {output: 'out/image.png'})
    expect(end).toMatchObject({path: 'out/image.png', body: null, bytes: 3})
    expect(written?.equals(Buffer.from(body))).toBe(true)
    expect(printed).toBe('')
  })

  test('over its limit fails the step', async () => {
    const {end} = await ask({body: 'x'.repeat(101)}, {max_response_bytes: 100})
    expect(end).toMatchObject({code: 'HTTP_ANSWER_TOO_LARGE', message: expect.stringContaining('more than 100 bytes')})
  })
})

describe('the request', () => {
  test('is a GET without a body, and a POST with one, unless it says otherwise', async () => {
    expect((await ask({})).asked).toMatchObject({method: 'GET', body: ''})
    expect((await ask({}, {body: 'text'})).asked).toMatchObject({method: 'POST', body: 'text'})
    expect((await ask({}, {method: 'PUT', body: ''})).asked).toMatchObject({method: 'PUT', body: ''})
  })

  test.each([
    ['text', 'text', 'text/plain; charset=utf-8'],
    [{a: [1, null]}, '{"a":[1,null]}', 'application/json'],
    [[], '[]', 'application/json'],
    [7, '7', 'application/json'],
    [false, 'false', 'application/json'],
  ])('sends %j with its type', async (body, sent, type) => {
    const {asked} = await ask({}, {body})
    expect(asked).toMatchObject({body: sent, headers: {'content-type': type}})
  })

  test("keeps the author's type, and trims what files with keys end with", async () => {
    const headers = {'Content-Type': 'application/vnd.api+json', 'X-Key': ' key\n', 'X-Number': 7, 'X-Truth': true}
    const {asked} = await ask({}, {body: {}, headers})
    expect(asked?.headers).toMatchObject({
      'content-type': 'application/vnd.api+json',
      'x-key': 'key',
      'x-number': '7',
      'x-truth': 'true',
    })
  })

  test('adds to the query, encoded', async () => {
    const query = {q: 'a b&c=d', page: 2, tag: ['x', 'é'], all: true}
    const {asked} = await ask({}, {url: '/find?old=1#part', query})
    expect(asked?.url).toBe('/find?old=1&q=a+b%26c%3Dd&page=2&tag=x&tag=%C3%A9&all=true')
  })

  test('refuses a header that would become two, without showing it', async () => {
    const {end, asked} = await ask({}, {headers: {'X-Key': 'secret\r\nX-Other: 1'}})
    expect(end).toMatchObject({
      code: 'STEP_BAD_PARAMS',
      message: 'the header "x-key" holds a character that no header can, such as a line break',
    })
    expect(asked).toBeUndefined()
  })

  test.each(['nonsense', 'ftp://example.test/', 'http://'])(
    'refuses the address %s, which may hold a key',
    async url => {
      using bench = createStepBench()
      await expect(http.run({url}, bench.context)).rejects.toMatchObject({
        code: 'STEP_BAD_PARAMS',
        message: '"url" is no http or https address once its expressions are evaluated',
      })
    },
  )

  test('is shown before it is sent, without user and password', () => {
    const url = 'https://ann:pw@example.test/a?b=1'
    const params: HttpParams = {url, method: 'PUT', expect: {status_codes: [201, 409]}, output: 'a.json'}
    expect(http.preview(params)).toEqual([
      'PUT https://***@example.test/a?b=1',
      'expect status 201, 409',
      'write the body to "a.json"',
    ])
    expect(http.preview({url: 'http://example.test/@me'})).toEqual(['GET http://example.test/@me'])
  })
})

describe('a status', () => {
  test.each([200, 201, 204, 299])('%d is a success', async status => {
    expect((await ask({status})).end).toMatchObject({status})
  })

  test.each([
    [304, 'HTTP_STATUS'],
    [400, 'HTTP_STATUS'],
    [404, 'HTTP_STATUS'],
    [408, 'HTTP_UNAVAILABLE'],
    [425, 'HTTP_UNAVAILABLE'],
    [429, 'HTTP_UNAVAILABLE'],
    [500, 'HTTP_UNAVAILABLE'],
    [503, 'HTTP_UNAVAILABLE'],
  ])('%d is a failure: %s', async (status, code) => {
    expect((await ask({status})).end).toMatchObject({code, details: {status}, output: {status}})
  })

  test('that is expected is a success, and any other is none', async () => {
    const params = {expect: {status_codes: [404, 410]}}
    expect((await ask({status: 404}, params)).end).toMatchObject({status: 404})
    expect((await ask({status: 200}, params)).end).toMatchObject({
      code: 'HTTP_STATUS',
      message: expect.stringContaining('is answered with 200 OK, not 404 or 410'),
    })
  })

  test('that is none shows the answer, keeps it, and writes no file', async () => {
    const {end, printed, written, origin} = await ask(
      {status: 404, body: '{"error":\n  "no such thing"}'},
      {output: 'out.json'},
    )
    expect(end).toMatchObject({
      message: `GET "${origin}" is answered with 404 Not Found: {"error": "no such thing"}`,
      hint: 'check the address; where this status is fine, list it under `expect.status_codes`',
      output: {status: 404, body: '{"error":\n  "no such thing"}', path: null},
    })
    expect(printed).toContain('no such thing')
    expect(written).toBeNull()
  })

  test('of a redirect that is not followed says so', async () => {
    const {end} = await ask({status: 302, headers: {location: '/x'}}, {follow_redirects: false})
    expect(end).toMatchObject({
      code: 'HTTP_STATUS',
      hint: expect.stringContaining('the step does not follow redirects'),
      output: {headers: {location: '/x'}},
    })
  })

  test('with a wait keeps it for the retry', async () => {
    const {end} = await ask({status: 429, headers: {'retry-after': '7'}})
    expect(end).toMatchObject({
      message: expect.stringContaining('429 Too Many Requests, and asks to wait 7 s'),
      details: {status: 429, retry_after_ms: 7_000},
    })
  })
})

test('a wait is told in seconds or as a date, by the clock of the server where it shows one', () => {
  const nowMs = Date.UTC(2026, 0, 1, 12)
  const wait = (retryAfter: string, date?: string) =>
    retryAfterMs({'retry-after': retryAfter, ...(date !== undefined && {date})}, nowMs)
  expect(wait('120')).toBe(120_000)
  expect(wait(' 0.5 ')).toBe(500)
  expect(wait('Thu, 01 Jan 2026 12:00:30 GMT')).toBe(30_000)
  expect(wait('Thu, 01 Jan 2026 12:00:30 GMT', 'Thu, 01 Jan 2026 12:00:20 GMT')).toBe(10_000)
  expect(wait('Thu, 01 Jan 2026 11:00:00 GMT')).toBe(0)
  expect(wait('soon')).toBeNull()
  expect(retryAfterMs({}, nowMs)).toBeNull()
})

test('the report shows what came', () => {
  const output = {status: 200, headers: {}, url: 'http://a.test/', bytes: 4, log_path: null, duration_ms: 1}
  expect(http.render({...output, body: 'text', truncated: false, path: null})).toEqual([
    {
      title: 'Answer',
      blocks: [
        {kind: 'paragraph', text: '200 from http://a.test/: 4 bytes'},
        {kind: 'code', text: 'text', language: 'text'},
      ],
    },
  ])
  expect(http.render({...output, body: null, truncated: false, path: 'a.bin'})).toEqual([
    {title: 'Answer', blocks: [{kind: 'paragraph', text: '200 from http://a.test/: 4 bytes, written to a.bin'}]},
  ])
})
