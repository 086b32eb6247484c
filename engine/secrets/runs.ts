/** Secrets without a word to know them by: long runs of letters and digits that look made by chance. */
import {entropyOf, looksRandom, wordShareOf} from './chance.ts'
import {type Hints, matchAt, type Sighting} from './finder.ts'
import {isExample} from './placeholders.ts'

/** Letters, digits, `+ / - _`. */
const inRun = new Uint8Array(256)
for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') inRun[char.charCodeAt(0)] = 1

/** The shortest part of a token that is found here. */
const MIN_RUN = 24

/** Where every run of so many characters begins and ends, in turns; where there is none, one byte of as many is looked at. */
export function runsIn(bytes: Uint8Array): readonly number[] {
  const runs: number[] = []
  for (let at = MIN_RUN - 1; at < bytes.length; at += MIN_RUN) {
    if (inRun[bytes[at] ?? 0] !== 1) continue
    let start = at
    while (start > 0 && inRun[bytes[start - 1] ?? 0] === 1) start--
    let end = at + 1
    while (end < bytes.length && inRun[bytes[end] ?? 0] === 1) end++
    if (end - start >= MIN_RUN) runs.push(start, end)
    at = end
  }
  return runs
}

export interface Run {
  readonly start: number
  readonly end: number
}

/** Most runs are names and lines of dashes: a look at their length and their neighbours is all they get. */
export function lookAtRun(text: string, {start, end}: Run, {hasUnnamed}: Hints): Sighting | null {
  const length = end - start
  if (text.charAt(end) === '.' && length <= MAX_DISCORD_ID) return discordToken(text, start)
  if (text.charAt(start - 1) === '~') return azureSecret(text, start)
  if (length === TWILIO_CHARS && /^SK[0-9a-f]{32}$/.test(text.slice(start, end))) {
    return {kind: 'twilio-key', start, end, confidence: 0.8, prefixChars: 2}
  }
  if (
    (length === MAILCHIMP_CHARS || length === MAILCHIMP_CHARS + 1) &&
    /^[0-9a-f]{32}-us\d+$/.test(text.slice(start, end))
  ) {
    return {kind: 'mailchimp-key', start, end, confidence: 0.9, prefixChars: 0}
  }
  return hasUnnamed ? unnamed(text, start, end) : null
}

const TWILIO_CHARS = 34
/** With the one digit of its data centre; a second may follow. */
const MAILCHIMP_CHARS = 36
const MAX_DISCORD_ID = 28

const discord = /(?<id>[MNO][\w-]{22,27})\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/y

function discordToken(text: string, start: number): Sighting | null {
  const token = matchAt(discord, text, start)
  if (token === null || !/^\d{15,20}$/.test(Buffer.from(token.groups?.['id'] ?? '', 'base64').toString('latin1'))) {
    return null
  }
  return {kind: 'discord-bot-token', start, end: start + token[0].length, confidence: 0.95, prefixChars: 0}
}

/** Three characters, a digit, `Q~`. */
const azureBeginning = /(?<![\w.~-])[\w.~-]{3}\dQ~$/
const AZURE_BEGINNING_CHARS = 6
const azureRest = /[\w.~-]{31,34}(?![\w.~-])/y

function azureSecret(text: string, run: number): Sighting | null {
  const start = run - AZURE_BEGINNING_CHARS
  if (!azureBeginning.test(text.slice(Math.max(0, start - 1), run))) return null
  const rest = matchAt(azureRest, text, run)
  const end = run + (rest?.[0].length ?? 0)
  return rest === null ? null : {kind: 'azure-client-secret', start, end, confidence: 0.9, prefixChars: 0}
}

const MIN_UNNAMED = 32
const MAX_UNNAMED = 128
const MIN_BITS = 4.1
const MAX_WORD_SHARE = 0.3
const MAX_NAME = 60

/** Names of values that look made by chance and are public. */
const publicNames =
  /(?:hash|sha\d*|integrity|checksum|digest|etag|fingerprint|pub[\w-]*|cert\w*|commit|rev|revision|nonce|uuid|guid|\bid|Id|_id|signature|site[-_]?key|client[-_]?id|alphabet|charset|chars|mappings|address|cid|kid|thumbprint|version)["'\])]{0,2}\s{0,3}(?:=>|[:=])?\s{0,3}["'`]$/i
/** Pictures, fonts, programs, certificates, keys of SSH and recaptcha, all in base64; digests. */
const publicBeginnings =
  /^(?:iVBOR|R0lGOD|\/9j\/|AGFzbQ|d09GM|AAEAAAA|UklGR|PHN2Zy|PD94bW|PCFET0|AAAA[A-E]3NzaC|MII|6L[cde]|pk[._-]|.*sha\d{1,3}-|eyJ|Qm[1-9A-HJ-Za-z]|ssh-)/

function unnamed(text: string, start: number, end: number): Sighting | null {
  const length = end - start
  if (length < MIN_UNNAMED || length > MAX_UNNAMED || !isQuoted(text, start, end)) return null
  const run = text.slice(start, end)
  if (!/[a-z]/.test(run) || !/[A-Z]/.test(run) || !looksRandom(run) || isExample(run)) return null
  // Base64 has either, so a path it is.
  if (/[-_]/.test(run) && /[+/]/.test(run)) return null
  if (entropyOf(run) < MIN_BITS || wordShareOf(run) >= MAX_WORD_SHARE || publicBeginnings.test(run)) return null
  if (publicNames.test(text.slice(Math.max(0, start - MAX_NAME), start)) || isText(run)) return null
  return {kind: 'high-entropy-string', start, end, confidence: 0.5, prefixChars: 0}
}

function isQuoted(text: string, start: number, end: number): boolean {
  const quote = text.charAt(start - 1)
  let close = end
  while (close < end + 2 && text.charAt(close) === '=') close++
  return /["'`]/.test(quote) && text.charAt(close) === quote
}

/** Base64 of something that people can read. */
function isText(run: string): boolean {
  const decoded = Buffer.from(run, 'base64')
  const readable = decoded.filter(byte => byte >= 32 && byte < 127).length
  return readable > decoded.length * 0.9
}
