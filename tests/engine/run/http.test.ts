import type {ServerResponse} from 'node:http'
import {Socket} from 'node:net'
import {brotliCompressSync, deflateSync, gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import type {HttpAnswer, HttpRequest} from '../../../engine/contracts.ts'
import {createHttpPort} from '../../../engine/run/http.ts'
import {makeCertificate} from '../../certificates.ts'
import {closedPort, readBody, startHttp, startHttps, startProxy, startRaw} from '../../loopback.ts'

const never = new AbortController().signal

function send(request: Partial<HttpRequest> & {url: string}, env: {readonly [name: string]: string} = {}) {
  return createHttpPort(never, env).send({method: 'GET', headers: {}, maxBytes: 1_000_000, ...request})
}

const textOf = ({bytes}: HttpAnswer): string => Buffer.from(bytes).toString()

/** Answers with what it was asked. */
const echo = () =>
  startHttp((request, response) => {
    void readBody(request).then(body => {
      const {method, url, headers} = request
      response.setHeader('content-type', 'application/json').end(JSON.stringify({method, url, headers, body}))
    })
  })

const asked = (answer: HttpAnswer): {method: string; url: string; headers: {[name: string]: string}; body: string} =>
  JSON.parse(textOf(answer))

describe('a request', () => {
  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('with %s arrives', async method => {
    await using server = await echo()
    const answer = await send({url: `${server.url}/a?b=1`, method, headers: {'X-One': 'two'}})
    expect(answer).toMatchObject({status: 200, reason: 'OK', url: `${server.url}/a?b=1`})
    if (method === 'HEAD') expect(answer.bytes).toHaveLength(0)
    else expect(asked(answer)).toMatchObject({method, url: '/a?b=1', headers: {'x-one': 'two'}, body: ''})
  })

  test.each(['GET', 'POST', 'DELETE'])('carries its body with its length, %s too', async method => {
    await using server = await echo()
    const {headers, body} = asked(await send({url: server.url, method, body: 'Grüße'}))
    expect(body).toBe('Grüße')
    expect(headers['content-length']).toBe('7')
    expect(headers['transfer-encoding']).toBeUndefined()
  })

  test('says who asks and what it takes, unless the headers say otherwise', async () => {
    await using server = await echo()
    expect(asked(await send({url: server.url})).headers).toMatchObject({
      'user-agent': 'sortie',
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
    })
    const own = {'User-Agent': 'me', host: 'example.test'}
    expect(asked(await send({url: server.url, headers: own})).headers).toMatchObject({
      'user-agent': 'me',
      host: 'example.test',
    })
  })

  test('sends user and password of the address, and does not show them', async () => {
    await using server = await echo()
    const answer = await send({url: server.url.replace('//', '//ann:p%40ss@')})
    expect(asked(answer).headers['authorization']).toBe(`Basic ${Buffer.from('ann:p@ss').toString('base64')}`)
    expect(answer.url).toBe(`${server.url}/`)
  })
})

describe('an answer', () => {
  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('that is packed with %s is unpacked', async (encoding, pack) => {
    await using server = await startHttp((_request, response) => {
      response.setHeader('content-encoding', encoding).end(pack('much text '.repeat(100)))
    })
    expect(textOf(await send({url: server.url}))).toBe('much text '.repeat(100))
  })

  test('keeps headers that come several times', async () => {
    await using server = await startHttp((_request, response) => {
      response.setHeader('Set-Cookie', ['a=1', 'b=2']).setHeader('X-Many', ['one', 'two']).end()
    })
    expect((await send({url: server.url})).headers).toMatchObject({'set-cookie': 'a=1, b=2', 'x-many': 'one, two'})
  })

  test('without a length lasts until the server closes', async () => {
    await using server = await startRaw(socket => socket.end('HTTP/1.1 200 OK\r\n\r\nto the end'))
    expect(textOf(await send({url: server.url}))).toBe('to the end')
  })

  test('in pieces is read to its end, however slowly it comes', async () => {
    await using server = await startHttp((_request, response) => {
      let left = 20
      const more = () => (left-- > 0 ? (response.write('x'), setImmediate(more)) : response.end())
      more()
    })
    expect(textOf(await send({url: server.url}))).toBe('x'.repeat(20))
  })

  test('over its limit is not read to its end', async () => {
    await using server = await startHttp((_request, response) => endless(response))
    await expect(send({url: server.url, maxBytes: 10_240})).rejects.toMatchObject({
      code: 'HTTP_ANSWER_TOO_LARGE',
      message: `"${server.url}" answers with more than 10.0 KiB`,
    })
  })

  test('that would unpack to more than its limit is not unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    await using server = await startHttp((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(bomb)
    })
    await expect(send({url: server.url})).rejects.toMatchObject({code: 'HTTP_ANSWER_TOO_LARGE'})
  })
})

