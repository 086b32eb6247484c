/** The real command against real servers: certificates that only a process can be told to trust, and secrets. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import type {RequestListener} from 'node:http'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeCertificate} from '../certificates.ts'
import {readBody, startHttp, startHttps, startProxy} from '../loopback.ts'
import {createStage, type Stage} from './stage.ts'

const authority = makeCertificate({subject: 'Test authority', isAuthority: true})
const leaf = makeCertificate({subject: 'localhost', names: ['localhost', 'inner.test'], issuer: authority})

const mission = (url: string, more = '') => `
version: "1.0"
name: ask
secrets: [TOKEN]
steps:
  - id: ask
    type: http
    with: {url: "${url}"${more}}
  - {id: show, depends_on: [ask], run: 'echo "got \${{ steps.ask.outputs.body }}"'}
`

const hello: RequestListener = (_request, response) => void response.end('hello')

test('a certificate of an own authority is trusted where NODE_EXTRA_CA_CERTS names it, and refused where not', async () => {
  await using server = await startHttps(leaf, hello)
  await using stage = createStage({'mission.yaml': mission(server.url), 'authority.pem': authority.cert})
  const refused = await stage.run('run', 'mission.yaml')
  expect(refused.exit).toBe(1)
  expect(refused.stderr).toContain('is signed by an authority that nobody here knows (HTTP_BAD_CERTIFICATE)')
  expect(refused.stderr).toContain('NODE_EXTRA_CA_CERTS=FILE')
  stage.env = {NODE_EXTRA_CA_CERTS: join(stage.path, 'authority.pem')}
  const trusted = await stage.run('run', 'mission.yaml', '-v')
  expect(trusted.stderr).toContain('show | got hello')
  expect(trusted.exit).toBe(0)
})

test('a certificate for other names is refused, whoever signed it', async () => {
  const other = makeCertificate({subject: 'other', names: ['other.test'], issuer: authority})
  await using server = await startHttps(other, hello)
  await using stage = createStage({'mission.yaml': mission(server.url), 'authority.pem': authority.cert})
  stage.env = {NODE_EXTRA_CA_CERTS: join(stage.path, 'authority.pem')}
  const {exit, stderr} = await stage.run('run', 'mission.yaml')
  expect(stderr).toContain(`the certificate of the server is for other names than "localhost:${server.port}"`)
  expect(exit).toBe(1)
})

test.each([
  ['a proxy', undefined],
  ['a proxy that speaks TLS itself', leaf],
])('TLS goes through the tunnel of %s', async (_what, tls) => {
  await using inner = await startHttps(leaf, hello)
  await using proxy = await startProxy(inner.port, tls)
  await using stage = createStage({'mission.yaml': mission('https://inner.test/a'), 'authority.pem': authority.cert})
  stage.env = {
    NODE_EXTRA_CA_CERTS: join(stage.path, 'authority.pem'),
    HTTPS_PROXY: proxy.url.replace('//', '//me:pw@'),
  }
  const {exit, stderr} = await stage.run('run', 'mission.yaml', '-v')
  expect(stderr).toContain('show | got hello')
  expect(exit).toBe(0)
  expect(proxy.seen).toEqual([`CONNECT inner.test:443 Basic ${Buffer.from('me:pw').toString('base64')}`])
})

test('a key in a header, in the address, and sent back by the server is masked wherever text goes', async () => {
  const token = 'tok/en+of 40 characters, with "quotes"'
  let received = ''
  await using server = await startHttp((request, response) => {
    void readBody(request).then(body => {
      received = request.headers['x-token']?.toString() ?? ''
      const sent = JSON.stringify({headers: request.headers, url: request.url, body})
      response.writeHead(418, {'x-echo': encodeURIComponent(token)}).end(`${sent}\n${token}\n`)
    })
  })
  const url = server.url.replace('//', '//ann:${{ secrets.PASSWORD }}@')
  const headers = ', headers: {X-Token: "${{ secrets.TOKEN }}"}, query: {key: "${{ secrets.TOKEN }}"}'
  const text = mission(url, `${headers}, body: {key: "\${{ secrets.TOKEN }}"}`).replace('[TOKEN]', '[TOKEN, PASSWORD]')
  await using stage = createStage({'mission.yaml': text})
  stage.env = {TOKEN: token, PASSWORD: 'pass-word-1'}
  const {exit, stdout, stderr} = await stage.run('run', 'mission.yaml', '-v')
  expect(received).toBe(token)
  expect(exit).toBe(1)
  expect(stderr).toContain('418')
  const status = await stage.run('status', '--json')
  const logs = await stage.run('logs', 'ask')
  const all = [stdout, stderr, status.stdout, logs.stdout, ...stateFiles(stage)].join('\n')
  const basic = Buffer.from('ann:pass-word-1').toString('base64')
  const forms = [token, 'pass-word-1', JSON.stringify(token).slice(1, -1), encodeURIComponent(token), basic.slice(6)]
  for (const form of forms) expect(all.includes(form), form).toBe(false)
})

/** Bytes as they lie in the state directory, the database among them. */
function stateFiles({path}: Stage): string[] {
  const folder = join(path, '.sortie', 'state')
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(name => join(folder, name))
    .filter(file => statSync(file).isFile())
    .map(file => readFileSync(file, 'latin1'))
}

test('a step that waits for a server ends with its run: at a limit, at an interrupt', async () => {
  let waiting = () => {}
  const asked = new Promise<void>(resolve => (waiting = resolve))
  await using server = await startHttp(() => waiting())
  await using stage = createStage({
    'mission.yaml': mission(server.url),
    'limited.yaml': mission(server.url).replace('type: http', 'type: http\n    timeout: 200ms'),
  })
  const limited = await stage.run('run', 'limited.yaml')
  expect(limited.exit).toBe(1)
  expect(limited.stderr).toContain('timed out after 0.2 s')
  const run = stage.start('run', 'mission.yaml')
  await asked
  await run.printed('ask started')
  run.kill('SIGINT')
  expect((await run.ended).exit).toBe(130)
})

test('a server that asks to wait is waited for', async () => {
  const times: number[] = []
  await using server = await startHttp((_request, response) => {
    times.push(Date.now())
    if (times.length === 1) response.writeHead(503, {'retry-after': '1'}).end('busy')
    else response.end('hello')
  })
  const text = mission(server.url).replace('type: http', 'type: http\n    retry: {max_attempts: 2, delay: 0s}')
  await using stage = createStage({'mission.yaml': text})
  const {exit, stderr} = await stage.run('run', 'mission.yaml')
  expect(exit).toBe(0)
  expect(stderr).toContain('503 Service Unavailable, and asks to wait 1 s: busy')
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1_000)
})
