/**
 * Tokens in the formats of their issuers, made at run time from parts, so that none stands in the repository as text.
 * Lengths and alphabets as the issuers document them or as their tokens show.
 */
import {alphabets, type Random} from './random.ts'

const {upper, lower, digits, hex, base32, base36, base62, base64, base64url} = alphabets

/** One text of parts, so that the parts are all that stands in a source. */
export const joined = (...parts: readonly string[]): string => parts.join('')
const uuid = (r: Random) => [8, 4, 4, 4, 12].map(length => r.of(hex, length)).join('-')

const base64Of = (text: string) => Buffer.from(text).toString('base64')
const base64urlOf = (text: string) => Buffer.from(text).toString('base64url')

export const tokens = {
  uuid,
  awsKeyId: (r: Random) => joined(r.pick(['AK', 'AS']), 'IA', r.of(base32, 16)),
  awsSecret: (r: Random) => r.of(base64, 40),
  githubClassic: (r: Random) => joined('gh', r.pick(['p', 'o', 'u', 's', 'r']), '_', r.of(base62, 36)),
  githubFineGrained: (r: Random) => joined('github', '_pat_', r.of(base62, 22), '_', r.of(base62, 59)),
  gitlabPersonal: (r: Random) => joined('gl', 'pat-', r.of(base64url, 20)),
  gitlabOther: (r: Random) => joined('gl', r.pick(['dt', 'rt', 'ptt', 'ft']), '-', r.of(base64url, 20)),
  npm: (r: Random) => joined('np', 'm_', r.of(base62, 36)),
  pypi: (r: Random) => joined('py', 'pi-', 'AgEIcHlwaS5vcmc', r.of(base64url, 130)),
  rubygems: (r: Random) => joined('ruby', 'gems_', r.of(hex, 48)),
  slackBot: (r: Random) => joined('xo', 'xb-', r.of(digits, 12), '-', r.of(digits, 13), '-', r.of(base62, 24)),
  slackUser: (r: Random) =>
    joined('xo', 'xp-', r.of(digits, 11), '-', r.of(digits, 12), '-', r.of(digits, 12), '-', r.of(hex, 32)),
  slackApp: (r: Random) => joined('xa', 'pp-1-A', r.of(upper + digits, 10), '-', r.of(digits, 13), '-', r.of(hex, 64)),
  slackHook: (r: Random) =>
    joined(
      'https://hooks.',
      'slack.com/serv',
      'ices/T',
      r.of(upper + digits, 10),
      '/B',
      r.of(upper + digits, 10),
      '/',
      r.of(base62, 24),
    ),
  stripeLive: (r: Random) => joined(r.pick(['s', 'r']), 'k_li', 've_', r.of(base62, r.pick([24, 99]))),
  stripeTest: (r: Random) => joined('sk_te', 'st_', r.of(base62, 24)),
  stripeHook: (r: Random) => joined('wh', 'sec_', r.of(base62, 32)),
  twilioKey: (r: Random) => joined('S', 'K', r.of(hex, 32)),
  sendgrid: (r: Random) => joined('S', 'G.', r.of(base64url, 22), '.', r.of(base64url, 43)),
  googleKey: (r: Random) => joined('AI', 'zaSy', r.of(base64url, 33)),
  googleClientSecret: (r: Random) => joined('GOC', 'SPX-', r.of(base64url, 28)),
  googleAccess: (r: Random) => joined('ya', '29.a0', r.of(base64url, 120)),
  googleRefresh: (r: Random) => joined('1/', '/0', r.of(base64url, 60)),
  azureStorage: (r: Random) => joined(r.of(base64, 86), '=='),
  azureClientSecret: (r: Random) => joined(r.of(base62, 3), '8', 'Q~', r.of(base64url, 34)),
  openaiLegacy: (r: Random) => joined('s', 'k-', r.of(base62, 20), 'T3Blbk', 'FJ', r.of(base62, 20)),
  openaiProject: (r: Random) => joined('s', 'k-proj-', r.of(base64url, 74), 'T3Blbk', 'FJ', r.of(base64url, 74)),
  anthropic: (r: Random) => joined('s', 'k-ant-api03-', r.of(base64url, 93), 'AA'),
  xai: (r: Random) => joined('xa', 'i-', r.of(base62, 80)),
  huggingface: (r: Random) => joined('h', 'f_', r.of(lower + upper, 34)),
  groq: (r: Random) => joined('gs', 'k_', r.of(base62, 52)),
  openrouter: (r: Random) => joined('s', 'k-or-v1-', r.of(hex, 64)),
  telegram: (r: Random) => joined(r.of('123456789', 1), r.of(digits, 9), ':A', 'A', r.of(base64url, 33)),
  discordBot: (r: Random) =>
    joined(base64urlOf(`${r.of('123456789', 1)}${r.of(digits, 17)}`), '.', r.of(base62, 6), '.', r.of(base64url, 38)),
  discordHook: (r: Random) =>
    joined(
      'https://disc',
      'ord.com/api/web',
      'hooks/',
      r.of('123456789', 1),
      r.of(digits, 18),
      '/',
      r.of(base64url, 68),
    ),
  jwt: (r: Random) =>
    [
      base64urlOf(
        JSON.stringify(
          r.pick([
            {alg: 'HS256', typ: 'JWT'},
            {typ: 'JWT', alg: 'RS256'},
            {kid: r.of(hex, 8), alg: 'ES256'},
          ]),
        ),
      ),
      base64urlOf(JSON.stringify({sub: r.of(digits, 7), iat: 1_700_000_000 + r.integer(1e7), scope: r.name('kebab')})),
      r.of(base64url, 43),
    ].join('.'),
  databricks: (r: Random) => joined('da', 'pi', r.of(hex, 32)),
  docker: (r: Random) => joined('dckr', '_pat_', r.of(base64url, 27)),
  figma: (r: Random) => joined('fi', 'gd_', r.of(base64url, 43)),
  grafanaService: (r: Random) => joined('gl', 'sa_', r.of(base62, 32), '_', r.of(hex, 8)),
  grafanaCloud: (r: Random) =>
    joined('gl', 'c_', base64Of(JSON.stringify({o: r.of(digits, 6), n: r.name('kebab'), k: r.of(base62, 24)}))),
  linear: (r: Random) => joined('lin', '_api_', r.of(base62, 40)),
  notion: (r: Random) => joined('nt', 'n_', r.of(digits, 11), r.of(base62, 35)),
  shopify: (r: Random) => joined('shp', r.pick(['at', 'pa', 'ca', 'ss']), '_', r.of(hex, 32)),
  vault: (r: Random) => joined('hv', 's.', r.of(base64url, 95)),
  vercel: (r: Random) => joined('vc', r.pick(['p', 'i', 'a', 'r', 'k']), '_', r.of(base62, 24)),
  onePassword: (r: Random) =>
    joined(
      'op',
      's_',
      base64Of(
        JSON.stringify({
          email: `${r.name('snake')}@example.org`,
          secretKey: r.of(base62, 70),
          userAuth: {salt: r.of(base62, 20)},
        }),
      ),
    ),
  mailgun: (r: Random) => joined('ke', 'y-', r.of(hex, 32)),
  mailchimp: (r: Random) => joined(r.of(hex, 32), '-u', 's', r.of('123456789', 1)),
  digitalocean: (r: Random) => joined('do', 'p_v1_', r.of(hex, 64)),
  postman: (r: Random) => joined('PM', 'AK-', r.of(hex, 24), '-', r.of(hex, 34)),
  newRelic: (r: Random) => joined('NR', 'AK-', r.of(upper + digits, 27)),
  sentry: (r: Random) => joined('snt', 'ryu_', r.of(hex, 64)),
  age: (r: Random) => joined('AGE-SEC', 'RET-KEY-1', r.of('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', 58)),
  atlassian: (r: Random) => joined('ATA', 'TT3', r.of(base64url, 186)),
  terraform: (r: Random) => joined(r.of(base62, 14), '.atlas', 'v1.', r.of(base64url, 67)),
  doppler: (r: Random) => joined('dp', '.pt.', r.of(base62, 43)),
  supabase: (r: Random) => joined('sb', 'p_', r.of(hex, 40)),
  planetscale: (r: Random) => joined('pscale', '_tkn_', r.of(base64url, 43)),
  tailscale: (r: Random) => joined('ts', 'key-auth-', r.of(base62, 17), '-', r.of(base62, 32)),
  square: (r: Random) => joined('sq0', 'csp-', r.of(base64url, 43)),
  random20: (r: Random) => r.of(base36, 20),
  random32: (r: Random) => r.of(base62, 32),
  random64: (r: Random) => r.of(base64, 64),
  hex32: (r: Random) => r.of(hex, 32),
  hex64: (r: Random) => r.of(hex, 64),
} as const

export {base64Of}

/** `-----BEGIN RSA PRIVATE KEY-----`, made of parts. */
export function pemLine(word: 'BEGIN' | 'END', label: string): string {
  return joined('-----', word, ' ', label, '-----')
}

export type KeyKind = '' | 'RSA ' | 'EC ' | 'OPENSSH ' | 'ENCRYPTED '

/** A block of a private key: DER-like bytes in base64, in lines of 64 characters. */
export function keyBlock(r: Random, kind: KeyKind, chars: number): string {
  const begin = kind === 'OPENSSH ' ? 'b3BlbnNzaC1rZXktdjEAAAAA' : 'MIIE'
  const body = `${begin}${r.of(base64, chars - begin.length - 1)}=`
  const lines = body.match(/.{1,64}/g) ?? []
  const label = joined(kind, 'PRIVATE ', 'KEY')
  return [pemLine('BEGIN', label), ...lines, pemLine('END', label)].join('\n')
}
