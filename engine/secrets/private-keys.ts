/** Private keys: PEM, OpenSSH and PGP blocks, as they stand or in strings and base64; keys of PuTTY; JSON Web Keys. */
import {entropyOf, looksRandom, wordShareOf} from './chance.ts'
import {type Finder, matchAt} from './finder.ts'
import {isExample} from './placeholders.ts'

const KIND = 'private-key'

/** A key of 16,384 bits takes 13 KB. */
const MAX_BLOCK = 20_000
/** A key of Ed25519 has 64 characters in base64. */
const MIN_CONTENT = 40
/** Base64 of random bytes has 5 bits and more, a short one a little less; an example made of words has fewer. */
const MIN_BITS = 4.2
const MIN_BITS_WHEN_SHORT = 3.8
const SHORT = 100
/** A sentence about keys has more. */
const MAX_WORD_SHARE = 0.5

const begin = /-----BEGIN ?[A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/y
const end = /-----END ?[A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----/y
/** `Proc-Type: 4,ENCRYPTED`, `Version: 2.2`. */
const headers = /^[^\w\n]*[A-Z][A-Za-z-]{2,20}: .*$/gm
/** What stands between the lines of a key in source code: escaped line breaks, quotes, operators, marks of comments. */
const betweenLines = /\\+[nrt]|[\s"'`,;|>#*\\]|\/\/ /g
/** The lines of a block whose end is missing. */
const cutOff = /(?:(?:\\+[nrt]|[\s"'`,;|>#*+\\]){1,40}[A-Za-z0-9+/=]{16,80}){1,300}/y

const blocks: Finder = {
  anchors: ['-----BEGIN'],
  look(text, at) {
    const opened = matchAt(begin, text, at)
    if (opened === null) return null
    const from = at + opened[0].length
    const to = closingOf(text, from)
    const written = text.slice(from, to)
    if (!isKey(written.replaceAll(headers, '').replaceAll(betweenLines, ''))) return to
    const isEncrypted = /ENCRYPTED/.test(opened[0]) || /ENCRYPTED/.test(written.slice(0, 80))
    return {
      kind: KIND,
      start: at,
      end: to + (matchAt(end, text, to)?.[0].length ?? 0),
      confidence: isEncrypted ? 0.7 : 0.95,
      prefixChars: opened[0].length,
    }
  },
}

/** Where the content of a block ends. */
function closingOf(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_BLOCK)
  for (let at = from; at < limit; at++) {
    if (text.charCodeAt(at) === DASH && text.startsWith('-----', at)) return at
  }
  return from + (matchAt(cutOff, text, from)?.[0].length ?? 0)
}

const DASH = '-'.charCodeAt(0)

function isKey(content: string): boolean {
  const letters = content.replaceAll(/[^A-Za-z0-9+/=]/g, '')
  if (letters.length < MIN_CONTENT || letters.length < content.length * 0.9) return false
  if (wordShareOf(letters) > MAX_WORD_SHARE) return false
  return entropyOf(letters) >= (letters.length < SHORT ? MIN_BITS_WHEN_SHORT : MIN_BITS)
}

const inBase64: Finder = {
  // "-----BEGIN".
  anchors: ['LS0tLS1CRUdJTi'],
  look(text, at) {
    const run = matchAt(base64Run, text, at)
    if (run === null) return null
    const end = at + run[0].length
    const opening = Buffer.from(run[0].slice(0, 80), 'base64').toString('latin1')
    return /PRIVATE KEY/.test(opening) ? {kind: KIND, start: at, end, confidence: 0.95, prefixChars: 0} : end
  },
}

const base64Run = new RegExp(String.raw`[A-Za-z0-9+/]{80,${MAX_BLOCK}}={0,2}`, 'y')

const putty: Finder = {
  anchors: ['PuTTY-User-Key-File-'],
  look(text, at) {
    const file = matchAt(puttyFile, text, at)
    if (file === null) return null
    const confidence = file.groups?.['encryption'] === 'none' ? 0.95 : 0.7
    return {kind: KIND, start: at, end: at + file[0].length, confidence, prefixChars: 0}
  },
}

const puttyFile =
  /PuTTY-User-Key-File-\d: \S{3,30}\r?\nEncryption: (?<encryption>\S{1,30})\r?\nComment: .{0,200}\r?\nPublic-Lines: \d{1,3}\r?\n(?:[\w+/=]{1,80}\r?\n){1,60}(?:[A-Z][\w-]{2,30}: \S{1,100}\r?\n){0,8}Private-Lines: \d{1,3}\r?\n(?:[\w+/=]{1,80}\r?\n){1,100}(?:Private-MAC: [0-9a-f]{40,64})?/y

const webKeys: Finder = {
  anchors: ['"d":'],
  look(text, at) {
    const member = matchAt(privateMember, text, at)
    const secret = member?.groups?.['secret']
    if (member === null || secret === undefined || isExample(secret) || !looksRandom(secret)) return null
    const around = text.slice(Math.max(0, at - MAX_WEB_KEY), at + MAX_WEB_KEY)
    if (!around.includes('"kty"')) return null
    const to = at + member[0].length
    return {kind: KIND, start: to - secret.length, end: to, confidence: 0.95, prefixChars: 0}
  },
}

const privateMember = /"d":\s{0,9}"(?<secret>[\w-]{40,800})/y
const MAX_WEB_KEY = 1_500

export const privateKeyFinders: readonly Finder[] = [blocks, inBase64, putty, webKeys]
