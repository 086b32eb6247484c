/** Proxies, by the variables that curl, Git and most others read. Pure. */
import {SortieError} from '../../errors.ts'

type Environment = {readonly [name: string]: string}

/**
 * null for the direct way: none is named, `NO_PROXY` excepts the host, or it is this machine, which no proxy can reach.
 * Throws HTTP_UNREACHABLE for one that is no HTTP proxy.
 */
export function proxyFor(url: URL, env: Environment): URL | null {
  const written = variable(`${url.protocol.slice(0, -1)}_proxy`, env) ?? variable('all_proxy', env)
  if (written === undefined || isLoopback(url) || isExcepted(url, variable('no_proxy', env) ?? '')) return null
  const full = written.includes('://') ? written : `http://${written}`
  const proxy = URL.canParse(full) ? new URL(full) : null
  if (proxy !== null && /^https?:$/.test(proxy.protocol)) return proxy
  throw new SortieError('HTTP_UNREACHABLE', {
    message: `the proxy for ${url.protocol}// addresses is none that can be used: it must be an http or https address`,
    hint: 'mend HTTP_PROXY, HTTPS_PROXY or ALL_PROXY, or except the host with NO_PROXY',
  })
}

/** The lower-case name counts first, as with curl; an empty value is none. */
function variable(name: string, env: Environment): string | undefined {
  return [env[name], env[name.toUpperCase()]].find(value => value !== undefined && value !== '')
}

/** `example.com` and `.example.com` stand for the host and all below it, `*` for all, `host:8080` for one port. */
function isExcepted(url: URL, written: string): boolean {
  return written
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(entry => entry !== '')
    .some(entry => {
      if (entry === '*') return true
      const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
      const name = host.replace(/^\*?\./, '')
      const isHost = url.hostname === name || url.hostname.endsWith(`.${name}`) || url.hostname === entry
      return isHost && (port === undefined || port === portOf(url))
    })
}

/** With the one that goes without saying. */
export const portOf = ({port, protocol}: URL): string => port || (protocol === 'https:' ? '443' : '80')

function isLoopback({hostname}: URL): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}

/** Basic authorization by user and password of the address; null where it names none. */
export function authorizationOf({username, password}: URL): string | null {
  if (username === '' && password === '') return null
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(pair).toString('base64')}`
}

/** Node wants the address within the brackets of an IPv6 host. */
export const withoutBrackets = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1')
