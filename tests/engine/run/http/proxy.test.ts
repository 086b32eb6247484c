import {expect, test} from 'vitest'
import {proxyFor} from '../../../../engine/run/http/proxy.ts'

const proxied = (url: string, env: {readonly [name: string]: string}): string | null =>
  proxyFor(new URL(url), env)?.href ?? null

test('each protocol has its own proxy, lower case counts first, and an empty value is none', () => {
  const env = {HTTP_PROXY: 'http://plain:1', HTTPS_PROXY: 'secure:2', ALL_PROXY: 'http://all:3'}
  expect(proxied('http://a.test/', env)).toBe('http://plain:1/')
  expect(proxied('https://a.test/', env)).toBe('http://secure:2/')
  expect(proxied('https://a.test/', {ALL_PROXY: 'http://all:3'})).toBe('http://all:3/')
  expect(proxied('http://a.test/', {...env, http_proxy: 'http://lower:4'})).toBe('http://lower:4/')
  expect(proxied('http://a.test/', {HTTP_PROXY: ''})).toBeNull()
})

test.each([
  ['a.test', 'http://a.test/', true],
  ['a.test', 'http://b.a.test/', true],
  ['.a.test', 'http://a.test/', true],
  ['*.a.test', 'http://b.a.test/', true],
  ['a.test', 'http://aa.test/', false],
  ['A.TEST', 'http://a.test/', true],
  ['x, a.test y', 'http://a.test/', true],
  ['a.test:8080', 'http://a.test:8080/', true],
  ['a.test:8080', 'http://a.test/', false],
  ['a.test:443', 'https://a.test/', true],
  ['10.0.0.1', 'http://10.0.0.1/', true],
  ['*', 'http://anything/', true],
  ['', 'http://a.test/', false],
])('NO_PROXY=%j excepts %s: %s', (noProxy, url, isExcepted) => {
  const proxy = proxied(url, {ALL_PROXY: 'http://proxy:1', NO_PROXY: noProxy})
  expect(proxy === null).toBe(isExcepted)
})

test.each(['http://localhost/', 'http://127.0.0.1:8080/', 'http://[::1]/', 'https://app.localhost/'])(
  '%s is this machine, which no proxy reaches',
  url => {
    expect(proxied(url, {ALL_PROXY: 'http://proxy:1'})).toBeNull()
  },
)