describe('requests in rows', () => {
  const post = {method: 'POST', body: '{}', keepAlive: true}

  test('use one connection, and a new one where the server has let go of it', async () => {
    const sockets = new Set<unknown>()
    await using server = await startHttp((request, response) => {
      sockets.add(request.socket)
      void readBody(request).then(() => response.end('fine'))
    })
    for (let count = 0; count < 3; count++) await send({url: server.url, ...post})
    expect(sockets.size).toBe(1)
    for (const socket of sockets) if (socket instanceof Socket) socket.destroy()
    expect(textOf(await send({url: server.url, ...post}))).toBe('fine')
    expect(sockets.size).toBe(2)
  })

  test('are not sent again where the answer had begun', async () => {
    let count = 0
    await using server = await startHttp((request, response) => {
      void readBody(request).then(() => {
        count++
        if (count === 1) response.end('fine')
        else {
          response.writeHead(200, {'content-length': '100'}).write('half')
          setImmediate(() => response.destroy())
        }
      })
    })
    await send({url: server.url, ...post})
    await expect(send({url: server.url, ...post})).rejects.toMatchObject({code: 'HTTP_UNREACHABLE'})
    expect(count).toBe(2)
  })

  test('show what comes as it comes', async () => {
    let goOn = () => {}
    await using server = await startHttp((_request, response) => {
      response.write('one ')
      goOn = () => response.end('two')
    })
    const pieces: string[] = []
    const onPiece = (bytes: Uint8Array) => {
      pieces.push(Buffer.from(bytes).toString())
      goOn()
    }
    await send({url: server.url, onPiece})
    expect(pieces).toEqual(['one ', 'two'])
  })
})

describe('what goes wrong is said in words', () => {
  const answers: readonly [string, string, string | RegExp][] = [
    ['HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort', 'HTTP_UNREACHABLE', 'broke off the connection'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhel', 'HTTP_UNREACHABLE', 'broke off the connection'],
    ['', 'HTTP_UNREACHABLE', 'broke off the connection'],
    ['SSH-2.0-OpenSSH_9.2\r\n', 'HTTP_BAD_ANSWER', 'is not HTTP'],
    ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nnonsense\r\n', 'HTTP_BAD_ANSWER', 'is not HTTP'],
    ['HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\n\r\nplain', 'HTTP_BAD_ANSWER', 'is not packed as it says'],
  ]
  test.each(answers)('an answer such as %j', async (text, code, message) => {
    await using server = await startRaw(socket => socket.end(text))
    await expect(send({url: server.url})).rejects.toMatchObject({
      code,
      message: expect.stringContaining(String(message)),
    })
  })

  test('a server that is reset', async () => {
    await using server = await startRaw(socket => socket.resetAndDestroy())
    await expect(send({url: server.url})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: `"${server.url}" cannot be reached: "127.0.0.1:${server.port}" broke off the connection`,
    })
  })

  test('a port where nothing listens', async () => {
    const port = await closedPort()
    await expect(send({url: `http://127.0.0.1:${port}/path?key=secret`})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: `"http://127.0.0.1:${port}" cannot be reached: nothing listens at "127.0.0.1:${port}" (connection refused)`,
    })
  })

  test('a name that nobody knows', async () => {
    await expect(send({url: 'http://ann:pw@no-such-host.invalid/'})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: expect.stringMatching(
        /^"http:\/\/no-such-host\.invalid" cannot be reached: no name server (knows|answers to the question for) "no-such-host\.invalid"$/,
      ),
    })
  })

  test('a server that falls silent, where there is a limit to that', async () => {
    await using server = await startHttp(() => {})
    await expect(send({url: server.url, idleMs: 50})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: `"${server.url}" cannot be reached: nothing came for 0.05 s`,
    })
  })

  test('a signal that fires ends the request with its reason, while it is sent and while it is answered', async () => {
    await using silent = await startHttp(() => {})
    await using talkative = await startHttp((_request, response) => endless(response))
    for (const {url} of [silent, talkative]) {
      const abort = new AbortController()
      const sending = createHttpPort(abort.signal).send({method: 'GET', url, headers: {}, maxBytes: 1e12})
      setTimeout(() => abort.abort('timeout'), 50)
      await expect(sending).rejects.toBe('timeout')
    }
  })
})

