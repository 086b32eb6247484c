/** Passwords in addresses: `https://user:password@host`, `postgres://app:…@db/shop`. */
import {isPattern, looksRandom} from './chance.ts'
import {type Finder, matchAt} from './finder.ts'
import {isPlaceholder, namesASecret} from './placeholders.ts'

const credentials =
  /:\/\/(?<user>[^\s/:@"'`<>?#\\]{0,100}):(?<password>[^\s/@"'`<>\\]{1,200})@(?<host>\[[\da-f:.]{2,45}\]|[\w.-]{1,200}|\$\{?\w{1,60}\}?)/iy
const scheme = /[a-z][a-z0-9+.-]{0,30}$/i
const MAX_SCHEME = 32

const databases =
  /^(?:jdbc:)?(?:postgres|postgresql|postgis|mysql|mysqlx|mariadb|mongodb|redis|rediss|valkey|amqp|amqps|mssql|sqlserver|oracle|clickhouse|cockroachdb|couchdb|cassandra|neo4j|bolt|nats|kafka|db2|snowflake|influxdb|ldaps?|smtps?|imaps?)(?:$|[+:])/i

/** Hosts that stand in examples, and on every developer's own machine. */
const exampleHost =
  /^(?:localhost|127\.|0\.0\.0\.0|\[::1\]|host\b|hostname|server\b|.*\bexample\.(?:com|org|net)$|.*\.(?:test|invalid|local|localhost)$)/i
/** Everybody logs in with the same password. */
const anonymous = /^cvs$/i
const exampleUser = /^(?:user|username|usr|foo|name|login|me|myuser|youruser|your[-_]?\w+|<.*|\$.*|\{.*)$/i

export const addressFinder: Finder = {
  anchors: ['://'],
  look(text, at) {
    const match = matchAt(credentials, text, at)
    const {user, password, host} = match?.groups ?? {}
    if (match === null || user === undefined || password === undefined || host === undefined) return null
    const begun = scheme.exec(text.slice(Math.max(0, at - MAX_SCHEME), at))
    if (begun === null || anonymous.test(begun[0]) || !isRealPassword(password, user)) return null
    const start = at + 3 + user.length + 1
    return {
      kind: databases.test(begun[0]) ? 'database-url' : 'basic-auth-url',
      start,
      end: start + password.length,
      confidence: confidenceFor(password, user, host),
      prefixChars: 0,
    }
  },
}

const MIN_PASSWORD = 4

function isRealPassword(password: string, user: string): boolean {
  if (password.length < MIN_PASSWORD || isPlaceholder(password) || isPattern(password)) return false
  // `http://host:8080/…@2x`, `https://example.org:8443,…`
  if (/^\d{1,5}$/.test(password)) return false
  return !namesASecret(password) && password !== user && !/^(?:pass|pw|pwd|xxx+)$/i.test(password)
}

function confidenceFor(password: string, user: string, host: string): number {
  if (exampleHost.test(host)) return looksRandom(password) ? 0.6 : 0.3
  if (exampleUser.test(user) && /^[a-z]+$/i.test(password)) return 0.3
  return /\d/.test(password) || password.length >= 12 ? 0.9 : 0.6
}
