/** User and password as commands, headers and statements write them: no name stands beside the secret. */
import {looksRandom} from './chance.ts'
import {type Finder, matchAt, type Sighting} from './finder.ts'
import {confidenceIn} from './judge.ts'
import {isPlaceholder} from './placeholders.ts'

interface Phrase {
  readonly kind: string
  readonly anchors: readonly string[]
  /** From the anchor on; ends with the group `secret`. */
  readonly pattern: RegExp
  /** 0 for what is no secret. */
  confidence(secret: string, before: string): number
}

const asPassword = (secret: string): number =>
  confidenceIn({kind: 'password', name: 'password', value: secret, form: 'assigned', isSetting: false}) ?? 0

/** User and password in base64. */
function asPair(secret: string): number {
  const [, password] =
    /^[\x20-\x7e]{1,100}?:([\x20-\x7e]{4,200})$/.exec(Buffer.from(secret, 'base64').toString('latin1')) ?? []
  return password === undefined || isPlaceholder(password) ? 0 : 0.9
}

const phrases: readonly Phrase[] = [
  {
    kind: 'authorization-header',
    anchors: ['Basic '],
    pattern: /Basic {1,3}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})/iy,
    confidence: asPair,
  },
  {
    kind: 'authorization-header',
    anchors: ['Bearer '],
    pattern: /Bearer {1,3}(?<secret>[\w.~+/-]{16,2000}={0,2})/iy,
    confidence: secret => (looksRandom(secret) && !isPlaceholder(secret) ? 0.8 : 0),
  },
  // config.json of Docker.
  {
    kind: 'password',
    anchors: ['"auth"'],
    pattern: /"auth"\s{0,5}:\s{0,5}"(?<secret>[A-Za-z0-9+/]{8,400}={0,2})/iy,
    confidence: asPair,
  },
  {
    kind: 'password',
    anchors: [' -u ', ' --user '],
    pattern: / (?:-u|--user) ["']?[^\s:"']{1,100}:(?<secret>[^\s"']{4,200})/iy,
    confidence: (secret, before) => (/\b(?:curl|wget|http)\b[^\n]*$/.test(before) ? asPassword(secret) : 0),
  },
  // .pgpass: host, port, database, user, password.
  {
    kind: 'password',
    anchors: [':5432:'],
    pattern: /:5432:[^\s:]{1,64}:[^\s:]{1,64}:(?<secret>[^\s:]{4,200})/y,
    confidence: asPassword,
  },
  {
    kind: 'password',
    anchors: ['identified by', 'identified with'],
    pattern: /identified (?:with [\w'"]{1,60} )?by (?:password )?["'](?<secret>[^\n"']{4,200})/iy,
    confidence: asPassword,
  },
  {
    kind: 'password',
    anchors: ['ConvertTo-SecureString'],
    pattern: /ConvertTo-SecureString (?:-String )?["'](?<secret>[^\n"']{4,200})/iy,
    confidence: asPassword,
  },
]

const MAX_BEFORE = 200

export const credentialFinders: readonly Finder[] = phrases.map(phrase => ({
  anchors: phrase.anchors,
  look: (text, at) => look(text, at, phrase),
}))

function look(text: string, at: number, {kind, pattern, confidence: judge}: Phrase): Sighting | null {
  const match = matchAt(pattern, text, at)
  const secret = match?.groups?.['secret']
  if (match === null || secret === undefined) return null
  const confidence = judge(secret, text.slice(Math.max(0, at - MAX_BEFORE), at))
  const end = at + match[0].length
  return confidence === 0 ? null : {kind, start: end - secret.length, end, confidence, prefixChars: 0}
}