describe('certificates', () => {
  const authority = makeCertificate({subject: 'Test authority', isAuthority: true})
  const names = ['localhost', '127.0.0.1']
  const past = {validFrom: new Date(Date.UTC(2020, 0, 1)), validUntil: new Date(Date.UTC(2021, 0, 1))}
  const future = {validFrom: new Date(Date.UTC(2060, 0, 1)), validUntil: new Date(Date.UTC(2061, 0, 1))}
  const signed = makeCertificate({subject: 'localhost', names, issuer: authority})
  const cases = [
    ['is self-signed', makeCertificate({subject: 'localhost', names})],
    ['is signed by an authority that nobody here knows', signed],
    ['is signed by an authority that nobody here knows', {...signed, cert: signed.cert + authority.cert}],
    ['has expired', makeCertificate({subject: 'localhost', names, ...past, isAuthority: true})],
    ['is not valid yet', makeCertificate({subject: 'localhost', names, ...future, isAuthority: true})],
  ] as const

  test.each(cases)('one that %s', async (what, certificate) => {
    await using server = await startHttps(certificate, (_request, response) => response.end('hello'))
    const error = await send({url: server.url}).catch((cause: unknown) => cause)
    // Of several faults OpenSSL names the one it meets first.
    expect(error).toMatchObject({
      code: 'HTTP_BAD_CERTIFICATE',
      message: expect.stringMatching(
        new RegExp(
          `^"${server.url}" cannot be reached: the certificate of "localhost:${server.port}" (${what}|is self-signed)$`,
        ),
      ),
      hint: expect.stringMatching(/NODE_EXTRA_CA_CERTS=FILE|renew it/),
    })
  })

  test('TLS asked of a server that has none, and the other way round', async () => {
    await using plain = await startHttp((_request, response) => response.end())
    await expect(send({url: plain.url.replace('http:', 'https:')})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: expect.stringContaining('does not speak TLS there'),
    })
    await using secure = await startHttps(signed, (_request, response) => response.end())
    await expect(send({url: secure.url.replace('https:', 'http:')})).rejects.toMatchObject({code: /^HTTP_/})
  })
})

describe('redirects', () => {
  /** `/` redirects to `/to`, which answers with what it was asked. */
  const redirecting = (status: number, location = '/to') =>
    startHttp((request, response) => {
      void readBody(request).then(body => {
        const {method, url, headers} = request
        if (url === '/') response.writeHead(status, {location}).end()
        else response.end(JSON.stringify({method, url, headers, body}))
      })
    })

  test('are answers like any other where they are not to be followed', async () => {
    await using server = await redirecting(302)
    expect(await send({url: server.url})).toMatchObject({status: 302, headers: {location: '/to'}})
  })

  test.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [301, 'PUT', 'PUT'],
    [302, 'DELETE', 'DELETE'],
    [307, 'POST', 'POST'],
    [308, 'PATCH', 'PATCH'],
  ])('with %d turn %s into %s', async (status, method, after) => {
    await using server = await redirecting(status)
    const answer = await send({
      url: server.url,
      method,
      followRedirects: true,
      headers: {'content-type': 'text/plain', authorization: 'Bearer key'},
      ...(method !== 'HEAD' && {body: 'text'}),
    })
    expect(answer).toMatchObject({status: 200, url: `${server.url}/to`})
    if (after === 'HEAD') return
    const {headers, body, ...seen} = asked(answer)
    expect(seen.method).toBe(after)
    expect(headers['authorization']).toBe('Bearer key')
    expect([body, headers['content-type']]).toEqual(after === 'GET' ? ['', undefined] : ['text', 'text/plain'])
  })

  test('to another server take no key along, and no user of the address', async () => {
    await using other = await echo()
    await using server = await redirecting(307, `${other.url}/x`)
    const headers = {
      Authorization: 'Bearer key',
      Cookie: 'session=1',
      'X-Api-Key': 'key',
      'PRIVATE-TOKEN': 'key',
      'X-Trace': 'kept',
    }
    const url = server.url.replace('//', '//ann:pw@')
    const answer = await send({url, method: 'POST', body: 'text', headers, followRedirects: true})
    const seen = asked(answer)
    expect(Object.keys(seen.headers).filter(name => /auth|cookie|key|token/.test(name))).toEqual([])
    expect(seen).toMatchObject({body: 'text', headers: {'x-trace': 'kept'}})
  })

  test('that lead in a circle end after ten', async () => {
    let requests = 0
    await using server = await startHttp((_request, response) => {
      requests++
      response.writeHead(302, {location: '/'}).end()
    })
    await expect(send({url: server.url, followRedirects: true})).rejects.toMatchObject({
      code: 'HTTP_REDIRECTED',
      message: `"${server.url}" redirects more than 10 times`,
    })
    expect(requests).toBe(11)
  })

  test.each(['file:///etc/passwd', 'ftp://example.test/', 'http://'])('to %s are refused', async location => {
    await using server = await redirecting(302, location)
    await expect(send({url: server.url, followRedirects: true})).rejects.toMatchObject({code: 'HTTP_REDIRECTED'})
  })

  test('without a place to go are answers', async () => {
    await using server = await startHttp((_request, response) => response.writeHead(301).end('moved'))
    expect(await send({url: server.url, followRedirects: true})).toMatchObject({status: 301})
  })
})

describe('proxies', () => {
  const certificate = makeCertificate({subject: 'inner.test', names: ['inner.test']})

  test('are asked for the whole address, and are told what the address tells of users', async () => {
    await using proxy = await startProxy(null)
    const env = {HTTP_PROXY: proxy.url.replace('//', '//me:pw@')}
    const answer = await send({url: 'http://ann:secret@inner.test/a?b=1'}, env)
    const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`
    expect(proxy.seen).toEqual([`GET http://inner.test/a?b=1 ${basic('me:pw')}`])
    expect(JSON.parse(textOf(answer))).toEqual({host: 'inner.test', authorization: basic('ann:secret')})
  })

  test('dig a tunnel for TLS, within which the certificate is that of the server', async () => {
    await using inner = await startHttps(certificate, (_request, response) => response.end('hello'))
    await using proxy = await startProxy(inner.port)
    const sending = send({url: 'https://inner.test/a'}, {https_proxy: proxy.url})
    await expect(sending).rejects.toMatchObject({
      code: 'HTTP_BAD_CERTIFICATE',
      message: `"https://inner.test" cannot be reached through the proxy "${proxy.url}": the certificate of "inner.test" is self-signed`,
    })
    expect(proxy.seen).toEqual(['CONNECT inner.test:443'])
  })

  test('that refuse, are down, or are no HTTP proxies are named', async () => {
    await using proxy = await startProxy(null)
    await expect(send({url: 'https://inner.test/'}, {HTTPS_PROXY: proxy.url})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: expect.stringContaining('the proxy refuses the way to inner.test:443 with status 403'),
    })
    const port = await closedPort()
    const env = {ALL_PROXY: `http://me:pw@127.0.0.1:${port}`}
    await expect(send({url: 'http://inner.test/'}, env)).rejects.toMatchObject({
      message: `"http://inner.test" cannot be reached through the proxy "http://127.0.0.1:${port}": nothing listens at "127.0.0.1:${port}" (connection refused)`,
    })
    await expect(send({url: 'http://inner.test/'}, {ALL_PROXY: 'socks5://127.0.0.1:1'})).rejects.toMatchObject({
      code: 'HTTP_UNREACHABLE',
      message: expect.stringContaining('must be an http or https address'),
    })
  })

  test('are not asked for this machine', async () => {
    await using server = await echo()
    const env = {HTTP_PROXY: `http://127.0.0.1:${await closedPort()}`}
    expect(await send({url: server.url}, env)).toMatchObject({status: 200})
  })
})

/** Sends for as long as somebody listens. */
function endless(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(1_024)));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}
